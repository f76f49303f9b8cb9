"""Dutch."""

WORDS = """
FN: ik | je | jij | u | hij | zij | ze | we | wij | jullie | mij | me | jou | hem | haar | ons | het | 't | de | een | mijn | m'n | zijn | hun | uw | ben | bent | is | was | waren | heb | hebt | heeft | had | zal | zullen | ga | gaat | gaan | kan | kunnen | kunt | moet | moeten | wil | wilt | zou | mag | in | op | aan | bij | met | van | voor | naar | uit | om | te | er | dat | dit | die | deze | daar | hier | dan | nu | nog | al | ook | wel | heel | erg | zo | even | gewoon | toch | hoor | hoi | hallo | goedemorgen | goedemiddag | beste | dag | weer
FN: gesprek | sollicitatiegesprek | afspraak | baan | functie | sollicitatie | interview | antwoord
POLITE: dank je | dank u | dankjewel | dankuwel | bedankt | dank | alvast bedankt | alsjeblieft | alstublieft | aub | svp | sorry | het spijt me | spijt me | excuses | mijn excuses | helaas | groet | groetjes | gr | mvg | met vriendelijke groet | toch bedankt | jammer | graag gedaan
YES: ja | jaa | jazeker | jawel | ja hoor | ja graag | zeker | zeker weten | natuurlijk | tuurlijk | uiteraard | absoluut | graag | klopt | inderdaad | precies | yes | jep | sowieso | echt wel
OKAY: prima | goed | is goed | oké | oke | okee | akkoord | geen probleem | geen punt | geen enkel probleem | komt goed | komt in orde | in orde | afgesproken | top | mooi | helemaal goed | perfect | past | past prima | gaat door | doen we | doe ik | klinkt goed | schikt | geregeld | begrepen | helder | niks op tegen | geen bezwaar | waarom niet | geen zorgen
NO: nee | neen | nee hoor | nee bedankt | nee dank je | nee dank u | liever niet | beter van niet | beter niet | zeker niet | absoluut niet | echt niet | helaas niet | helaas nee | niet meer | deze keer niet | geen zin | lukt niet | lukt me niet | gaat niet | gaat niet lukken | kan niet | gaat niet door voor mij | nooit van mijn leven | ben eruit | ik pas
NEG: niet | nooit | geen | zonder | nimmer | niks
CANCEL: afzeg* | afzeggen | afgezegd | af te zeggen | zeg af | zeg het af | zeg maar af | zeg hem af | zeg ik af | annuleer | annuler* | annuleren | cancel* | cancelen | intrek* | terugtrek* | trek me terug | trek mijn sollicitatie in | trek mij terug | afmeld* | meld me af | meld mij af | afblazen | blaas af | bedank voor | zie ervan af | zie af van | afzien | haak af | afhaken | schrap* | skip* | mis | missen | overslaan | sla over | sla het over | weiger* | wijs af | afwijzen | laat het schieten | laten schieten | schieten
NEGCANCEL: zeg niet af | zeg het niet af | zeg hem niet af | zeg zeker niet af | zeg ik niet af | zeg dit niet af | haak niet af | meld me niet af | trek me niet terug | blaas niet af | zeg vooral niet af | sla het niet over | sla niet over
CANCELLATION: annulering | afzegging
ATTEND: kom | komen | komt | kom eraan | kom zeker | ben er | ben er bij | erbij | er zijn | aanwezig | deelnem* | neem deel | bevestig* | houd | houden | hou | houd het | laat staan | laat maar staan | laat het staan | doorgaan | blijft staan | staat | staat nog | tot donderdag | tot maandag | tot dinsdag | tot woensdag | tot vrijdag | tot dan | tot morgen | tot ziens | tot straks | tot zo | zie je | zie jullie | zie u | kijk ernaar uit | kijk er naar uit | heb er zin in | zin in | reken op mij | ik ben erbij | haal het | haal ik | red het | beschikbaar | klaar voor | zorg dat ik er ben | doe mee | verheug me | voor geen goud
FIT: interesse | geïnteresseerd | voor mij | iets voor mij | mijn ding | past bij mij | verder | verdergaan | doorgaan met | trek
NOTME: niet voor mij | niks voor mij | niets voor mij | niet mijn ding | geen interesse | niet geïnteresseerd | niet meer geïnteresseerd | past niet bij mij | niet verder | wil niet verder | ik wil niet | nee bedankt | wil het niet | sprak me niet aan | spreekt me niet aan | afzeggen | zeg af | trek me terug | niet leuk | bevalt me niet | geen match | geen klik
RESCHED: verzet* | verzetten | verplaats* | verplaatsen | verschuiv* | verschuiven | uitstel* | uitstellen | andere dag | een andere dag | ander moment | een ander moment | andere tijd | een andere tijd | ander tijdstip | andere datum | later beginnen | later op de | eerder beginnen | nieuwe datum | nieuwe afspraak | wat later | iets later | ook later | andere keer | vervroeg* | omzetten
BETTER: liever | beter | in plaats | plaats daarvan | heb voorkeur | bij voorkeur | komt beter uit
WORKS: schikt | komt uit | lukt wel | kan wel | zou kunnen
MAY: kunnen we | kan het | kan ik | zouden we | zou het | is het mogelijk | mogelijk om | kunt u | kun je | zou je | zou u | kan dat | mag het | kan ook | zou kunnen | wat dacht je
REQ: kunt u | kun je | zou je | zou u | wil je | wilt u
SNOOZE: vraag me | vraag het | vraag later | herinner* | later | straks | laat het weten | laat het je weten | laat je weten | laat nog weten | laat weten | ik kom erop terug | kom er op terug | even kijken | moet nog kijken | moet even kijken | moet nadenken | even nadenken | denk er over na | denk erover na | nadenken | nu niet | niet nu | ben bezig | in een vergadering | in vergadering | achter het stuur | aan het rijden | moet overleggen | nog overleggen | bedenktijd | app je | app je morgen | morgen weet ik | nachtje over slapen
LATE: te laat | later | verlaat | vertraging | vertraagd | file | in de file | sta vast | zit vast | onderweg | iets later | wat later | ben er zo | trein heeft vertraging | loop uit
UNSURE: weet niet | weet het niet | weet ik niet | weet het nog niet | weet nog niet | geen idee | misschien | wellicht | mogelijk | niet zeker | nog niet zeker | onzeker | twijfel | twijfels | ik twijfel | hangt ervan af | ligt eraan | we zien wel | zie wel | nog niet besloten | besluiteloos | eventueel | kweenie | twijfelgeval
HEDGE: waarschijnlijk | ik denk | denk | denk het | vermoedelijk | ik geloof | hopelijk | eigenlijk wel | zou moeten lukken
COND: als ik | als het | als er | als de | als alles | tenzij | mits | indien | zolang
IRREAL: had graag | zou hebben | bijna afgezegd | wilde | was van plan
ASK: wat | wie | waar | wanneer | hoe | waarom | welke | hoeveel | moet ik | is er | wie is | hebben ze | heb ik | hoe laat | waar is | waar moet
UNDO: ongedaan | maak ongedaan | ongedaan maken | terugdraaien | draai terug | draai het terug | herstel | toch niet | toch wel | toch doorgaan | ik ga toch | kom toch | niet afzeggen | niet annuleren | zet terug | zet het terug | toch houden
OOPS: vergissing | per ongeluk | foutje | fout | mijn fout | typfout | verkeerd gelezen | verkeerd begrepen | misverstand | van gedachten veranderd | bedacht | me bedacht | heb me bedacht | vergist | me vergist | oeps | oei | verkeerde knop | verkeerd getypt
HALT: stop | wacht | wachten | ho | niet sturen | niet versturen | niet doen | moment
FIX: eigenlijk | wacht | ik bedoel | bedoel ik | of nee | nee wacht | bij nader inzien | toch maar | correctie | laat maar | trouwens
SEND: stuur | sturen | verstuur | versturen | doe maar | doe dat | ga je gang | vooruit | schrijf | vraag maar na | navragen | kan geen kwaad | baat het niet | waarom niet | stuur maar | doen | herinner ze | trek aan de bel
WAITING: wacht | wachten | wacht nog | nog niet | nog even niet | nog even | laat maar | laat | laat zitten | niet nodig | hoeft niet | hoeft niet meer | te vroeg | maakt niet uit | niet doen | doe ik zelf | doe het zelf | zelf | vergeet het
DONE: al | hebben gereageerd | al gereageerd | hebben gebeld | gebeld | antwoord gekregen | afgewezen | heb ze al | al gebeld | opgelost | geregeld | reactie gehad
NOTYET: nog niet | is nog niet | nog niet geweest | moet nog | verplaatst | is verplaatst | is verzet | verzet | is uitgesteld | uitgesteld | ging niet door | niet doorgegaan | is morgen | morgen | ben nog bezig | zit er nog | zit nog | wacht nog | begint zo | begint over | ben niet gegaan | is afgezegd | over een uur
GOOD: goed | heel goed | erg goed | leuk | heel leuk | erg leuk | super | top | geweldig | fantastisch | prachtig | ging goed | ging super | uitstekend | perfect | mooi | heerlijk | enthousiast | genoten | gaaf | tof | toppie | klikte | prettig | fijn | leuke mensen | mijn droombaan | supergoed
BAD: slecht | vreselijk | verschrikkelijk | stom | ramp | afschuwelijk | waardeloos | saai | teleurstellend | teleurgesteld | tijdverspilling | onbeleefd | onbeschoft | drama | naar | chaotisch | gehaat
MEH: gaat wel | ging wel | mwah | matig | zozo | zo zo | redelijk | gemiddeld | gemengd | gemengde gevoelens | niet slecht | oké | oke | ok | wel oké | wel ok | best oké | wel aardig | neutraal | half half | mja | tja
SELFBAD: verprutst | verknald | ging slecht | ging niet goed | zenuwachtig | klapte dicht | dichtgeklapt
INTERVIEW: sollicitatiegesprek | sollicitatie | sollicitatie-interview | een sollicitatiegesprek | kennismakingsgesprek | recruiter | proefdag | selectiegesprek | selectie | personeelszaken | meeloopdag
EVENT: tandarts | dokter | huisarts | kapper | lunch | diner | eten | verjaardag | bruiloft | feest | feestje | ouderavond | school | opvang | sportschool | sport | voetbal | yoga | vakantie | vlucht | vergadering | teamoverleg | overleg | tante | oom | moeder | vader | mama | papa | familie | vriend | vriendin | garage | apk | rijles | concert | bioscoop | cursus | les | therapie | fysio | fysiotherapeut | bezichtiging | bank | notaris | koffie met | dierenarts | borrel | oma | opa | kinderen | begrafenis
OTHER: andere | ander | de andere | het andere | vakantie | tandarts | vlucht | vergadering | lunch | kapper | etentje | plannen | mijn plannen | abonnement | de rest | feestje | iets anders | les
STRAY: mama | mam | pap | papa | schat | schatje | lieverd | oma | melk | brood | boodschappen | eieren | avondeten
WRONG: verkeerd nummer | verkeerde nummer | wie is dit | wie ben je | wie bent u | verkeerde chat | verkeerde persoon | oplichting
BOTH: beide | allebei | alle twee | allemaal | alles | alle
NEITHER: geen van beide | geen van tweeën | geen van beiden
SAME: ook | hetzelfde | idem | evenmin
BUT: maar | echter | hoewel | toch
SPLIT: en | want | omdat | dus | daarom | zodat
CUT: is afgezegd | werd afgezegd | is geannuleerd | werd geannuleerd | hebben afgezegd | heeft afgezegd | gaat niet door | ging niet door | is gecanceld
R_OFFER_ACCEPTED: ander aanbod | andere baan | een andere baan | nieuwe baan | al een baan | aanbod geaccepteerd | ander aangenomen | andere functie | aangenomen | elders | contract getekend | getekend | baan gevonden | iets anders gevonden | iets gevonden | ander bedrijf
R_COUNTER_OFFER: tegenbod | tegenaanbod | opslag | loonsverhoging | promotie
R_NOT_READY: blijf waar ik | blijf bij mijn | nog niet klaar om | niet klaar om | blijf zitten
R_PAY: salaris | loon | geld | betaling | betaalt | betalen
R_COMMUTE: te ver | reistijd | afstand | ver weg | reizen | woon-werk | ver rijden
R_RELOCATION: verhuiz* | verhuizing | verhuis
R_TEAM_FIT: team | sfeer | chef | klik
R_PROCESS_TOO_LONG: te veel rondes | proces | duurt te lang | procedure | rondes
R_PERSONAL: ziek | familie | persoonlijk* | privé | ziekenhuis | gezondheid | overleden | zwanger | baby | mijn kind | mijn zoon | mijn dochter | mijn vader | mijn moeder | noodgeval | begrafenis | griep
R_PART_TIME: parttime | deeltijd | fulltime | minder uren
R_REQUIREMENTS: eisen | gekwalificeerd | overgekwalificeerd | ervaring | kwalificaties | diploma
R_COMPANY: het bedrijf | ethiek | reputatie | waarden
R_ROLE_DIFFERS: functie is anders | andere functie dan | rol is anders | niet wat er stond | functieomschrijving | anders dan
R_NOTHING_SPECIFIC: geen reden | zonder reden | geen bijzondere reden
"""
