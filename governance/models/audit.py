"""The record of what was done: rows are added, never changed or removed; the database refuses it (trust.md § 4)."""

from django.conf import settings
from django.db import models


class AuditEntry(models.Model):
    """Who did what to which object, when. `detail` is a Dutch sentence without text of a document in it."""

    at = models.DateTimeField("tijdstip", auto_now_add=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="door wie"
    )
    action = models.CharField("handeling", max_length=60)
    region = models.ForeignKey("regions.Region", models.PROTECT, null=True, related_name="+", verbose_name="regio")
    subject = models.CharField("onderwerp", max_length=120, blank=True)
    detail = models.TextField("toelichting", blank=True)
    reference = models.CharField("referentie", max_length=16, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "logregel", "logboek"
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["region", "-at"], name="audit_of_a_region")]

    def __str__(self):
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.subject}"
