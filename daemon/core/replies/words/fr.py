"""French. "ne" is a function word: the second half ("pas", "plus", "jamais") carries the negation."""

WORDS = """
FN: je | j | tu | il | elle | on | nous | vous | ils | elles | me | m | te | se | s | le | la | les | l | un | une
FN: des | du | de | d | au | aux | à | a | en | y a | et puis | ce | c | cet | cette | ces | mon | ma | mes
FN: votre | vos | ton | ta | suis | est | es | sommes | êtes | sont | ai | as | avons | avez | ont | ayant | serai
FN: sera | serons | serait | fait | faire | faut | dois | doit | peux | peut | pouvez | veux | voudrais | vais
FN: va | être | avoir | ne | n | pour | par | sur | avec | dans | chez | très | bien | là | ici | aussi | donc
FN: alors | déjà | encore | tout | toute | trop | entretien | rendez-vous | rdv | poste | bonjour | bonsoir
FN: salut | madame | monsieur | eh | ben | bah | euh | rester | moi | lui | leur | que | qu | qui | où | l'heure
FN: ne prête | je prête | te prête | lui prête | leur prête | candidature | réponse | vraiment | ça | ci
FN: bien que | jamais de
POLITE: merci | merci beaucoup | s'il vous plaît | s'il te plaît | svp | stp | désolé | désolée | pardon
POLITE: excusez-moi | excuse-moi | je m'excuse | navré | navrée | cordialement | bien cordialement | bien à vous
POLITE: bonne journée | malheureusement | hélas | merci quand même | je regrette | toutes mes excuses
POLITE: mes excuses
YES: oui | ouais | ouaip | oui oui | oui merci | bien sûr | bien sur | évidemment | certainement | absolument
YES: carrément | tout à fait | exactement | exact | avec plaisir | volontiers | mais oui | oui je confirme
YES: affirmatif | si si | grave | sans faute | sans problème | sans souci | c'est ça | c'en est un
OKAY: me vont | me vont bien | me vont très bien | me va très bien
OKAY: d'accord | dac | dacc | daccord | ça marche | ça roule | ok | entendu | parfait | très bien
OKAY: pas de problème | pas de souci | pas de soucis | aucun problème | aucun souci | pas de pb | nickel | super
OKAY: c'est bon | c'est noté | bien noté | ça me va | ça me convient | génial | pourquoi pas | bien reçu | impeccable
OKAY: top | marché conclu | c'est parti | excellent
NO: non | nan | non merci | plutôt non | pas question | hors de question | certainement pas | surtout pas
NO: absolument pas | pas du tout | plus maintenant | pas cette fois | pas possible | c'est non | bof non | ben non
NO: mais non | jamais de la vie | impossible | je ne peux pas | je peux pas | je ne pourrai pas | je pourrai pas
NO: peux pas | ça ne va pas être possible | ce ne sera pas possible | sans moi | je passe mon tour | je passe
NO: passe mon tour | pas vraiment | plutôt pas | mieux vaut pas
NEG: je ne peux pas | je peux pas | je ne pourrai pas | je pourrai pas | peux pas | plus maintenant | plutôt pas
NEG: certainement pas | absolument pas | pas cette fois | hors de question | pas question | pour rien au monde
NEG: pas | plus jamais | jamais | aucun | aucune | aucunement | guère | sans | surtout pas | pas question de
NEG: hors de question de | ni | pas du tout
NEGP: plus
CANCEL: annul* | décommand* | me désist* | désist* | désiste | renonc* | déclin* | décliner | refus* | retire
CANCEL: retirer | me retire | retire ma candidature | retirer ma candidature | abandonn* | laisse tomber
CANCEL: laisser tomber | laissez tomber | rat* | rate | rater | raterai | raterais | manqu* | manquer | louper
CANCEL: loupe | louperai | louperais | sèche | sécher | supprim* | jette l'éponge | me défile | défiler
CANCEL: faire l'impasse | dire non | dit non | dis non
CANCELLATION: annulation
ATTEND: viens | viendrai | venir | vient | viendrais | je serai là | serai là | serai présent | serai présente
ATTEND: je suis là | y serai | y vais | j'y vais | j'irai | irai | y aller | aller | présent | présente
ATTEND: participe | participer | participerai | assister | assisterai | confirme | confirmer | maintien*
ATTEND: maintiens | garde | garder | gardez | gardons | garde-le | à jeudi | à lundi | à mardi | à mercredi
ATTEND: à vendredi | à demain | à bientôt | à tout à l'heure | à plus tard | à très vite | compte sur moi
ATTEND: comptez sur moi | partant | partante | je suis partant | hâte | j'ai hâte | vivement | disponible | dispo
ATTEND: prêt | prête | me présenterai | me rendre | m'y rendre | je tiens | toujours bon | tient toujours
ATTEND: ça tient | au rendez-vous | me déplacer | me rendrai | honorer | parti pour
FORME: pour moi
FIT: intéress* | intérêt | me convient | me correspond | mon truc | envie | poursuivre | continuer | donner suite
FIT: le bon moment | à l'écoute
NOTME: pas pour moi | pas mon truc | pas intéressé | pas intéressée | plus intéressé | plus intéressée
NOTME: m'intéresse pas | m'intéresse plus | me correspond pas | me convient pas | pas envie | plus envie
NOTME: ne pas donner suite | pas donner suite | pas continuer | pas poursuivre | non merci | je décline | décliner
NOTME: refuser | annulez | retirer ma candidature | retire ma candidature | je me retire | je passe | pas plu
NOTME: pas aimé | pas accroché | pas fait pour moi | sans suite
RESCHED: report* | reporter | reporté | décal* | déplacer l'entretien | déplacer le rdv | déplacer le rendez-vous
RESCHED: déplacer | déplacez | repouss* | avanc* | autre jour | un autre jour | autre date | une autre date
RESCHED: autre moment | un autre moment | autre créneau | un autre créneau | autre horaire | autre heure
RESCHED: nouvelle date | nouveau créneau | plus tard dans | plus tôt | changer la date | changer l'heure
RESCHED: changer de jour | changer d'heure | reprogramm* | replanif* | une autre fois | plus tard
BETTER: plutôt | mieux | au lieu | à la place | préfère | préférer* | m'arrange | m'arrangerait | de préférence
MAY: peut-on | pourrait-on | on peut | on pourrait | peut on | pourrait on | est-ce possible | est ce possible
MAY: serait-il possible | serait il possible | c'est possible | possible de | possible | pouvons-nous
MAY: pourrions-nous | pouvez-vous | pourriez-vous | pourriez vous | pouvez vous | est-ce que je peux | puis-je
MAY: puis je | est-ce qu'on peut | est ce qu on peut | serait possible | serait-ce possible | y a-t-il moyen
MAY: moyen de
REQ: pouvez-vous | pourriez-vous | peux-tu | pourrais-tu | pouvez vous | pourriez vous | peux tu | pourrais tu
REQ: merci de | veuillez
SNOOZE: redemande* | demande-moi | demandez-moi | rappelle-moi | rappelez-moi | rappelle moi | relance-moi
SNOOZE: relancez-moi | je vous dis | je te dis | je vous redis | je te redis | je te dirai | je vous dirai
SNOOZE: je vous tiens au courant | je te tiens au courant | je vois et je | je reviens vers | plus tard
SNOOZE: pas maintenant | je suis occupé | je suis occupée | en réunion | au volant | je conduis
SNOOZE: laisse-moi réfléchir | laissez-moi réfléchir | je réfléchis | je vais réfléchir | je dois réfléchir
SNOOZE: à réfléchir | je regarde | je dois vérifier | je vérifie | faut que je vérifie | demain je te dis
SNOOZE: ce soir | besoin de temps | un instant | une minute
LATE: retard | en retard | du retard | à la bourre | retardé | retardée | bloqué | bloquée | coincé | coincée
LATE: embouteillage* | bouchon* | en route | en chemin | j'arrive | j'arrive dans | métro en panne
LATE: train en retard
UNSURE: je ne sais pas | je sais pas | sais pas | chais pas | jsp | j'sais pas | ne sais pas encore
UNSURE: sais pas encore | aucune idée | pas sûr | pas sûre | pas certain | pas certaine | peut-être | peut être
UNSURE: ptet | incertain | incertaine | j'hésite | hésit* | indécis | indécise | ça dépend | ça dépendra
UNSURE: on verra | à voir | je verrai | pas décidé | pas encore décidé | éventuellement | faut voir | mitigé sur
UNSURE: partagé | partagée | difficile à dire | dubitatif | dubitative
HEDGE: probablement | sans doute | je pense | je crois | crois | pense | sûrement | normalement | en principe
HEDGE: j'espère | plutôt | a priori | plutôt pas | plutôt non | mieux vaut pas | mieux vaut non
COND: si je | si tu | si vous | si c'est | si le | si la | si l | si on | si il | si mon | si ma | sauf si
COND: à condition | sauf | tant que | à moins
ATTEND: j'arrive à l'heure | à l'heure | serai à l'heure
NEGCANCEL: au lieu d'annuler | aucune raison d'annuler | pas de raison d'annuler
IRREAL: par la pensée | en pensée | de tout coeur
IRREAL: j'aurais | aurais | serais venu | failli | j'allais annuler | j'avais pensé
ASK: quoi | où est | où se | où dois | c'est où | quand | comment | pourquoi | quel | quelle | quels | quelles
ASK: qui est | combien | est-ce que | est-ce | est ce que | est ce | qu'est-ce | dois-je | faut-il | c'est quoi
ASK: y a-t-il | à quelle heure | suis-je | avez-vous | as-tu | ils ont
UNDO: rétabl* | revenir en arrière | remett* | remets | défaire
OOPS: erreur | par erreur | mon erreur | faute de frappe | mal lu | mal compris | trompé | trompée
OOPS: je me suis trompé | me suis trompée | mince | zut | oups | mauvaise touche | mauvais bouton
OOPS: sans faire exprès | pas fait exprès | changé d'avis | change d'avis | réflexion faite | malentendu
OOPS: confondu | boulette
HALT: n'envoie rien | n'envoyez rien | ne l'envoie pas | ne l'envoyez pas | stop | attends | attendez | arrête*
HALT: n'envoyez pas | n'envoie pas | ne rien envoyer | surtout pas | minute
FIX: en fait | finalement | attends | attendez | enfin | je veux dire | je voulais dire | plutôt | ou plutôt
FIX: pardon | correction | tout compte fait | réflexion faite | oubliez | oublie
SEND: envoie | envoyez | envoyer | envoie-le | allez-y | vas-y | allez y | vas y | relance | relancez | relancer
SEND: relance-les | faites | fais-le | faites-le | pourquoi pas | ça ne coûte rien | ça coûte rien
SEND: ça mange pas de pain | rien à perdre | je veux bien | bonne idée
WAITING: attends | attendez | attendre | attendons | pas encore | pas tout de suite | pas la peine | inutile
WAITING: pas nécessaire | pas besoin | laisse | laissez | laisse tomber | laissez tomber | trop tôt | patiente
WAITING: patienter | tant pis | oublie | oubliez | je m'en occupe | je le ferai | je les appelle | moi-même
DONE: déjà | ils ont répondu | ont répondu | a répondu | j'ai eu une réponse | eu une réponse | réponse reçue
DONE: reçu une réponse | ils m'ont appelé | m'ont appelé | ont appelé | refusé | c'est fait | c'est réglé | réglé
DONE: rappelé
NOTYET: pas encore | pas encore eu | pas encore passé | n'a pas eu lieu | n'a pas encore | pas eu lieu | reporté
NOTYET: a été reporté | été annulé | a été annulé | j'y suis encore | encore dedans | c'est demain | demain
NOTYET: dans une heure | j'y entre | j'attends toujours | j'attends encore | ça commence | commence à | pas fini
NOTYET: personne n'est venu | décalé | a été décalé | je n'y suis pas allé
GOOD: super | génial | géniale | excellent | excellente | top | parfait | adoré | j'ai adoré | j'adore | aimé
GOOD: beaucoup aimé | très bien | bien passé | bien | formidable | magnifique | extra | trop bien | au top
GOOD: emballé | emballée | enthousiaste | ravi | ravie | impeccable | sympa | chouette | nickel | enchanté
GOOD: fantastique | coup de cœur | coup de coeur | conquis | conquise | incroyable | plu
BAD: nul | nulle | horrible | affreux | affreuse | catastrophe | catastrophique | mauvais | mauvaise | détesté
BAD: déteste | terrible | désagréable | perte de temps | décevant | déçu | déçue | ennuyeux | toxique | glauque
BAD: impoli | mal élevés | pourri | désastre | cauchemar
MEH: bof | bof bof | mouais | moyen | moyenne | moyennement | comme ci comme ça | couci-couça | mitigé | mitigée
MEH: mi-figue mi-raisin | pas mal | correct | ça va | ça allait | sans plus | passable | pas terrible | partagé
MEH: partagée | entre les deux | neutre | pas fou | pas ouf
SELFBAD: foiré | raté | planté | plantée | mal passé | stressé | stressée | stressant | pas bien passé | merdé
SELFBAD: loupé
INTERVIEW: entretien | un entretien | entretien d'embauche | embauche | recruteur | recruteuse | recrutement
INTERVIEW: recruteurs | rh | drh | candidature | préqualification | essai
EVENT: dentiste | médecin | docteur | coiffeur | coiffeuse | déjeuner | dîner | anniversaire | mariage | fête
EVENT: soirée | réunion | réunion d'équipe | école | crèche | réunion parents | parents | kiné | sport | foot
EVENT: yoga | vacances | vol | tante | oncle | mère | père | maman | papa | famille | ami | amie | copain | copine
EVENT: garage | contrôle technique | banque | notaire | concert | cinéma | formation | cours | visite
EVENT: appartement | psy | vétérinaire | piscine | apéro | café avec | médical | enterrement | théâtre
EVENT: restaurant | resto | chorale
OTHER: autre | autres | l'autre | un autre | mes autres | vacances | dentiste | vol | réunion | déjeuner | dîner
OTHER: coiffeur | soirée | abonnement | autre chose | tout le reste | voyage | autre rendez-vous | autre entretien
STRAY: maman | papa | chéri | chérie | bébé | pain | lait | courses | dîner | mamie | papi | doudou
WRONG: mauvais numéro | faux numéro | erreur de numéro | trompé de numéro | c'est qui | qui est-ce | qui êtes-vous
WRONG: qui es-tu | mauvais destinataire | arnaque | pas la bonne personne
BOTH: non aux deux | non pour les deux | oui aux deux | oui pour les deux
NO: non aux deux | non pour les deux
YES: oui aux deux | oui pour les deux
BOTH: les deux | tous les deux | toutes les deux | tous | tout
NEITHER: aucun des deux | ni l'un ni l'autre | aucun | ni l'un
SAME: aussi | pareil | également | idem
BUT: mais | cependant | toutefois | pourtant | par contre
SPLIT: et | car | parce que | parce qu | puisque | donc | alors | comme
CUT: a été annulé | été annulé | ont annulé | a annulé | est annulé | s'est annulé | sont annulés | annulé par
CUT: vous avez annulé | ils annulent
R_OFFER_ACCEPTED: autre offre | une autre offre | accepté une offre | accepté un poste | accepté un autre
R_OFFER_ACCEPTED: autre poste | un autre poste | trouvé un poste | trouvé un emploi | trouvé du travail
R_OFFER_ACCEPTED: trouvé un travail | trouvé autre chose | trouvé ailleurs | trouvé un job | nouveau poste
R_OFFER_ACCEPTED: nouveau travail | nouvel emploi | signé ailleurs | signé | ailleurs | été embauché
R_OFFER_ACCEPTED: été embauchée | commencé un nouveau | un cdi
R_COUNTER_OFFER: contre-offre | contre offre | contre-proposition | augmentation | promotion | promu | promue
R_NOT_READY: pas prêt à | pas prête à | reste où je suis | rester où je suis | reste dans ma boîte
R_NOT_READY: reste dans mon entreprise | rester dans mon | reste à mon poste | pas prêt à quitter
R_PAY: salaire | paie | payé | payer | argent | rémunération | paye
R_COMMUTE: trop loin | trajet | trajets | temps de transport | distance | loin de chez | transports | c'est loin
R_RELOCATION: déménag* | déménager | mutation
R_TEAM_FIT: équipe | ambiance | feeling | manager
R_PROCESS_TOO_LONG: trop d'étapes | trop d'entretiens | processus | trop long à répondre | trop de tours | process
R_PERSONAL: malade | famille | familial* | personnel* | raisons personnelles | hôpital | santé | décès | deuil
R_PERSONAL: enceinte | bébé | enfant malade | mon père | ma mère | mon fils | ma fille | urgence | grippe
R_PERSONAL: enterrement
R_PART_TIME: temps partiel | temps plein | mi-temps | moins d'heures
R_REQUIREMENTS: exigences | qualifié | qualifiée | compétences | qualifications | surqualifié | expérience
R_COMPANY: l'entreprise | la boîte | éthique | valeurs | réputation | avis glassdoor
R_ROLE_DIFFERS: poste différent | pas le même poste | poste ne correspond pas | ne correspond pas à l'annonce
R_ROLE_DIFFERS: différent de | fiche de poste | pas ce qui était annoncé
R_NOTHING_SPECIFIC: pas de raison | aucune raison | sans raison
BAN: ne t'inquiète pas | t'inquiète | ne vous inquiétez pas | t'inquiète pas | inquiète pas
NO1: je peux pas | je ne peux pas | je ne veux pas | je veux pas
ACK: merci | compris | merci beaucoup
DOUBT: j espere | normalement | probablement
ATTEND: gardez* | garde-le | garde-la
SETTLED: trouvé un autre travail | trouvé un autre emploi | trouvé autre chose | accepte une offre
SETTLED: trouve du travail | trouve un emploi | trouve un poste
NEG: rien
BAN: sans mentir | je te mens pas | je ne mens pas | je vous mens pas | sans blague | sans déconner
OTHER: à la maison | chez toi | chez vous ce soir
CUT: a annulé | ont annulé | m'a annulé | m'ont annulé | a été annulé | a été annulée | est annulé | est annulée
FN: aujourd'hui | aujourdhui
R_PERSONAL: fièvre | gastro | alité | alitée
CANCEL: faut que j'annule | que j'annule | j'annule
"""
