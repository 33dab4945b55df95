"""What the check for names finds in a text, what it leaves alone, and where in a version it looks (trust.md T7, F24)."""

import pytest

from npvr import names
from plans.publication import editions
from plans.publication.places import Edit, through

KNOWN = names.KnownNames(
    ["Ilse van den Berg-Smit", "Noël Öztürk", "Jan Bakker", "Wim ’t Hart", "Programmamanager Twente (demo)", "Beatrix"]
)


def found_in(text):
    """What is found, as it stands there."""
    return [text[one.start : one.end] for one in names.find(text, KNOWN)]


@pytest.mark.parametrize(
    ("text", "finds"),
    [
        ("Ilse van den Berg-Smit belt.", ["Ilse van den Berg-Smit"]),
        ("ILSE VAN DEN BERG-SMIT", ["ILSE VAN DEN BERG-SMIT"]),
        ("volgens Van den Berg-Smit en mevrouw Smit", ["Van den Berg-Smit", "Smit"]),
        ("Noel Ozturk, N. Öztürk en Öztürks plan", ["Noel Ozturk", "Öztürk", "Öztürks"]),
        ("Bakker\u00a0Jan; Jan\u00a0Bakker", ["Bakker", "Jan", "Jan\u00a0Bakker"]),
        ("Bak\u00adker en Jan\u200b Bakker", ["Bak\u00adker", "Jan\u200b Bakker"]),
        ("Wim 't Hart, de heer ’t Hart", ["Wim 't Hart", "’t Hart"]),
        ("Programmamanager Twente (demo) in Twente", ["Programmamanager Twente (demo"]),
        ("Beatrix", ["Beatrix"]),
        ("Bel Ilse, of mail Noel; Jans agenda, aldus Wim", ["Ilse", "Noel", "Jans", "Wim"]),
        # the near misses: ordinary words, other words with the name in them
        ("de berg is hoog, een bakker bakt, met hart en ziel", []),
        ("Bakkerij, Bergen, Smitse, hartelijk, Harten, Jan Steen, Wim Jansen", []),
        ("ilse en jan zonder hoofdletter, Januari, Wimpel", []),
        ("Achterhoek en Twente, de programmamanager", []),
    ],
)
def test_names_are_found_as_people_write_them_and_ordinary_words_are_not(text, finds):
    assert found_in(text) == finds


@pytest.mark.parametrize(
    "address", ["i.berg@rijk.nl", "Noël.Öztürk+npvr@twente.example", "i.berg (at) rijk.nl", "info@regio-achterhoek.nl"]
)
def test_an_e_mail_address_is_found_whole(address):
    assert found_in(f"Mail {address}, of bel.") == [address]


@pytest.mark.parametrize(
    "number",
    [
        "06-12345678", "06 12 34 56 78", "0612345678", "0314-123456", "(0314) 12 34 56", "070 - 123 45 67", "+31 6 12345678",
        "+31(0)314 123456", "0031612345678", "+31-6-12345678", "+49 2861 12345",
    ],
)  # fmt: skip
def test_a_telephone_number_is_found_whole(number):
    assert found_in(f"Tel. {number}.") == [number]


@pytest.mark.parametrize(
    "text",
    [
        "van 01-01-2026 tot 31-12-2029", "€ 341.322,31 en 11.550.000", "2026-01-01", "0,123456789", "kamerstuk 29697-123",
        "01-01-2026 - 31-12-2027", "in 2026, 2027 en 2028", "NL12 ABNA 0123",
    ],
)  # fmt: skip
def test_dates_amounts_and_other_numbers_are_no_telephone_numbers(text):
    assert found_in(text) == []


# --- the places of a version -----------------------------------------------------------------------------------------
KEY = "6f1c1d6c-8e1e-4a53-9a55-0c0f6f4a2b11"
HTML = (
    "<h3>Kop van Bakker</h3><p>Door <strong>Jan</strong> <em>Bakker</em> &amp; co"
    '<span data-voetnoot="">Bakker zei</span> en <a href="mailto:j@x.nl">post</a> of <a href="https://x.nl/jan-bakker">web</a>'
    ' <a href="https://x.nl/plan">plan</a></p><table><tbody><tr><td><p>Bakker</p></td></tr></tbody></table>'
    '<figure><img src="afbeelding:x" alt="Foto van Bakker &quot;links&quot;"><figcaption>Bakker</figcaption></figure>'
    f'<div data-blok="governance" data-id="Overleg Bakker"></div><div data-blok="doelen" data-id="{KEY}"></div>'
)
TREE = {
    "schema": 2,
    "document": {"kind": "plan", "title": "Plan voor de Regio"},
    "chapters": [{"id": KEY, "number": "1", "level": 1, "title": "Titel Bakker", "html": HTML}],
    "images": {},
    "items": {
        "goals": [{"id": KEY, "title": "Doel", "description": "Bel 06-12345678, Bakker", "on": "2026-01-01"}],
        "activities": [{"id": KEY, "title": "Bus", "contributions": [{"reason": "Bakker", "years": [{"amount": "0612345678"}]}]}],
        "region": "Achterhoek",
    },
}  # fmt: skip


def test_every_place_that_a_reader_meets_is_looked_at_and_the_marks_stay():
    walk = editions.Walk(KNOWN)
    through(TREE, walk.edits)
    assert {(hit.place, hit.found) for hit in walk.hits} == {
        ("titel van hoofdstuk 1", "Bakker"),
        ("hoofdstuk 1, kop", "Bakker"),
        ("hoofdstuk 1, tekst", "Jan Bakker"),
        ("hoofdstuk 1, noot", "Bakker"),
        ("hoofdstuk 1, adres van een link", "j@x.nl"),
        ("hoofdstuk 1, adres van een link", "jan-bakker"),
        ("hoofdstuk 1, tabel", "Bakker"),
        ("hoofdstuk 1, beschrijving van een afbeelding", "Bakker"),
        ("hoofdstuk 1, bijschrift", "Bakker"),
        ("hoofdstuk 1, tekst", "Bakker"),
        ("doel “Doel”", "06-12345678"),
        ("doel “Doel”", "Bakker"),
        ("activiteit “Bus”", "Bakker"),
    }
    assert len({hit.mark for hit in walk.hits}) == len(walk.hits)


def test_what_is_replaced_is_gone_everywhere_and_the_rest_is_as_it_was():
    def edits(_, text):
        return [Edit(one.start, one.end, "[de <baas>]") for one in names.find(text, KNOWN)]

    made = through(TREE, edits)
    chapter = made["chapters"][0]
    assert chapter["title"] == "Titel [de <baas>]"
    baas = "[de &lt;baas&gt;]"
    assert chapter["html"] == (
        f"<h3>Kop van {baas}</h3><p>Door <strong>{baas}</strong> &amp; co"
        f'<span data-voetnoot="">{baas} zei</span> en post of web <a href="https://x.nl/plan">plan</a></p>'
        f"<table><tbody><tr><td><p>{baas}</p></td></tr></tbody></table>"
        f'<figure><img src="afbeelding:x" alt="Foto van {baas} &quot;links&quot;"><figcaption>{baas}</figcaption></figure>'
        f'<div data-blok="governance" data-id="Overleg {baas}"></div><div data-blok="doelen" data-id="{KEY}"></div>'
    )
    assert made["items"]["goals"][0]["description"] == "Bel [de <baas>], [de <baas>]"
    assert made["items"]["activities"][0]["contributions"][0]["years"] == [{"amount": "0612345678"}]
    assert through(TREE, lambda *_: []) == TREE


def test_very_many_names_are_decided_on_by_kind():
    hits = [editions.Hit(str(n), names.MAIL, "tekst", f"a{n}@x.nl", "", "") for n in range(editions.MOST_GROUPS + 1)]
    assert [len(group.hits) for group in editions.groups(hits)] == [editions.MOST_GROUPS + 1]
    assert len(editions.groups(hits[1:])) == editions.MOST_GROUPS
