"""The editor of a chapter: the form field, its widget and what the page needs for it.

The editor is built on the Tiptap release inside django-prose-editor (its `editor.js`, by import map), with extensions,
toolbar and dialogs of our own (frontend/editor/): Dutch, keyboard, no inline styles. Without JavaScript the field is a
textarea with HTML and saves the same way. What comes in is never trusted: `content.html.clean` is the only door.
"""

import json

from django import forms
from django.forms.widgets import Script
from js_asset import ImportMap, Media

from .content.html import MAX_BYTES

IMPORT_MAP = ImportMap({"django-prose-editor/editor": "django_prose_editor/editor.js"})


class ChapterEditor(forms.Textarea):
    """A textarea that the page script turns into the editor.

    `image_prefix` is where the document's images are ("/…/afbeeldingen/"), `upload_url` where a new one is sent.
    `document_path` is the address of the document, below which blocks and references are asked for, and `blocks` holds
    the live blocks that it can hold (content/items/kinds.py).
    """

    def __init__(self, *, image_prefix, upload_url, document_path="", blocks=(), attrs=None):
        super().__init__(
            {
                "data-editor": "",
                "data-image-prefix": image_prefix,
                "data-upload-url": upload_url,
                "data-max-bytes": str(MAX_BYTES),
                "data-document": document_path,
                "data-blocks": json.dumps(blocks, ensure_ascii=False),
                "rows": "24",
                "spellcheck": "true",
                "lang": "nl",
                "aria-describedby": "id_html-hulp",
                "class": "utrecht-textarea utrecht-textarea--html-textarea",
                **(attrs or {}),
            }
        )

    @property
    def media(self):
        return Media(
            importmap=IMPORT_MAP,
            css={"all": ["npvr/editor/editor.css"]},
            # The first is only there so that the browser starts to fetch it early: the second imports it.
            js=[
                Script("django_prose_editor/editor.js", type="module"),
                Script("npvr/editor/editor.js", type="module"),
            ],
        )

    def use_required_attribute(self, initial):
        """A hidden required textarea would stop the form without a word."""
        return False


class ChapterForm(forms.Form):
    """What the editor sends: the text, the save it was written on, and the token of this attempt."""

    html = forms.CharField(label="Tekst", required=False, strip=False)
    base = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    token = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, image_prefix, upload_url, document_path="", blocks=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["html"].widget = ChapterEditor(
            image_prefix=image_prefix, upload_url=upload_url, document_path=document_path, blocks=blocks
        )


def editor_media(form, nonce):
    """The scripts and styles of the form with the nonce of this request, for the head of the page."""
    return Media.from_media(form.media, nonce=str(nonce))
