"""A fifteenth batch, unseen like the others: what was misread at first of applications for something that is no job."""

from __future__ import annotations

from tests.core.recognizing_own.cases import person, spread

ALINE = person("Aline Moreau", "aline.moreau@example.org", "Europe/Paris", "", "")
DANA = person(
    "Dana Whitlock",
    "dana.whitlock@example.com",
    "America/Chicago",
    "+13125550147",
    "fennmoor.example",
    ("dwhitlock@example.net",),
)
IMOGEN = person(
    "Imogen Pryce", "imogen.pryce@example.org", "Europe/London", "+447700900142", "", ("ip4417@example.net",)
)
MARISOL = person("Marisol Ortega", "marisol.ortega@example.net", "Europe/Madrid", "", "colegio-alameda.example")
MATTEO = person("Matteo Fabbri", "matteo.fabbri@example.org", "Europe/Rome", "", "")
MORITA = person("森田 健二", "kenji.morita@example.com", "Asia/Tokyo", "", "hoshino-seiki.example")
SAMUEL = person(
    "Samuel Okafor", "samuel.okafor@example.com", "America/New_York", "+12125550163", "", ("s.okafor@example.org",)
)
SANNE = person("Sanne de Wit", "sanne.dewit@example.com", "Europe/Amsterdam", "", "vlietzicht.example")
YUE = person("林悦", "lin.yue@example.com", "Asia/Shanghai", "", "")

JOBS = (
    DANA.job(
        "Dana Whitlock and Prem Sandhu",
        (
            "Event Name: Intro call - Product Lead, Harbinger Health\n\n"
            "Location: This is a Zoom web conference.\n"
            "https://harbingerhealth.zoom.us/j/91877750012?pwd=Ac9\n\nPlease upload your resume: done\n"
            "\nNeed to make changes to this event?\n"
            "Cancel: https://calendly.com/cancellations/6b0a2c11-5d0f-4a6e-9d61-1c5c1a77c100\n"
            "Reschedule: https://calendly.com/reschedulings/6b0a2c11-5d0f-4a6e-9d61-1c5c1a77c100\n\n"
            "Powered by Calendly.com"
        ),
        by="Prem Sandhu <prem@harbingerhealth.example>",
        company="Harbinger Health",
        role="Product Lead",
        contact="prem@harbingerhealth.example",
        join="https://harbingerhealth.zoom.us/j/91877750012?pwd=Ac9",
        never="dana.whitlock@example.com",
    ),
    DANA.job(
        "Harbinger Health onsite",
        "whole day, their River North office. schedule to follow from Prem",
        company="Harbinger Health",
        role="",
        contact="",
        join="",
    ),
    DANA.job(
        "Bluestem Freight recruiter call 312-555-0188 (Marguerite)",
        "",
        company="Bluestem Freight",
        role="",
        contact="",
        join="",
        phone="+13125550188",
        kind="recruiter",
    ),
    DANA.job(
        "2nd round Corvid – bring case printouts",
        "ask for Yusra at the desk. meeting CPO + two PMs",
        location="Corvid Analytics, 600 W Fulton St, 8th floor",
        company=("Corvid Analytics", "Corvid"),
        role="",
        contact="",
        join="",
    ),
    IMOGEN.job(
        "Kestrel Water Graduate Programme - Assessment Centre",
        (
            "Dear Imogen\n\n"
            "Congratulations on reaching the final stage for Graduate Hydrologist (Bristol). The day "
            "has a group exercise, a written task and a 45 minute competency interview with two "
            "managers. Lunch is provided; please tell us about dietary needs.\n\n"
            "Please bring photo ID and proof of your right to work.\n\nEarly Careers Team\n"
            "Kestrel Water plc | 020 7946 0133 | earlycareers@kestrelwater.example"
        ),
        by="Early Careers <earlycareers@kestrelwater.example>",
        location="Kestrel House, Temple Quay, Bristol",
        company="Kestrel Water",
        role=("Graduate Hydrologist", "Graduate Programme", "Graduate Hydrologist (Bristol)"),
        contact="earlycareers@kestrelwater.example",
        join="",
        phone="+442079460133",
        never="imogen.pryce@example.org",
    ),
    IMOGEN.job(
        "Interview - Saturday bookseller",
        "Hi Imogen, come to the till and ask for me. Gareth, Inkwell & Thread Books",
        by="Gareth Moss <gareth@inkwellthread.example>",
        location="Inkwell & Thread, 12 Pump Street",
        company="Inkwell & Thread",
        role=("Saturday bookseller", "bookseller"),
        contact="gareth@inkwellthread.example",
        join="",
        never="imogen.pryce@example.org",
    ),
    IMOGEN.job(
        "Telephone interview with Arbour Lane Solicitors (summer paralegal)",
        (
            "We will ring you on 07700 900142. Please be somewhere quiet. To rearrange: "
            "recruitment@arbourlane.example. Do not reply to this invitation."
        ),
        by="Arbour Lane Recruitment <donotreply@arbourlane.example>",
        company=("Arbour Lane Solicitors", "Arbour Lane"),
        role=("summer paralegal", "paralegal"),
        contact="recruitment@arbourlane.example",
        join="",
        never=("imogen.pryce@example.org", "donotreply@arbourlane.example", "+447700900142"),
    ),
    ALINE.job(
        "Entretien IDE de nuit – Clinique des Tilleuls",
        "",
        by="Sabine Barrault <s.barrault@clinique-tilleuls.example>",
        location="Accueil, 3 allée des Tilleuls, Tours",
        html=(
            "<html><body><p>Bonjour Madame Moreau,</p><p>Je vous confirme notre rendez-vous "
            "concernant votre <b>candidature</b>. Vous rencontrerez Mme Roussel, cadre de "
            "sant&eacute;. Merci d&rsquo;apporter votre dipl&ocirc;me.</p><p>Sabine "
            "Barrault<br>Responsable recrutement<br>01 99 00 44 17</p></body></html>"
        ),
        company="Clinique des Tilleuls",
        role=("IDE de nuit", "IDE", "infirmière de nuit", "Infirmière (IDE) de nuit"),
        contact="s.barrault@clinique-tilleuls.example",
        join="",
        phone="+33199004417",
        never="aline.moreau@example.org",
    ),
    MORITA.job(
        "【一次面接】株式会社みなとデータ",
        (
            "森田様\n\n"
            "この度はデータエンジニア職にご応募いただきありがとうございます。下記URLよりご参加くだ"
            "さい。\nhttps://minatodata.zoom.us/j/93100245577\n\n"
            "日程のご変更は採用担当（saiyo@minatodata.example）までご連絡ください。"
        ),
        by="採用カレンダー <no-reply@minatodata.example>",
        company=("株式会社みなとデータ", "みなとデータ"),
        role="データエンジニア",
        contact="saiyo@minatodata.example",
        join="https://minatodata.zoom.us/j/93100245577",
        never=("kenji.morita@example.com", "no-reply@minatodata.example"),
    ),
    MARISOL.job(
        "Entrevista – profesora de Física y Química (Colegio Peñalara)",
        (
            "Buenos días, Marisol:\n\n"
            "Te confirmamos la entrevista por Teams con el director y conmigo.\n\nUn saludo,\n"
            "Raquel Zabaleta\nSelección de personal\n\n"
            "________________________________________________________________________________\n"
            "Microsoft Teams ¿Necesita ayuda?<https://aka.ms/JoinTeamsMeeting?omkt=en-US>\n"
            "Únase a la reunión ahora<https://teams.microsoft.com/l/meetup-j"
            "oin/19%3ameeting_mvmgdtt2mgk2f57j227e22uidh9"
            "7j5ts%40thread.v2/0?context=%7b%22Tid%22%3a%22hkn7hvggg7ij%22%7d>\n"
            "Id. de reunión: 244 810 336 90\nCódigo de acceso: Xk4nQ2\nLlamar por teléfono\n"
            "+34 91 555 0119,,24481033690#\nFor organizers: Meeting "
            "options<https://teams.microsoft.com/meetingO"
            "ptions/?organizerId=9e46sj4k&tenantId=t4q16vsq>\n"
            "________________________________________________________________________________"
        ),
        by="Raquel Zabaleta <r.zabaleta@penalara-colegio.example>",
        guests=("Dirección <direccion@penalara-colegio.example>",),
        company=("Colegio Peñalara", "Peñalara"),
        role="profesora de Física y Química",
        contact=("r.zabaleta@penalara-colegio.example", "direccion@penalara-colegio.example"),
        join=(
            "https://teams.microsoft.com/l/meetup-join/19"
            "%3ameeting_mvmgdtt2mgk2f57j227e22uidh97j5ts%"
            "40thread.v2/0?context=%7b%22Tid%22%3a%22hkn7hvggg7ij%22%7d"
        ),
        never="marisol.ortega@example.net",
    ),
    SANNE.job(
        "Sollicitatiegesprek beleidsmedewerker mobiliteit",
        (
            "Beste Sanne,\n\n"
            "We nodigen je graag uit op het stadskantoor van de gemeente Waterwolde. Je spreekt met "
            "Henk Bos (teammanager) en mij.\n\nFemke Elzinga, HR-adviseur"
        ),
        by="Femke Elzinga <f.elzinga@waterwolde.example>",
        guests=(
            "Henk Bos <h.bos@waterwolde.example>",
            "room:Kamer 3.07 <kamer3.07@waterwolde.example>",
        ),
        location="Stadskantoor, kamer 3.07",
        company=("Gemeente Waterwolde", "Waterwolde"),
        role="beleidsmedewerker mobiliteit",
        contact=("f.elzinga@waterwolde.example", "h.bos@waterwolde.example"),
        join="",
        never=("kamer3.07@waterwolde.example", "sanne.dewit@example.com"),
    ),
    YUE.job(
        "20 min chat between Wren Calloway and 林悦",
        (
            "What:\n20 min chat between Wren Calloway and 林悦\n\nWho:\nWren Calloway - Organizer\n"
            "wren@juniperloop.example\n林悦\nlin.yue@example.com\n\nAdditional Notes:\n"
            "Recruiter call for the Growth Operations Manager opening at Juniper Loop\n\nWhere:\n"
            "https://app.cal.com/video/q8RtZ2mN\n\n"
            "Need to reschedule or cancel? https://app.cal.com/booking/q8RtZ2mN?changes=true"
        ),
        by="Wren Calloway <wren@juniperloop.example>",
        company="Juniper Loop",
        role="Growth Operations Manager",
        contact="wren@juniperloop.example",
        join="https://app.cal.com/video/q8RtZ2mN",
        kind="recruiter",
        never="lin.yue@example.com",
    ),
)

OTHERS = (
    DANA.other(
        "User interview: how do you plan your meals?",
        (
            "Thank you for taking part in our study, Dana. There are no right or wrong answers. The "
            "session is recorded with your consent and you will receive a $75 gift card afterwards.\n"
            "\nJoin: https://meet.google.com/usr-mels-abc\n\nResearch Operations, Forkful"
        ),
        by="Forkful Research <research@forkful.example>",
        never=("research@forkful.example", "dana.whitlock@example.com"),
    ),
    DANA.other(
        "Research session with Dana W. (screener completed)",
        (
            "You passed the screener! You will be asked about your last insurance claim. Reschedule: "
            "https://calendly.com/reschedulings/51ce4f0e-1d1a-47a7-a33a-04b61b3d0002"
        ),
        by="Panelhive Studies <studies@panelhive.example>",
        never=("studies@panelhive.example", "dana.whitlock@example.com"),
    ),
    DANA.other(
        "Onsite: Theo Marchetti - PM II (Product sense w/ Dana)",
        (
            "Resume and scorecard: "
            "https://app.greenhouse.io/guides/4410291/people/88120391#scorecard\n"
            "Please submit feedback within 24 hours."
        ),
        by="Fennmoor Recruiting <recruiting@fennmoor.example>",
        guests=("room:Conference Birch <birch@fennmoor.example>",),
        to="dana.whitlock@fennmoor.example",
        never=("recruiting@fennmoor.example", "dana.whitlock@fennmoor.example", "birch@fennmoor.example"),
    ),
    DANA.other(
        "Phone screen - Ruth Adeyemi",
        (
            "Call Ruth on +1 773 555 0121. Role: Associate PM. CV attached in Lever: "
            "https://hire.lever.co/candidates/19a0c6de"
        ),
        by="Dana Whitlock <dana.whitlock@fennmoor.example>",
        to="dana.whitlock@fennmoor.example",
        never="dana.whitlock@fennmoor.example",
    ),
    SAMUEL.other(
        "Interview w/ summer associate candidate (J. Lindholm, 2L)",
        (
            "Sam, you and Beth have the 11:30 slot. Resume and transcript attached. Please fill in "
            "the evaluation form the same day.\n\nLegal Recruiting, Harrow & Pike"
        ),
        by="Legal Recruiting <legalrecruiting@harrowpike.example>",
        guests=("Beth Farrow <bfarrow@harrowpike.example>",),
        to="s.okafor@example.org",
        never=("legalrecruiting@harrowpike.example", "s.okafor@example.org", "bfarrow@harrowpike.example"),
    ),
    IMOGEN.other(
        "Student account appointment",
        ("Your appointment with a personal banker. Please bring proof of address and your enrolment letter."),
        by="Northgate Bank Appointments <appointments@northgatebank.example>",
        never=("appointments@northgatebank.example", "imogen.pryce@example.org"),
    ),
    IMOGEN.other("Health screening", "NB no food after midnight. Blood test + BMI", location="Pump St Surgery"),
    SAMUEL.other(
        "Call with Priscilla (mortgage pre-approval)",
        (
            "Event Name: Mortgage consultation\n\nPriscilla will call you at +1 212-555-0163.\n\n"
            "Need to make changes to this event?\n"
            "Cancel: https://calendly.com/cancellations/77aa1b0e-9d3c-43f4-9e0e-1b4c5f3d0003"
        ),
        by="Priscilla Vong <priscilla@harborlending.example>",
        never=("priscilla@harborlending.example", "samuel.okafor@example.com"),
    ),
    SAMUEL.other(
        "Life insurance phone interview",
        (
            "A nurse will ask about your medical history as part of your application for coverage "
            "(policy app. 55-20931). Please have a list of medications at hand."
        ),
        by="Evermead Life Underwriting <underwriting@evermeadlife.example>",
        never=("underwriting@evermeadlife.example", "samuel.okafor@example.com"),
    ),
    SAMUEL.other(
        "Deposition prep: Calloway v. Brandt",
        "Witness interview first (Ms. Calloway), then exhibits.",
        by="Beth Farrow <bfarrow@harrowpike.example>",
        to="s.okafor@example.org",
        never=("bfarrow@harrowpike.example", "s.okafor@example.org"),
    ),
    MATTEO.other("Colloqui con i professori di Giulia", ""),
    MATTEO.other("Colloquio commercialista (dichiarazione IVA)", "Studio Ravelli, portare fatture"),
    SAMUEL.other(
        "Puppy applicant phone interview - Willow Run Setters",
        ("Thanks for your application! I talk with every family before we place a pup. I will call 212-555-0163."),
        by="Willow Run Setters <judy@willowrunsetters.example>",
        never=("judy@willowrunsetters.example", "samuel.okafor@example.com"),
    ),
    SANNE.other(
        "Functioneringsgesprek",
        "",
        by="Rik Vermaat <rik.vermaat@vlietzicht.example>",
        to="sanne.dewit@vlietzicht.example",
        never=("rik.vermaat@vlietzicht.example", "sanne.dewit@vlietzicht.example"),
    ),
    SANNE.other(
        "Gesprek hypotheekadviseur",
        "Stukken: loonstrook, werkgeversverklaring, ID.",
        by="Plons Hypotheken <afspraak@plonshypotheken.example>",
        never=("afspraak@plonshypotheken.example", "sanne.dewit@example.com"),
    ),
    YUE.other(
        "年度绩效面谈",
        "",
        by="刘总 <liu@banxia-media.example>",
        never=("liu@banxia-media.example", "lin.yue@example.com"),
    ),
)

CASES = spread((*JOBS, *OTHERS))
