"""What happens to people on their way, and what an interview itself does: of all languages, since few words differ.

RIDE and RING tell what was MISSED: a train delays, an alarm or "your call" says nothing; the interview would be bowed
out of. STAYS: the interview is the subject ("A1 stays").
"""

WORDS = """
RIDE: train | trains | bus | tube | subway | metro | métro | tram | ferry | cab | lift | my ride | connection | coach
RIDE: plane | underground | zug | bahn | s-bahn | u-bahn | tram | straßenbahn | anschluss | anschlusszug | bus
RIDE: correspondance | rer | tgv | car | avion | tren | trenes | autobús | autobus | camión | avión | colectivo
RIDE: coincidencia | treno | pullman | corriera | coincidenza | aereo | trem | ônibus | autocarro | metrô | comboio
RIDE: avião | trein | aansluiting | vliegtuig | 電車 | バス | 列車 | 終電 | 地下鉄 | 新幹線 | 飛行機
RIDE: 火车 | 地铁 | 公交 | 高铁 | 班车 | 公车 | 飞机 | 捷運 | 公車 | 高鐵 | 車 | 车
RING: alarm | wecker | anruf | réveil | appel | despertador | alarma | llamada | sveglia | chiamata | ligação
RING: wekker | oproep | telefoontje | 目覚まし | アラーム | 着信 | 闹钟 | 鬧鐘 | 电话 | 電話
MISSED: missed | miss | missing | verpass* | versäum* | raté | ratée | rate | manqué | manquée | loupé | loupée
MISSED: perdí | perdido | he perdido | se me fue | perso | ho perso | perdi | perdido | gemist | mis | 逃し | 逃
MISSED: 乗り遅れ | 乗り過ご | 错过 | 錯過 | 没赶上 | 沒趕上 | 误了
STAYS: stays | stay put | stays put | stays on | stays in | stays as is | stays as it is | stays where it is | stands
STAYS: still stands | is happening | still happening | s happening | remains | goes ahead | is going ahead | bleibt
STAYS: bleibt stehen | bleibt bestehen | bleibt dabei | steht noch | findet statt | reste | ça reste | est maintenu
STAYS: est maintenue | se queda | sigue en pie | se mantiene | sigue igual | resta | rimane | rimane così | fica
STAYS: fica como está | mantém-se | continua de pé | blijft | blijft staan | gaat door | そのまま | 照旧 | 不变
"""
