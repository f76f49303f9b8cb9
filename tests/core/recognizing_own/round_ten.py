"""A tenth batch, unseen like the others: short titles, told apart by their verdict alone."""

from __future__ import annotations

from tests.core.recognizing_own.cases import person, spread

MAUD = person("Maud Ferris", "maud.ferris@example.org", "America/Denver", "+13035550177", "larchbank.example")
CARL = person("Carl Wendt", "carl.wendt@example.com", "Europe/Berlin")
ZOE = person("Zoé Lavigne", "zoe.lavigne@example.org", "Europe/Paris", "", "reliure-ouest.example")

JOBS = (
    MAUD.job("Interview: Maud Ferris for Branch Auditor", "", by="Ines Cole <ines@willowbank.example>"),
    MAUD.job("Maud Ferris <> Sable Freight", "", by="Hank <hank@sablefreight.example>"),
    MAUD.job(
        "Sable Freight: meet the dispatch team", "Part 2 of your interview", by="Hank <hank@sablefreight.example>"
    ),
    MAUD.job("Live case with Nils (Sable)", "", by="Hank <hank@sablefreight.example>"),
    MAUD.job("Offer or not - last talk with Hank", "", by="Hank <hank@sablefreight.example>", fair=True),
    MAUD.job("HR phone screen w/ Orchard Homes", "", by="Jo <jo@orchardhomes.example>"),
    MAUD.job("Phone Interview: R-1002 Cash Analyst", "", by="Elm Trust <elmtrust@myworkday.com>"),
    MAUD.job("Maud and Lars Holt", "Event Name\nFirst chat about the treasury role", by="lars@holtco.example"),
    MAUD.job("tel screen w/ fernie at gold hill 2pm", ""),
    MAUD.job("Juno Staffing: intake for analyst roles", "", by="Bo <bo@junostaffing.example>"),
    CARL.job("Vorstellungsgespräch Tischlerei Brandt", ""),
    CARL.job("Zweites Gespräch bei Lotsenwerk", "", by="Ute Kern <u.kern@lotsenwerk.example>"),
    CARL.job("Gespräch zu Ihrer Bewerbung", "", by="Ute Kern <u.kern@lotsenwerk.example>"),
    CARL.job("Probearbeiten Gärtnerei Moos", "", fair=True),
    ZOE.job("Entretien d'embauche - Galerie Ocre", "", by="Luc Petit <luc@galerieocre.example>"),
    ZOE.job("Second entretien Galerie Ocre", "", by="Luc Petit <luc@galerieocre.example>"),
    ZOE.job("Point candidature avec Léa (Ateliers Nord)", "", by="Léa <lea@ateliersnord.example>"),
)

OTHERS = (
    MAUD.other("Interview - Pam T. (Teller)", "Scorecard attached", by="HR <hr@larchbank.example>"),
    MAUD.other("Debrief: teller candidates", "", by="HR <hr@larchbank.example>"),
    MAUD.other("Mock interview w/ Jean", ""),
    MAUD.other("Interview with school paper about the bake sale", ""),
    MAUD.other("Green card interview, Denver field office", ""),
    MAUD.other("Maud and Alpine Dental", "Event Name\nCleaning", by="desk@alpinedental.example"),
    MAUD.other("Larch Bank <> Copperline demo", "", by="Al <al@copperline.example>"),
    MAUD.other("Employment reference for Teo", "", by="HR <hr@brightoak.example>"),
    MAUD.other("Gutter guy onsite estimate", ""),
    MAUD.other("Final round - curling club", ""),
    MAUD.other("Coffee w/ Nan", ""),
    CARL.other("Mitarbeitergespräch", "", by="Chefin <chefin@werftnord.example>"),
    CARL.other("Elterngespräch Schule", ""),
    CARL.other("Bewerberin Frau Yilmaz: Gespräch, du bist dabei", "", by="Chefin <chefin@werftnord.example>"),
    CARL.other("Vorstellung Puppentheater", ""),
    CARL.other("Zahnarzt", ""),
    ZOE.other("Entretien annuel", "", by="RH <rh@reliure-ouest.example>"),
    ZOE.other("Entretien chaudière gaz", ""),
    ZOE.other("Rdv conseillère bancaire", ""),
)

CASES = spread((*JOBS, *OTHERS))
