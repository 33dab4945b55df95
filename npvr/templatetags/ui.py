"""What every template uses to say things in Dutch and to draw them: amounts, dates, counts, icons, states, controls.

Loaded for all templates by the setting `builtins`, so no `{% load %}` is needed.
"""

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from types import SimpleNamespace

from django import forms, template
from django.utils import timezone
from django.utils.html import escape, format_html

from npvr import map as netherlands
from npvr.icons import ICONS
from npvr.markup import trusted
from npvr.texts import blocks

register = template.Library()
register.filter("blocks", blocks)

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
MONTHS = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
]  # fmt: skip


def _money(amount, unit):
    """The amount in euros the Dutch way, rounded half up to `unit`; a minus stands before the sign of the euro, with room.

    Refuses floats: money is decimal (decisions 18).
    """
    if amount is None or amount == "":
        return ""
    if isinstance(amount, bool) or not isinstance(amount, Decimal | int):
        raise TypeError(f"An amount is a Decimal or a whole number, not {type(amount).__name__}.")
    rounded = Decimal(amount).quantize(unit, rounding=ROUND_HALF_UP)
    digits = f"{abs(rounded):,}".translate(str.maketrans(",.", ".,"))
    return f"{MINUS + NO_BREAK_SPACE if rounded < 0 else ''}€{NO_BREAK_SPACE}{digits}"


@register.filter
def euro(amount):
    """Euros and cents: `8677.69` → "€ 8.677,69", and `-774.4` → "− € 774,40". Nothing for None."""
    return _money(amount, Decimal("0.01"))


@register.filter
def euro_whole(amount):
    """Whole euros: `350000` → "€ 350.000". Nothing for None."""
    return _money(amount, Decimal(1))


@register.filter
def number(value):
    """A number the Dutch way, without needless zeros: `1234.5000` → "1.234,5". Nothing for None."""
    if value is None or value == "":
        return ""
    digits = f"{abs(Decimal(value)):,f}"
    digits = digits.rstrip("0").removesuffix(".") if "." in digits else digits
    return f"{MINUS if value < 0 else ''}{digits.translate(str.maketrans(',.', '.,'))}"


def _local(moment):
    return timezone.localtime(moment) if timezone.is_aware(moment) else moment


def _day_of(moment):
    return _local(moment) if hasattr(moment, "hour") else moment


@register.filter
def date_nl(day):
    """A date, or the Dutch day of a moment: "12 mei 2026". Nothing for None."""
    if not day:
        return ""
    day = _day_of(day)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@register.filter
def time_nl(moment):
    """The time of a moment in Europe/Amsterdam: "14:03". Nothing for None."""
    return f"{_local(moment):%H:%M}" if moment else ""


@register.filter
def datetime_nl(moment):
    """A moment in Europe/Amsterdam: "12 mei 2026 om 14:03". Nothing for None."""
    if not moment:
        return ""
    moment = _local(moment)
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year} om {moment.hour:02}:{moment.minute:02}"


@register.filter
def count(number, words):
    """A number, or the length of a list, with its word: `3|count:"activiteit,activiteiten"` → "3 activiteiten"."""
    number = len(number) if hasattr(number, "__len__") else int(number)
    one, many = words.split(",")
    return f"{number} {one if number == 1 else many}"


@lru_cache(maxsize=256)
def _icon(name, extra):
    lines, shape = ICONS[name]
    return format_html(
        '<svg class="npvr-icon{}" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor"'
        ' stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">'
        "{}{}</svg>",
        f" {extra}" if extra else "",
        format_html('<path d="{}"/>', lines) if lines else "",
        format_html('<path d="{}" fill="currentColor" stroke="none" fill-rule="evenodd"/>', shape) if shape else "",
    )


@register.simple_tag
def icon(name, extra=""):
    """One icon of our own set (npvr/icons.py), not read aloud: a word stands beside it. Refuses an unknown name."""
    if name not in ICONS:
        raise template.TemplateSyntaxError(f"There is no icon {name!r}; the set is in npvr/icons.py.")
    return _icon(name, extra)


# word, icon, tone. Tones: good, attention, off, neutral, primary (look.md "Theme").
STATES = {
    "to_write": ("te schrijven", "leeg", "neutral"),
    "draft": ("concept", "half", "attention"),
    "ready": ("klaar", "vol", "good"),
    "concept": ("concept", "half", "attention"),
    "adopted": ("vastgesteld", "stempel", "good"),
    "public": ("openbaar", "oog", "primary"),
    "queued": ("wacht op de beurt", "wachten", "neutral"),
    "running": ("wordt gemaakt", "bezig", "primary"),
    "done": ("klaar", "vol", "good"),
    "failed": ("mislukt", "mislukt", "off"),
    "on_course": ("op koers", "gelukt", "good"),
    "attention": ("aandacht", "let-op", "attention"),
    "adjust": ("bijsturen nodig", "fout", "off"),
    "demo": ("demogegeven", "demo", "neutral"),
}
_ALIASES = {
    "te_schrijven": "to_write",
    "te schrijven": "to_write",
    "klaar": "ready",
    "vastgesteld": "adopted",
    "openbaar": "public",
    "op_koers": "on_course",
    "aandacht": "attention",
    "bijsturen": "adjust",
    "demogegeven": "demo",
}


def state_look(state):
    """(word, icon, tone) of a state code or its Dutch word. Refuses a state it does not know."""
    key = _ALIASES.get(str(state), str(state))
    if key not in STATES:
        raise template.TemplateSyntaxError(f"There is no look for the state {state!r}; add it to STATES in ui.py.")
    return STATES[key]


@register.simple_tag
def state_badge(state, word=""):
    """A state as word, icon and colour; `word` replaces the usual word: `{% state_badge chapter.state %}`."""
    return _badge(str(state), str(word))


@lru_cache(maxsize=256)
def _badge(state, word):
    usual, name, tone = state_look(state)
    return badge(word or usual, name, tone)


@register.simple_tag
def badge(word, icon_name, tone):
    """A word with its icon and colour, as components/badge.html draws it."""
    return format_html('<span class="npvr-badge npvr-badge--{}">{}<span>{}</span></span>', tone, icon(icon_name), word)


@lru_cache(maxsize=256)
def _outline_state(state):
    """The same state without a box, for the outline."""
    word, name, tone = state_look(state)
    return format_html(
        '<span class="npvr-badge npvr-badge--{} npvr-outline__state">{}{}</span>', tone, _icon(name, ""), word
    )


@register.simple_tag
def outline_items(chapters):
    """The items of components/outline.html: {number, title, level, url, state, current} each,
    with `anchor` where a place on another page is called so.

    Not a loop in the template: it stands on every page of a document, and this is ten times quicker.
    """
    return trusted("".join(map(_outline_item, chapters)))


def _outline_item(chapter):
    current = ' aria-current="true"' if chapter["current"] else ""
    state = _outline_state(str(chapter["state"])) if chapter["state"] else ""
    anchor = f' id="{escape(chapter["anchor"])}"' if chapter.get("anchor") else ""
    return (
        f'<li data-level="{chapter["level"]}"{anchor}><a class="npvr-outline__link" href="{escape(chapter["url"])}"{current}>'
        f'<span class="npvr-outline__number">{escape(chapter["number"])}</span><span>{escape(chapter["title"])}</span>'
        f"{state}</a></li>"
    )


# --- forms ------------------------------------------------------------------------------------------------------------
# The first class that fits says how a control looks; order matters, since a select of checkboxes is a select too.
_CONTROLS = [
    (forms.CheckboxSelectMultiple, "checkboxes", "utrecht-checkbox utrecht-checkbox--html-input"),
    (forms.RadioSelect, "radios", "npvr-radio"),
    (forms.CheckboxInput, "checkbox", "utrecht-checkbox utrecht-checkbox--html-input"),
    (forms.Select, "select", "utrecht-select utrecht-select--html-select"),
    (forms.Textarea, "textarea", "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.FileInput, "file", "npvr-file"),
    (forms.Widget, "text", "utrecht-textbox utrecht-textbox--html-input"),
]


def _control(widget):
    return next((kind, css) for cls, kind, css in _CONTROLS if isinstance(widget, cls))


@register.filter
def control_kind(field):
    """checkboxes, radios, checkbox, select, textarea, file or text: how components/field.html lays a field out."""
    return _control(field.field.widget)[0]


@register.simple_tag
def control(field):
    """The control of a bound field with its classes; Django adds aria-describedby, aria-invalid and required itself."""
    own = field.field.widget.attrs.get("class", "")
    return field.as_widget(attrs={"class": f"{_control(field.field.widget)[1]} {own}".strip()})


@register.simple_tag
def choice_control(option, field):
    """One radio button or checkbox of a group, without its label."""
    option.data["attrs"]["class"] = _control(field.field.widget)[1]
    if field.errors:
        option.data["attrs"]["aria-invalid"] = "true"
    return option.tag()


@register.simple_tag(takes_context=True)
def keep_typed(context, form=None, name="", *, always=False):
    """Mark a `<form>` with long texts: what is typed stays on the device until the portal has it (frontend/keep.js).

    Gives attributes, and lets templates/base.html load the script. Nothing for a visitor without an account, and nothing
    for a form without a textarea, unless `always`. `name` tells apart forms that go to one address. Without a form it marks
    a page whose forms come after it (comments).
    """
    request = getattr(context, "request", None)
    person = getattr(request, "user", None)
    if person is None or not person.is_authenticated or not (always or form is None or _has_long_text(form)):
        return ""
    request.keeps_typed = True
    if form is None and not always:
        return ""
    return format_html(' data-keep="{}"{}', name, trusted(" data-keep-posted") if request.method == "POST" else "")


def _has_long_text(form):
    """Whether a textarea is among the fields of a form or of its rows."""
    rows = [row for more in getattr(form, "row_forms", {}).values() for row in more]
    every = [field for one in [form, *rows] for field in getattr(one, "fields", {}).values()]
    return any(isinstance(field.widget, forms.Textarea) for field in every)


# --- pages of a long list ---------------------------------------------------------------------------------------------
@register.simple_tag
def page_numbers(page):
    """The page numbers to offer for a Django `Page`; None where numbers are left out."""
    paginator = page.paginator
    return [
        n if n != paginator.ELLIPSIS else None for n in paginator.get_elided_page_range(page.number, on_each_side=1)
    ]


# --- tables -----------------------------------------------------------------------------------------------------------
def _cell(value, column):
    text, url = value if isinstance(value, tuple) else (value, "")
    return SimpleNamespace(text=text, url=url, label=column.label, numeric=column.numeric)


@register.inclusion_tag("components/data_table.html")
def data_table(caption, columns, rows, foot=None):
    """A table of plain cells that turns into cards on a phone.

    `columns` holds labels, a label starting with "#" for a column of numbers (unit in the label: "#Bedrag (€)").
    A cell is its text, or (text, address). The first cell of a row names the row. Refuses rows of another length.
    """
    heads = [SimpleNamespace(label=name.removeprefix("#"), numeric=name.startswith("#")) for name in columns]
    return {
        "caption": caption,
        "columns": heads,
        "rows": [[_cell(value, head) for value, head in zip(row, heads, strict=True)] for row in rows],
        "foot": [_cell(value, head) for value, head in zip(foot, heads, strict=True)] if foot else None,
    }


# --- drawings ---------------------------------------------------------------------------------------------------------
@register.simple_tag
def netherlands_map():
    """The provinces and the size of the map, for components/map.html."""
    return SimpleNamespace(provinces=netherlands.provinces(), view_box=netherlands.view_box())


CHART_WIDTH, BAR_WIDTH, ROW_HEIGHT = 360, 240, 48  # the value stands right of the longest bar


def bar_rows(rows):
    """Geometry of a bar chart: each row (label, number, shown value) with its place and width in units of the drawing.

    Refuses negative numbers: a bar has no other side. Numbers are printed with a point, as SVG wants.
    """
    rows = list(rows)
    if any(number < 0 for _, number, _ in rows):
        raise ValueError("A bar chart takes numbers from 0 up.")
    most = max((number for _, number, _ in rows), default=0) or 1
    widths = [round(BAR_WIDTH * float(number) / float(most), 1) for _, number, _ in rows]
    return [
        SimpleNamespace(
            label=label,
            shown=shown,
            label_at=index * ROW_HEIGHT + 16,
            bar_top=index * ROW_HEIGHT + 22,
            value_baseline=index * ROW_HEIGHT + 36,
            width=str(width),
            value_at=str(width + 8),
        )
        for index, ((label, _, shown), width) in enumerate(zip(rows, widths, strict=True))
    ]


@register.inclusion_tag("components/bar_chart.html")
def bar_chart(name, title, rows, label_head="Onderdeel", value_head="Waarde"):
    """A bar chart as SVG with its table, the same on page and PDF.

    `name` makes the ids; `rows` holds (label, number, shown value).
    """
    drawn = bar_rows(rows)
    return {
        "name": name,
        "title": title,
        "rows": drawn,
        "height": len(drawn) * ROW_HEIGHT,
        "width": CHART_WIDTH,
        "label_head": label_head,
        "value_head": value_head,
    }
