"""History of what people change (django-simple-history), with the person and a reason of any length."""

from django.db import models
from simple_history.models import HistoricalRecords


def history(**options):
    """HistoricalRecords as the portal uses them: reason as text, and no cascade from the person who changed it."""
    options.setdefault("history_change_reason_field", models.TextField("reden", null=True))
    options.setdefault("verbose_name", "eerdere stand")
    options.setdefault("verbose_name_plural", "geschiedenis")
    return HistoricalRecords(**options)
