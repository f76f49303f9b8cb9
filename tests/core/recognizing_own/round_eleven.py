"""An eleventh batch, unseen like the others: what was misread at first of vendors' invitations and short notes."""

from __future__ import annotations

from datetime import datetime

from tests.core.recognizing_own.cases import person, spread

AOIFE = person(
    "Aoife Brannigan",
    "aoife.brannigan@example.org",
    "Europe/Dublin",
    "+353209130144",
    "",
    ("aoife.brannigan+jobs@example.org",),
)
BEATRIZ = person("Beatriz Valente", "beatriz.valente@example.net", "Europe/Lisbon", "", "")
DWAYNE = person(
    "Dwayne Holloway",
    "dwayne.holloway@example.com",
    "America/Chicago",
    "+13125550187",
    "hopperfreight.example",
    ("d.holloway@hopperfreight.example",),
)
ELOISE = person("Éloïse Marchetti", "eloise.marchetti@example.org", "Europe/Paris", "+33639981240", "")
KENJI = person(
    "諸岡 健司",
    "kenji.morooka@example.com",
    "Asia/Tokyo",
    "",
    "asagiri-soft.example",
    ("morooka@asagiri-soft.example",),
)
LUKAS = person(
    "Lukas Brandauer",
    "lukas.brandauer@example.net",
    "Europe/Berlin",
    "+493023125714",
    "fernglas-software.example",
    ("lukas.brandauer@fernglas-software.example",),
)
MARISOL = person(
    "Marisol Ibarra",
    "marisol.ibarra@example.com",
    "America/Los_Angeles",
    "+16195550148",
    "sanbrunoheights.example",
    ("mibarra@sanbrunoheights.example",),
)
PRIYA = person(
    "Priya Raman",
    "priya.raman@example.com",
    "America/New_York",
    "+12125550143",
    "northquay.example",
    ("priya@ramanhouse.example",),
)
SANNE = person("Sanne Verhoeven", "sanne.verhoeven@example.net", "Europe/Amsterdam", "", "")
SHUYAO = person(
    "林书瑶", "lin.shuyao@example.com", "Asia/Singapore", "", "lanhai-tech.example", ("shuyao.lin@lanhai-tech.example",)
)

JOBS = (
    ELOISE.job(
        "Éloïse Marchetti et Basile Cornuet",
        (
            "Nom de l'événement\nÉchange RH 30 min\n\nLieu : Ceci est une conférence Web Google Meet.\n"
            "Vous pouvez rejoindre cette réunion depuis votre ordinateur, votre tablette ou votre "
            "smartphone.\nhttps://meet.google.com/ncl-sant-bas\n\n"
            "Merci d'avoir postulé chez Nacelle Santé !\n\n"
            "Votre numéro de portable : +33 6 39 98 12 40\n"
            "Quel poste vous intéresse ? : Responsable paie\n\n"
            "Besoin d'apporter des modifications à cet événement ?\n"
            "Annuler : https://calendly.com/cancellations/4b0a51e7-9d2c-4c10-8f8f-1df1b2a7c001\n"
            "Replanifier : https://calendly.com/reschedulings/4b0a51e7-9d2c-4c10-8f8f-1df1b2a7c001\n\n"
            "Alimenté par Calendly.com"
        ),
        by="basile@nacelle-sante.example",
        company="Nacelle Santé",
        role="Responsable paie",
        contact="basile@nacelle-sante.example",
        join="https://meet.google.com/ncl-sant-bas",
        never=("eloise.marchetti@example.org", "+33639981240"),
    ),
    DWAYNE.job(
        "Dwayne Holloway and Kip Lanier",
        (
            "Event Name\n15 min CDL-A phone screen\n\n"
            "Location: Kip Lanier will call you from 773-555-0162\n\n"
            "Please share anything that will help prepare for our meeting.: I applied for your "
            "Millrace Dairy dedicated night driver job. Class A, 6 yrs clean MVR\n\n"
            "Need to make changes to this event?\n"
            "Cancel: https://calendly.com/cancellations/CAAF2HJ7QW3NZKXD\n"
            "Reschedule: https://calendly.com/reschedulings/CAAF2HJ7QW3NZKXD\n\n"
            "Powered by Calendly.com"
        ),
        by="Kip Lanier <kip@ropewalkstaffing.example>",
        location="773-555-0162",
        company=("Millrace Dairy", "Ropewalk Staffing"),
        contact="kip@ropewalkstaffing.example",
        join="",
        phone="+17735550162",
        never="dwayne.holloway@example.com",
    ),
    BEATRIZ.job(
        "Frontend pairing between Duarte Lemos and Beatriz Valente",
        (
            "Event type: Frontend pairing\n"
            "What: 60 min Frontend pairing between Duarte Lemos and Beatriz Valente\n"
            "When: Wednesday, March 10, 2027 | 15:00 - 16:00 (Europe/Lisbon)\nWho:\n"
            "Duarte Lemos - duarte@salicornia.example\nBeatriz Valente - beatriz.valente@example.net\n"
            "Where: https://app.cal.com/video/kXw81mPq2t\n"
            "Additional notes: Etapa 2 do processo para Engenheira Frontend na Salicornia. Posso "
            "partilhar o ecrã, sim.\n\n"
            "Need to make a change? https://app.cal.com/booking/kXw81mPq2tYb6RnZ4vGsLd?changes=true"
        ),
        by="Duarte Lemos <duarte@salicornia.example>",
        location="https://app.cal.com/video/kXw81mPq2t",
        uid="kXw81mPq2tYb6RnZ4vGsLd@Cal.com",
        company="Salicornia",
        role="Engenheira Frontend",
        contact="duarte@salicornia.example",
        join="https://app.cal.com/video/kXw81mPq2t",
        never="beatriz.valente@example.net",
    ),
    PRIYA.job(
        "Quillfeather: your day with us",
        (
            "Itinerary\n9:30 Welcome, coffee\n10:00 Architecture with Leif\n11:00 Coding with Roza\n"
            "12:00 Lunch, nobody scores you\n1:00 Leadership with Chidi\n2:30 Wrap\n\n"
            "Bring a photo ID for the front desk (security desk: 212-555-0190).\n"
            "On the day: Tamsin Oyelaran, Candidate Experience, 646-555-0117, "
            "tamsin.oyelaran@quillfeather.example\n"
            "View your prep guide: https://quillfeather.goodtime.io/candidate/8sd7f6"
        ),
        by=(
            "Quillfeather Candidate Calendar "
            "<quillfeather.example_b7c1d3e5f9g2h4j6k8m0n1p3q5@group.calendar.google.com>"
        ),
        guests=(
            "Leif Aldane <leif.aldane@quillfeather.example>",
            "Roza Demir <roza.demir@quillfeather.example>",
            "Chidi Umeh <chidi.umeh@quillfeather.example>",
            "room:NYC-5-Heron (8) [TV] <quillfeather.example_3135363738@resource.calendar.google.com>",
        ),
        location="Quillfeather, 5th floor, 410 Wexford Ave, New York; NYC-5-Heron (8) [TV]",
        company="Quillfeather",
        role="",
        contact="tamsin.oyelaran@quillfeather.example",
        join="",
        phone="+16465550117",
        never=(
            "quillfeather.example_b7c1d3e5f9g2h4j6k8m0n1p3q5@group.calendar.google.com",
            "quillfeather.example_3135363738@resource.calendar.google.com",
            "priya.raman@example.com",
            "+12125550190",
        ),
    ),
    MARISOL.job(
        "Harbor Mesa Health: RN, Emergency Dept (live video)",
        (
            "Marisol, two members of our nursing leadership will speak with you LIVE at the time "
            "shown. This is not a recorded session.\n\n"
            "Enter here five minutes early: https://harbormesa.hirevue.com/interviews/live/8f1e6c0b/\n"
            "Test your camera: https://harbormesa.hirevue.com/systemcheck\n\n"
            "Trouble with the platform? support@hirevue.com, 24/7\n"
            "Cannot make it? Nurse Recruitment, Perpetua Lund, plund@harbormesa.example, (619) "
            "555-0166"
        ),
        by="Harbor Mesa Health <no-reply@hirevue.com>",
        company=("Harbor Mesa Health", "Harbor Mesa"),
        role=("RN, Emergency Dept", "RN", "RN, Emergency Department"),
        contact="plund@harbormesa.example",
        join="https://harbormesa.hirevue.com/interviews/live/8f1e6c0b/",
        phone="+16195550166",
        kind="recruiter",
        never=("no-reply@hirevue.com", "support@hirevue.com", "marisol.ibarra@example.com"),
    ),
    PRIYA.job(
        "Technical hour for Tern Payments (via Karat)",
        (
            "An interview engineer will meet you in Karat Studio.\n"
            "Start: https://candidates.karat.com/i/5be1f0aa\n"
            "You may redo this once: https://candidates.karat.com/redo/5be1f0aa\n"
            "Questions about the tool: candidates@karat.com\n"
            "Questions about the job: your recruiter at Tern Payments, Bo Achterberg, "
            "bo@ternpay.example"
        ),
        by="Karat <no-reply@karat.com>",
        company=("Tern Payments", "Tern"),
        role="",
        contact="bo@ternpay.example",
        join="https://candidates.karat.com/i/5be1f0aa",
        kind="recruiter",
        never=("no-reply@karat.com", "candidates@karat.com", "priya.raman@example.com"),
    ),
    DWAYNE.job(
        "Video interview: Forklift Operator - Pennywort Cold Storage",
        (
            "Your video meeting with the employer is confirmed.\n\n"
            "Join from your browser: https://meet.indeed.com/rooms/pennywort-c91f4de0\n"
            "Backup phone of the hiring manager, Shanelle Ruiz: 847-555-0138\n"
            "Reschedule or withdraw: https://myjobs.indeed.com/interviews/c91f4de0\n\n"
            "Do not reply to this email."
        ),
        by="Indeed <noreply@indeed.com>",
        uid="c91f4de0a7b24431@indeed.com",
        company=("Pennywort Cold Storage", "Pennywort"),
        role="Forklift Operator",
        contact="",
        join="https://meet.indeed.com/rooms/pennywort-c91f4de0",
        phone="+18475550138",
        never=("noreply@indeed.com", "dwayne.holloway@example.com"),
    ),
    AOIFE.job(
        "Björkvik Foods – meeting with Saga Lindqvist",
        (
            "Hej Aoife!\n\nSo nice that you want to be our next Quality Lead in Dublin. Saga "
            "(saga.lindqvist@bjorkvik.example) would like to hear more about you.\n\n"
            "-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-\n"
            "Join with Google Meet: https://meet.google.com/bjk-saga-foo\n"
            "Or dial: (US) +353 20 912 0001 PIN: 890767952#\n"
            "More phone numbers: https://tel.meet/bjk-saga-foo?pin=1470639863582&hs=7\n\n"
            "Learn more about Meet at: https://support.google.com/a/users/answer/9282720\n\n"
            "Please do not edit this section.\n"
            "-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-"
        ),
        by="Björkvik Foods <no-reply@teamtailor-mail.com>",
        location="https://meet.google.com/bjk-saga-foo",
        company=("Björkvik Foods", "Björkvik"),
        role=("Quality Lead", "Quality Lead in Dublin"),
        contact="saga.lindqvist@bjorkvik.example",
        join="https://meet.google.com/bjk-saga-foo",
        never=("no-reply@teamtailor-mail.com", "aoife.brannigan@example.org", "+353209120001"),
    ),
    SANNE.job(
        "Kennismaking Sanne Verhoeven | Teamleider magazijn | De Zilverreiger",
        (
            "Beste Sanne,\n\n"
            "Leuk dat je hebt gesolliciteerd! We ontvangen je graag op ons kantoor in Zwolle. Je "
            "spreekt met Joost Haverkamp (operations). Kun je niet? Laat het Mirthe weten: "
            "mirthe@zilverreiger.example (recruitment).\n\nJe kunt niet antwoorden op deze e-mail."
        ),
        by="De Zilverreiger <no-reply@recruitee.com>",
        guests=(
            "Joost Haverkamp <joost.haverkamp@zilverreiger.example>",
            "room:Vergaderzaal 2 Vlieland <zilverreiger.example_188a@resource.calendar.google.com>",
        ),
        location="Vergaderzaal 2 Vlieland",
        company=("De Zilverreiger", "Zilverreiger"),
        role="Teamleider magazijn",
        contact="mirthe@zilverreiger.example",
        join="",
        kind="recruiter",
        never=(
            "no-reply@recruitee.com",
            "zilverreiger.example_188a@resource.calendar.google.com",
            "sanne.verhoeven@example.net",
        ),
    ),
    MARISOL.job(
        "Interview Confirmation - RN, Telemetry (Nights) - Job ID 20817",
        (
            "Dear Marisol,\n\n"
            "This confirms your panel with the unit manager and two charge nurses. Parking "
            "validation: P2. Please bring your license and BLS card.\n\n"
            "Devin Aldaco, Talent Acquisition Partner\ndaldaco@seabrightmedical.example\n"
            "Office 619-555-0171\nSecurity desk Tower B 619-555-0170\n\nSeabright Medical Center"
        ),
        by="Seabright Medical Center <seabrightmedical+autoreply@talent.icims.com>",
        location="Seabright Medical Center, Tower B, 4 West conference room",
        company=("Seabright Medical Center", "Seabright Medical", "Seabright"),
        role=("RN, Telemetry (Nights)", "RN, Telemetry", "RN"),
        contact="daldaco@seabrightmedical.example",
        join="",
        phone="+16195550171",
        kind="recruiter",
        never=("seabrightmedical+autoreply@talent.icims.com", "marisol.ibarra@example.com", "+16195550170"),
    ),
    DWAYNE.job(
        "Gatepost Hardware #1187 - Dwayne",
        (
            "Hi Dwayne, you're all set to interview for Overnight Stocker. Ask for Terri at the "
            "service counter. Running late? Call the store at 312-555-0119.\n\n"
            "I'm an automated assistant. This inbox is not monitored."
        ),
        by="Olivia <olivia@gatepost.paradox.ai>",
        location="Gatepost Hardware, 1902 N Quarry Rd",
        company=("Gatepost Hardware", "Gatepost", "Gatepost Hardware #1187"),
        role="Overnight Stocker",
        contact="",
        join="",
        phone="+13125550119",
        never=("olivia@gatepost.paradox.ai", "dwayne.holloway@example.com"),
    ),
    AOIFE.job(
        "RE: Wednesday?",
        (
            "Lovely, Wednesday at 3 it is. The partners look forward to meeting you. Ring me at +44 "
            "1632 960118 if you get lost.\nFionnuala Keating, Office Manager, Kilmurry Legal LLP\n\n"
            "From: Aoife Brannigan <aoife.brannigan@example.org>\nSent: 10 March 2027 21:14\n"
            "To: Fionnuala Keating\nSubject: RE: Wednesday?\n"
            "Dear Ms Keating, thank you for shortlisting me for the associate solicitor post. "
            "Wednesday afternoon suits me well. My mobile is 020 913 0144.\nKind regards, Aoife"
        ),
        by="Fionnuala Keating <fkeating@kilmurrylegal.example>",
        location="12 Grattan Terrace, 2nd floor",
        company=("Kilmurry Legal", "Kilmurry Legal LLP", "Kilmurry"),
        role="associate solicitor",
        contact="fkeating@kilmurrylegal.example",
        join="",
        phone="+441632960118",
        never=("aoife.brannigan@example.org", "+353209130144"),
    ),
    MARISOL.job(
        "Pomelo Valley USD: March 24",
        "",
        by="Certificated Personnel <donotreply@pomelovalleyusd.example>",
        html=(
            "<html><body><p>Dear Ms. Ibarra,</p><p>You are invited before the <b>selection "
            "committee</b> for the position of <b>School Nurse</b>, Pomelo Valley Unified School "
            "District. Five questions, 40 minutes.</p><p>Zoom: <a "
            'href="https://pomelovalleyusd.zoom.us/j/81180055512">open the waiting room</a></p><p>To '
            "withdraw or ask for another slot: <a "
            'href="mailto:gtrujillo@pomelovalleyusd.example">Gloria Trujillo</a>, Personnel '
            "Technician, 619-555-0136. Mail to donotreply@pomelovalleyusd.example is not "
            "read.</p></body></html>"
        ),
        company=("Pomelo Valley Unified School District", "Pomelo Valley USD", "Pomelo Valley"),
        role="School Nurse",
        contact="gtrujillo@pomelovalleyusd.example",
        join="https://pomelovalleyusd.zoom.us/j/81180055512",
        phone="+16195550136",
        never=("donotreply@pomelovalleyusd.example", "marisol.ibarra@example.com"),
    ),
    PRIYA.job(
        "Juno @ Cinderpath re SRE role, she calls from 646-555-0158",
        "",
        company="Cinderpath",
        role="SRE",
        contact="",
        join="",
        phone="+16465550158",
    ),
    PRIYA.job(
        "Verdigris Labs HM round (remember demo laptop)",
        "recruiter is Abel, abel@verdigrislabs.example. zoom https://zoom.us/j/97712340088",
        company=("Verdigris Labs", "Verdigris"),
        role="",
        contact="abel@verdigrislabs.example",
        join="https://zoom.us/j/97712340088",
        kind="recruiter",
    ),
    PRIYA.job(
        "interview #2 Hollowell Library",
        "panel: director + branch head. systems librarian post",
        location="Hollowell Library, admin entrance",
        company=("Hollowell Library", "Hollowell"),
        role="systems librarian",
        contact="",
        join="",
    ),
    BEATRIZ.job(
        "Entrevista 2ª fase Grupo Almendro",
        "con Mireia Soler (mireia.soler@almendro.example), puesto: jefa de producto. Preparar caso.",
        company=("Grupo Almendro", "Almendro"),
        role="jefa de producto",
        contact="mireia.soler@almendro.example",
        join="",
    ),
    BEATRIZ.job(
        "dia à experiência na padaria Dois Moinhos",
        "perguntar pela D. Graça. farda emprestam",
        company=("Dois Moinhos", "padaria Dois Moinhos"),
        role="",
        contact="",
        join="",
        fair=True,
    ),
    LUKAS.job(
        "VG Holzmann Robotik, 2. OG, Frau Kiesling",
        "Unterlagen mitnehmen! Bei Absage kiesling@holzmann-robotik.example",
        company=("Holzmann Robotik", "Holzmann"),
        role="",
        contact="kiesling@holzmann-robotik.example",
        join="",
        fair=True,
    ),
    LUKAS.job(
        "Colloquio tecnico Officine Pervinca (da remoto)",
        "dott. Bassi mi manda il link la mattina; bassi@pervinca.example",
        company=("Officine Pervinca", "Pervinca"),
        role="",
        contact="bassi@pervinca.example",
        join="",
    ),
    KENJI.job(
        "【日程確定】諸岡 健司様 二次面接(白鷺データ株式会社)",
        (
            "以下の内容で日程が確定しました。\n\n応募職種：バックエンドエンジニア\n"
            "担当：人事部 小暮 (kogure@shirasagi-data.example)\n"
            "Web会議：https://meet.google.com/srs-dat-kgr\n\n"
            "日程の変更・キャンセルはこちら：https://timerex.net/s/cancel/1f2e3d\n"
            "※本メールは送信専用です。"
        ),
        by="白鷺データ 採用チーム <noreply@timerex.net>",
        company=("白鷺データ", "白鷺データ株式会社"),
        role="バックエンドエンジニア",
        contact="kogure@shirasagi-data.example",
        join="https://meet.google.com/srs-dat-kgr",
        never=("noreply@timerex.net", "kenji.morooka@example.com"),
    ),
    SHUYAO.job(
        "【面试邀请】林书瑶-数据平台工程师-二面",
        (
            "林书瑶，您好！\n感谢您应聘青柠云科技「数据平台工程师」岗位，现邀请您参加视频面试。\n"
            "会议链接：https://meeting.tencent.com/dm/qNy7Lm2VfK01\n会议号：552-018-334\n"
            "如需调整时间，请联系HR 何嘉怡：hejiayi@qingning-cloud.example\n"
            "本邮件由系统自动发送，请勿直接回复。"
        ),
        by="青柠云招聘 <noreply@hire.feishu.cn>",
        company=("青柠云科技", "青柠云"),
        role="数据平台工程师",
        contact="hejiayi@qingning-cloud.example",
        join="https://meeting.tencent.com/dm/qNy7Lm2VfK01",
        never=("noreply@hire.feishu.cn", "lin.shuyao@example.com"),
    ),
    DWAYNE.job(
        "Road test + sit-down w/ Juniper Transit (bus operator job)",
        "ask for Mr. Opoku, yard 3, (773) 555-0144",
        company=("Juniper Transit", "Juniper"),
        role="bus operator",
        contact="",
        join="",
        phone="+17735550144",
        fair=True,
    ),
    MARISOL.job(
        "Clinic Lead RN - meet Foxtail Pediatrics owners",
        "Second of two meetings. We'd like to talk schedule and see you with our nurses.",
        by="Hattie Boone <hattie@foxtailpeds.example>",
        company=("Foxtail Pediatrics", "Foxtail"),
        role="Clinic Lead RN",
        contact="hattie@foxtailpeds.example",
        join="",
        never="marisol.ibarra@example.com",
        fair=True,
    ),
    PRIYA.job(
        "Onsite @ Pinnace Robotics (took PTO)",
        "ask for Lindiwe, lindiwe.radebe@pinnacerobotics.example. 5 conversations + whiteboard",
        is_recurring=True,
        recurrence_id=datetime.fromisoformat("2027-03-16T13:30:00+00:00"),
        company=("Pinnace Robotics", "Pinnace"),
        role="",
        contact="lindiwe.radebe@pinnacerobotics.example",
        join="",
    ),
    ELOISE.job(
        "Essai en cuisine – Brasserie Corvalin",
        "Deux matinées, poste de second. Couteaux fournis.",
        by="Chef Anatole Brisset <chef@corvalin.example>",
        is_recurring=True,
        company=("Brasserie Corvalin", "Corvalin"),
        role=("second", "second de cuisine", "poste de second"),
        contact="chef@corvalin.example",
        join="",
        never="eloise.marchetti@example.org",
        fair=True,
    ),
    AOIFE.job(
        "Meet Tullaghan Glass Careers - Aoife Brannigan",
        (
            "Booking with: Ronan Devitt\nService: First-stage discussion (shortlisted applicants)\n\n"
            "Customer: Aoife Brannigan\nEmail: aoife.brannigan+jobs@example.org\n"
            "Phone: +353 20 913 0144\nNotes: Packaging Technologist ref 3390\n\nManage booking: "
            "https://outlook.office365.com/book/Tullaghan"
            "GlassCareers@tullaghanglass.example/?rid=3390\n"
            "Join your appointment: https://teams.microsoft.com/meet/3340019982217?p=Hk2m"
        ),
        by="Tullaghan Glass Careers <TullaghanGlassCareers@tullaghanglass.example>",
        location="Microsoft Teams Meeting",
        company=("Tullaghan Glass", "Tullaghan", "Tullaghan Glass Careers"),
        role="Packaging Technologist",
        contact="TullaghanGlassCareers@tullaghanglass.example",
        join="https://teams.microsoft.com/meet/3340019982217?p=Hk2m",
        never=("aoife.brannigan@example.org", "aoife.brannigan+jobs@example.org", "+353209130144"),
    ),
    ELOISE.job(
        "Audition concours MCF n° 4417 section 06",
        (
            "Madame,\n\n"
            "Vous êtes convoquée devant le comité de sélection pour le poste de maîtresse de "
            "conférences en sciences de gestion. Exposé 10 min, questions 15 min.\n\n"
            "En cas de désistement, prévenir Mme Hortense Jacquin, "
            "hortense.jacquin@univ-valserine.example, 02 61 91 44 08."
        ),
        by="Bureau des concours <concours-ne-pas-repondre@univ-valserine.example>",
        location="Université de Valserine, bât. C, salle C204",
        company=("Université de Valserine", "Valserine"),
        contact="hortense.jacquin@univ-valserine.example",
        join="",
        phone="+33261914408",
        never=("concours-ne-pas-repondre@univ-valserine.example", "eloise.marchetti@example.org"),
    ),
)

OTHERS = (
    KENJI.other(
        "カジュアル面談 / 株式会社つむぎ技研",
        "選考ではありませんので、お気軽にご参加ください。 https://zoom.us/j/91230045567",
        by="平賀 <hiraga@tsumugi-giken.example>",
        never="kenji.morooka@example.com",
        fair=True,
    ),
    PRIYA.other("Deep work - no meetings", "", is_recurring=True),
    AOIFE.other(
        "Niamh Furlong // Quernstone - Values session",
        (
            "You are interviewing Niamh for Lab Supervisor. Please read her CV beforehand and leave "
            "your feedback form by 5 pm: https://quernstone.goodtime.io/feedback/88"
        ),
        by="Quernstone Scheduling <scheduling@quernstone.example>",
        never=("scheduling@quernstone.example", "aoife.brannigan@example.org"),
    ),
    AOIFE.other(
        "Alumni interview: applicant Cillian Woods",
        "Thank you for volunteering as an alumni interviewer. Your report is due within a week.",
        by="Slieve College Admissions <alumni.interviews@slievecollege.example>",
        never=("alumni.interviews@slievecollege.example", "aoife.brannigan@example.org"),
    ),
    AOIFE.other(
        "Selection board, Clerical Officer (external member)",
        (
            "Fee for board members: per diem plus mileage. Marking sheets will be on the table; five "
            "candidates at 40 min."
        ),
        by="Oriel County Council HR <boards@orielcoco.example>",
        never=("boards@orielcoco.example", "aoife.brannigan@example.org"),
    ),
    PRIYA.other(
        "Platform stand-up",
        "",
        by="Hal Ito <hal.ito@northquay.example>",
        to="p.raman@northquay.example",
        is_recurring=True,
        never=("hal.ito@northquay.example", "p.raman@northquay.example"),
    ),
    PRIYA.other(
        "Hal / Priya 1:1",
        "Standing agenda: growth, hiring plan, Q2 roles",
        by="Hal Ito <hal.ito@northquay.example>",
        to="p.raman@northquay.example",
        is_recurring=True,
        never=("hal.ito@northquay.example", "p.raman@northquay.example"),
    ),
    PRIYA.other(
        "Panel: careers in platform engineering (Priya speaks)",
        "Moderator will interview each panelist for ten minutes, then Q&A.",
        by="Gotham Infra Meetup <hello@gothaminfra.example>",
        never=("hello@gothaminfra.example", "priya.raman@example.com"),
    ),
    PRIYA.other(
        "Mock system design interview with anonymous peer",
        ("Your practice partner is also preparing. Swap roles after 30 min.\nhttps://peerdrill.example/room/5512"),
        by="PeerDrill <no-reply@peerdrill.example>",
        never=("no-reply@peerdrill.example", "priya.raman@example.com"),
    ),
    PRIYA.other(
        "Prep call before your onsite (Rosalind, Halyard)",
        "What to expect on Monday, who you'll meet. Not an assessment.",
        by="Rosalind Achebe <rosalind.achebe@halyard.example>",
        never="priya.raman@example.com",
        fair=True,
    ),
    PRIYA.other(
        "Exit interview - Priya Raman",
        "Confidential. Bring badge and laptop.",
        by="People Ops <peopleops@northquay.example>",
        to="p.raman@northquay.example",
        never=("peopleops@northquay.example", "p.raman@northquay.example"),
    ),
    PRIYA.other(
        "Backend Banter ep. 88: interview with Priya",
        ("Remote studio: https://riverside.fm/studio/banter-88. Topics: your career path, hiring, storage engines."),
        by="Backend Banter <booking@backendbanter.example>",
        never=("booking@backendbanter.example", "priya.raman@example.com"),
    ),
    PRIYA.other(
        "Priya Raman and Gus Pello (TalentLoom)",
        (
            "Event Name\nTalentLoom ATS: 30 min product demo\n\n"
            "See how hiring teams schedule candidates and run structured interviews.\n\n"
            "Need to make changes to this event?\nCancel: https://calendly.com/cancellations/71fe\n"
            "Reschedule: https://calendly.com/reschedulings/71fe\n\nPowered by Calendly.com"
        ),
        by="Gus Pello <gus.pello@talentloom.example>",
        to="p.raman@northquay.example",
        never=("gus.pello@talentloom.example", "p.raman@northquay.example"),
    ),
    PRIYA.other(
        "Intro call: Bluestem Wealth <> Priya",
        "A first conversation to see whether we're a fit for your goals. 401(k) rollover, RSUs.",
        by="Carlton Meeks <carlton@bluestemwealth.example>",
        never=("carlton@bluestemwealth.example", "priya.raman@example.com"),
    ),
    PRIYA.other(
        "Priya & Joss - virtual coffee",
        "Catching up after the conference!",
        by="Joss Hale <joss.hale@example.net>",
        never=("joss.hale@example.net", "priya.raman@example.com"),
    ),
)

CASES = spread((*JOBS, *OTHERS))
