"""A twelfth batch, unseen like the others: what was misread at first of schools, wards, kitchens, yards and courts."""

from __future__ import annotations

from datetime import datetime

from tests.core.recognizing_own.cases import person, spread

BEATRIZ = person("Beatriz Quintela", "bia.quintela@example.com", "Europe/Lisbon", "", "")
DAVIDE = person("Davide Marchetto", "davide.marchetto@example.net", "Europe/Rome", "", "")
FEMKE = person(
    "Femke Dijkhuis",
    "femke.dijkhuis@example.com",
    "Europe/Amsterdam",
    "",
    "zorgboog.example",
    ("f.dijkhuis@zorgboog.example",),
)
GWEN = person(
    "Gwen Tolliver",
    "gwen.tolliver@example.net",
    "America/Los_Angeles",
    "+15035550148",
    "mapleridge-schools.example",
    ("gtolliver@mapleridge-schools.example",),
)
HECTOR = person("Hector Villalobos", "hvillalobos@example.net", "America/Chicago", "+13125550119", "")
IGNACIO = person("Ignacio Robledo", "nacho.robledo@example.com", "Europe/Madrid", "", "")
JUTTA = person(
    "Jutta Reimann", "jutta.reimann@example.org", "Europe/Berlin", "+491713920041", "kita-wirbelwind.example"
)
KAVYA = person("Kavya Menon", "kavya.menon@example.com", "Asia/Kolkata", "", "periyar-projects.example")
LEO = person(
    "Leo Matzke",
    "leo.matzke@example.com",
    "Europe/Berlin",
    "",
    "kanzlei-dorn.example",
    ("matzke@kanzlei-dorn.example",),
)
LORRAINE = person(
    "Lorraine Petty",
    "lorraine.petty@example.com",
    "America/New_York",
    "+14045550137",
    "hollisburke-law.example",
    ("lpetty@example.org",),
)
MATHILDE = person(
    "Mathilde Ferrand", "mathilde.ferrand@example.org", "Europe/Paris", "+33639981122", "ehpad-les-tilleuls.example"
)
OWEN = person(
    "Owen Sandaker",
    "owen.sandaker@example.org",
    "Australia/Melbourne",
    "+61491570156",
    "merri.edu.example",
    ("owen.sandaker@merri.edu.example",),
)
TAKANASHI = person("高梨 美咲", "misaki.takanashi@example.com", "Asia/Tokyo", "", "")
TAMSIN = person(
    "Tamsin Okereke",
    "tamsin.okereke@example.com",
    "Europe/London",
    "+447700900123",
    "kirkgate-infirmary.example",
    ("t.okereke@example.net",),
)
YUTONG = person("陈雨桐", "yutong.chen@example.com", "Asia/Shanghai", "", "lanxi-school.example")

JOBS = (
    TAMSIN.job(
        "Ward 14 - Senior Staff Nurse (Band 6) - T Okereke",
        (
            "Dear Tamsin,\n\n"
            "Thank you for your patience. The panel would like to see you by video: Sister Bronagh "
            "Tully (ward manager) and Godfrey Amissah (matron). Allow 45 minutes; the first ten are "
            "a drug calculation that goes up on the screen.\n\n"
            "Have your NMC PIN and a photo ID to hand. Should anything get in the way, tell Philippa "
            "Stott in Resourcing (0113 496 0144, philippa.stott@caldervale-trust.example) - please "
            "do not write to the panel members, they are on the ward.\n\nCalder Vale Hospitals Trust\n"
            "Resourcing Team, Trust HQ, Roundhay Wing\n\n"
            "-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-\n"
            "Join with Google Meet: https://meet.google.com/cvh-wrdf-ltn\n"
            "Or dial: (GB) +44 20 7946 0712 PIN: 551 900 214#\n"
            "More phone numbers: https://tel.meet/cvh-wrdf-ltn?pin=551 900 214\n\n"
            "Learn more about Meet at: https://support.google.com/a/users/answer/9282720\n\n"
            "Please do not edit this section.\n"
            "-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-"
        ),
        by="Resourcing Calder Vale <resourcing@caldervale-trust.example>",
        guests=(
            "Bronagh Tully <bronagh.tully@caldervale-trust.example>",
            "Godfrey Amissah <g.amissah@caldervale-trust.example>",
        ),
        company=("Calder Vale Hospitals Trust", "Calder Vale Hospitals", "Calder Vale"),
        role=("Senior Staff Nurse", "Senior Staff Nurse (Band 6)", "Senior Staff Nurse Band 6"),
        contact=("philippa.stott@caldervale-trust.example", "resourcing@caldervale-trust.example"),
        join="https://meet.google.com/cvh-wrdf-ltn",
        phone="+441134960144",
        never=(
            "bronagh.tully@caldervale-trust.example",
            "g.amissah@caldervale-trust.example",
            "tamsin.okereke@example.com",
            "+442079460712",
        ),
    ),
    LEO.job(
        "AW: Kennenlernen / Brüggestrat & Partner",
        (
            "Sehr geehrter Herr Matzke,\n\n"
            "wie eben am Telefon besprochen, hier der Link für unser zweites Gespräch. Neben mir "
            "nimmt unser Partner Dr. Ansgar Wiechert teil, mit dem Sie über die Mandate im Bau- und "
            "Vergaberecht sprechen können. Ihre Zeugnisse liegen uns vor.\n\nMit freundlichen Grüßen\n\n"
            "i. A. Henrike Sobotta\nPersonalreferentin\n\nBrüggestrat & Partner Rechtsanwälte mbB\n"
            "Tel. 0221 4710 340 (Durchwahl -346)\nFax 0221 4710 399\n"
            "h.sobotta@brueggestrat.example | kanzlei@brueggestrat.example\n\n"
            "Von: Leo Matzke <leo.matzke@example.com>\nGesendet: Donnerstag, 14. Januar 2027 20:11\n"
            "An: Henrike Sobotta\nBetreff: AW: Kennenlernen\n\n"
            "Sehr geehrte Frau Sobotta, Donnerstag nach 17 Uhr passt mir gut. Bitte an diese private "
            "Adresse. Beste Grüße, Leo Matzke\n\n"
            "________________________________________________________________________________\n"
            "Microsoft Teams Benötigen Sie Hilfe?<https://aka.ms/JoinTeamsMeeting?omkt=en-US>\n"
            "Jetzt an der Besprechung teilnehmen<https://teams.microsoft.com/l/mee"
            "tup-join/19%3ameeting_9c1db02bb7e4f6a11d%40t"
            "hread.v2/0?context=%7b%22Tid%22%3a%22aa01bb0"
            "2-cc03%22%2c%22Oid%22%3a%22dd04ee05-ff06%22%7d>\nBesprechungs-ID: 382 114 907 55\n"
            "Passcode: kW7pQz\n------------------------------\nPer Telefon einwählen\n"
            "+49 69 90009 456,,77120345# Germany, Frankfurt am Main\n"
            "Lokale Nummer suchen<https://dialin.teams.microsoft.com/11aa22bb?id=4455667>\n"
            "Für Organisatoren: Besprechungsoptionen<https://teams.microsoft"
            ".com/meetingOptions/?organizerId=11aa22bb&threadId=19_meeting>\n"
            "________________________________________________________________________________"
        ),
        by="Sobotta, Henrike <h.sobotta@brueggestrat.example>",
        guests=("Wiechert, Dr. Ansgar <a.wiechert@brueggestrat.example>",),
        location="Microsoft Teams-Besprechung",
        company=("Brüggestrat & Partner", "Brüggestrat & Partner Rechtsanwälte", "Brüggestrat", "Brueggestrat"),
        role="",
        contact=("h.sobotta@brueggestrat.example", "a.wiechert@brueggestrat.example", "kanzlei@brueggestrat.example"),
        join=(
            "https://teams.microsoft.com/l/meetup-join/19"
            "%3ameeting_9c1db02bb7e4f6a11d%40thread.v2/0?"
            "context=%7b%22Tid%22%3a%22aa01bb02-cc03%22%2c%22Oid%22%3a%22dd04ee05-ff06%22%7d"
        ),
        kind="recruiter",
        never=("leo.matzke@example.com", "+492214710399", "+496990009456"),
    ),
    OWEN.job(
        "Lecturer in Soil Science - shortlist conversation, Dr O Sandaker",
        (
            "Ngaire Whitcombe is inviting you to a scheduled Zoom meeting.\n\n"
            "Topic: Lecturer in Soil Science - shortlist conversation, Dr O Sandaker\n"
            "Time: Feb 2, 2027 10:00 AM Canberra, Melbourne, Sydney\n\nJoin Zoom Meeting\n"
            "https://wandarra-uni.zoom.us/j/84590117723?pwd=Rm9yZXN0.1\n\nMeeting ID: 845 9011 7723\n"
            "Passcode: 420866\n\n---\n\nOne tap mobile\n+61370101234,,84590117723# Australia\n\n---\n\n"
            "Dial by your location\n• +61 3 7010 1234 Australia\n\n"
            "Find your local number: https://wandarra-uni.zoom.us/u/kdX9fQ1bL\n\nJoin by SIP\n"
            "• 84590117723@zoomcrc.com"
        ),
        location="https://wandarra-uni.zoom.us/j/84590117723?pwd=Rm9yZXN0.1",
        company=("", "Wandarra University", "Wandarra Uni", "Wandarra"),
        role="Lecturer in Soil Science",
        contact="",
        join="https://wandarra-uni.zoom.us/j/84590117723?pwd=Rm9yZXN0.1",
        never=("84590117723@zoomcrc.com", "+61370101234"),
    ),
    HECTOR.job(
        "Marlowe Bay Hotels <> Hector Villalobos",
        (
            "Banquet Sous Chef\n\n3:00 Tour of the back of house with Chef Ondine Bright\n"
            "3:30 Sit-down with Ray Castellaw, F&B Director\n\n"
            "Enter by the loading dock on Wacker, sign in with security (312-555-0190). Closed-toe "
            "shoes please.\n\n"
            "Need a different day? Write to Sumi in Talent: sumi.halvorsen@marlowebay.example"
        ),
        by=("Marlowe Bay Candidate Calendar <marlowebay.example_q8t1n0c4h7k2v5z9p3r6@group.calendar.google.com>"),
        guests=(
            "Ondine Bright <ondine.bright@marlowebay.example>",
            "Ray Castellaw <ray.castellaw@marlowebay.example>",
            "room:RVS-2-Pantry Office <marlowebay.example_188c2pantry@resource.calendar.google.com>",
        ),
        location="Marlowe Bay Riverside, 40 Lower Dock, Chicago",
        company=("Marlowe Bay Hotels", "Marlowe Bay"),
        role="Banquet Sous Chef",
        contact="sumi.halvorsen@marlowebay.example",
        join="",
        never=(
            "marlowebay.example_q8t1n0c4h7k2v5z9p3r6@group.calendar.google.com",
            "marlowebay.example_188c2pantry@resource.calendar.google.com",
            "hvillalobos@example.net",
            "+13125550190",
        ),
    ),
    BEATRIZ.job(
        "Beatriz Quintela e Duarte Salgueiro",
        (
            "Nome do evento\nConversa 20 min\n\n"
            "Localização: Esta é uma videoconferência do Google Meet. "
            "https://calendly.com/events/1f0e2d3c-4b5a-4c6d-9e8f-0a1b2c3d4e5f/google_meet\n\n"
            "A que vaga se candidatou?: Rececionista noturna (Quinta das Cegonhas)\n"
            "Já trabalhou com Opera?: Sim, 2 anos\n\nPrecisa de alterar este evento?\n"
            "Cancelar: https://calendly.com/cancellations/8f2a6c1e-7d3b-4a9c-b0e5-112233445566\n"
            "Reagendar: https://calendly.com/reschedulings/8f2a6c1e-7d3b-4a9c-b0e5-112233445566\n\n"
            "Fornecido por Calendly.com"
        ),
        by="Duarte Salgueiro <duarte@quintadascegonhas.example>",
        guests=("Duarte Salgueiro <duarte@quintadascegonhas.example>",),
        location="Google Meet (instruções na descrição)",
        company="Quinta das Cegonhas",
        role=("Rececionista noturna", "Rececionista"),
        contact="duarte@quintadascegonhas.example",
        join="https://calendly.com/events/1f0e2d3c-4b5a-4c6d-9e8f-0a1b2c3d4e5f/google_meet",
        never="bia.quintela@example.com",
    ),
    FEMKE.job(
        "15 min telefonische kennismaking - Anouk (team Werving)",
        (
            "Event Name\n15 min telefonische kennismaking\n\n"
            "Location: Anouk belt je op +31 20 555 0118\n\n"
            "Op welke vacature heb je gereageerd? Wijkverpleegkundige regio Salland\n"
            "Hoeveel uur wil je werken? 28\n\n"
            "Lukt het niet? Mail even: anouk.terbeek@thuiszorgvecht.example\n\n"
            "Need to make changes to this event?\n"
            "Cancel: https://calendly.com/cancellations/QZ7HPLMN4TTX2BVC\n"
            "Reschedule: https://calendly.com/reschedulings/QZ7HPLMN4TTX2BVC\n\n"
            "Powered by Calendly.com"
        ),
        company=("", "Thuiszorg Vecht", "thuiszorgvecht"),
        role=("Wijkverpleegkundige", "Wijkverpleegkundige regio Salland"),
        contact="anouk.terbeek@thuiszorgvecht.example",
        join="",
        never="+31205550118",
    ),
    HECTOR.job(
        "Lakeshore Parcel - in-person with Station Manager",
        (
            "Hi Hector! Olivia here, the virtual assistant of Lakeshore Parcel. You're all set to "
            "meet Darnell Ivory for the Delivery Driver (CDL-B) position.\n\n"
            "What to bring: license, DOT card, two references.\nDress code: smart casual\n\n"
            "Text RESCHEDULE or CANCEL to (773) 555-0103. This is an automated calendar invitation, "
            "replies are not read."
        ),
        by="Olivia (Lakeshore Parcel) <no-reply@paradox.ai>",
        location="Lakeshore Parcel DCH4, 9900 S Torrence Ave",
        company="Lakeshore Parcel",
        role=("Delivery Driver", "Delivery Driver (CDL-B)", "Delivery Driver CDL-B"),
        contact="",
        join="",
        never=("no-reply@paradox.ai", "hvillalobos@example.net"),
    ),
    MATHILDE.job(
        "Votre rendez-vous avec la Clinique des Alizés",
        (
            "Bonjour Mathilde,\n\n"
            "Suite à l'étude de votre dossier pour le poste d'aide-soignante de nuit, nous avons le "
            "plaisir de vous convier à un échange avec Mme Odile Carrance, cadre de santé.\n\n"
            "Accueil : 12 quai des Lices, 2e étage, demander le secrétariat au 04 65 71 20 20.\n\n"
            "En cas d'empêchement, merci de prévenir Yanis Belhadj, chargé de recrutement : "
            "y.belhadj@clinique-alizes.example ou 04 65 71 20 44.\n\n"
            "Ceci est un message automatique, merci de ne pas y répondre.\n"
            "Pour exercer vos droits (RGPD) : dpo@clinique-alizes.example"
        ),
        by="Clinique des Alizés via SmartRecruiters <ne-pas-repondre@smartrecruiters.com>",
        guests=("Odile Carrance <o.carrance@clinique-alizes.example>",),
        location="12 quai des Lices",
        company="Clinique des Alizés",
        role=("aide-soignante de nuit", "aide-soignante"),
        contact=("y.belhadj@clinique-alizes.example", "o.carrance@clinique-alizes.example"),
        join="",
        phone="+33465712044",
        kind="recruiter",
        never=("ne-pas-repondre@smartrecruiters.com", "dpo@clinique-alizes.example", "mathilde.ferrand@example.org"),
    ),
    GWEN.job(
        "Gwen Tolliver: slot with Hiring Committee, Alder Creek Charter",
        (
            "Booking reference: YCBM-5521-AA\n\nWho: Gwen Tolliver (gwen.tolliver@example.net)\n"
            "For: Grade 5/6 blend teacher\nWhere: front office, Alder Creek Charter School\n\n"
            "Change or cancel: https://alder-creek.youcanbook.me/manage/5521aa\n"
            "Office manager: Bernadette Yoo, byoo@aldercreekcharter.example / 503-555-0171"
        ),
        by="YouCanBookMe <noreply@youcanbook.me>",
        company=("Alder Creek Charter School", "Alder Creek Charter", "Alder Creek"),
        role="Grade 5/6 blend teacher",
        contact="byoo@aldercreekcharter.example",
        join="",
        phone="+15035550171",
        never=("noreply@youcanbook.me", "gwen.tolliver@example.net"),
    ),
    OWEN.job(
        "Sandaker visit 1/3 - public seminar",
        (
            "Shortlisted applicants each give 40 min + questions. HDMI and USB-C in the room. Search "
            "21/044, Senior Lecturer (Agronomy)."
        ),
        by="Marisol Anketell <m.anketell@korumburra-uni.example>",
        guests=("Ag Staff <ag-staff@groups.korumburra-uni.example>",),
        location="Lecture Theatre B, Korumburra University",
        at=datetime.fromisoformat("2027-02-10T22:30:00+00:00"),
        company=("Korumburra University", "Korumburra"),
        role=("Senior Lecturer (Agronomy)", "Senior Lecturer"),
        contact="m.anketell@korumburra-uni.example",
        join="",
        never=("ag-staff@groups.korumburra-uni.example", "owen.sandaker@example.org"),
    ),
    OWEN.job(
        "Sandaker visit 2/3 - Executive Dean",
        "",
        by="Marisol Anketell <m.anketell@korumburra-uni.example>",
        guests=("Prof Petra Lindqvist <dean.science@korumburra-uni.example>",),
        location="Korumburra University, Chancellery L3",
        at=datetime.fromisoformat("2027-02-11T00:00:00+00:00"),
        company=("Korumburra University", "Korumburra"),
        contact=("m.anketell@korumburra-uni.example", "dean.science@korumburra-uni.example"),
        join="",
        never="owen.sandaker@example.org",
    ),
    OWEN.job(
        "Sandaker visit 3/3 - selection committee",
        "",
        by="Marisol Anketell <m.anketell@korumburra-uni.example>",
        guests=("room:Council Room <rm-council@korumburra-uni.example>",),
        location="Korumburra University, Council Room",
        at=datetime.fromisoformat("2027-02-11T02:30:00+00:00"),
        company=("Korumburra University", "Korumburra"),
        contact="m.anketell@korumburra-uni.example",
        join="",
        never=("rm-council@korumburra-uni.example", "owen.sandaker@example.org"),
    ),
    HECTOR.job(
        "call w/ Priscilla re: the prep cook thing",
        "she calls me. backup 872-555-0128 (Priscilla, Nine Mile Diner)",
        company=("Nine Mile Diner", "Nine Mile"),
        role="prep cook",
        contact="",
        join="",
        phone="+18725550128",
    ),
    HECTOR.job(
        "stage fri dinner svc - Osteria Pinella",
        "knives + apron. chef is Gian. if they like me its the grill station",
        company=("Osteria Pinella", "Pinella"),
        contact="",
        join="",
        fair=True,
    ),
    HECTOR.job(
        "road test + paperwork, Great Basin Freight yard",
        "driver applicants check in w/ Dot at gate 4, dot.kessler@greatbasinfreight.example",
        company="Great Basin Freight",
        contact="dot.kessler@greatbasinfreight.example",
        join="",
        fair=True,
    ),
    GWEN.job(
        "Demo Lesson & Debrief - G. Tolliver",
        (
            "Gwen,\n\n"
            "Excited to have you in the building. You will teach 35 minutes of fractions to Mr. "
            "Abernathy's fourth graders, then sit down with the committee (Principal Vo, two "
            "teachers, one parent). Lesson plan to me by Wednesday, please.\n\n"
            "Park on Juniper. Check in at the front office and wear the visitor sticker.\n\n"
            "Candace Ishikawa\nHR Specialist, Tualatin Flats School District\n"
            "cishikawa@tualatinflats.example\nO: 503-555-0126 | F: 503-555-0129\n\n"
            "NOTICE: this e-mail and any attachment may be a public record. Report misdirected mail "
            "to privacyofficer@tualatinflats.example"
        ),
        by="Ishikawa, Candace <cishikawa@tualatinflats.example>",
        guests=(
            "Vo, Linh <lvo@tualatinflats.example>",
            "room:CPE Library <cpe-library@tualatinflats.example>",
        ),
        location="Cedar Prairie Elementary",
        company=("Tualatin Flats School District", "Tualatin Flats", "Cedar Prairie Elementary"),
        role="",
        contact=("cishikawa@tualatinflats.example", "lvo@tualatinflats.example"),
        join="",
        phone="+15035550126",
        never=(
            "cpe-library@tualatinflats.example",
            "privacyofficer@tualatinflats.example",
            "gwen.tolliver@example.net",
            "+15035550129",
        ),
    ),
    TAMSIN.job(
        "Tamsin / Brightwater Care Staffing - quick catch up about Harrogate",
        (
            "Hi Tamsin, thanks for sending the CV over! Would love to talk you through the ward "
            "sister vacancy at Knaresfield Nuffold Clinic before I put you forward to Mrs Denby. "
            "Please don't approach the clinic directly. I'll ring your mobile 07700 900123.\n\n"
            "Josh Eccleston, Consultant (Nursing & AHP)\nBrightwater Care Staffing\n"
            "josh.e@brightwatercare.example   01632 960 871\n"
            "clinic: denby@knaresfieldclinic.example (for your info only)"
        ),
        by="Josh Eccleston <josh.e@brightwatercare.example>",
        company=("Knaresfield Nuffold Clinic", "Brightwater Care Staffing", "Brightwater", "Knaresfield Clinic"),
        role="ward sister",
        contact="josh.e@brightwatercare.example",
        join="",
        phone="+441632960871",
        kind="recruiter",
        never=("denby@knaresfieldclinic.example", "tamsin.okereke@example.com", "+447700900123"),
    ),
    LORRAINE.job(
        "Callback - Petty",
        (
            "10:00 Everett Pruitt (404-555-0151)\n10:30 Simone Delacroix\n"
            "11:00 associates Ravi Thakkar, Joanna Birdsong\n11:45 lunch\n\n"
            "Lateral associate, Labor & Employment. Suite 2900, validate parking with reception. To "
            "cancel please call Recruiting, Odalys Greer, (404) 555-0158, "
            "ogreer@pruittdelacroix.example."
        ),
        by="Events PD <pd-events@pruittdelacroix.example>",
        guests=(
            "Pruitt, Everett <epruitt@pruittdelacroix.example>",
            "Delacroix, Simone <sdelacroix@pruittdelacroix.example>",
            "Thakkar, Ravi <rthakkar@pruittdelacroix.example>",
            "Birdsong, Joanna <jbirdsong@pruittdelacroix.example>",
        ),
        location="Pruitt Delacroix LLP, 2900 Peachtree Tower",
        company="Pruitt Delacroix",
        role=(
            "Lateral associate, Labor & Employment",
            "Lateral associate",
            "Associate",
            "associate, Labor & Employment",
        ),
        contact=("ogreer@pruittdelacroix.example", "pd-events@pruittdelacroix.example"),
        join="",
        phone="+14045550158",
        kind="recruiter",
        never="lorraine.petty@example.com",
    ),
    LORRAINE.job(
        "Structured Board, Assistant Clerk of Superior Court (Exam 27-113)",
        (
            "You placed in Band A. Report to Room 114 with this notice and photo ID. Candidates "
            "arriving after 8:15 are not seated.\n\n"
            "Accommodations: ada-coordinator@dekorah-county.example\n"
            "Withdraw: examdesk@dekorah-county.example or 770-555-0140"
        ),
        by="DC Personnel Board <donotreply@dekorah-county.example>",
        location="Dekorah County Annex, Room 114",
        company=(
            "Dekorah County",
            "Dekorah County Personnel Board",
            "DC Personnel Board",
            "Dekorah County Superior Court",
        ),
        role="Assistant Clerk of Superior Court",
        contact="examdesk@dekorah-county.example",
        join="",
        phone="+17705550140",
        never=(
            "donotreply@dekorah-county.example",
            "ada-coordinator@dekorah-county.example",
            "lorraine.petty@example.com",
        ),
    ),
    MATHILDE.job(
        "Mme Ferrand - poste AESH rentrée",
        (
            "Rencontre avec la directrice (Mme Quéméner) et la référente. Apporter diplômes et pièce "
            "d'identité. 06 39 98 40 51 si retard."
        ),
        by="Secrétariat Sainte-Ursule <secretariat@ecole-ste-ursule.example>",
        location="École Sainte-Ursule, rue des Capucins",
        company=("École Sainte-Ursule", "Sainte-Ursule", "Ecole Ste Ursule"),
        role="AESH",
        contact="secretariat@ecole-ste-ursule.example",
        join="",
        never="mathilde.ferrand@example.org",
    ),
    IGNACIO.job(
        "Transportes Ojeda - prueba con el tráiler y charla con el jefe",
        "Preguntar por Chus. Llevar CAP y tacógrafo. chus@transportesojeda.example",
        location="Polígono Los Álamos, nave 14",
        company=("Transportes Ojeda", "Ojeda"),
        contact="chus@transportesojeda.example",
        join="",
        fair=True,
    ),
    IGNACIO.job(
        "entrevista 2a vuelta panificadora San Lázaro 12h",
        "repartidor turno noche",
        company=("panificadora San Lázaro", "San Lázaro"),
        role=("repartidor", "repartidor turno noche"),
        contact="",
        join="",
    ),
    DAVIDE.job(
        "Colloquio conoscitivo avv. Marchetto",
        (
            "Gentile Collega,\n"
            "come da accordi, La attendiamo in studio. Segreteria: dott.ssa Ilaria Bonfanti, "
            "segreteria@studioferraris.example.\nCordiali saluti,\navv. Tullio Ferraris\n\n"
            "Studio Legale Ferraris & Associati\nVia dei Filatoi 6, Bergamo"
        ),
        by="Tullio Ferraris <t.ferraris@studioferraris.example>",
        company=("Studio Legale Ferraris & Associati", "Studio Ferraris", "Studio Legale Ferraris", "Ferraris"),
        role="",
        contact=("t.ferraris@studioferraris.example", "segreteria@studioferraris.example"),
        join="",
        never="davide.marchetto@example.net",
    ),
    DAVIDE.job(
        "prova in sala, Trattoria della Chiusa",
        "per il posto di cameriere nel weekend; chiedere di Mirko",
        company="Trattoria della Chiusa",
        role="cameriere",
        contact="",
        join="",
        fair=True,
    ),
    TAKANASHI.job(
        "園見学と理事長との面談（高梨様）",
        (
            "高梨様\n\n"
            "この度は保育士の募集にご応募いただきありがとうございます。当日は園内をご案内したのち、理"
            "事長の大槻よりお話を伺います。履歴書と保育士証の写しをお持ちください。\n"
            "ご都合が悪くなった場合は、採用担当 "
            "森本（morimoto@hinata-hoikuen.example／03-5550-0142）までご連絡ください。\n\n"
            "※このメールは送信専用です。\n社会福祉法人ひなた会 ひなた保育園"
        ),
        by="ひなた保育園 <soushin-senyou@hinata-hoikuen.example>",
        location="東京都練馬区 ひなた保育園",
        company=(
            "ひなた保育園",
            "ひなた会",
            "社会福祉法人ひなた会",
            "社会福祉法人ひなた会 ひなた保育園",
            "Hinata Hoikuen",
        ),
        role="保育士",
        contact="morimoto@hinata-hoikuen.example",
        join="",
        phone="+81355500142",
        kind="recruiter",
        never=("soushin-senyou@hinata-hoikuen.example", "misaki.takanashi@example.com"),
    ),
    TAKANASHI.job(
        "二次面接 まつかぜ学園 事務",
        "人事 小田さん oda@matsukaze-gakuen.example",
        company="まつかぜ学園",
        role="事務",
        contact="oda@matsukaze-gakuen.example",
        join="",
    ),
    YUTONG.job(
        "试讲及座谈 - 陈雨桐",
        (
            "陈老师您好，\n"
            "请准备八年级语文《背影》一课时，试讲15分钟，之后与校领导座谈。请携带教师资格证原件。\n"
            "如需改期请联系人事处周老师：zhou.l@wenlan-school.example\n文澜外国语学校 人事处"
        ),
        by="文澜外国语学校人事处 <hr@wenlan-school.example>",
        location="文澜外国语学校 行政楼302",
        company=("文澜外国语学校", "文澜外国语学校人事处", "Wenlan School"),
        contact=("zhou.l@wenlan-school.example", "hr@wenlan-school.example"),
        join="",
        never="yutong.chen@example.com",
    ),
    TAMSIN.job(
        "Hosp job!! St Aelred's Hospice 2pm (bring certs)",
        "Sister Maureen 01632 960 415. Night RN, 30 hrs",
        location="St Aelred's Hospice",
        company=("St Aelred's Hospice", "St Aelred's"),
        role=("Night RN", "RN", "Night RN, 30 hrs"),
        contact="",
        join="",
        phone="+441632960415",
        fair=True,
    ),
    LORRAINE.job(
        "Fwd: Next Steps",
        (
            "---------- Forwarded message ---------\n"
            "From: Imogen Castellanos <icastellanos@peachbeltlegalaid.example>\n"
            "Date: Fri, Jan 15, 2027 at 4:48 PM\nSubject: Next Steps\n"
            "To: Lorraine Petty <lpetty@example.org>\nCc: Hiring <hiring@peachbeltlegalaid.example>\n\n"
            "Hi Lorraine,\n\n"
            "So glad we spoke at the bar luncheon. Our executive director, Rev. Amos Tillery, has "
            "half an hour on Wednesday at 6. It will be him and me, by phone: please dial "
            "404-555-0183, code 7761#. He will ask about your housing docket and why you want to "
            "leave private practice.\n\nI'm at 404-555-0185 if you get stuck.\n\nImogen Castellanos\n"
            "Managing Attorney, Peachbelt Legal Aid"
        ),
        company="Peachbelt Legal Aid",
        role="",
        contact=("icastellanos@peachbeltlegalaid.example", "hiring@peachbeltlegalaid.example"),
        join="",
        phone="+14045550185",
        never=("lpetty@example.org", "+14045550183"),
    ),
    MATHILDE.job(
        "Échange visio",
        "",
        by="Résidence Bel-Automne <recrutement-noreply@bel-automne.example>",
        html=(
            "<html><body><p>Bonjour Madame Ferrand,</p><p>Pour faire suite &agrave; votre "
            "candidature au poste d'<b>animatrice en g&eacute;rontologie</b>, je vous propose un "
            "premier &eacute;change de 30&nbsp;minutes.</p><p><a "
            'href="https://teams.microsoft.com/meet/2217703415526?p=hT5kQw0ZcR">Rejoindre la '
            "r&eacute;union</a></p><p>Capucine Vasseur<br>Responsable RH, R&eacute;sidence "
            'Bel-Automne<br><a href="mailto:c.vasseur@bel-automne.example">'
            "c.vasseur@bel-automne.example</a><br>T&eacute;l. 04 65 71 33 18</p><hr><small><a "
            'href="https://aka.ms/JoinTeamsMeeting?omkt=fr-FR">Besoin '
            "d'aide&nbsp;?</a></small></body></html>"
        ),
        company=("Résidence Bel-Automne", "Bel-Automne"),
        role=("animatrice en gérontologie", "animatrice"),
        contact="c.vasseur@bel-automne.example",
        join="https://teams.microsoft.com/meet/2217703415526?p=hT5kQw0ZcR",
        phone="+33465713318",
        never=("recrutement-noreply@bel-automne.example", "mathilde.ferrand@example.org"),
    ),
    JUTTA.job(
        "Kaffee bei uns im Laden",
        (
            "Hallo Frau Reimann, danke für Ihre Bewerbung auf unseren Aushang! Kommen Sie nach "
            "Ladenschluss einfach durch die Hintertür, wir zeigen Ihnen alles und reden über Stunden "
            "und Bezahlung. Meine Frau freut sich auch.\nHerzlich, Ole Bentzien, Blumen Bentzien"
        ),
        by="Ole Bentzien <blumen-bentzien@example.com>",
        company=("Blumen Bentzien", "Bentzien"),
        role="",
        contact="blumen-bentzien@example.com",
        join="",
        never="jutta.reimann@example.org",
        fair=True,
    ),
    OWEN.job(
        "Interview: Director, Plains Herbarium",
        (
            "Dr Sandaker,\n\n"
            "Please join from a quiet room. The trustees are Lady Ferrier, Mr Achebe and Dr Lund.\n\n"
            "Webex: https://plainsherbarium.webex.com/meet/trustees\n"
            "Access by phone: +61 2 5550 9911, access code 2556 771 0034\n\n"
            "If the time is no longer suitable: Tabitha Crewe, executive assistant to the Chair, "
            "tcrewe@plainsherbarium.example, 02 5550 4417.\n\n"
            "Refs received from: h.bloom@merri.edu.example"
        ),
        by="Plains Herbarium Trustees <trustees-mailbox@plainsherbarium.example>",
        guests=("Harriet Bloom <h.bloom@merri.edu.example>",),
        company="Plains Herbarium",
        role=("Director", "Director, Plains Herbarium"),
        contact=("tcrewe@plainsherbarium.example", "trustees-mailbox@plainsherbarium.example"),
        join="https://plainsherbarium.webex.com/meet/trustees",
        phone="+61255504417",
        never=("h.bloom@merri.edu.example", "owen.sandaker@example.org", "+61255509911"),
    ),
    LEO.job(
        "Auswahltag Oberlandesbehörde Rhein (Assessment, Beginn wird noch mitgeteilt)",
        "Einstellung Volljuristen. Rückfragen: Frau Kempkes, personalgewinnung@olb-rhein.example",
        company=("Oberlandesbehörde Rhein", "OLB Rhein"),
        role=("Volljuristen", "Volljurist"),
        contact="personalgewinnung@olb-rhein.example",
        join="",
    ),
    KAVYA.job(
        "Discussion with Kavya M - Resident Engineer (Metro Depot)",
        (
            "Hello Kavya,\n\n"
            "Following our HR call, Iain and Folasade from the London office would like 45 min on "
            "your depot experience, site safety and the design review exercise you sent.\n\nRegards,\n"
            "Folasade Ike\nAssociate, Tarnbrook Consulting Engineers"
        ),
        by="Folasade Ike <folasade.ike@tarnbrook-ce.example>",
        guests=("Iain Muir <iain.muir@tarnbrook-ce.example>",),
        location="Microsoft Teams Meeting",
        company=("Tarnbrook Consulting Engineers", "Tarnbrook"),
        role=("Resident Engineer", "Resident Engineer (Metro Depot)"),
        contact=("folasade.ike@tarnbrook-ce.example", "iain.muir@tarnbrook-ce.example"),
        join="",
        never="kavya.menon@example.com",
    ),
    GWEN.job(
        "NO CHOIR - Weir Hill Academy, meet head + chair of board about 2nd grade opening",
        "reply to Joyce Amundsen jamundsen@weirhill.example if running late",
        by="Father Neil <frneil@stbrendans-parish.example>",
        is_recurring=True,
        recurrence_id=datetime.fromisoformat("2027-01-27T03:00:00+00:00"),
        company=("Weir Hill Academy", "Weir Hill"),
        contact="jamundsen@weirhill.example",
        join="",
        never=("frneil@stbrendans-parish.example", "gwen.tolliver@example.net"),
    ),
    LORRAINE.job(
        "City Solicitor's Office - meet the team (new date)",
        ("Moved from the 8th because of the council session. Assistant Solicitor role; bring two writing samples."),
        by="Rosalind Keene <rkeene@brunswick-city.example>",
        company=("City Solicitor's Office", "City of Brunswick", "Brunswick City", "Brunswick"),
        role="Assistant Solicitor",
        contact="rkeene@brunswick-city.example",
        join="",
        never="lorraine.petty@example.com",
    ),
    MATHILDE.job(
        "=?utf-8?Q?Entretien_d=27embauche_-_H=C3=B4tel_des_Deux_Gares?=",
        "M. Roussillon, direction\nroussillon@hoteldeuxgares.example",
        company=("Hôtel des Deux Gares", "Hotel des 2 Gares", "Deux Gares"),
        role="",
        contact="roussillon@hoteldeuxgares.example",
        join="",
    ),
)

OTHERS = (
    HECTOR.other("SHIFT 4-close", ""),
    MATHILDE.other("Entretien prénatal 4e mois - sage-femme", ""),
    MATHILDE.other("RDV réunion parents-profs Zoé", ""),
    IGNACIO.other("Radio Vallecas: me entrevistan por lo del club de barrio", ""),
    DAVIDE.other("Colloqui insegnanti Pietro (3B)", "prof. Zanella ore 16:10, prof. Gritti ore 16:30"),
    DAVIDE.other("Prova coro", ""),
    YUTONG.other(
        "家长面谈：李子涵妈妈",
        "",
        by="陈雨桐 <chenyt@lanxi-school.example>",
        to="chenyt@lanxi-school.example",
        never="chenyt@lanxi-school.example",
    ),
    TAMSIN.other("Podcast interview (Nights on the Ward) 7.30 - Dee will send link", ""),
    GWEN.other(
        "Choir practice (St. Brendan's)",
        "",
        by="Father Neil <frneil@stbrendans-parish.example>",
        is_recurring=True,
        never=("frneil@stbrendans-parish.example", "gwen.tolliver@example.net"),
    ),
    LORRAINE.other(
        "City Solicitor's Office - meet the team",
        "",
        by="Rosalind Keene <rkeene@brunswick-city.example>",
        never="lorraine.petty@example.com",
        fair=True,
    ),
    DAVIDE.other(
        "Colloquio cameriera - Giada R.",
        (
            "Ha mandato il CV ieri (giada.r@example.org). Io e mamma al bar, poi prova sabato. Se va "
            "bene la prendiamo noi per la stagione."
        ),
        never="giada.r@example.org",
    ),
    LORRAINE.other(
        "JURY DUTY - Group 12, Fulton County Courthouse", "questionnaire + voir dire panel, call 404-555-0100 after 5"
    ),
    LORRAINE.other(
        "Apt viewing + application w/ leasing mgr",
        "Kirkwood Lofts, leasing@kirkwoodlofts.example. Bring pay stubs & ID for the screening",
        never="leasing@kirkwoodlofts.example",
    ),
    LORRAINE.other("Nanny trial day - Bettina", ""),
    TAMSIN.other(
        "Starling School - Kofi's entrance interview + taster",
        "",
        by="Admissions, Starling School <admissions@starlingschool.example>",
        never=("admissions@starlingschool.example", "tamsin.okereke@example.com"),
    ),
    TAMSIN.other("Police statement re bike theft (PC Hanlon, interview rm 2)", ""),
    LEO.other(
        "Wohnungsbesichtigung Südstadt, Bewerbermappe mitnehmen",
        "Makler: t.krings@krings-immo.example",
        never="t.krings@krings-immo.example",
    ),
    LEO.other(
        "Mitarbeiterjahresgespräch Dr. Dorn",
        "Zielvereinbarung, Beförderung ansprechen (dorn@kanzlei-dorn.example)",
        never="dorn@kanzlei-dorn.example",
    ),
    LEO.other(
        "Bewerbungsgespräche Refis (Sitzungszimmer 2)",
        ("Drei Kandidatinnen, ich mache Teil Zivilrecht. Unterlagen bei sekretariat@kanzlei-dorn.example"),
        never="sekretariat@kanzlei-dorn.example",
    ),
    HECTOR.other(
        "Hector Villalobos and Dr. Fenwick (tele-visit)",
        (
            "Event Name\nNew patient screening call\n\nLocation: Doxy https://doxy.me/drfenwick\n\n"
            "Need to make changes to this event?\n"
            "Cancel: https://calendly.com/cancellations/ABCDEF1234567890\n"
            "Reschedule: https://calendly.com/reschedulings/ABCDEF1234567890\n\n"
            "Powered by Calendly.com"
        ),
        by="Dr. Fenwick <frontdesk@fenwickmedical.example>",
        never=("frontdesk@fenwickmedical.example", "hvillalobos@example.net"),
    ),
    HECTOR.other(
        "Tenant screening call w/ Halsted Property Group",
        "Thank you for your application! We will verify employment and references by phone.",
        by="Halsted Property Group <apply@halstedpg.example>",
        never=("apply@halstedpg.example", "hvillalobos@example.net"),
    ),
    OWEN.other(
        "ABC Gippsland - interview re drought trial", "Producer Moana Pratt 03 5550 2214, live, they call the landline"
    ),
    JUTTA.other(
        "Arbeitsagentur Beratung Fr. Ziegler, Zi. 3.12",
        "Unterlagen Lebenslauf! hamburg.ziegler@arbeitsagentur.example",
        never="hamburg.ziegler@arbeitsagentur.example",
    ),
    JUTTA.other("Dienstplan: Frühdienst", ""),
)

CASES = spread((*JOBS, *OTHERS))
