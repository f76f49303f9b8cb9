"""A fourteenth batch, unseen like the others: what was misread at first of warm words, flats, films and rehearsals."""

from __future__ import annotations

from datetime import datetime

from tests.core.recognizing_own.cases import person, spread

HARUKA = person(
    "宮原 遥", "haruka.miyahara@example.org", "Asia/Tokyo", "", "tsubakidou.example", ("miyahara@tsubakidou.example",)
)
INES = person("Inês Carvalho", "ines.carvalho@example.com", "Europe/Lisbon", "", "")
JONAS = person(
    "Jonas Brandl",
    "jonas.brandl@example.org",
    "Europe/Berlin",
    "+493023125044",
    "kesselwerk-nord.example",
    ("j.brandl@kesselwerk-nord.example",),
)
LEILA = person(
    "Leila Farahani",
    "leila.farahani@example.com",
    "America/New_York",
    "+12125550172",
    "hollisbridge.example",
    ("lf@example.org",),
)
MARCUS = person("Marcus Oyelaran", "marcus.oyelaran@example.net", "America/Chicago", "+13125550144", "")
PRIYA = person(
    "Priya Venkataraman",
    "priya.venkat@example.com",
    "Europe/London",
    "+447700900123",
    "stbrannocks.example",
    ("pv.nights@example.net",),
)
THEO = person("Théo Marchetti", "theo.marchetti@example.org", "Europe/Paris", "+33639980147", "")

JOBS = (
    PRIYA.job(
        "Rosalind <> Priya, a first hello",
        (
            "Dear Priya,\n\n"
            "Thank you so much for sending us your details, and for the lovely note about your time "
            "on the paediatric ward. I read it out to the team over our tea break!\n\n"
            "A little about who we are. Harrowfield is a small children's hospice on the edge of the "
            "moor, with twelve beds, a hydro pool, and a very elderly cat. Our nurses work in pods "
            "of four, and the person who takes this post will look after the family rooms together "
            "with Bernard, who has been with us for nineteen years.\n\n"
            "On Tuesday I will simply ring you on the mobile number that you gave us (07700 900123). "
            "No need to prepare anything. I'd love to hear what draws you to palliative work, and "
            "I'll walk you through the Staff Nurse (Family Rooms) post, the rota and what the next "
            "stages look like. If all goes well the following step would be a morning with us, when "
            "you would meet Bernard and our matron, Sister Agnes Pell.\n\n"
            "If the time turns out to be awkward just drop me a line or call the people desk on "
            "01632 960417.\n\nWarmest wishes,\nRosalind Achterberg\n"
            "People & Volunteering, Harrowfield Children's Hospice\n"
            "r.achterberg@harrowfieldhospice.example | switchboard 01632 960400\n"
            "Registered charity. Please consider the environment before printing."
        ),
        by="Rosalind Achterberg <r.achterberg@harrowfieldhospice.example>",
        company=("Harrowfield Children's Hospice", "Harrowfield"),
        role=("Staff Nurse (Family Rooms)", "Staff Nurse"),
        contact="r.achterberg@harrowfieldhospice.example",
        join="",
        phone="+441632960417",
        never=("priya.venkat@example.com", "+441632960400"),
    ),
    LEILA.job(
        "Conversation with Talent Acquisition - R-0048812",
        (
            "Hello Leila,\n\nYour conversation has been confirmed.\n\n"
            "Requisition: R-0048812 Instructional Designer (Hybrid)\nBusiness: Pemberley Mutual\n"
            "With: Ondine Castellanos, Senior Recruiter\nContact number on file: (212) 555-0172\n\n"
            "This message was sent from an unmonitored mailbox. Questions about your application can "
            "be sent to ondine.castellanos@pemberleymutual.example.\n\n© Workday, Inc."
        ),
        by="Pemberley Mutual <pemberleymutual@myworkday.com>",
        company=("Pemberley Mutual", "Pemberley"),
        role=("Instructional Designer (Hybrid)", "Instructional Designer"),
        contact="ondine.castellanos@pemberleymutual.example",
        join="",
        kind="recruiter",
        never=("pemberleymutual@myworkday.com", "leila.farahani@example.com"),
    ),
    INES.job(
        "Conversa Inês / Casa do Farol",
        (
            "Olá Inês,\n\n"
            "Foi um gosto ler a sua candidatura. Somos uma casa de edição pequena, com oito pessoas "
            "e muita paixão por livros infantis, e estamos à procura de uma Assistente Editorial "
            "para o lugar da Matilde, que vai de licença.\n\n"
            "Na segunda-feira vai falar comigo e com o nosso diretor editorial, o Duarte Seabra. "
            "Traga, se puder, um ou dois livros de que goste. O estacionamento na rua é difícil; o "
            "elétrico 28 para à porta. Toque à campainha do 2.º esquerdo e pergunte por mim.\n\n"
            "Se surgir algum imprevisto, escreva-me: graca.meireles@casadofarol.example\n\nUm abraço,\n"
            "Graça Meireles"
        ),
        by="Casa do Farol <geral@casadofarol.example>",
        location="Rua das Flores 118, Lisboa",
        company="Casa do Farol",
        role="Assistente Editorial",
        contact=("graca.meireles@casadofarol.example", "geral@casadofarol.example"),
        join="",
        never="ines.carvalho@example.com",
    ),
    THEO.job(
        "Rencontre avec la Maison Verdier",
        (
            "Bonjour Théo,\n\n"
            "Nous avons été touchés par votre lettre et souhaitons vous rencontrer. Vous serez reçu "
            "par Odile Verdier, qui dirige la maison depuis 2009, puis par notre chef, Anselme. "
            "Prévoyez une tenue de ville ; la tenue de cuisine n'est pas nécessaire ce jour-là. Nous "
            "parlerons de votre parcours, du poste de second de cuisine et de la saison d'été.\n\n"
            "Parking des Halles à 200 m. À l'accueil, demandez Coralie "
            "(coralie@maisonverdier.example, 04 65 71 15 62), qui s'occupe de toute l'organisation.\n"
            "\nCe message est automatique, merci de ne pas y répondre."
        ),
        by="Maison Verdier <ne-pas-repondre@maisonverdier.example>",
        location="4 place des Halles, Annecy",
        company=("Maison Verdier", "Verdier"),
        role="second de cuisine",
        contact="coralie@maisonverdier.example",
        join="",
        phone="+33465711562",
        never=("ne-pas-repondre@maisonverdier.example", "theo.marchetti@example.org"),
    ),
    INES.job(
        "Colloquio libreria Passaparola (commessa)",
        "chiedere di Donatella, donatella@passaparola.example",
        location="via Garibaldi 9",
        company=("Passaparola", "libreria Passaparola"),
        role="commessa",
        contact="donatella@passaparola.example",
        join="",
    ),
    INES.job(
        "Entrevista Almacenes Quintana - encargada de tienda",
        (
            "Habla con Rocío Bermejo de RRHH (rbermejo@almacenesquintana.example). Llevar CV "
            "impreso. El aparcamiento es gratis dos horas."
        ),
        company=("Almacenes Quintana", "Quintana"),
        role="encargada de tienda",
        contact="rbermejo@almacenesquintana.example",
        join="",
    ),
    JONAS.job(
        "Kennismaken Jonas en Zilverdijk",
        (
            "Hoi Jonas,\n\n"
            "Wat leuk dat je naar Utrecht komt! Je spreekt met Wouter (lead testengineering) en Noor "
            "van het team. We willen graag weten wat je drijft en laten je meteen het lab zien. "
            "Lunch staat klaar, laat even weten of je vegetarisch eet. Naar aanleiding van je "
            "sollicitatie als Testengineer hoeven we niets meer van je te hebben, een geldig ID is "
            "genoeg voor de portier.\n\nTot dan!\nFemke Bakhuis, recruiter\n"
            "femke.bakhuis@zilverdijk.example"
        ),
        by="Femke Bakhuis <femke.bakhuis@zilverdijk.example>",
        guests=("Wouter Prins <wouter.prins@zilverdijk.example>",),
        location="Zilverdijk BV, Kanaalweg 31, Utrecht",
        company="Zilverdijk",
        role="Testengineer",
        contact=("femke.bakhuis@zilverdijk.example", "wouter.prins@zilverdijk.example"),
        join="",
        kind="recruiter",
        never="jonas.brandl@example.org",
    ),
    MARCUS.job(
        "Interview w/ Prairie Rose Head Start",
        "Classroom aide. Bring ID + immunization card.",
        by="Lorna Two Bulls <lorna@prairierosehs.example>",
        company=("Prairie Rose Head Start", "Prairie Rose"),
        role="Classroom aide",
        contact="lorna@prairierosehs.example",
        join="",
        never="marcus.oyelaran@example.net",
    ),
    MARCUS.job(
        "Bellwether Brewing, taproom lead (skipping volleyball)",
        (
            "Tino passed my resume to his boss Cass. cass@bellwetherbrewing.example, she wants to "
            "interview me before the rush"
        ),
        by="Tino Reyes <tino.reyes@example.org>",
        is_recurring=True,
        recurrence_id=datetime.fromisoformat("2027-03-10T00:30:00+00:00"),
        company=("Bellwether Brewing", "Bellwether"),
        role="taproom lead",
        contact="cass@bellwetherbrewing.example",
        join="",
        never=("tino.reyes@example.org", "marcus.oyelaran@example.net"),
    ),
    INES.job(
        "Ines @ Torre Azul",
        (
            "Hi Inês, here is the new slot, and please don't worry about the mix-up, it was entirely "
            "ours!\n"
            "Our general manager Ilda will host you in the lobby bar; she'd love to hear about your "
            "application for Guest Relations and then show you the house. Anything at all, just "
            "write to me.\nVasco"
        ),
        by="Vasco Pinho <vasco.pinho@torreazulhotels.example>",
        location="Hotel Torre Azul, Cascais",
        company=("Torre Azul", "Torre Azul Hotels", "Hotel Torre Azul"),
        role="Guest Relations",
        contact="vasco.pinho@torreazulhotels.example",
        join="",
        never="ines.carvalho@example.com",
    ),
    MARCUS.job(
        "Marcus visits Brightwater",
        "",
        by="Nadia Kowalczyk <nkowalczyk@brightwaterprep.example>",
        guests=(
            "Principal Greer <hgreer@brightwaterprep.example>",
            "Nadia Kowalczyk <nkowalczyk@brightwaterprep.example>",
        ),
        location="Brightwater Prep, 410 Lakeshore Rd, Evanston",
        company=("Brightwater Prep", "Brightwater"),
        role="",
        contact=("nkowalczyk@brightwaterprep.example", "hgreer@brightwaterprep.example"),
        join="",
        never="marcus.oyelaran@example.net",
    ),
    MARCUS.job(
        "Marcus visits Brightwater",
        (
            "Demo lesson, 6th grade math, room 12. Ms. Abiodun will observe and ask you a few "
            "questions about your choices after."
        ),
        by="Nadia Kowalczyk <nkowalczyk@brightwaterprep.example>",
        guests=(
            "Folake Abiodun <fabiodun@brightwaterprep.example>",
            "Nadia Kowalczyk <nkowalczyk@brightwaterprep.example>",
        ),
        location="Brightwater Prep, 410 Lakeshore Rd, Evanston",
        company=("Brightwater Prep", "Brightwater"),
        role="",
        contact=("nkowalczyk@brightwaterprep.example", "fabiodun@brightwaterprep.example"),
        join="",
        never="marcus.oyelaran@example.net",
    ),
    MARCUS.job(
        "Marcus visits Brightwater",
        "Debrief with me: benefits, start date, references.\nNadia, HR & Hiring",
        by="Nadia Kowalczyk <nkowalczyk@brightwaterprep.example>",
        guests=("Nadia Kowalczyk <nkowalczyk@brightwaterprep.example>",),
        location="Brightwater Prep, 410 Lakeshore Rd, Evanston",
        company=("Brightwater Prep", "Brightwater"),
        role="",
        contact="nkowalczyk@brightwaterprep.example",
        join="",
        kind="recruiter",
        never="marcus.oyelaran@example.net",
    ),
    JONAS.job(
        "Einladung: Ihr Besuch bei uns in Köln-Deutz",
        (
            "Sehr geehrter Herr Brandl,\n\n"
            "wir freuen uns darauf, Sie am 6. April persönlich zu begrüßen. Bitte melden Sie sich an "
            "der Pforte Nord; dort holt Sie Herr Zschau ab, der Leiter unserer Versuchsabteilung. "
            "Anschließend sprechen Sie mit Frau Dr. Mirow (Geschäftsführung) über die Position "
            "Gruppenleiter Prüftechnik. Sicherheitsschuhe stellen wir. Parkplätze finden Sie auf P2, "
            "das Kennzeichen nennen Sie bitte vorab.\n\n"
            "Für alle Fragen, auch zur Erstattung der Reisekosten, ist Frau Jentsch für Sie da: Tel. "
            "0221 4710 122, jentsch@rheintor-pumpen.example. Telefax: 0221 4710 199.\n\n"
            "Mit freundlichen Grüßen\nRheintor Pumpenbau GmbH, Personalabteilung"
        ),
        by="Personalabteilung <personal@rheintor-pumpen.example>",
        guests=(
            "room:Besprechung Deutz <raum.deutz@rheintor-pumpen.example>",
            "Holger Zschau <zschau@rheintor-pumpen.example>",
        ),
        company=("Rheintor Pumpenbau", "Rheintor Pumpen"),
        role="Gruppenleiter Prüftechnik",
        contact=("jentsch@rheintor-pumpen.example", "personal@rheintor-pumpen.example"),
        join="",
        phone="+492214710122",
        never=("raum.deutz@rheintor-pumpen.example", "jonas.brandl@example.org", "+492214710199"),
    ),
    LEILA.job(
        "Campus visit, Thornapple University (job talk 10:30)",
        (
            "Chair: Prof. Ignatius Bell. Logistics, meals, hotel: Merrily Sands, "
            "msands@thornapple.example, (616) 555-0148. Dinner with the committee at 6."
        ),
        company=("Thornapple University", "Thornapple"),
        role="",
        contact="msands@thornapple.example",
        join="",
        phone="+16165550148",
    ),
    LEILA.job(
        "Fw: Last step - Leila F.",
        (
            "________________________________\n"
            "From: Beatrix Mountjoy <bmountjoy@ardenfoundation.example>\n"
            "Sent: Monday, March 22, 2027 4:51 PM\nTo: Leila Farahani\nSubject: Last step - Leila F.\n\n"
            "Dear Leila, our board chair (Mr. Okafor) would like to meet you before we decide on the "
            "Director of Fellowships. It should feel like a conversation, not an exam. His assistant "
            "is Fern, 917-555-0106, but please write to me if the hour does not suit."
        ),
        by="Farahani, Leila <lfarahani@hollisbridge.example>",
        to="LF@example.org",
        company=("Arden Foundation", "Arden"),
        role="Director of Fellowships",
        contact="bmountjoy@ardenfoundation.example",
        join="",
        never=("lfarahani@hollisbridge.example", "lf@example.org", "LF@example.org"),
    ),
    MARCUS.job(
        "M. Oyelaran onsite w/ shift lead",
        (
            "Marcus is here about the Forklift Operator, 2nd shift opening. Tour first, then "
            "sit-down in Dock Office. Vest at the desk. Candidate contact: Shawna Pruitt, HR "
            "generalist, 815-555-0127"
        ),
        guests=(
            "Shawna Pruitt <spruitt@granitecold.example>",
            "room:Dock Office <dockoffice@granitecold.example>",
        ),
        company=("Granite Cold", "Granite Cold Storage"),
        role=("Forklift Operator, 2nd shift", "Forklift Operator"),
        contact="spruitt@granitecold.example",
        join="",
        phone="+18155550127",
        kind="recruiter",
        never=("dockoffice@granitecold.example", "marcus.oyelaran@example.net"),
    ),
    PRIYA.job(
        "Part two with Kestrel Dialysis",
        (
            "Hello again Priya\n\n"
            "You made quite an impression on Mags! For part two she has asked Dr Yusuf Karim, our "
            "clinical lead, and Peta from the patient forum to join. Peta has been a patient with us "
            "for eleven years and sits on every appointment we make, so do expect her questions to "
            "be the toughest.\n\n"
            "Please have a five minute reflection ready on a time when you had to escalate a "
            "concern. No slides!\n\n"
            "Ring me with anything: direct 020 7946 0452 (main switchboard 020 7946 0400, fax 020 "
            "7946 0499).\n\nHetty Brandreth\nResourcing Adviser, Kestrel Dialysis\n"
            "________________________________________________________________________________\n"
            "Microsoft Teams Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-GB>\n"
            "Join the meeting now<https://teams.microsoft.com/meet/3918820041127?p=hB2>\n"
            "Meeting ID: 391 882 004 112 7\nPasscode: aR7xk2\n________________________________\n"
            "For organizers: Meeting "
            "options<https://teams.microsoft.com/meetingOptions/?organizerId=4c1f>\n"
            "________________________________________________________________________________"
        ),
        by="Hetty Brandreth <hetty.brandreth@kestreldialysis.example>",
        guests=("Yusuf Karim <yusuf.karim@kestreldialysis.example>",),
        company=("Kestrel Dialysis", "Kestrel"),
        role="",
        contact=("hetty.brandreth@kestreldialysis.example", "yusuf.karim@kestreldialysis.example"),
        join="https://teams.microsoft.com/meet/3918820041127?p=hB2",
        phone="+442079460452",
        kind="recruiter",
        never=("priya.venkat@example.com", "+442079460400", "+442079460499"),
    ),
    LEILA.job(
        "Your day with Fernhollow Press",
        (
            "You're confirmed for: Virtual day, Managing Editor\nMar 31, 2027\n\n"
            "10:00am - 10:45am EDT: Editorial vision, Constance Abara\n"
            "11:00am - 11:45am EDT: Team & collaboration, Rafe Lindgren and Mo\n"
            "12:15pm - 1:00pm EDT: Edit test walk-through, Sunniva Dahl\n\n"
            "Video: https://fernhollow.zoom.us/j/91827364501\n"
            "Your coordinator is Amias Roe (amias.roe@fernhollowpress.example, 347-555-0151). Please "
            "reach out for accommodations of any kind.\n\nSent from no-reply@us.greenhouse-mail.io"
        ),
        company=("Fernhollow Press", "Fernhollow"),
        role="Managing Editor",
        contact="amias.roe@fernhollowpress.example",
        join="https://fernhollow.zoom.us/j/91827364501",
        phone="+13475550151",
        kind=("scheduler", "recruiter"),
        never="no-reply@us.greenhouse-mail.io",
    ),
    INES.job(
        "Introductory call between Clara Boon and Inês Carvalho",
        (
            "Event title: Introductory call between Clara Boon and Inês Carvalho\n"
            "Additional notes: I saw your ad for the Amsterdam flagship, I applied on Friday as "
            "Visual Merchandiser. Thank you for making time!\n"
            "View on Cal.com: https://app.cal.com/booking/w8KqZ1\n"
            "Where: https://app.cal.com/video/w8KqZ1\n"
            "Need to reschedule or cancel? https://app.cal.com/reschedule/w8KqZ1"
        ),
        by="Clara Boon <clara@boonandvos.example>",
        company=("Boon & Vos", "Boon and Vos", "boonandvos"),
        role="Visual Merchandiser",
        contact="clara@boonandvos.example",
        join="https://app.cal.com/video/w8KqZ1",
        never="ines.carvalho@example.com",
    ),
    PRIYA.job(
        "Priya V & Caldbeck Community Nursing",
        "",
        by="Recruitment Mailbox <recruitment.donotreply@caldbeckcn.example>",
        html=(
            "<html><body><p>Dear Priya,</p><p>Thanks ever so much for applying. <b>Jocasta Wynn</b>, "
            "who leads the north patch, and I would love to meet you online and hear how you came to "
            "district nursing. It will be the <i>first of two</i> conversations for the <b>Community "
            'Staff Nurse</b> role.</p><p><a href="https://caldbeck.zoom.us/j/95512207731">Open the '
            "video room</a></p><p>Della Stroud, Hiring "
            "Coordinator<br>della.stroud@caldbeckcn.example &middot; 01632 960733</p></body></html>"
        ),
        company=("Caldbeck Community Nursing", "Caldbeck"),
        role="Community Staff Nurse",
        contact="della.stroud@caldbeckcn.example",
        join="https://caldbeck.zoom.us/j/95512207731",
        phone="+441632960733",
        kind=("scheduler", "recruiter"),
        never=("recruitment.donotreply@caldbeckcn.example", "priya.venkat@example.com"),
    ),
    HARUKA.job(
        "线上沟通:宫原遥 × 澜石设计",
        (
            "宫原老师您好!\n\n"
            "我是澜石设计的招聘负责人顾晓,很高兴看到您投递的书籍设计师简历。周三想请您和我们的设计总"
            "监苏岚视频聊一聊,主要了解您的作品和对团队的期待,请准备两三件代表作。\n"
            "会议链接:https://zoom.us/j/92233441100\n如需改期请联系我:guxiao@lanshi-design.example"
        ),
        by="顾晓 <guxiao@lanshi-design.example>",
        guests=("苏岚 <sulan@lanshi-design.example>",),
        company="澜石设计",
        role="书籍设计师",
        contact=("guxiao@lanshi-design.example", "sulan@lanshi-design.example"),
        join="https://zoom.us/j/92233441100",
        kind="recruiter",
        never="haruka.miyahara@example.org",
    ),
    THEO.job(
        "Service avec nous samedi",
        (
            "Salut Théo,\n"
            "on te prend en salle samedi soir pour voir comment ça se passe, le service est payé. "
            "Arrive à 15 h, on mange ensemble à 18 h, et on se dit les choses après le dernier "
            "client. Pantalon noir. Mon 06 39 98 55 20 si tu te perds.\nBastien, L'Écluse"
        ),
        by="Bastien Gras <bastien@lecluse-resto.example>",
        company="L'Écluse",
        role="",
        contact="bastien@lecluse-resto.example",
        join="",
        phone="+33639985520",
        never="theo.marchetti@example.org",
        fair=True,
    ),
)

OTHERS = (
    LEILA.other("run through my job talk with Gemma", "she plays the search committee"),
    LEILA.other("interview answers out loud", "", is_recurring=True),
    LEILA.other(
        "Interview with Hudson Valley Radio on the literacy project",
        (
            "Hi Leila, our host Dov will ask about the summer program, listeners love you folks. "
            "Please call in five minutes early: studio line 845-555-0160."
        ),
        by="Producer desk <producers@hvradio.example>",
        never=("producers@hvradio.example", "leila.farahani@example.com"),
    ),
    LEILA.other(
        "Meet the board, Larchmere Co-op",
        (
            "Dear Leila,\n"
            "Congratulations on getting this far! The admissions committee of the Larchmere "
            "Cooperative would like to meet you. You will be speaking with Mrs. Adler (president), "
            "Tom (treasurer) and one neighbour. Expect questions about your finances, your "
            "references and your cello. Please bring your application packet. Visitors can park "
            "behind the building; ring 1A.\n"
            "Sincerely, Doris at the managing agent's office, 914-555-0183"
        ),
        by="Larchmere Managing Agent <doris@larchmerecoop.example>",
        never=("doris@larchmerecoop.example", "leila.farahani@example.com"),
    ),
    LEILA.other(
        "Exit conversation: Gemma L. / Leila taking notes",
        "Standard form attached. HR",
        by="HR <hr@hollisbridge.example>",
        to="lfarahani@hollisbridge.example",
        never=("hr@hollisbridge.example", "lfarahani@hollisbridge.example"),
    ),
    LEILA.other(
        "Teacher interview 4 of 8 (gradebook study)",
        "I ask, you take notes. $50 card to the participant.",
        by="Leila Farahani <lfarahani@hollisbridge.example>",
        guests=("Participant 4 <teach4@example.net>",),
        never=("lfarahani@hollisbridge.example", "teach4@example.net", "leila.farahani@example.com"),
    ),
    PRIYA.other("The Job Interview (dir. Moss) - Curzon, screen 2", ""),
    THEO.other("Panel solaire - visite du technicien, onsite", "devis et poste électrique à vérifier"),
    THEO.other("Finale du tournoi, dernier tour", "candidats: 16"),
    MARCUS.other("Truck in for screening + loop inspection, bay 4", "tech wants the application form for the toll tag"),
    MARCUS.other("phone screening w/ nurse before colonoscopy", "she calls 312-555-0144"),
    PRIYA.other(
        "Priya Venkataraman and Hugo Lightfoot",
        (
            "Event Name\nFirst Appointment (45 min)\n\n"
            "A little about me: I'm Hugo, a chartered physiotherapist, and I run the clinic together "
            "with my wife Anneke. At this first meeting we'll get to know one another, talk about "
            "your shoulder and your goals, and see whether we're a good fit. Please wear loose "
            "clothing and bring the letter from your GP. Parking is free after 8.\n\n"
            "Need to make changes to this event?\n"
            "Cancel: https://calendly.com/cancellations/91aa6c10-40b1-4d5e-8a55-0011aa22bb33\n"
            "Reschedule: https://calendly.com/reschedulings/91aa6c10-40b1-4d5e-8a55-0011aa22bb33\n\n"
            "Powered by Calendly.com"
        ),
        by="Hugo Lightfoot <hugo@lightfootphysio.example>",
        never=("hugo@lightfootphysio.example", "priya.venkat@example.com"),
    ),
    JONAS.other("Jobmesse Hafencity, Stand 14 Windhelm ansehen", "", fair=True),
    JONAS.other("Reifen wechseln", ""),
    JONAS.other("Vorstellung Stadttheater: Der Bewerber", ""),
)

CASES = spread((*JOBS, *OTHERS))
