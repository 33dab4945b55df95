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
    """What was done, with the day on which it was and when it was to be."""
    rows = []
    for one in content["timeline"]:
        done, planned = labels.day(one["done_on"]) or _when(one), text(one["when"])
        rows.append([done, _what(one), "zoals gepland" if planned == done else planned or "–"])
    made = table("Tijdlijn", ["Wanneer", "Wat", "Gepland"], rows, place) if rows else ""
    return made and _in_block(made, "tijdlijn", place)


def _when(one):
    """The day or period in words."""
    return text(one["when"]) or labels.day(one["day"]) or "geen harde datum"


def _what(one):
    whose = " · mijlpaal van het programma" if one["lane"] == "programma" else ""
    return text(f"{one['title']}{whose}{' (demogegeven)' if one['demo'] else ''}")


def _in_block(made, name, place):
    """HTML of ours in the box that gives it the style of a block."""
    css = "blok" if place == "print" else "npvr-block"
    return f'<div class="{css} {css}--{name}">{made}</div>'


def _met(content, place):
    rows = [[text(one["body"]), str(one["number"])] for one in content["meetings"]]
    made = table("Hoe vaak overlegd is", ["Overleg", "#Keer bijeen"], rows, place, stays=True) if rows else ""
    return made and _in_block(made, "overleg", place)


def _decided(content, place):
    rows = [
        [labels.day(one["on"]), text(f"{one['body']}, {one['number']}"), paragraphs(one["text"])]
        for one in content["decisions"]
    ]
    made = table("Besluiten", ["Wanneer", "Overleg en nummer", "Besluit"], rows, place) if rows else ""
    return made and _in_block(made, "besluiten", place)


# --- what the region does --------------------------------------------------------------------------------------------
def _filling_in(content, place):
    made = _challenges(content, place) + _indicators(content, place)
    return made or (quiet(NO_AGENDA) if content["texts"]["filling_in"] and not content["agenda"] else "")


def _challenges(content, place):
    """The activities below the opgave that they answer; without any the opgaven alone, with why there are none."""
    if not content["activities"]:
        named = lines([text(one["title"]) for one in content["challenges"]])
        why = quiet(NO_ACTIVITIES if content["agenda"] else NO_AGENDA)
        return f"<h3>Opgaven en kansen</h3>{named}{why}" if named else ""
    left, made = list(content["activities"]), []
    for challenge in content["challenges"]:
        own = [one for one in left if challenge["id"] in one["challenges"]]
        left = [one for one in left if one not in own]
        if own:
            made.append(title(text(challenge["title"])) + cards((_activity(one, place) for one in own), place))
    if left:
        name = title(WITHOUT_CHALLENGE) if made else ""
        made.append(name + cards((_activity(one, place) for one in left), place))
    return f"<h3>Activiteiten en resultaten</h3>{_in_block(''.join(made), 'activiteiten', place)}"


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
    return f"<h3>Indicatoren</h3>{_in_block(blocks.indicators(scene, content['indicators']), 'indicator', place)}"


# --- what comes ------------------------------------------------------------------------------------------------------
def _ahead(content, place):
    rows = [[_when(one), _what(one), text(one["state_words"])] for one in content["coming"]]
    made = table("Wat nog komt", ["Wanneer", "Wat", "Stand"], rows, place) if rows else ""
    return made and _in_block(made, "komt", place)
