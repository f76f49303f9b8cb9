"""German."""

WORDS = """
FN: ich | du | er | sie | es | wir | ihr | mich | mir | dich | dir | uns | euch | ihnen | ihm | der | die | das
FN: den | dem | des | ein | eine | einen | einem | einer | mein | meine | meinen | meinem | bin | bist | ist
FN: sind | war | hab | habe | haben | hat | werde | wird | werden | kann | können | könnte | muss | müssen | soll
FN: will | möchte | würde | wäre | zu | zum | zur | im | in | an | am | auf | für | mit | bei | von | vom | aus
FN: da | hier | dann | doch | mal | halt | schon | auch | noch | nur | sehr | so | leider | natürlich | diesen
FN: diese | dieser | dieses | dafür | dazu | davon | daran | dort | um | als | wie | was das | etwas | ja doch
FN: wieder | sehr geehrte | liebe | hallo | hi | guten | tag | morgen früh | termin | gespräch
FN: vorstellungsgespräch | bewerbungsgespräch | interview | stelle | job | frau | herr | aber gerne | dabei bleibt
FN: den termin | mein termin | grüße
POLITE: danke | dankeschön | danke schön | vielen dank | besten dank | herzlichen dank | bitte | entschuldigung
POLITE: sorry | tut mir leid | tut mir sehr leid | verzeihung | leider | lg | mfg | vg | gruß | viele grüße
POLITE: liebe grüße | mit freundlichen grüßen | freundliche grüße | bedaure | danke für die einladung
POLITE: trotzdem danke
YES: ja | jap | jep | jo | jawohl | jawoll | joa | jaa | ja klar | ja gerne | ja bitte | klar | na klar | klaro
YES: aber klar | natürlich | selbstverständlich | sicher | auf jeden fall | auf alle fälle | unbedingt | gerne
YES: gern | definitiv | stimmt | genau | richtig | freilich | logo | logisch | aber sicher | ja sicher | türlich
YES: jein doch | allerdings
OKAY: passt | passt schon | passt mir | geht klar | alles klar | in ordnung | einverstanden | geht in ordnung
OKAY: kein problem | gar kein problem | kein thema | kein ding | super | prima | perfekt | abgemacht | gut
OKAY: sehr gut | machen wir | mach ich | ist gut | wird gemacht | steht | klingt gut | gebongt | nichts dagegen
OKAY: spricht nichts dagegen | keine einwände | wunderbar | toll | bestens | freue mich | geht | klappt
OKAY: das klappt | okidoki | keine frage
NO: hat sich erledigt | nein | nee | ne | nö | nein danke | nein leider | lieber nicht | eher nicht
NO: besser nicht | auf keinen fall
NO: keinesfalls | leider nicht | leider nein | nicht mehr | diesmal nicht | nie im leben | bestimmt nicht
NO: sicher nicht | garantiert nicht | klappt nicht | klappt leider nicht | geht nicht | geht leider nicht
NO: wird nichts | bin raus | ich bin raus | nix da | danke nein | nicht wirklich | ohne mich | ich passe
NEG: leider nicht | nicht mehr | sicher nicht | bestimmt nicht | garantiert nicht | diesmal nicht | lieber nicht
NEG: eher nicht | besser nicht | um nichts in der welt | nicht wirklich | kann nicht | leider nein nicht | nicht
NEG: nie | nix | niemals | kein | keine | keinen | keinesfalls | auf keinen fall | ohne | nimmer | nichts
NEGCANCEL: statt abzusagen | anstatt abzusagen | statt absagen
CANCEL: ziehe ich meine bewerbung | ziehe meine bewerbung | ziehe ich hiermit meine | meine bewerbung zurück
CANCEL: absag* | abzusagen | abgesagt | stornier* | cancel* | canceln | zurückzieh* | zurückzuziehen
CANCEL: zurückgezogen | ablehn* | abzulehnen | aussteig* | streich* | abblasen | verzichte* | abspringen
CANCEL: zurücktreten | sausen lassen | schwänz* | verpass* | versäum* | entgehen lassen | entgehen | nehme abstand
CANCEL: abstand nehmen | raus aus dem prozess | kneif* | auslassen | lasse es aus | abmelden
CANCELLATION: absage | stornierung
ATTEND: doch hin | gehe doch | komme | komm | kommen | kommt | bin dabei | bin da | bin dort | dabei | dabei sein
ATTEND: da sein | teilnehm* | teilzunehmen | wahrnehm* | wahrzunehmen | erschein* | zusag* | zugesagt | bestätig*
ATTEND: behalt* | behalten | gehe hin | geh hin | hingehen | gehe | schaffe es | schaff es | schaffe ich
ATTEND: schaffe das | schaffen | bis donnerstag | bis dann | bis morgen | bis bald | bis montag | bis dienstag
ATTEND: bis mittwoch | bis freitag | bis später | bis nachher | bleibt dabei | bleibt es dabei | es bleibt dabei
ATTEND: freue mich darauf | freu mich drauf | freue mich drauf | freu mich | freue mich auf | wir sehen uns
ATTEND: man sieht sich | steht fest | termin steht | lasse ich mir | bereit | einrichten | antreten | trete an
ATTEND: vorbeikommen
FORME: für mich
FIT: interesse | interessiert | nichts für mich | das richtige | passt zu mir | mein ding | meins | zusagen
FIT: weitermachen | weiter verfolgen | weiterverfolgen | lust
NOTME: nicht so meins | nicht meins | nichts für mich | nicht mein ding | kein interesse | passt nicht zu mir
NOTME: passt nicht | nicht das richtige | nein danke | will ich nicht | will die stelle nicht
NOTME: möchte nicht weiter | möchte nicht weitermachen | gefällt mir nicht | hat mir nicht gefallen
NOTME: bitte absagen | absagen | abgesagt | sage ab | keine lust | eher nichts | bin raus | ablehnen
NOTME: zurückziehen | gefiel mir nicht
AUX: vorhabe zu
RESCHED: verschieb* | verschoben | verleg* | umbuch* | anderer termin | anderen termin | andere uhrzeit
RESCHED: andere zeit | anderen tag | anderer tag | an einem anderen tag | ein andermal | neuer termin
RESCHED: neuen termin | ausweichtermin | alternativtermin | andermal | später machen | früher machen
RESCHED: tag später | woche später | später beginnen | später anfangen | etwas später | auch später
RESCHED: auch früher | lieber später
RESCHED: stunde später | stunde früher | vorverlegen | vorziehen | verschiebung
BETTER: lieber | besser | stattdessen | statt | bevorzug* | eher | ginge es | passt besser
MAY: können wir | könnten wir | kann man | könnte man | geht es | ginge | ginge es | ginge auch | wäre es möglich
MAY: ist es möglich | wäre möglich | geht auch | können sie | könnten sie | kannst du | könntest du | würde es
MAY: wie wäre | wie wär | wie wärs | wäre | wäre auch | kann ich | könnte ich
REQ: können sie | könnten sie | kannst du | könntest du | bitte
SNOOZE: frag mich | frag später | fragen sie mich | frag mich später | frag nochmal | frag noch mal | erinner*
SNOOZE: melde mich | meld mich | ich melde mich | sag dir bescheid | sage bescheid | sag bescheid | gebe bescheid
SNOOZE: geb bescheid | später | muss schauen | muss noch schauen | muss erst | muss nachdenken | überlege noch
SNOOZE: überleg noch | überlege es mir | muss überlegen | bin gerade | bin grad | kann gerade nicht | jetzt nicht
SNOOZE: gerade nicht | im meeting | am steuer | bedenkzeit | schlaf drüber | schlafe drüber | weiß ich morgen
SNOOZE: sag ich dir morgen | noch klären | muss klären | frag morgen | morgen nochmal
LATE: verspät* | verspätung | zu spät | später da | stecke fest | steck fest | stau | im stau
LATE: bahn hat verspätung | zug hat verspätung | komme später | schaffe es erst | unterwegs | auf dem weg
LATE: etwas später da | bin gleich da | parkplatz
UNSURE: weiß nicht | weiß noch nicht | weiss nicht | keine ahnung | unsicher | nicht sicher | noch nicht sicher
UNSURE: vielleicht | evtl | eventuell | mal sehen | mal schauen | schauen wir mal | kommt drauf an
UNSURE: kommt darauf an | unentschlossen | unschlüssig | jein | hin und her gerissen | hin- und hergerissen
UNSURE: zwiegespalten | noch unklar | unklar | bin noch am überlegen | womöglich | möglicherweise
UNSURE: schwer zu sagen | noch offen | bin am überlegen | naja | na ja | ka
HEDGE: wahrscheinlich | vermutlich | ich glaube | glaube | glaub | denke | ich denke | wohl | sollte klappen
HEDGE: hoffentlich | eher | schätze | lieber nicht | eher nicht | besser nicht
COND: wenn | falls | sofern | solange | außer
IRREAL: hätte | wäre gern | wollte | fast abgesagt | beinahe
ASK: was | wer | wo | wann | warum | welche | welcher | welches | wieso | wohin | gibt es | ist das | hast du
ASK: haben sie | wie komme ich | weshalb
UNDO: rückgängig | zurücknehmen | nimm zurück | widerruf* | wiederherstellen | mache es rückgängig
OOPS: versehen | aus versehen | versehentlich | vertippt | verlesen | verklickt | fehler | mein fehler
OOPS: falsch gelesen | falsch verstanden | missverst* | meinung geändert | anders überlegt | umentschieden | ups
OOPS: hoppla | irrtum | war nicht so gemeint | vertan | verwechselt
HALT: nein halt | stopp | warte | warten | moment | halt stopp | nicht absagen | nicht senden | nicht abschicken
HALT: nicht schicken | moment mal
FIX: eigentlich | warte | moment | ich meine | ich meinte | besser gesagt | vielmehr | korrektur | doch lieber
FIX: halt nein | quatsch | ach nein
SEND: schick* | sende* | abschicken | senden | mach | mach das | mach mal | nachfragen | frag nach
SEND: fragen sie nach | nachhaken | hake nach | hak nach | schreib* | warum nicht | kann nicht schaden
SEND: schadet nicht | nur zu | los | bitte machen | bitte senden | leg los
WAITING: warte | warten | abwarten | noch nicht | noch warten | lass | lass es | lassen | lass mal | nicht nötig
WAITING: brauchst du nicht | braucht es nicht | muss nicht | nicht nachfragen | nicht nachhaken | zu früh | egal
WAITING: vergiss es | mache ich selbst | mach ich selbst | selber
DONE: schon | bereits | haben sich gemeldet | hat sich gemeldet | habe antwort | haben abgesagt | absage bekommen
DONE: zusage bekommen | habe schon | hab schon | angerufen | erledigt | telefoniert
ATTEND: kann's kaum erwarten | kann es kaum erwarten | ich kann es kaum erwarten
NOTYET: noch nicht vorbei | noch nicht | war noch nicht | ist erst | findet erst | verschoben | wurde verschoben
NOTYET: wurde abgesagt | läuft noch | noch dabei | bin noch drin | gleich geht es los | fängt gleich an
NOTYET: war nicht dort | nicht hingegangen | ausgefallen | fiel aus | ist ausgefallen | abgesagt worden
NOTYET: warte noch | morgen
GOOD: super | toll | klasse | großartig | gut | sehr gut | lief gut | lief super | ganz gut | gut gelaufen
GOOD: spaß gemacht | nix zu meckern | nichts zu meckern | richtig stark | richtig gut | ich will den job
GOOD: nettes team | tolles team | sofort anfangen | nette kollegen
GOOD: spitze | genial | wunderbar | fantastisch | begeistert | hat spaß gemacht | mega | hammer | prima
GOOD: ausgezeichnet | hervorragend | gefallen | gefällt mir | sympathisch | nette leute | traumjob | perfekt
GOOD: geil | will ich unbedingt | liebe es | richtig gut | bestens | angenehm
BAD: schrecklich | furchtbar | schlimm | mies | katastrophe | schlecht | grauenhaft | unfreundlich
BAD: zeitverschwendung | enttäuschend | enttäuscht | ätzend | langweilig | unhöflich | scheiße | mist | horror
BAD: chaotisch | arrogant | fürchterlich | grottig
MEH: geht so | naja | na ja | so lala | ging so | mittelmäßig | durchwachsen | gemischt | gemischte gefühle
MEH: ganz okay | ganz ok | war okay | war ok | ok | okay | ordentlich | mittel | nicht schlecht | teils teils
MEH: solala | weder noch | ganz nett | in ordnung | hmm
SELFBAD: verhauen | versemmelt | vergeigt | verbockt | lief nicht gut | nicht gut gelaufen | lief schlecht
SELFBAD: schlecht gelaufen | anstrengend | nervös | versaut
INTERVIEW: vorstellungsgespräch | bewerbungsgespräch | jobinterview | interview | ein interview | erstgespräch
INTERVIEW: zweitgespräch | kennenlerngespräch | probearbeiten | probetag | personalerin | personaler | recruiterin
INTERVIEW: assessment | gespräch mit der personalabteilung | bewerbung
EVENT: der interviewer | die interviewerin | auf der anderen seite
EVENT: zahnarzt | arzt | arzttermin | friseur | mittagessen | abendessen | essen | geburtstag | hochzeit | feier
EVENT: party | elternabend | schule | kindergarten | kita | sport | training | fußball | turnen | yoga | urlaub
EVENT: flug | besprechung | teammeeting | jour fixe | besuch | oma | opa | tante | onkel | mutter | vater | mama
EVENT: papa | freund | freundin | werkstatt | tüv | fahrstunde | konzert | kino | therapie | physiotherapie
EVENT: physio | seminar | schulung | wohnungsbesichtigung | besichtigung | bank | steuerberater | kaffee
EVENT: tierarzt | probe | chor | verein | stammtisch | kundentermin | mitarbeitergespräch
OTHER: andere | anderen | anderes | das andere | den anderen | anderen termine | urlaub | zahnarzt | flug
OTHER: mittagessen | meeting | friseur | verabredung | abo | besprechung | pläne | den rest | alles andere
OTHER: arzttermin
STRAY: mama | papa | schatz | oma | liebling | alter | einkaufen | milch | brot | abendessen | eier
WRONG: falsche nummer | falscher chat | wer ist das | wer bist du | wer sind sie | verwählt | falscher empfänger
WRONG: spam | betrug
BOTH: beide | beides | beiden | alle | alles | allen
NEITHER: keins | keines | keinen von beiden | keines von beiden | keins von beiden | weder | keiner
SAME: auch | ebenso | ebenfalls | gleich | dito
BUT: aber | jedoch | allerdings | trotzdem | dennoch | sondern
SPLIT: und | denn | weil | also | deshalb | deswegen | da ich | daher | dass
CUT: wurde abgesagt | wurde gecancelt | ist abgesagt | haben abgesagt | hat abgesagt | fällt aus | fiel aus
CUT: wurde storniert | abgesagt worden | ist ausgefallen
R_OFFER_ACCEPTED: anderes angebot | andere stelle | anderen job | neuen job | neue stelle | angebot angenommen
R_OFFER_ACCEPTED: schon zugesagt | woanders zugesagt | woanders | bereits zugesagt | anderweitig zugesagt
R_OFFER_ACCEPTED: anderweitig entschieden | schon unterschrieben | vertrag unterschrieben | anderes unternehmen
R_OFFER_ACCEPTED: andere firma | job gefunden | stelle gefunden | etwas gefunden | was gefunden | was anderes
R_COUNTER_OFFER: gegenangebot | gehaltserhöhung | befördert | beförderung
R_NOT_READY: bleibe bei meinem | bleibe in meinem | bleibe wo ich bin | noch nicht bereit
R_NOT_READY: nicht bereit zu wechseln | nicht wechseln | bleibe beim | bleibe doch
R_PAY: gehalt | bezahlung | geld | bezahlt | lohn | vergütung | zahlen zu wenig
R_COMMUTE: zu weit | weit weg | pendel* | fahrtweg | anfahrt | fahrzeit | arbeitsweg | entfernung | weg ist
R_COMMUTE: fahrt ist
R_RELOCATION: umzug | umziehen | ziehe um | ziehe weg
R_TEAM_FIT: team | chemie | chef | stimmung
R_PROCESS_TOO_LONG: zu viele runden | prozess | dauert zu lange | zu lange gedauert | runden
R_PERSONAL: krank | familie | familiär* | persönlich* | privat* | kind krank | todesfall | krankenhaus
R_PERSONAL: gesundheit* | notfall | baby | schwanger | meine mutter | mein vater | trauerfall | beerdigung
R_PART_TIME: teilzeit | vollzeit | weniger stunden
R_REQUIREMENTS: anforderungen | qualifiziert | qualifikation | überqualifiziert | erfahrung | kenntnisse
R_COMPANY: firma | unternehmen | ethik | bewertungen | kununu | werte
R_ROLE_DIFFERS: andere aufgabe | stelle ist anders | andere rolle | nicht wie ausgeschrieben | stellenbeschreibung
R_ROLE_DIFFERS: entspricht nicht | anders als
R_NOTHING_SPECIFIC: kein besonderer grund | ohne grund | keinen bestimmten grund | einfach so
BAN: mach dir keine sorgen | keine sorge | machen sie sich keine sorgen | nicht nur | kein stress
NO1: ich kann nicht | kann nicht | will nicht | ich will nicht | leider nicht | ich nicht | ich möchte nicht
ACK: danke | vielen dank | verstanden
DOUBT: hoffentlich | vermutlich | wahrscheinlich
CANCEL: muss passen | passe da | muss ich passen | muss ich leider passen | muss leider passen | passe diesmal
CANCEL: muss ich diesmal passen | muss diesmal passen | muss ich da passen
IRREAL: im geiste | in gedanken dabei | nur im geiste
OKAY: termine passen | beide passen | passen mir | passen gut | passen beide | passen mir beide
FN: termine | termin | hiermit | sehr geehrte damen und herren | ich meine bewerbung | ich meine teilnahme | bewerbung
RESCHED: geht das auch | geht es auch | ginge das auch | ginge es auch | ginge auch
YES: auf jeden | auf jeden fall
SETTLED: angebot angenommen | job gefunden | schon zugesagt | stelle gefunden | woanders zugesagt
ATTEND: alles bleibt | bleibt alles | bleibt dabei | bleibt wie es ist | wie es ist
BAN: ungelogen | ohne witz | ohne scheiß | ohne quatsch | kein witz | kein scherz | ganz ehrlich
NO: lass mal | lass mal lieber | lass stecken | lass gut sein
OTHER: nach hause | heim
CUT: hat abgesagt | hat mir abgesagt | hat uns abgesagt | hat storniert | wurde abgesagt | sie haben abgesagt
CUT: haben mir abgesagt | haben uns abgesagt
FN: heute | grad | gerade
R_PERSONAL: erkältet | fieber | grippe | liege flach | krankgeschrieben | magen-darm
"""
