"""A fifth batch, unseen like the others: what the calendars of five job seekers hold in a month."""

# ruff: noqa: E501

from __future__ import annotations

from tests.core.recognizing_own.cases import person, spread

LENA = person(
    "Lena Okafor",
    "lena.okafor@example.com",
    "America/New_York",
    "+12125550118",
    "stonebridge.example",
    ("lokafor@stonebridge.example",),
)
MARTIN = person("Martin Brügger", "martin.bruegger@example.org", "Europe/Zurich", "", "alpenbank.example")
CLARA = person("Clara Delmas", "clara.delmas@example.net", "Europe/Paris", "+33639980011")
JOAO = person("João Severo", "joao.severo@example.com", "Europe/Lisbon", "", "lusotel.example")
YUKI = person("山本 由紀", "yuki.yamamoto@example.com", "Asia/Tokyo")

JOBS = (
    LENA.job(
        "Interview with Wexford Labs - Lena Okafor",
        "Ros Tully from Wexford Labs invites you.\nZoom: https://wexfordlabs.zoom.us/j/95544332211",
        by="Ros Tully <ros@wexfordlabs.example>",
        company="Wexford Labs",
        contact="ros@wexfordlabs.example",
        join="https://wexfordlabs.zoom.us/j/95544332211",
    ),
    LENA.job(
        "Lena / Wexford - System Design (60m)",
        "CoderPad: https://app.coderpad.io/ABCD1234",
        by="Wexford Labs <no-reply@us.greenhouse-mail.io>",
        guests=("Ned Holm <ned@wexfordlabs.example>",),
        company=("Wexford", "Wexford Labs"),
        contact="ned@wexfordlabs.example",
        never="no-reply@us.greenhouse-mail.io",
    ),
    LENA.job(
        "Screening call (Delacroix & Ames)",
        "Hi Lena, I'll call you at 212-555-0118. Ask for me: Gail Frost, 646-555-0133.",
        by="Gail Frost <gail.frost@delacroixames.example>",
        company="Delacroix & Ames",
        contact="gail.frost@delacroixames.example",
        phone="+16465550133",
        join="",
    ),
    LENA.job(
        "VP Eng chat",
        "Last conversation before we decide! - Omar (recruiting)",
        by="Omar Reyes <omar@plinthdata.example>",
        guests=("Suki Ward <suki@plinthdata.example>",),
        company=("Plinthdata", "Plinth Data"),
        contact="omar@plinthdata.example",
    ),
    LENA.job("Tues 4p: Plinth, meet Suki", "", company="Plinth", contact="", fair=True),
    LENA.job(
        "DevOps Engineer | intro | Lena O.",
        "via Calendly\nCancel: https://calendly.com/cancellations/1\nReschedule: https://calendly.com/reschedulings/1",
        by="Abby Nunn <abby@corriesoft.example>",
        company=("Corriesoft", "Corrie Soft"),
        role="DevOps Engineer",
        contact="abby@corriesoft.example",
    ),
    LENA.job(
        "Interview: NYC Parks, Systems Admin (civil service list)",
        "Bring letter + ID. 830 5th Ave.",
        company="NYC Parks",
        contact="",
    ),
    LENA.job(
        "Take-home walkthrough with Gable",
        "",
        by="Finn Aster <finn@gablehq.example>",
        company=("Gable", "Gablehq"),
        contact="finn@gablehq.example",
    ),
    LENA.job(
        "SRE role — Talk with Bram Poole (Tern Talent)",
        "Client is a fintech in Boston.\nBram Poole, Tern Talent, 617-555-0190, bram@terntalent.example",
        by="Bram Poole <bram@terntalent.example>",
        role="SRE",
        contact="bram@terntalent.example",
        phone="+16175550190",
        kind="recruiter",
    ),
    LENA.job(
        "Gable x Lena - final",
        "Meet: https://meet.google.com/gab-lefi-nal\nAny issues on the day text Lu, our coordinator: 917-555-0155 / lu@gablehq.example",
        by="Finn Aster <finn@gablehq.example>",
        company=("Gable", "Gablehq"),
        contact=("lu@gablehq.example", "finn@gablehq.example"),
        join="https://meet.google.com/gab-lefi-nal",
    ),
    LENA.job(
        "Your BrightHire interview: Kestrel Air",
        "Recorded by BrightHire. Join https://kestrelair.zoom.us/j/91100220033\nRecruiter: dot.finch@kestrelair.example",
        by="Kestrel Air Recruiting <scheduling@kestrelair.example>",
        company="Kestrel Air",
        contact=("dot.finch@kestrelair.example", "scheduling@kestrelair.example"),
        join="https://kestrelair.zoom.us/j/91100220033",
    ),
    LENA.job(
        "Google Hangout with hiring team",
        "Maplewood Credit Union / Platform Eng",
        by="Maplewood HR <careers@maplewoodcu.example>",
        company=("Maplewood Credit Union", "Maplewood"),
        contact="careers@maplewoodcu.example",
    ),
    LENA.job("phone interview zephyr 3pm!! (716 number)", "", company="Zephyr", contact=""),
    LENA.job(
        "On-site at Harrow Street (4 rounds)",
        "Security desk: 212-555-0101. Host: Mia Chen mia.chen@harrowstreet.example",
        by="Interview Team <interviews@harrowstreet.example>",
        company="Harrow Street",
        contact=("interviews@harrowstreet.example", "mia.chen@harrowstreet.example"),
        never="+12125550101",
    ),
    LENA.job(
        "Pair programming w/ Tove - Lindgren Media",
        "",
        by="Tove Lind <tove@lindgrenmedia.example>",
        company="Lindgren Media",
        contact="tove@lindgrenmedia.example",
    ),
    MARTIN.job(
        "Vorstellungsgespräch Kantonsspital - ICT-Leiter",
        "HR: Frau Zemp, hr@ks-uri.example, Tel. 041 555 01 44",
        by="Outlook Termine <noreply@ks-uri.example>",
        company=("Kantonsspital", "Ks Uri"),
        contact="hr@ks-uri.example",
        never="noreply@ks-uri.example",
    ),
    MARTIN.job(
        "Erstes Kennenlernen per Teams – Firma Gletscherwerk",
        "Hallo Martin, hier der Link: https://teams.microsoft.com/meet/4455667788990?p=Gw",
        by="Seraina Caduff <seraina@gletscherwerk.example>",
        company="Gletscherwerk",
        contact="seraina@gletscherwerk.example",
        join="https://teams.microsoft.com/meet/4455667788990?p=Gw",
    ),
    MARTIN.job(
        "Schnuppern bei Schreinerei Aebi", "07:30, gutes Schuhwerk", company=("Schreinerei Aebi", "Aebi"), contact=""
    ),
    MARTIN.job(
        "2. Interview IT-Architekt (m/w/d) Firn AG",
        "",
        by="Firn AG Recruiting <recruiting@firn.example>",
        company="Firn",
        role="IT-Architekt",
        contact="recruiting@firn.example",
    ),
    MARTIN.job(
        "Gespräch Hr. Brügger / CIO",
        "Ort: Hauptsitz, 4. OG. Bei Verhinderung: Sekretariat Frau Moser, moser@lawinenversicherung.example",
        by="moser@lawinenversicherung.example",
        company=("Lawinenversicherung",),
        contact="moser@lawinenversicherung.example",
    ),
    MARTIN.job(
        "Martin <-> Personalberater Egli",
        "wegen der Stelle in Zug",
        by="Egli Personalberatung <egli@egli-personalberatung.example>",
        contact="egli@egli-personalberatung.example",
    ),
    CLARA.job(
        "Entretien d'embauche – Librairie Les Mots Bleus",
        "demander Odile",
        company=("Librairie Les Mots Bleus", "Les Mots Bleus"),
        contact="",
    ),
    CLARA.job(
        "Clara <> Safran Bleu (1er call)",
        "",
        by="Inès Baudry <ines@safranbleu.example>",
        company="Safran Bleu",
        contact="ines@safranbleu.example",
    ),
    CLARA.job(
        "Entretien technique cheffe de projet – Studio Mistral",
        "Lien Zoom : https://us02web.zoom.us/j/87711223344\nEn cas de souci technique : support@studiomistral.example\nPour décaler : Rémi, remi@studiomistral.example",
        by="Studio Mistral <rh@studiomistral.example>",
        company="Studio Mistral",
        contact=("remi@studiomistral.example", "rh@studiomistral.example"),
        join="https://us02web.zoom.us/j/87711223344",
        never="support@studiomistral.example",
    ),
    CLARA.job(
        "Demi-journée d'essai crèche Les Lucioles", "", company=("crèche Les Lucioles", "Les Lucioles"), contact=""
    ),
    CLARA.job(
        "Appel cabinet de recrutement (poste bibliothécaire)",
        "Mme Ferry 01 99 00 88 77",
        contact="",
        phone="+33199008877",
    ),
    JOAO.job(
        "Entrevista - Técnico de redes - Fibra Norte",
        "Link: https://fibranorte.webex.com/meet/rh",
        by="Marta Reis <marta.reis@fibranorte.example>",
        company="Fibra Norte",
        contact="marta.reis@fibranorte.example",
        join="https://fibranorte.webex.com/meet/rh",
    ),
    JOAO.job(
        "Conversa inicial João | Azulejo Tech",
        "",
        by="Rita <rita@azulejotech.example>",
        company="Azulejo Tech",
        contact="rita@azulejotech.example",
    ),
    JOAO.job(
        "2ª fase de recrutamento Câmara de Évora",
        "Prova de conhecimentos, trazer caneta",
        company=("Câmara de Évora",),
        contact="",
    ),
    YUKI.job(
        "面接(WEB) 株式会社つばめ商事",
        "URL https://zoom.us/j/93322114455\nご連絡先 人事部 長谷川 hasegawa@tsubame.example",
        by="人事部 <recruit@tsubame.example>",
        company=("つばめ商事", "株式会社つばめ商事"),
        contact=("hasegawa@tsubame.example", "recruit@tsubame.example"),
        join="https://zoom.us/j/93322114455",
    ),
    YUKI.job(
        "オンライン面談 りんどう製薬 採用チーム",
        "",
        by="りんどう製薬 <saiyo@rindo-pharma.example>",
        company=("りんどう製薬",),
        contact="saiyo@rindo-pharma.example",
    ),
)

OTHERS = (
    LENA.other("Interview Debrief: SRE II", "", by="Kay <kay@stonebridge.example>", to="lokafor@stonebridge.example"),
    LENA.other(
        "Tech interview (I'm shadowing Kay)", "", by="Kay <kay@stonebridge.example>", to="lokafor@stonebridge.example"
    ),
    LENA.other(
        "Lena / Kay weekly", "", by="Kay <kay@stonebridge.example>", to="lokafor@stonebridge.example", is_recurring=True
    ),
    LENA.other(
        "Datadog <> Stonebridge renewal sync", "", by="AE <ae@datadoggish.example>", to="lokafor@stonebridge.example"
    ),
    LENA.other(
        "Incident review with Cloudmere support", "", by="TAM <tam@cloudmere.example>", to="lokafor@stonebridge.example"
    ),
    LENA.other("Interview practice - hand timer, STAR", ""),
    LENA.other("interviewing.io mock: distributed systems", "", by="interviewing.io <noreply@interviewing.io>"),
    LENA.other("Pediatrician: Ada 4yr checkup", ""),
    LENA.other("Ada's pre-K interview", "", by="Admissions <admissions@harborschool.example>", fair=True),
    LENA.other("Lunch @ Joe's w/ Sam", ""),
    LENA.other("Lena x Petra, college friends zoom", ""),
    LENA.other("Allergy test", ""),
    LENA.other("Con Ed technician 8-12", "Technician will call 212-555-0118 on arrival"),
    LENA.other("Wedding DJ call", "", by="DJ Milo <milo@partysounds.example>"),
    LENA.other("Closing on apt w/ attorney Ruiz", ""),
    LENA.other("Meetup: NYC SRE - lightning talks", "", by="Meetup <info@meetup.com>"),
    LENA.other("CNN producer pre-interview (outage story)", "", by="Booker <booker@cablenews.example>"),
    LENA.other("Interview: Grandma Ruth, StoryCorps", ""),
    LENA.other("Grand jury orientation", ""),
    LENA.other(
        "Recruiting event volunteers - Stonebridge booth",
        "",
        by="Campus <campus@stonebridge.example>",
        to="lokafor@stonebridge.example",
    ),
    LENA.other("Mentor call w/ Adaora", "", by="Adaora <adaora@blackintech.example>"),
    LENA.other("Research participant: sleep lab screening", "", by="Lab <lab@sleepstudy.example>"),
    LENA.other("Pick up suit", ""),
    LENA.other("Amtrak to Boston (Tern client onsite)", ""),
    LENA.other("Stonebridge all hands", "", by="CEO <ceo@stonebridge.example>", to="lokafor@stonebridge.example"),
    MARTIN.other("Mitarbeitergespräch MAG", "", by="Vorgesetzter <chef@alpenbank.example>"),
    MARTIN.other("Vorstellungsrunde neues Team", "", by="PMO <pmo@alpenbank.example>"),
    MARTIN.other("Zahnarzt Dr. Frei", ""),
    MARTIN.other("RAV-Beratungsgespräch", "Unterlagen mitbringen", fair=True),
    MARTIN.other("Elterngespräch Kindergarten", ""),
    MARTIN.other("Probe Musikverein", ""),
    MARTIN.other("Wohnungsbesichtigung Luzern", ""),
    MARTIN.other("Kundengespräch Gletscher AG", "", by="Sales <sales@alpenbank.example>"),
    CLARA.other("Entretien propriétaire studio", ""),
    CLARA.other("Essayage robe", ""),
    CLARA.other("Atelier CV France Travail", "", fair=True),
    CLARA.other("Réunion copro", ""),
    CLARA.other("Entretien vélo annuel", ""),
    CLARA.other("Dentiste", ""),
    JOAO.other("Consulta dentista", ""),
    JOAO.other("Reunião com a professora", ""),
    JOAO.other("Avaliação de desempenho", "", by="Chefe <chefe@lusotel.example>"),
    JOAO.other("Entrevista Rádio Comercial (banda)", "", by="Produção <producao@radiocomercial.example>"),
    JOAO.other("Jantar Rita e Zé", ""),
    YUKI.other("美容院 14時", ""),
    YUKI.other("個人面談(小学校)", ""),
    YUKI.other("健康診断", ""),
    YUKI.other("友人とランチ", ""),
)

CASES = spread((*JOBS, *OTHERS))
