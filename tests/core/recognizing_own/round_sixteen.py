"""A sixteenth batch: what the two before taught, in other words; and what those words must not take along."""

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
    spread,
)

JOBS = (
    NADIA.job("Interview: Adoption Caseworker", "Thanks for your application.", by="Kim <kim@brightfamilies.example>"),
    NADIA.job(
        "Phone interview - mortgage loan officer",
        "Re your application for the loan officer position",
        by="Kim <kim@stonebridgehomeloans.example>",
    ),
    NADIA.job(
        "Interview with Paws First", "We loved your application! Bring your resume.", by="HR <hr@pawsfirst.example>"
    ),
    NADIA.job(
        "Evermead Insurance phone interview",
        "Your application for the claims handler role.",
        by="Kim <kim@evermeadinsurance.example>",
    ),
    NADIA.job("Interview - co-op grocery, produce", "", by="Lee <lee@rivercoop.example>"),
    NADIA.job("Study coordinator interview", "Thanks for applying.", by="Lee <lee@lakehospital.example>"),
    NADIA.job("Interview Admissions Officer", "", by="Lee <lee@westfieldcollege.example>"),
    NADIA.job(
        "Phone screen - UX researcher",
        "Hi, a chat about user research at our place and your resume.",
        by="Lee <lee@pixelworks.example>",
    ),
    OWEN.job("Interview, Odeon Holdings", "Box office supervisor.", by="Ada <ada@odeonholdings.example>", fair=True),
    OWEN.job("Interview - Stage Manager, Old Mill Theatre", "", by="Ada <ada@oldmilltheatre.example>"),
    OWEN.job(
        "Physiotherapist interview",
        "I'm Hugo, a physiotherapist, and I lead the team you'd join. Looking forward to talking about the role.",
        by="Hugo <hugo@lightfootphysio.example>",
    ),
    OWEN.job("Interview w/ nurse manager", "", by="Ada <ada@stmarys.example>"),
    OWEN.job(
        "Meet the board - Headteacher post",
        "Following your application the governors would like to meet you.",
        by="Ada <ada@ashdownschool.example>",
    ),
    OWEN.job("Phone screen", "Candidate: Owen. Call with recruiter.", by="Ada <ada@marlowfinch.example>"),
    NADIA.job("Copperline onsite", "all day at their plant"),
    NADIA.job("Second round Marlow & Finch", "ask for Tom at reception", location="Marlow & Finch, 2 High St"),
    NADIA.job(
        "Part 2 with Fenwick Labs",
        "More of the same, with Ada our lead. Bring questions!",
        by="Ada <ada@fenwicklabs.example>",
        fair=True,
    ),
    ELODIE.job(
        "Une soirée avec nous",
        "Viens voir en salle vendredi, la soirée est payée.",
        by="Luc <luc@le-zinc.example>",
        fair=True,
    ),
    KATRIN.job(
        "Ein Abend bei uns im Service",
        "Der Abend wird bezahlt, schwarze Hose bitte.",
        by="Jo <jo@gasthof-linde.example>",
        fair=True,
    ),
    SANNE.job("Gesprek hypotheekadviseur", "Naar aanleiding van je sollicitatie", by="HR <hr@plons.example>"),
    SANNE.job("Sollicitatiegesprek verzekeringsadviseur", "", by="HR <hr@plons.example>"),
    GIULIA.job("Colloquio commercialista junior", "candidatura ricevuta", by="Studio <hr@studioravelli.example>"),
    GIULIA.job("Colloquio di lavoro, tecnico fotovoltaico", "", by="HR <hr@solemio.example>"),
    KATRIN.job(
        "Vorstellungsgespräch Stadttheater, Dramaturgin", "", by="Personal <personal@stadttheater-moor.example>"
    ),
    DIEGO.job("Entrevista - asesor de seguros", "Tu candidatura", by="RRHH <rrhh@segurolar.example>"),
    BEATRIZ.job("Entrevista - gestora de crédito", "Recebemos a sua candidatura", by="RH <rh@bancodolima.example>"),
    MISAKI.job("面接（保険営業職）", "ご応募ありがとうございます", by="人事 <jinji@aozora-hoken.example>"),
    LIWEI.job("面试 - 银行 客户经理", "您的简历已收到", by="人力资源 <hr@minsheng.example>"),
    LIWEI.job("电话沟通", "李老师您好,想和您聊聊招聘的岗位", by="王 <wang@xinhe.example>"),
    ELODIE.job("Entretien chargée de crédit", "Suite à votre candidature", by="RH <rh@banque-valmont.example>"),
    NADIA.job("Hiring manager interview - Ruth Adler", "", by="Ruth Adler <ruth@copperline.example>"),
    NADIA.job(
        "Interview at Willow Kennels (groomer)", "Thanks for your application", by="Jo <jo@willowkennels.example>"
    ),
    NADIA.job(
        "Nadia + Copperline: last chat",
        "Before we decide between you and one other finalist, Gil wants to meet.",
        by="Pia <pia@copperline.example>",
    ),
    NADIA.job(
        "Interview, Fostering Futures",
        "Family support worker role. Thanks for your application.",
        by="HR <hr@fosteringfutures.example>",
    ),
    NADIA.job(
        "Phone interview",
        "Your application for the position of Grant Writer at the Hart Scholarship Fund.",
        by="HR <hr@hartfund.example>",
    ),
    NADIA.job("Interview: Visa Services Officer", "", by="HR <hr@globalpass.example>"),
    NADIA.job("Interview - Leasing Consultant, Elm Court Apartments", "", by="HR <hr@elmcourt.example>"),
    NADIA.job("Interview for the account manager spot", "", by="Lee <lee@fenwickco.example>"),
    NADIA.job("Screening call: benefits specialist", "Re your application", by="Lee <lee@fenwickco.example>"),
    OWEN.job(
        "Interview with Dr. Pell, psychologist",
        "We are delighted to invite you to interview for the assistant psychologist post.",
        by="Ann <ann@moorclinic.example>",
    ),
    OWEN.job("Interview, The Recruit Group", "", by="Ann <ann@recruitgroup.example>"),
    OWEN.job("Interview with Candidate Care team", "Your application, next stage", by="Ann <ann@marlowfinch.example>"),
    KATRIN.job("Vorstellungsgespräch Sachbearbeiterin Kredit", "", by="Personal <personal@moorbank.example>"),
    KATRIN.job("Gespräch Versicherungskauffrau", "Vielen Dank für Ihre Bewerbung", by="HR <hr@nordassekuranz.example>"),
    KATRIN.job(
        "Kennenlernen Hundepension",
        "Danke für deine Bewerbung als Tierpflegerin",
        by="Jo <jo@hundepension-moor.example>",
    ),
    ELODIE.job(
        "Entretien - conseillère en assurance",
        "Votre candidature a retenu notre attention",
        by="RH <rh@mutuelle-vallon.example>",
    ),
    DIEGO.job("Entrevista - hogar de acogida", "Puesto de educador social", by="RRHH <rrhh@acogerte.example>"),
    GIULIA.job("Colloquio - canile comunale", "candidatura addetta", by="HR <hr@canilemarra.example>"),
    SANNE.job("Gesprek woonbegeleider", "je sollicitatie, woning De Linde", by="HR <hr@delinde.example>"),
    BEATRIZ.job("Entrevista - creche Girassol (educadora)", "", by="RH <rh@girassol.example>"),
    MISAKI.job("面接（保育園・保育士）", "ご応募ありがとうございます", by="ひかり <saiyo@hikari-h.example>"),
    LIWEI.job("面试 - 信贷专员", "贷款部门,您的简历", by="HR <hr@ningbank.example>"),
)

OTHERS = (
    NADIA.other(
        "Kitten adopter phone interview",
        "Thank you for your application! We ask every home a few questions.",
        by="Jo <jo@whiskerhaven.example>",
    ),
    NADIA.other(
        "Screening call", "Following your application for the two-bedroom flat on Elm St", by="Jo <jo@elmcourt.example>"
    ),
    NADIA.other(
        "Interview - exchange host family",
        "You applied to host a student; our area rep will visit.",
        by="Jo <jo@worldbridge.example>",
    ),
    NADIA.other(
        "Phone interview for your life policy",
        "An examiner goes through your application for coverage.",
        by="UW <uw@granitelife.example>",
    ),
    NADIA.other(
        "Scholarship panel",
        (
            "Congratulations, you are shortlisted for the Hart bursary. "
            "The panel would love to hear about your application."
        ),
        by="Jo <jo@harttrust.example>",
    ),
    NADIA.other("Allotment committee meets you", "Your application for plot 14", by="Jo <jo@elmallot.example>"),
    NADIA.other("Mortgage application interview", "Bring payslips and ID", by="Jo <jo@stonebridge.example>"),
    NADIA.other(
        "Research call (60 min, $80)",
        "You qualified in our screener. Tell us how you shop for groceries.",
        by="Jo <jo@askpanel.example>",
    ),
    NADIA.other(
        "Study session: Nadia",
        "Thanks for completing the screener, you'll get a gift card.",
        by="Jo <jo@userlens.example>",
    ),
    NADIA.other("go over my answers with Priya", ""),
    NADIA.other("practice answers aloud", ""),
    NADIA.other("talk through my case study with dad", ""),
    NADIA.other("time myself: job talk", ""),
    NADIA.other("The Interview (2014), movie night", ""),
    NADIA.other("The Recruit (dir. Harlow), Odeon", ""),
    NADIA.other("The Candidate - matinee with Lou", ""),
    NADIA.other("phone screening before endoscopy", ""),
    NADIA.other(
        "Nadia and Mia Hart",
        (
            "Event Name\nFirst meeting\n\nHi, I'm Mia, a nutritionist. "
            "We'll get to know each other and talk about your goals and if we are a good fit."
        ),
        by="Mia <mia@hartnutrition.example>",
    ),
    NADIA.other(
        "Intro call Nadia / Tom",
        "I'm Tom, a mortgage broker with 10 years of experience. Looking forward to finding the right fit!",
        by="Tom <tom@keyhome.example>",
    ),
    OWEN.other(
        "Interview w/ graduate applicant (T. Moss, Leeds)",
        "Owen, you and Beth take the first half. CVs attached.",
        by="Recruiting <grads@harrow.example>",
    ),
    OWEN.other("Interview candidate: R. Adler", "", by="Recruiting <grads@harrow.example>"),
    OWEN.other("Zoom with candidate", "Her CV attached", by="Beth <beth@harrow.example>"),
    OWEN.other("Student loan appointment", "", by="Bank <appts@northbank.example>"),
    OWEN.other(
        "Business account meeting", "Your appointment with a relationship banker", by="Bank <appts@northbank.example>"
    ),
    OWEN.other("Solar survey, installer onsite", ""),
    GIULIA.other("Colloquio avvocato (separazione)", ""),
    GIULIA.other("Colloquio adozione, ente Famiglie", ""),
    GIULIA.other("Ripetere il discorso ad alta voce", ""),
    GIULIA.other("Colloquio per domanda di mutuo", "Portare buste paga", by="Filiale <filiale@bancamare.example>"),
    SANNE.other("Gesprek verzekeringsadviseur", "Neem je polis mee", by="Plons <info@plonsverzekeringen.example>"),
    SANNE.other("Gesprek over je aanvraag voor een lening", "", by="Bank <info@kredietnl.example>"),
    SANNE.other("Presentatie hardop oefenen", ""),
    KATRIN.other("Gespräch zum Antrag auf Adoption", "", by="Amt <info@stadtmoor.example>"),
    KATRIN.other(
        "Gespräch Wohnungsbewerbung",
        "Ihre Bewerbung für die Wohnung Lindenstr. 4, bitte Selbstauskunft mitbringen",
        by="Haus <info@lindenhaus.example>",
    ),
    KATRIN.other("Besuch vom Techniker Solaranlage", ""),
    KATRIN.other("Antworten durchgehen mit Anna (Vorstellung bei Acme)", ""),
    KATRIN.other(
        "Kennenlernen Welpe", "Danke für deine Bewerbung um einen Welpen", by="Zucht <info@vomlindenhof.example>"
    ),
    ELODIE.other(
        "Entretien pour votre demande de prêt",
        "Merci d'apporter vos bulletins",
        by="Agence <agence@banque-valmont.example>",
    ),
    ELODIE.other("Entretien d'agrément adoption", ""),
    ELODIE.other("Répéter mon entretien avec Luc", ""),
    ELODIE.other("Visite du plombier, poste d'eau", ""),
    ELODIE.other(
        "Entretien dossier location",
        "Suite à votre candidature pour l'appartement",
        by="Agence <contact@halles-immo.example>",
    ),
    DIEGO.other("Entrevista para la solicitud de piso", "", by="Agencia <info@pisolar.example>"),
    DIEGO.other("Repasar la entrevista con Ana", ""),
    DIEGO.other("Entrevista adopción (cachorro)", "Gracias por tu solicitud", by="Refugio <hola@patitas.example>"),
    BEATRIZ.other("Entrevista para pedido de empréstimo", "", by="Balcão <balcao@bancodolima.example>"),
    BEATRIZ.other("Ensaiar respostas com a Joana", ""),
    MISAKI.other("ローン申込の面談", "", by="窓口 <madoguchi@aozora-bank.example>"),
    MISAKI.other("面接リハーサル（妹と）", ""),
    LIWEI.other("贷款申请面谈", "", by="柜台 <guitai@minsheng.example>"),
    LIWEI.other("面试排练 和小王", ""),
    NADIA.other("Team onsite, Denver", ""),
    NADIA.other("Part 2: kitchen tiles", ""),
    NADIA.other("2nd round vaccine", "Boots, high street", location="Boots, 5 High St"),
    NADIA.other("Second round darts", "", location="Second Avenue Bar"),
    NADIA.other(
        "Interview with the breeder",
        "She asks every applicant about garden and work hours",
        by="Jo <jo@oakvaleretrievers.example>",
    ),
    NADIA.other(
        "Condo association interview", "Application for purchase of unit 4B", by="Jo <jo@harborcondos.example>"
    ),
    NADIA.other(
        "Residency interview appointment", "Your application for permanent residence", by="Jo <jo@interior.example>"
    ),
    NADIA.other("Phone interview: disability claim", "", by="Jo <jo@claimsdept.example>"),
    NADIA.other("Interview 3/12 - commuting survey", "", by="Jo <jo@citylab.example>"),
    NADIA.other("Participant interview: sleep app", "Compensation: $100 gift card", by="Jo <jo@dreamly.example>"),
    NADIA.other(
        "Meet the residents' committee",
        "They vet every buyer. Bring your application and references.",
        by="Jo <jo@beaconcoop.example>",
    ),
    NADIA.other("MBA interview", "Your application for the September intake", by="Adm <adm@hallschool.example>"),
    NADIA.other("Say my pitch to Lou before Friday", ""),
    NADIA.other(
        "Nadia & Pat Moss",
        "Hello! I am Pat, a wedding photographer, and would love to hear about your day and see if we're a fit.",
        by="Pat <pat@mossphoto.example>",
    ),
    NADIA.other(
        "Chat with Jen (tutor) and Nadia",
        "My name is Jen, I'm a tutor for GCSE maths. Let's see if we are a good fit!",
        by="Jen <jen@brightsums.example>",
    ),
    NADIA.other("Superday (dir: Cole) film night", ""),
    OWEN.other("Panel: candidate K. Frost, 11:00", "Owen leads, Beth takes notes", by="Beth <beth@harrow.example>"),
    OWEN.other("Second interview with applicant (S. Bell)", "", by="Beth <beth@harrow.example>"),
    OWEN.other("Pension review appointment", "", by="Bank <appts@northbank.example>"),
    OWEN.other("Assessment call w/ nurse before surgery", ""),
    KATRIN.other("Gespräch mit der Bank wegen Kredit", ""),
    KATRIN.other(
        "Interview (30 min) Studie Schlaf", "Sie erhalten einen Gutschein.", by="Uni <studie@uni-moor.example>"
    ),
    KATRIN.other(
        "Aufnahmegespräch Gartenverein", "Ihre Bewerbung um einen Kleingarten", by="Verein <info@gartenfreunde.example>"
    ),
    ELODIE.other("Entretien pour l'adoption d'un chiot", "", by="Refuge <contact@refugevallon.example>"),
    ELODIE.other("Entretien étude conso (bon cadeau 50 €)", "", by="Panel <panel@avisconso.example>"),
    DIEGO.other("Cita préstamo estudios", "Traiga su solicitud", by="Banco <citas@bancosur.example>"),
    DIEGO.other("Entrevista beca máster", "Su solicitud de beca", by="Uni <becas@unisur.example>"),
    GIULIA.other("Colloquio per affido", "", by="Servizi <servizi@comune-marra.example>"),
    GIULIA.other("Colloquio borsa di studio", "La sua domanda", by="Ufficio <borse@unimarra.example>"),
    SANNE.other("Kennismaking puppy's", "Bedankt voor je aanvraag", by="Fokker <info@vandeheide.example>"),
    SANNE.other("Intakegesprek kinderopvang", "Je aanmelding", by="Info <info@zonnetje.example>"),
    BEATRIZ.other(
        "Entrevista adoção de cachorro", "Obrigada pela sua candidatura", by="Canil <canil@patinhas.example>"
    ),
    BEATRIZ.other("Entrevista - bolsa de mestrado", "", by="Uni <bolsas@unilima.example>"),
    MISAKI.other("保険の面談", "申込書をお持ちください", by="窓口 <madoguchi@aozora-hoken.example>"),
    MISAKI.other("里親面談", "", by="会 <info@inunokai.example>"),
    LIWEI.other("领养面谈 小猫", "感谢您的申请", by="站 <info@maozhan.example>"),
    LIWEI.other("奖学金面试", "您的申请", by="校 <jiang@xuexiao.example>"),
)

CASES = spread((*JOBS, *OTHERS))
