"""Spanish."""

WORDS = """
FN: yo | tú | él | ella | usted | nosotros | ellos | me | mi | mis | te | se | le | les | lo | la | los | las | el
FN: un | una | unos | de | del | al | a | en | con | por | para | que | qué bien | y es | es | son | ser | soy
FN: estoy | está | están | estar | estaba | he | ha | han | hay | había | haber | voy a | va a | vamos a | tengo
FN: comunicarles | comunicarle | comunicaros | informarles | informarle | decirles | decirle | avisarles | avisarle
FN: sí que | podré | podría | podremos
FN: tiene | tengo que | tener | puedo | puede | podría | quiero | quiere | quisiera | debo | muy | más | ya | aquí
FN: allí | eso | esto | ese | esta | este | esa | así | también | bueno | pues | entonces | hola | buenas
FN: buenos días | buenas tardes | señor | señora | estimado | estimada | su | sus | tu | ni modo | hoy | ir a
FN: todo el | entrevista | cita | puesto | trabajo | llamada | respuesta | nada más
POLITE: gracias | muchas gracias | mil gracias | por favor | porfa | porfavor | xfa | pf | perdón | perdona
POLITE: perdone | disculpa | disculpe | disculpen | lo siento | lo lamento | siento mucho | lamentablemente
POLITE: desafortunadamente | saludos | un saludo | atentamente | cordialmente | de todos modos | igualmente
POLITE: qué pena | lástima
YES: sí | si | sip | sii | sí sí | si claro | sí claro | claro | claro que sí | claro que si | por supuesto
YES: desde luego | efectivamente | exacto | correcto | cómo no | como no | simón | obvio | obviamente | seguro
YES: seguro que sí | sin duda | sin falta | afirmativo | así es | órale | ándale | va que va | por su puesto
YES: definitivamente
OKAY: me van bien | me van perfecto
OKAY: vale | de acuerdo | perfecto | está bien | esta bien | bien | muy bien | genial | sale | va | dale
OKAY: ningún problema | sin problema | sin problemas | no hay problema | no hay falla | no hay pedo
OKAY: no hay bronca | no pasa nada | todo bien | todo en orden | listo | hecho | entendido | enterado | enterada
OKAY: me parece bien | me viene bien | me va bien | okey | sin pega | por qué no | excelente | estupendo
OKAY: con gusto | con mucho gusto | encantado | encantada | no hay inconveniente | no tengo inconveniente
OKAY: ningún inconveniente
NO: no | no gracias | nop | mejor no | que no | nel | para nada | claro que no | por supuesto que no | ni hablar
NEGCANCEL: en vez de cancelar | en lugar de cancelar | en vez de anular
NEGCANCEL: no me lo pierdo | no me la pierdo | no me lo pierdo por nada | ni loco me lo pierdo
NO: ni loco | ni loca | ya no | esta vez no | imposible | no puedo | no voy a poder | no podré | no me es posible
NO: no será posible | va a ser que no | de ninguna manera | negativo | creo que no | me temo que no | paso
NEG: que no podré | que no puedo | que no podremos | que no voy a poder
NEG: no puedo | no voy a poder | no podré | ya no | para nada | esta vez no | de ninguna manera
NEG: por nada del mundo | ni de broma | no | nunca | jamás | sin | ni | tampoco | ningún | ninguna | nada de
NEG: ni loco | ni loca
CANCEL: cancel* | cancelo | cancela | cancelar | cancelen | cancélalo | cancélala | cancele | anul* | anular
CANCEL: anula | anulo | retir* | retiro | retirar | me retiro | declin* | declinar | rechaz* | rechazar | rechazo
CANCEL: renunci* | desist* | dar de baja | darme de baja | me bajo | bajarme | perder* | perdería | perderé
CANCEL: perdérmela | perdérmelo | me la pierdo | me lo pierdo | perdermelo | perdermela | faltar* | faltar
CANCEL: faltaré | faltaría | fallar* | fallaré | fallaría | falto | fallo | suspend* | suspender
CANCEL: echarme para atrás | me echo atrás | echarme atrás | rajar* | me rajo | decir que no | decirles que no
CANCEL: diles que no | dije que no | quítame | quítenme | bórrame | saltármela | me la salto | canceles
CANCEL: canceléis | canceláis | cancelaré | cancelaría | cancelando
CANCELLATION: cancelación | anulación
ATTEND: voy | iré | ir | asist* | asisto | asistiré | asistir | acud* | acudiré | allí estaré | ahí estaré
ATTEND: ahí estoy | allí estoy | estaré | estaré allí | estaré ahí | ahí nos vemos | allí nos vemos | nos vemos
ATTEND: te veo | los veo | confirm* | confirmo | confirmado | cuenten conmigo | cuenta conmigo | cuente conmigo
ATTEND: contad conmigo | mantener | mantengo | mantenla | mantenerla | manténgala | mantén | sigue en pie | en pie
ATTEND: quedamos | hasta el | hasta mañana | hasta luego | hasta entonces | hasta pronto | me apunto | presente
ATTEND: puntual | llegaré | llego a tiempo | disponible | con ganas | muchas ganas | ansioso | ansiosa | vendré
ATTEND: vengo | lista para | listo para | presentarme | me presento | quiero ir | ahí andaré | ahí ando
ATTEND: allá estaré | allá nos vemos
FORME: para mí
FIT: interes* | me interesa | interesado | interesada | me conviene | me convence | lo mío | seguir | continuar
FIT: encaja | seguir adelante
NOTME: no es para mí | no es lo mío | no me interesa | ya no me interesa | no estoy interesado
NOTME: no estoy interesada | no me convence | no me convenció | no me conviene | no encaja | no quiero seguir
NOTME: no quiero continuar | no seguir | no deseo continuar | no gracias | no me gustó | no me gusta | paso
NOTME: declinar | rechazar | cancela | retirarme | me retiro | no lo quiero | no quiero el puesto | no va conmigo
NOTME: diles que no | dígales que no
RESCHED: reprogram* | reagend* | aplaz* | aplazar | pospon* | posponer | mover | moverla | moverlo
RESCHED: cambiar la hora | cambiar el día | cambiar la fecha | cambiarla | cambiarlo | cambiar de día
RESCHED: cambiar de hora | retras* la | atrasar | atrasarla | adelantar | adelantarla | otro día | otra hora
RESCHED: otra fecha | otro momento | otro horario | otra ocasión | para otro | más tarde | más temprano
RESCHED: nueva fecha | pasarla | pasarlo | recorrer | recorrerla
BETTER: mejor | en vez | en lugar | prefiero | preferiría | preferible | vendría mejor | me va mejor
MAY: podemos | podríamos | se puede | se podría | es posible | sería posible | puede ser | podría ser | puedes
MAY: puede | podría | podrías | podrían | pueden | qué tal | que tal | habría posibilidad | hay posibilidad
MAY: hay manera | hay forma | puedo
REQ: puedes | puede | podría | podrías | podrían | pueden
SNOOZE: pregúntame | pregunta | pregúnteme | recuérdame | recuérdeme | avísame | luego te digo | te digo | le digo
SNOOZE: te aviso | les aviso | le aviso | te confirmo luego | te confirmo mañana | te confirmo más tarde | luego
SNOOZE: más tarde | después | ahora no | ahorita no | ocupado | ocupada | en una reunión | en junta | manejando
SNOOZE: conduciendo | déjame ver | déjame pensar | deja veo | déjame revisar | lo pienso | pensarlo
SNOOZE: tengo que ver | tengo que pensar | tengo que revisar | dame tiempo | dame un | al rato | al rato te digo
SNOOZE: mañana te digo | necesito tiempo | un momento
LATE: tarde | llego tarde | llegaré tarde | retras* | retrasado | retrasada | atrasado | atrasada | con retraso
LATE: tráfico | atasco | atascado | atascada | atorado | atorada | demorado | demorada | demora | en camino
LATE: voy en camino | ya casi | trancón | me atrasé | me retraso | el metro
UNSURE: no sé | no se | no lo sé | nose | ni idea | no tengo idea | no tengo ni idea | quizá | quizás | tal vez
UNSURE: talvez | a lo mejor | puede que | no estoy seguro | no estoy segura | no estoy muy seguro | inseguro
UNSURE: insegura | lo dudo | dudando | dudas | tengo dudas | depende | ya veremos | ya veré | a ver | vamos a ver
UNSURE: indeciso | indecisa | aún no sé | todavía no sé | no he decidido | sin decidir | quién sabe
UNSURE: más o menos seguro | no sabría
HEDGE: probablemente | creo | creo que | supongo | pienso | seguramente | espero | igual | ojalá | posiblemente
HEDGE: mejor no | creo que no | me temo que no
COND: si es | si puedo | si no | si me | si la | si el | si hay | si se | si todo | si sigue | a menos
COND: siempre que | excepto | salvo
LONGING: quisiera | querría | ya quisiera | me encantaría
IRREAL: en espíritu | de corazón | con el corazón
IRREAL: hubiera | habría | hubiese | casi cancelo | iba a cancelar | pensé en | quería
ASK: qué | quién | quien es | quién es | dónde | donde es | cuándo | cómo | cuál | por qué | cuánto | es en
ASK: a qué hora | qué hora | qué pasa | quienes | es presencial | ya les
UNDO: deshacer | deshaz | deshazlo | revertir | recupera* | déjala como estaba
OOPS: error | por error | me equivoqué | equivocación | equivocado | equivocada | mi error | sin querer | leí mal
OOPS: entendí mal | cambié de opinión | cambio de opinión | cambié de idea | lo pensé mejor | me confundí | ups
OOPS: uy | huy | dedazo | accidente | malentendido
HALT: espera | espere | esperen | para | alto | detente | no lo envíes | no envíes | no mandes | no lo mandes
HALT: no la mandes | no la envíes | no lo hagas | un segundo
FIX: espera | mejor dicho | quiero decir | quise decir | digo | perdón | en realidad | la verdad | bueno no
FIX: pensándolo bien | corrección | olvídalo | más bien
SEND: manda | mándalo | mándale | mándales | mandar | mande | envía | envíalo | envíe | envíalo ya | enviar
SEND: adelante | hazlo | hágalo | dale | escríbeles | escribe | por qué no | no pierdo nada | nada que perder
SEND: insiste | mándalo ya | sí manda
WAITING: espera | esperar | espero | esperemos | aún no | todavía no | no hace falta | no es necesario
WAITING: no vale la pena | déjalo | déjala | deja | déjalo así | déjelo | muy pronto | demasiado pronto
WAITING: no molestes | olvídalo | da igual | mejor esperar | yo les escribo | yo lo hago | yo mismo | yo misma
DONE: ya | ya me | ya contestaron | contestaron | respondieron | ya hablé | hablé con | ya les | me llamaron
DONE: me respondieron | me rechazaron | me escribieron | ya está | resuelto
NOTYET: aún no | todavía no | no ha sido | no ha empezado | no fue | se pospuso | se canceló | la cancelaron
NOTYET: la movieron | la pasaron | lo pasaron | es mañana | mañana | sigo en | sigo esperando | estoy esperando
NOTYET: estoy entrando | voy entrando | en una hora | no fui | no se presentó | no ha terminado | no se hizo
NOTYET: reprogramada | reprogramaron
GOOD: genial | excelente | muy bien | súper bien | super bien | bien | fantástico | fantástica | increíble
GOOD: me encantó | encantó | me encanta | encantado | encantada | perfecto | buenísimo | buenísima | buenísimos
GOOD: estupendo | maravilloso | maravillosa | gustó | me gustó | me gustó mucho | fenomenal | de maravilla
GOOD: de lujo | padrísimo | chido | chévere | bárbaro | estuvo bien | salió bien | fue bien | entusiasmado
GOOD: entusiasmada | emocionado | emocionada | me fascinó | espectacular | brutal
BAD: mal | fatal | horrible | terrible | malo | mala | malísimo | pésimo | pésima | odié | lo odié | desastre
BAD: aburrido | decepcion* | pérdida de tiempo | tóxico | maleducados | groseros | asco | feo | espantoso
MEH: regular | más o menos | mas o menos | así así | asi asi | ni fu ni fa | normal | pasable | meh | equis | x
MEH: ni bien ni mal | sentimientos encontrados | ahí ahí | pse | nada especial | aceptable | normalito | ok | okay
MEH: no estuvo mal | no está mal | tibio
SELFBAD: me fue mal | me salió mal | la regué | la cagué | nervioso | nerviosa | me bloqueé | metí la pata
SELFBAD: me puse nervioso
INTERVIEW: entrevista | una entrevista | entrevista de trabajo | entrevista laboral | reclutador | reclutadora
INTERVIEW: reclutamiento | recursos humanos | rrhh | selección | proceso de selección | prueba técnica
INTERVIEW: filtro telefónico
EVENT: dentista | médico | médica | doctor | doctora | peluquería | peluquero | comida | almuerzo | cena
EVENT: cumpleaños | boda | fiesta | reunión | reunión de equipo | junta | colegio | escuela | guardería | niños
EVENT: hijo | hija | gimnasio | fútbol | yoga | vacaciones | vuelo | tía | tío | madre | padre | mamá | papá
EVENT: familia | amigo | amiga | taller | banco | notario | concierto | cine | curso | clase | clases | terapia
EVENT: fisio | veterinario | misa | visita | mi suegra | abuela | consulta | partido
OTHER: otro | otra | otros | la otra | el otro | lo otro | vacaciones | dentista | vuelo | reunión | comida | cena
OTHER: almuerzo | planes | mis planes | todo lo demás | otro compromiso | viaje | suscripción | fiesta | junta
OTHER: clase | otra cosa
STRAY: mamá | papá | mami | papi | cariño | amor | mijo | cena | leche | pan | huevos | compras | abuela | güey
STRAY: wey
WRONG: número equivocado | equivocado de número | quién eres | quién es | quien eres | quien es | se equivocó
WRONG: chat equivocado | no soy sam | no soy yo | estafa | es una estafa
BOTH: voy a ambas | voy a las dos | voy a los dos | no a ambas | no a las dos | no a los dos
ATTEND: voy a ambas | voy a las dos | voy a los dos
NO: no a ambas | no a las dos | no a los dos
BOTH: ambas | ambos | las dos | los dos | todas | todos | todo
NEITHER: ninguna | ninguno | ninguna de las dos | ninguno de los dos
SAME: también | igual | lo mismo | tampoco
BUT: pero | sin embargo | aunque | mas | sino
SPLIT: y | porque | pues | así que | ya que | entonces | por lo que | que
CUT: se canceló | fue cancelada | fue cancelado | cancelaron | la cancelaron | lo cancelaron | me cancelaron
CUT: han cancelado | está cancelada | quedó cancelada | canceló | se cancelan
R_OFFER_ACCEPTED: otra oferta | acepté otra | acepté una oferta | acepté un puesto | aceptado otra | aceptado una
R_OFFER_ACCEPTED: otro trabajo | otro puesto | otro empleo | ya tengo trabajo | conseguí trabajo | conseguí otro
R_OFFER_ACCEPTED: encontré trabajo | encontré otro | nuevo trabajo | nuevo empleo | firmé con | firmé | ya firmé
R_OFFER_ACCEPTED: me contrataron | otra empresa | empecé en | he aceptado
R_COUNTER_OFFER: contraoferta | aumento | me subieron | ascenso | ascendieron | me igualaron
R_NOT_READY: no estoy listo | no estoy lista | me quedo donde estoy | me quedo en | quedarme en
R_NOT_READY: seguir donde estoy | no estoy preparado
R_PAY: sueldo | salario | paga | pagan | dinero | pago | remuneración | plata
R_COMMUTE: muy lejos | lejos | queda lejos | trayecto | distancia | traslado diario | desplazamiento | traslados
R_COMMUTE: el camino
R_RELOCATION: mudar* | mudanza | mudarme | me mudo | reubic* | cambiar de ciudad
R_TEAM_FIT: equipo | ambiente | jefe | química
R_PROCESS_TOO_LONG: muchas rondas | proceso | tardan | demasiado largo | muchas entrevistas
R_PROCESS_TOO_LONG: demasiadas entrevistas | rondas
R_PERSONAL: enfermo | enferma | familia | familiar* | personal* | hospital | salud | emergencia | fallec*
R_PERSONAL: embarazada | bebé | mi hijo | mi hija | mi padre | mi madre | mi mamá | mi papá | duelo | funeral
R_PERSONAL: gripe
R_PART_TIME: medio tiempo | tiempo parcial | media jornada | jornada completa | tiempo completo | menos horas
R_REQUIREMENTS: requisitos | calificado | cualificado | calificaciones | experiencia | habilidades | perfil
R_COMPANY: la empresa | la compañía | ética | valores | reputación | reseñas
R_ROLE_DIFFERS: puesto es diferente | puesto diferente | no es el puesto | no es lo que | distinto
R_ROLE_DIFFERS: otra cosa de lo
R_NOTHING_SPECIFIC: sin razón | sin motivo | ningún motivo | ninguna razón
BAN: no te preocupes | no se preocupe | no se preocupen | no solo
NO1: no voy | no quiero | no puedo | yo no
ACK: gracias | muchas gracias | entendido
DOUBT: espero | igual | ojala | probablemente | seguramente
SETTLED: encontrado otro trabajo | encontré otro trabajo | otro empleo | tengo otro trabajo | acepte otra
SETTLED: acepte una oferta | consegui trabajo | encontre trabajo
BAN: no te miento | no miento | no les miento | no os miento | no voy a mentir | no te voy a mentir
BAN: sin mentir | no es broma
OTHER: a casa | a tu casa
CUT: canceló | ha cancelado | han cancelado | cancelaron | fue cancelado | fue cancelada | se canceló | me canceló
CUT: me cancelaron | me han cancelado
R_PERSONAL: fiebre | mala del estómago | estoy malo | estoy mala
"""
