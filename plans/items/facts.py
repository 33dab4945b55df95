"""An item for who reads along: its fields with what stands in them, and who saved it when."""

from types import SimpleNamespace

from .conflicts import in_words, value_of

SAVES_SHOWN = 20


def facts_of(form, item):
    """Pairs of a field's name and its value in words; fields without anything are left out."""
    found = []
    for name in form._meta.fields:
        value = value_of(item, name)
        if name != "title" and value not in (None, "", []):
            found.append((str(form.fields[name].label), in_words(form.fields[name], value)))
    for name in form.row_forms:
        rows = enumerate(form.row_forms[name], start=1)
        found += [(f"{one.row_name} {number}", _row(one, one.instance)) for number, one in rows]
    return found


def _row(form, row):
    values = [(form.fields[name], value_of(row, name)) for name in form._meta.fields]
    return " · ".join(in_words(field, value) for field, value in values if value not in (None, ""))


def saves_of(item):
    """Who did what with the item, newest first, as components/history.html shows it."""
    rows = item.history.select_related("history_user").order_by("-history_date", "-history_id")[:SAVES_SHOWN]
    return [
        SimpleNamespace(
            when=row.history_date,
            who=row.history_user.name if row.history_user else "het portaal",
            what=(row.history_change_reason or "gewijzigd").capitalize(),
            note="",
            much=False,
            links=[],
        )
        for row in rows
    ]
