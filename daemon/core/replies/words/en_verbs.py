"""English: what can be done about an interview, and what befalls those on their way."""

WORDS = """
CANCEL: cancel* | canc | call it off | call off | calling off | calling it off | called it off | bow out
CANCEL: bowing out | back out | backing out | pull out | pulling out | pull me out | drop out | dropping out
CANCEL: opt out of it | withdraw* | withdrew | decline* | declining | bail | bailing | bail on | bail out
CANCEL: i would rather not go ahead | i would prefer not to go ahead
CANCEL: scrap | rather not go ahead | prefer not to go ahead | rather not proceed | prefer not to proceed
CANCEL: do not bother keeping | do not bother holding | no need to keep it | no need to hold it | no need to hold
CANCEL: not applying any more | not applying there any more | not applying anymore | not applying there anymore
CANCEL: stop the whole thing | call the whole thing off | decided not to go | decided not to go ahead
CANCEL: decided not to go any further | decided not to go forward | decided not to come
CANCEL: decided not to attend | decided not to do it
CANCEL: scrap it | scrap this | scrap that one | scratch me | take me off | remove me | count me out
CANCEL: turn it down | turning it down | turn them down | turn this down | turning this down | turn down
CANCEL: stay put where i am | staying put where i am | decided to stay put | stay where i am | staying where i am
CANCEL: decided to stay where | stay with my current | staying with my current | stay in my current | stay at my current
CANCEL: remove me from consideration | remove my name from | withdraw from consideration | take me off the schedule
CANCEL: take me out of the running | take me out of consideration | remove me from the schedule | pass this up
CANCEL: pass it up | remove me from the process | pass that up | take me off the list for this
CANCEL: remove me from the running
CANCEL: give this one a miss | give that one a miss | give that a miss | giving this one a miss
CANCEL: turning down | say no | saying no | said no | tell them no | give it a miss | give this a miss
CANCEL: giving it a miss | sit this one out | sitting this one out | sit it out | pass on it | pass on this
CANCEL: passing on it | passing on this | pass on this one | i pass | i'll pass | will pass | going to pass
CANCEL: have to pass | gotta pass | hard pass | i'd pass | passing | step back | stepping back | step away
CANCEL: stepping away | stepping aside | step aside | skip | skipping | skip it | skip this | miss | missing
CANCEL: miss it | missing it | drop it | drop this | drop this one | ditch | ditching | drop me
CANCEL: get out of it | get me out | get me out of it | not go ahead | give up my | giving up my | nix it
CANCEL: axe it | kill it | i'm out | bowing | rule me out | strike me | let it go | letting it go
CANCEL: let this one go | letting this one go | cross me off | excuse me from | pull the plug
CANCEL: step out | stepping out | stick with the cancel | sit this out
CANCEL: take my name out | out of the running | take me out of the running | sack it off | sack off
CANCEL: chicken out | chickening out | wimp out | flake out | bottle it | punk out | weasel out | duck out | cop out
CANCEL: rather let go | let this one go | let that one go
CANCEL: leave cancelled | keep cancelled | leave it off | remain cancelled
CANCEL: take a rain check forever | free up the slot | give the slot | give my slot | give my spot
CANCEL: tell them i'm out | tell them i'm not coming | tell them i can't | flake | flaking | release the slot
CANCEL: stand down | forfeit | i'm done with this | reject | rejecting | no show | ghost | drop
CANCEL: leave it cancel* | keep it cancel* | stay cancel* | stays cancel* | keep the cancel*
CANCEL: leave the cancel* | quit the process | leave the process | end the process | stop the process
CANCEL: off the list | closing the door | bin it | bin this | trash it | toss it | rescind | keep me away
CANCEL: keep me from it | dropping | still a no | cancel stays | cancellation stays | want out
CANCEL: not to go ahead | decided against it | decided against going | a miss | pull my | take my name
CANCEL: remove my | take me out | my name out | out of the running | out of consideration | out of the process
CANCEL: out of the mix
NEGCANCEL: instead of cancelling | instead of canceling | instead of dropping out | instead of pulling out
NEGCANCEL: instead of withdrawing | instead of bowing out | instead of bailing | rather than cancel
NEGCANCEL: rather than cancelling
NEGCANCEL: rather than canceling | rather than drop out | rather than pull out | instead of saying no
NEGCANCEL: hard to say no | difficult to say no | easy to say no
CANCELLATION: cancellation | cancelation | withdrawal | cancellations | cancelations
CUT: got cancel* | was cancel* | been cancel* | is cancel* | were cancel* | has been cancel* | got called off
CUT: been called off | was called off | they cancel* | they've cancel* | did they cancel | you cancel*
CUT: already cancel* | gets cancel* | be cancel* by | cancelled by | she cancel* | he cancel*
CUT: recruiter cancel* | company cancel* | withdrew the | they withdrew | company withdrew
ATTEND: leave it as it was | leave it how it was | leave it the way it was | keep it as it was | back to how it was
ATTEND: attend* | come | coming | be there | be there on time | being there | i'm there | i'm in | am in
ATTEND: count me in | count on me | count on it | you can count on me | make it | making it | show up
ATTEND: see everybody there | see everyone there | see you all there | see y'all there | will see everybody there
ATTEND: will see everyone there | see everybody at | see everyone at | bank on me | rely on me | depend on me
ATTEND: showing up | turn up | turning up | go | going | go to it | going to it | going to this
ATTEND: why would i cancel | why would i not go | why would i not come | why would i say no | why would i skip it
ATTEND: alarm is set | alarm s set | alarms are set | alarms set
ATTEND: lock it in | lock me in | locked in | going as planned | coming as planned | bring my portfolio
ATTEND: go ahead with | go through with | going ahead | still on | on for | we're on
ATTEND: all set | good to go | ready | i'm ready | ready to go | raring to go | prepared | keep it | keep my
ATTEND: keep the | keep this | keep that | keep mine | keep both | keep them | keeping it | keeping my
ATTEND: keeping the | keep me | keep | confirm* | see you | see u | see ya | c u | c ya | cya | cu | cu there
ATTEND: see them | see you there | till then | til then | until then | looking forward | look forward | i'm on
ATTEND: down for it | i'm down | am down | up for it | i'm up for it | wouldn't miss | can't wait
ATTEND: cannot wait | cant wait | can hardly wait | so excited | excited | pumped | stoked | i'm free
ATTEND: totally free | i am available | available | works for me | with bells on | wild horses | hold it
ATTEND: do the interview | do this interview | do my interview | do your interview | doing the interview
ATTEND: hold my | hold the slot | save my spot | save my seat | planning on it | on my calendar
ATTEND: in my calendar | in the diary | blocked it | leave it as is | leave it as it is | stick with it
ATTEND: stick to it | sticking with it | proceed | let's do it | let's do this | lets go | let's go | do this
ATTEND: i'll do it | i'm game | am game | go for it | be attending | be at both | at both | be joining | join
ATTEND: joining | dial in | dialing in | log on | looking fwd | looking 4ward | nothing has changed
ATTEND: wear a suit | bought a suit | i'll be on | be on the call | be on time | honoured | honored to
ATTEND: delighted to | thrilled to | of course i'll | deal | it's a date | consider it done | you'll see me
ATTEND: going nowhere | not going anywhere | not backing out | i made it | on track | nothing stops me
ATTEND: no matter what | come hell or high water | rain or shine | good for | still good for | still good
ATTEND: still fine | still works | still ok | still okay | still a yes | still yes | still stands | keeping
ATTEND: nothing changed | nothing s changed | nothing is changed | set for | i am good for | in attendance
ATTEND: leave it booked | keep it booked | leave it standing
ATTEND: leave it in | leave me in | keep it in | keep it on | see ye | see yis | see yous | see y all | be seeing you
ATTEND: i accept | happily accept | gladly accept | leave as it is | leave as is | be at | keep me in
ATTEND: in the lobby early | be there early | there early | at reception by
NEGATTEND: will not be needing this one | will not be needing this interview | will not be needing the interview
NEGATTEND: will not need this one | will not be needing this
NEGATTEND: is no good | s no good | no good for me | is not good | is no use | no good | can not make
NEGATTEND: could not make | will not make | unable to make | not able to make
FIT: work there | work with them | work for them | work with those | join them | interested | interest | keen
FIT: my thing | my cup of tea | cup of tea | right fit | good fit | a fit | good match | a match | right match
FIT: up my street | up my alley | want it | want this | want this one | want the job | want to go
FIT: want to do it | want to work there | want to work for | want to continue | want to proceed
FIT: want to pursue | want to move forward | continue | pursue | pursuing | move forward | moving forward
FIT: worth it | worth my time | feeling it | in the mood | go further | want to be considered | what i want
FIT: a good time | right for me | doing it | doing this | want that | want in | want any part | do want
FORME: for me | looking for a job | looking for work | looking for jobs | looking for a new | looking
FORME: job hunting | in the market | on the market | what i am looking for
LONGING: would love to | love to | would like to | wanted to | want to | wish i could | would have loved to
LONGING: would have liked to | i'd love to | i'd like to | happy to normally | sorry to | sad to
CONFLICT: something's come up | sth's come up | smth came up
CONFLICT: other plans | have plans | got plans | something came up | something has come up | sth came up
CONFLICT: double booked | double-booked | have a conflict | got a conflict | conflict | clash | clashes
CONFLICT: scheduling conflict | another commitment | prior commitment | other commitments | no longer possible
CONFLICT: can't get time off | can't get off work | no childcare | have to work
RESCHED: is there another date | is there another time | is there another slot | is there another day
RESCHED: any other date | any other dates | other dates available | do the day after | do the day before
RESCHED: rebook* | any way to do it | any way we can do | any way we could do | any way of doing it
RESCHED: reschedul* | re-schedul* | resched | rearrange | re-arrange | move it | move this
RESCHED: move the interview | move my interview | move that | moved to | switch it | switch to | switch days
RESCHED: shift it | shift to | change the time | change the day | change the date | change it to | put it off
RESCHED: push it | push it back | push back | push to | pushed to | pushed back | another day | another time
RESCHED: a different day | a different time | different day | different time | other day instead
RESCHED: change hour | change the hour | change day | change the day | change time
RESCHED: go to the week | go to another
RESCHED: some other time | some other day | another date | a later date | a later time | later slot
RESCHED: earlier slot | later in the day | later that day | another slot | different slot | new time
RESCHED: new date | other times | other slots | any other time | any other slots | rain check | raincheck
RESCHED: make it later | make it earlier | be later | be earlier | later time | earlier time | do it later
RESCHED: do it earlier | bump it | bump to | delay it | an hour later | an hour earlier | a day later
RESCHED: a day earlier | later start | an alternative time | alternative slot | swap it | swap to | swap days
RESCHED: a bit later | a bit earlier | any later | any earlier | better time | postpon* | move to | move me to
RESCHED: move | switch | can not do | later in the week | earlier in the week | other day | other date
RESCHED: other week | other time | earlier would | later would | be moved
BETTER: instead | rather | better | prefer | preferably | would suit | suits me better | easier | works better
BETTER: ideally
RESCHED: could we find another | can we find another
FN: portfolio | laptop | job description | description | documents | references | my train
FN: reminder | reminders | heads up | heads-up | nudge | ping | notice | move in | report | the report | reports
MAY: is there any slot | any slots | any slot | any other slot | is there a slot | any opening
MAY: can we | could we | can it | could it | can i | could i | can they | could they | can you | could you
MAY: would you | any chance | is it possible | is there any way | is there a way | possible to
MAY: would it be possible | may we | may i | might we | would they | wonder if | wondering if | ok if
MAY: okay if | do you mind | would you mind | what about | how about | mind if | can u | could u | would u
MAY: will they | shall we
REQ: can you | could you | would you | will you | can u | could u | would u | would you mind | do you mind
SNOOZE: check with me | check with me again | will confirm by | confirm by | will confirm once | will confirm when
SNOOZE: let me read | ask me | ask again | remind me | check back | text me | message me | ping me | call me | try me
SNOOZE: get back to me | bug me | write me | ask tomorrow | ask later | later please | ask nearer
SNOOZE: circle back | get back to you | let you know | will let you know | let u know | lyk | text you
SNOOZE: txt you | message you | call you | write you | reply later | answer later | respond later
SNOOZE: decide later | tell you later | tell you tomorrow | know tomorrow | know later | come back to you
SNOOZE: hit you up | need to check | have to check | let me check | lemme check | checking my | check with
SNOOZE: check my calendar | check my schedule | let me look | let me see | let me think | need to think
SNOOZE: have to think | think about it | thinking about it | sleep on it | need time | need more time
SNOOZE: give me a | give me some | give me until | gimme | one moment | one sec | hang on a | in a bit
SNOOZE: in a while | not now | can't talk | later | l8r | l8er | brb | busy | in a meeting | on another call
SNOOZE: at work | driving | snooze | after work | after lunch | next time you ask | tbc | haven't checked
SNOOZE: haven't looked | waiting to hear | waiting on | tell you | i will tell you | decide tomorrow
SNOOZE: will decide | decide tonight | can not answer | can not reply | can not text | not right now
SNOOZE: can not chat | will reply | i will answer | can i answer | answer tomorrow
LATE: not there yet | am not there yet
LATE: be there in a bit | be there in a few | be there soon | there in a bit | be there shortly
LATE: late | l8 | delayed | delay | behind schedule | running behind | behind | held up | stuck | traffic
LATE: on my way | on the way | omw | almost there | nearly there | parking now | looking for parking
LATE: just parking | missed the bus | missed my bus | missed my train | missed the train | train's late
LATE: as quick as i can | as quickly as i can | as fast as i can | can't find the building
LATE: can't find the entrance | few minutes | in the lobby | can not find parking
LATE: eta | minutes out | mins out | min out | minutes away | mins away
UNDO: reverse that | reverse it | umdo | udo | unod | undoo
UNDO: did not mean to cancel | didn't mean to cancel
UNDO: undo | undo it | undo that | undo this | revert | reverse it | change it back | changing it back
UNDO: leave it on | keep it on | leave me on | keep me on | put it back on
UNDO: put back | bring back | bring both back
UNDO: bring it back | put it back | restore | reinstate | un-cancel | uncancel | take it back | take that back
UNDO: roll it back | roll back | turn it back | switch it back | go back | back on | put me back
OOPS: mistake | by mistake | my mistake | oops | whoops | ooops | woops | my bad | typo | autocorrect
OOPS: misread | mis-read | read it wrong | misclick* | fat finger* | wrong button | pocket | hit the wrong
OOPS: pressed the wrong | typed the wrong | sent the wrong | wrong key | wrong letter | wrong one
OOPS: wrong interview | by accident | accident | accidental* | didn't mean | did not mean | not what i meant
OOPS: misunderst* | changed my mind | change of mind | changed my minds | second thought | second thoughts
OOPS: i panicked | panicked | error | wrong answer | kid pressed | kid sent | meant yes | meant y
OOPS: meant to say yes | meant to keep | i take that back | regret | reconsider* | messed up | confused
OOPS: ignore that | ignore my | disregard | kid typed | not what i want | not what i wanted
HALT: stop | wait | hold on | hang on | halt | hold up | hold your horses | abort | don't | do not
HALT: never send it | never send that | please no | oh god no | oh no no
HALT: don't do it | don't send | do not send | don't send it | don't do that | don't tell them
ATTEND: goin | get there | getting there
ATTEND: all good for | all fine for | all set for | am set
CANCEL: skipped | ditched | cancel stands | cancellation stands
CANCEL: my spot away | my slot away
"""
