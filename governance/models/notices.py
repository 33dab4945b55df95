"""What is told to people, in the portal and by mail. A row is written in the transaction of the step it tells of."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

TEXT_LENGTH = 240


class MailState(models.TextChoices):
    """How far a mail is."""

    QUEUED = "queued", "wacht"
    RUNNING = "running", "wordt verstuurd"
    SENT = "sent", "verstuurd"
    FAILED = "failed", "geweigerd"
    DROPPED = "dropped", "niet meer nodig"


UNFINISHED = [MailState.QUEUED, MailState.RUNNING]


class MailJob(models.Model):
    """One mail to one person, with all notices that waited; the row is the truth, the queue only carries the news.

    `key` makes the Message-ID: a mail that is tried again is the same mail to whoever receives it twice. `next_at` is
    when it may be tried again. The sweeper picks up a job whose worker gave no sign of life since `beat_at`.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="mail_jobs", verbose_name="aan wie"
    )
    state = models.CharField("stand", max_length=10, choices=MailState, default=MailState.QUEUED)
    attempts = models.PositiveIntegerField("aantal keer geprobeerd", default=0)
    asked_at = models.DateTimeField("gevraagd op", db_default=Now())
    next_at = models.DateTimeField("niet voor", db_default=Now())
    beat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField("klaar op", null=True)
    failure = models.TextField("wat er misging", blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "opdracht voor een mail", "opdrachten voor mail"
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(state__in=UNFINISHED), name="one_unfinished_mail_a_person"
            )
        ]
        indexes = [models.Index(fields=["person", "-asked_at"], name="mail_of_a_person")]

    def __str__(self):
        return f"{self.key} {self.state}"


class Notice(models.Model):
    """One sentence to one person about a step, with one address to go to (bericht).

    `text` holds no text of a draft and no title of what is not shared. `topic` names what it is about, so that the step
    after it can close it. `right` is the row of the matrix that the reader needs for the page: who lost it is told
    nothing more. `at_once`: its mail waits for no hour. `mail` is the mail it went along with. About the time of a
    `meeting`, or of all those of a `series`, the mail brings them as .ics, and it goes to who may see them then.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="notices", verbose_name="aan wie")
    at = models.DateTimeField("tijdstip", auto_now_add=True)
    region = models.ForeignKey("regions.Region", models.PROTECT, null=True, related_name="+", verbose_name="regio")
    topic = models.CharField("onderwerp", max_length=80, blank=True)
    text = models.CharField("tekst", max_length=TEXT_LENGTH)
    path = models.CharField("adres", max_length=300)
    right = models.CharField("recht", max_length=60, blank=True)
    closed_at = models.DateTimeField("afgedaan op", null=True)
    at_once = models.BooleanField("kan geen uur wachten", default=False, db_default=False)
    mail = models.ForeignKey(MailJob, models.PROTECT, null=True, related_name="notices", verbose_name="mail")
    meeting = models.ForeignKey(
        "governance.Meeting", models.PROTECT, null=True, related_name="+", verbose_name="overleg in de mail"
    )
    series = models.ForeignKey(
        "governance.MeetingSeries", models.PROTECT, null=True, related_name="+", verbose_name="reeks in de mail"
    )

    class Meta:
        verbose_name, verbose_name_plural = "bericht", "berichten"
        ordering = ["-at", "-pk"]
        constraints = [models.CheckConstraint(condition=Q(path__startswith="/"), name="notice_leads_into_the_portal")]
        indexes = [
            models.Index(fields=["person", "-at"], name="notices_of_a_person"),
            models.Index(fields=["topic"], name="notices_about", condition=Q(closed_at=None)),
            models.Index(fields=["person"], name="notices_to_mail", condition=Q(mail=None, closed_at=None)),
        ]

    def __str__(self):
        return f"{self.person_id}: {self.text}"
