"""VAT in amounts: what part of an amount incl. VAT is VAT, and the rates there are."""

from decimal import Decimal

from .money import cents

RATES = (Decimal(21), Decimal(9), Decimal(0))
"""The Dutch rates in per cent, as a form offers them; a part may have another rate from 0 to below 100."""


def vat_within(amount, rate):
    """The VAT in an amount incl. VAT, to the cent: 50,000 at 21 per cent holds 50,000 × 21/121 = 8,677.69."""
    return cents(Decimal(amount) * rate / (100 + rate))


def vat_upon(amount, rate):
    """The VAT on top of an amount excl. VAT, to the cent: on 1,000 at 21 per cent 210.00."""
    return cents(Decimal(amount) * rate / 100)


def estimated(parts):
    """The estimate from parts (amount incl. VAT, rate in per cent): each part rounded once, then added."""
    return sum((vat_within(amount, rate) for amount, rate in parts), cents(0))
