"""A ninth batch, unseen like the others: small, in the vendors' shapes and in short notes."""

from __future__ import annotations

from tests.core.recognizing_own.cases import person, spread

DORA = person(
    "Dora Linden",
    "dora.linden@example.org",
    "America/Denver",
    "+17205550199",
    "uplandcredit.example",
    ("dlinden@uplandcredit.example",),
)
TOM = person("Tom Adeyemi", "tom.adeyemi@example.com", "Europe/London", "", "galleywood.example")
ELSE = person("Else Pohl", "else.pohl@example.com", "Europe/Berlin")
MANON = person("Manon Tessier", "manon.tessier@example.org", "Europe/Paris", "", "orfevre-lys.example")

JOBS = (
    DORA.job(
        "Interview Scheduled: Dora Linden, Loan Servicing Manager",
        "Best, Kai Renner\nTalent Operations, Hollow Oak Bank\n303-555-0123",
        by="Kai Renner <krenner@hollowoak.example>",
        company=("Hollow Oak Bank", "Hollow Oak"),
        role="Loan Servicing Manager",
        contact="krenner@hollowoak.example",
        phone="+13035550123",
    ),
    DORA.job(
        "Dora Linden: 1st interview",
        "",
        by="Calendar <scheduling@hollowoak.example>",
        guests=("Peg Voss <pvoss@hollowoak.example>",),
        contact=("scheduling@hollowoak.example", "pvoss@hollowoak.example"),
    ),
    DORA.job(
        "Conversation with the Mesa Verde Bank team",
        "Zoom: https://mesaverde.zoom.us/j/9922\nHelp on the day: Lew Park, recruiter, lew.park@mesaverdebank.example",
        by="Mesa Verde Bank <no-reply@greenhouse-mail.io>",
        company="Mesa Verde Bank",
        contact="lew.park@mesaverdebank.example",
        kind="recruiter",
        join="https://mesaverde.zoom.us/j/9922",
        never="no-reply@greenhouse-mail.io",
    ),
    DORA.job(
        "Meeting: Dora / regional manager",
        "This is for the analyst position in Pueblo.",
        by="Stan Ruiz <stan.ruiz@highmesa.example>",
        contact="stan.ruiz@highmesa.example",
        company=("High Mesa", "Highmesa"),
    ),
    DORA.job(
        "Dora + Lucia: career conversation",
        "Following up on your application",
        by="Lucia Bell <lucia@quarrybank.example>",
        contact="lucia@quarrybank.example",
        company=("Quarry Bank", "Quarrybank"),
    ),
    DORA.job("Skype intv w Dunmore Realty 4p", "", company="Dunmore Realty", contact=""),
    DORA.job("go see manager at Bluff Street Diner about server job", "", fair=True, contact=""),
    DORA.job(
        "Interview!!! Canyon Title", "Gwen 719-555-0140", company="Canyon Title", contact="", phone="+17195550140"
    ),
    TOM.job(
        "Tom Adeyemi - Technical deep dive",
        "",
        by="Nightjar Labs <no-reply@ashbyhq.com>",
        guests=("Ola Reyes <ola@nightjarlabs.example>",),
        company="Nightjar Labs",
        contact="ola@nightjarlabs.example",
        never="no-reply@ashbyhq.com",
    ),
    TOM.job(
        "Nightjar - take-home discussion",
        "",
        by="Ola Reyes <ola@nightjarlabs.example>",
        company=("Nightjar", "Nightjar Labs"),
        contact="ola@nightjarlabs.example",
    ),
    TOM.job(
        "Meet the founders",
        "Hi Tom, last step before an offer. Ola",
        by="Ola Reyes <ola@nightjarlabs.example>",
        contact="ola@nightjarlabs.example",
    ),
    TOM.job(
        "Introductory call: Thornbury Foods x Tom",
        "",
        by="Isla Gray <isla.gray@thornburyfoods.example>",
        company="Thornbury Foods",
        contact="isla.gray@thornburyfoods.example",
    ),
    TOM.job(
        "Competency-based interview",
        "Two panel members, 6 questions. Queries: recruitment@wendcouncil.example",
        by="Wend Council <do.not.reply@wendcouncil.example>",
        company=("Wend Council",),
        contact="recruitment@wendcouncil.example",
        never="do.not.reply@wendcouncil.example",
    ),
    TOM.job(
        "Quick hello before Thursday's panel",
        "Just 10 minutes, Isla",
        by="Isla Gray <isla.gray@thornburyfoods.example>",
        contact="isla.gray@thornburyfoods.example",
        fair=True,
    ),
    TOM.job(
        "Hexham Search: Tom Adeyemi registration call",
        "We'd like to put you forward for two roles.",
        by="Ruth Kell <ruth@hexhamsearch.example>",
        contact="ruth@hexhamsearch.example",
    ),
    TOM.job(
        "Barista trial - Daybreak Coffee",
        "",
        by="Mo <mo@daybreakcoffee.example>",
        company=("Daybreak Coffee", "Daybreak"),
        contact="mo@daybreakcoffee.example",
        fair=True,
    ),
    ELSE.job(
        "Bewerbungsgespräch Else Pohl",
        "Videocall: https://teams.microsoft.com/meet/7788?p=a",
        by="Arne Kock <a.kock@salzspeicher.example>",
        company="Salzspeicher",
        contact="a.kock@salzspeicher.example",
        join="https://teams.microsoft.com/meet/7788?p=a",
    ),
    ELSE.job(
        "Kennenlernen Else / Salzspeicher",
        "",
        by="Arne Kock <a.kock@salzspeicher.example>",
        company="Salzspeicher",
        contact="a.kock@salzspeicher.example",
    ),
    ELSE.job(
        "Telefonischer Erstkontakt - Ihre Bewerbung bei Mühlenhof",
        "Wir rufen Sie an.",
        by="Personal Mühlenhof <personal@muehlenhof.example>",
        company=("Mühlenhof", "Muehlenhof"),
        contact="personal@muehlenhof.example",
    ),
    ELSE.job("Hospitation Praxis Dr. Wenk (Stelle MFA)", "", fair=True, contact=""),
    ELSE.job(
        "Gespräch mit Abteilungsleiter, Stelle Sachbearbeitung",
        "",
        by="Sekretariat <sekretariat@amtshaus.example>",
        contact="sekretariat@amtshaus.example",
    ),
    MANON.job(
        "Premier échange - Cabinet Rouvre (recrutement)",
        "",
        by="Alix Rouvre <alix@cabinetrouvre.example>",
        contact="alix@cabinetrouvre.example",
    ),
    MANON.job(
        "Entretien Manon Tessier",
        "Salle B. Contact accueil : 01 99 00 66 00",
        by="Service RH <rh@tanneries-loire.example>",
        company=("Tanneries Loire",),
        contact="rh@tanneries-loire.example",
    ),
    MANON.job("Matinée d'essai - Pâtisserie Cléry", "", company=("Pâtisserie Cléry", "Cléry"), contact="", fair=True),
)

OTHERS = (
    DORA.other(
        "Interview candidate: Lou G. (Ops Analyst)",
        "Feedback due same day",
        by="HR <hr@uplandcredit.example>",
        to="dlinden@uplandcredit.example",
    ),
    DORA.other(
        "Upland Credit / Brightpay intro", "", by="Cal <cal@brightpay.example>", to="dlinden@uplandcredit.example"
    ),
    DORA.other(
        "Dora Linden and Willow Acupuncture",
        "Event Name\nFirst session (60 min)\n\nPowered by Calendly.com",
        by="hello@willowacupuncture.example",
        guests=("hello@willowacupuncture.example",),
    ),
    DORA.other(
        "Dora Linden and Pat Creed",
        "Event Name\nRoth conversion chat\n\nPowered by Calendly.com",
        by="pat@creedwealth.example",
        guests=("pat@creedwealth.example",),
    ),
    DORA.other("Reference for my old intern - call", "", by="HR <hr@somewhere-else.example>"),
    DORA.other("Behavioral prep - 6 stories", ""),
    DORA.other("Panel: women in banking", ""),
    DORA.other("Onboarding call w/ gym trainer", ""),
    DORA.other("Dora x Mel - pottery", ""),
    TOM.other("Interview Kofi for the family archive", ""),
    TOM.other("Interview with a survivor - lecture, Wiener Library", ""),
    TOM.other("Bank interview (business account)", "", by="Branch <branch@northernbank.example>"),
    TOM.other("Nanny interviews 2-5pm", ""),
    TOM.other("Research interview - UCL sleep project", "", by="UCL team <sleepstudy@uni.example>"),
    TOM.other("Tom x Galleywood: leaving drinks", "", by="Em <em@galleywood.example>", to="tom@galleywood.example"),
    TOM.other("Design review w/ contractors (kitchen)", ""),
    TOM.other("Boiler service - engineer 8-1", ""),
    TOM.other("Stage 2 swimming - Ella", ""),
    TOM.other("Hearing loop test, church hall", ""),
    ELSE.other("Mietergespräch Frau Horn", ""),
    ELSE.other("Probe Chor Weihnachten", ""),
    ELSE.other("Kennenlernen Tagesmutter", ""),
    ELSE.other("Gespräch Bank wegen Kredit", ""),
    ELSE.other("Bewerbungsunterlagen sortieren", ""),
    MANON.other("Entretien jardin", ""),
    MANON.other("Entretien professionnel", "", by="RH <rh@orfevre-lys.example>", to="m.tessier@orfevre-lys.example"),
    MANON.other("Visite médicale du travail", ""),
    MANON.other("Rencontre parents-profs", ""),
)

CASES = spread((*JOBS, *OTHERS))
