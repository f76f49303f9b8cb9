"""Dutch."""

WORDS = """
FN: ik | je | jij | u | hij | zij | ze | we | wij | jullie | mij | me | jou | hem | haar | ons | het | 't | de
FN: een | mijn | m'n | zijn | hun | uw | ben | bent | is | was | waren | heb | hebt | heeft | had | zal | zullen
FN: ga | gaat | gaan | kan | kunnen | kunt | moet | moeten | wil | wilt | zou | mag | in | op | aan | bij | met
FN: van | voor | naar | uit | om | te | er | dat | dit | die | deze | daar | hier | dan | nu | nog | al | ook
FN: wel | heel | erg | zo | even | gewoon | toch | hoor | hoi | hallo | goedemorgen | goedemiddag | beste | dag
FN: weer | gesprek | sollicitatiegesprek | afspraak | baan | functie | sollicitatie | interview | antwoord
POLITE: dank je | dank u | dankjewel | dankuwel | bedankt | dank | alvast bedankt | alsjeblieft | alstublieft
POLITE: aub | svp | sorry | het spijt me | spijt me | excuses | mijn excuses | helaas | groet | groetjes | gr
POLITE: mvg | met vriendelijke groet | toch bedankt | jammer | graag gedaan
YES: ja | jaa | jazeker | jawel | ja hoor | ja graag | zeker | zeker weten | natuurlijk | tuurlijk | uiteraard
YES: absoluut | graag | klopt | inderdaad | precies | yes | jep | sowieso | echt wel
OKAY: prima | goed | is goed | oké | oke | okee | akkoord | geen probleem | geen punt | geen enkel probleem
OKAY: komt goed | komt in orde | in orde | afgesproken | top | mooi | helemaal goed | perfect | past | past prima
OKAY: gaat door | doen we | doe ik | klinkt goed | schikt | geregeld | begrepen | helder | niks op tegen
OKAY: geen bezwaar | waarom niet
NO: nee | neen | nee hoor | nee bedankt | nee dank je | nee dank u | liever niet | beter van niet | beter niet
NO: zeker niet | absoluut niet | echt niet | helaas niet | helaas nee | niet meer | deze keer niet | geen zin
NO: lukt niet | lukt me niet | gaat niet | gaat niet lukken | kan niet | gaat niet door voor mij
NO: nooit van mijn leven | ben eruit | ik pas
NEG: helaas niet | niet meer | kan niet | liever niet | zeker niet | absoluut niet | echt niet | deze keer niet
NEG: voor geen goud | niet | nooit | geen | zonder | nimmer | niks
CANCEL: afzeg* | afzeggen | afgezegd | af te zeggen | annuleer | annuler* | annuleren | cancel* | cancelen
CANCEL: intrek* | terugtrek* | afmeld* | afmelden | afblazen | bedank voor | afzien | afhaken | schrap* | skip*
CANCEL: mis | missen | overslaan | weiger* | afwijzen | laat het schieten | laten schieten | schieten
CANCELLATION: annulering | afzegging
ATTEND: ga toch | ik ga toch | toch doorgaan | ga wel | kom | komen | komt | kom eraan | kom zeker | ben er
ATTEND: ben er bij | erbij | er zijn | aanwezig | deelnem* | neem deel | bevestig* | houd | houden | hou
ATTEND: houd het | laat staan | laat maar staan | laat het staan | doorgaan | blijft staan | staat | staat nog
ATTEND: tot donderdag | tot maandag | tot dinsdag | tot woensdag | tot vrijdag | tot dan | tot morgen | tot ziens
ATTEND: tot straks | tot zo | zie je | zie jullie | zie u | kijk ernaar uit | kijk er naar uit | heb er zin in
ATTEND: zin in | reken op mij | ik ben erbij | haal het | haal ik | red het | beschikbaar | klaar voor
ATTEND: zorg dat ik er ben | doe mee | verheug me
FORME: voor mij | iets voor mij
FIT: interesse | geïnteresseerd | iets voor mij | mijn ding | past bij mij | verder | verdergaan | doorgaan met
FIT: trek
NOTME: niet voor mij | niks voor mij | niets voor mij | niet mijn ding | geen interesse | niet geïnteresseerd
NOTME: niet meer geïnteresseerd | past niet bij mij | niet verder | wil niet verder | ik wil niet | nee bedankt
NOTME: wil het niet | sprak me niet aan | spreekt me niet aan | afzeggen | zeg af | trek me terug | niet leuk
NOTME: bevalt me niet | geen match | geen klik
RESCHED: verzet* | verzetten | verplaats* | verplaatsen | verschuiv* | verschuiven | uitstel* | uitstellen
RESCHED: andere dag | een andere dag | ander moment | een ander moment | andere tijd | een andere tijd
RESCHED: ander tijdstip | andere datum | later beginnen | later op de | eerder beginnen | nieuwe datum
RESCHED: dagje later | dag later | weekje later | week later | uurtje later | uur later | nieuwe afspraak
RESCHED: wat later | iets later | ook later | andere keer | vervroeg* | omzetten
BETTER: liever | beter | in plaats | plaats daarvan | heb voorkeur | bij voorkeur | komt beter uit
MAY: kunnen we | kan het | kan ik | zouden we | zou het | is het mogelijk | mogelijk om | kunt u | kun je | zou je
MAY: zou u | kan dat | mag het | kan ook | zou kunnen | wat dacht je
REQ: kunt u | kun je | zou je | zou u | wil je | wilt u
SNOOZE: vraag me | vraag het | vraag later | herinner* | later | straks | laat het weten | laat het je weten
SNOOZE: laat je weten | laat nog weten | laat weten | ik kom erop terug | kom er op terug | even kijken
SNOOZE: moet nog kijken | moet even kijken | moet nadenken | even nadenken | denk er over na | denk erover na
SNOOZE: nadenken | nu niet | niet nu | ben bezig | in een vergadering | in vergadering | achter het stuur
SNOOZE: aan het rijden | moet overleggen | nog overleggen | bedenktijd | app je | app je morgen | morgen weet ik
SNOOZE: nachtje over slapen
LATE: in de file | in file | sta in file | file op de
LATE: te laat | later | verlaat | vertraging | vertraagd | sta vast | zit vast | onderweg
LATE: iets later | wat later | ben er zo | trein heeft vertraging | loop uit
UNSURE: weet ik nog niet | weet niet | weet het niet | weet ik niet | weet het nog niet | weet nog niet
UNSURE: geen idee | misschien | wellicht | mogelijk | niet zeker | nog niet zeker | onzeker | twijfel | twijfels
UNSURE: ik twijfel | hangt ervan af | ligt eraan | we zien wel | zie wel | nog niet besloten | besluiteloos
UNSURE: eventueel | kweenie | twijfelgeval
HEDGE: waarschijnlijk | ik denk | denk | denk het | vermoedelijk | ik geloof | hopelijk | eigenlijk wel
HEDGE: zou moeten lukken | liever niet | beter van niet | beter niet | denk het niet
COND: als ik | als het | als er | als de | als alles | tenzij | mits | indien | zolang
IRREAL: in gedachten
IRREAL: had graag | zou hebben | bijna afgezegd | wilde | was van plan
ASK: wat | wie | waar | wanneer | hoe | waarom | welke | hoeveel | is er | wie is | hebben ze | hoe laat | waar is
ASK: waar moet
UNDO: ongedaan | maak ongedaan | ongedaan maken | terugdraaien | draai terug | draai het terug | herstel
UNDO: zet terug | zet het terug
OOPS: vergissing | per ongeluk | foutje | fout | mijn fout | typfout | verkeerd gelezen | verkeerd begrepen
OOPS: misverstand | van gedachten veranderd | bedacht | me bedacht | heb me bedacht | vergist | me vergist | oeps
OOPS: oei | verkeerde knop | verkeerd getypt
HALT: stop | wacht | wachten | ho | niet sturen | niet versturen | niet doen | moment
FIX: eigenlijk | wacht | ik bedoel | bedoel ik | of nee | nee wacht | bij nader inzien | toch maar | correctie
FIX: laat maar | trouwens
SEND: stuur | sturen | verstuur | versturen | doe maar | doe dat | ga je gang | vooruit | schrijf | vraag maar na
SEND: navragen | kan geen kwaad | baat het niet | waarom niet | stuur maar | doen | herinner ze | trek aan de bel
WAITING: wacht | wachten | wacht nog | nog niet | nog even niet | nog even | laat maar | laat | laat zitten
WAITING: niet nodig | hoeft niet | hoeft niet meer | te vroeg | maakt niet uit | niet doen | doe ik zelf
WAITING: doe het zelf | zelf | vergeet het
DONE: al | hebben gereageerd | al gereageerd | hebben gebeld | gebeld | antwoord gekregen | afgewezen | heb ze al
DONE: al gebeld | opgelost | geregeld | reactie gehad
NOTYET: nog niet | is nog niet | nog niet geweest | moet nog | verplaatst | is verplaatst | is verzet | verzet
NOTYET: is uitgesteld | uitgesteld | ging niet door | niet doorgegaan | is morgen | morgen | ben nog bezig
NOTYET: zit er nog | zit nog | wacht nog | begint zo | begint over | ben niet gegaan | is afgezegd | over een uur
GOOD: goed | heel goed | erg goed | leuk | heel leuk | erg leuk | super | top | geweldig | fantastisch | prachtig
GOOD: ging goed | ging super | uitstekend | perfect | mooi | heerlijk | enthousiast | genoten | gaaf | tof
GOOD: toppie | klikte | prettig | fijn | leuke mensen | mijn droombaan | supergoed
BAD: slecht | vreselijk | verschrikkelijk | stom | ramp | afschuwelijk | waardeloos | saai | teleurstellend
BAD: teleurgesteld | tijdverspilling | onbeleefd | onbeschoft | drama | naar | chaotisch | gehaat
MEH: gaat wel | ging wel | mwah | matig | zozo | zo zo | redelijk | gemiddeld | gemengd | gemengde gevoelens
MEH: niet slecht | oké | oke | ok | wel oké | wel ok | best oké | wel aardig | neutraal | half half | mja | tja
SELFBAD: verprutst | verknald | ging slecht | ging niet goed | zenuwachtig | klapte dicht | dichtgeklapt
INTERVIEW: sollicitatiegesprek | sollicitatie | sollicitatie-interview | een sollicitatiegesprek
INTERVIEW: kennismakingsgesprek | recruiter | proefdag | selectiegesprek | selectie | personeelszaken | meeloopdag
EVENT: tandarts | dokter | huisarts | kapper | lunch | diner | eten | verjaardag | bruiloft | feest | feestje
EVENT: ouderavond | school | opvang | sportschool | sport | voetbal | yoga | vakantie | vlucht | vergadering
EVENT: teamoverleg | overleg | tante | oom | moeder | vader | mama | papa | familie | vriend | vriendin | garage
EVENT: apk | rijles | concert | bioscoop | cursus | les | therapie | fysio | fysiotherapeut | bezichtiging | bank
EVENT: notaris | koffie met | dierenarts | borrel | oma | opa | kinderen | begrafenis
OTHER: andere | ander | de andere | het andere | vakantie | tandarts | vlucht | vergadering | lunch | kapper
OTHER: etentje | plannen | mijn plannen | abonnement | de rest | feestje | iets anders | les
STRAY: mama | mam | pap | papa | schat | schatje | lieverd | oma | melk | brood | boodschappen | eieren
STRAY: avondeten
WRONG: verkeerd nummer | verkeerde nummer | wie is dit | wie ben je | wie bent u | verkeerde chat
WRONG: verkeerde persoon | oplichting
BOTH: beide | allebei | alle twee | allemaal | alles | alle
NEITHER: geen van beide | geen van tweeën | geen van beiden
SAME: ook | hetzelfde | idem | evenmin
BUT: maar | echter | hoewel | toch
SPLIT: en | want | omdat | dus | daarom | zodat
CUT: is afgezegd | werd afgezegd | is geannuleerd | werd geannuleerd | hebben afgezegd | heeft afgezegd
CUT: gaat niet door | ging niet door | is gecanceld
R_OFFER_ACCEPTED: ander aanbod | andere baan | een andere baan | nieuwe baan | al een baan | aanbod geaccepteerd
R_OFFER_ACCEPTED: ander aangenomen | andere functie | aangenomen | elders | contract getekend | getekend
R_OFFER_ACCEPTED: baan gevonden | iets anders gevonden | iets gevonden | ander bedrijf
R_COUNTER_OFFER: tegenbod | tegenaanbod | opslag | loonsverhoging | promotie
R_NOT_READY: blijf waar ik | blijf bij mijn | nog niet klaar om | niet klaar om | blijf zitten
R_PAY: salaris | loon | geld | betaling | betaalt | betalen
R_COMMUTE: te ver | reistijd | afstand | ver weg | reizen | woon-werk | ver rijden
R_RELOCATION: verhuiz* | verhuizing | verhuis
R_TEAM_FIT: team | sfeer | chef | klik
R_PROCESS_TOO_LONG: te veel rondes | proces | duurt te lang | procedure | rondes
R_PERSONAL: ziek | familie | persoonlijk* | privé | ziekenhuis | gezondheid | overleden | zwanger | baby
R_PERSONAL: mijn kind | mijn zoon | mijn dochter | mijn vader | mijn moeder | noodgeval | begrafenis | griep
R_PART_TIME: parttime | deeltijd | fulltime | minder uren
R_REQUIREMENTS: eisen | gekwalificeerd | overgekwalificeerd | ervaring | kwalificaties | diploma
R_COMPANY: het bedrijf | ethiek | reputatie | waarden
R_ROLE_DIFFERS: functie is anders | andere functie dan | rol is anders | niet wat er stond | functieomschrijving
R_ROLE_DIFFERS: anders dan
R_NOTHING_SPECIFIC: geen reden | zonder reden | geen bijzondere reden
BAN: maak je geen zorgen | geen zorgen | maakt u zich geen zorgen | niet alleen
NO1: ik kan niet | kan niet | ik wil niet | ik ga niet | ik wil niet meer
ACK: bedankt | dank je | dank u | begrepen
DOUBT: hopelijk | waarschijnlijk
SETTLED: een andere baan | andere baan gevonden | andere baan | baan gevonden | nieuwe baan
BAN: ik lieg niet | zonder te liegen | geen grap | geen grapje
OTHER: naar huis
CUT: heeft afgezegd | hebben afgezegd | is afgezegd | heeft geannuleerd | is geannuleerd
FN: vandaag
"""
