"""Names, e-mail addresses and telephone numbers in a text that is to be public."""

import pytest

from npvr.names import found

NAMES = ["Anna de Vries", "Bjørn Übel", "Chris", "Programmamanager Twente (demo)"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Opgesteld door Anna de Vries.", "Anna de Vries"),
        ("opgesteld door ANNA  DE\nVRIES", "ANNA  DE\nVRIES"),
        ("Zie A. de Vries voor meer.", "A. de Vries"),
        ("Zie A.B. de Vries.", "A.B. de Vries"),
        ("met mevrouw De Vries", "mevrouw De Vries"),
        ("met Björn Ubel", "Björn Ubel"),
        ("Mail naar a.devries@minbzk.nl, graag", "a.devries@minbzk.nl"),
        ("Bel 06 12 34 56 78 na vijf uur", "06 12 34 56 78"),
        ("Bel +31 6 1234 5678", "+31 6 1234 5678"),
        ("Bel (0314) 123 456.", "(0314) 123 456"),
    ],
)
def test_what_tells_of_somebody_is_found(text, words):
    assert [one for _, one in found(text, NAMES)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "De Vries is een achternaam, Chris een voornaam en Anna ook.", "op 12-05-2026 om 10.00 uur", "€ 341.322,31 in 2025",
        "Anna de Vriesstraat", "referentie 2024-0000127131", "Kamerstuk 29 697, nr. 2024", "de programmamanager van Twente",
    ],
)  # fmt: skip
def test_what_is_nobody_is_left_alone(text):
    assert found(text, NAMES) == []


def test_each_is_said_once_in_the_order_of_the_text():
    text = "x@y.nl en Anna de Vries, weer x@y.nl en A. de Vries"
    assert found(text, NAMES) == [("e-mail", "x@y.nl"), ("naam", "Anna de Vries"), ("naam", "A. de Vries")]
