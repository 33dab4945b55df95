"""What a region arranges for its own book: budget, own categories, what it shares, the limit of a storno by one person."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from governance import audit
from npvr.access import Refused

from ..models import Audience, Budget, Category, Ledger, Share, SharedPart
from ..money import ZERO
from .held import LAST_YEAR, clean_text, euro, whole_cents


@transaction.atomic
def set_budget(region, *, by, year, amounts):
    """Set what the region expects to spend in a year, in euro by Category; 0 takes a line away. Others stay."""
    if not 2025 <= year < LAST_YEAR:
        raise Refused("Kies een jaar vanaf 2025.")
    Ledger.objects.select_for_update().get(pk=region.pk)
    there = {one.category_id: one for one in Budget.objects.filter(region=region, year=year)}
    for category, amount in amounts.items():
        if category.region_id not in {None, region.pk}:
            raise Refused("Deze categorie heeft deze regio niet.")
        amount = whole_cents(amount)
        line = there.get(category.pk) or Budget(region=region, year=year, category=category, amount=ZERO)
        if line.amount == amount:
            continue
        line.amount = amount
        _keep(line, by, "begroot")
        if not amount:
            line.delete()
    audit.record("begroting vastgelegd", actor=by, region=region, subject=str(year))


def add_category(region, *, by, name):
    """A category of the region's own; refuses a name that is there, and brings back one that was removed."""
    name = clean_text(name, "de naam", longest=80)
    there = Category.objects.filter(region=region, name__iexact=name).first()
    if there and there.removed_at:
        there.removed_at = None
        _keep(there, by, "teruggebracht")
        return there
    if there or Category.objects.filter(region=None, name__iexact=name).exists():
        raise Refused("Deze categorie is er al.")
    category = Category(region=region, name=name)
    try:
        with transaction.atomic():
            _keep(category, by, "toegevoegd")
            audit.record("categorie toegevoegd", actor=by, region=region, subject=name)
    except IntegrityError as error:
        raise Refused("Deze categorie is er al.") from error
    return category


@transaction.atomic
def rename_category(category, *, by, name):
    """Give an own category another name; what was booked on it follows."""
    _refuse_common(category)
    name = clean_text(name, "de naam", longest=80)
    others = Category.objects.filter(name__iexact=name).exclude(pk=category.pk)
    if others.filter(region=category.region_id).exists() or others.filter(region=None).exists():
        raise Refused("Deze categorie is er al.")
    category.name = name
    _keep(category, by, "hernoemd")


def remove_category(category, *, by):
    """Take an own category out of the lists; what was booked on it stays."""
    _refuse_common(category)
    category.removed_at = timezone.now()
    _keep(category, by, "verwijderd")


def _refuse_common(category):
    if category.region_id is None:
        raise Refused("Deze categorie hebben alle regio's. U kunt er eigen categorieën naast zetten.")


@transaction.atomic
def share(region, *, by, year, part, audience):
    """Share one part of a year with the rijk or the klankbordgroep; sharing it again changes nothing."""
    _refuse_unknown(year, part, audience)
    Ledger.objects.select_for_update().get(pk=region.pk)
    where = {"region": region, "year": year, "part": part, "audience": audience}
    there = Share.objects.filter(**where).first()
    if there:
        return there
    made = Share(shared_by=by, **where)
    _keep(made, by, "gedeeld")
    audit.record("kasboek gedeeld", actor=by, region=region, subject=str(year), detail=_in_words(part, audience))
    return made


@transaction.atomic
def unshare(region, *, by, year, part, audience):
    """Take it back; from here on they don't see it. The log keeps that they did."""
    _refuse_unknown(year, part, audience)
    Ledger.objects.select_for_update().get(pk=region.pk)
    there = Share.objects.filter(region=region, year=year, part=part, audience=audience).first()
    if there:
        there._history_user, there._change_reason = by, "niet meer gedeeld"
        there.delete()
        audit.record(
            "kasboek niet meer gedeeld", actor=by, region=region, subject=str(year), detail=_in_words(part, audience)
        )


def _refuse_unknown(year, part, audience):
    if not 2025 <= year < LAST_YEAR or part not in SharedPart.values or audience not in Audience.values:
        raise Refused("Kies wat u deelt, van welk jaar en met wie.")


def _in_words(part, audience):
    return f"{SharedPart(part).label}, met {Audience(audience).label}"


@transaction.atomic
def set_reversal_limit(region, *, by, amount):
    """From more than this amount in euro a storno takes two people; None is no limit."""
    amount = None if amount is None else whole_cents(amount, "De grens")
    Ledger.objects.select_for_update().get(pk=region.pk)
    Ledger.objects.filter(pk=region.pk).update(reversal_limit=amount)
    audit.record("grens voor storno", actor=by, region=region, detail="geen grens" if amount is None else euro(amount))


def _keep(row, by, reason):
    row._history_user, row._change_reason = by, reason
    row.save()
