"""English, the second half: moods, everyday events, other people's matters, reasons."""

WORDS = """
SEND: send | send it | send one | do it | do so | do that | go ahead | go for it | fire away | ping them
SEND: nudge them | chase them | chase it | chase | follow up | follow-up | remind them | nudge | write to them
SEND: write them | email them | drop them a line | please do | let's do it | worth a try | worth a shot
SEND: can't hurt | cannot hurt | couldn't hurt | no harm | won't hurt | wouldn't hurt | doesn't hurt
SEND: nothing to lose | sounds good | why wait | give it a go | give it a try | shoot | nothing wrong with
WAITING: hold off | hold | not yet | wait | wait a | too soon | too early | give them | give it | leave it
WAITING: leave them | let it be | let them | let it go | leave it be | don't bother | no need | no need to
WAITING: not necessary | unnecessary | skip it | skip | never mind | nevermind | nvm | don't | do not | forget it
WAITING: forget about | i'd wait | rather wait | not worth it | no point | i'll do it myself | do it myself
WAITING: i'll write | i will write | i'll email | i'll call | i'll ring | i'll handle | moved on | over it
WAITING: don't care | pass | drop it | no longer interested | not keen | i'd rather not | back off | pushy
WAITING: desperate | no follow
DONE: already | heard back | heard from | got an answer | got a reply | they replied | they called | they rang
DONE: they wrote | they emailed | they answered | just called | just heard | rejected me | got rejected
DONE: they rejected | turned me down | they said no | got the job | got an offer | made me an offer | they offered
DONE: no longer needed | taken care of | sorted | did that | did it | done | filled | position was filled
DONE: spoke to | spoke with | talked to | rang them | called them | emailed them | wrote them | wrote to them
DONE: been in touch
NOTYET: hasn't happened | has not happened | not happened | didn't happen | did not happen | hasn't started
NOTYET: not started | still in it | still in there | still going | in the middle of it | running over | starts in
NOTYET: it's tomorrow | is tomorrow | it's later | walking in | going in | about to | on my way in | wish me luck
NOTYET: in the waiting room | waiting room | still waiting | waiting for | moved to | pushed to | pushed back
NOTYET: been pushed | been moved | been postponed | was postponed | got postponed | postponed | rescheduled
NOTYET: got moved | was moved | they cancelled | they canceled | was cancelled | got cancelled | been cancelled
NOTYET: no one showed | nobody showed | no-one showed | didn't show | didn't go | did not go | never happened
NOTYET: never went | couldn't go | couldn't make it | didn't make it | missed it | i missed | haven't had it
NOTYET: haven't been | not yet | next week | tomorrow | hasn't been | half time | on a break | in an hour
NOTYET: not over yet | no show | they never called | they didn't call | nobody called | tech issues
NOTYET: tell you after | tell you later | ask me after
GOOD: loved | love it | love | loved it | loved them | liked it | liked them | like it | enjoyed | enjoyable
GOOD: great | good | really good | went well | went great | very well | fantastic | amazing | awesome | excellent
GOOD: brilliant | superb | wonderful | perfect | fab | fabulous | lovely | nailed it | smashed it | aced
GOOD: killed it | crushed it | clicked | hit it off | incredible | terrific | stellar | fun | positive | impressed
GOOD: impressive | promising | excited | exciting | thrilled | delighted | happy | dream job | dream team | dream
GOOD: nice people | nice | best | a blast | sold | on cloud nine | over the moon | hire me | wow | fire | lit
GOOD: ace | cracking | cool | outstanding | solid | top notch | 10/10 | ten out of ten | couldn't have gone better
GOOD: could not have gone better | couldn't be better | can't complain | exceeded | better than expected
GOOD: better than i expected | hooked | i'm in | sign me up | couldn't have asked | next round | no complaints
GOOD: not bad at all | yes please | a joy | a pleasure | great vibe | good vibes | well | smooth | warm | super
GOOD: so bad | so badly | brilliantly | way better | much better | better than | beautifully | really well
BAD: hated | hate | hated it | awful | terrible | horrible | dreadful | disaster | disastrous | bad | worst
BAD: nightmare | toxic | rude | disrespectful | disorganised | disorganized | boring | waste of time
BAD: disappointing | disappointed | creepy | red flags | red flag | sketchy | horrid | grim | dire | unpleasant
BAD: hostile | arrogant | depressing | turned off | put me off | off-putting | shady | a mess | dismal | run away
BAD: yikes | nope nope | sucked | sucks | crap | shambles | bullet dodged | dodged a bullet | never again
BAD: rubbish | lousy | appalling | unprofessional | dull
MEH: meh | so so | so-so | soso | ok-ish | okish | okay-ish | ok ish | okay ish | mixed | mixed feelings
MEH: mixed bag | mid | average | fine i guess | ok i guess | okay i guess | alright i guess | not bad | not great
MEH: not terrible | not amazing | decent | ok | okay | alright | all right | fine | it was fine | mediocre
MEH: could be better | could have been better | could have gone better | could've been better | neutral
MEH: in between | somewhere in between | ambivalent | lukewarm | nothing special | bit of both | pros and cons
MEH: conflicted | hit and miss | 6/10 | on balance | jury is out | so and so | underwhelm* | middling | passable
SELFBAD: bombed | blew it | flopped | messed it up | messed up | screwed up | froze | blanked | choked | nervous
SELFBAD: tanked | failed | fluffed | didn't go well | did not go well | went badly | went poorly | rough | tough
SELFBAD: hard | not my best | embarrassing | tired | drained | exhausting | long
NOTME: not for me | not my thing | isn't for me | ain't for me | not the right fit | not a fit | not a good fit
NOTME: not my cup | not interested | no longer interested | don't want it | don't want this | don't want the job
NOTME: do not want | not what i'm looking for | not what i was looking for | not what i want | won't be continuing
NOTME: won't continue | don't want to continue | not continuing | pass | i'll pass | hard pass | no thanks
NOTME: withdraw* | bow out | pull out | pull me out | take me out | count me out | decline | turn it down
NOTME: tell them no | say no | i'm out | wouldn't work there | would not work there | couldn't work there
NOTME: never work there | can't see myself | couldn't see myself | don't see myself | cancel it | cancel my
NOTME: not going further | not taking it | don't like it | didn't like | did not like | didn't love | did not love
NOTME: didn't enjoy | don't want to work | move on | not moving forward | don't want to move forward | drop me
NOTME: drop it | wrong for me | not right for me | no from me | not feeling it | over my dead body | no way i'm
NOTME: no way i am
INTERVIEW: interview* | an interview | job interview | screening | phone screen | screen | screener | recruiter
INTERVIEW: recruiters | hiring manager | hiring | hr call | hr | panel | onsite | final round | first round
INTERVIEW: second round | technical round | tech round | round one | round two | job chat | job talk | coding test
INTERVIEW: tech test | assessment | assessment day | trial shift | trial day | selection | recruiting
INTERVIEW: talent team | talent | take home review | candidate | for a job | for the job | job
EVENT: dentist | doctor | doctors | dr | gp | physio | therapist | therapy | haircut | hairdresser | barber
EVENT: lunch | dinner | brunch | breakfast | coffee with | drinks | birthday | bday | party | wedding | funeral
EVENT: gym | yoga | pilates | class | lesson | school | parents evening | parent teacher | kids | kid | daughter
EVENT: daughter's | son's | football | soccer | tennis | practice | rehearsal | concert | gig | movie | cinema
EVENT: theatre | theater | flight | holiday | vacation | trip | standup | stand-up | stand up | 1:1 | one on one
EVENT: one-on-one | sync | retro | sprint | all hands | all-hands | team meeting | staff meeting | work meeting
EVENT: client meeting | client call | sales call | review with my boss | performance review | appraisal | webinar
EVENT: podcast | conference | workshop | training | church | choir | vet | vets | date | date night | friend
EVENT: friends | aunt | uncle | mum | mom | dad | family | brother | sister | neighbour | neighbor | landlord
EVENT: viewing | mortgage | bank | mechanic | car service | mot | plumber | appointment | reminder | volunteering
EVENT: book club | game night | poker | picnic | bbq | barbecue | reunion | meetup | meet-up | catch up | catch-up
EVENT: course | exam | driving test | massage | nails | optician | eye test | hospital | clinic | scan | surgery
EVENT: checkup | check-up | playdate | babysit* | networking | i'm the interviewer | i am interviewing
EVENT: i'm interviewing someone | i'm hiring | interviewing a candidate | radio interview | press interview
EVENT: journalist | newspaper | tv interview | visa interview | work thing | work call | colleague | colleagues
EVENT: coworker | quarterly | budget | demo
OTHER: other one | the other one | the other | another one | other plans | my other | other things | other stuff
OTHER: other meeting | other interview | other company | dinner | lunch | dentist | doctor | doctors | gym | plans
OTHER: holiday | vacation | trip | flight | train ticket | subscription | netflix | meeting | my 1pm | my 2pm
OTHER: my 3pm | class | appointment | party | date | everything else | something else | anything else | brunch
OTHER: drinks | haircut | shift | yoga | practice | my morning | my afternoon | hotel | order | membership
OTHER: someone else | reservation | to work | to school | to the office | to bed | into work | into the office
OTHER: out tonight | to church | to town | to practice | to the party | uber | alarm | taxi
STRAY: mum | mom | mommy | mummy | daddy | babe | baby | honey | hun | darling | bro | dude | dinner
STRAY: eggs | milk | groceries | shop | pizza | kids | dog | cat | laundry | grandma | granny | auntie | movie
STRAY: football | homework | pick up | wanna hang | netflix | bread | rent | party tonight | beer | pub | dad
STRAY: pops | sis | bruv | luv | lads | mam | nan | sweetie | sweetheart | my love | yes dear | no dear | ok dear
STRAY: ok boomer | yes honey | no honey | yes boss lol
WRONG: wrong number | wrong person | wrong chat | wrong text | wrong window | wrong thread | not sam | not me
WRONG: who is this | who dis | who's this | new phone | scam | spam | phishing | not meant for you
WRONG: meant for someone else | meant for my | you have the wrong | don't know you | ignore my last
WRONG: sent to wrong | wrong group
R_OFFER_ACCEPTED: took another offer | accepted another | accepted an offer | accepted a job | accepted a position
R_OFFER_ACCEPTED: accepted a role | accepted the offer | accepted something | took another job | took a job
R_OFFER_ACCEPTED: took another | took an offer | took the offer | took a different | new job | started a new job
R_OFFER_ACCEPTED: start a new job | starting a new | got hired | signed with | signed a contract | signed an offer
R_OFFER_ACCEPTED: signed elsewhere | signed my contract | got another job | got a job | got the job | found a job
R_OFFER_ACCEPTED: found another | found something | other offer | another offer | offer elsewhere
R_OFFER_ACCEPTED: going with another | going with a different | going elsewhere | chose another
R_OFFER_ACCEPTED: went with another | gone with another | landed a job | landed another | better offer
R_OFFER_ACCEPTED: have an offer | already employed | accepted elsewhere | hired elsewhere | hired somewhere
R_OFFER_ACCEPTED: signed somewhere | joining another | offer from
R_COUNTER_OFFER: counter offer | counteroffer | counter-offer | my boss gave me a raise | current employer matched
R_COUNTER_OFFER: matched it | got a raise | got promoted | promotion | my company matched | raise to stay
R_COUNTER_OFFER: promoted | convinced me to stay | boss matched
R_NOT_READY: not ready to leave | not ready | staying where i am | stay where i am | staying put | staying at my
R_NOT_READY: stay at my | staying in my current | happy where i am | happy in my | not looking
R_NOT_READY: not ready to move on | not ready to change | not ready to switch | like my current | love my current
R_NOT_READY: stay with my current | staying with my | stick with my current | too early to leave
R_NOT_READY: not the right time to leave | stay in my | staying in my | stay in my current | stay with my
R_NOT_READY: stay in my job | keep my job | keep my current | remain in my
R_PAY: pay | salary | money | comp | compensation | wage | wages | underpaid | paid | budget range | low ball
R_PAY: lowball | lowballed | rate | too cheap | pays
R_COMMUTE: commute | commuting | too far | far away | long drive | too long a drive | distance | so far | far from
R_COMMUTE: drive is | hours each way | miles away | train ride | travel time | an hour away | each way
R_RELOCATION: relocat* | move to another city | move cities | moving away | move away | have to move | moving to
R_RELOCATION: moving house | moving out of | not moving | leaving town | move abroad | move across | uproot
R_TEAM_FIT: team | culture | vibe | vibes | manager | the people | personality | gel | chemistry
R_PROCESS_TOO_LONG: too many rounds | too many interviews | process | rounds | takes too long | taking too long
R_PROCESS_TOO_LONG: dragging | dragged on | five rounds | six rounds | hoops | too many steps | take-home
R_PROCESS_TOO_LONG: homework assignment | so many interviews
R_PERSONAL: personal | family | sick | ill | illness | unwell | hospital | health | flu | fever | covid | baby
R_PERSONAL: pregnant | funeral | bereavement | passed away | died | my kid | my kids | my child | my daughter
R_PERSONAL: my son | my dad | my mum | my mom | my wife | my husband | my mother | my father | surgery
R_PERSONAL: mental health | burnout | burned out | burnt out | emergency | private reasons | life stuff
R_PERSONAL: stuff at home | mum s | mom s | dad s | mum is | mom is | dad is | wife s | husband s | kid s | baby s
R_PART_TIME: part time | part-time | fewer hours | less hours | hours don't | full time | full-time
R_PART_TIME: reduced hours | shorter hours | 20 hours | too many hours
R_REQUIREMENTS: requirements | qualified | underqualified | overqualified | qualifications | not enough experience
R_REQUIREMENTS: skills | skill set | experience they | don't have the experience | lack the | out of my depth
R_REQUIREMENTS: too senior | too junior | stack | don't know java | over my head | degree
R_COMPANY: the company | ethics | values | reviews | glassdoor | what they do | tobacco | weapons | gambling
R_COMPANY: their business | their product | crypto | their reputation | reputation | layoffs | bad press
R_COMPANY: industry | company itself | don't trust them
R_ROLE_DIFFERS: role is different | job is different | different role | different job | not what was advertised
R_ROLE_DIFFERS: not as advertised | not what i expected | role isn't | role is not | role differs | job isn't
R_ROLE_DIFFERS: not the role | not the job | job description | not as described | turned out to be
R_ROLE_DIFFERS: more of a sales | role changed | changed the role | isn't what | not what they | not what it said
R_ROLE_DIFFERS: differs from | wrong role | not what i applied | not the same role | different from
R_NOTHING_SPECIFIC: no reason | no particular reason | no specific reason | nothing specific
R_NOTHING_SPECIFIC: nothing in particular | just because | don't feel like it | don't feel like | just not feeling
R_NOTHING_SPECIFIC: no real reason
R_RELOCATION: need to move to | have to move to | having to move
"""
