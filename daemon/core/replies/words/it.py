"""Italian."""

WORDS = """
FN: io | tu | lui | lei | noi | voi | loro | mi | me | ti | si | ci | vi | lo | la | li | le | gli | il | i | un | uno | una | l | di | del | della | dell | d | da | dal | in | nel | con | su | sul | per | che | c | è | sono | sei | siamo | essere | ho | ha | hanno | avere | era | sta | sto | vorrei | voglio | vuole
FN: posso | può | potrei | devo | deve | dovrei | molto | più | già | qui | qua | lì | là | questo | questa | quello | quella | così | come | anche | allora | poi | ciao | buongiorno | buonasera | salve | gentile | mio | mia | suo | sua | ne | e poi | a | al | alla | all | ancora | proprio | oggi | tutto
FN: colloquio | appuntamento | posto | lavoro | chiamata | risposta | posizione
POLITE: grazie | grazie mille | molte grazie | per favore | per piacere | per cortesia | scusa | scusi | scusate | mi scusi | mi dispiace | mi spiace | spiacente | purtroppo | cordiali saluti | saluti | distinti saluti | grazie comunque | grazie lo stesso | prego | chiedo scusa
YES: sì | si | sii | sì sì | si certo | certo | certo che sì | certamente | sicuro | sicuramente | ovvio | ovviamente | naturalmente | assolutamente | assolutamente sì | volentieri | con piacere | esatto | esattamente | giusto | senza dubbio | senz'altro | come no | eccome | affermativo | certo che vengo | lo è
OKAY: va bene | d'accordo | perfetto | ottimo | benissimo | bene | nessun problema | non c'è problema | nessun problema per me | tutto ok | tutto bene | tutto a posto | ci sta | ricevuto | capito | andata | fatto | per me va bene | mi va bene | perché no | non ci sono problemi | senza problemi | fantastico | apposto | a posto
NO: no | no grazie | meglio di no | direi di no | credo di no | penso di no | temo di no | nemmeno per sogno | neanche per sogno | assolutamente no | certo che no | non posso | non potrò | non riesco | non mi è possibile | non è possibile | impossibile | non più | stavolta no | per niente | macché | passo
NEG: non | no | senza | nemmeno | neanche | nessun | né
NEGC: mai | niente | nulla | nessuno | affatto | più
CANCEL: annull* | annulla | annullo | annullare | annullate | annulli | disdi* | disdire | disdico | disdici | disdetta | cancell* | cancella | cancello | cancellare | cancellate | ritir* | ritiro | ritirare | ritirarmi | mi ritiro | rinunci* | rinuncio | rinunciare | declin* | declinare | declino | rifiut* | rifiutare | rifiuto | perder* | perderei | perderò | perdere | perdo | perdermelo | perdermela | manc* | mancherei | mancherò | mancare | manco | salto | saltare | salterei | salterò | saltarlo | tirarmi indietro | mi tiro indietro | tiro indietro | dire di no | dire no | di' di no | dica di no | bidon* | lascio perdere | lascia perdere | lasciar perdere | revoc*
CANCELLATION: cancellazione | annullamento | la disdetta
ATTEND: vengo | verrò | venire | ci sarò | ci sono | ci vado | ci andrò | andrò | andare | vado | partecip* | partecipo | partecipare | parteciperò | present* | mi presento | presente | sarò presente | sarò lì | sarò là | confermo | conferm* | confermato | mantieni | mantenere | mantengo | mantenga | tieni | tenere | tenga | tieni pure | tienilo | conta su di me | contate su di me | conti su di me | a giovedì | a lunedì | a martedì | a mercoledì | a venerdì | a domani | a presto | a dopo | ci vediamo | ci si vede | non vedo l'ora | vedo l'ora | disponibile | pronto | pronta | sto arrivando | arrivo puntuale | tutto confermato | resta confermato | ci tengo | vi aspetto | esserci | lo faccio | resta valido
FIT: interess* | interessato | interessata | mi interessa | per me | fa per me | adatto a me | proseguire | continuare | andare avanti
NOTME: non fa per me | non è per me | non mi interessa | non mi interessa più | non sono interessato | non sono interessata | non più interessato | non più interessata | non mi convince | non mi ha convinto | non mi è piaciuto | non mi è piaciuta | non mi piace | no grazie | non voglio proseguire | non voglio continuare | non proseguire | rinuncio | rifiutare | declinare | mi ritiro | passo | non lo voglio | non fa al caso mio | non è il mio | lascio perdere
RESCHED: spost* | spostare | spostarlo | spostiamo | rinvi* | rinviare | rimand* | rimandare | posticip* | posticipare | anticip* | anticipare | riprogramm* | ripianific* | altro giorno | un altro giorno | altra data | un'altra data | altro orario | un altro orario | altra ora | un'altra ora | altro momento | un altro momento | più tardi | più presto | un'altra volta | cambiare data | cambiare orario | cambiare giorno | nuova data
BETTER: piuttosto | meglio | invece | preferirei | preferisco | preferibilmente | al posto
WORKS: andrebbe bene | mi andrebbe | potrei | possibile
MAY: possiamo | potremmo | si può | si potrebbe | è possibile | sarebbe possibile | può | potrebbe | potete | potreste | puoi | potresti | posso | che ne dice | che ne dite | potrei | c'è modo | c'è la possibilità | sarebbe
REQ: può | potrebbe | potete | potreste | puoi | potresti
SNOOZE: chiedimi | chiedetemi | chiedimelo | ricordami | ricordamelo | richiedi | ti dico | vi dico | ti faccio sapere | vi faccio sapere | le faccio sapere | ti farò sapere | vi farò sapere | le farò sapere | più tardi | dopo | non ora | non adesso | adesso non posso | ora non posso | occupato | occupata | in riunione | sto guidando | al volante | fammi pensare | ci penso | devo pensarci | pensarci | fammi controllare | devo controllare | devo verificare | devo vedere | domani ti dico | mi serve tempo | un attimo | un momento
LATE: ritardo | in ritardo | tardi | farò tardi | faccio tardi | arrivo tardi | traffico | bloccato | bloccata | in coda | coda | sto arrivando | per strada | in arrivo | il treno
UNSURE: non so | non lo so | boh | mah | nessuna idea | non ho idea | forse | magari | non sono sicuro | non sono sicura | non sono certo | non sono convinto | incerto | incerta | indeciso | indecisa | dipende | vediamo | vedremo | si vedrà | chissà | può darsi | ancora non so | non ho deciso | non ho ancora deciso | dubbioso | dubbi | sono combattuto | sono in dubbio
HEDGE: probabilmente | credo | penso | suppongo | immagino | spero | dovrei riuscire | forse
COND: se è | se posso | se non | se mi | se il | se la | se ci | se tutto | a meno che | purché | salvo
IRREAL: avrei | sarei venuto | stavo per | quasi annullavo | volevo
ASK: cosa | chi | dove | quando | come faccio | come si | come ci | perché devo | quale | quali | quanto | devo portare | devo | che ora | a che ora | c'è parcheggio | chi è | chi sei | cos'è | hanno già | è a | dov'è | è online
UNDO: ripristin* | annulla l'annullamento | annullare l'annullamento | annulla la cancellazione | annullare la cancellazione | annulla la disdetta | torna indietro | alla fine vengo | alla fine sì | rimetti* | rimettilo | non annullare | non disdire | non cancellare | ci ripenso | come prima
OOPS: errore | per errore | per sbaglio | sbaglio | sbagliato | ho sbagliato | mio errore | letto male | capito male | ho letto male | cambiato idea | ho cambiato idea | ci ho ripensato | ripensato | ops | oops | mi sono confuso | mi sono sbagliato | mi sono sbagliata | mi sono confusa | svista | malinteso
HALT: aspetta | aspetti | aspettate | fermo | ferma | fermi | fermati | alt | non inviare | non mandare | non farlo | un attimo | blocca
FIX: anzi | aspetta | cioè | volevo dire | in realtà | pensandoci | pensandoci bene | ripensandoci | correzione | scherzavo | a pensarci
SEND: invia | invialo | inviare | invii | manda | mandalo | mandare | mandi | vai | procedi | proceda | fallo | lo faccia | sollecita | sollecitare | scrivi | scrivigli | perché no | tanto vale | non costa nulla | non costa niente | niente da perdere | fai pure | faccia pure
WAITING: aspetta | aspettare | aspettiamo | aspetto | non ancora | non serve | non importa | non occorre | non è necessario | lascia | lascia stare | lasci stare | lascia perdere | lasciamo stare | troppo presto | meglio aspettare | inutile | fa niente | lo faccio io | ci penso io | scrivo io | chiamo io
DONE: già | hanno risposto | mi hanno risposto | mi hanno chiamato | mi hanno scritto | mi hanno rifiutato | ho già | li ho chiamati | già fatto | già sentiti | risolto | sistemato
NOTYET: non ancora | non è ancora | non c'è stato | non si è tenuto | rimandato | rinviato | spostato | è stato spostato | è stato annullato | è stato rinviato | è domani | domani | sono ancora | ancora dentro | sto aspettando | sto entrando | tra un'ora | non ci sono andato | non ci sono andata | non è finito | deve ancora
GOOD: ottimo | ottima | benissimo | bene | molto bene | fantastico | fantastica | bellissimo | bellissima | bello | bella | splendido | splendida | stupendo | stupenda | perfetto | mi è piaciuto | mi è piaciuta | piaciuto | piaciuta | piaciuto molto | adorato | è andata bene | andata bene | andato bene | alla grande | entusiasta | eccellente | meraviglioso | meravigliosa | super | magnifico | magnifica | grandioso | ganzo | figo | favoloso
BAD: male | pessimo | pessima | orribile | terribile | brutto | brutta | disastro | odiato | noioso | noiosa | deludente | deluso | delusa | perdita di tempo | tossico | schifo | maleducati | scortesi | tremendo
MEH: così così | cosi cosi | insomma | ni | boh | mah | discreto | discreta | nella media | senza infamia e senza lode | nulla di che | niente di che | normale | passabile | medio | abbastanza bene | abbastanza | non male | si può fare | sensazioni contrastanti | a metà | ok
SELFBAD: andata male | andato male | è andata male | nervoso | nervosa | mi sono bloccato | figuraccia | mi sono impappinato
INTERVIEW: colloquio | un colloquio | colloquio di lavoro | selezione | selezionatore | selezionatrice | recruiter | risorse umane | assunzione | prova tecnica | giorno di prova
EVENT: dentista | medico | dottore | dottoressa | parrucchiere | pranzo | cena | compleanno | matrimonio | festa | riunione | riunione di squadra | scuola | asilo | palestra | calcio | calcetto | yoga | vacanza | vacanze | volo | zia | zio | mamma | papà | madre | padre | famiglia | amico | amica | meccanico | banca | notaio | concerto | cinema | corso | lezione | terapia | fisioterapia | veterinario | messa | visita | visita medica | nonna | aperitivo | partita | genitori | condominio
OTHER: altro | altra | altri | l'altro | l'altra | un altro | vacanze | dentista | volo | riunione | pranzo | cena | palestra | impegni | altri impegni | impegno | viaggio | abbonamento | festa | lezione | tutto il resto | altra cosa
STRAY: mamma | papà | amore | tesoro | cena | latte | pane | uova | spesa | nonna | bimbi
WRONG: numero sbagliato | sbagliato numero | chi sei | chi è | chi siete | chat sbagliata | truffa | persona sbagliata
BOTH: entrambi | entrambe | tutti e due | tutte e due | tutti | tutte
NEITHER: nessuno dei due | nessuna delle due | né l'uno né l'altro
SAME: anche | pure | uguale | idem | lo stesso
BUT: ma | però | tuttavia | comunque
SPLIT: e | perché | quindi | poiché | siccome | perciò | dato che
CUT: è stato annullato | è stato cancellato | hanno annullato | hanno cancellato | è annullato | è saltato | è saltata | mi hanno annullato
R_OFFER_ACCEPTED: altra offerta | un'altra offerta | accettato un'altra | accettato un altro | accettato un'offerta | ho accettato | altro lavoro | un altro lavoro | altro posto | nuovo lavoro | nuovo impiego | trovato lavoro | trovato un lavoro | trovato altro | trovato un altro | firmato | assunto | assunta | altra azienda | un'altra azienda | altrove
R_COUNTER_OFFER: controfferta | contro-offerta | aumento | promozione | promosso | promossa
R_NOT_READY: non sono pronto a | non sono pronta a | resto dove sono | rimango dove sono | restare dove sono | non sono pronto | non sono pronta | resto nel mio | rimango nel mio
R_PAY: stipendio | paga | pagano | soldi | retribuzione | ral | compenso | pagato
R_COMMUTE: troppo lontano | lontano | distanza | tragitto | pendolare | viaggio è | troppo distante | spostamenti
R_RELOCATION: trasfer* | trasferirmi | trasloco | traslocare | cambiare città
R_TEAM_FIT: team | squadra | ambiente | capo | sintonia
R_PROCESS_TOO_LONG: troppi colloqui | troppe fasi | processo | iter | troppo lungo | selezione infinita
R_PERSONAL: malato | malata | famiglia | familiar* | personal* | ospedale | salute | lutto | incinta | bambino | emergenza | mio padre | mia madre | mio figlio | mia figlia | funerale | influenza | febbre
R_PART_TIME: part time | part-time | tempo pieno | tempo parziale | meno ore
R_REQUIREMENTS: requisiti | qualificato | qualificata | competenze | esperienza
R_COMPANY: l'azienda | etica | valori | reputazione | recensioni
R_ROLE_DIFFERS: ruolo diverso | ruolo è diverso | diverso da | non è il ruolo | mansione | mansioni | non corrisponde
R_NOTHING_SPECIFIC: nessun motivo | senza motivo | nessuna ragione
"""
