"""What now and then comes from other languages, Hinglish first: short answers, the "not", the verb of cancelling."""

WORDS = """
FN: main | hoon | hai | hain | ko | se | toh | yaar | bhai | ji | aur | mera | meri | mujhe | kal | abhi | karo
FN: karna | kar | kardo | kar do | karunga | karungi | rakho | rakhna
POLITE: shukriya | dhanyavaad | tack | takk | tak | dzięki | dziękuję | proszę | spasibo | teşekkürler | salamat
POLITE: mehrbani | maaf karna | maaf
YES: haan | haa | han | haanji | haan ji | ha ji | hanji | bilkul | pakka | zaroor | tak jest | da | evet | oo
YES: opo | shi | jest | ja tack | aha | да | конечно | ano | igen | naam | نعم | 네 | 예 | 응 | ναι | так | joo
YES: kyllä
OKAY: theek hai | thik hai | theek | thik | accha | achha | chalega | sahi hai | dobrze | хорошо | ок | tamam
OKAY: sige | 좋아요 | 알겠습니다 | ladno
NO: nahi | nahin | nai | nei | nej | nie | нет | hayır | hindi | لا | 아니요 | 아니오 | όχι | ні | ei | nem
NEG: mat | nahi | nahin | не | nie | inte | ikke | walang
CANCEL: отмен* | avboka* | odwoł* | iptal | 취소
ATTEND: aaunga | aaungi | aa raha | aa rahi | aa rahe | jaunga | jaungi | ja raha | ja rahi | aa jaunga
ATTEND: aa jaungi | pahunch* | приду | буду | przyjdę | будет | kommer | geliyorum | 갈게요 | aaonga | milte hain
ATTEND: rehne do | kar lunga | kar lungi
NEGATTEND: nahi aa | nahi aaunga | nahi aaungi | nahi aa paunga | nahi aa paungi | nahi aa sakta | nahi aa sakti
NEGATTEND: nahi jaunga | nahi jaungi | nahi ja | nahi ho payega | nahi kar paunga | nahi kar paungi | не приду
NEGATTEND: не смогу | nie przyjdę | kommer inte | kan inte
NEGCANCEL: cancel mat | cancel nahi | cancel na karna | cancel na karo | cancel nahi karna | mat cancel
LATE: der | late ho | опоздаю | опаздываю
UNSURE: pata nahi | nahi pata | shayad | sochna | не знаю | nie wiem | kanske | belki
"""
