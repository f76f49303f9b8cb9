"""Words of time in every language, the connectors that hold a phrase of time together, and words for "role"."""

WORDS = """
TIME: monday | tuesday | wednesday | thursday | friday | saturday | sunday | mon | tue | tues | wed | thu | thur
TIME: thurs | fri | sat | january | february | april | june | july | august | september | october | november
TIME: december | jan | feb | apr | aug | sept | oct | nov | dec | tomorrow | tonight | afternoon | morning
TIME: evening | noon | midday | week | weekend | month | weeks | days | am | pm | hour | hours | o'clock | eod
TIME: lunchtime | weekday | montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonnabend | sonntag
TIME: morgen | übermorgen | nachmittag | nachmittags | vormittag | vormittags | abend | mittag | woche
TIME: wochenende | uhr | stunde | januar | februar | märz | mai | juni | juli | oktober | dezember | lundi | mardi
TIME: mercredi | jeudi | vendredi | samedi | dimanche | demain | après-demain | après-midi | matin | matinée
TIME: soir | midi | semaine | heures | heure | janvier | février | mars | avril | juin | juillet | août
TIME: septembre | octobre | novembre | décembre | lunes | martes | miércoles | jueves | viernes | sábado | domingo
TIME: mañana | pasado mañana | semana | mes | mediodía | noche | enero | febrero | marzo | abril | mayo | junio
TIME: julio | agosto | septiembre | octubre | noviembre | diciembre | lunedì | martedì | mercoledì | giovedì
TIME: venerdì | sabato | domenica | domani | dopodomani | pomeriggio | mattina | mattino | sera | settimana
TIME: mezzogiorno | ore | gennaio | febbraio | aprile | maggio | giugno | luglio | settembre | ottobre | dicembre
TIME: segunda | terça | quarta | quinta | sexta | segunda-feira | terça-feira | quarta-feira | quinta-feira
TIME: sexta-feira | amanhã | manhã | noite | próxima semana | mês | janeiro | fevereiro | março | maio | junho
TIME: julho | setembro | outubro | dezembro | maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag
TIME: zondag | overmorgen | middag | namiddag | ochtend | avond | uur | januari | februari | maart | mei
TIME: augustus | 月曜 | 火曜 | 水曜 | 木曜 | 金曜 | 土曜 | 日曜 | 明日 | 明後日 | 来週 | 今週 | 午後 | 午前 | 夕方
TIME: 週明け | 曜日 | 時 | 周一 | 周二 | 周三 | 周四 | 周五 | 周六 | 周日 | 星期一 | 星期二 | 星期三 | 星期四
TIME: 星期五 | 星期六 | 下周 | 下週 | 明天 | 后天 | 下午 | 上午 | 晚上 | 下个月 | 点 | 週五 | 週一 | 週二 | 週三
TIME: 週四
TIME: half past one | half past two | half past three | half past four | half past five | half past six
TIME: half past seven | half past eight | half past nine | half past ten | half past eleven
TIME: half past twelve | quarter past one | quarter past two | quarter past three | quarter past four
TIME: quarter past five | quarter past six | quarter past seven | quarter past eight | quarter past nine
TIME: quarter past ten | quarter past eleven | quarter past twelve | quarter to one | quarter to two
TIME: quarter to three | quarter to four | quarter to five | quarter to six | quarter to seven
TIME: quarter to eight | quarter to nine | quarter to ten | quarter to eleven | quarter to twelve
TIME: one thirty | two thirty | three thirty | four thirty | five thirty | six thirty | seven thirty
TIME: eight thirty | nine thirty | ten thirty | eleven thirty | twelve thirty
"""

CONNECTORS = """
next this coming following early late earlier later before after around about between on in the at
of or and any end beginning first half mid another same nächste nächsten nächster nächstes kommende
kommenden am im um an den ab vor nach gegen früh oder spät prochain prochaine à a le la en au vers
après avant ou de début fin dans próximo próxima proximo proxima el los por que viene las después
antes o del prossimo prossima alle nel dopo prima verso della depois às na no pela da vem volgende
aan het om voor op eind begin rond の に 以降 か 曜日 曜 以后 之后 的 后 以後 分 半 来 下 个
"""
OPENERS = """
next this coming following early late after before around end mid nächste nächsten nächster nach ab
vor früh prossima prossimo dopo próxima próximo proxima proximo después antes depois após après
avant volgende na eind begin any 来 下
"""
CLOSERS = """
next prochain prochaine próxima próximo proxima proximo prossima prossimo viene vem 以降 以后 之后 后 半 分
曜日 曜
"""
