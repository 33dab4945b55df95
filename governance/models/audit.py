"""The record of what was done: rows are added, never changed or removed; the database refuses it (trust.md § 4).

Each row has a link in a chain: its hash takes in the hash of the row before, so that who changes or removes one behind
the back of the portal must change all that follow. The database makes the link itself, at commit (migration 0004).
"""

from django.conf import settings
from django.db import models
from django.db.models import Q


class AuditEntry(models.Model):
    """Who did what to which object, when, from which seats. `detail` is a Dutch sentence without text of a document."""

    at = models.DateTimeField("tijdstip", auto_now_add=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="door wie"
    )
    seat = models.CharField("zetel", max_length=200, blank=True, db_default="")
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


class AuditLink(models.Model):
    """The place of a line in the chain: `number` counts from 1 without gaps, in the order of commits.

    `sha256` is the hash of the line together with `previous`, the hash of the link before; see governance/chain.py.
    Only the database's own trigger adds rows.
    """

    entry = models.OneToOneField(AuditEntry, models.PROTECT, primary_key=True, related_name="link")
    number = models.PositiveBigIntegerField("volgnummer", unique=True)
    previous = models.CharField(max_length=64)
    sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name, verbose_name_plural = "schakel van het logboek", "schakels van het logboek"

    def __str__(self):
        return f"{self.number}: {self.sha256[:12]}"


class IntegrityCheck(models.Model):
    """One run of a check that nothing was changed behind the back of the portal: how many rows, and what was found.

    `head` is the hash at the end of the chain, at link `rows`: the next run finds it there again, or rows were cut off.
    """

    class Kind(models.TextChoices):
        """What is checked."""

        AUDIT = "audit", "logboek"
        VERSIONS = "versions", "versies en hun PDF's"

    kind = models.CharField("wat", max_length=10, choices=Kind)
    at = models.DateTimeField("tijdstip", auto_now_add=True)
    rows = models.PositiveBigIntegerField("aantal")
    head = models.CharField(max_length=64, blank=True)
    findings = models.JSONField("bevindingen", default=list)

    class Meta:
        verbose_name, verbose_name_plural = "controle", "controles"
        ordering = ["-at", "-pk"]
        constraints = [models.CheckConstraint(condition=Q(kind__in=["audit", "versions"]), name="check_of_a_kind")]

    def __str__(self):
        return f"{self.get_kind_display()} {self.at:%Y-%m-%d %H:%M}: {len(self.findings)}"
