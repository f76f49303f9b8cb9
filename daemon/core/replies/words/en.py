"""English: answers, negation, doubt, questions, glue.

Lines are `TAG: phrase | phrase`; `*` stands for any ending of a word. The tags are told in `vocabulary`.
"""

WORDS = """
FN: in the end | arranging | organising | organizing | setting it up | setting this up
FN: sorted | where i am | phone died | phone was dead | battery died | phone was off
FN: i | me | my | myself | mine | you | your | it | its | that | this | these | those | the | a | an | we | us
FN: our | he | she | him | her | they | them | their | am | is | are | was | were | be | been | being | do
FN: does | did | have | has | had | having | to | of | in | on | at | for | with | from | by | as | about
FN: there | here | just | so | really | very | quite | pretty | super | totally | definitely | absolutely
FN: certainly | honestly | tbh | imo | will | would | can | could | shall | should | must | may | need | needs
FN: got | get | getting | let | put | also | too | much | more | all of it | still | already | now | then
FN: again | ever | even | one | right | up | out | off | over | down | because | since | know you | guess
FN: feel | say | said | saying | tell | told | ask | answer | even if | it is just | only | well | oh | um
FN: uh | hmm | hm | ah | want | wanted | wants | like | love to | for sure though | hey | hi | hello | dear
FN: good morning | good afternoon | good evening | lol | haha* | hehe | team | folks | guys | everyone | time
FN: day | today | thing | interview | the call | the meeting | the interview | my interview | the job
FN: the role | the position | call | meeting | role | job | position | reply | message | text | invite
FN: invitation | slot | chat | appointment | company | spot | s | possibly not | actually | plan | planning
FN: intend | intending | intend to | planning on | willing | wish | dare | wanting | looking to | dream of
FN: thinking of not | plan on | just yet | anyone | anything | something | everything | someone | somebody
FN: other than | way | things | kind | able | able to | in time | enough | mate | buddy | man | girl | boss
FN: please note | anyways | anyway | at all | whole | with that | alone | leaving | application | candidacy
FN: candidature | submission | process | resume | cv | participation | attendance | round | screen | seat
FN: name | entry | asap | rn | k thx | lot | bit | little | ok so | fyi | imagine | hour | person | place
FN: anymore | any more | thursday one | possible | for the world | for anything | for the life of me
FN: for nothing | list | thursday slot | presence | address | final
FN: after a lot of thinking | after much thinking | after some thinking | after thinking it over | a lot of thinking
FN: meant to reply | meant to answer | meant to text | meant to write | after thinking about it
FN: prepping | preparing | practising | practicing | rehearsing | studying | reading up | researching
FN: mad not to | crazy not to | insane not to | stupid not to | silly not to | foolish not to | dumb not to
FN: idiot not to | fool not to | too busy | if i tried | if i wanted | if i wanted to | hyped | meeting them
FN: the appointment | this appointment | your appointment | our appointment | that appointment | what a | what an
FN: whatsoever | my thanks | pass on my thanks | pass on my regards | pass on my best | pass along my thanks
FN: at peace with it | at peace with that
MAY: see if | see whether | check if they | ask if they | find out if
FN: after all | for all | first of all | above all | all day | all week | all morning | all the way
FN: politely | gracefully | respectfully | cordially | graciously | big thanks | x | xx | xxx | xoxo
FN: on my end | from my end | on my side | from my side | at my end | this end
FN: meeting you | meeting the team | meeting everyone | meeting him | meeting her | meeting with
FN: never been more | never been so | could not be more | can not be more | never more
POLITE: please | thanks | thank you | thank u | many thanks | thx | tx | ty | tysm | cheers | sorry | so sorry
POLITE: apologies | my apologies | regards | best | kind regards | best regards | much appreciated
POLITE: appreciate* | appreciated | i am afraid | unfortunately | thank you so much | thanks a lot
POLITE: dear sir | dear madam | dear sir or madam | sir or madam | yours faithfully | yours sincerely | yours truly
POLITE: with gratitude | sincerely | bless | ta | kindly | hope you understand | all the best | good luck
POLITE: thanks anyway | thank you anyway | thanks though | thanks for asking | thanks for checking
POLITE: thanks for the opportunity | thank you for your time | thanks for your time | thanks for the offer
POLITE: god bless | god bless you | bless you | thank you for thinking of me | thanks for thinking of me
POLITE: pleasure | excuse me | pardon | regretfully | regrettably | with regret
YES: not a doubt | not a doubt about it | not a doubt in my mind | no doubt about it
YES: yes | yeah | yep | yup | yah | yea | ya | ye | yess | yaas | yas | aye | y | affirmative | yessir
YES: yes sir | yes ma'am | hell yeah | hell yes | of course | for sure | you bet | absolutely yes | 100%
YES: hundred percent | 100 percent | indeed | correct | that is right | it sure is | oh yes | uh huh | mhm
YES: definitely yes | certainly yes | by all means | most definitely | without a doubt | no doubt
YES: no question | no question about it | without question | roger | affirm | true | thumbs up | totally yes
YES: you know it | damn right | naturally | why yes | yes please | yes pls | bet | obvs | obviously | duh
YES: deffo | defo | def | oc | ofc | yesss | indeedy | yup yup | surely | tis | positively | obv | ofcourse
YES: yh | yeh | yeahh | yuh | yis | meant yes | meant y | yse
YES: why wouldn't i | why would i not | no tak
YES: yeah course | yeh course | yes course | yep course | you betcha
YES: of corse | off course | hell or high water
YES: course it is | course i am | course i will | course i do
OKAY: is grand | that is grand | that s grand | all grand | grand so
OKAY: not an issue
OKAY: definately | definatly | deffinitely | definitly
YES1: is | is one | you betcha | betcha
YES1: i do | i am | we are | i will | it is | it does | i can | i could | i can do it | i should | i shall
YES1: it is one | yes it is | course i am | course i will | of course i am | of course i will
YES1: of course | it sure is | course
OKAY: ok | okay | okey | oki | okie | k | kk | okk | sure | sure thing | fine | fine by me | fine with me
OKAY: all good | sounds good | sounds great | sounds fine | sounds like a plan | alright | all right
OKAY: go ahead | is fine | is good | is ok | is okay | is great | is perfect | fine with it | works too
OKAY: let it stand | so be it | great | perfect | cool | good | no problem | no prob | no probs | np
OKAY: can't complain | cannot complain | don't worry | do not worry | no worries | no sweat | no biggie
OKAY: no issue | no issues | no problem at all | not a problem | no bother
OKAY: no conflict | no conflicts | no objection | no objections | no trouble | no hesitation | no complaints
OKAY: no change | no changes | no changes here | works | works for me | that works | i am free | suits
OKAY: it works | suits me | absolutely | definitely | certainly | will do | awesome | excellent | brilliant
OKAY: lovely | wonderful | fab | fantastic | good stuff | great stuff | i guess so | i think so | think so
OKAY: i believe so | i suppose so | suppose so | guess so | why not | not a bad idea | good idea
OKAY: don't see why not | nothing against it | no reason not to | no excuses | no excuse | no plans otherwise
OKAY: i'm happy to | happy to | glad to | with pleasure | gladly | no ifs or buts | no need to worry
OKAY: never better | i'm good | good by me | can do | wouldn't dream of it | leave it | good for it
OKAY: no change of plan | no change of plans | okie dokie | okey dokey | okey doke | okay dokay
OKAY: keep it that way | leave it that way | keep it like that | leave it like that | leave it at that
OKAY: let it go through | let it through
ACK: understood | got it | noted | gotcha | copy that | roger that | confirmed | confirm | thanks | thank you
ACK: thx | ty | cheers | many thanks | thank you so much | thanks a lot | okay thanks | that is what i want
ACK: no going back | no way back | that is what i wanted | not changing my mind
NO: no | nope | nah | naw | nay | n | negative | nuh uh | uh uh | no thanks | no thank you | no thx | no ty
NO: hell no | no sir | no way jose | absolutely not | definitely not | certainly not | of course not
NO: course not | hard no | firm no | that's a no | it's a no | a no from me | no from me | no go
NO: not at all | not anymore | not any more | not this time | not really no | nope nope | thanks but no thanks
NO: thank you but no | rather not | i'd rather not | would rather not | better not | best not | not happening
NO: not today | ixnay | not gonna happen | not going to happen | ain't happening | ain't gonna happen
NO: my answer is no | answer is no | answer's no | i'd say no | i'll say no | gonna say no | going to say no
NO: nein danke | nothing doing | out of the question | count me out | leave me out | unfortunately not
NO: sadly not | regrettably not | alas no | afraid not | do not think so | i do not think so | meant no
NO: meant n | lost interest | losing interest | lost all interest | lost my interest | lack of interest
NO: lack interest | no can do | noo
NO: a kind no | not this one thanks | not this one thank you
NO1: isn't one | is not one | i won't be able to | won't be able to | i will not be able | won't be able
NO1: i'm not going to be able to
NO1: isn't | not able | i'm not able | not able to | i'm unable | unable | unable to attend sorry | i don't | i won't
NO1: i can't | it isn't | it's not | i'm not | i think not | hope not | guess not | of course not
NO1: i can't sorry | can't | can't do it | won't | it was not | not one | it wasn't | not for me | i won't be
NO1: i don't want to | don't want to | i don't wanna | not going | pass | i am unable | i would rather not
NO1: rather not | not coming | not attending | not this time | not a chance | no chance | fat chance
NO1: not in a million years | not a hope | wild horses could not drag me there
NEG: not | never | without | nor | hardly | no way | no chance | no need to | no need | not a chance
NEG: no point in | there's no way | ain't | refuse to | no intention of | no plans to | no plan to
NEG: no reason to | not in a million years | far too good to | too good to | don't | neither of them
NEG: never ever | far from | nowhere near | no longer | anything but | under no circumstances | stop me
NEG: nothing could make me | nothing will make me | nobody | nothing would make me | unable to | not able to
NEG: mad to | crazy to | insane to | stupid to | silly to | foolish to | dumb to | idiot to | fool to
NEG: zero chance | slim chance | little chance | not the slightest chance | ain't no way | ain't no chance
NEG: is not no way
NEG: no earthly way | not a snowball's chance
NEG: never meant to | did not mean to | do not mean to | never wanted to | never intended to | did not intend to
NEG: never asked to | did not ask to | never said to | did not say to
NEG: no reason | no reason why | no earthly reason | no good reason | can not see why | do not see why
NEG: can not see a reason
NEG: can not think of a reason | can not think why | do not know why | no idea why i
NEG: rather not | would rather not | better not | best not | not today | not anymore | not any more
NEG: not this time | not really | no one | none of us | hard to | difficult to | tough to | who would
NEG: who says | opposite of | could not possibly | can not possibly | would not possibly | lost all | lost my
NEG: lost any | like i would | as if i would | as if | like hell | like heck | no more | can not imagine
NEG: could not imagine | never a | hate to | would hate to | no intention to | no desire to | no wish to
NEG: would be gutted to | would be sad to | would be sorry to | would be devastated to | would be a shame to
NEG: would be silly to | would be heartbroken to | would be mad to | would be crazy to | would be a fool to
NEG: no intention whatsoever of | no intentions whatsoever of
NEG: could not make me | can not make me | will not make me | could not get me to | can not get me to
NEG: could not pay me to | could not force me to | can not talk me into | could not talk me into
NEG: no intentions of | no thought of | no thoughts of | no plan of | not about to
NEGP: nothing
BAN: n e time | n e way | n e thing | n e one | n e 1
BAN: i will not lie | not gonna lie | can not lie | not lying | i am not lying
BAN: rather not say | rather not talk | rather not discuss | prefer not to say | rather not get into
BAN: i would rather not say | i would rather not talk | i would rather not discuss | i would prefer not to say
BAN: not sure why | no idea why | no clue why | don't know why | dunno why | idk why | not sure how come
UNSURE: could be | not saying no | not saying yes | not saying yes or no | not impossible | not out of the question
UNSURE: can't make a decision | can't make up my mind | can't make my mind up | could not make up my mind
BAN: no idea where it is | no idea where that is | no idea how to get | no clue where it is
UNSURE: not sure | unsure | not certain | not 100% | not convinced | uncertain | no idea | no clue
UNSURE: not a clue | haven't a clue | haven't decided | not decided | have not decided | undecided
UNSURE: can't decide | cannot decide | haven't made up my mind | not made up my mind | torn | on the fence
UNSURE: in two minds | of two minds | don't know | do not know | dunno | donno | idk | i dont know | maybe
UNSURE: mayb | mebbe | perhaps | possibly | might | 50/50 | fifty fifty | 50-50 | it depends | depends
UNSURE: depending | hard to say | who knows | could go either way | either way | tbd | wavering
UNSURE: not yet decided | not decided yet | hesitant | having doubts | have doubts
UNSURE: second thoughts about going | thinking | still thinking | debating | not positive | up in the air
UNSURE: hmm not | we'll see | we shall see | will see | can't say yet | can't say for sure | tempted to
UNSURE: tempted | considering | contemplating | leaning | tentative* | if in doubt | open question | toss up
UNSURE: toss-up | no preference | unclear | vague | jury's still out | no decision yet | sort of | kind of
UNSURE: kinda | sorta | beats me | your guess | not too sure | not so sure | not really sure | pencil me in
UNSURE: depends on | having second thoughts | have second thoughts | getting cold feet | cold feet
UNSURE: too early to tell | too soon to tell | too early to say | too soon to say | second guessing | may not
UNSURE: might not | half of me | part of me | on one hand | i am in two minds | am in two minds
UNSURE: i am of two minds | might have to | may have to | might need to | may need to | i may | we may
HEDGE: probably | prob | probs | prolly | likely | i think | i guess | guess | suppose | think | i reckon
HEDGE: most likely | should be able | not really | doubt | doubtful | doubt it | unlikely | afraid not
HEDGE: i'd say | sounds like | should | almost | ish | not particularly | not especially | more or less
HEDGE: hopefully | hope to | hoping to | try to | i'll try | will try | fear | rather not | would rather not
HEDGE: better not | best not | i would rather not | i'd rather not | i do not think so | do not think so
HEDGE: might as well | inclined | inclined to | suppose i should | guess i should
DOUBT: doubt | doubtful | hope to | hopefully | hoping to | i will try | likely | most likely | prob
DOUBT: probably | probs | prolly | should be able | try to | unlikely | will try
COND: if | unless | provided | providing | as long as | assuming | in case | only when
IRREAL: was so ready to | was really ready to | was so ready for | was so looking forward to
IRREAL: in spirit | in spirit only | was all set | had been all set | was ready to | was set to | were going to
IRREAL: wish i could come | wish i could make it | wish i could attend | wish i could go
IRREAL: would have | would've | could have | could've | should have | should've | i'd have | used to
IRREAL: last month | last year | last week | back then | wish i could | wish i | almost cancelled
IRREAL: nearly cancelled | was going to | was gonna | was about to | if only | had thought about
IRREAL: thought about | was thinking of | thought of | considered | i was tempted | once | thought i would
IRREAL: expected to | was not going to | was not gonna | was not planning
ASK: just asking if | only asking if | asking if
ASK: need help | need some help | help please | help pls | help plz
ASK: did it go | did it go through | did it go thru | has it gone | has it gone out | did it send | was it sent
ASK: or no | or not | or nah
ASK: what | who | where | when | how | which | why | whose | what's | whats | where's | who's | is there
ASK: are there | do i | does it | does the | does this | do they | do you | did you | did they | did i
ASK: did my | have you | have they | has it | is it | is this | is that | are you | are they | is the | are we
ASK: r u | am i | should i | shall i | must i | will it | what happens | tell me | do we | will i | would i
ASK: info on | details | need the address | need the link | send me the | what if | any idea | got the
ASK: was it | was that | y or n | yes or no | no or yes | n or y | can you tell me | how late
OOPS: what have i done
FIX: scrap that | scrap what i said
FIX: sorry autocorrect | autocorrect | actually | scratch that | scratch it | strike that | i mean | i meant
FIX: correction | on second thought
FIX: on second thoughts | wait | hold on | come to think of it | changed my mind | change of plan
FIX: change of plans | sorry i mean | or rather | no wait | edit | never mind | nevermind | nvm | forget that
FIX: ignore that | let me rephrase | meant yes | meant y | meant no | meant n | meant
BUT: but | however | although | though | yet | except | only that
SPLIT: and | so | because | since | cause | cos | coz | cuz | as i | plus | then | which | who | while | where
BOTH: both | all | all of them | both of them | each | every one | everything | either | each of them
BOTH: be at both | the pair of them | the lot of them
BOTH: all three | the two | all interviews | at both | keep both
NEITHER: neither | none | none of them | neither of them | neither one
SAME: same | too | also | likewise | ditto | as well | same for | same here | same thing
BAN: be at home | be home | late night | late nights | late one last night
BAN: going to be honest | going to be straight | to be honest | gonna be honest | better things to do
BAN: nothing better to do | better late than never | keep me in the loop | keep me in your | keep me in touch
BAN: sooner rather than later
BAN: drop by | drop off | drop in | drop me a line | drop them a line | make sense | not going to lie | no lie
BAN: ngl | no joke | no kidding | no cap | not even joking | keep in touch | keep me posted | keep you posted
BAN: keep me in mind | keep my resume | keep my cv | keep up | keep going | keep getting
BAN: keep asking | keep texting | stop by | come and go | late reply | late response | replying late
BAN: late answer | too late | at the latest | too late to | late afternoon | late morning | late next week
BAN: worth missing | how come | come up | came up | come across | come home | come over | let me know
BAN: let you down | going well | no later than | sorry for the late | late last night | up late | no later
BAN: going back to | go back to | going back home | keep the job | keep your job | keep the role | keep your role
BAN: keep your slot | keep your interview | keep your offer | keep your money
BAN: keep the position | keep the gig | till late | til late | until late | working late | work late
BAN: go home | go out | going out | go shopping | going crazy | going on | how is it going | how's it going
BAN: going forward | coming up | coming week | up and coming | coming days | make it up to | let it slip
BAN: cancel culture | cancellation policy | cancel button | cancelling noise | noise cancelling
BAN: missing the link | missing the address | missing a link | miss you | missed call | missed your
BAN: missed this | go figure | come on | let it go to voicemail | go back to sleep | came through | not only
BAN: do not worry | not to worry | no need to worry | do not stress | no stress | no rush | no hurry
YES: no doubt about it | no doubts about it
BAN: no pressure | no offence | no offense | no big deal | not a big deal | no signal
BAN: no wifi | no service | no subject | no reply | no message | no invite | no link | no response | no answer
BAN: no word | no news | no luck | not only am i | do not mind | would not mind | no matter | no wonder
BAN: can not complain | can not thank you enough | can not believe | no choice of | not kidding | no comment
BAN: never mind the | y/n | yes/no | missing you | pass me | pass the | skip to | would not hurt | so late
BAN: late last | coming home | going home | get home | be home | home late | at home tonight | see you at home
BAN: miss ya | be there or be square | drop me at | drop me off | drop me by | drop me home | reject call
BAN: decline call | decline the call | reject the call | who you are | no thanks to you | yes officer
BAN: yes captain | yes madam | yes mother | yes dad | yes mum | yes mom | remove me from your list
BAN: remove me from this list | take me off your list | take me off this list | remove my number | yeah right
BAN: yes chef | yes boss | come first | comes first | as if | in your dreams
NEG: do not really | did not really
HEDGE: do not really | did not really
BAN: see you around | keep calm
BAN: appreciate the interest | appreciate your interest | appreciate their interest | your interest in me
BAN: know either way | hear either way | meant what i said | meant what i wrote | i meant it | meant every word
POLITE: if that is ok | if that is okay | if that is alright | if that is all right | if that is fine
POLITE: if it is ok | if it is okay | if you do not mind | x | xx | xxx
NO1: let us not | yeah let us not | ok let us not | maybe let us not
BAN: keep it down | make it two | make it three | make it a
CANCEL: taken out of the running | taken out of consideration | close my application | close my candidacy
CANCEL: close my file
R_PAY: less money | less pay | less than i am on | less than i'm on
BAN: than i am on now | than i am on
FN: low | next | dying to | dying
MAY: might there be | would there be | is there anything | is there any chance of | is there another | are there any
GOOD: want this so bad | want it so bad | want this job so bad | want the job so bad | want that job so bad
ATTEND: in for both | in for all | in for each
UNDO: unsend | unsend it | unsend that | undoo | unod | udno
"""
