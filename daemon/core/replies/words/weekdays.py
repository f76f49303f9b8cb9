"""The names of the weekdays, Monday first, folded (lower case, no accents), as people write them in texts."""

NAMES = (
    ("monday", "mon", "montag", "lundi", "lunes", "lunedi", "segunda", "maandag"),
    ("tuesday", "tues", "tue", "dienstag", "mardi", "martes", "martedi", "terca", "dinsdag"),
    ("wednesday", "weds", "wed", "mittwoch", "mercredi", "miercoles", "mercoledi", "quarta", "woensdag"),
    ("thursday", "thurs", "thur", "thu", "donnerstag", "jeudi", "jueves", "giovedi", "quinta", "donderdag"),
    ("friday", "fri", "freitag", "vendredi", "viernes", "venerdi", "sexta", "vrijdag"),
    ("saturday", "sat", "samstag", "samedi", "sabado", "sabato", "zaterdag"),
    ("sunday", "sun", "sonntag", "dimanche", "domingo", "domenica", "zondag"),
)
EVERY = frozenset(name for day in NAMES for name in day)
