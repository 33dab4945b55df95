"""A comparison shows every word of both texts, marks what differs, and makes no markup of what was text."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.content.blocks import BLOCKS, INLINE, MAX_DEPTH, VOID, WORD, NotCanonicalError
from plans.content.comparison import compare_html, compare_titles, compare_trees, summary

MARKS = {"toegevoegd", "verwijderd", "verplaatst", "gewijzigd", "opmaak", "verplaatst-van", "toelichting"}
OURS = {"verplaatst-van", "toelichting"}


class Reader(HTMLParser):
    """Reads a comparison as a browser would, strictly, and takes one side of it.

    Without what the other side has alone, and without our own lines and marks, what is left is a list of events: tags
    of blocks, atoms, and (character, elements around it).
    """

    def __init__(self, html, *, side):
        super().__init__()
        self.skip = {"new": ("del", "verwijderd"), "old": ("ins", "toegevoegd")}[side]
        self.open, self.events, self.text = [], [], []
        self.feed(html)
        self.close()
        assert self.open == [], "an element is not closed"

    @property
    def words(self):
        return WORD.findall("".join(self.text))

    def skipped(self):
        return any(skip for _, skip, _, _ in self.open)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        classes = set(attrs.pop("class", "").split())
        self.check_place(tag, classes)
        quiet = tag in ("ins", "del") or (tag == "span" and classes == {"opmaak"})
        if quiet:
            attrs.pop("title", None)
            assert not attrs
        self.open.append((tag, tag == self.skip[0] or self.skip[1] in classes or bool(classes & OURS), quiet, attrs))
        if tag in BLOCKS or tag in VOID or attrs:
            self.gap()
        if (tag in BLOCKS or tag in VOID) and not self.skipped():
            self.events.append((tag, tuple(sorted(attrs.items()))))
        if tag in VOID:
            self.open.pop()

    def check_place(self, tag, classes):
        inside = [entry[0] for entry in self.open]
        assert tag in INLINE | BLOCKS | {"ins", "del"}, tag
        assert classes <= MARKS
        if tag in BLOCKS:
            assert not set(inside) - BLOCKS, f"{tag} inside inline content"
        if tag in ("ins", "del"):
            assert not {"ins", "del"} & set(inside)

    def handle_endtag(self, tag):
        name, _, _, attrs = self.open[-1]
        assert name == tag, f"{tag} crosses {name}"
        if tag in BLOCKS or attrs:
            self.gap()
        if tag in BLOCKS and not self.skipped():
            self.events.append(("/", tag))
        self.open.pop()

    def gap(self):
        if not self.skipped():
            self.text.append(" ")

    def handle_data(self, data):
        if self.skipped():
            return
        self.text.append(data)
        around = tuple((tag, tuple(sorted(attrs.items()))) for tag, _, quiet, attrs in self.open if not quiet)
        self.events += [(character, around) for character in data if not character.isspace()]


def read(html, side="new"):
    return Reader(html, side=side)


def check(old, new):
    """Compare, and hold the result against what is true of every comparison."""
    result = compare_html(old, new)
    as_new, as_old = read(result.html), read(result.html, "old")
    assert as_new.events == read(new).events
    assert as_new.words == read(new).words
    if result.moved:
        assert sorted(as_old.words) == sorted(read(old).words)
    else:
        assert as_old.words == read(old).words
    return result


def body(old, new):
    """The inside of the comparison of two paragraphs that is one paragraph."""
    html = check(f"<p>{old}</p>", f"<p>{new}</p>").html
    assert html.count("<p") == 1
    return html[html.index(">") + 1 : -len("</p>")]


# --- texts to compare -------------------------------------------------------------------------------------------------
VOCABULARY = """
    de het regio dorp Achterhoek foto's Noord-Limburg 1.702.260 12,5 € – &lt;script&gt; R&amp;D "zorg" (wonen) dorp.
    stad, 👩‍👩‍👧 é &lt;/p&gt; bereikbaarheid voorzieningenniveau en samenwerking
"""
PLAIN = VOCABULARY.split()
MARKUP = (
    "{}",
    "{}",
    "{}",
    "<strong>{}</strong>",
    "<em>{}</em>",
    '<a href="https://x.nl/?a=&lt;b&gt;&amp;c=&quot;d&quot;">{}</a>',
    '<a href="https://y.nl">{}</a>',
    '<a href="https://y.nl"><strong>{}</strong></a>',
    '<span data-voetnoot="">{} bron</span>',
    '<span data-verwijzing="opgave" data-id="1a">{}</span>',
    "{}<br>",
)
texts = st.lists(st.sampled_from(PLAIN), min_size=1, max_size=4).map(" ".join)
inlines = st.lists(st.builds(str.format, st.sampled_from(MARKUP), texts), min_size=1, max_size=5).map(" ".join)


def wrapped(tag, content, **sizes):
    return st.lists(content, **sizes).map(lambda parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>")


def rows(width):
    return wrapped("tr", cells, min_size=width, max_size=width)


paragraphs = st.builds("<{0}>{1}</{0}>".format, st.sampled_from(["p", "p", "p", "h3", "h4"]), inlines)
items = inlines.map("<li>{}</li>".format) | wrapped("li", inlines.map("<p>{}</p>".format), max_size=2)
lists = wrapped("ul", items, max_size=4) | wrapped("ol", items, max_size=3)
cell_texts = texts.map("<p>{}</p>".format) | st.just("")
cells = st.builds("<{0}>{1}</{0}>".format, st.sampled_from(["td", "td", "th"]), cell_texts)
tables = (
    st.integers(1, 4)
    .flatmap(lambda width: wrapped("table><tbody", rows(width), max_size=4))
    .map(lambda html: html.removesuffix("</table><tbody>") + "</tbody></table>")
)
figures = st.builds(
    '<figure><img src="afbeelding:{}" alt="{}">{}</figure>'.format,
    st.sampled_from(["aa", "bb"]),
    st.sampled_from(["kaart", "&quot;een&quot; &lt;kaart&gt;", "kaart van de regio", ""]),
    st.just("") | inlines.map("<figcaption>{}</figcaption>".format),
)
atoms = st.sampled_from(
    ["1", "2", "alle", "1 2 3"],
).map('<div data-blok="opgave" data-id="{}"></div>'.format)
leaves = st.one_of(paragraphs, paragraphs, lists, figures, atoms)
blocks = st.one_of(
    leaves,
    leaves,
    tables,
    wrapped("blockquote", leaves, max_size=3),
    wrapped('aside data-kader=""', leaves, max_size=3),
)


@st.composite
def edited(draw, content=blocks):
    """Two texts that share blocks: kept, left out, put elsewhere, and some with a few words changed."""
    pool = draw(st.lists(content, max_size=6))
    old = [block for block in pool if draw(st.integers(0, 4))]
    new = [block for block in (draw(st.permutations(pool)) if draw(st.booleans()) else pool) if draw(st.integers(0, 4))]
    for place, block in enumerate(new):
        if not draw(st.integers(0, 2)):
            word, other = draw(st.sampled_from(PLAIN)), draw(st.sampled_from(PLAIN))
            new[place] = block.replace(f">{word}", f">{other}").replace(f" {word} ", f" {other} ", 1)
    return "".join(old), "".join(new)


PIECES = (
    "de",
    " de",
    " regio",
    " stad",
    " (",
    "(",
    ")",
    ".",
    ", ",
    "<br>",
    " <em>(en)</em>",
    "<strong> (wij)</strong>",
    " 7",
)


@st.composite
def edited_lines(draw):
    """One paragraph, with or without space between its pieces, and the same with pieces left out, added, replaced."""
    old = draw(st.lists(st.sampled_from(PIECES), min_size=3, max_size=14))
    new = list(old)
    for _ in range(draw(st.integers(1, 3))):
        begin = draw(st.integers(0, len(new)))
        new[begin : begin + draw(st.integers(0, 3))] = draw(st.lists(st.sampled_from(PIECES), max_size=3))
    return "".join(old).strip(), "".join(new).strip()


# --- rules ------------------------------------------------------------------------------------------------------------
@settings(max_examples=120, deadline=None)
@given(edited())
def test_leaving_out_one_side_gives_the_other_text(pair):
    check(*pair)


@settings(max_examples=60, deadline=None)
@given(edited(inlines.map("<p>{}</p>".format)))
def test_leaving_out_one_side_gives_the_other_text_of_paragraphs(pair):
    check(*pair)


@settings(max_examples=120, deadline=None)
@given(edited_lines())
def test_words_stay_apart_or_together_whatever_is_taken_from_between_them(pair):
    result = check(*(f"<h3>{line}</h3>" for line in pair))
    assert not re.search(r"\w</del><ins>\w", result.html)


@settings(max_examples=60, deadline=None)
@given(tables, tables)
def test_two_tables_of_any_width_keep_all_their_cells(old, new):
    check(old, new)


@settings(max_examples=40, deadline=None)
@given(st.lists(blocks, max_size=4).map("".join))
def test_a_text_compared_with_nothing_is_added_or_removed_whole(html):
    added, removed = check("", html), check(html, "")
    assert added.inserted == removed.deleted
    assert added.deleted == removed.inserted == added.moved == removed.moved == 0


@settings(max_examples=40, deadline=None)
@given(st.lists(blocks, max_size=4))
def test_white_space_between_blocks_is_no_change(parts):
    assert not check("".join(parts), "\n".join(parts)).is_changed


# --- words ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("De oude stad groeit.", "De nieuwe stad groeit.", "De <del>oude</del> <ins>nieuwe</ins> stad groeit."),
        ("De stad groeit snel.", "De stad groeit.", "De stad groeit<del> snel</del>."),
        ("De stad groeit.", "De stad groeit snel.", "De stad groeit<ins> snel</ins>."),
        ("De oude stad groeit.", "De stad groeit.", "De <del>oude</del> stad groeit."),
        ("Die regio groeit.", "Regio Twente groeit.", "<del>Die regio</del> <ins>Regio Twente</ins> groeit."),
        ("De oude regio groeit.", "regio groeit.", "<del>De oude </del>regio groeit."),
        ("regio groeit.", "De regio groeit.", "<ins>De</ins> regio groeit."),
        ("Er is 1.702.260 euro.", "Er is 1.702.261 euro.", "Er is <del>1.702.260</del> <ins>1.702.261</ins> euro."),
        ("Dat is mooi.", "Dat is mooi!", "Dat is mooi<del>.</del><ins>!</ins>"),
        ("Kosten (oud) nu.", "Kosten (nieuw) nu.", "Kosten (<del>oud </del><ins>nieuw</ins>) nu."),
        ("Het oud - nieuw plan.", "Het oud, nieuw plan.", "Het oud<del> -</del><ins>,</ins> nieuw plan."),
        ("Het oud, nieuw plan.", "Het oud – nieuw plan.", "Het oud<del>,</del> <ins>–</ins> nieuw plan."),
        (
            "Het plan nu of later.",
            "Het plan (nu of later).",
            "Het plan <ins>(</ins>nu of later<del>.</del><ins>).</ins>",
        ),
        ("Het plan nu of later.", "Het plan/nu of later.", "Het plan<del> </del><ins>/</ins>nu of later."),
        ("Zie &lt;b&gt; hier.", "Zie &lt;script&gt; hier.", "Zie &lt;<del>b </del><ins>script</ins>&gt; hier."),
        ("Leuk 👩‍👩‍👧 hier.", "Leuk 👨‍👩‍👧 hier.", "Leuk <del>👩‍👩‍👧</del> <ins>👨‍👩‍👧</ins> hier."),
    ],
)
def test_words_are_marked_with_their_spaces_in_place(old, new, marked):
    assert body(old, new) == marked


def test_small_words_between_rewritten_ones_do_not_break_up_the_reading():
    old = "De gemeenten onderzoeken de bereikbaarheid van de voorzieningen in de kernen."
    new = "De gemeenten versterken de samenwerking tussen de scholen in de kernen."
    assert body(old, new) == (
        "De gemeenten <del>onderzoeken de bereikbaarheid van de voorzieningen</del> "
        "<ins>versterken de samenwerking tussen de scholen</ins> in de kernen."
    )


def test_words_are_counted():
    result = check("<p>De oude stad groeit snel.</p>", "<p>De nieuwe stad groeit.</p><p>Met 1.702.260 euro.</p>")
    assert (result.inserted, result.deleted, result.moved, result.other) == (4, 2, 0, 0)
    assert result.is_changed


def test_punctuation_alone_is_a_change_without_words():
    result = check("<p>Is dat zo.</p>", "<p>Is dat zo?</p>")
    assert (result.inserted, result.deleted, result.is_changed) == (0, 0, True)
    assert result.html.startswith('<p class="gewijzigd">')


@pytest.mark.parametrize("html", ["", "<p>een</p>", "<ul><li>a &lt; b</li></ul>"])
def test_the_same_text_comes_back_as_it_is(html):
    result = compare_html(html, html)
    assert result.html == html
    assert not result.is_changed


def test_other_white_space_and_empty_paragraphs_are_no_change():
    assert not compare_html("<p>een  twee</p><p></p>", "<p>een twee </p>\n").is_changed
    assert compare_html("<p>een</p>", "<p>een</p><p></p>").html == "<p>een</p><p></p>"


@pytest.mark.parametrize("html", ["<p onclick=x>a</p>", "<script>a</script>", "<p>a", "1 < 2"])
def test_what_is_not_canonical_is_refused(html):
    with pytest.raises(NotCanonicalError):
        compare_html("<p>a</p>", html)


# --- formatting, links, notes, atoms ----------------------------------------------------------------------------------
def test_formatting_alone_is_marked_quietly():
    result = check("<p>Dat is heel belangrijk nu.</p>", "<p>Dat is <strong>heel belangrijk</strong> nu.</p>")
    assert result.html == '<p>Dat is <strong><span class="opmaak">heel belangrijk</span></strong> nu.</p>'
    assert (result.inserted, result.deleted, result.other) == (0, 0, 1)


def test_a_link_with_another_target_says_what_it_was():
    old = 'Zie <a href="https://a.nl/?x=&quot;&lt;y&gt;&quot;&amp;z">de site</a>.'
    was = "https://a.nl/?x=&quot;&lt;y&gt;&quot;&amp;z"
    quiet = '<span class="opmaak" title="{}">de site</span>'.format
    assert body(old, 'Zie <a href="https://b.nl">de site</a>.') == (
        f'Zie <a href="https://b.nl">{quiet("Link was: " + was)}</a>.'
    )
    assert body(old, "Zie de site.") == f"Zie {quiet('Link verwijderd: ' + was)}."
    assert body("Zie de site.", old) == f'Zie <a href="{was}">{quiet("Link toegevoegd")}</a>.'


def test_a_changed_word_stays_inside_its_formatting():
    assert body("Een <strong>oud plan</strong> hier nu.", "Een <strong>nieuw plan</strong> hier nu.") == (
        "Een <strong><del>oud</del> <ins>nieuw</ins> plan</strong> hier nu."
    )


def test_marks_do_not_cross_formatting():
    assert body("Wij gaan samen naar huis.", "Wij gaan samen <em>en snel</em> met allen naar huis.") == (
        "Wij gaan samen <em><ins>en snel</ins></em> <ins>met allen</ins> naar huis."
    )


def test_a_word_that_is_partly_in_an_element_is_not_torn_apart():
    assert body("Wij zien her<em>ijk</em>en als kans.", "Wij zien her<em>stel</em>en als kans.") == (
        "Wij zien her<em><del>ijk</del><ins>stel</ins></em>en als kans."
    )
    assert body("Dat is de <em>her</em>de keer.", "Dat is de keer.") == (
        "Dat is de <em><del>her</del></em><del>de</del> keer."
    )


def test_a_changed_footnote_is_compared_inside_its_marker():
    old, new = (f'De krimp<span data-voetnoot="">Bron: CBS, {year}.</span> zet door.' for year in (2023, 2024))
    assert body(old, new) == (
        'De krimp<span data-voetnoot="">Bron: CBS, <del>2023</del> <ins>2024</ins>.</span> zet door.'
    )


def test_an_added_footnote_is_added_whole_and_the_others_stay():
    first, second, third = (f'<span data-voetnoot="">{text}</span>' for text in ("een", "twee vier", "drie"))
    html = body(f"Eerst{first} dan{third} klaar.", f"Eerst{first} dan{second} verder{third} klaar.")
    assert html == f"Eerst{first} dan<ins>{second} verder</ins>{third} klaar."


def test_a_reference_to_an_item_is_replaced_whole():
    reference = '<span data-verwijzing="opgave" data-id="{}">Zorg dichtbij</span>'.format
    assert body(f"Zie {reference(1)} verder.", f"Zie {reference(2)} verder.") == (
        f"Zie <del>{reference(1)}</del> <ins>{reference(2)}</ins> verder."
    )


def test_block_atoms_are_removed_added_and_moved_whole():
    atom = '<div{} data-blok="opgave" data-id="{}"></div>'.format
    result = check(
        f"{atom('', 1)}<p>een twee drie</p><p>vier vijf</p>{atom('', 2)}",
        f"{atom('', 3)}<p>een twee drie</p><p>vier vijf</p>{atom('', 1)}",
    )
    assert atom(' class="toegevoegd"', 3) in result.html
    assert atom(' class="verwijderd"', 2) in result.html
    assert atom(' class="verplaatst"', 1) in result.html
    assert "Verplaatst: een onderdeel zonder tekst" in result.html


# --- blocks -----------------------------------------------------------------------------------------------------------
ONE = "<p>De Achterhoek werkt samen aan zorg die dichtbij blijft.</p>"
TWO = "<p>Jongeren vinden er onderwijs, werk en een betaalbare woning.</p>"
THREE = "<p>Het openbaar vervoer verbindt de kernen met Zutphen en Arnhem.</p>"


def test_a_removed_and_an_added_paragraph_have_their_class_and_all_words_marked():
    assert check(ONE + TWO, ONE + THREE).html == (
        f'{ONE}<p class="verwijderd"><del>{TWO[3:-4]}</del></p><p class="toegevoegd"><ins>{THREE[3:-4]}</ins></p>'
    )


def test_a_moved_paragraph_is_shown_once_with_a_line_at_its_old_place():
    result = check(ONE + TWO + THREE, TWO + THREE + ONE)
    assert result.html == (
        '<p class="verplaatst-van">Verplaatst: De Achterhoek werkt samen aan zorg die dichtbij…</p>'
        f'{TWO}{THREE}<p class="verplaatst">{ONE[3:]}'
    )
    assert (result.moved, result.inserted, result.deleted) == (1, 0, 0)


def test_paragraphs_that_moved_together_leave_one_line():
    stay = "".join(f"<p>Alinea {letter} blijft staan.</p>" for letter in "abc")
    html = check(ONE + TWO + stay, stay + ONE + TWO).html
    assert html.count("verplaatst-van") == 1
    assert "dichtbij… (en 1 daarna)</p>" in html


def test_a_moved_paragraph_with_a_changed_word_is_moved_and_changed():
    result = check(ONE + TWO + THREE, TWO + THREE + ONE.replace("zorg", "hulp"))
    assert result.html.endswith(
        '<p class="verplaatst gewijzigd">De Achterhoek werkt samen aan <del>zorg</del> <ins>hulp</ins> '
        "die dichtbij blijft.</p>"
    )
    assert (result.moved, result.inserted, result.deleted) == (1, 1, 1)


def test_as_few_blocks_as_possible_are_called_moved():
    result = check(ONE + TWO + THREE, TWO.replace("werk", "banen") + THREE.replace("kernen", "dorpen") + ONE)
    assert result.moved == 1
    assert result.html.endswith(f'<p class="verplaatst">{ONE[3:]}')


def test_the_line_of_a_moved_block_shows_its_text_escaped():
    odd = "<p>Zie &lt;b&gt;R&amp;D&lt;/b&gt;<br>en <strong>meer</strong>.</p>"
    html = check(odd + ONE + TWO, ONE + TWO + odd).html
    assert html.startswith('<p class="verplaatst-van">Verplaatst: Zie b R D b en meer</p>')


def test_a_renamed_heading_is_one_heading():
    assert check(f"<h3>Vergrijzing</h3>{ONE}", f"<h3>Zorg voor ouderen</h3>{ONE}").html == (
        f'<h3 class="gewijzigd"><del>Vergrijzing</del> <ins>Zorg voor ouderen</ins></h3>{ONE}'
    )


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("<p>Zorg dichtbij</p>", "<h3>Zorg dichtbij</h3>", '<h3 class="opmaak">Zorg dichtbij</h3>'),
        ("<ul><li>een</li></ul>", "<ol><li>een</li></ol>", '<ol class="opmaak"><li>een</li></ol>'),
    ],
)
def test_another_kind_of_block_with_the_same_text_is_a_quiet_change(old, new, marked):
    result = check(old, new)
    assert result.html == marked
    assert result.is_changed


def test_a_list_is_compared_by_item():
    item = "<li><p>{}</p></li>".format
    old = [item(text) for text in ("zorg dichtbij huis", "wonen", "sport voor iedereen", "werk in de regio")]
    new = [old[3], old[0], item("natuur"), old[2]]
    assert check(f"<ul>{''.join(old)}</ul>", f"<ul>{''.join(new)}</ul>").html == (
        f'<ul><li class="verplaatst"><p>werk in de regio</p></li>{old[0]}'
        '<li class="verwijderd"><p><del>wonen</del></p></li><li class="toegevoegd"><p><ins>natuur</ins></p></li>'
        f'{old[2]}<li class="verplaatst-van">Verplaatst: werk in de regio</li></ul>'
    )


def test_an_item_of_a_list_in_a_list_is_found():
    old = "<ul><li>zorg en welzijn<ul><li>huisarts in elk dorp</li><li>apotheek</li></ul></li></ul>"
    new = old.replace("elk dorp", "elke kern").replace("<li>apotheek</li>", "")
    assert check(old, new).html == (
        '<ul><li>zorg en welzijn<ul><li class="gewijzigd">huisarts in <del>elk dorp</del> <ins>elke kern</ins></li>'
        '<li class="verwijderd"><del>apotheek</del></li></ul></li></ul>'
    )


@pytest.mark.parametrize("tag", ["blockquote", 'aside data-kader=""'])
def test_quotes_and_callouts_are_compared_inside(tag):
    end = f"</{tag.split()[0]}>"
    assert check(f"<{tag}>{ONE}{TWO}{end}", f"<{tag}>{ONE.replace('zorg', 'hulp')}{TWO}{end}").html == (
        f'<{tag}><p class="gewijzigd">De Achterhoek werkt samen aan <del>zorg</del> <ins>hulp</ins> die dichtbij '
        f"blijft.</p>{TWO}{end}"
    )


# --- tables -----------------------------------------------------------------------------------------------------------
def table(*lines, head=True):
    """A table of which each line is cells with | between."""
    html = ""
    for number, line in enumerate(lines):
        tag = "th" if head and not number else "td"
        html += "<tr>" + "".join(f"<{tag}><p>{text.strip()}</p></{tag}>" for text in line.split("|")) + "</tr>"
    return f"<table><tbody>{html}</tbody></table>"


OLD_TABLE = ("traject | bedrag", "Regio Deal | 1.000", "NOVEX | 2.000", "Gala | 3.000", "IZA | 4.000")


def test_a_row_added_in_the_middle_leaves_the_others_as_they_are():
    html = check(table(*OLD_TABLE), table(*OLD_TABLE[:2], "MIRT | 500", *OLD_TABLE[2:])).html
    row = '<tr class="toegevoegd"><td><p><ins>MIRT</ins></p></td><td><p><ins>500</ins></p></td></tr>'
    assert html.replace(row, "") == table(*OLD_TABLE)


def test_a_changed_cell_is_marked_in_its_row():
    html = check(table(*OLD_TABLE), table(*OLD_TABLE).replace("2.000", "2.500")).html
    assert html == table(*OLD_TABLE).replace(
        "<tr><td><p>NOVEX</p></td><td><p>2.000</p></td></tr>",
        '<tr class="gewijzigd"><td><p>NOVEX</p></td>'
        '<td class="gewijzigd"><p><del>2.000</del> <ins>2.500</ins></p></td></tr>',
    )


def test_a_removed_and_a_moved_row_are_rows():
    html = check(table(*OLD_TABLE), table(OLD_TABLE[0], *OLD_TABLE[3:], OLD_TABLE[1])).html
    assert '<tr class="verwijderd"><td><p><del>NOVEX</del></p></td>' in html
    assert '<tr class="verplaatst"><td><p>Regio Deal</p></td>' in html
    assert '<tr class="verplaatst-van"><td colspan="2">Verplaatst: Regio Deal 1.000</td></tr>' in html


def test_an_added_column_is_marked_in_every_row():
    new = table("traject | jaar | bedrag", "Regio Deal | 2024 | 1.000", "NOVEX | 2025 | 2.000", "Gala | 2026 | 3.300")
    result = check(table(*OLD_TABLE[:4]), new)
    assert result.html.count('<td class="toegevoegd">') == 3
    assert '<th class="toegevoegd"><p><ins>jaar</ins></p></th>' in result.html
    assert '<tr class="gewijzigd"><td><p>NOVEX</p></td><td class="toegevoegd"><p><ins>2025</ins></p>' in result.html
    assert "<del>3.000</del> <ins>3.300</ins>" in result.html
    assert (result.inserted, result.deleted) == (5, 1)


def test_a_removed_column_keeps_rows_equally_wide():
    old = table("traject | jaar | bedrag", "Regio Deal | 2024 | 1.000", "NOVEX | 2025 | 2.000")
    html = check(old, table("traject | bedrag", "Regio Deal | 1.000", "MIRT | 900")).html
    assert [row.count("</td>") + row.count("</th>") for row in html.split("</tr>")[:-1]] == [3, 3, 3, 3]
    assert '<td class="verwijderd"><p><del>2024</del></p></td>' in html
    assert '<td><p><ins>MIRT</ins></p></td><td class="verwijderd"></td>' in html


def test_tables_that_share_no_column_are_compared_by_row():
    html = check(table("a | b"), table("c | d | e")).html
    assert '<table class="verwijderd">' in html
    assert '<table class="toegevoegd">' in html


def test_a_table_with_cells_over_more_rows_keeps_its_rows_or_is_replaced_whole():
    old = (
        '<table><tbody><tr><td rowspan="2"><p>zorg</p></td><td><p>een</p></td></tr>'
        "<tr><td><p>twee</p></td></tr></tbody></table>"
    )
    changed = check(old, old.replace("twee", "drie")).html
    assert changed.count("<tr") == 2
    assert "<del>twee</del> <ins>drie</ins>" in changed
    shorter = check(old, "<table><tbody><tr><td><p>zorg</p></td><td><p>een</p></td></tr></tbody></table>").html
    assert shorter.startswith('<table class="verwijderd">')
    assert '<table class="toegevoegd">' in shorter


# --- images -----------------------------------------------------------------------------------------------------------
def figure(image, alt="Kaart", caption="De gemeenten"):
    return f'<figure><img src="afbeelding:{image}" alt="{alt}"><figcaption>{caption}</figcaption></figure>'


def test_an_image_that_was_replaced_shows_both():
    result = check(ONE + figure("aa"), ONE + figure("bb"))
    assert result.html == ONE + figure("aa").replace("<figure>", '<figure class="gewijzigd"><del>').replace(
        "<figcaption>", '</del><ins><img src="afbeelding:bb" alt="Kaart"></ins><figcaption>'
    )
    assert (result.inserted, result.deleted, result.other) == (0, 0, 1)


def test_caption_and_alternative_text_are_compared_as_words():
    result = check(
        figure("aa", "Een &quot;oude&quot; &lt;b&gt; kaart"),
        figure("aa", "Een &quot;nieuwe&quot; &lt;b&gt; kaart", "Acht gemeenten"),
    )
    assert result.html == (
        '<figure class="gewijzigd"><img src="afbeelding:aa" alt="Een &quot;nieuwe&quot; &lt;b&gt; kaart">'
        '<p class="toelichting">Beschrijving van de afbeelding: '
        'Een "<del>oude </del><ins>nieuwe</ins>" &lt;b&gt; kaart</p>'
        '<figcaption class="gewijzigd"><del>De</del> <ins>Acht</ins> gemeenten</figcaption></figure>'
    )


def test_an_added_image_is_marked_whole():
    assert check(ONE, ONE + figure("aa")).html == (
        f'{ONE}<figure class="toegevoegd"><ins><img src="afbeelding:aa" alt="Kaart"></ins>'
        "<figcaption><ins>De gemeenten</ins></figcaption></figure>"
    )


# --- large and odd texts ----------------------------------------------------------------------------------------------
def many(start, count):
    return [
        f"<p>Alinea {n} over {n * 7} en {n % 9}, met uitleg {n * n} erbij.</p>" for n in range(start, start + count)
    ]


def test_in_a_large_rewritten_part_changed_paragraphs_are_still_found():
    old = many(100, 60)
    new = [block.replace("uitleg", "toelichting") for block in old]
    result = check("".join(old), "".join([*many(5000, 3), *new]))
    assert result.html.count("<del>uitleg</del> <ins>toelichting</ins>") == 60
    assert result.moved == 0


def test_in_a_large_rewritten_part_the_order_is_kept_where_paragraphs_also_moved():
    old = many(100, 40)
    new = [block.replace("uitleg", "toelichting") for block in old]
    result = check("".join(old), "".join(new[30:] + new[:30]))
    assert result.html.count("<ins>toelichting</ins>") == 40
    assert result.moved == 10


def test_a_chapter_of_400_kb_may_be_rewritten_completely():
    old = "".join(f"<p>{' '.join(f'oud{n * k}' for k in range(20))}</p>" for n in range(2800))
    new = old.replace("oud", "nieuw")
    result = compare_html(old, new)
    assert (result.inserted, result.deleted) == (56_000, 56_000)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<p>ja</p>" * 5_000, "<p>ja</p>" * 2_000 + "<p>nee</p>" + "<p>ja</p>" * 2_500),
        ("<p>een twee drie</p>" * 1_500, "<p>een twee vier</p>" * 1_500),
        ("<p>" + "a <strong>b</strong> " * 2_000 + "</p>", "<p>" + "<em>a</em> b c " * 2_000 + "</p>"),
        (table(*["een | 1"] * 600), table(*["een | 1 | 2"] * 600)),
    ],
    ids=["alike", "all changed", "one paragraph", "rows"],
)
def test_texts_of_many_equal_parts_are_compared_too(old, new):
    check(old, new)


def test_too_deep_text_is_replaced_whole():
    depth = MAX_DEPTH + 5
    old, new = (
        "<blockquote>" * depth + f"<p>{word}</p><p>slot</p>" + "</blockquote>" * depth for word in ("een", "twee")
    )
    result = check(old, new)
    assert (result.inserted, result.deleted) == (2, 2)


# --- titles -----------------------------------------------------------------------------------------------------------
def test_titles_are_plain_text_and_come_out_escaped():
    assert compare_titles("R&D <nu>", "R&D <nu>").html == "R&amp;D &lt;nu&gt;"
    assert compare_titles("Zorg & welzijn", "Zorg & <b>").html == "Zorg &amp; <del>welzijn</del> <ins>&lt;b&gt;</ins>"
    assert compare_titles("", "Zorg").html == "<ins>Zorg</ins>"


# --- trees ------------------------------------------------------------------------------------------------------------
def tree(*chapters):
    """A tree of chapters written as "id", or ("id", level), or ("id", level, title, html)."""
    listed = []
    for chapter in chapters:
        key, level, title, html = (*([chapter] if isinstance(chapter, str) else chapter), None, None, None)[:4]
        level = level or (2 if len(key) > 1 else 1)
        listed.append(
            {
                "id": key,
                "number": str(len(listed) + 1),
                "level": level,
                "title": title or f"Hoofdstuk {key}",
                "html": html if html is not None else f"<p>Tekst van {key}.</p>",
            }
        )
    return {"schema": 1, "chapters": listed, "items": [], "images": {}}


def outcome(old, new):
    """What became of each chapter, in order: "id", "id+", "id-", "id>" (moved), "id~" (text), "id=" (title)."""
    signs = {"unchanged": "", "changed": "~", "added": "+", "removed": "-"}
    return [c.id + signs[c.state] + ">" * c.moved + "=" * c.renamed for c in compare_trees(tree(*old), tree(*new))]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (["a", "b", "c"], ["a", "b", "c"], ["a", "b", "c"]),
        (["a", "b", "c"], ["x", "a", "b", "c"], ["x+", "a", "b", "c"]),
        (["a", "b", "c"], ["c", "a", "b"], ["c>", "a", "b"]),
        (["a", "b", "c", "d"], ["b", "c", "a", "d"], ["b", "c", "a>", "d"]),
        (["a", "b", "c"], ["a", "c"], ["a", "b-", "c"]),
        (["a", "b", "c"], ["b", "c"], ["a-", "b", "c"]),
        (["a", "b", "c"], ["a"], ["a", "b-", "c-"]),
        ([], ["a"], ["a+"]),
        (["a"], [], ["a-"]),
        # sub-chapters
        (["a", "a1", "a2", "b", "b1"], ["b", "b1", "a", "a1", "a2"], ["b>", "b1", "a", "a1", "a2"]),
        (["a", "a1", "b", "b1"], ["a", "b", "a1", "b1"], ["a", "b", "a1>", "b1"]),
        (["a", "a1", "a2"], ["a", "a2", "a1"], ["a", "a2>", "a1"]),
        (["a", "a1", "b"], ["a", ("a1", 1), "b"], ["a", "a1>", "b"]),
        (["a", "a1", "a2", "b"], ["a", "a2", "b"], ["a", "a1-", "a2", "b"]),
        (["a", "a1", "b", "b1", "c"], ["a", "a1", "a2", "c"], ["a", "a1", "a2+", "b-", "b1-", "c"]),
        (["a", "a1", "b", "b1"], ["b", "b1", "a"], ["b>", "b1", "a", "a1-"]),
        (["a", "a1", "b", "b1"], ["b", "a1", "b1"], ["a-", "b", "a1>", "b1"]),
        (["x", "x1", "a"], ["a"], ["x-", "x1-", "a"]),
    ],
)  # fmt: skip
def test_chapters_are_followed_by_their_id(old, new, expected):
    assert outcome(old, new) == expected


def test_text_title_and_place_are_told_apart():
    old = tree(("a", 1, "Zorg", "<p>een</p>"), ("b", 1, "Wonen", "<p>twee</p>"), ("c", 1, "Werk", "<p>drie</p>"))
    new = tree(
        ("c", 1, "Werk", "<p>drie</p>"), ("a", 1, "Zorg en welzijn", "<p>een</p>"), ("b", 1, "Wonen", "<p>vier</p>")
    )
    work, care, housing = compare_trees(old, new)
    assert (work.state, work.moved, work.renamed, work.text) == ("unchanged", True, False, None)
    assert (work.old_number, work.new_number) == ("3", "1")
    assert (care.state, care.moved, care.renamed, care.is_changed) == ("unchanged", False, True, True)
    assert care.title.html == "Zorg<ins> en welzijn</ins>"
    assert (housing.state, housing.text.inserted, housing.text.deleted) == ("changed", 1, 1)


def test_an_added_and_a_removed_chapter_show_their_whole_text():
    added, removed = compare_trees(tree(("a", 1, "Oud", "<p>een</p>")), tree(("b", 1, "Nieuw", "<p>twee</p>")))[::-1]
    assert (removed.state, removed.new_title, removed.text.html) == (
        "removed",
        None,
        '<p class="verwijderd"><del>een</del></p>',
    )
    assert (added.state, added.old_number, added.title.html) == ("added", None, "<ins>Nieuw</ins>")


def test_another_white_space_leaves_a_chapter_unchanged():
    (chapter,) = compare_trees(tree(("a", 1, "A", "<p>een</p><p>x</p>")), tree(("a", 1, "A", "<p>een</p>\n<p>x</p>")))
    assert not chapter.is_changed


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (["a"], ["a"], "Geen verschillen"),
        (["a", "b"], [("a", 1, None, "<p>x</p>"), "b"], "1 hoofdstuk gewijzigd"),
        (["a", "b", "c"], ["c", ("a", 1, None, ""), ("b", 1, None, ""), "d"],
         "2 hoofdstukken gewijzigd, 1 toegevoegd, 1 verplaatst"),
        (["a", "b"], [("a", 1, "Anders")], "1 hoofdstuk verwijderd, 1 hernoemd"),
    ],
)  # fmt: skip
def test_the_summary_is_a_sentence(old, new, sentence):
    assert summary(compare_trees(tree(*old), tree(*new))).sentence == sentence


def test_the_summary_counts_chapters_and_words():
    result = summary(compare_trees(tree("a", "b", "c"), tree(("a", 1, None, "<p>Tekst van ons.</p>"), "c", "d")))
    assert (result.changed, result.added, result.removed, result.unchanged) == (1, 1, 1, 1)
    assert (result.inserted, result.deleted) == (1 + 3, 1 + 3)


@settings(max_examples=60, deadline=None)
@given(st.permutations(["a", "a1", "a2", "b", "b1", "c"]), st.permutations(["a", "a1", "b", "b1", "b2", "c"]))
def test_every_chapter_of_both_trees_is_there_once_and_the_new_ones_in_their_order(old, new):
    ids = [chapter.id for chapter in compare_trees(tree(*old), tree(*new))]
    assert sorted(ids) == ["a", "a1", "a2", "b", "b1", "b2", "c"]
    assert [key for key in ids if key in new] == new
