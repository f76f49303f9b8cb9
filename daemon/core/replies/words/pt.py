"""Portuguese."""

WORDS = """
FN: eu | tu | você | vocês | ele | ela | nós | eles | me | mim | te | se | lhe | lhes | o | a | os | as | um | uma
FN: de | do | da | dos | das | no | na | em | num | ao | à | com | por | para | pra | pro | que | é | são | ser
FN: sou | estou | tô | está | tá | estar | tenho | tem | ter | vou | vai | vamos | posso | pode | poderia | quero
FN: queria | gostaria | devo | preciso | muito | mais | já | aqui | aí | isso | isto | esse | essa | este | esta
FN: assim | também | então | olá | oi | bom dia | boa tarde | boa noite | meu | minha | seu | sua | lá | hoje
FN: tudo | ainda | entrevista | vaga | cargo | emprego | trabalho | chamada | resposta | reunião marcada
POLITE: obrigado | obrigada | muito obrigado | muito obrigada | obg | brigado | brigada | por favor | pfv | pf
POLITE: se faz favor | desculpa | desculpe | desculpem | lamento | sinto muito | infelizmente | atenciosamente
POLITE: cumprimentos | abraço | abraços | obrigado mesmo assim | valeu | grato | grata | perdão | peço desculpa
YES: sim | simm | sim sim | claro | claro que sim | com certeza | certeza | certamente | com prazer | sem dúvida
YES: sem falta | pode ser | exato | exatamente | isso mesmo | é sim | lógico | óbvio | aham | uhum | positivo
YES: pode crer | bora | ss | s sim | confirmadíssimo | é isso
OKAY: tudo bem | beleza | blz | combinado | fechado | ok | okay | tá bom | está bem | tá bem | certo | perfeito
OKAY: ótimo | sem problema | sem problemas | não há problema | não tem problema | tranquilo | de acordo
OKAY: entendido | joia | show | legal | por mim tudo bem | porque não | por que não | maravilha | pode contar
OKAY: fixe | na boa | jóia | excelente | bem
NO: não | nao | não obrigado | não obrigada | melhor não | acho que não | claro que não | de jeito nenhum
NO: de maneira nenhuma | nem pensar | não posso | não vou poder | não poderei | não consigo | não vai dar | não dá
NO: não vai ser possível | não será possível | impossível | dessa vez não | desta vez não | já não | passo
NO: negativo | tô fora | estou fora
NEG: não posso | não vou poder | não poderei | não consigo | já não | de jeito nenhum | de maneira nenhuma
NEG: por nada | não | nao | sem | nem | nenhum | nenhuma | tampouco
NEGC: nunca | jamais | nada
CANCEL: cancel* | cancelo | cancela | cancelar | cancelem | cancele | desmarc* | desmarcar | desmarca | desmarque
CANCEL: anul* | anular | desist* | desisto | desistir | retir* | retirar | retiro | me retiro | recus* | recusar
NEGCANCEL: não perco por nada | não perco isso por nada | não perderia por nada
CANCEL: recuso | declin* | declinar | declino | perder* | perderia | perderei | perder | perco | falt* | faltar
CANCEL: faltaria | faltarei | falto | falhar | abrir mão | abro mão | pular fora | caio fora | cair fora
CANCEL: dizer não | diga não | diz que não | dizer que não | rejeit* | renunci* | dispens* | furar | furo
CANCEL: canceles | cancelarei | cancelaria | cancelando
CANCELLATION: cancelamento | anulação | desmarcação
ATTEND: confirmo presença | confirmo a presença | confirmo minha presença | confirmo a minha presença
ATTEND: eu vou | vou sim | irei | ir | comparec* | comparecer | comparecerei | estarei lá | estarei
ATTEND: estarei presente | estou lá | lá estarei | tô dentro | estou dentro | confirmo | confirm* | confirmado
ATTEND: confirmada | conte comigo | contem comigo | conta comigo | pode contar comigo | mantenho | mantém | manter
ATTEND: mantenha | mantido | está de pé | de pé | até quinta | até segunda | até terça | até quarta | até sexta
ATTEND: até amanhã | até lá | até logo | até já | nos vemos | vejo vocês | te vejo | a gente se vê | vemo-nos
ATTEND: participo | participar | participarei | marco presença | presente | disponível | ansioso | ansiosa
ATTEND: mal posso esperar | quero ir | venho | chego na hora | pronto | pronta | vou lá | vou comparecer
ATTEND: vou estar
FORME: para mim | pra mim
FIT: interess* | interessado | interessada | me interessa | a minha praia | minha praia | continuar | seguir
FIT: prosseguir | avançar
NOTME: não é para mim | não é pra mim | não me interessa | não tenho interesse | sem interesse
NOTME: não estou interessado | não estou interessada | não me interesso | não quero continuar | não quero seguir
NOTME: não quero prosseguir | não gostei | não curti | não quero | não obrigado | não obrigada | desisto
NOTME: desistir | recusar | declinar | não é a minha praia | não é minha praia | não combina | passo | cancela
NOTME: não serve | não me convenceu
RESCHED: remarc* | remarcar | adi* | adiar | adiamos | reagend* | reagendar | mudar a data | mudar o horário
RESCHED: mudar de dia | mudar para | mudar | antecipar | postergar | outro dia | outra data | outro horário
RESCHED: outra hora | outro momento | mais tarde | mais cedo | nova data | outra altura | trocar o dia
RESCHED: passar para | passar pra
BETTER: melhor | em vez | prefiro | preferia | preferiria | ao invés | dava mais jeito
MAY: podemos | poderíamos | pode ser | poderia ser | dá para | dá pra | daria para | é possível | seria possível
MAY: pode | poderia | podem | poderiam | posso | que tal | tem como | teria como | podia | há possibilidade
MAY: existe a possibilidade | será que
REQ: pode | poderia | podem | poderiam | podes | podias
SNOOZE: me pergunta | pergunta-me | pergunte | me lembra | lembra-me | me lembre | te aviso | aviso depois
SNOOZE: aviso você | te falo | te digo | já te digo | depois te falo | depois eu vejo | depois | mais tarde
SNOOZE: mais logo | agora não | ocupado | ocupada | em reunião | dirigindo | a conduzir | deixa eu ver
SNOOZE: deixa eu pensar | deixe-me pensar | vou pensar | vou ver | preciso pensar | preciso ver
SNOOZE: preciso verificar | amanhã te falo | amanhã digo | preciso de tempo | um momento | respondo depois
SNOOZE: logo respondo
LATE: atrasado | atrasada | atraso | atras* | tarde | trânsito | engarrafamento | preso | presa
LATE: preso no trânsito | a caminho | chegando | quase lá | metrô | me atrasei | atrasar
UNSURE: não sei | nao sei | sei lá | não faço ideia | nem ideia | talvez | quem sabe | não tenho certeza
UNSURE: não tenho a certeza | incerto | incerta | indeciso | indecisa | depende | vamos ver | a ver | veremos
UNSURE: ainda não sei | ainda não decidi | não decidi | na dúvida | em dúvida | dúvidas | estou na dúvida
UNSURE: dividido | dividida
HEDGE: provavelmente | acho | acho que | creio | penso | suponho | espero | possivelmente | em princípio
HEDGE: se calhar | melhor não | acho que não
COND: se der | se eu | se for | se não | se o | se a | se puder | se tudo | a menos | desde que | caso
IRREAL: em pensamento | em espírito
IRREAL: teria | quase cancelei | ia cancelar | pensei em | queria ter
ASK: quê | quem | quem é | onde | quando | como | qual | por que | por quê | quanto | quais | que horas
ASK: a que horas | eles já | é presencial | tem estacionamento | o que
UNDO: desfazer | desfaz | desfaça | reverter | volta atrás | recuperar | deixa como estava
OOPS: erro | por erro | por engano | engano | enganei-me | me enganei | meu erro | sem querer | li mal | li errado
OOPS: entendi mal | entendi errado | mudei de ideia | mudei de ideias | mudança de planos | pensei melhor | ops
OOPS: opa | me confundi | digitei errado | foi mal | confusão
HALT: espera | espere | esperem | para | pare | parem | peraí | pera | calma | não envie | não envia | não mande
HALT: não manda | não faça isso | um segundo
FIX: espera | quer dizer | quero dizer | digo | ou melhor | na verdade | aliás | pensando bem | pensando melhor
FIX: correção | peraí | esquece | afinal
SEND: manda | mandar | mande | envia | enviar | envie | pode mandar | pode enviar | vai em frente | força | faz
SEND: faça | pode fazer | escreve | escreva | por que não | porque não | não custa nada | não custa
SEND: nada a perder | bora | manda ver | manda aí | cobra
WAITING: espera | esperar | espere | esperemos | vamos esperar | ainda não | não precisa | não é preciso
WAITING: não é necessário | não vale a pena | deixa | deixa pra lá | deixe | deixa estar | deixa quieto
WAITING: muito cedo | cedo demais | esquece | esqueça | tanto faz | eu mesmo | eu mesma | eu escrevo | eu ligo
WAITING: melhor esperar
DONE: já | já responderam | responderam | me ligaram | ligaram | me responderam | já falei | falei com | já liguei
DONE: me rejeitaram | resolvido | já está
NOTYET: ainda não | não aconteceu | não houve | não começou | foi adiada | foi adiado | adiaram | foi cancelada
NOTYET: foi remarcada | remarcaram | é amanhã | amanhã | ainda estou | estou esperando | estou entrando
NOTYET: estou à espera | daqui a uma hora | não fui | não acabou | não terminou | mudaram
GOOD: ótimo | ótima | excelente | muito bem | muito bom | muito boa | bem | bom | boa | fantástico | fantástica
GOOD: incrível | adorei | amei | gostei | gostei muito | curti | maravilhoso | maravilhosa | perfeito | perfeita
GOOD: espetacular | correu bem | correu muito bem | foi bem | show | top | demais | massa | animado | animada
GOOD: sensacional | impecável | maravilha | fixe
BAD: mal | péssimo | péssima | horrível | terrível | ruim | mau | má | odiei | desastre | chato | chata
BAD: decepcion* | perda de tempo | tóxico | grosseiros | mal-educados | nojo | detestei
MEH: mais ou menos | assim assim | razoável | normal | médio | nem bem nem mal | meio termo | ok | sei lá
MEH: nada de especial | nada demais | passável | mediano | regular | sentimentos mistos | nem lá nem cá
MEH: deu pro gasto
SELFBAD: fui mal | correu mal | nervoso | nervosa | travei | dei branco | me enrolei | estraguei
INTERVIEW: entrevista | uma entrevista | entrevista de emprego | entrevista de trabalho | recrutador | recrutadora
INTERVIEW: recrutamento | rh | recursos humanos | seleção | processo seletivo | teste técnico
EVENT: dentista | médico | médica | cabeleireiro | almoço | jantar | aniversário | casamento | festa | reunião
EVENT: reunião de equipa | reunião de equipe | escola | creche | ginásio | academia | futebol | yoga | ioga
EVENT: férias | voo | tia | tio | mãe | pai | família | amigo | amiga | oficina | banco | cartório | concerto
EVENT: show do | cinema | curso | aula | terapia | fisioterapia | veterinário | missa | visita | consulta | avó
EVENT: jogo | pais | café com | churrasco
OTHER: outro | outra | outros | outras | a outra | o outro | férias | dentista | voo | reunião | almoço | jantar
OTHER: planos | meus planos | compromisso | outro compromisso | viagem | assinatura | festa | aula | academia
OTHER: todo o resto | outra coisa
STRAY: mãe | mamãe | pai | papai | amor | querido | querida | bebê | jantar | leite | pão | ovos | compras | vó
STRAY: mano | cara
WRONG: número errado | engano de número | quem é você | quem é | quem fala | chat errado | pessoa errada | golpe
BOTH: ambas | ambos | as duas | os dois | todas | todos
NEITHER: nenhuma | nenhum | nenhuma das duas | nenhum dos dois
SAME: também | igual | o mesmo | idem
BUT: mas | porém | contudo | entretanto | só que
SPLIT: e | porque | pois | então | por isso | já que | que
CUT: foi cancelada | foi cancelado | foi desmarcada | foi desmarcado | cancelaram | desmarcaram | me cancelaram
CUT: está cancelada | está cancelado
R_OFFER_ACCEPTED: outra oferta | outra proposta | aceitei outra | aceitei uma | aceitei outro | aceitei a oferta
R_OFFER_ACCEPTED: outro emprego | outro trabalho | outra vaga | novo emprego | novo trabalho | arranjei emprego
R_OFFER_ACCEPTED: arranjei trabalho | arrumei emprego | consegui emprego | consegui outro | consegui um
R_OFFER_ACCEPTED: encontrei emprego | encontrei outro | assinei com | assinei | fui contratado | fui contratada
R_OFFER_ACCEPTED: outra empresa | comecei
R_COUNTER_OFFER: contraproposta | contraoferta | contra-proposta | aumento | promoção | promovido | promovida
R_NOT_READY: não estou pronto | não estou pronta | fico onde estou | ficar onde estou | vou ficar onde
R_NOT_READY: não estou preparado
R_PAY: salário | ordenado | pagam | dinheiro | pagamento | remuneração | paga
R_COMMUTE: muito longe | longe | longe demais | distância | deslocação | deslocamento | trajeto
R_RELOCATION: mudança de cidade | mudar de cidade | me mudar | mudar-me | mudar de casa | vou me mudar
R_TEAM_FIT: equipa | equipe | ambiente | chefe | time
R_PROCESS_TOO_LONG: muitas etapas | muitas fases | processo | demora | demorado | muitas entrevistas
R_PERSONAL: doente | família | familiar* | pessoa* | hospital | saúde | emergência | falec* | grávida | bebê
R_PERSONAL: bebé | meu filho | minha filha | meu pai | minha mãe | luto | funeral | gripe
R_PART_TIME: meio período | tempo parcial | meio expediente | part-time | tempo integral | menos horas
R_REQUIREMENTS: requisitos | qualificado | qualificada | qualificações | experiência | perfil | competências
R_COMPANY: a empresa | ética | valores | reputação | avaliações
R_ROLE_DIFFERS: cargo diferente | vaga é diferente | vaga diferente | não é a vaga | função diferente
R_ROLE_DIFFERS: diferente do
R_NOTHING_SPECIFIC: nenhum motivo | sem motivo | nenhuma razão
BAN: não se preocupe | não te preocupes | não se preocupem | não só | relaxa
NO1: não vou | não vou não | não irei | não posso | não quero | eu não
ACK: obrigado | obrigada | entendido | valeu
DOUBT: espero | igual | provavelmente | se calhar
NO: não quero mais | não quero
SETTLED: outro emprego | outro trabalho | aceitei outra | arranjei emprego | consegui emprego
NEG: não precisa | não precisam
BAN: não minto | não vou mentir | não te minto | sem mentira | sem brincadeira
ATTEND: conseguir | conseguir ir | conseguir comparecer | conseguirei
OTHER: para casa | pra casa
CUT: cancelou | cancelaram | foi cancelado | foi cancelada | foi desmarcado | foi desmarcada | desmarcou
"""
