"""Italian."""

WORDS = """
FN: io | tu | lui | lei | noi | voi | loro | mi | me | ti | si | ci | vi | lo | la | li | le | gli | il | i | un
FN: uno | una | l | di | del | della | dell | d | da | dal | in | nel | con | su | sul | per | che | c | è | sono
FN: sei | siamo | essere | ho | ha | hanno | avere | era | sta | sto | vorrei | voglio | vuole | posso | può
FN: potrei | devo | deve | dovrei | molto | più | già | qui | qua | lì | là | questo | questa | quello | quella
FN: così | come | anche | allora | poi | ciao | buongiorno | buonasera | salve | gentile | mio | mia | suo | sua
FN: ne | e poi | a | al | alla | all | ancora | proprio | oggi | tutto | colloquio | appuntamento | posto | lavoro
FN: chiamata | risposta | posizione
POLITE: grazie | grazie mille | molte grazie | per favore | per piacere | per cortesia | scusa | scusi | scusate
POLITE: mi scusi | mi dispiace | mi spiace | spiacente | purtroppo | cordiali saluti | saluti | distinti saluti
POLITE: grazie comunque | grazie lo stesso | prego | chiedo scusa
YES: sì | si | sii | sì sì | si certo | certo | certo che sì | certamente | sicuro | sicuramente | ovvio
YES: ovviamente | naturalmente | assolutamente | assolutamente sì | volentieri | con piacere | esatto
YES: esattamente | giusto | senza dubbio | senz'altro | come no | eccome | affermativo | certo che vengo | lo è
OKAY: va bene | d'accordo | perfetto | ottimo | benissimo | bene | nessun problema | non c'è problema
OKAY: nessun problema per me | tutto ok | tutto bene | tutto a posto | ci sta | ricevuto | capito | andata | fatto
OKAY: per me va bene | mi va bene | perché no | non ci sono problemi | senza problemi | fantastico | apposto
OKAY: a posto
NO: no | no grazie | meglio di no | direi di no | credo di no | penso di no | temo di no | nemmeno per sogno
NO: neanche per sogno | assolutamente no | certo che no | non posso | non potrò | non riesco | non mi è possibile
NO: non è possibile | impossibile | non più | stavolta no | per niente | macché | passo
NEG: non posso | non potrò | non riesco | non più | per niente | stavolta no | non | no | senza | nemmeno
NEG: mica | neanche | nessun | né
NEGC: mai | niente | nulla | nessuno | affatto | più
CANCEL: ritiro la candidatura | ritiro la mia candidatura | annull* | annulla | annullo | annullare | annullate
CANCEL: annulli | disdi* | disdire | disdico | disdici
CANCEL: disdetta | cancella | cancello | cancellare | cancellate | ritir* | ritiro | ritirare | ritirarmi
CANCEL: mi ritiro | rinunci* | rinuncio | rinunciare | declin* | declinare | declino | rifiut* | rifiutare
CANCEL: rifiuto | perder* | perderei | perderò | perdere | perdo | perdermelo | perdermela | manc* | mancherei
CANCEL: mancherò | mancare | manco | salto | saltare | salterei | salterò | saltarlo | tirarmi indietro
CANCEL: mi tiro indietro | tiro indietro | dire di no | dire no | di' di no | dica di no | bidon* | lascio perdere
CANCEL: lascia perdere | lasciar perdere | revoc* | cancelli | cancelliamo | cancellerò | cancellarlo
CANCEL: cancellarla
CANCELLATION: cancellazione | annullamento | la disdetta
ATTEND: confermo la presenza | confermo la mia presenza
TIME: alle due | alle tre | alle quattro | alle cinque | alle nove | alle dieci | alle undici | in punto
ATTEND: vengo | verrò | venire | ci sarò | ci sono | ci vado | ci andrò | andrò | andare | vado | partecip*
ATTEND: partecipo | partecipare | parteciperò | present* | mi presento | presente | sarò presente | sarò lì
ATTEND: sarò là | confermo | conferm* | confermato | mantieni | mantenere | mantengo | mantenga | tieni | tenere
ATTEND: tenga | tieni pure | tienilo | conta su di me | contate su di me | conti su di me | a giovedì | a lunedì
ATTEND: a martedì | a mercoledì | a venerdì | a domani | a presto | a dopo | ci vediamo | ci si vede
ATTEND: non vedo l'ora | vedo l'ora | disponibile | pronto | pronta | sto arrivando | arrivo puntuale
ATTEND: tutto confermato | resta confermato | ci tengo | vi aspetto | esserci | lo faccio | resta valido
FORME: per me | fa per me
FIT: interess* | interessato | interessata | mi interessa | fa per me | adatto a me | proseguire | continuare
FIT: andare avanti
NOTME: non fa per me | non è per me | non mi interessa | non mi interessa più | non sono interessato
NOTME: non sono interessata | non più interessato | non più interessata | non mi convince | non mi ha convinto
NOTME: non mi è piaciuto | non mi è piaciuta | non mi piace | no grazie | non voglio proseguire
NOTME: non voglio continuare | non proseguire | rinuncio | rifiutare | declinare | mi ritiro | passo
NOTME: non lo voglio | non fa al caso mio | non è il mio | lascio perdere
RESCHED: spost* | spostare | spostarlo | spostiamo | rinvi* | rinviare | rimand* | rimandare | posticip*
RESCHED: posticipare | anticip* | anticipare | riprogramm* | ripianific* | altro giorno | un altro giorno
RESCHED: altra data | un'altra data | altro orario | un altro orario | altra ora | un'altra ora | altro momento
RESCHED: un altro momento | più tardi | più presto | un'altra volta | cambiare data | cambiare orario
RESCHED: cambiare giorno | nuova data
BETTER: piuttosto | meglio | invece | preferirei | preferisco | preferibilmente | al posto
MAY: possiamo | potremmo | si può | si potrebbe | è possibile | sarebbe possibile | può | potrebbe | potete
MAY: potreste | puoi | potresti | posso | che ne dice | che ne dite | potrei | c'è modo | c'è la possibilità
MAY: sarebbe
REQ: può | potrebbe | potete | potreste | puoi | potresti
SNOOZE: chiedimi | chiedetemi | chiedimelo | ricordami | ricordamelo | richiedi | ti dico | vi dico
SNOOZE: ti faccio sapere | vi faccio sapere | le faccio sapere | ti farò sapere | vi farò sapere | le farò sapere
SNOOZE: più tardi | dopo | non ora | non adesso | adesso non posso | ora non posso | occupato | occupata
SNOOZE: in riunione | sto guidando | al volante | fammi pensare | ci penso | devo pensarci | pensarci
SNOOZE: fammi controllare | devo controllare | devo verificare | devo vedere | domani ti dico | mi serve tempo
SNOOZE: un attimo | un momento
LATE: ritardo | in ritardo | tardi | farò tardi | faccio tardi | arrivo tardi | traffico | bloccato | bloccata
LATE: in coda | coda | sto arrivando | per strada | in arrivo | il treno
UNSURE: non so | non lo so | boh | mah | nessuna idea | non ho idea | forse | magari | non sono sicuro
UNSURE: non sono sicura | non sono certo | non sono convinto | incerto | incerta | indeciso | indecisa | dipende
UNSURE: vediamo | vedremo | si vedrà | chissà | può darsi | ancora non so | non ho deciso | non ho ancora deciso
UNSURE: dubbioso | dubbi | sono combattuto | sono in dubbio
HEDGE: probabilmente | credo | penso | suppongo | immagino | spero | dovrei riuscire | forse | meglio di no
HEDGE: credo di no | penso di no | direi di no | temo di no
COND: se è | se posso | se non | se mi | se il | se la | se ci | se tutto | a meno che | purché | salvo
GOOD: non potevo chiedere di meglio | non potrei chiedere di meglio
IRREAL: col pensiero | con il pensiero
IRREAL: avrei | sarei venuto | stavo per | quasi annullavo | volevo
ASK: cosa | chi | dove | quando | come faccio | come si | come ci | quale | quali | quanto | che ora | a che ora
ASK: c'è parcheggio | chi è | chi sei | cos'è | hanno già | è a | dov'è | è online
UNDO: ripristin* | torna indietro | rimetti* | rimettilo | ci ripenso
OOPS: errore | per errore | per sbaglio | sbaglio | sbagliato | ho sbagliato | mio errore | letto male
OOPS: capito male | ho letto male | cambiato idea | ho cambiato idea | ci ho ripensato | ripensato | ops | oops
OOPS: mi sono confuso | mi sono sbagliato | mi sono sbagliata | mi sono confusa | svista | malinteso
HALT: aspetta | aspetti | aspettate | fermo | ferma | fermi | fermati | alt | non inviare | non mandare
HALT: non mandarlo | non mandarla | non inviarla | non inviarlo | non farlo | un attimo | blocca
FIX: anzi | aspetta | cioè | volevo dire | in realtà | pensandoci | pensandoci bene | ripensandoci | correzione
FIX: scherzavo | a pensarci
SEND: invia | invialo | inviare | invii | manda | mandalo | mandare | mandi | vai | procedi | proceda | fallo
SEND: lo faccia | sollecita | sollecitare | scrivi | scrivigli | perché no | tanto vale | non costa nulla
SEND: non costa niente | niente da perdere | fai pure | faccia pure
WAITING: aspetta | aspettare | aspettiamo | aspetto | non ancora | non serve | non importa | non occorre
WAITING: non è necessario | lascia | lascia stare | lasci stare | lascia perdere | lasciamo stare | troppo presto
WAITING: meglio aspettare | inutile | fa niente | lo faccio io | ci penso io | scrivo io | chiamo io
DONE: già | hanno risposto | mi hanno risposto | mi hanno chiamato | mi hanno scritto | mi hanno rifiutato
DONE: ho già | li ho chiamati | già fatto | già sentiti | risolto | sistemato
NOTYET: non ancora | non è ancora | non c'è stato | non si è tenuto | rimandato | rinviato | spostato
NOTYET: è stato spostato | è stato annullato | è stato rinviato | è domani | domani | sono ancora | ancora dentro
NOTYET: sto aspettando | sto entrando | tra un'ora | non ci sono andato | non ci sono andata | non è finito
NOTYET: deve ancora
GOOD: ottimo | ottima | benissimo | bene | molto bene | fantastico | fantastica | bellissimo | bellissima | bello
GOOD: bella | splendido | splendida | stupendo | stupenda | perfetto | mi è piaciuto | mi è piaciuta | piaciuto
GOOD: piaciuta | piaciuto molto | adorato | è andata bene | andata bene | andato bene | alla grande | entusiasta
GOOD: eccellente | meraviglioso | meravigliosa | super | magnifico | magnifica | grandioso | ganzo | figo
GOOD: favoloso
BAD: male | pessimo | pessima | orribile | terribile | brutto | brutta | disastro | odiato | noioso | noiosa
BAD: deludente | deluso | delusa | perdita di tempo | tossico | schifo | maleducati | scortesi | tremendo
MEH: così così | cosi cosi | insomma | ni | boh | mah | discreto | discreta | nella media
MEH: senza infamia e senza lode | nulla di che | niente di che | normale | passabile | medio | abbastanza bene
MEH: abbastanza | non male | si può fare | sensazioni contrastanti | a metà | ok
SELFBAD: andata male | andato male | è andata male | nervoso | nervosa | mi sono bloccato | figuraccia
SELFBAD: mi sono impappinato
INTERVIEW: colloquio | un colloquio | colloquio di lavoro | selezione | selezionatore | selezionatrice | recruiter
INTERVIEW: risorse umane | assunzione | prova tecnica | giorno di prova
EVENT: dentista | medico | dottore | dottoressa | parrucchiere | pranzo | cena | compleanno | matrimonio | festa
EVENT: riunione | riunione di squadra | scuola | asilo | palestra | calcio | calcetto | yoga | vacanza | vacanze
EVENT: volo | zia | zio | mamma | papà | madre | padre | famiglia | amico | amica | meccanico | banca | notaio
EVENT: concerto | cinema | corso | lezione | terapia | fisioterapia | veterinario | messa | visita | visita medica
EVENT: nonna | aperitivo | partita | genitori | condominio
OTHER: altro | altra | altri | l'altro | l'altra | un altro | vacanze | dentista | volo | riunione | pranzo | cena
OTHER: palestra | impegni | altri impegni | impegno | viaggio | abbonamento | festa | lezione | tutto il resto
OTHER: altra cosa
STRAY: mamma | papà | amore | tesoro | cena | latte | pane | uova | spesa | nonna | bimbi
WRONG: numero sbagliato | sbagliato numero | chi sei | chi è | chi siete | chat sbagliata | truffa
WRONG: persona sbagliata
BOTH: no a tutte e due | no a tutti e due | no a entrambi | no a entrambe
NO: no a tutte e due | no a tutti e due | no a entrambi | no a entrambe
BOTH: entrambi | entrambe | tutti e due | tutte e due | tutti | tutte
NEITHER: nessuno dei due | nessuna delle due | né l'uno né l'altro
SAME: anche | pure | uguale | idem | lo stesso
BUT: ma | però | tuttavia | comunque
SPLIT: e | perché | quindi | poiché | siccome | perciò | dato che
CUT: è stato annullato | è stato cancellato | hanno annullato | hanno cancellato | è annullato | è saltato
CUT: è saltata | mi hanno annullato
R_OFFER_ACCEPTED: altra offerta | un'altra offerta | accettato un'altra | accettato un altro
R_OFFER_ACCEPTED: accettato un'offerta | ho accettato | altro lavoro | un altro lavoro | altro posto
R_OFFER_ACCEPTED: nuovo lavoro | nuovo impiego | trovato lavoro | trovato un lavoro | trovato altro
R_OFFER_ACCEPTED: trovato un altro | firmato | assunto | assunta | altra azienda | un'altra azienda | altrove
R_COUNTER_OFFER: controfferta | contro-offerta | aumento | promozione | promosso | promossa
R_NOT_READY: non sono pronto a | non sono pronta a | resto dove sono | rimango dove sono | restare dove sono
R_NOT_READY: non sono pronto | non sono pronta | resto nel mio | rimango nel mio
R_PAY: stipendio | paga | pagano | soldi | retribuzione | ral | compenso | pagato
R_COMMUTE: troppo lontano | lontano | distanza | tragitto | pendolare | viaggio è | troppo distante | spostamenti
R_RELOCATION: trasfer* | trasferirmi | trasloco | traslocare | cambiare città
R_TEAM_FIT: team | squadra | ambiente | capo | sintonia
R_PROCESS_TOO_LONG: troppi colloqui | troppe fasi | processo | iter | troppo lungo | selezione infinita
R_PERSONAL: malato | malata | famiglia | familiar* | personal* | ospedale | salute | lutto | incinta | bambino
R_PERSONAL: emergenza | mio padre | mia madre | mio figlio | mia figlia | funerale | influenza | febbre
R_PART_TIME: part time | part-time | tempo pieno | tempo parziale | meno ore
R_REQUIREMENTS: requisiti | qualificato | qualificata | competenze | esperienza
R_COMPANY: l'azienda | etica | valori | reputazione | recensioni
R_ROLE_DIFFERS: ruolo diverso | ruolo è diverso | diverso da | non è il ruolo | mansione | mansioni
R_ROLE_DIFFERS: non corrisponde
R_NOTHING_SPECIFIC: nessun motivo | senza motivo | nessuna ragione
BAN: non ti preoccupare | non preoccuparti | non si preoccupi | non solo | tranquillo | tranquilla
NO1: non vado | non voglio | non posso
ACK: grazie | grazie mille | capito
DOUBT: probabilmente | spero
SETTLED: trovato un altro lavoro | un altro impiego | ho accettato | trovato lavoro | trovato un lavoro
FN: intenzione | intenzione di
BAN: non ti mento | non mento | non vi mento | senza mentire | non scherzo
ATTEND: ce la faccio | ce la faremo | farcela | ce la farò
OTHER: a casa | a cena | a pranzo
ATTEND: ce la faccio a venire | ce la faccio ad esserci | ce la faccio a esserci
CUT: ha annullato | hanno annullato | è stato annullato | è stata annullata | ha disdetto | hanno disdetto
"""
