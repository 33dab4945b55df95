"""Naming the regiokassier; a successor comes with a date, and who was before stays in the list."""

from datetime import date

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from governance import audit
from npvr.access import Refused
from npvr.templatetags.ui import date_nl

from ..models import Cashier, Ledger, Management, ProposedCashier
from ..models.cashier import FUNDS
from .held import clean_text, clean_words


@transaction.atomic
def name_cashier(region, *, by, organisation, since, named_on, management=Management.MANAGES, cooperation_body="",
                 explanation="", agreement=None, proposal=None):  # fmt: skip
    """Name the cashier of a region from `since` on; who is it now, is until then. `proposal` is settled with it.

    Refuses an organisation that is no municipality or province, a day that is not after the start of the present one,
    and passing on without saying to whom.
    """
    Ledger.objects.select_for_update().get(pk=region.pk)
    terms = _checked(region, organisation, since, named_on, management, cooperation_body, explanation, agreement)
    before = Cashier.objects.filter(region=region).order_by("-period").first()
    if before and since <= before.period.lower:
        raise Refused(
            f"{before.organisation} is regiokassier vanaf {date_nl(before.period.lower)}. Kies een latere dag."
        )
    if before and (before.period.upper is None or before.period.upper > since):
        before.period = DateRange(before.period.lower, since)
        _keep(before, by, "opgevolgd")
    cashier = Cashier(period=DateRange(since, None), named_by=by, **terms)
    _keep(cashier, by, "genoemd")
    settled = {"settled_at": timezone.now(), "settled_by": by}
    waiting = ProposedCashier.objects.filter(region=region, settled_at=None)
    if proposal is not None and not waiting.filter(pk=proposal.pk).update(cashier=cashier, **settled):
        raise Refused("Dit voorstel is intussen al afgehandeld.")
    audit.record("regiokassier genoemd", actor=by, region=region, subject=organisation.name, detail=f"vanaf {since}")
    return cashier


@transaction.atomic
def propose_cashier(region, *, by, organisation, since, named_on, management=Management.MANAGES, cooperation_body="",
                    explanation="", agreement=None):  # fmt: skip
    """Propose whom the bestuurlijk trekker names; a proposal that is still open is replaced."""
    Ledger.objects.select_for_update().get(pk=region.pk)
    terms = _checked(region, organisation, since, named_on, management, cooperation_body, explanation, agreement)
    ProposedCashier.objects.filter(region=region, settled_at=None).update(settled_at=timezone.now(), settled_by=by)
    proposal = ProposedCashier.objects.create(since=since, proposed_by=by, **terms)
    audit.record("regiokassier voorgesteld", actor=by, region=region, subject=organisation.name)
    return proposal


@transaction.atomic
def set_aside_cashier(proposal, *, by):
    """Set a proposal aside; refuses one that is settled."""
    open_ones = ProposedCashier.objects.filter(pk=proposal.pk, settled_at=None)
    if not open_ones.update(settled_at=timezone.now(), settled_by=by):
        raise Refused("Dit voorstel is intussen al afgehandeld.")
    audit.record("voorstel niet overgenomen", actor=by, region=proposal.region, subject=proposal.organisation.name)


@transaction.atomic
def set_agreement(cashier, file, *, by):
    """Put a written agreement with a cashier, in place of the one before; history keeps that. Refuses another region's."""
    if file.region_id != cashier.region_id:
        raise Refused("Dit bestand is van een andere regio.")
    held = Cashier.objects.select_for_update(of=("self",)).get(pk=cashier.pk)
    held.agreement = file
    _keep(held, by, "overeenkomst toegevoegd")
    audit.record("overeenkomst toegevoegd", actor=by, region=held.region, subject=held.organisation.name)
    return held


def _checked(region, organisation, since, named_on, management, cooperation_body, explanation, agreement):
    if organisation.kind not in FUNDS:
        raise Refused("Regiokassier is een gemeente of een provincie, en niets anders.")
    for day in (since, named_on):
        if not date(2024, 1, 1) <= day < date(2100, 1, 1):
            raise Refused("Kies een dag vanaf 1 januari 2024.")
    if named_on > timezone.localdate():
        raise Refused("De dag waarop de kassier is genoemd, ligt in de toekomst.")
    if management not in Management.values:
        raise Refused("Kies een wijze van beheer.")
    body = clean_text(
        cooperation_body, "het samenwerkingsverband", longest=160, required=management == Management.PASSES_ON
    )
    if agreement is not None and agreement.region_id != region.pk:
        raise Refused("Dit bestand is van een andere regio.")
    explanation = clean_words(explanation, "de toelichting", required=management == Management.OTHER)
    return {
        "region": region, "organisation": organisation, "named_on": named_on, "management": management,
        "cooperation_body": body, "explanation": explanation, "agreement": agreement,
    }  # fmt: skip


def _keep(row, by, reason):
    row._history_user, row._change_reason = by, reason
    row.save()
