"""Canonical chapter HTML is split into blocks and tokens without losing a character."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.content.blocks import (
    MAX_DEPTH,
    NotCanonicalError,
    attributes,
    count_words,
    plain_text,
    split_blocks,
    tokenize,
)

NOTE = '<span data-voetnoot="">Bron: CBS, 2024.</span>'
REFERENCE = '<span data-verwijzing="opgave" data-id="0b1c">Zorg dichtbij</span>'


def shape(blocks):
    return [(block.tag, shape(block.children)) if block.children else block.tag for block in blocks]


def rebuilt(tokens):
    return "".join(lead + text for lead, text in zip(tokens.leads, tokens.texts, strict=True))


def test_the_sources_of_the_blocks_are_the_text():
    html = "<h3>Zorg</h3><p>Een <strong>dorp</strong>.</p><ul><li><p>één</p></li></ul><table><tbody></tbody></table>"
    assert "".join(block.source for block in split_blocks(html)) == html


def test_lists_in_lists_tables_and_callouts_keep_their_own_blocks():
    html = (
        "<ul><li><p>een</p><ul><li><p>twee</p></li></ul></li><li>drie</li></ul>"
        '<aside data-kader=""><p>let op</p><blockquote><p>citaat</p></blockquote></aside>'
        "<table><tbody><tr><th><p>kop</p></th><td></td></tr></tbody></table>"
    )
    assert shape(split_blocks(html)) == [
        ("ul", [("li", ["p", ("ul", [("li", ["p"])])]), ("li", [""])]),
        ("aside", ["p", ("blockquote", ["p"])]),
        ("table", [("tbody", [("tr", [("th", ["p"]), "td"])])]),
    ]


def test_an_image_without_paragraph_is_a_block_of_its_own_and_its_attributes_may_hold_tags():
    html = '<figure><img src="afbeelding:ab" alt="a <p> &quot;b&quot; > c"><figcaption>Kaart</figcaption></figure>'
    image, caption = split_blocks(html)[0].children
    assert attributes(image.source) == {"src": "afbeelding:ab", "alt": 'a <p> "b" > c'}
    assert caption.inner == "Kaart"


def test_white_space_between_blocks_is_no_block():
    assert shape(split_blocks(" <p>a</p>\n\n<ul>\n<li>b</li>\n</ul> ")) == ["p", ("ul", [("li", [""])])]


def test_an_empty_text_has_no_blocks():
    assert split_blocks("") == []


@pytest.mark.parametrize(
    "html",
    [
        "<p>a",
        "a</p>",
        "<p>a<strong></p></strong>",
        "<p><em>a</p>",
        "<p>a</p></ul>",
        "<p><p>a</p></p>",
        "<p>1 < 2</p>",
        "<script>alert(1)</script>",
        "<p><svg></svg></p>",
        '<p onclick="x>a</p>',
        "<P>a</P>",
        "<p>a</br></p>",
        "<p>a<strong><ul><li>b</li></ul></strong></p>",
    ],
)
def test_what_is_not_canonical_is_refused(html):
    with pytest.raises(NotCanonicalError):
        split_blocks(html)


def test_what_lies_too_deep_stays_one_piece_and_is_still_checked():
    depth = MAX_DEPTH + 20
    html = "<blockquote>" * depth + "<p>diep</p>" + "</blockquote>" * depth
    block = split_blocks(html)[0]
    for _ in range(MAX_DEPTH):
        assert not block.deep
        (block,) = block.children
    assert block.deep
    assert block.words == {"diep"}
    with pytest.raises(NotCanonicalError):
        split_blocks(html.replace("</p>", "</p></ul>"))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Foto's uit Noord-Limburg, € 1.702.260.", ["Foto's", "uit", "Noord-Limburg", ",", "€", "1.702.260", "."]),
        ("R&amp;D 12,5% &lt;b&gt;", ["R", "&amp;", "D", "12,5", "%", "&lt;", "b", "&gt;"]),
        ("Súdwest-Fryslân\u00a0(e\u0301e\u0301n)", ["Súdwest-Fryslân", "(", "e\u0301e\u0301n", ")"]),
        ("dorp.De 👩‍👩‍👧 einde…", ["dorp", ".", "De", "👩‍👩‍👧", "einde", "…"]),
        ("a_b & c", ["a_b", "&", "c"]),
        ("", []),
    ],
)
def test_a_token_is_a_word_or_a_run_of_punctuation(text, tokens):
    assert tokenize(text).texts == tokens


def test_a_token_knows_the_elements_around_it_and_the_space_before_it():
    tokens = tokenize('Zie <a href="https://x.nl"><em>de site</em></a> nu')
    assert tokens.texts == ["Zie", "de", "site", "nu"]
    assert tokens.leads == ["", " ", " ", " "]
    assert tokens.paths == [(), ('<a href="https://x.nl">', "<em>"), ('<a href="https://x.nl">', "<em>"), ()]


def test_the_rest_of_a_word_that_is_partly_in_an_element_is_no_word_of_its_own():
    tokens = tokenize("her<em>ijk</em>en her")
    assert tokens.texts == ["her", "ijk", "en", "her"]
    assert [tokens.goes_on(index) for index in range(4)] == [False, True, True, False]


def test_footnotes_references_and_line_breaks_are_one_token_each():
    tokens = tokenize(f"Krimp{NOTE} en {REFERENCE}<br>verder")
    assert tokens.texts == ["Krimp", NOTE, "en", REFERENCE, "<br>", "verder"]
    assert tokens.notes == {1: ('<span data-voetnoot="">', "Bron: CBS, 2024.")}


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_characters="<", exclude_categories=["Cc", "Cs"]), max_size=60))
def test_tokens_hold_every_character_of_a_text(text):
    assert rebuilt(tokenize(text)) == text.rstrip()


def test_words_are_counted_in_blocks_and_notes_but_not_in_markup():
    assert count_words(f'<p>Een R&amp;D-plan{NOTE}</p><ul><li>twee<br>drie</li></ul><a href="x-y">vier</a>') == 9
    assert plain_text("<p>een</p><p>t<em>w</em>ee</p>") == " een  twee "
