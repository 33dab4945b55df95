"""What a chapter's text may hold, whatever was sent."""

import re
import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plans.content.html import (
    MAX_BYTES,
    MAX_ROWS,
    TextRefused,
    check,
    clean,
    image_hashes,
    plain,
    word_count,
)

SHA = "0123456789abcdef" * 4
OTHER_SHA = "f" * 64
UUID = "6f9619ff-8b86-4d01-b42d-00c04fc964ff"
OTHER_UUID = "0b0e7a52-9d4c-4a51-8f0e-1c2d3e4f5a6b"
PREFIX = "/regios/achterhoek/plan/afbeeldingen/"
IMAGE = f'<img src="afbeelding:{SHA}" alt="Kaart">'

CANONICAL = (
    "<h3>Wonen</h3><h4>Nu</h4>"
    '<p>Tekst <a href="https://voorbeeld.nl/a?b=1&amp;c=2"><strong>met <em>nadruk</em></strong></a>'
    '<sub>2</sub><sup>3</sup><br>verder<span data-voetnoot="">Bron: CBS &amp; PBL</span>.</p>'
    "<ul><li><p>een</p><ol><li><p>onder</p></li></ol></li><li><p>twee</p><p>vervolg</p></li></ul>"
    "<blockquote><p>citaat</p></blockquote>"
    '<aside data-kader=""><h4>Let op</h4><p>kader</p></aside>'
    '<table><tbody><tr><th><p>Jaar</p></th><th colspan="2"><p>Bedrag</p></th></tr>'
    '<tr><td rowspan="2"><p>2026</p></td><td><p>a</p><p>b</p></td><td></td></tr><tr><td></td><td><p>c</p></td></tr>'
    "</tbody></table>"
    f"<figure>{IMAGE}<figcaption>Kaart <em>1</em></figcaption></figure>"
    f'<figure><img src="afbeelding:{OTHER_SHA}" alt="" data-decoratief=""></figure>'
    f'<div data-blok="grafiek" data-id="{UUID}"></div>'
    f'<div data-blok="opgaven" data-id="alle"></div><div data-blok="doelen" data-id="{UUID} {OTHER_UUID}"></div>'
    f'<p>Zie <span data-verwijzing="activiteit" data-id="{UUID}">Activiteit 3</span>.</p>'
)

FLOW = {"p", "h3", "h4", "ul", "ol", "blockquote", "aside", "table", "figure", "div"}
INLINE = {"#text", "br", "a", "strong", "em", "sub", "sup", "span"}
CHILDREN = {
    "": FLOW, "blockquote": FLOW, "aside": FLOW,
    "ul": {"li"}, "ol": {"li"}, "li": {"p", "ul", "ol"},
    "table": {"tbody"}, "tbody": {"tr"}, "tr": {"th", "td"}, "th": {"p"}, "td": {"p"},
    "figure": {"img", "figcaption"}, "div": set(), "span": {"#text"},
    **dict.fromkeys(["p", "h3", "h4", "figcaption"], INLINE),
    "a": INLINE - {"a", "span"}, "strong": INLINE - {"a", "strong"}, "em": INLINE - {"a", "strong", "em"},
    "sub": INLINE - {"a", "strong", "em", "sub", "sup"}, "sup": INLINE - {"a", "strong", "em", "sub", "sup"},
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}, "aside": {"data-kader"},
    "img": {"src", "alt", "data-decoratief"}, "div": {"data-blok", "data-id"},
    "span": {"data-voetnoot", "data-verwijzing", "data-id"},
}  # fmt: skip
KEY = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
KEYS = rf"alle|{KEY}( {KEY}){{0,199}}"


class Grammar(HTMLParser):
    """Fails on anything that is not in the contract of a chapter."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open = [""]
        self.feed(html)
        self.close()
        assert self.open == [""]

    def handle_starttag(self, tag, attrs):
        assert tag in CHILDREN[self.open[-1]], f"{tag} in {self.open[-1] or 'the chapter'}"
        assert {name for name, _ in attrs} <= ATTRIBUTES.get(tag, set())
        for name, value in attrs:
            if name in ("colspan", "rowspan"):
                assert 2 <= int(value) <= 100
            if name == "href":
                assert re.match(r"https?://|mailto:|tel:", value)
            if name == "src":
                assert re.fullmatch(r"afbeelding:[0-9a-f]{64}", value)
            if name == "data-id":
                assert re.fullmatch(KEYS if tag == "div" else KEY, value)
        if tag not in ("br", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        assert "#text" in CHILDREN[self.open[-1]], f"text in {self.open[-1] or 'the chapter'}"

    def handle_comment(self, data):
        raise AssertionError("a comment")

    handle_decl = handle_pi = unknown_decl = handle_comment


def test_canonical_text_stays_as_it_is():
    Grammar(CANONICAL)
    assert clean(CANONICAL) == CANONICAL


TAGS = """
    p div h1 h2 h3 h4 h5 h6 ul ol li blockquote aside table thead tbody tfoot tr td th caption figure figcaption span b strong
    i em sub sup a font u section dl dt dd pre center o:p button form select object svg math template details
"""
NAMES = TAGS.split()
EXTRA = [
    ' data-kader=""', ' data-voetnoot=""', f' data-blok="grafiek" data-id="{UUID}"', ' colspan="3"', ' rowspan="3"',
    f' data-blok="doelen" data-id="{UUID} x {OTHER_UUID}  {UUID}"', ' data-blok="opgaven" data-id=" ALLE"',
    f' data-verwijzing="doel" data-id="{UUID}"', ' href="https://x.nl/a b"', ' href="javascript:x"', ' colspan="0"',
    ' style="font-weight:normal"', ' class="MsoNormal"', ' onclick="x()"', ' rowspan="9999999"', " id=x", ' title=">"',
]  # fmt: skip
TEXTS = [
    "woord", " ", "  \n", "\xa0", "e\u0301", "\u0301", "\u0338", "=\u0338", "\u200b", "\x00", "\ud800",
    "&amp;", "&lt;b&gt;", "&#8203;", "&#0;", "&nbsp;", "<", ">", '"', "a\u202eb", "\u200d", "👩‍🌾", "שלום",
    "]]>", "<!-- x -->", "<![if !x]>", "\u1100\u1161",
]  # fmt: skip
ATOMS = ["<br>", "<hr>", IMAGE, f'<img src="{PREFIX}{SHA}/">', "<img src=http://x/y.png alt=z>", '<img src="data:,x">']
OPENING = st.builds(lambda name, extra: f"<{name}{extra}>", st.sampled_from(NAMES), st.sampled_from(["", "", *EXTRA]))
CLOSING = st.sampled_from([f"</{name}>" for name in NAMES])
PIECE = st.one_of(OPENING, OPENING, CLOSING, st.sampled_from(TEXTS), st.sampled_from(ATOMS), st.text(max_size=6))
SOUP = st.lists(PIECE, max_size=40).map("".join)


@settings(max_examples=400, deadline=None)
@given(SOUP)
@example("<table><tr><td rowspan=3>a<tr><tr><td>b<tr></table>")
@example("<ul><li><table><tr><td><ul><li><figure>" + IMAGE + "</figure></ul></table></ul>")
@example("<p>a<b>\u0338b</b></p>")
def test_any_html_becomes_canonical_and_cleaning_again_changes_nothing(html):
    once = clean(html, image_prefix=PREFIX)
    Grammar(once)
    assert clean(once, image_prefix=PREFIX) == once
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u200b\u2060\ufeff\u202a-\u202e\ud800-\udfff]", once)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(OPENING, CLOSING, st.just(None)), max_size=40))
def test_no_word_is_lost_or_doubled(pieces):
    hidden = ("<svg", "<math", "<template", "<select", "<object")
    pieces = [piece for piece in pieces if piece is None or not piece.startswith(hidden)]
    html, words = "", []
    for piece in pieces:
        if piece is None:
            words.append(f"w{len(words)}x")
            html += f" {words[-1]} "
        else:
            html += piece
    html = re.sub(r' data-(?:blok|verwijzing)="\w+" data-id="[^"]*"| data-voetnoot=""', "", html)
    assert sorted(re.findall(r"w\d+x", clean(html))) == sorted(words)


@pytest.mark.parametrize(("given", "kept"), [
    ("hallo", "<p>hallo</p>"),
    ("<p></p>", ""),
    ("<p> &nbsp; </p><p><br></p>", ""),
    ("<p>a</p><p></p><p>b</p>", "<p>a</p><p>b</p>"),
    ("<div>a</div><div>b</div>", "<p>a</p><p>b</p>"),
    ("<p>a\n   b</p>", "<p>a b</p>"),
    ("<p>a <b> b</b><br> c <br></p>", "<p>a <strong>b</strong><br>c</p>"),
    ("<p><b>a</b><b>b</b><i>c</i></p>", "<p><strong>ab</strong><em>c</em></p>"),
    ("<p><em><strong>a</strong></em></p>", "<p><strong><em>a</em></strong></p>"),
    ("<h1>a</h1><h2>b</h2><h5>c</h5><h6>d</h6>", "<h3>a</h3><h3>b</h3><h4>c</h4><h4>d</h4>"),
    ("<h4>eerst</h4><h3>dan</h3>", "<h4>eerst</h4><h3>dan</h3>"),
    ("<ul><li>a</li></ul>", "<ul><li><p>a</p></li></ul>"),
    ("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>"),
    ("<ol start=3 type=a><li></li><li>a</li></ol>", "<ol><li><p>a</p></li></ol>"),
    ("<ul><li><h3>a</h3></li></ul>", "<ul><li><p><strong>a</strong></p></li></ul>"),
    ("<aside>a</aside>", "<p>a</p>"),
    ("<pre>a\nb</pre>", "<p>a<br>b</p>"),
    ("<p>a</p>tekst<hr>", "<p>a</p><p>tekst</p>"),
    ("<p style='color:red' class=x id=y>a</p>", "<p>a</p>"),
    ('<p><a href="/intern">a</a> <a href="#x">b</a> <a href="//x.nl">c</a></p>', "<p>a b c</p>"),
    ('<p><a href=" HTTP://x.nl/a b" target=_blank>a</a></p>', '<p><a href="http://x.nl/a%20b">a</a></p>'),
    ('<p><a href="tel:0314 1">a</a></p>', '<p><a href="tel:03141">a</a></p>'),
    ('<p><span data-voetnoot>a<b>b</b><br>c</span></p>', '<p><span data-voetnoot="">ab c</span></p>'),
    ('<p>a<span data-voetnoot=""> </span></p>', "<p>a</p>"),
    ('<p><a href="https://x.nl">a<span data-voetnoot="">n</span></a></p>',
     '<p><a href="https://x.nl">a</a><span data-voetnoot="">n</span></p>'),
    ('<div data-blok="<x>" data-id="1">a</div>', "<p>a</p>"),
    (f'<div data-blok="grafiek" data-id="{UUID.upper()}"><b>a</b></div>',
     f'<div data-blok="grafiek" data-id="{UUID}"></div>'),
    (f'<div data-blok="doelen" data-id=" {UUID} x  {OTHER_UUID} {UUID}"></div>',
     f'<div data-blok="doelen" data-id="{UUID} {OTHER_UUID}"></div>'),
    (f'<div data-blok="doelen" data-id="{UUID} Alle"></div>', '<div data-blok="doelen" data-id="alle"></div>'),
    ('<div data-blok="doelen" data-id="">a</div>', "<p>a</p>"),
    ('<p><span data-verwijzing="doel" data-id="alle">a</span></p>', "<p>a</p>"),
    (f'<p><span data-verwijzing="doel" data-id="{UUID} {OTHER_UUID}">a</span></p>', "<p>a</p>"),
    ('<p>a<div data-blok="doelen" data-id="alle"></div>b', '<p>a</p><div data-blok="doelen" data-id="alle"></div><p>b</p>'),
    ('<ul><li>a<div data-blok="doelen" data-id="alle"></div></ul>',
     '<ul><li><p>a</p></li></ul><div data-blok="doelen" data-id="alle"></div>'),
])  # fmt: skip
def test_other_html_becomes_the_nearest_of_what_a_chapter_can_hold(given, kept):
    assert clean(given) == kept


@pytest.mark.parametrize("payload", [
    "<script>alert(1)</script>", "<svg onload=alert(1)><script>1</script></svg>", "<iframe src=//x></iframe>",
    "<style>*{}</style>", "<img src=x onerror=alert(1)>", "<math><mtext><table><mglyph><style><img src=x onerror=1>",
    "<noscript><p title='</noscript><img src=x onerror=1>'>", "<a href='java\tscript:alert(1)'></a>", "<base href=//x>",
    "<form action=//x><input name=a></form>", "<template><script>1</script></template>", "<object data=x></object>",
    "<a href='data:text/html,x'></a>", "<a href='vbscript:x'></a>", "<meta http-equiv=refresh content=0>",
])  # fmt: skip
def test_nothing_that_could_run_or_reach_out_comes_through(payload):
    html = clean(f"<p>voor</p>{payload}")
    Grammar(html)
    assert html.startswith("<p>voor</p>")
    assert not re.search(r"script|alert|onerror|onload|style|//x|data:text", html)


def test_word_arrives_clean():
    word = (
        "<!--[if gte mso 9]><xml><o:x>rommel</o:x></xml><![endif]--><style><!-- p {mso-x:1} --></style>"
        '<h1 style="mso-x:1"><b><span style=\'font-family:"Calibri"\'>Inleiding<o:p></o:p></span></b></h1>'
        '<p class=MsoNormal style="mso-margin-top-alt:auto"><font face=Arial>Dit is <b style="mso-x:1">vet</b> en <i>schuin</i>'
        "<o:p></o:p></font></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
    )
    assert clean(word) == "<h3><strong>Inleiding</strong></h3><p>Dit is <strong>vet</strong> en <em>schuin</em></p>"


def test_bold_that_says_it_is_not_bold_is_not_bold():
    assert clean('<b style="font-weight:normal"><p>a <b>b</b></p></b>') == "<p>a <strong>b</strong></p>"


# --- images -------------------------------------------------------------------------------------------------------------


def test_an_image_of_the_document_is_kept_by_its_hash():
    html = clean(f'<figure><img src="{PREFIX}{SHA}/" alt=" Een  kaart "></figure>', image_prefix=PREFIX)
    assert html == f'<figure><img src="afbeelding:{SHA}" alt="Een kaart"></figure>'
    assert image_hashes(html) == {SHA}


@pytest.mark.parametrize("source", [
    "https://elders.nl/x.png", "//elders.nl/x.png", "data:image/png;base64,AAAA", "file:///etc/passwd",
    f"/regios/twente/plan/afbeeldingen/{SHA}/", f"{PREFIX}{SHA}/../x", f"{PREFIX}{'A' * 64}/", "afbeelding:1234", "",
])  # fmt: skip
def test_every_other_image_falls_away_with_its_empty_figure(source):
    assert clean(f'<p>a</p><figure><img src="{source}" alt="x"></figure>', image_prefix=PREFIX) == "<p>a</p>"


def test_the_caption_of_an_image_that_falls_away_stays_as_text():
    assert clean('<figure><img src="https://x/y"><figcaption>Kaart 1</figcaption></figure>') == "<p>Kaart 1</p>"


def test_an_image_inside_a_line_becomes_a_figure_of_its_own():
    assert clean(f"<p>voor {IMAGE} na</p>") == f"<p>voor</p><figure>{IMAGE}</figure><p>na</p>"


@pytest.mark.parametrize(("attributes", "kept"), [
    ('alt="x" data-decoratief', 'alt="x"'), ("data-decoratief", 'alt="" data-decoratief=""'), ("", 'alt=""'),
])  # fmt: skip
def test_an_image_is_decorative_only_without_alternative_text(attributes, kept):
    html = clean(f'<img src="afbeelding:{SHA}" {attributes}>')
    assert html == f'<figure><img src="afbeelding:{SHA}" {kept}></figure>'


def test_two_images_in_a_figure_become_two_and_the_caption_goes_with_the_last():
    html = clean(f"<figure>{IMAGE}{IMAGE}<figcaption>Beide</figcaption></figure>")
    assert html == f"<figure>{IMAGE}</figure><figure>{IMAGE}<figcaption>Beide</figcaption></figure>"


# --- tables -------------------------------------------------------------------------------------------------------------


def rows(html):
    return re.findall(r"<tr>(.*?)</tr>", clean(f"<table>{html}</table>"))


def test_missing_cells_are_filled_in():
    assert rows("<tr><th>a<th>b<th>c<tr><td>1") == [
        "<th><p>a</p></th><th><p>b</p></th><th><p>c</p></th>", "<td><p>1</p></td><td></td><td></td>",
    ]  # fmt: skip


@pytest.mark.parametrize(("span", "kept"), [
    ("1", ""), ("0", ""), ("-2", ""), ("x", ""), ("2.5", ""), ("²", ""), ("2", ' colspan="2"'),
])  # fmt: skip
def test_spans_are_whole_numbers_from_two(span, kept):
    assert rows(f'<tr><td colspan="{span}">a<tr><td>b<td>c')[0].startswith(f"<td{kept}><p>a</p></td>")


def test_a_span_of_rows_ends_with_the_table():
    assert rows("<tr><td rowspan=9>a<td>b<tr><td>c")[0].startswith('<td rowspan="2">')


def test_a_cell_that_would_overlap_one_from_above_is_made_narrower():
    assert rows("<tr><td>a<td rowspan=2>b<tr><td colspan=2>c")[1] == "<td><p>c</p></td>"


def test_heads_body_and_foot_become_rows_of_one_body_and_the_caption_a_line_above():
    html = clean(
        "<table><caption>Titel</caption><thead><tr><th>a</thead><tfoot><tr><td>c</tfoot><tbody><tr><td>b</table>"
    )
    assert html.startswith("<p><strong>Titel</strong></p><table><tbody><tr><th><p>a</p></th></tr><tr>")
    assert html.count("<tr>") == 3


def test_a_table_without_heads_is_left_alone():
    assert "<th" not in clean("<table><tr><td>a</td></tr></table>")


def test_what_a_cell_cannot_hold_comes_after_the_table():
    html = clean(f"<table><tr><td>a<table><tr><td>binnen</table>{IMAGE}<ul><li>een<li>twee</ul></td></tr></table>")
    assert html == (
        "<table><tbody><tr><td><p>a</p><p>– een</p><p>– twee</p></td></tr></tbody></table>"
        f"<table><tbody><tr><td><p>binnen</p></td></tr></tbody></table><figure>{IMAGE}</figure>"
    )


def test_a_numbered_list_in_a_cell_keeps_its_numbers():
    assert rows("<tr><td><ol><li><p>een</p><li>twee</ol>") == ["<td><p>1. een</p><p>2. twee</p></td>"]


# --- limits -------------------------------------------------------------------------------------------------------------


def test_a_text_of_exactly_the_limit_is_taken_and_one_byte_more_is_not():
    text = "x" * (MAX_BYTES - len("<p></p>"))
    assert len(clean(f"<p>{text}</p>")) == MAX_BYTES
    with pytest.raises(TextRefused, match=r"401 kB groot; .* ten hoogste 400 kB"):
        clean(f"<p>{text}x</p>")


def test_bytes_count_and_not_characters():
    with pytest.raises(TextRefused, match="601 kB"):
        clean("<p>" + "€" * 200_000 + "</p>")


def test_attributes_that_fall_away_do_not_count():
    assert len(clean('<p class="MsoNormal" style="mso-margin-top-alt:auto">a</p>' * 8_000)) == 8_000 * len("<p>a</p>")


def test_a_table_of_exactly_the_limit_is_taken_and_one_row_more_is_not():
    assert clean("<table>" + "<tr><td>x" * MAX_ROWS + "</table>").count("<tr>") == MAX_ROWS
    with pytest.raises(TextRefused, match=r"2001 rijen; .* ten hoogste 2000"):
        clean("<table>" + "<tr><td>x" * (MAX_ROWS + 1) + "</table>")


def test_rows_of_all_tables_count_together():
    with pytest.raises(TextRefused, match="2002 rijen"):
        clean(("<table>" + "<tr><td>x" * 1001 + "</table>") * 2)


def test_a_table_has_at_most_a_hundred_columns():
    assert clean("<table><tr>" + "<td>x" * 100 + "</table>").count("<td>") == 100
    with pytest.raises(TextRefused, match="101 kolommen"):
        clean("<table><tr>" + "<td>x" * 101 + "</table>")


def test_elements_too_deep_inside_each_other_are_refused():
    assert clean("<blockquote>" * 100 + "a").startswith("<blockquote>" * 100)
    with pytest.raises(TextRefused, match="te diep"):
        clean("<blockquote>" * 400 + "a")


@pytest.mark.parametrize(("html", "message"), [
    ("<p>" + "woord " * 900_000, "5401 kB"),
    ("<table>" + "<tr><td>x" * 10_000, "10000 rijen"),
    ("<div>" * 100_000, "te diep"),
    ("".join(f"<b class={i}>" for i in range(25_000)) + "<p>x" * 60_000, "te diep"),
    ("<p>" * 130_000, "te veel opmaak"),
])  # fmt: skip
def test_what_would_cost_seconds_to_parse_is_refused_before_parsing(html, message, monkeypatch):
    class NoParser:
        def clean(self, html):
            raise AssertionError("parsed")

    monkeypatch.setattr("plans.content.html.CLEANER", NoParser())
    with pytest.raises(TextRefused, match=message):
        clean(html)


# --- what is read from it -----------------------------------------------------------------------------------------------


def test_plain_text_has_a_block_or_table_row_on_a_line():
    assert plain(CANONICAL).split("\n") == [
        "Wonen", "Nu", "Tekst met nadruk23 verder [Bron: CBS & PBL].", "een", "onder", "twee", "vervolg", "citaat",
        "Let op", "kader", "Jaar\tBedrag", "2026\ta b", "c", "Kaart 1", "Zie Activiteit 3.",
    ]  # fmt: skip


def test_words_are_counted_with_those_of_notes():
    assert word_count('<p>Vier woorden in totaal.<span data-voetnoot="">en drie meer</span></p>') == 7
    assert word_count("<p>€ 8.677,69 voor zij-instromers – ’s avonds</p>") == 5
    assert word_count("") == 0


@pytest.mark.parametrize(("html", "kinds"), [
    ("", ["leeg"]),
    ("<p>a</p>", []),
    (f'<figure><img src="afbeelding:{SHA}" alt=""></figure>', ["afbeelding"]),
    (f'<figure><img src="afbeelding:{SHA}" alt="" data-decoratief=""></figure>', []),
    ("<h4>a</h4><h3>b</h3>", ["kop"]),
    ("<h3>a</h3><h4>b</h4>", []),
    ("<table><tbody><tr><td></td></tr></tbody></table>", ["tabel"]),
    ("<table><tbody><tr><th></th></tr></tbody></table>", []),
])  # fmt: skip
def test_advice_before_a_version_is_made(html, kinds):
    remarks = check(html)
    assert [remark.kind for remark in remarks] == kinds
    assert all(remark.text.endswith(".") for remark in remarks)


def test_advice_counts_and_names():
    image = f'<figure><img src="afbeelding:{SHA}" alt=""></figure>'
    texts = [remark.text for remark in check(image * 3 + "<h4>Wonen &amp; zorg</h4>")]
    assert texts[0].startswith("Bij 3 afbeeldingen ")
    assert "‘Wonen & zorg’" in texts[1]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(st.uuids().map(str), st.text("0123456789abcdef- \n\t", max_size=40)), max_size=240))
def test_a_block_names_each_item_once_and_at_most_two_hundred(words):
    once = clean(f'<div data-blok="doelen" data-id="{" ".join(words)}"></div>')
    named = list(dict.fromkeys(word for word in " ".join(words).split() if re.fullmatch(KEY, word)))[:200]
    assert once == (f'<div data-blok="doelen" data-id="{" ".join(named)}"></div>' if named else "")
    assert clean(once) == once
