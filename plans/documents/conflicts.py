"""A text that collided: merged anew with what is saved now, so that its writer chooses what nobody else may choose."""

import uuid

from django import forms
from django.db.models import Exists, OuterRef
from django.db.models.functions import Coalesce
from django.http import Http404

from ..content.merging import BOTH, OWN, STORED, merge
from .models import RefusedText, SaveKind, Settlement
from .saving import History, Saved, save_text, text_of_save

LETTERS = {"b": STORED, "m": OWN, "e": BOTH}
_SETTLING = uuid.UUID("2f0c1d8e-6f4b-5c53-9b0e-6d1c4b7f5a21")


def kept_text(person, chapter, key):
    """A refused text of this chapter that is this person's own; anybody else's is not there (404)."""
    kept = None
    if str(key).isdecimal() and len(str(key)) < 19:
        kept = RefusedText.objects.filter(pk=key, chapter=chapter.pk, person=person).first()
    if kept is None:
        raise Http404
    kept.chapter = chapter
    return kept


def merged_with(kept, current):
    """The `Merge` of a kept text with the text that is saved now."""
    return merge(text_of_save(kept.chapter, kept.base), kept.html, current)


def settle(kept, html, *, base):
    """Save what its writer made of a collision, on the save they saw; answers like `save_text`.

    The token follows from the collision: a second click gets the first answer.
    """
    token = uuid.uuid5(_SETTLING, f"{kept.pk}-{base}")
    outcome = save_text(kept.chapter, html, base=base, by=kept.person, token=token, kind=SaveKind.MERGE)
    if isinstance(outcome, Saved):
        Settlement.objects.get_or_create(refused=kept, defaults={"in_save": outcome.base})
    return outcome


def open_collisions(person):
    """The collisions of this person that wait for a choice, newest first.

    Not those after which they saved the same chapter again: then they went on with it in the editor.
    """
    went_on = History.objects.filter(
        chapter=OuterRef("chapter"), saved_by=person, lock_version__gt=Coalesce(OuterRef("met"), OuterRef("base"))
    )
    mine = RefusedText.objects.filter(person=person, settlement=None, chapter__removed_at=None)
    return mine.exclude(Exists(went_on)).defer("html").order_by("-id")


def read_choices(letters, count):
    """Choices from an address, a letter each (b m e, - for none); None for each where they don't fit."""
    return [LETTERS.get(letter) for letter in letters] if len(letters) == count else [None] * count


def write_choices(choices):
    """The letters of `read_choices`."""
    letter_of = {choice: letter for letter, choice in LETTERS.items()}
    return "".join(letter_of.get(choice, "-") for choice in choices)


class ChoicesForm(forms.Form):
    """A choice for each collision, none made beforehand; `base` is the save that the page compares with."""

    base = forms.IntegerField(min_value=1, max_value=999_999_999, widget=forms.HiddenInput)

    def __init__(self, data=None, *, merged, **options):
        super().__init__(data, auto_id="id_%s", **options)
        self.names = []
        for number, collision in enumerate(merged.collisions, 1):
            self.names.append(f"keuze_{number}")
            self.fields[self.names[-1]] = forms.ChoiceField(
                label=f"Wat wilt u bewaren bij botsing {number}?", choices=_choices(collision),
                widget=forms.RadioSelect,
                error_messages={"required": f"Kies bij botsing {number} welke tekst u wilt bewaren."},
            )  # fmt: skip

    @property
    def choices(self):
        """What is chosen so far, None where nothing is; the form need not be complete."""
        chosen = {STORED, OWN, BOTH}
        return [value if (value := self.data.get(name)) in chosen else None for name in self.names]


def _choices(collision):
    found = [
        (STORED, "De bewaarde tekst" if collision.theirs else "De bewaarde tekst: hier is dit weggehaald"),
        (OWN, "Mijn tekst" if collision.mine else "Mijn tekst: ik heb dit weggehaald"),
    ]
    both = collision.theirs and collision.mine
    return [*found, (BOTH, "Beide: eerst de bewaarde tekst, dan die van mij")] if both else found
