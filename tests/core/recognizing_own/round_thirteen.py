"""A thirteenth batch: what the two before taught, in other words; and what those words must not take along."""

from __future__ import annotations

from tests.core.recognizing_own.cases import (
    BEATRIZ,
    DIEGO,
    ELODIE,
    GIULIA,
    KATRIN,
    LIWEI,
    MISAKI,
    NADIA,
    OWEN,
    SANNE,
    person,
    spread,
)

DESMOND = person(
    "Desmond Achebe", "desmond.achebe@example.com", "America/Chicago", "+17735550119", "lakeviewunified.example"
)
MARTA = person("Marta Quiroga", "marta.quiroga@example.com", "Europe/Madrid", "", "")
PRIYA = person(
    "Priya Nambiar",
    "priya.nambiar@example.net",
    "America/New_York",
    "+12125550148",
    "castellanlaw.example",
    ("pnambiar@castellanlaw.example",),
)
RUBY = person("Ruby Castellane", "ruby.castellane@example.com", "Europe/London", "+447700900133", "")
TAKASE = person(
    "高瀬 美咲", "misaki.takase@example.com", "Asia/Tokyo", "", "hibari-soft.example", ("takase@hibari-soft.example",)
)
TESSA = person(
    "Tessa Whitlock",
    "tessa.whitlock@example.com",
    "Europe/London",
    "+447700900171",
    "fenwick-uni.example",
    ("t.whitlock@fenwick-uni.example",),
)

JOBS = (
    TAKASE.job(
        "つばき商会 役員面接",
        (
            "高瀬 美咲 様\n\n"
            "この度は弊社の営業企画職にご応募いただき、誠にありがとうございます。下記の通り最終面接を"
            "実施いたします。\n\n面接官：取締役 早川、人事部長 三輪\n当日のご連絡・日程変更は採用担当 "
            "小野寺（onodera@tsubaki-shokai.example）までお願いいたします。\n\n"
            "株式会社つばき商会 人事部"
        ),
        by="つばき商会 人事部 <saiyo@tsubaki-shokai.example>",
        location="東京都中央区椿町1-2-3 つばきビル5階",
        company=("つばき商会", "株式会社つばき商会", "Tsubaki Shokai"),
        role=("営業企画職", "営業企画"),
        contact=("onodera@tsubaki-shokai.example", "saiyo@tsubaki-shokai.example"),
        join="",
        kind=("recruiter", "scheduler"),
        never="misaki.takase@example.com",
    ),
    TESSA.job(
        "Interview - Postdoctoral Researcher (sediment transport)",
        (
            "Dear Dr Whitlock, the committee will be Lena Achterberg, Joris Veen and an external "
            "member. Please prepare five slides.\n\nPolder Institute, Delft"
        ),
        by="Lena Achterberg <l.achterberg@polder-institute.example>",
        guests=("Joris Veen <j.veen@polder-institute.example>",),
        company="Polder Institute",
        role=("Postdoctoral Researcher", "Postdoctoral Researcher (sediment transport)"),
        contact=("l.achterberg@polder-institute.example", "j.veen@polder-institute.example"),
        join="",
        never="tessa.whitlock@example.com",
    ),
    NADIA.job("weld test @ Ironhook Fabrication, 7am", "bring hood. ask for Rudy", fair=True),
    NADIA.job("trail at Saffron Row, sat brunch service", "chef Ana. apron", fair=True),
    NADIA.job("ride along + chat w/ Pell Couriers (route driver job)", "", fair=True),
    KATRIN.job("Probekochen Gasthof Linde", "Messer mitbringen", fair=True),
    ELODIE.job("Service test samedi soir - Bistrot Garance", "", fair=True),
    DIEGO.job("prueba con el camión Transportes Vidal", "preguntar por Loli, loli@transportesvidal.example", fair=True),
    BEATRIZ.job(
        "Prova didática - Colégio Aurora", "banca às 14h", by="Colégio Aurora <secretaria@colegioaurora.example>"
    ),
    GIULIA.job("turno di prova Osteria Brace", "portare divisa", fair=True),
    SANNE.job("meedraaien bij bakkerij Korrel", "6 uur", fair=True),
    MISAKI.job("模擬授業と面談（青葉塾）", "", fair=True),
    LIWEI.job("试课 - 晨光教育", "", fair=True, by="晨光教育人事部 <hr@chenguang-edu.example>"),
    NADIA.job("Zoom w/ Osei about data steward role", "", fair=True),
    OWEN.job("Chat with Bea regarding line cook position", "", fair=True),
    ELODIE.job("=?UTF-8?B?RW50cmV0aWVuIGQnZW1iYXVjaGUgLSBMaWJyYWlyaWUgTHVuZQ==?=", ""),
    KATRIN.job("=?iso-8859-1?Q?Vorstellungsgespr=E4ch_M=FChle_Nord?=", ""),
    KATRIN.job(
        "Treffen bei uns",
        (
            "Liebe Frau Vogel, vielen Dank für Ihre Bewerbung. Wir freuen uns auf Sie! "
            "Kurt und Inge Abel, Gärtnerei Abel"
        ),
        by="Inge Abel <gaertnerei.abel@gmail.com>",
        contact="gaertnerei.abel@gmail.com",
    ),
    ELODIE.job(
        "Rencontre jeudi",
        "Bonjour, merci pour votre candidature ! On vous montrera la boutique.",
        by="Paul Rey <paul.rey@orange.fr>",
    ),
    DIEGO.job(
        "Nos vemos el jueves",
        ("Hola Diego, gracias por tu solicitud. Te enseñamos el obrador y hablamos de horarios."),
        fair=True,
        by="Marta <obrador.marta@gmail.com>",
    ),
    NADIA.job("Meet the hiring committee, Birch Hollow School", "", by="Birch Hollow <office@birchhollow.example>"),
    OWEN.job("Owen T. before the selection panel - Collections Officer", "", by="Jobs <jobs@fernmuseum.example>"),
    OWEN.job(
        "Friday 2pm",
        "Thanks for shortlisting me for the registrar post, Friday suits.",
        by="Ann Lowe <ann.lowe@fernmuseum.example>",
    ),
    NADIA.job(
        "NO YOGA - Tern Freight, meet ops lead about dispatcher opening",
        "write Kim Voss kvoss@ternfreight.example",
        fair=True,
    ),
    NADIA.job(
        "Fwd: Thursday",
        (
            "---------- Forwarded message ---------\nFrom: Lew Park "
            "<lew@copperhill.example>\nSubject: Thursday\nTo: Nadia Brooks "
            "<nadia.brooks@example.com>\n\nHi Nadia, the recruiting lead and I would like to "
            "have a first chat on Thursday.\n\nI'm on 312-555-0188.\n\nLew Park\nHead of "
            "Operations, Copperhill"
        ),
        contact="lew@copperhill.example",
        phone="+13125550188",
    ),
    OWEN.job(
        "FW: next week",
        (
            "From: Priti Shah <pshah@mossrail.example>\nSent: 3 February\nTo: Owen Tresco\n\n"
            "Dear Owen, HR asked me to invite you for a talk about the signalling planner "
            "role."
        ),
        contact="pshah@mossrail.example",
        role="signalling planner",
    ),
    ELODIE.job(
        "Élodie Marchand et Luc Roy",
        (
            "Nom de l'événement\nÉchange 20 min\n\nPour quel poste postulez-vous ? : Chargée "
            "de paie\n\nAlimenté par Calendly.com"
        ),
        by="Luc Roy <luc@paiexpert.example>",
        role="Chargée de paie",
    ),
    SANNE.job(
        "Sanne de Wit en Piet",
        ("Event Name\nKennismaking\n\nOp welke functie solliciteer je? Teamleider bakkerij\n\nPowered by Calendly.com"),
        by="Piet <piet@korrel.example>",
        role="Teamleider bakkerij",
    ),
    DIEGO.job(
        "Entrevista Hotel Mirador", "para el puesto de camarero de sala, turno tarde", role=("camarero de sala",)
    ),
    GIULIA.job(
        "Colloquio Hotel Belvedere",
        "per il posto di addetta alla reception",
        role=("addetta alla reception", "addetta"),
    ),
    BEATRIZ.job("Entrevista Padaria Sol", "Assistente de padaria, 40h", role="Assistente de padaria"),
    NADIA.job(
        "Interview - LPN, Oncology (Days) - Job ID 4471",
        "",
        by="Mercy Falls <noreply@icims.com>",
        role=("LPN, Oncology (Days)",),
    ),
    NADIA.job(
        "Marlin Bay Hotels <> Nadia",
        ("Night Auditor\n\n3:00 tour\n\nQuestions? Write to Pia in Talent: pia@marlinbay.example"),
        by="Marlin Bay <cal@marlinbay.example>",
        role="Night Auditor",
        contact="pia@marlinbay.example",
    ),
    ELODIE.job(
        "Votre rendez-vous avec la Maison de la Source",
        "Votre dossier pour le poste de gouvernante",
        by="RH <rh@maison-source.example>",
        company="Maison de la Source",
        role="gouvernante",
    ),
    GIULIA.job("Colloquio Cantina dei Colli", "", fair=True, company="Cantina dei Colli"),
    OWEN.job(
        "Discussion with Owen",
        "Regards, Ada\nHarcourt Structural Engineers",
        by="Ada Bell <ada@harcourt-se.example>",
        company="Harcourt Structural Engineers",
        fair=True,
    ),
    NADIA.job(
        "Lakeview Grocers #22 - Nadia",
        "You're all set to interview for Night Stocker.",
        by="Olivia <olivia@paradox.ai>",
        company=("Lakeview Grocers", "Lakeview Grocers #22"),
        role="Night Stocker",
    ),
    NADIA.job(
        "Nadia Brooks and Theo Lund",
        (
            "Event Name\nRecruiter screen\n\nLocation: Theo Lund will call you from "
            "312-555-0166\n\nPowered by Calendly.com"
        ),
        by="Theo Lund <theo@harborstaffing.example>",
        phone="+13125550166",
        contact="theo@harborstaffing.example",
    ),
    OWEN.job(
        "Interview: Archivist",
        (
            "Bring ID and your PIN. If anything crops up, ring Tess Hale (020 7946 0311, "
            "tess.hale@fernmuseum.example), please do not write to the panel."
        ),
        by="Jobs <jobs@fernmuseum.example>",
        contact=("tess.hale@fernmuseum.example",),
        phone="+442079460311",
    ),
    NADIA.job("Interview with Harbor Radio - Traffic Manager", "", by="Jo <jo@harborradio.example>"),
    NADIA.job("Interview: Product Demo Specialist", "", by="Kim <kim@vantloom.example>"),
    NADIA.job("Final round - RecruitHub (recruiting software), CS lead", "", by="Kim <kim@recruithub.example>"),
    NADIA.job("Interview, Brightline Wealth - Client Associate", "", by="Lee <lee@brightlinewealth.example>"),
    NADIA.job(
        "Step 2: panel with us",
        "We've shortlisted four candidates; you are the second.",
        by="Lee <lee@fenwickco.example>",
    ),
    OWEN.job("Police staff interview - Crime Analyst", "", by="HR <recruitment@westshire.police.example>"),
    OWEN.job("Interview Careers Adviser, Ashdown College", "", by="HR <hr@ashdowncollege.example>"),
    OWEN.job("Stage 2 - Marlow & Finch", "", by="Ada <ada@marlowfinch.example>"),
    OWEN.job(
        "Second conversation", "Ben and I would love to go deeper.", by="Ada <ada@marlowfinch.example>", fair=True
    ),
    KATRIN.job(
        "Vorstellungsgespräch Agentur für Arbeit",
        "Sachbearbeiterin Leistung",
        by="Personal <personal@arbeitsagentur.example>",
    ),
    KATRIN.job(
        "Einladung zum Gespräch",
        ("Sie haben sich bei uns beworben. Am Gespräch nehmen drei Mitglieder des Auswahlgremiums teil."),
        by="Stadt Moor <bewerbung@stadt-moor.example>",
    ),
    ELODIE.job("Entretien d'embauche journaliste - Radio Vallée", "", by="RH <rh@radiovallee.example>"),
    DIEGO.job("Entrevista cajero - Supermercado Lugo", "", fair=True),
    DIEGO.job("Entrevista con Marta R.", "Proceso de mozo de almacén", by="Marta <marta@logifresca.example>"),
    GIULIA.job(
        "Colloquio contabile - Studio Marra",
        "",
    ),
    SANNE.job("Sollicitatiegesprek Omroep Delta", "redacteur", by="HR <hr@omroepdelta.example>"),
    BEATRIZ.job("Entrevista - vaga de vigilante", "", by="RH <rh@seguropax.example>"),
    MISAKI.job("面接（ひかり幼稚園・保育士）", "", by="ひかり幼稚園 <saiyo@hikari-k.example>"),
    LIWEI.job("面试 - 阳光幼儿园 教师", "", by="阳光幼儿园 <hr@yangguang.example>"),
    NADIA.job(
        "Recruiter call with Ms. Nanny Agency",
        "nanny position with the Holt family",
        by="Pat <pat@nannyagency.example>",
        fair=True,
    ),
    OWEN.job(
        "Interview for the Exhibitions Officer post",
        "Please note: do not write to the panel.",
        by="Ann <ann@fernmuseum.example>",
    ),
)

OTHERS = (
    DESMOND.other(
        "Desmond Achebe and Home Loan Team",
        (
            "Event Name\nFirst-time buyer pre-approval interview\n\nLocation: Phone call\n\n"
            "Please have two pay stubs ready.\n\nNeed to make changes to this event?\n"
            "Cancel: https://calendly.com/cancellations/aa41be02-22d0-4bb1-9a14-66f0b1f0c2d1\n"
            "Reschedule: https://calendly.com/reschedulings/aa41be02-22d0-4bb1-9a14-66f0b1f0c2d1\n\n"
            "Powered by Calendly.com"
        ),
        by="loans@prairiecoopcu.example",
        never=("desmond.achebe@example.com", "loans@prairiecoopcu.example"),
    ),
    PRIYA.other(
        "Panel: Women in Appellate Law (Priya speaking)",
        (
            "Green room from 5:30. Moderator will send questions. Recruiting reception to follow, "
            "sponsored by four firms."
        ),
        by="Bar Events <events@tristatebar.example>",
        never=("events@tristatebar.example", "priya.nambiar@example.net"),
    ),
    MARTA.other(
        "Entrevista con el gestor - hipoteca variable",
        "Traiga las dos últimas nóminas y la declaración de la renta.",
        by="Oficina 2210 <oficina2210@cajavega.example>",
        never=("marta.quiroga@example.com", "oficina2210@cajavega.example"),
    ),
    RUBY.other("bank appt: business account interview, bring ID", "", location="High St branch"),
    NADIA.other(
        "You interview Cole Reyes - Fernwick values round",
        ("You are interviewing Cole for Plant Buyer. Scorecard: https://fernwick.goodtime.io/feedback/1"),
        by="Fernwick <scheduling@fernwick.example>",
    ),
    OWEN.other(
        "Appointments board, Harbour Clerk (lay member)",
        "Scoring sheets on the day; six candidates in total. Expenses payable.",
        by="HR <boards@harbourtrust.example>",
    ),
    KATRIN.other(
        "Vorstellungsgespräche Azubis (Raum 4)",
        ("Vier Bewerber, ich stelle die Fachfragen. Unterlagen: sekretariat@nordwerk.example"),
    ),
    GIULIA.other("Colloquio barista - Nico F.", "Ha lasciato il curriculum ieri. Se va bene lo prendiamo."),
    DIEGO.other(
        "Entrevista camarera - Lucía M.", "Nos mandó el currículum (lucia.m@gmail.com). Si nos gusta la contratamos."
    ),
    OWEN.other("Babysitter trial - Freya", ""),
    KATRIN.other("Probeputzen Putzhilfe Frau Rehm", ""),
    ELODIE.other("Essai nounou - Sandra", ""),
    DIEGO.other("Entrevista niñera (Carla)", ""),
    OWEN.other("Witness statement re burglary, PC Nash, interview room 1", ""),
    DIEGO.other("Declaración testigo comisaría, entrevista con el agente", ""),
    OWEN.other("BBC Cornwall - interview re harbour closures", "Producer Sal Pike calls my landline, live"),
    NADIA.other(
        "Desk Cast ep. 12: interview with Nadia",
        "Studio: https://riverside.fm/studio/desk. Topics: hiring, careers",
        by="Desk Cast <booking@deskcast.example>",
    ),
    DIEGO.other("Onda Sur: me entrevistan por la asociación", ""),
    NADIA.other(
        "Panel: women in audit (Nadia speaks)",
        "The moderator will interview each panelist.",
        by="Audit Meetup <hello@auditmeet.example>",
    ),
    NADIA.other(
        "Mock case interview with a peer", "Swap roles after 20 min", by="PeerCase <no-reply@peercase.example>"
    ),
    NADIA.other(
        "Nadia Brooks and Rob Tate (HirePath)",
        (
            "Event Name\nHirePath: 20 min platform demo\n\nSee how recruiting teams screen "
            "candidates and schedule interviews.\n\nPowered by Calendly.com"
        ),
        by="Rob <rob@hirepath.example>",
        to="nadia.brooks@ledgerline.example",
    ),
    NADIA.other(
        "Intro call: Silvergate Wealth <> Nadia",
        "A first conversation about your goals and your 401(k).",
        by="Ed <ed@silvergatewealth.example>",
    ),
    KATRIN.other("Agentur für Arbeit, Beratung Herr Otte", "Lebenslauf mitbringen. otte@arbeitsagentur.example"),
    ELODIE.other("RDV France Travail conseillère Mme Blin", "apporter CV. blin@francetravail.example"),
    NADIA.other(
        "Nadia Brooks and Dr. Cole (telehealth)",
        ("Event Name\nNew patient screening call\n\nLocation: https://doxy.me/drcole\n\nPowered by Calendly.com"),
        by="Dr. Cole <office@colemedical.example>",
    ),
    NADIA.other(
        "Co-op board interview, 12 Elm St",
        "Applicants: Nadia Brooks. Bring the application package.",
        by="Elm Mgmt <board@12elm.example>",
    ),
    NADIA.other(
        "Tenant screening call w/ Oakline Homes",
        "Thank you for your application! We verify employment.",
        by="Oakline <apply@oaklinehomes.example>",
    ),
    OWEN.other("Road test DVSA, test centre", ""),
    NADIA.other(
        "Flight lesson trial",
        "",
    ),
    NADIA.other(
        "Trial class at Barre Studio",
        "",
    ),
    KATRIN.other("Probestunde Yoga", ""),
    NADIA.other("Sunday service, choir at 10", ""),
    NADIA.other("Next step: kitchen remodel call", "", by="Jo <jo@brightkitchens.example>"),
    MISAKI.other("三者面談（長女）", ""),
    MISAKI.other("テレビ番組の取材（商店街）", ""),
    LIWEI.other("接受采访 晚报记者", ""),
    LIWEI.other("保姆面试 王阿姨", ""),
    SANNE.other("Interview lokale omroep over de markt", "Ze interviewen mij live"),
    SANNE.other("Sollicitatiegesprekken winkel (ik doe de vragen)", "Drie kandidaten. Hun brieven liggen klaar."),
    BEATRIZ.other("Entrevista babá - Célia", ""),
    BEATRIZ.other("Entrevista atendente - Rui P.", "Ele mandou o currículo, contratamos ele se der certo"),
    NADIA.other("Dinner service volunteers, St Mark's", ""),
    NADIA.other("Trail run with Kim", ""),
    NADIA.other("Trail ride + picnic", ""),
    NADIA.other("Callback: dermatologist", ""),
    NADIA.other("Ride along with Dad", ""),
    NADIA.other("Yard sale", ""),
    NADIA.other("Bar with Lou", ""),
    NADIA.other("Night shift", ""),
    NADIA.other("Wage review", "", by="HR <hr@ledgerline.example>"),
    NADIA.other("Re: budget manager", "", by="Al <al@ledgerline.example>"),
    NADIA.other("Call re office manager handover", "", by="Al <al@ledgerline.example>"),
    NADIA.other("Thanks for your application - Elm Court flat viewing", "", by="Elm <lets@elmcourt.example>"),
    NADIA.other("Applicants welcome evening, choir", ""),
    OWEN.other("Observed lesson: Year 5 (Kit)", ""),
    OWEN.other("Guest lecture: bees", ""),
    OWEN.other("Committee meeting, allotment", ""),
    KATRIN.other("Hospiz: Oma besuchen", ""),
    KATRIN.other("Laden auf, Frühstück", ""),
    KATRIN.other("Vorsingen Chor St. Anna", ""),
    KATRIN.other("Einstellung Heizung", ""),
    ELODIE.other("Boutique: échange de taille", ""),
    ELODIE.other("Poste: retirer le colis", ""),
    ELODIE.other("Rencontre parents ferme pédagogique", ""),
    DIEGO.other("Tienda: cambiar horarios", ""),
    DIEGO.other("Oposición: estudiar tema 4", ""),
    GIULIA.other("Prova di guida esame patente", ""),
    GIULIA.other("Negozio: turno sabato", ""),
    SANNE.other("Winkel sluiten, werktijden doorgeven", ""),
    SANNE.other("Proefles pianoles", ""),
    BEATRIZ.other("Condições do contrato da casa", ""),
    BEATRIZ.other("Aula teste de natação", ""),
    MISAKI.other("体験レッスン（ヨガ）", ""),
    MISAKI.other("給与日", ""),
    LIWEI.other("试课（孩子的英语班）", ""),
    LIWEI.other("试驾新车", ""),
    LIWEI.other("试镜 同学的短片", "", fair=True),
    NADIA.other("Third conversation w/ contractor", "", by="Bo <bo@stonewallbuild.example>"),
)

CASES = spread((*JOBS, *OTHERS))
