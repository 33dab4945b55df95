"""The audit file (controlebestand): every entry of a region's book with its history, for an accountant or an archive.

JSON of the schema in docs/controlebestand.md: amounts as text with two decimals ("-1210.00"), days as 2025-03-02, moments
in UTC, keys in Dutch words without spaces. Nothing is left out: a reversal and what it reverses both stand in it, and the
sums at the end can be made again from the entries. A constant number of statements.
"""

import hashlib
import json
from datetime import UTC, date, datetime
from decimal import Decimal

from django.utils import timezone

from ..models import Allocation, Budget, CarryOver, Cashier, Commitment, Entry, ImportBatch, Ledger, YearTotal

SCHEMA = "npvr-controlebestand/1"


def audit_file(region, *, at=None):
    """The bytes of the audit file of a region: canonical JSON, so that the same book gives the same bytes but for `gemaakt`.

    `sha256` in it is the hash of the canonical JSON of all the rest but `gemaakt`.
    """
    book = _book(region)
    digest = hashlib.sha256(canonical(book).encode()).hexdigest()
    made = {"schema": SCHEMA, "gemaakt": at or timezone.now(), "sha256": digest, **book}
    return json.dumps(_plain(made), ensure_ascii=False, indent=1).encode()


def canonical(data):
    """Data as text that is the same for the same data: sorted, without spaces."""
    return json.dumps(_plain(data), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(value):
    """A value as JSON holds it here."""
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat() if isinstance(value, date) else value


def _book(region):
    ledger = Ledger.objects.get(region=region)
    entries = [_entry(one) for one in _entries(region)]
    return {
        "regio": region.name,
        "demogegeven": ledger.is_demo,
        "regiokassiers": [_cashier(one) for one in _of(Cashier, region).select_related("organisation")],
        "uitkeringen": [_allocation(one) for one in _allocations(region)],
        "boekingen": entries,
        "verplichtingen": [_commitment(one) for one in _commitments(region)],
        "overhevelingen": [_carry_over(one) for one in _carry_overs(region)],
        "begroting": [
            {"jaar": one.year, "categorie": one.category.name, "bedrag": one.amount}
            for one in _of(Budget, region).select_related("category").order_by("year", "category__position", "pk")
        ],
        "inlezingen": [
            {"bestand": one.file_name, "sha256": one.sha256, "geboekt": one.booked_count, "geboekt_op": one.booked_at}
            for one in _of(ImportBatch, region).filter(booked_at__isnull=False).defer("rows").order_by("booked_at")
        ],
        "jaren": [
            {"jaar": one.year, "laatste_nummer": one.last_number, "geboekt": one.booked, "nog_over": one.left,
             "afgesloten_op": one.closed_at}
            for one in YearTotal.objects.filter(ledger=ledger).order_by("year")
        ],
        "stand": {"saldo": ledger.balance, "verplicht": ledger.committed, "beschikbaar": ledger.available,
                  "boekingen": len(entries)},
    }  # fmt: skip


def _of(model, region):
    return model.objects.filter(region=region)


def _entries(region):
    return (
        _of(Entry, region)
        .select_related(
            "category", "activity", "allocation", "commitment", "reverses", "reversal", "batch", "entered_by"
        )
        .prefetch_related("origins", "attachments__file")
        .order_by("year", "number")
    )


def _entry(one):
    reversal = getattr(one, "reversal", None)
    return {
        "nummer": one.label,
        "datum": one.booked_on,
        "soort": one.kind,
        "telt_als": one.counts_as,
        "bedrag": one.amount,
        "bedrag_excl_btw": one.amount_excl,
        "btw": one.vat,
        "btw_compensabel": one.compensable,
        "omschrijving": one.description,
        "leverancier": one.supplier,
        "categorie": one.category.name if one.category else None,
        "activiteit": one.activity.title if one.activity else None,
        "overleg": one.meeting,
        "uitkering": one.allocation.year if one.allocation else None,
        "verplichting": one.commitment_id,
        "voorgefinancierd": one.prefinanced,
        "storno_van": one.reverses.label if one.reverses else None,
        "reden": one.reason,
        "storno_door": reversal.label if reversal else None,
        "herkomst": [{"jaar": part.year, "bedrag": part.amount} for part in one.origins.all()],
        "bijlagen": [{"naam": a.file.name, "sha256": a.file.sha256, "op": a.added_at} for a in one.attachments.all()],
        "inlezing": one.batch.sha256 if one.batch else None,
        "geboekt_op": one.entered_at,
        "geboekt_door": one.entered_by.name,
    }


def _cashier(one):
    return {
        "organisatie": one.organisation.name,
        "fonds": one.fund,
        "beheer": one.get_management_display(),
        "samenwerkingsverband": one.cooperation_body,
        "genoemd_op": one.named_on,
        "vanaf": one.period.lower,
        "tot": one.period.upper,
    }


def _allocations(region):
    return _of(Allocation, region).prefetch_related("vat_parts", "corrections__by").order_by("year", "pk")


def _allocation(one):
    return {
        "jaar": one.year,
        "instrument": one.get_instrument_display(),
        "toegekend": one.granted,
        "geraamde_btw": one.vat_estimate,
        "te_ontvangen": one.payment,
        "delen_van_de_raming": [
            {"omschrijving": part.description, "bedrag": part.amount, "tarief": part.rate, "btw": part.vat}
            for part in one.vat_parts.all()
        ],
        "correcties": [
            {"verschil": c.difference, "reden": c.reason, "op": c.at, "door": c.by.name} for c in one.corrections.all()
        ],
    }


def _commitments(region):
    found = _of(Commitment, region).select_related("category", "activity")
    return found.prefetch_related("steps__entry", "steps__by").order_by("pk")


def _commitment(one):
    return {
        "verplichting": one.pk,
        "omschrijving": one.description,
        "leverancier": one.supplier,
        "categorie": one.category.name,
        "aangegaan_op": one.made_on,
        "te_betalen_in": one.year,
        "open": one.open_amount,
        "vrijgevallen_op": one.released_at,
        "stappen": [
            {"wat": step.get_kind_display(), "bedrag": step.amount, "op": step.on, "reden": step.reason,
             "boeking": step.entry.label if step.entry else None, "vastgelegd_op": step.at, "door": step.by.name}
            for step in one.steps.all()
        ],
    }  # fmt: skip


def _carry_overs(region):
    found = _of(CarryOver, region).select_related("proposed_by", "decided_by", "out_entry", "in_entry")
    return found.prefetch_related("parts").order_by("pk")


def _carry_over(one):
    return {
        "uit_jaar": one.year,
        "delen": [{"geld_uit": part.origin_year, "bedrag": part.amount} for part in one.parts.all()],
        "toelichting": one.note,
        "voorgesteld_op": one.proposed_at,
        "voorgesteld_door": one.proposed_by.name,
        "besluit": one.decision,
        "besloten_op": one.decided_on,
        "vastgelegd_op": one.decided_at,
        "vastgelegd_door": one.decided_by.name if one.decided_by else None,
        "boeking_uit": one.out_entry.label if one.out_entry else None,
        "boeking_in": one.in_entry.label if one.in_entry else None,
        "ingetrokken_op": one.withdrawn_at,
        "teruggeboekt_op": one.reversed_at,
    }
