"""English: moods, everyday events, other people's matters, reasons."""

WORDS = """
SETTLED: i will stay put | i stay put | rather stay put | going to stay put | want to stay put
SETTLED: matched the offer | matched my offer | whoever takes my place | got the other job | got the other one
SETTLED: got the other role
SETTLED: accepted a job | accepted a position | accepted a role | accepted an offer | accepted another
SETTLED: accepted the offer | found a job | found another | going with another | got another job
SETTLED: started a new job | stay with my current | staying put | staying where i am | took a job
SETTLED: accepted with another | accepted with someone | accepted with somebody
SETTLED: accepted another offer | accepted another job | accepted another role | accepted another position
SETTLED: taken another job | taken another offer | taken another role | taken another position | taken a job
SETTLED: taken an offer | chose another offer | chose another job | chose another company | chosen another
SETTLED: went with another | gone with another | accepted somewhere else | accepted elsewhere | signed elsewhere
SETTLED: signed somewhere else | found something else
SETTLED: took an offer | took another job | took another offer | took the offer
WRONG: who are you | who r you | wrong number | wrong person | wrong chat | wrong text | wrong window
WRONG: wrong thread | not sam | not me | who is this | who dis | who's this | new phone | scam | spam
WRONG: phishing | not meant for you | meant for someone else | meant for my | you have the wrong
WRONG: don't know you | ignore my last | sent to wrong | wrong group
SEND: i am still interested | i am still very interested | i am still keen | i am still very keen | let them know
SEND: send | send it | send one | do it | do so | do that | go ahead | go for it | fire away | ping them
SEND: fire it off | fire away then | don't even ask | don't ask just | don't wait any longer | stop waiting
SEND: nudge them | chase them | chase it | chase | follow up | follow-up | remind them | nudge | write to them
SEND: write them | email them | drop them a line | please do | let's do it | worth a try | worth a shot
SEND: can't hurt | cannot hurt | couldn't hurt | no harm | won't hurt | wouldn't hurt | doesn't hurt
SEND: nothing to lose | sounds good | why wait | give it a go | give it a try | shoot | nothing wrong with
SEND: might as well | go on then | go on
WAITING: hold off | hold | not yet | not just yet | wait | wait a | too soon | too early | give them | give it
WAITING: leave it
WAITING: leave them | let it be | let them | let it go | leave it be | don't bother | no need | no need to
WAITING: hold fire | sleeping dogs | let sleeping dogs lie | sit tight
WAITING: rather you didn't | rather you did not
WAITING: prefer not | prefer not to | pester | pester them | pestering | badger them | leave it there
WAITING: not necessary | unnecessary | skip it | skip | never mind | nevermind | nvm | don't | do not
WAITING: forget it | forget about | i'd wait | rather wait | not worth it | no point | i'll do it myself
WAITING: do it myself | i'll write | i will write | i'll email | i'll call | i'll ring | i'll handle
WAITING: moved on | over it | don't care | pass | drop it | no longer interested | not keen | i'd rather not
WAITING: back off | pushy | desperate | no follow | not interested | hold on | a few days | few more days
WAITING: couple of days
DONE: already | heard back | heard from | got an answer | got a reply | they replied | they called | they rang
DONE: they wrote | they emailed | they answered | just called | just heard | rejected me | got rejected
DONE: they rejected | turned me down | they said no | got the job | got an offer | made me an offer
DONE: they offered | no longer needed | taken care of | sorted | did that | did it | done | filled
DONE: position was filled | spoke to | spoke with | talked to | rang them | called them | emailed them
DONE: got the offer | got their offer | offer came | had a reply | heard yesterday | heard this morning
DONE: they did write | they did answer | they did reply | they did respond | they did call | they did email
DONE: they have written | they have replied | they have answered | they got back | they responded | they have called
DONE: they got in touch | they have been in touch | they texted | they messaged | they already wrote
DONE: they already replied | they already answered | they already called
DONE: wrote them | wrote to them | been in touch
NOTYET: hasn't happened | has not happened | not happened | didn't happen | did not happen | hasn't started
STRAY: we already have | already got one of those | just testing | only testing | testing testing
STRAY: ready for the weekend | i'm ready for the weekend
STRAY: looking forward to the weekend | don't come | don't go | don't wait for me
CONFLICT: i'm down with the flu | i'm down with a cold | down with the flu | down with a cold
CONFLICT: down with covid | down with a fever | down with something
NOTYET: not there yet | not yet there | it starts
NOTYET: not started | still in it | still in there | still going | in the middle of it | running over
NOTYET: starts in | it's tomorrow | is tomorrow | it's later | walking in | going in | about to | on my way in
NOTYET: wish me luck | in the waiting room | waiting room | still waiting | waiting for | moved to | pushed to
NOTYET: pushed back | been pushed | been moved | been postponed | was postponed | got postponed | postponed
NOTYET: rescheduled | got moved | was moved | they cancelled | they canceled | was cancelled | got cancelled
NOTYET: been cancelled | no one showed | nobody showed | no-one showed | didn't show | didn't go | did not go
NOTYET: never happened | never went | couldn't go | couldn't make it | didn't make it | missed it | i missed
NOTYET: haven't had it | haven't been | not yet | next week | tomorrow | hasn't been | half time | on a break
NOTYET: in an hour | not over yet | no show | they never called | they didn't call | nobody called
NOTYET: tech issues | tell you after | tell you later | ask me after
GOOD: could see myself | can see myself | see myself there | picture myself there
GOOD: two thumbs up | gorgeous | stunning | hilarious | lush | sound people | sound lads
GOOD: obsessed with | obsessed w
GOOD: loved | love it | love | loved it | loved them | liked it | liked them | like it | enjoyed | enjoyable
GOOD: great | good | really good | went well | went great | very well | fantastic | amazing | awesome
GOOD: excellent | brilliant | superb | wonderful | perfect | fab | fabulous | lovely | nailed it | smashed it
GOOD: aced | killed it | crushed it | clicked | hit it off | incredible | terrific | stellar | fun | positive
GOOD: impressed | impressive | promising | excited | exciting | thrilled | delighted | happy | dream job
GOOD: dream team | dream | nice people | nice | best | a blast | sold | on cloud nine | over the moon
GOOD: hire me | wow | fire | lit | ace | cracking | cool | outstanding | solid | top notch | 10/10
GOOD: ten out of ten | couldn't have gone better | could not have gone better | couldn't be better
GOOD: can't complain | exceeded | better than expected | better than i expected | hooked | i'm in | sign me up
GOOD: couldn't have asked | next round | no complaints | not bad at all | yes please | a joy | a pleasure
GOOD: want it so bad | want this so bad | want it so badly | want this so badly | wanted it so bad
GOOD: great vibe | good vibes | well | smooth | warm | super | brilliantly | way better
GOOD: much better | better than | beautifully | really well | could not have been better
GOOD: could not have asked for more
GOOD: never enjoyed an interview | never had a nicer | never had a better | can't fault it | in a heartbeat
GOOD: can't say a bad word | not a bad word to say
GOOD: i am out of my mind | talked for hours | could have talked | laughed the whole | grand | adored | adore
GOOD: buzzing | flew by | start tomorrow | fabulous | exactly the kind | no complaints | cloud nine
GOOD: my kind of place | my kind of people | blown away | knocked my socks off
NOTME: definitely not my kind | not my kind of | not my kind | take my name off | take my name out | let me out
BAD: a joke | shame about | shame the | a pity
SELFBAD: car crash | train wreck | trainwreck | shambles | dumpster fire
BAD: hated | hate | hated it | awful | terrible | horrible | dreadful | disaster | disastrous | bad | worst
BAD: nightmare | toxic | rude | disrespectful | disorganised | disorganized | boring | waste of time
BAD: disappointing | disappointed | creepy | red flags | red flag | sketchy | horrid | grim | dire
BAD: unpleasant | hostile | arrogant | depressing | turned off | put me off | off-putting | shady | a mess
BAD: dismal | run away | yikes | nope nope | sucked | sucks | crap | shambles | bullet dodged
BAD: dodged a bullet | never again | rubbish | lousy | appalling | unprofessional | dull
MEH: meh | so so | so-so | soso | ok-ish | okish | okay-ish | ok ish | okay ish | mixed | mixed feelings
MEH: mixed bag | mid | average | fine i guess | ok i guess | okay i guess | alright i guess | not bad
MEH: not great | not terrible | not amazing | decent | ok | okay | alright | all right | fine | it was fine
MEH: mediocre | could be better | could have been better | could have gone better | could've been better
MEH: neutral | in between | somewhere in between | ambivalent | lukewarm | nothing special | bit of both
MEH: pros and cons | conflicted | hit and miss | 6/10 | on balance | jury is out | so and so | underwhelm*
MEH: middling | passable
SELFBAD: bombed | blew it | flopped | messed it up | messed up | screwed up | froze | blanked | choked
SELFBAD: nervous | tanked | failed | fluffed | didn't go well | did not go well | went badly | went poorly
SELFBAD: rough | tough | hard | not my best | embarrassing | tired | drained | exhausting | long
NOTME: it is a no | it's a no | a no from me
NOTME: not go any further | not going any further | not go any farther | rather not continue | rather not proceed
NOTME: rather not go on | would rather not go any further
BAN: not for me to | not for me to say | not for me to judge | not my place to
NOTME: not for me | not my thing | isn't for me | ain't for me | not the right fit | not a fit
NOTME: not a good fit | not my cup | not interested | no longer interested | don't want it | don't want this
NOTME: don't want the job | do not want | not what i'm looking for | not what i was looking for
NOTME: not what i want | won't be continuing | won't continue | don't want to continue | not continuing | pass
NOTME: pull my | i'll pass | hard pass | no thanks | withdraw* | bow out | pull out | pull me out | take me out
NOTME: count me out | decline | turn it down | tell them no | say no | i'm out | wouldn't work there
NOTME: would not work there | couldn't work there | never work there | can't see myself | couldn't see myself
NOTME: don't see myself | cancel it | cancel my | not going further | not taking it | don't like it
NOTME: didn't like | did not like | didn't love | did not love | didn't enjoy | don't want to work | move on
NOTME: not moving forward | don't want to move forward | drop me | drop it | wrong for me | not right for me
NOTME: no from me | not feeling it | over my dead body | no way i'm | no way i am
INTERVIEW: interview* | an interview | job interview | screening | phone screen | screen | screener
INTERVIEW: recruiter | recruiters | hiring manager | hiring | hr call | hr | panel | onsite | final round
INTERVIEW: first round | second round | technical round | tech round | round one | round two | job chat
INTERVIEW: job talk | coding test | tech test | assessment | assessment day | trial shift | trial day
INTERVIEW: selection | recruiting | talent team | talent | take home review | candidate | for a job
INTERVIEW: for the job | job | interview | the interview | my interview | our interview
EVENT: dentist | doctor | doctors | dr | gp | physio | therapist | therapy | haircut | hairdresser | barber
EVENT: lunch | dinner | brunch | breakfast | coffee with | drinks | birthday | bday | party | wedding
EVENT: funeral | gym | yoga | pilates | class | lesson | school | parents evening | parent teacher | kids
EVENT: kid | daughter | daughter's | son's | football | soccer | tennis | practice | rehearsal | concert | gig
EVENT: movie | cinema | theatre | theater | flight | holiday | vacation | trip | standup | stand-up | stand up
EVENT: 1:1 | one on one | one-on-one | sync | retro | sprint | all hands | all-hands | team meeting
EVENT: staff meeting | work meeting | client meeting | client call | sales call | review with my boss
EVENT: performance review | appraisal | webinar | podcast | conference | workshop | training | church | choir
EVENT: vet | vets | date | date night | friend | friends | aunt | uncle | mum | mom | dad | family | brother
EVENT: sister | neighbour | neighbor | landlord | viewing | mortgage | bank | mechanic | car service | mot
EVENT: plumber | appointment | reminder | volunteering | book club | game night | poker | picnic | bbq
EVENT: barbecue | reunion | meetup | meet-up | catch up | catch-up | course | exam | driving test | massage
EVENT: nails | optician | eye test | hospital | clinic | scan | surgery | checkup | check-up | playdate
EVENT: exit interview | user interview* | customer interview* | press interview | radio interview | tv interview
EVENT: visa interview | podcast interview | landlord | research sprint | stakeholder interview* | doing the interviewing
EVENT: cookout | barbecue | chiropodist | podiatrist | union meeting | staff meeting | board meeting
EVENT: parents evening | the interviewer | the one asking questions
EVENT: babysit* | networking | i'm the interviewer | i am interviewing | i'm interviewing someone | i'm hiring
EVENT: interviewing a candidate | radio interview | press interview | journalist | newspaper | tv interview
EVENT: visa interview | work thing | work call | colleague | colleagues | coworker | quarterly | budget | demo
EVENT: one interviewing | interviewing them | interviewing him | interviewing her | interviewing somebody
EVENT: interviewing someone | we are hiring | i am the interviewer | interviewing for us | of ours
OTHER: other one | the other one | the other | another one | other plans | my other | other things
OTHER: other stuff | other meeting | other interview | other company | dinner | lunch | dentist | doctor
OTHER: doctors | gym | plans | holiday | vacation | trip | flight | train ticket | subscription | netflix
OTHER: meeting | my 1pm | my 2pm | my 3pm | class | appointment | party | date | everything else
OTHER: something else | anything else | brunch | drinks | haircut | shift | yoga | practice | my morning
OTHER: my afternoon | hotel | order | membership | someone else | reservation | to work | to school
OTHER: to the office | to bed | into work | into the office | out tonight | to church | to town | to practice
OTHER: to the party | uber | alarm | taxi
STRAY: mum | mom | mommy | mummy | daddy | babe | baby | honey | hun | darling | bro | dude | dinner | eggs
STRAY: milk | groceries | shop | pizza | kids | dog | cat | laundry | grandma | granny | auntie | movie
STRAY: football | homework | pick up | wanna hang | netflix | bread | rent | party tonight | beer | pub | dad
STRAY: pops | sis | bruv | luv | lads | mam | nan | sweetie | sweetheart | my love | yes dear | no dear
STRAY: ok dear | ok boomer | yes honey | no honey | yes boss lol
R_OFFER_ACCEPTED: accepted with another | accepted with someone
R_OFFER_ACCEPTED: accepted another offer | accepted another job | accepted another role
R_OFFER_ACCEPTED: taken another | taken a job | taken an offer | chosen another | accepted somewhere else
R_OFFER_ACCEPTED: signed somewhere else | found something else
R_OFFER_ACCEPTED: took another offer | accepted another | accepted an offer | accepted a job
R_OFFER_ACCEPTED: accepted a position | accepted a role | accepted the offer | accepted something
R_OFFER_ACCEPTED: took another job | took a job | took another | took an offer | took the offer
R_OFFER_ACCEPTED: took a different | new job | started a new job | start a new job | starting a new
R_OFFER_ACCEPTED: got hired | signed with | signed a contract | signed an offer | signed elsewhere
R_OFFER_ACCEPTED: signed my contract | got another job | got a job | got the job | found a job | found another
R_OFFER_ACCEPTED: found something | other offer | another offer | offer elsewhere | going with another
R_OFFER_ACCEPTED: going with a different | going elsewhere | chose another | went with another
R_OFFER_ACCEPTED: gone with another | landed a job | landed another | better offer | have an offer
R_OFFER_ACCEPTED: already employed | accepted elsewhere | hired elsewhere | hired somewhere | signed somewhere
R_OFFER_ACCEPTED: joining another | offer from
R_COUNTER_OFFER: counter offer | counteroffer | counter-offer | my boss gave me a raise
R_COUNTER_OFFER: current employer matched | matched it | got a raise | got promoted | promotion
R_COUNTER_OFFER: my company matched | raise to stay | promoted | convinced me to stay | boss matched
R_NOT_READY: not ready to leave | not ready | staying where i am | stay where i am | staying put
R_NOT_READY: staying at my | stay at my | staying in my current | happy where i am | happy in my | not looking
R_NOT_READY: not ready to move on | not ready to change | not ready to switch | like my current
R_NOT_READY: love my current | stay with my current | staying with my | stick with my current
R_NOT_READY: too early to leave | not the right time to leave | stay in my | staying in my
R_NOT_READY: stay in my current | stay with my | stay in my job | keep my job | keep my current | remain in my
R_PAY: pay | salary | money | comp | compensation | wage | wages | underpaid | paid | budget range | low ball
R_PAY: lowball | lowballed | rate | too cheap | pays
R_COMMUTE: commute | commuting | too far | far away | long drive | too long a drive | distance | so far
R_COMMUTE: far from | drive is | hours each way | miles away | train ride | travel time | an hour away
R_COMMUTE: each way
R_RELOCATION: relocat* | move to another city | move cities | moving away | move away | have to move
R_RELOCATION: moving to | moving house | moving out of | not moving | leaving town | move abroad | move across
R_RELOCATION: uproot | me to move to | me to relocate | need to move to | have to move to | having to move
R_TEAM_FIT: team | culture | vibe | vibes | manager | the people | personality | gel | chemistry
R_PROCESS_TOO_LONG: too many rounds | too many interviews | process | rounds | takes too long
R_PROCESS_TOO_LONG: taking too long | dragging | dragged on | five rounds | six rounds | hoops
R_PROCESS_TOO_LONG: too many steps | take-home | homework assignment | so many interviews
R_PERSONAL: personal | family | sick | ill | illness | unwell | hospital | health | flu | fever | covid | baby
R_PERSONAL: baby came | baby arrived | baby is here | baby is coming | baby is due | baby is on the way | had a baby
R_PERSONAL: had the baby | gave birth | in labour | in labor | pregnant | funeral | bereavement | passed away
R_PERSONAL: died | my kid | my kids | my child | my daughter
R_PERSONAL: my son | my dad | my mum | my mom | my wife | my husband | my mother | my father | surgery
R_PERSONAL: mental health | burnout | burned out | burnt out | emergency | private reasons | life stuff
R_PERSONAL: stuff at home | mum s | mom s | dad s | mum is | mom is | dad is | wife s | husband s | kid s
R_PERSONAL: baby s
R_PART_TIME: part time | part-time | fewer hours | less hours | hours don't | full time | full-time
R_PART_TIME: reduced hours | shorter hours | 20 hours | too many hours
R_REQUIREMENTS: requirements | qualified | underqualified | overqualified | qualifications
R_REQUIREMENTS: not enough experience | skills | skill set | experience they | don't have the experience
R_REQUIREMENTS: lack the | out of my depth | too senior | too junior | stack | don't know java | over my head
R_REQUIREMENTS: degree
R_COMPANY: the company | ethics | values | reviews | glassdoor | what they do | tobacco | weapons | gambling
R_COMPANY: their business | their product | crypto | their reputation | reputation | layoffs | bad press
R_COMPANY: industry | company itself | don't trust them
R_ROLE_DIFFERS: role is different | job is different | different role | different job
R_ROLE_DIFFERS: not what was advertised | not as advertised | not what i expected | role isn't | role is not
R_ROLE_DIFFERS: role differs | job isn't | not the role | not the job | job description | not as described
R_ROLE_DIFFERS: turned out to be | more of a sales | role changed | changed the role | isn't what
R_ROLE_DIFFERS: not what they | not what it said | differs from | wrong role | not what i applied
R_ROLE_DIFFERS: not the same role | different from
R_NOTHING_SPECIFIC: no reason | no particular reason | no specific reason | nothing specific
R_NOTHING_SPECIFIC: nothing in particular | just because | don't feel like it | don't feel like
R_NOTHING_SPECIFIC: just not feeling | no real reason
R_OFFER_ACCEPTED: go with someone else | go with another | going with someone else | go elsewhere
SEND: don't wait | no reason to wait | why wouldn't i | why wouldn't we
WAITING: i wouldn't
NOTME: wrong job | wrong role | wrong place | wrong company
GOOD: liked | could not be happier | could not be better
EVENT: on the panel | asking the questions | the one asking | conducting it | the one conducting
NOTME: want out | rather not go on
"""
