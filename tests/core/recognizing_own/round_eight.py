"""An eighth batch, unseen like the others: the quiet invitations that hardly say what they are."""

# ruff: noqa: E501

from __future__ import annotations

from tests.core.recognizing_own.cases import person, spread

VERA = person(
    "Vera Pickett",
    "vera.pickett@example.org",
    "America/Denver",
    "+13035550150",
    "alderbank.example",
    ("vpickett@alderbank.example",),
)
SIMON = person("Simon Achebe", "simon.achebe@example.com", "Europe/London", "", "ferrysoft.example")
REMI = person("Remi Gallant", "remi.gallant@example.com", "America/Toronto")
HANNE = person("Hanne Wolters", "hanne.wolters@example.com", "Europe/Berlin")
COLINE = person("Coline Bréval", "coline.breval@example.org", "Europe/Paris", "", "cartonnage-est.example")

JOBS = (
    REMI.job(
        "Remi Gallant <> Coho Systems (30m)",
        "",
        by="Yara <yara@cohosystems.example>",
        company=("Coho Systems", "Coho"),
        contact="yara@cohosystems.example",
    ),
    REMI.job(
        "Meet your future team",
        "Informal, cameras optional. Any trouble: Petra, petra@cohosystems.example",
        by="Yara <yara@cohosystems.example>",
        company=("Coho Systems", "Cohosystems"),
        contact=("petra@cohosystems.example", "yara@cohosystems.example"),
    ),
    REMI.job(
        "API design discussion (Coho)",
        "Bring questions. https://meet.google.com/coh-oapi-dsn",
        by="Yara <yara@cohosystems.example>",
        guests=("Ben Iwu <ben@cohosystems.example>",),
        company=("Coho", "Coho Systems"),
        contact=("yara@cohosystems.example", "ben@cohosystems.example"),
        join="https://meet.google.com/coh-oapi-dsn",
    ),
    REMI.job(
        "Debugging exercise",
        "",
        by="Yara <yara@cohosystems.example>",
        guests=("Ivo Stein <ivo@cohosystems.example>",),
        contact=("yara@cohosystems.example", "ivo@cohosystems.example"),
    ),
    REMI.job(
        "Remi / Head of Platform",
        "This is the third of four conversations.",
        by="Yara <yara@cohosystems.example>",
        contact="yara@cohosystems.example",
    ),
    VERA.job(
        "Interview confirmation - Compliance Manager - Vera Pickett",
        "Where: 900 17th St, 12th floor. Ask at reception.\nShould you need to reschedule, call Nadia Cruz at 303-555-0190 or write to nadia.cruz@summitledger.example.",
        by="Summit Ledger Careers <careers@summitledger.example>",
        company=("Summit Ledger",),
        role="Compliance Manager",
        contact=("nadia.cruz@summitledger.example", "careers@summitledger.example"),
        phone="+13035550190",
    ),
    VERA.job(
        "Phone Interview",
        "Teresa will call you at 303-555-0150.",
        by="Teresa Gill <tgill@foothillsmutual.example>",
        company=("Foothills Mutual", "Foothillsmutual"),
        contact="tgill@foothillsmutual.example",
        phone="",
        never="+13035550150",
    ),
    VERA.job(
        "Vera Pickett and Ross Tan",
        "Event Name\nIntroductory call - Financial Analyst\n\nLocation: https://zoom.us/j/91919191919\n\nNeed to make changes to this event?\nCancel: https://calendly.com/cancellations/71\nReschedule: https://calendly.com/reschedulings/71\n\nPowered by Calendly.com",
        by="ross.tan@tarnfinancial.example",
        guests=("ross.tan@tarnfinancial.example",),
        company=("Tarn Financial", "Tarnfinancial"),
        role="Financial Analyst",
        contact="ross.tan@tarnfinancial.example",
        join="https://zoom.us/j/91919191919",
    ),
    VERA.job(
        "Assessment - Operations Associate",
        "Excel exercise, then a talk with Bill. Jill Amato, Talent, jill.amato@pikeslend.example",
        by="no-reply@ashbyhq.com",
        role="Operations Associate",
        contact="jill.amato@pikeslend.example",
        never="no-reply@ashbyhq.com",
    ),
    VERA.job(
        "Chat about the controller seat",
        "",
        by="Gus Moran <gus@moransearch.example>",
        contact="gus@moransearch.example",
        kind="recruiter",
    ),
    VERA.job("Interview @ the library district 10a (bring 3 copies)", "", contact=""),
    VERA.job(
        "zoom intvw - Quill & Sage, Marnie 303 555 0171", "", company="Quill & Sage", contact="", phone="+13035550171"
    ),
    VERA.job(
        "2nd rd w/ Quill & Sage",
        "marnie@quillandsage.example",
        company=("Quill & Sage",),
        contact="marnie@quillandsage.example",
    ),
    VERA.job(
        "call recruiter back - Luz, 720-555-0160, about the Elk Co job", "", fair=True, contact="", phone="+17205550160"
    ),
    SIMON.job(
        "Simon x Thistledown: culture conversation",
        "",
        by="Thistledown <no-reply@hire.lever.co>",
        guests=("Ada Pym <ada.pym@thistledown.example>",),
        company="Thistledown",
        contact="ada.pym@thistledown.example",
        never="no-reply@hire.lever.co",
    ),
    SIMON.job(
        "Discussion: Senior Product Manager",
        "Hello Simon, thanks for sending over your CV. Wanda.",
        by="Wanda Frith <wanda@kelpworks.example>",
        company=("Kelpworks", "Kelp Works"),
        role="Senior Product Manager",
        contact="wanda@kelpworks.example",
    ),
    SIMON.job(
        "Kelpworks - stage three",
        "",
        by="Wanda Frith <wanda@kelpworks.example>",
        guests=("room:Dock Room <dock@kelpworks.example>",),
        company=("Kelpworks", "Kelp Works"),
        contact="wanda@kelpworks.example",
        never="dock@kelpworks.example",
    ),
    SIMON.job(
        "Your interview at Hartsease Trust is confirmed",
        "Contact our coordinator: interviews@hartseasetrust.example. Please do not reply to this message.",
        by="Hartsease Trust <donotreply@jobs.hartseasetrust.example>",
        company=("Hartsease Trust", "Hartsease"),
        contact="interviews@hartseasetrust.example",
        never="donotreply@jobs.hartseasetrust.example",
    ),
    SIMON.job(
        "Breakfast w/ Gemma re: joining Oxbow",
        "",
        by="Gemma Lyle <gemma@oxbow.example>",
        fair=True,
        contact="gemma@oxbow.example",
    ),
    SIMON.job(
        "Presentation to the panel - Head of Growth",
        "20 min talk, 25 min questions.",
        by="Hiring at Oxbow <people@oxbow.example>",
        role="Head of Growth",
        contact="people@oxbow.example",
    ),
    HANNE.job(
        "Gespräch Hanne Wolters",
        "Raum 3.14, Anmeldung am Empfang",
        by="Doris Enders <d.enders@kranbau.example>",
        company=("Kranbau",),
        contact="d.enders@kranbau.example",
    ),
    HANNE.job(
        "Kennenlerngespräch Buchhaltung",
        "Teams-Link folgt.",
        by="Recruiting <jobs@blaubeerhof.example>",
        company=("Blaubeerhof",),
        contact="jobs@blaubeerhof.example",
    ),
    HANNE.job("Vorstellung bei Kanzlei Reimers 14 Uhr", "", company=("Kanzlei Reimers", "Reimers"), contact=""),
    HANNE.job("Probetag Kita Regenbogen", "", fair=True, company=("Kita Regenbogen", "Regenbogen"), contact=""),
    HANNE.job(
        "Assessment-Center Stadtwerke",
        "8 bis 15 Uhr. Ansprechpartnerin: Frau Lüders, lueders@stadtwerke-uhlen.example",
        by="Karriere <noreply@stadtwerke-uhlen.example>",
        contact="lueders@stadtwerke-uhlen.example",
        never="noreply@stadtwerke-uhlen.example",
    ),
    COLINE.job(
        "Rencontre avec Studio Galet - poste graphiste",
        "",
        by="Nina Sorel <nina@studiogalet.example>",
        company="Studio Galet",
        contact="nina@studiogalet.example",
    ),
    COLINE.job(
        "2e entretien Studio Galet",
        "",
        by="Nina Sorel <nina@studiogalet.example>",
        company="Studio Galet",
        contact="nina@studiogalet.example",
    ),
    COLINE.job("Appel RH Papeteries Dulac", "06 39 98 44 55", company=("Papeteries Dulac", "Dulac"), contact=""),
    COLINE.job(
        "Entretien visio - Éditions Brume",
        "Lien : https://meet.google.com/brm-edit-vis\nContact : Jeanne, jeanne@editionsbrume.example",
        by="Éditions Brume <contact@editionsbrume.example>",
        company=("Éditions Brume", "Brume"),
        contact=("jeanne@editionsbrume.example", "contact@editionsbrume.example"),
        join="https://meet.google.com/brm-edit-vis",
    ),
)

OTHERS = (
    VERA.other(
        "Interview: Teller II - candidate 3 of 5",
        "",
        by="Branch HR <hr@alderbank.example>",
        to="vpickett@alderbank.example",
    ),
    VERA.other("Vera / Priscilla 1:1", "", by="Priscilla <pris@alderbank.example>", to="vpickett@alderbank.example"),
    VERA.other(
        "Vera x Orbit Analytics - quarterly review",
        "",
        by="CSM <csm@orbitanalytics.example>",
        to="vpickett@alderbank.example",
    ),
    VERA.other(
        "Vera Pickett and Hal Boone",
        "Event Name\nHome insurance quote call\n\nPowered by Calendly.com",
        by="hal@boonecover.example",
        guests=("hal@boonecover.example",),
    ),
    VERA.other(
        "Vera and Moss Vet Clinic",
        "Event Name\nFollow-up visit (Biscuit)\n\nPowered by Calendly.com",
        by="desk@mossvet.example",
        guests=("desk@mossvet.example",),
    ),
    VERA.other("30 min with Ana (career coach)", "Scheduled with SavvyCal", by="Ana <ana@nextstepcoach.example>"),
    VERA.other("Background check fingerprints", "", fair=True),
    VERA.other("Call with Xfinity about outage", ""),
    VERA.other("Police interview re: car break-in", ""),
    VERA.other("Interview podcast episode 12 listen", ""),
    SIMON.other(
        "Interview panel for junior dev (me + Kit)", "", by="Kit <kit@ferrysoft.example>", to="simon@ferrysoft.example"
    ),
    SIMON.other("Jury service, Snaresbrook", ""),
    SIMON.other("Final round at The Belvedere pub quiz", ""),
    SIMON.other("Parents' panel - school governors", "", by="Clerk <clerk@hillprimary.example>"),
    SIMON.other("Simon <> Gideon (fantasy draft)", "", by="Gideon <gideon@example.net>"),
    SIMON.other("Intro to pottery - Clay Corner", "", by="Clay Corner <hello@claycorner.example>"),
    SIMON.other("Adoption interview with social worker", "", by="Social worker <sw@hackneycouncil.example>"),
    SIMON.other("Meeting with mortgage adviser", "", by="Adviser <adviser@keystonemortgages.example>"),
    SIMON.other("Naturalisation ceremony", ""),
    REMI.other("Mock onsite w/ Priyanka", "", by="Priyanka <priyanka@example.net>"),
    REMI.other("System design study group", "", is_recurring=True),
    REMI.other("Remi x Dave - squash", "", by="Dave <dave@example.net>"),
    REMI.other("Screening: new release at TIFF", ""),
    REMI.other("Furnace technician onsite", "Tech calls 30 min ahead."),
    REMI.other("Technical support call - Bell", ""),
    REMI.other("Condo board interview", "", by="Board <board@kingcondos.example>"),
    HANNE.other("Vorsorgegespräch Hausarzt", ""),
    HANNE.other("Gespräch mit Vermieterin", ""),
    HANNE.other("Vorstellung Staatsoper 19:30", ""),
    HANNE.other("Bewerberrunde: Auswahl Azubi (wir 3)", "", by="Chef <chef@wolterswerk.example>"),
    HANNE.other("Jahresgespräch", "", by="Chef <chef@wolterswerk.example>"),
    COLINE.other("Entretien chaudière", ""),
    COLINE.other("Entretien avec la maîtresse de Léo", ""),
    COLINE.other(
        "Entretien mi-année", "", by="Manager <m.roche@cartonnage-est.example>", to="c.breval@cartonnage-est.example"
    ),
    COLINE.other("Rdv notaire", ""),
)

CASES = spread((*JOBS, *OTHERS))
