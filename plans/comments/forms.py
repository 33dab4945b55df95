"""The forms of comments: a new one, and an answer."""

import uuid

from django import forms

from .models import QUOTE_LENGTH, TEXT_LENGTH, Comment
from .quoting import words_of

NOT_THERE = (
    "Deze passage staat niet zo in de tekst. Selecteer haar in de tekst, of plak haar hier precies zoals ze er staat."
)
STALE = "Laad de pagina opnieuw."
NOTHING_SAID = "Schrijf een opmerking of een voorstel."


def _text_area(rows, **attrs):
    return forms.Textarea(attrs={"rows": rows, **attrs})


class TokenMixin(forms.Form):
    """Carries the mark of one filling-in, so that pressing twice places once."""

    token = forms.UUIDField(widget=forms.HiddenInput, error_messages=dict.fromkeys(["required", "invalid"], STALE))

    def __init__(self, *args, **kwargs):
        kwargs["initial"] = {"token": uuid.uuid4()} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)


class AnswerForm(TokenMixin):
    """An answer in a conversation, or another text for one's own."""

    text = forms.CharField(
        label="Antwoord", max_length=TEXT_LENGTH, widget=_text_area(3),
        error_messages={"required": "Schrijf eerst uw antwoord."},
    )  # fmt: skip


class CommentForm(TokenMixin):
    """A comment at a place (`spot`), with the passage it is about and what could stand there instead, if it is about one."""

    quote = forms.CharField(
        label="Passage", required=False, max_length=QUOTE_LENGTH, widget=_text_area(3, **{"data-quote": True}),
        help_text="Selecteer de woorden in de tekst, of plak ze hier. Leeg: de opmerking gaat over het geheel.",
    )  # fmt: skip
    text = forms.CharField(label="Opmerking", required=False, max_length=TEXT_LENGTH, widget=_text_area(4))
    replacement = forms.CharField(
        label="Voorstel in plaats van de passage", required=False, max_length=TEXT_LENGTH, widget=_text_area(3),
        help_text="Het kernteam kan dit met één klik overnemen. U wordt als voorsteller genoemd.",
    )  # fmt: skip
    field_order = ["quote", "text", "replacement", "token"]

    def __init__(self, *args, spot, **kwargs):
        super().__init__(*args, **kwargs)
        self.spot, self.chapter_id = spot, spot.chapter.pk if spot.chapter else None
        if spot.item:
            del self.fields["quote"], self.fields["replacement"]

    def clean_quote(self):
        """The passage in one line; refuses one that does not stand in the text now."""
        quote = words_of(self.cleaned_data["quote"])
        if quote:
            self.chapter_id = self.spot.chapter_with(quote)
            if self.chapter_id is None:
                raise forms.ValidationError(NOT_THERE)
        return quote

    def clean(self):
        """Something is said, and a suggestion says what it replaces."""
        found = super().clean()
        replacement = found.get("replacement", "").strip()
        if replacement and "quote" in found and not found["quote"]:
            self.add_error("quote", "Welke passage vervangt uw voorstel? Selecteer haar in de tekst of plak haar hier.")
        if not replacement and not found.get("text") and "text" not in self.errors:
            self.add_error("text", NOTHING_SAID)
        return found

    def comment(self):
        """What was filled in, as a comment that is not kept yet."""
        key, kind, title = self.spot.item or (None, "", "")
        found = self.cleaned_data
        return Comment(
            document=self.spot.document, version=self.spot.version, chapter_id=self.chapter_id,
            item=key, item_kind=kind, item_title=title[:200], quote=found.get("quote", ""),
            text=found["text"], replacement=found.get("replacement", "").strip(), token=found["token"],
        )  # fmt: skip
