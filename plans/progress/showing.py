"""A report's content as sections of HTML, the same for the page and for paper. All text is escaped (markup.py)."""

from dataclasses import dataclass

from npvr.markup import trusted

from ..content import tree as content_tree
from ..content.items import blocks, labels
from ..content.items.blocks import Scene, result_words
from ..content.items.markup import badge, card, cards, facts, lines, paragraphs, quiet, table, text, title
from .models import SECTIONS

NO_AGENDA = "In deze periode liep er geen Uitvoeringsagenda. Activiteiten en resultaten volgen zodra die er is."
NO_ACTIVITIES = "In deze rapportage zijn geen activiteiten opgenomen."
WITHOUT_CHALLENGE = "Andere activiteiten"
LOOKS = {"done": ("gelukt", "good"), "late": ("let-op", "attention"), "planned": ("leeg", "neutral")}


@dataclass(frozen=True)
class Section:
    """One section: its number, name and heading, the text as it was typed, and what the portal adds as HTML."""

    number: int
    name: str
    heading: str
    text: str
    more: str = ""


def sections_of(content, place):
    """The sections that hold something, numbered, for "screen" or "print"."""
    added = {"process": _process, "filling_in": _filling_in, "ahead": _ahead}
    found = []
    for name, heading in SECTIONS:
        more = added[name](content, place) if name in added else ""
        if content["texts"][name] or more:
            found.append(Section(len(found) + 1, name, heading, content["texts"][name], trusted(more)))
    return found


# --- the process -----------------------------------------------------------------------------------------------------
def _process(content, place):
    return _timeline(content, place) + _met(content, place) + _decided(content, place)


def _timeline(content, place):
    if not content["timeline"]:
        return ""
    rows = [
        [_when(one), text(one["title"]) + _mark(one), _whose(one), _state(one, place)] for one in content["timeline"]
    ]
    return table("Tijdlijn", ["Wanneer", "Wat", "Van wie", "Stand"], rows, place)


def _when(one):
    """The day or period in words; of what was done the day on which it was."""
    if one["state"] == "done" and one["day"] and not one["when"]:
        return labels.day(one["day"])
    return text(one["when"]) or labels.day(one["day"]) or "geen harde datum"


def _whose(one):
    return "programma" if one["lane"] == "programma" else "regio"


def _mark(one):
    return " (demogegeven)" if one["demo"] else ""


def _state(one, place):
    """How it stood, in words; on the screen the words alone as well, for the word says it all."""
    return text(one["state_words"])


def _met(content, place):
    rows = [[text(one["body"]), str(one["number"])] for one in content["meetings"]]
    return table("Hoe vaak overlegd is", ["Overleg", "#Keer bijeen"], rows, place, stays=True) if rows else ""


def _decided(content, place):
    rows = [
        [labels.day(one["on"]), text(f"{one['body']}, {one['number']}"), paragraphs(one["text"])]
        for one in content["decisions"]
    ]
    return table("Besluiten", ["Wanneer", "Overleg en nummer", "Besluit"], rows, place) if rows else ""


# --- what the region does --------------------------------------------------------------------------------------------
def _filling_in(content, place):
    made = _challenges(content, place) + _indicators(content, place)
    if not content["agenda"]:
        return made + (quiet(NO_AGENDA) if made or content["texts"]["filling_in"] else "")
    return made


def _challenges(content, place):
    """The activities below the opgave that they answer; an opgave without one is named all the same."""
    left = list(content["activities"])
    if not left:
        named = [text(one["title"]) for one in content["challenges"]]
        heading = title("Opgaven en kansen waar de regio voor staat")
        return (heading + lines(named) if named else "") + (quiet(NO_ACTIVITIES) if content["agenda"] else "")
    made = []
    for challenge in content["challenges"]:
        own = [one for one in left if challenge["id"] in one["challenges"]]
        left = [one for one in left if one not in own]
        if own:
            made.append(title(text(challenge["title"])) + cards((_activity(one, place) for one in own), place))
    if left:
        name = title(WITHOUT_CHALLENGE) if made else ""
        made.append(name + cards((_activity(one, place) for one in left), place))
    return f'<div class="{"blok blok" if place == "print" else "npvr-block npvr-block"}--activiteiten">{"".join(made)}</div>'


def _activity(one, place):
    lead = ", ".join(filter(None, [one["lead"], one["lead_function"]]))
    told = facts(
        [
            ("Trekker", text(lead)),
            ("Wanneer", text(labels.term(one["begins_on"], one["ends_on"]))),
            ("Getrokken door", text(one["region"])),
            ("Resultaten", lines([result_words(part, place) for part in one["results"]])),
            *_message(one["message"], place),
        ],
        place,
    )
    return card(
        text(one["title"]), badge("activity", one["state"], place), paragraphs(one["state_reason"]) + told, place
    )


def _message(message, place):
    """The voortgangsbericht of the activity over a half-year in this period."""
    if message is None:
        return [("Voortgang", text("nog geen bericht over deze periode"))]
    judgement = badge("judgement", message["judgement"], place)
    return [
        ("Voortgang", f"<p>{judgement} {text(message['half'])}</p>{paragraphs(message['text'])}"),
        ("Wat wij leren", paragraphs(message["learned"])),
        ("Wat wij bijstellen", paragraphs(message["adjusting"])),
    ]


def _indicators(content, place):
    if not content["indicators"]:
        return ""
    goals = [goal | {"objectives": [], "challenges": []} for goal in content["goals"]]
    scene = Scene(content_tree.no_items() | {"goals": goals}, place)
    css = "blok blok" if place == "print" else "npvr-block npvr-block"
    return f'<div class="{css}--indicator">{blocks.indicators(scene, content["indicators"])}</div>'


# --- what comes ------------------------------------------------------------------------------------------------------
def _ahead(content, place):
    if not content["coming"]:
        return ""
    rows = [[_when(one), text(one["title"]) + _mark(one), _whose(one), _state(one, place)] for one in content["coming"]]
    return table("Wat nog komt", ["Wanneer", "Wat", "Van wie", "Stand"], rows, place)
