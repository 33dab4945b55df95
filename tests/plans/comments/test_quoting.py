"""A passage and the text it came from; putting a suggestion in its place."""

import pytest

from plans.comments.quoting import NotReplaced, replaced, stands_in
from plans.content.html import clean

TEXT = "<p>De regio kiest voor <strong>vaste</strong> bussen &amp; treinen.</p><p>En voor water. En voor water.</p>"


@pytest.mark.parametrize(
    ("quote", "there"),
    [
        ("kiest voor vaste bussen & treinen", True),
        ("kiest  voor\n vaste", True),
        ("treinen. En voor water.", True),
        ("kiest voor losse bussen", False),
        ("Kiest voor", False),
    ],
)
def test_a_passage_is_found_whatever_mark_up_and_spaces_are_in_it(quote, there):
    assert stands_in(quote, TEXT) is there


@pytest.mark.parametrize(
    ("quote", "replacement", "after"),
    [
        ("bussen & treinen", "lijnen <A> & B", "<strong>vaste</strong> lijnen &lt;A&gt; &amp; B.</p>"),
        ("voor vaste bussen", "voor elke bus", "kiest voor elke bus &amp; treinen.</p>"),
        ("vaste", "zekere", "voor <strong>zekere</strong> bussen"),
        ("De regio kiest", "Wij kiezen", "<p>Wij kiezen voor <strong>"),
    ],
)
def test_a_suggestion_takes_the_place_of_the_passage_and_of_nothing_else(quote, replacement, after):
    found = replaced(TEXT, quote, replacement)
    assert after in found
    assert found.endswith("<p>En voor water. En voor water.</p>")
    assert clean(found) == found


@pytest.mark.parametrize(
    ("html", "quote", "why"),
    [
        (TEXT, "En voor water", "meer dan eens"),
        (TEXT, "De regio wil", "niet meer zo"),
        (TEXT, "treinen. En voor", "niet meer zo"),
        (TEXT, "", "niet meer zo"),
        (TEXT, "kiest voor vast", "begint of eindigt opmaak"),
        ('<p>Over <span data-voetnoot="bron">x</span> water</p>', "Over x water", "niet meer zo"),
    ],
)
def test_a_passage_that_is_gone_twice_there_or_crossed_by_mark_up_is_left_to_a_person(html, quote, why):
    found = replaced(html, quote, "iets anders")
    assert isinstance(found, NotReplaced)
    assert why in found.why
