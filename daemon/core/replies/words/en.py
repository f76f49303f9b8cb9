"""English. Lines are `TAG: phrase | phrase`; `*` stands for any ending of a word; the tags are told in `lexicon`."""

WORDS = """
FN: i | me | my | myself | mine | you | your | it | its | that | this | these | those | the | a | an | we | us
FN: our | he | she | him | her | they | them | their | am | is | are | was | were | be | been | being | do | does
FN: did | have | has | had | having | to | of | in | on | at | for | with | from | by | as | about | there | here
FN: just | so | really | very | quite | pretty | super | totally | definitely | absolutely | certainly | honestly
FN: tbh | imo | will | would | can | could | shall | should | must | may | need | needs | got | get | getting
FN: let | put | also | too | much | more | all of it | still | already | now | then | again | ever | even | one
FN: right | up | out | off | over | down | because | since | know you | guess | feel | say | said | saying | tell
FN: told | ask | answer | even if | it is just | only | well | oh | um | uh | hmm | hm | ah | want | wanted
FN: wants | like | love to | for sure though | hey | hi | hello | dear | good morning | good afternoon
FN: good evening | lol | haha* | hehe | team | folks | guys | everyone | time | day | today | thing | interview
FN: the call | the meeting | the interview | my interview | the job | the role | the position | call | meeting
FN: role | job | position | reply | message | text | invite | invitation | slot | chat | appointment | company
FN: spot | s | possibly not | actually | plan | planning | intend | intending | intend to | planning on | willing
FN: wish | dare | wanting | looking to | dream of | thinking of not | plan on | just yet | anyone | anything
FN: something | everything | someone | somebody | other than | way | things | kind | able | able to | in time
FN: enough | mate | buddy | man | girl | boss | please note | anyways | anyway | at all | whole | with that
FN: alone | leaving | application | candidacy | candidature | submission | process | resume | cv | participation
FN: attendance | round | screen | seat | name | entry | asap | rn | k thx | lot | bit | little | ok so | fyi
FN: imagine | hour | person | place | anymore | any more | thursday one | possible | for the world | for anything
FN: for the life of me | for nothing | list | thursday slot | presence | address | final
POLITE: please | thanks | thank you | thank u | many thanks | thx | tx | ty | tysm | cheers | sorry | so sorry
POLITE: apologies | my apologies | regards | best | kind regards | best regards | much appreciated | appreciate*
POLITE: appreciated | i am afraid | unfortunately | thank you so much | thanks a lot | with gratitude | sincerely
POLITE: bless | ta | kindly | hope you understand | all the best | good luck | thanks anyway | thank you anyway
POLITE: thanks though | thanks for asking | thanks for checking | thanks for the opportunity
POLITE: thank you for your time | thanks for your time | thanks for the offer | pleasure | excuse me | pardon
YES: yes | yeah | yep | yup | yah | yea | ya | ye | yess | yaas | yas | aye | y | affirmative | yessir | yes sir
YES: yes ma'am | hell yeah | hell yes | of course | for sure | you bet | absolutely yes | 100% | hundred percent
YES: 100 percent | indeed | correct | that is right | it sure is | oh yes | uh huh | mhm | definitely yes
YES: certainly yes | by all means | most definitely | without a doubt | no doubt | no question
YES: no question about it | without question | roger | affirm | true | thumbs up | totally yes | you know it
YES: damn right | naturally | why yes | yes please | yes pls | bet | obvs | obviously | duh | deffo | defo | def
YES: course | oc | ofc | yesss | indeedy | yup yup | surely | tis | positively | obv | ofcourse | yh | yeh | yeahh
YES: yuh | yis
YES1: i do | i am | we are | i will | it is | it does | i can | i could | i can do it | i should | i shall
YES1: i'm in | it is one | yes it is | course i am | course i will | of course i am | of course i will | of course
YES1: it sure is
OKAY: ok | okay | okey | oki | okie | k | kk | okk | sure | sure thing | fine | fine by me | fine with me
OKAY: all good | sounds good | sounds great | sounds fine | sounds like a plan | alright | all right | go ahead
OKAY: is fine | is good | is ok | is okay | is great | is perfect | fine with it | works too | let it stand
OKAY: so be it | great | perfect | cool | good | no problem | no prob | no probs | np | no worries | no sweat
OKAY: no biggie | no issue | no issues | no problem at all | not a problem | no bother | no conflict
OKAY: no conflicts | no objection | no objections | no trouble | no hesitation | no complaints | no change
OKAY: no changes | no changes here | works | works for me | that works | i am free | suits | it works | suits me
OKAY: absolutely | definitely | certainly | will do | awesome | excellent | brilliant | lovely | wonderful | fab
OKAY: fantastic | good stuff | great stuff | i guess so | i think so | think so | i believe so | i suppose so
OKAY: suppose so | guess so | why not | not a bad idea | good idea | don't see why not | nothing against it
OKAY: no reason not to | no excuses | no excuse | no plans otherwise | i'm happy to | happy to | glad to
OKAY: with pleasure | gladly | no ifs or buts | no need to worry | never better | i'm good | good by me | can do
OKAY: wouldn't dream of it | leave it | good for it | no change of plan | no change of plans
NO: no | nope | nah | naw | nay | n | negative | nuh uh | uh uh | no thanks | no thank you | no thx | no ty
NO: hell no | no sir | no way jose | absolutely not | definitely not | certainly not | of course not | no no
NO: i'm good thanks | hard no | firm no | that's a no | it's a no | a no from me | no from me | no go | not at all
NO: not anymore | not any more | not this time | not really no | nope nope | thanks but no thanks
NO: thank you but no | rather not | i'd rather not | would rather not | better not | best not | not happening
NO: not today | ixnay | not gonna happen | not going to happen | ain't happening | ain't gonna happen
NO: my answer is no | answer is no | answer's no | i'd say no | i'll say no | gonna say no | going to say no
NO: nein danke | nothing doing | out of the question | count me out | leave me out | unfortunately not | sadly not
NO: regrettably not | alas no | afraid not | do not think so | i do not think so
NO1: not able | i'm not able | not able to | i'm unable | unable | unable to attend sorry | i don't | i won't
NO1: i can't | it isn't | it's not | i'm not | i think not | hope not | guess not | of course not | i can't sorry
NO1: can't | can't do it | won't | it was not | not one | it wasn't | not for me | i won't be | i don't want to
NO1: don't want to | i don't wanna | not going | pass | i am unable | i would rather not | rather not | not coming
NO1: not attending | not this time
NEG: not | never | without | nor | hardly | no way | no chance | no need to | no need | not a chance | no point in
NEG: there's no way | ain't | refuse to | no intention of | no plans to | no plan to | no reason to
NEG: not in a million years | far too good to | too good to | don't | neither of them | never ever | far from
NEG: nowhere near | no longer | anything but | under no circumstances | stop me | nothing could make me
NEG: nothing will make me | nobody | nothing would make me | unable to | not able to | mad | crazy | insane
NEG: stupid | silly | foolish | dumb | idiot | fool | rather not | would rather not | better not | best not
NEG: not today | not anymore | not any more | not this time | not really | no one | none of us | hard to
NEG: difficult to | tough to | who would | who says | opposite of | could not possibly | can not possibly
NEG: would not possibly | lost | lose | losing | lack | lacking | lost all | like i would | as if i would | as if
NEG: like hell | like heck | no more | can not imagine | could not imagine | never a
CANCEL: cancel* | canc | call it off | call off | calling off | calling it off | called it off | bow out
CANCEL: bowing out | back out | backing out | pull out | pulling out | pull me out | drop out | dropping out
CANCEL: opt out of it | withdraw* | withdrew | decline* | declining | bail | bailing | bail on | bail out
CANCEL: scrap it | scrap this | scrap that one | scratch me | take me off | remove me | count me out
CANCEL: turn it down | turning it down | turn them down | turn this down | turning this down | turn down
CANCEL: turning down | say no | saying no | said no | tell them no | give it a miss | give this a miss
CANCEL: giving it a miss | sit this one out | sitting this one out | sit it out | pass on it | pass on this
CANCEL: passing on it | passing on this | pass on this one | i pass | i'll pass | will pass | going to pass
CANCEL: have to pass | gotta pass | hard pass | i'd pass | passing | step back | stepping back | step away
CANCEL: stepping away | stepping aside | step aside | skip | skipping | skip it | skip this | miss | missing
CANCEL: miss it | missing it | drop it | drop this | drop this one | ditch | ditching | drop me | get out of it
CANCEL: get me out | get me out of it | not go ahead | give up my | giving up my | nix it | axe it | kill it
CANCEL: i'm out | bowing | rule me out | strike me | let it go | letting it go | let this one go
CANCEL: letting this one go | cross me off | excuse me from | pull the plug | take a rain check forever
CANCEL: free up the slot | give the slot | give my slot | give my spot | tell them i'm out
CANCEL: tell them i'm not coming | tell them i can't | flake | flaking | release the slot | stand down | forfeit
CANCEL: i'm done with this | reject | rejecting | no show | ghost | drop | leave it cancel* | keep it cancel*
CANCEL: stay cancel* | stays cancel* | keep the cancel* | leave the cancel* | quit the process | leave the process
CANCEL: end the process | stop the process | off the list | closing the door | bin it | bin this | trash it
CANCEL: toss it | rescind
NEGATTEND: can not make | could not make | will not make | unable to make | not able to make
CANCELLATION: cancellation | cancelation | withdrawal | cancellations | cancelations
ATTEND: attend* | come | coming | be there | be there on time | being there | i'm there | i'm in | am in
ATTEND: count me in | count on me | count on it | you can count on me | make it | making it | show up | showing up
ATTEND: turn up | turning up | go | going | go to it | going to it | going to this | go ahead with
ATTEND: go through with | going ahead | still on | is on | it's on | on for | we're on | all set | good to go
ATTEND: ready | i'm ready | ready to go | raring to go | prepared | keep it | keep my | keep the | keep this
ATTEND: keep that | keep mine | keep both | keep them | keeping it | keeping my | keeping the | keep me | keep
ATTEND: confirm* | see you | see u | see ya | c u | c ya | cya | cu | cu there | see them | see you there
ATTEND: till then | til then | until then | looking forward | look forward | i'm on | down for it | i'm down
ATTEND: am down | up for it | i'm up for it | wouldn't miss | can't wait | cannot wait | cant wait
ATTEND: can hardly wait | so excited | excited | pumped | stoked | i'm free | totally free | i am available
ATTEND: available | works for me | with bells on | wild horses | hold it | hold my | hold the slot | save my spot
ATTEND: save my seat | planning on it | on my calendar | in my calendar | in the diary | blocked it
ATTEND: leave it as is | leave it as it is | stick with it | stick to it | sticking with it | proceed
ATTEND: let's do it | let's do this | lets go | let's go | do this | i'll do it | i'm game | am game | go for it
ATTEND: be attending | be at both | at both | be joining | join | joining | dial in | dialing in | log on
ATTEND: looking fwd | looking 4ward | nothing has changed | wear a suit | bought a suit | i'll be on
ATTEND: be on the call | be on time | honoured | honored to | delighted to | thrilled to | of course i'll | deal
ATTEND: it's a date | consider it done | you'll see me | going nowhere | not going anywhere | not backing out
ATTEND: i made it | on track | nothing stops me | no matter what | come hell or high water | rain or shine
ATTEND: good for | still good for | still good | still fine | still works | still ok | still okay
ATTEND: still a yes | still yes | still stands | keeping | nothing changed | nothing s changed
ATTEND: nothing is changed
FORME: for me | looking for a job | looking for work | looking for jobs | looking for a new | looking
FORME: job hunting | in the market | on the market | what i am looking for
FIT: work there | work with them | work for them | work with those | join them | interested | interest | keen
FIT: my thing | my cup of tea | cup of tea | right fit | good fit | a fit | good match | a match | right match
FIT: up my street | up my alley | want it | want this | want this one | want the job | want to go | want to do it
FIT: want to work there | want to work for | want to continue | want to proceed | want to pursue
FIT: want to move forward | continue | pursue | pursuing | move forward | moving forward | worth it
FIT: worth my time | feeling it | in the mood | go further | want to be considered | what i want | a good time
FIT: right for me | doing it | doing this | want that | want in | want any part
LONGING: would love to | love to | would like to | wanted to | want to | wish i could | would have loved to
LONGING: would have liked to | i'd love to | i'd like to | happy to normally | sorry to | sad to
CONFLICT: other plans | have plans | got plans | something came up | something has come up | sth came up
CONFLICT: double booked | double-booked | have a conflict | got a conflict | conflict | clash | clashes
CONFLICT: scheduling conflict | another commitment | prior commitment | other commitments | no longer possible
CONFLICT: can't get time off | can't get off work | no childcare | have to work
RESCHED: reschedul* | re-schedul* | resched | rearrange | re-arrange | move it | move this | move the interview
RESCHED: move my interview | move that | moved to | switch it | switch to | switch days | shift it | shift to
RESCHED: change the time | change the day | change the date | change it to | put it off | push it | push it back
RESCHED: push back | push to | pushed to | pushed back | another day | another time | a different day
RESCHED: a different time | different day | different time | other day instead | some other time | some other day
RESCHED: another date | a later date | a later time | later slot | earlier slot | later in the day
RESCHED: later that day | another slot | different slot | new time | new date | other times | other slots
RESCHED: any other time | any other slots | rain check | raincheck | make it later | make it earlier | be later
RESCHED: be earlier | later time | earlier time | do it later | do it earlier | bump it | bump to | delay it
RESCHED: an hour later | an hour earlier | a day later | a day earlier | later start | an alternative time
RESCHED: alternative slot | swap it | swap to | swap days | a bit later | a bit earlier | any later | any earlier
RESCHED: better time | postpon* | move to | move me to | move | switch | can not do | later in the week
RESCHED: earlier in the week
BETTER: instead | rather | better | prefer | preferably | would suit | suits me better | easier | works better
BETTER: ideally
MAY: can we | could we | can it | could it | can i | could i | can they | could they | can you | could you
MAY: would you | any chance | is it possible | is there any way | is there a way | possible to
MAY: would it be possible | may we | may i | might we | would they | wonder if | wondering if | ok if | okay if
MAY: do you mind | would you mind | what about | how about | mind if | can u | could u | would u | will they
MAY: shall we
REQ: can you | could you | would you | will you | can u | could u | would u | would you mind | do you mind
SNOOZE: ask me | ask again | remind me | check back | text me | message me | ping me | call me | try me
SNOOZE: get back to me | bug me | write me | ask tomorrow | ask later | later please | ask nearer | circle back
SNOOZE: get back to you | let you know | will let you know | let u know | lyk | text you | txt you | message you
SNOOZE: call you | write you | reply later | answer later | respond later | decide later | tell you later
SNOOZE: tell you tomorrow | know tomorrow | know later | come back to you | hit you up | need to check
SNOOZE: have to check | let me check | lemme check | checking my | check with | check my calendar
SNOOZE: check my schedule | let me look | let me see | let me think | need to think | have to think
SNOOZE: think about it | thinking about it | sleep on it | need time | need more time | give me a | give me some
SNOOZE: give me until | gimme | one moment | one sec | hang on a | in a bit | in a while | not now | can't talk
SNOOZE: later | l8r | l8er | brb | busy | in a meeting | on another call | at work | driving | snooze | after work
SNOOZE: after lunch | next time you ask | tbc | haven't checked | haven't looked | waiting to hear | waiting on
SNOOZE: tell you | i will tell you | decide tomorrow | will decide | decide tonight | can not answer
SNOOZE: can not reply | can not text | not right now | can not chat | will reply | i will answer
LATE: late | l8 | delayed | delay | behind schedule | running behind | behind | held up | stuck | traffic
LATE: on my way | on the way | omw | almost there | nearly there | parking now | looking for parking
LATE: just parking | missed the bus | missed my bus | missed my train | missed the train | train's late
LATE: can't find the building | can't find the entrance | few minutes | in the lobby
UNSURE: can't make a decision | can't make up my mind | can't make my mind up | could not make up my mind
UNSURE: not sure | unsure | not certain | not 100% | not convinced | uncertain | no idea | no clue | not a clue
UNSURE: haven't a clue | haven't decided | not decided | have not decided | undecided | can't decide
UNSURE: cannot decide | haven't made up my mind | not made up my mind | torn | on the fence | in two minds
UNSURE: of two minds | don't know | do not know | dunno | donno | idk | i dont know | maybe | mayb | mebbe
UNSURE: perhaps | possibly | might | 50/50 | fifty fifty | 50-50 | it depends | depends | depending | hard to say
UNSURE: who knows | could go either way | either way | tbd | wavering | not yet decided | not decided yet
UNSURE: hesitant | having doubts | have doubts | second thoughts about going | thinking | still thinking
UNSURE: debating | not positive | up in the air | hmm not | we'll see | we shall see | will see | can't say yet
UNSURE: can't say for sure | tempted to | tempted | considering | contemplating | leaning | tentative*
UNSURE: if in doubt | open question | toss up | toss-up | no preference | unclear | vague | jury's still out
UNSURE: no decision yet | sort of | kind of | kinda | sorta | beats me | your guess | not too sure | not so sure
UNSURE: not really sure | pencil me in | depends on | having second thoughts | have second thoughts
UNSURE: getting cold feet | cold feet | too early to tell | too soon to tell | too early to say | too soon to say
UNSURE: second guessing | may not | might not | half of me | part of me | on one hand | i am in two minds
UNSURE: am in two minds | i am of two minds
HEDGE: probably | prob | probs | prolly | likely | i think | i guess | guess | suppose | think | i reckon
HEDGE: most likely | should be able | not really | doubt | doubtful | doubt it | unlikely | afraid not | i'd say
HEDGE: sounds like | should | almost | ish | not particularly | not especially | more or less | hopefully
HEDGE: hope to | hoping to | try to | i'll try | will try | might have to | may have to | fear | rather not
HEDGE: would rather not | better not | best not | i would rather not | i'd rather not | i do not think so
HEDGE: do not think so | might as well | inclined | inclined to | suppose i should | guess i should
COND: if | unless | provided | providing | as long as | assuming | in case | only when
IRREAL: would have | would've | could have | could've | should have | should've | i'd have | used to | last month
IRREAL: last year | last week | back then | wish i could | wish i | almost cancelled | nearly cancelled
IRREAL: was going to | was gonna | was about to | if only | had thought about | thought about | was thinking of
IRREAL: thought of | considered | i was tempted | once
ASK: what | who | where | when | how | which | why | whose | what's | whats | where's | who's | is there
ASK: are there | do i | does it | does the | does this | do they | do you | did you | did they | did i | did my
ASK: have you | have they | has it | is it | is this | is that | are you | are they | is the | are we | r u | am i
ASK: should i | shall i | must i | will it | what happens | tell me | do we | will i | would i | info on | details
ASK: need the address | need the link | send me the | what if | any idea | got the | was it | was that | y or n
ASK: yes or no | no or yes | n or y | can you tell me | how late
UNDO: undo | undo it | undo that | undo this | revert | reverse it | change it back | changing it back
UNDO: bring it back | put it back | restore | reinstate | un-cancel | uncancel | take it back | take that back
UNDO: roll it back | roll back | turn it back | switch it back | go back | back on | put me back
OOPS: mistake | by mistake | my mistake | oops | whoops | ooops | woops | my bad | typo | autocorrect | misread
OOPS: mis-read | read it wrong | misclick* | fat finger* | wrong button | pocket | hit the wrong
OOPS: pressed the wrong | typed the wrong | sent the wrong | wrong key | wrong letter | wrong one
OOPS: wrong interview | by accident | accident | accidental* | didn't mean | did not mean | not what i meant
OOPS: misunderst* | changed my mind | change of mind | changed my minds | second thought | second thoughts
OOPS: i panicked | panicked | error | wrong answer | kid pressed | kid sent | meant yes | meant y
OOPS: meant to say yes | meant to keep | i take that back | regret | reconsider* | messed up | confused
OOPS: ignore that | ignore my | disregard
HALT: stop | wait | hold on | hang on | halt | hold up | hold your horses | abort | don't | do not | don't do it
HALT: don't send | do not send | don't send it | don't do that | don't tell them
FIX: actually | scratch that | scratch it | strike that | i mean | i meant | correction | on second thought
FIX: on second thoughts | wait | hold on | come to think of it | changed my mind | change of plan
FIX: change of plans | sorry i mean | or rather | no wait | edit | never mind | nevermind | nvm | forget that
FIX: ignore that | let me rephrase
BOTH: both | all | all of them | both of them | each | every one | everything | either | each of them | all three
BOTH: the two | all interviews
NEITHER: neither | none | none of them | neither of them | neither one
SAME: same | too | also | likewise | ditto | as well | same for | same here | same thing
BUT: but | however | although | though | yet | except | only that
SPLIT: and | so | because | since | cause | cos | coz | cuz | as i | plus | then | which | who | while | where
THEY: they | the recruiter | recruiter | the company | employer | someone | somebody | she | he
CUT: got cancel* | was cancel* | been cancel* | is cancel* | were cancel* | has been cancel* | got called off
CUT: been called off | was called off | they cancel* | they've cancel* | did they cancel | you cancel*
CUT: already cancel* | gets cancel* | be cancel* by | cancelled by | she cancel* | he cancel* | recruiter cancel*
CUT: company cancel* | withdrew the | they withdrew | company withdrew
BAN: drop by | drop off | drop in | drop me a line | drop them a line | make sense | not going to lie | no lie
BAN: ngl | no joke | no kidding | no cap | not even joking | keep in touch | keep me posted | keep you posted
BAN: keep me in mind | keep my resume | keep my cv | keep me in | keep up | keep going | keep getting
BAN: keep asking | keep texting | stop by | come and go | late reply | late response | replying late | late answer
BAN: too late | at the latest | too late to | late afternoon | late morning | late next week | worth missing
BAN: how come | come up | came up | come across | come home | come over | let me know | let you down | going well
BAN: no later than | sorry for the late | late last night | up late | no later | go home | go out | going out
BAN: go shopping | going crazy | going on | how is it going | how's it going | going forward | coming up
BAN: coming week | up and coming | coming days | make it up to | let it slip | cancel culture
BAN: cancellation policy | cancel button | cancelling noise | noise cancelling | missing the link
BAN: missing the address | missing a link | miss you | missed call | missed your | missed this | go figure
BAN: come on | let it go to voicemail | go back to sleep | came through | not only | do not worry | not to worry
BAN: no need to worry | do not stress | no stress | no rush | no hurry | no pressure | no offence | no offense
BAN: no doubt about it | no big deal | not a big deal | no signal | no wifi | no service | no subject | no reply
BAN: no message | no invite | no link | no response | no answer | no word | no news | no luck | not only am i
BAN: do not mind | would not mind | no matter | no wonder | can not complain | can not thank you enough
BAN: can not believe | no choice of | not kidding | no comment | never mind the | y/n | yes/no | missing you
BAN: pass me | pass the | skip to | would not hurt | so late | late last | coming home | going home | get home
BAN: be home | home late | at home tonight | see you at home
NEGP: nothing
NEGCANCEL: hard to say no | difficult to say no | easy to say no
ACK: understood | got it | noted | gotcha | copy that | roger that | confirmed | confirm | thanks | thank you
ACK: thx | ty | cheers | many thanks | thank you so much | thanks a lot | okay thanks | that is what i want
ACK: no going back | no way back | that is what i wanted
DOUBT: doubt | doubtful | hope to | hopefully | hoping to | i will try | likely | most likely | prob | probably
DOUBT: probs | prolly | should be able | try to | unlikely | will try
SETTLED: accepted a job | accepted a position | accepted a role | accepted an offer | accepted another
SETTLED: accepted the offer | found a job | found another | going with another | got another job
SETTLED: started a new job | stay with my current | staying put | staying where i am | took a job | took an offer
SETTLED: took another job | took another offer | took the offer
CANCEL: keep me away | keep me from it
NEG: hate to | would hate to
BAN: miss ya
ATTEND: set for
"""
