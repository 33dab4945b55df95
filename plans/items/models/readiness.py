"""Whether a region wants to see what is open in its documents (content/items/readiness.py)."""

from django.conf import settings
from django.db import models

from npvr.history import history
from regions.models import Region


class ReadinessSwitch(models.Model):
    """A region's choice about the list "Gereedheid"; a region without a row sees it.

    There is no fixed format for a plan, so a region may do without (decisions 34).
    """

    region = models.OneToOneField(Region, models.PROTECT, primary_key=True, related_name="+", verbose_name="regio")
    shown = models.BooleanField("wordt getoond", default=True)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "keuze over de gereedheid", "keuzen over de gereedheid"

    def __str__(self):
        return f"{self.region_id}: {'aan' if self.shown else 'uit'}"
