"""What each block shows: the items of a tree as cards, tables and drawings, for the screen and for paper.

Each function gets a `Scene` (where it is shown, and all items) and what was chosen, and gives HTML. None is called with
nothing to show: showing.py says so in words.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from npvr.layered_picture import governance_picture

from . import charts, labels
from .asks import ask_list
from .finance import ZERO, by_contributor, by_source, of_activity, per_activity, per_year, total
from .lookup import Lookup
from .markup import (
    TO_CHOOSE,
    UNKNOWN,
    as_table,
    badge,
    beside,
    card,
    cards,
    drawing,
    facts,
    lines,
    listed,
    paragraphs,
    quiet,
    table,
    tag,
    text,
    title,
    together,
)  # fmt: skip

MOST_CARDS = 25
"""Activities up to this many are cards on a page that has to stay quick; more become a table."""
SHEET = 20
"""Rows of a planning in one drawing: it can't be cut over two pages."""
WHOLE_SHEET = 12
"""Up to this many rows a planning is one drawing on paper; more become a drawing an objective, that fill pages better."""
BESIDE, SHORT_NOTE = 12, 30
"""On paper the values of an indicator stand beside its chart: up to this many, with notes up to this many characters."""
KIND_WORDS = {
    "ministry": "Ministeries", "province": "Provincies", "municipality": "Gemeenten", "other": "Andere organisaties",
}  # fmt: skip


@dataclass(frozen=True)
class Scene:
    """Where blocks are shown. `base_url` is the address of the document, "" where nothing is linked to.

    `most` is how many rows of one list a page that has to stay quick shows; None for all.
    """

    items: dict
    place: str
    base_url: str = ""
    most: int | None = None

    @cached_property
    def lookup(self):
        return Lookup(self.items)

    def link(self, kind, item):
        """The title of an activity or indicator, as a link where it has a page that the reader can go to."""
        address = self.address(kind, item["id"])
        name = text(item["title"])
        return f'<a href="{address}">{name}</a>' if address else name

    def address(self, kind, key):
        """Where the page of an item is; "" where there is none or nothing is linked to."""
        if not self.base_url or self.place != "screen":
            return ""
        if kind == "activities":
            return f"{self.base_url}activiteiten/{key}/"
        if kind == "indicators":
            return f"{self.plan_url}indicatoren/{key}/"
        return ""

    @property
    def plan_url(self):
        """The address of the plan: an agenda stands under its plan's region (architecture.md § 5)."""
        return f"{self.base_url.partition('/agenda/')[0]}/plan/" if "/agenda/" in self.base_url else self.base_url

    def first(self, chosen):
        """As many as this page shows, and a sentence about the others."""
        if self.most is None or len(chosen) <= self.most:
            return chosen, ""
        rest = f"Hier staan de eerste {self.most} van {len(chosen)}."
        where = f'<a href="{self.base_url}inhoud/">Alles staat bij Inhoud</a>.' if self.base_url else ""
        return chosen[: self.most], f'<p class="npvr-quiet">{rest} {where}</p>'

    def with_activities(self, chosen):
        """The items with these activities only, for sums over a choice."""
        return self.items | {"activities": chosen}


# --- direction -------------------------------------------------------------------------------------------------------
def challenges(scene, chosen):
    """Opgaven and kansen as cards: what is the matter, how we know, what follows from it."""
    look = scene.lookup

    def one(item):
        told = facts(
            [
                ("Onderbouwing", paragraphs(item["evidence"])),
                ("Doelstellingen", listed(look.objective_titles(item["objectives"]))),
                ("Doelen", listed(look.linking("goals", "challenges", item["id"]))),
                ("Knoppen", listed(look.linking("levers", "challenges", item["id"]))),
            ],
            scene.place,
        )
        kind = tag(labels.word("challenge", item["kind"]))
        return card(text(item["title"]), kind, paragraphs(item["analysis"]) + told, scene.place)

    return cards(map(one, chosen), scene.place)


def levers(scene, chosen):
    """Knoppen as cards with the challenges they work on."""

    def one(item):
        told = facts([("Werkt op", listed(scene.lookup.titles("challenges", item["challenges"])))], scene.place)
        return card(text(item["title"]), "", paragraphs(item["explanation"]) + told, scene.place)

    return cards(map(one, chosen), scene.place)


def goals(scene, chosen):
    """Doelen as cards: when it is reached, what it belongs to, what works on it."""
    look = scene.lookup

    def one(item):
        told = facts(
            [
                ("Bereikt als", paragraphs(item["reached"])),
                ("Doelstellingen", listed(look.objective_titles(item["objectives"]))),
                ("Opgaven", listed(look.titles("challenges", item["challenges"]))),
                ("Activiteiten", listed(look.working_on(item["id"]))),
                ("Indicatoren", listed(look.linking("indicators", "goals", item["id"]))),
            ],
            scene.place,
        )
        return card(text(item["title"]), "", paragraphs(item["description"]) + told, scene.place)

    return cards(map(one, chosen), scene.place)


def objectives(scene, chosen):
    """The three objectives with the weight that region and rijk give them."""
    rows = [
        [
            f"{one['number']}. {text(one['title'])}",
            paragraphs(one["reason"]) or "–",
            TO_CHOOSE if one["percent"] is None else f"{one['percent']}%",
        ]
        for one in chosen
    ]
    return table("Gewicht van de doelstellingen", ["Doelstelling", "Waarom", "#Gewicht"], rows, scene.place)


def principles(scene, chosen):
    """The six principles with what region and rijk do with each."""
    rows = [
        [
            f"{one['number']}. {text(one['title'])}",
            paragraphs(one["region"]) or UNKNOWN,
            paragraphs(one["state"]) or UNKNOWN,
        ]
        for one in chosen
    ]
    heads = ["Uitgangspunt", "Wat de regio ermee doet", "Wat het rijk ermee doet"]
    return table("Uitgangspunten", heads, rows, scene.place)


# --- lopende trajecten -----------------------------------------------------------------------------------------------
def programmes(scene, chosen):
    """Running programmes: who, until when, how much, and what NPVR can bridge. On paper a table, on the screen cards."""
    shown, rest = scene.first(chosen)
    if scene.place != "print":
        return cards((_programme_card(one, scene.place) for one in shown), scene.place) + rest
    heads = ["Traject", "Wie, wat en tot wanneer", "Toegekend", "Wat NPVR kan overbruggen of borgen"]
    return table("Lopende trajecten", heads, [_programme_row(one, scene.place) for one in shown], scene.place) + rest


def _programme(one):
    """What is said of a running programme: who is responsible, its term, its awards, with whom it is shared."""
    awards = "".join(f"<p>{award_words(award)}</p>" for award in one["awards"])
    shared = f"Samen met {text(labels.names(one['shared_with']))}" if one["shared_with"] else ""
    term = text(one["term"] or labels.term(one["begins_on"], one["ends_on"]))
    return text(labels.names(one["responsible"])) or UNKNOWN, term, awards, shared


def _programme_card(one, place):
    who, term, awards, shared = _programme(one)
    told = facts(
        [
            ("Verantwoordelijk", who),
            ("Looptijd", term),
            ("Toegekend", awards),
            ("Regio's", shared),
            ("Wat NPVR kan overbruggen of borgen", paragraphs(one["bridging"])),
            ("Opmerking", paragraphs(one["remark"])),
        ],
        place,
    )
    return card(text(one["title"]), badge("programme", one["state"], place), paragraphs(one["facts"]) + told, place)


def _programme_row(one, place):
    who, term, awards, shared = _programme(one)
    named = f"<p>{text(one['title'])} {badge('programme', one['state'], place)}</p>"
    return [
        named,
        f"<p>{who}</p>{paragraphs(one['facts'])}" + "".join(f"<p>{part}</p>" for part in (term, shared) if part),
        awards or "–",
        paragraphs(one["bridging"]) + paragraphs(one["remark"]) or "–",
    ]


def award_words(award):
    """An award in a line: "€ 12.500,50 per woning · gemeente Winterswijk · 2022"."""
    amount = labels.money(award["amount"])
    if award["basis"] == "per_unit" and amount:
        amount = f"{amount} per {award['unit'] or 'eenheid'}"
    elif award["basis"] == "share":
        amount = f"deel van {amount}" if amount else labels.word("basis", "share")
    parts = [
        amount or labels.word("basis", "none"), award["recipient"], award["year"] or "", award["tranche"], award["note"],
    ]  # fmt: skip
    return text(" · ".join(str(part) for part in parts if part))


# --- activities ------------------------------------------------------------------------------------------------------
def activities(scene, chosen):
    """Activities by objective: cards with all there is to say, or a table where there are very many."""
    if scene.most is not None and len(chosen) > MOST_CARDS:
        return _activity_table(scene, chosen)
    return "".join(
        title(text(name)) + cards((_activity(scene, one) for one in found), scene.place)
        for name, found in scene.lookup.by_objective(chosen)
    )


def _activity(scene, one):
    place, look = scene.place, scene.lookup
    sums = total(_sums_of(one))
    told = facts(
        [
            ("Trekker", _lead(one)),
            ("Wanneer", text(labels.term(one["begins_on"], one["ends_on"]))),
            ("Verwacht effect", _effects(look, one)),
            ("Opgaven", listed(look.titles("challenges", one["challenges"]))),
            ("Waarom hier", paragraphs(one["why_here"])),
            ("Inwoners", paragraphs(one["residents"])),
            ("Nodig", labels.money(sums.needed) if sums.needed else ""),
            ("Bijdragen", lines([contribution_words(part, place) for part in one["contributions"]])),
            ("Resultaten", lines([result_words(part, place) for part in one["results"]])),
            ("Hangt samen met", listed(look.titles("activities", one["related"]))),
            ("Samen met", text(labels.names(_partners(scene, one)))),
            ("Voortgang", _report(one, place)),
        ],
        place,
    )
    reason = f"<p>{text(one['state_reason'])}</p>" if one["state_reason"] else ""
    state = badge("activity", one["state"], place)
    return card(scene.link("activities", one), state, reason + paragraphs(one["description"]) + told, place)


def _sums_of(activity):
    return of_activity(activity).values()


def _partners(scene, one):
    """The regions it is shared with, seen from here: the one that leads it first, never this region itself."""
    here = scene.items.get("region")
    leads = [f"{one['region']} (trekt)"] if scene.lookup.is_from_elsewhere(one) else []
    return leads + [name for name in one["shared_with"] if name != here]


def _lead(one):
    if one["lead"] and one["lead_function"]:
        return text(f"{one['lead']}, {one['lead_function']}")
    return text(one["lead"] or one["lead_function"]) or UNKNOWN


def _effects(look, one):
    goals_by_id = look.by_id["goals"]
    return lines(
        [
            text(
                f"{goals_by_id[effect['id']]['title']} ({labels.word('strength', effect['strength'])})"
                f"{': ' if effect['effect'] else ''}{effect['effect']}"
            )
            for effect in one["goals"]
            if effect["id"] in goals_by_id
        ]
    )


def contribution_words(one, place, *, who=True):
    """A contribution in a line: "VRO: geld, € 200.000,25 · Volkshuisvestingsfonds" with its state as a badge."""
    amount = total_of_years(one["years"])
    parts = [labels.word("contribution", one["kind"]), labels.money(amount) if one["years"] else ""]
    parts.append(f"{labels.number(one['fte'])} fte" if one["fte"] else "")
    words = ", ".join(part for part in parts if part)
    told = f"{one['contributor']}: {words}" if who else words
    more = [one["scheme"], one["description"], _because(one["reason"])]
    return f"{text(' · '.join([told, *(part for part in more if part)]))} {badge('standing', one['state'], place)}"


def _because(reason):
    """A reason as the end of "nu niet mogelijk, omdat": it doesn't begin with a capital unless it is a name in capitals."""
    if not reason:
        return ""
    return f"omdat {reason[0].lower() if reason[1:2].islower() else reason[0]}{reason[1:]}"


def total_of_years(years):
    """The amounts of these years together, in euro."""
    return sum((Decimal(year["amount"]) for year in years), ZERO)


def result_words(one, place):
    """A result in a line: its title, its day, how far it is."""
    when = f"bereikt op {labels.day(one['reached_on'])}" if one["reached_on"] else labels.day(one["due"])
    return f"{text(' · '.join(part for part in (one['title'], when, one['note']) if part))} " + badge(
        "result", one["state"], place
    )


def _report(one, place):
    report = one["report"]
    if not report:
        return ""
    return f"<p>{badge('judgement', report['judgement'], place)} {labels.day(report['on'])}</p>{paragraphs(report['text'])}"


def _activity_table(scene, chosen):
    shown, rest = scene.first(chosen)
    rows = []
    for name, found in scene.lookup.by_objective(shown):
        rows.append([text(name)])
        rows += [
            [
                scene.link("activities", one),
                _lead(one),
                text(labels.term(one["begins_on"], one["ends_on"])) or "–",
                badge("activity", one["state"], scene.place),
                labels.money(total(_sums_of(one)).needed),
            ]
            for one in found
        ]
    heads = ["Activiteit", "Trekker", "Wanneer", "Stand", "#Nodig"]
    return table("Activiteiten", heads, rows, scene.place) + rest


# --- money -----------------------------------------------------------------------------------------------------------
def financing(scene, chosen):
    """Needed, promised, granted and missing: per year, per source, per contributor, per activity (domain.md § 4)."""
    items, place = scene.with_activities(chosen), scene.place
    years = per_year(items, items["years"])
    everything = total(years.values())
    if not everything:
        return quiet("Er zijn nog geen bedragen ingevuld.")
    return "".join(
        [
            _money_per_year(years, everything, place),
            EXPLAINED,
            _brought_table("Per bron", "Bron of regeling", by_source(items), place),
            _brought_table("Per organisatie", "Organisatie", _with_money(by_contributor(items)), place),
            *_money_per_activity(scene, items),
        ]
    )


EXPLAINED = (
    '<p class="npvr-quiet">Nog te vinden is wat nodig is en nog niet is toegekend. Gestopte activiteiten en activiteiten'
    " die een andere regio trekt, tellen niet mee.</p>"
)


def _money_per_activity(scene, items):
    found = per_activity(items)
    shown, rest = scene.first(found)
    rows = [[scene.link("activities", one), *_sums(sums)[:1], *_sums(sums)[2:]] for one, sums in shown]
    heads = ["Activiteit", "#Nodig", "#Toegezegd", "#Toegekend", "#Nog te vinden"]
    everything = _sums(total(sums for _, sums in found))
    ends = ["Samen", *everything[:1], *everything[2:]]
    return [table("Per activiteit", heads, rows, scene.place, total=ends), rest]


def _money_per_year(years, everything, place):
    heads = ["Jaar", "#Nodig", "#Gewenst", "#Toegezegd", "#Toegekend", "#Nog te vinden"]
    rows = [[str(year), *_sums(sums)] for year, sums in years.items()]
    return table("Financiering per jaar", heads, rows, place, total=["Samen", *_sums(everything)])


def _sums(sums):
    return [_amount(x) for x in (sums.needed, sums.wished, sums.promised, sums.granted, sums.missing)]


def _with_money(found):
    return [line for line in found if line.total]


def _brought_table(caption, first, found, place):
    if not found:
        return ""
    heads = [first, "#Gewenst", "#Toegezegd", "#Toegekend", "#Samen"]
    rows, before = [], None
    for line in found:
        if line.kind and line.kind != before:
            rows.append([KIND_WORDS.get(line.kind, text(line.kind))])
            before = line.kind
        rows.append([text(line.name), *_brought(line.total)])
    return table(caption, heads, rows, place, total=["Samen", *_brought(total(line.total for line in found))])


def _amount(value):
    return labels.money(value) if value else "–"


def _brought(sums):
    return [_amount(x) for x in (sums.wished, sums.promised, sums.granted, sums.brought)]


def asks(scene, chosen):
    """The vraagarticulatie: what is wished of whom, ministries first."""
    found = ask_list(scene.with_activities(chosen))
    if not found:
        return quiet("Er staan nu geen wensen open.")
    rows = []
    for asked in found:
        rows.append([text(f"{asked.name}: {_asked_together(asked)}")])
        rows += [_ask(scene, ask) for ask in asked.asks]
    heads = ["Activiteit", "Wat wordt gevraagd", "Toelichting", "#Fte", "#Bedrag"]
    return table("Vraagarticulatie: wat de regio vraagt", heads, rows, scene.place, total=_all_asked(found))


def _all_asked(found):
    """All wishes of the table together."""
    amount, fte = sum(one.amount for one in found), sum(one.fte for one in found)
    count = _wishes(sum(len(one.asks) for one in found))
    return ["Samen", count, "", labels.number(fte) if fte else "–", _amount(amount)]


def _wishes(count):
    return f"{count} {'wens' if count == 1 else 'wensen'}"


def _asked_together(asked):
    count = _wishes(len(asked.asks))
    fte = f"{labels.number(asked.fte)} fte" if asked.fte else ""
    return ", ".join(part for part in (count, labels.money(asked.amount) if asked.amount else "", fte) if part)


def _ask(scene, ask):
    one = ask.contribution
    return [
        scene.link("activities", ask.activity),
        text(" · ".join(part for part in (labels.word("contribution", one["kind"]), one["scheme"]) if part)),
        paragraphs(one["description"]) or "–",
        labels.number(one["fte"]) or "–",
        labels.money(ask.amount) if one["years"] else "–",
    ]


def process_money(scene, chosen):
    """The process money (DU) that the region receives, a year a row."""
    rows = [[str(one["year"]), labels.money(one["amount"])] for one in chosen]
    ends = ["Samen", labels.money(total_of_years(chosen))]
    heads = ["Jaar", "#Bedrag, inclusief btw"]
    return table("Procesmiddelen (DU) voor de regio", heads, rows, scene.place, total=ends, stays=True)


# --- drawings --------------------------------------------------------------------------------------------------------
def planning(scene, chosen):
    """The activities over the quarters, by objective, with the same as a table."""
    years = charts.planning_years(scene.items, chosen)
    if not years:
        return quiet("Er zijn nog geen activiteiten met een begin of einde.")
    shown, rest = scene.first(chosen)
    groups = scene.lookup.by_objective(shown)
    rows = [row for name, found in groups for row in (name, *found)]
    parts = []
    for name, sheet in _named_sheets(groups, rows, scene.place):
        caption = f"Planning {years[0]}–{years[-1]}{name}"
        parts.append(drawing(charts.planning_chart(caption, sheet, years), caption, scene.place, wide=True))
    return "".join(parts) + as_table("De planning als tabel", _planning_table(scene, rows), scene.place) + rest


def _named_sheets(groups, rows, place):
    """What is added to the caption, and the rows of each drawing."""
    if place == "print" and len(rows) > WHOLE_SHEET and len(groups) > 1:
        for name, found in groups:
            for number, sheet in enumerate(_sheets([name, *found])):
                yield f": {name}{_again(number)}", sheet
    else:
        for number, sheet in enumerate(_sheets(rows)):
            yield _again(number), sheet


def _again(number):
    return " (vervolg)" if number else ""


def _sheets(rows):
    """Rows in sheets of at most SHEET; the name of a group never ends one."""
    rows, sheets = list(rows), []
    while rows:
        cut = len(rows[:SHEET])
        if cut < len(rows) and isinstance(rows[cut - 1], str):
            cut -= 1
        sheets.append(rows[:cut])
        rows = rows[cut:]
    return sheets


def _planning_table(scene, rows):
    made = [[text(row)] if isinstance(row, str) else _planned(scene, row) for row in rows]
    return table("", ["Activiteit", "Trekker", "Van", "Tot en met", "Stand"], made, scene.place)


def _planned(scene, one):
    return [
        scene.link("activities", one),
        _lead(one),
        charts.quarter_words(one["begins_on"]) or "–",
        charts.quarter_words(one["ends_on"]) or "–",
        badge("activity", one["state"], scene.place),
    ]


def indicators(scene, chosen):
    """A chart an indicator, with what it measures and the same values as a table."""
    shown, rest = scene.first(chosen)
    return "".join(_indicator(scene, one) for one in shown) + rest


def _indicator(scene, one):
    place = scene.place
    unit = f" ({one['unit']})" if one["unit"] else ""
    told = facts(
        [
            ("Wat het meet", paragraphs(one["definition"])),
            ("Bij doel", listed(scene.lookup.titles("goals", one["goals"]))),
            ("Bron", text(one["source"])),
        ],
        place,
    )
    chart = charts.indicator_chart(one)
    name = title(scene.link("indicators", one))
    if chart is None:
        return f"{name}{told}{quiet('Er zijn nog geen waarden ingevuld.')}"
    drawn = drawing(chart, f"{one['title']}{unit}", place)
    if place == "print" and _fit_beside(one["measurements"]):
        return together(f"{name}{told}{beside(drawn, _values_beside(one))}")
    return f"{name}{told}{drawn}{as_table('De waarden als tabel', _values(one, place), place)}"


def _fit_beside(measurements):
    """Whether the values fit on paper in a narrow table beside the chart."""
    return len(measurements) <= BESIDE and all(len(one["note"]) <= SHORT_NOTE for one in measurements)


def _values_beside(one):
    """The values in two or three columns; that of the notes is left out where there are none."""
    noted = any(m["note"] for m in one["measurements"])
    rows = [[when, *([note or "–"] if noted else []), value] for when, note, value in _dated(one)]
    return table("", ["Wanneer", *(["Toelichting"] if noted else []), "#Waarde"], rows, "print")


def _dated(one):
    """Each value with when it was or is to be: the baseline, the measurements, the target."""
    if one["baseline"] is not None:
        yield f"Nulmeting {one['baseline_year'] or ''}".strip(), "", labels.number(one["baseline"])
    for measured in one["measurements"]:
        yield labels.day(measured["on"]), text(measured["note"]), labels.number(measured["value"])
    if one["target"] is not None:
        yield f"Streefwaarde {one['target_year'] or ''}".strip(), "", labels.number(one["target"])


def _values(one, place):
    rows = []
    if one["baseline"] is not None:
        rows.append(["Nulmeting", str(one["baseline_year"] or "–"), "–", labels.number(one["baseline"])])
    rows += [
        ["Meting", labels.day(m["on"]), text(m["note"]) or "–", labels.number(m["value"])] for m in one["measurements"]
    ]
    if one["target"] is not None:
        rows.append(["Streefwaarde", str(one["target_year"] or "–"), "–", labels.number(one["target"])])
    unit = one["unit"]
    return table("", ["Soort", "Wanneer", "Toelichting", f"#Waarde{f' ({unit})' if unit else ''}"], rows, place)


def governance(scene, chosen):
    """Who meets whom, as a picture and as a table. Functions, never persons."""
    caption = "Hoe regio en rijk samenwerken"
    drawn = drawing(governance_picture(chosen), caption, scene.place, wide=True)
    rows = [
        [
            text(one["body"]),
            listed(one["state"]) or "–",
            listed(one["region"]) or "–",
            text(one["rhythm"]) or TO_CHOOSE,
        ]
        for one in chosen
    ]
    made = table("", ["Overleg", "Namens het rijk", "Namens de regio", "Hoe vaak"], rows, scene.place)
    return drawn + as_table("De overleggen als tabel", made, scene.place)
