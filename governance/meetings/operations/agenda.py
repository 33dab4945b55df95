"""The agenda: items and their order, their papers. All of it only while the meeting is open, one person at a time."""

import uuid
from pathlib import PurePath

from django.db import IntegrityError, transaction
from django.utils import timezone

from npvr.access import Refused

from ...models import AgendaItem, Paper
from ...models.meetings import TITLE_LENGTH
from ...papers.intake import take_in, take_in_from_portal
from .held import checked, keep, open_meeting
from .planning import MOST_ITEMS

MOST_PAPERS = 100
"""Papers of one meeting."""


def add_item(meeting, *, by, key=None, **fields):
    """Put an item at the end of the agenda. The same `key` again gives the first one."""
    key = key or uuid.uuid4()
    try:
        with transaction.atomic():
            meeting = open_meeting(meeting)
            number = AgendaItem.objects.filter(meeting=meeting, removed_at=None).count() + 1
            if number > MOST_ITEMS:
                raise Refused(f"Op een agenda passen {MOST_ITEMS} punten.")
            item = AgendaItem(pk=key, meeting=meeting, number=number, **fields)
            return keep(item, by, "op de agenda gezet", force_insert=True)
    except IntegrityError:
        return AgendaItem.objects.get(pk=key, meeting=meeting)


@transaction.atomic
def change_item(item, *, by, base, **fields):
    """Change an item. Refuses when somebody saved since `base` (Outdated, with what stands now)."""
    open_meeting(item.meeting)
    item = checked(AgendaItem.objects.get(pk=item.pk), base, by=by)
    for name, value in fields.items():
        setattr(item, name, value)
    return keep(item, by, "gewijzigd")


def _in_order(meeting):
    return list(AgendaItem.objects.filter(meeting=meeting, removed_at=None).order_by("number", "pk"))


def _number(items):
    """Give items their place from 1 on; those that had it already are left alone."""
    changed = []
    for number, item in enumerate(items, start=1):
        if item.number != number:
            item.number = number
            changed.append(item)
    AgendaItem.objects.bulk_update(changed, ["number"])


@transaction.atomic
def move_item(item, *, by, up):
    """Up or down one place; at the end of the agenda nothing happens."""
    open_meeting(item.meeting)
    items = _in_order(item.meeting)
    at = next((index for index, one in enumerate(items) if one.pk == item.pk), None)
    to = None if at is None else at - 1 if up else at + 1
    if to is not None and 0 <= to < len(items):
        items[at], items[to] = items[to], items[at]
        _number(items)
        keep(items[to], by, "verplaatst")


@transaction.atomic
def remove_item(item, *, by):
    """Off the agenda; it can be put back. Refuses one that something came of."""
    meeting = open_meeting(item.meeting)
    item = AgendaItem.objects.get(pk=item.pk)
    if item.decisions.exists() or item.action_points.exists():
        raise Refused("Bij dit punt is een besluit of actiepunt vastgelegd. Het blijft op de agenda.")
    item.removed_at = timezone.now()
    keep(item, by, "van de agenda gehaald")
    _number(_in_order(meeting))


@transaction.atomic
def bring_back_item(item, *, by):
    """An item that was taken off comes back at the end of the agenda."""
    meeting = open_meeting(item.meeting)
    item = AgendaItem.objects.get(pk=item.pk)
    if item.removed_at is not None:
        item.removed_at, item.number = None, len(_in_order(meeting)) + 1
        keep(item, by, "teruggezet")
    return item


def add_paper(item, *, by, title, upload=None, choice="", token=None):
    """A paper at an item: a file, or something of the portal itself (`choice`, of governance/papers/sources.py).

    Without a `title` it is called after its file. The file is taken in before the meeting is locked. The same `token`
    again gives the first one.
    """
    token = token or uuid.uuid4()
    if first := Paper.objects.filter(token=token, added_by=by).first():
        return first
    source, _, key = choice.partition("/")
    if choice:
        file, its_title = take_in_from_portal(choice, region=item.meeting.region, by=by)
    else:
        file, its_title = take_in(upload, by=by), ""
    title = (title or its_title or PurePath(file.name).stem)[:TITLE_LENGTH]
    try:
        with transaction.atomic():
            meeting = open_meeting(item.meeting)
            if Paper.objects.filter(meeting=meeting, removed_at=None).count() >= MOST_PAPERS:
                raise Refused(f"Bij een overleg passen {MOST_PAPERS} stukken.")
            item = AgendaItem.objects.get(pk=item.pk)
            if item.oral:
                item.oral = False
                keep(item, by, "heeft een stuk")
            number = item.papers.filter(removed_at=None).count() + 1
            return Paper.objects.create(
                meeting=meeting, item=item, number=number, title=title, file=file, source=source[:40],
                source_key=key[:200], added_by=by, token=token,
            )  # fmt: skip
    except IntegrityError:
        return Paper.objects.get(token=token, added_by=by)


@transaction.atomic
def remove_paper(paper, *, by):
    """Take a paper away; refuses one on which a decision was taken."""
    open_meeting(paper.meeting)
    paper = Paper.objects.select_related("item").get(pk=paper.pk)
    if paper.decisions.exists():
        raise Refused("Op dit stuk is een besluit genomen. Het blijft erbij.")
    paper.removed_at = timezone.now()
    paper.save(update_fields=["removed_at"])
    keep(paper.item, by, f"stuk weggehaald: {paper.title}")
    for number, one in enumerate(paper.item.papers.filter(removed_at=None).order_by("number", "pk"), start=1):
        if one.number != number:
            one.number = number
            one.save(update_fields=["number"])
