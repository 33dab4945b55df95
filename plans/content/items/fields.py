"""What an item of the tree holds: each kind with its Dutch words, its fields and how a value of each is read.

Pure data for whoever goes through the fields one by one (comparison.py). The words of choices are those of the models;
a test holds both together (tests/plans/items/test_comparison.py).
"""

from dataclasses import dataclass

CHOICES = {
    "challenge": {"challenge": "opgave", "opportunity": "kans"},
    "programme": {
        "running": "loopt", "expected": "verwacht", "in_talks": "in gesprek", "ending": "eindigt",
        "completed": "afgerond", "fallen_away": "vervallen",
    },
    "basis": {
        "amount": "bedrag", "per_unit": "bedrag per eenheid", "share": "deel van een landelijke pot",
        "none": "geen bedrag genoemd",
    },
    "activity": {"planned": "gepland", "running": "loopt", "done": "afgerond", "stopped": "gestopt"},
    "strength": {"direct": "rechtstreeks", "indirect": "indirect", "condition": "voorwaarde"},
    "contribution": {
        "money": "geld", "capacity": "capaciteit", "knowledge": "kennis",
        "existing_policy": "bestaand beleid anders inzetten", "tailor_made": "maatwerk",
        "room_in_rules": "ruimte in regels",
    },
    "standing": {
        "wished": "gewenst", "promised": "toegezegd", "granted": "toegekend", "not_now": "nu niet mogelijk",
    },
    "result": {"planned": "gepland", "partly": "deels bereikt", "reached": "bereikt", "dropped": "vervallen"},
    "judgement": {"on_course": "op koers", "attention": "aandacht", "adjust": "bijsturen nodig"},
    "mark": {"continued": "gaat door", "changed": "gewijzigd", "stopped": "gestopt", "new": "nieuw"},
}  # fmt: skip


@dataclass(frozen=True)
class Field:
    """One field: its name in the tree, its Dutch label, and how its value is read.

    `how` is line | text | amount | number | date | year | choice | names | link | links | mutual | years; `of` names the
    words of a choice, or the kind that links lead to. A mutual link stands at both its ends.
    """

    name: str
    label: str
    how: str = "line"
    of: str = ""


@dataclass(frozen=True)
class Rows:
    """The rows inside an item: the list that holds them, the field they are known by, what one is called, its fields.

    `title` names the fields whose values together say which row it is.
    """

    name: str
    key: str
    one: str
    title: tuple
    fields: tuple


@dataclass(frozen=True)
class Kind:
    """A kind of item: its list in the tree, the field an item is known by, its words, its fields and its rows."""

    name: str
    one: str
    many: str
    fields: tuple
    rows: tuple = ()
    key: str = "id"
    title: str = "title"


CHALLENGES = Field("challenges", "Opgaven", "links", "challenges")
OBJECTIVES = Field("objectives", "Doelstellingen", "links", "objectives")
DATES = (Field("begins_on", "Begint op", "date"), Field("ends_on", "Eindigt op", "date"))
SHARED = Field("shared_with", "Samen met", "names")

CONTRIBUTIONS = Rows(
    "contributions", "id", "bijdrage", ("contributor", "kind"),
    (
        Field("contributor", "Wie"),
        Field("kind", "Wat", "choice", "contribution"),
        Field("scheme", "Bron of regeling"),
        Field("fte", "Fte", "number"),
        Field("state", "Stand", "choice", "standing"),
        Field("state_on", "Sinds", "date"),
        Field("reason", "Omdat", "text"),
        Field("description", "Toelichting", "text"),
        Field("years", "Bedrag", "years"),
    ),
)  # fmt: skip
RESULTS = Rows(
    "results", "id", "resultaat", ("title",),
    (
        Field("title", "Resultaat"),
        Field("due", "Klaar op", "date"),
        Field("state", "Stand", "choice", "result"),
        Field("reached_on", "Bereikt op", "date"),
        Field("note", "Toelichting", "text"),
    ),
)  # fmt: skip
EFFECTS = Rows(
    "goals", "id", "effect op een doel", ("id",),
    (
        Field("id", "Doel", "link", "goals"),
        Field("strength", "Werking", "choice", "strength"),
        Field("effect", "Verwacht effect", "text"),
    ),
)  # fmt: skip
AWARDS = Rows(
    "awards", "id", "toekenning", ("year", "tranche", "recipient"),
    (
        Field("year", "Jaar", "year"),
        Field("tranche", "Tranche"),
        Field("recipient", "Voor wie"),
        Field("basis", "Soort bedrag", "choice", "basis"),
        Field("amount", "Bedrag", "amount"),
        Field("unit", "Per"),
        Field("note", "Toelichting"),
    ),
)  # fmt: skip
MEASUREMENTS = Rows(
    "measurements", "on", "meting", ("on",),
    (Field("on", "Datum", "date"), Field("value", "Waarde", "number"), Field("note", "Toelichting")),
)  # fmt: skip

KINDS = (
    Kind(
        "activities", "activiteit", "activiteiten",
        (
            Field("description", "Wat gaan we doen", "text"),
            Field("why_here", "Waarom niet elders belegd", "text"),
            Field("residents", "Hoe inwoners meedoen", "text"),
            Field("lead", "Trekker"),
            Field("lead_function", "Functie van de trekker"),
            *DATES,
            Field("state", "Stand", "choice", "activity"),
            Field("state_reason", "Waarom deze stand", "text"),
            CHALLENGES,
            Field("related", "Hangt samen met", "mutual", "activities"),
            Field("region", "Regio die trekt"),
            SHARED,
            Field("costs", "Nodig", "years"),
            Field("report.on", "Laatste voortgangsbericht", "date"),
            Field("report.judgement", "Hoe gaat het", "choice", "judgement"),
            Field("report.text", "Stand van zaken", "text"),
        ),
        (EFFECTS, CONTRIBUTIONS, RESULTS),
    ),
    Kind(
        "challenges", "opgave", "opgaven",
        (
            Field("kind", "Soort", "choice", "challenge"),
            Field("analysis", "Analyse", "text"),
            Field("evidence", "Onderbouwing en bron", "text"),
            OBJECTIVES,
        ),
    ),
    Kind("levers", "knop", "knoppen", (Field("explanation", "Toelichting", "text"), CHALLENGES)),
    Kind(
        "goals", "doel", "doelen",
        (
            Field("description", "Toelichting", "text"),
            Field("reached", "Wanneer is het bereikt?", "text"),
            OBJECTIVES,
            CHALLENGES,
        ),
    ),
    Kind(
        "programmes", "lopend traject", "lopende trajecten",
        (
            Field("responsible", "Verantwoordelijk", "names"),
            Field("term", "Looptijd in woorden"),
            *DATES,
            Field("state", "Stand", "choice", "programme"),
            Field("facts", "Wat het is", "text"),
            Field("bridging", "Wat NPVR kan overbruggen of borgen", "text"),
            Field("remark", "Opmerking", "text"),
            SHARED,
        ),
        (AWARDS,),
    ),
    Kind(
        "indicators", "indicator", "indicatoren",
        (
            Field("definition", "Definitie", "text"),
            Field("unit", "Eenheid"),
            Field("source", "Bron"),
            Field("baseline", "Nulmeting", "number"),
            Field("baseline_year", "Jaar van de nulmeting", "year"),
            Field("target", "Streefwaarde", "number"),
            Field("target_year", "Jaar van de streefwaarde", "year"),
            Field("goals", "Doelen", "links", "goals"),
        ),
        (MEASUREMENTS,),
    ),
    Kind(
        "objectives", "gewicht van een doelstelling", "gewichten van doelstellingen",
        (Field("percent", "Gewicht in procenten", "number"), Field("reason", "Waarom", "text")),
        key="number",
    ),
    Kind(
        "principles", "uitgangspunt", "uitgangspunten",
        (Field("region", "Wat de regio ermee doet", "text"), Field("state", "Wat het rijk ermee doet", "text")),
        key="number",
    ),
    Kind(
        "process_money", "jaar met procesmiddelen", "jaren met procesmiddelen", (Field("amount", "Bedrag", "amount"),),
        key="year", title="year",
    ),
    Kind(
        "governance", "overleg", "overleggen",
        (
            Field("rhythm", "Ritme"),
            Field("state", "Zetels van het rijk", "names"),
            Field("region", "Zetels van de regio", "names"),
        ),
        key="body", title="body",
    ),
)  # fmt: skip
