"""Amounts in euro and cents: decimal, rounded half up, once per amount (domain.md § 4)."""

from decimal import ROUND_HALF_UP, Decimal

from django.db import models

ZERO = Decimal("0.00")
CENT = Decimal("0.01")


def cents(amount):
    """An amount brought to whole cents, half up: 8,677.686 becomes 8,677.69."""
    return Decimal(amount).quantize(CENT, rounding=ROUND_HALF_UP)


class MoneyField(models.DecimalField):
    """An amount in euro with two decimals, below 10^12."""

    def __init__(self, verbose_name=None, **options):
        super().__init__(verbose_name, **{"max_digits": 14, "decimal_places": 2} | options)
