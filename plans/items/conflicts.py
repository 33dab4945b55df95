"""Two people in one form: what somebody else saved meanwhile, field by field, beside what was typed.

Nothing is overwritten and nothing typed is lost. A field that only the other changed takes the other's value; a field
that both changed keeps what was typed and says what stands there now. The form then carries the new base, so that a
second save wins on purpose. What stood there at the base is known from the history.
"""

from dataclasses import dataclass
from decimal import Decimal

from django import forms

from npvr.templatetags.ui import date_nl, euro, number

from .forms import AmountField

NOTHING = "niets ingevuld"


@dataclass(frozen=True)
class Difference:
    """One field: its id on the page, its name, what stands there now in words, and whether that was taken over."""

    field_id: str
    label: str
    now: str
    taken_over: bool


def reconcile(form, current, *, base):
    """The data to give the form back with, and a list of `Difference`: what `current` has that the form has not.

    `form` is bound; `base` is the save it was filled from.
    """
    data = form.data.copy()
    past = item_at(current, base)
    found = _compared(form, current, past, data)
    for name, rows in form.row_forms.items():
        found += _rows(form, name, rows, data, _moment_after(current, base))
    data["base"] = str(current.lock_version)
    return data, found


def _compared(form, current, past, data, prefix=""):
    """The differing fields of one form; what the person did not touch is put into `data`."""
    found = []
    for name in form._meta.fields:
        if name not in form.fields:
            continue
        field, bound = form.fields[name], form[name]
        now = value_of(current, name)
        if not field.has_changed(now, bound.data):
            continue
        seen = past is not None and hasattr(past, name)
        if seen and _same(value_of(past, name), now):
            continue
        untouched = seen and not field.has_changed(value_of(past, name), bound.data)
        if untouched:
            _put(data, bound, now)
        found.append(Difference(bound.auto_id, f"{prefix}{field.label}", in_words(field, now), untouched))
    return found


def _rows(form, name, rows, data, moment):
    """The same for the rows that belong to the item; a row that the other added comes along."""
    found, sent = [], {str(row["key"].data or "") for row in rows}
    stored = {str(row.key): row for row in type(form)(document=form.document, instance=form.instance)._stored(name)}
    for row in rows:
        now, label = stored.get(str(row["key"].data or "")), f"{row.row_name} {rows.index(row) + 1}"
        if now is None:
            continue
        if now.removed_at:
            found.append(Difference(row["key"].auto_id, label, "intussen weggehaald", taken_over=False))
        else:
            past = now.history.filter(history_date__lt=moment).order_by("-history_date").first() if moment else None
            found += _compared(row, now, past, data, f"{label}, ")
    added = [row for key, row in stored.items() if key not in sent and row.removed_at is None]
    for place, row in enumerate(added, start=len(rows)):
        blank = form.rows[name](prefix=f"{name}-{place}", instance=row)
        for field_name in blank._meta.fields:
            _put(data, blank[field_name], value_of(row, field_name))
        data[f"{name}-{place}-key"] = str(row.key)
        found.append(
            Difference(blank["key"].auto_id, f"{blank.row_name} {place + 1}", f"nieuw: {row}", taken_over=True)
        )
    data[f"{name}-aantal"] = str(len(rows) + len(added))
    return found


# --- what stood there -------------------------------------------------------------------------------------------------
def item_at(item, base):
    """The item as it was after save number `base`, by its history; None where that is not known."""
    return item.history.filter(lock_version=base).order_by("-history_date", "-history_id").first()


def _moment_after(item, base):
    """When the save after `base` came: what rows had before it, they had at the base."""
    after = item.history.filter(lock_version__gt=base).order_by("history_date").first()
    return after.history_date if after else None


def value_of(item, name):
    """The value of a field of an item, or of a past stand of it: the primary keys of a set, of a choice its key."""
    model = getattr(item, "instance_type", type(item))
    field = model._meta.get_field(name)
    if not field.many_to_many:
        return getattr(item, field.attname)
    if isinstance(item, model):
        return [one.pk for one in getattr(item, name).all()]
    return list(getattr(item, name).values_list(field.m2m_reverse_field_name(), flat=True))


def _same(one, other):
    return {*one} == {*other} if isinstance(one, list) else one == other


def _put(data, bound, value):
    """Set a value in the data of a form, as a browser would send it."""
    shown = bound.field.prepare_value(value)
    if isinstance(value, list):
        data.setlist(bound.html_name, [str(one) for one in shown])
    else:
        data[bound.html_name] = "" if shown is None else str(shown)


def in_words(field, value):
    """A value of a field as somebody reads it: the names of choices, a day, an amount."""
    if value in (None, "", []):
        return NOTHING
    if isinstance(field, forms.ModelMultipleChoiceField):
        chosen = field.queryset.model.objects.filter(pk__in=value)
        return ", ".join(field.label_from_instance(one) for one in chosen) or NOTHING
    if isinstance(field, forms.ModelChoiceField):
        chosen = field.queryset.model.objects.filter(pk=value).first()
        return field.label_from_instance(chosen) if chosen else NOTHING
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, value))
    if isinstance(field, forms.DateField):
        return date_nl(value)
    if isinstance(value, Decimal):
        return euro(value) if isinstance(field, AmountField) else number(value)
    return str(value)
