"""How the values of items read in Dutch: the words and looks of states, amounts, numbers and dates of the tree.

The words of choices and fields themselves stand in fields.py.
"""

from datetime import date
from decimal import Decimal

from npvr.templatetags.ui import MINUS, date_nl, euro

from .fields import CHOICES

# list of states: {state: (icon, tone)}; icons of npvr/icons.py, tones of look.md "Theme".
LOOKS = {
    "activity": {
        "planned": ("leeg", "neutral"), "running": ("half", "primary"), "done": ("vol", "good"),
        "stopped": ("mislukt", "neutral"),
    },
    "programme": {
        "running": ("half", "primary"), "expected": ("kalender", "neutral"), "in_talks": ("bericht", "attention"),
        "ending": ("klok", "attention"), "completed": ("vol", "good"), "fallen_away": ("mislukt", "neutral"),
    },
    "standing": {
        "wished": ("leeg", "neutral"), "promised": ("half", "primary"), "granted": ("vol", "good"),
        "not_now": ("mislukt", "attention"),
    },
    "result": {
        "planned": ("leeg", "neutral"), "partly": ("half", "primary"), "reached": ("vol", "good"),
        "dropped": ("mislukt", "neutral"),
    },
    "judgement": {
        "on_course": ("gelukt", "good"), "attention": ("let-op", "attention"), "adjust": ("fout", "off"),
    },
    "mark": {
        "continued": ("vol", "neutral"), "changed": ("bewerken", "attention"), "stopped": ("mislukt", "neutral"),
        "new": ("toevoegen", "good"),
    },
}  # fmt: skip


def word(choice, value):
    """The Dutch word of a choice of the tree: `word("standing", "wished")` is "gewenst"; an unknown one as it stands."""
    return CHOICES[choice].get(value, str(value or ""))


def look(choice, value):
    """(word, icon, tone) of a state, for a badge; an unknown one is quiet."""
    return (word(choice, value), *LOOKS[choice].get(value, ("leeg", "neutral")))


def money(amount):
    """An amount of the tree, or a Decimal, in euros and cents: "341322.31" is "€ 341.322,31"; nothing for none."""
    return "" if amount in {None, ""} else euro(Decimal(amount))


def number(value):
    """A number of the tree the Dutch way: "30450.25" is "30.450,25"; nothing for none."""
    if value in {None, ""}:
        return ""
    value = Decimal(value)
    whole, _, part = f"{abs(value):f}".partition(".")
    part = part.rstrip("0")
    return f"{MINUS if value < 0 else ''}{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")


def day(iso):
    """A date of the tree: "2027-06-30" is "30 juni 2027"; nothing for none."""
    return date_nl(date.fromisoformat(iso)) if iso else ""


def term(begins_on, ends_on):
    """From when to when, in words: "1 maart 2026 – 30 juni 2027", "vanaf …", "tot en met …"; nothing for neither."""
    begins, ends = day(begins_on), day(ends_on)
    if begins and ends:
        return f"{begins} – {ends}"
    if begins:
        return f"vanaf {begins}"
    return f"tot en met {ends}" if ends else ""


def names(found):
    """Names in one line: "A", "A en B", "A, B en C"."""
    found = list(found)
    if len(found) < 2:
        return "".join(found)
    return f"{', '.join(found[:-1])} en {found[-1]}"
