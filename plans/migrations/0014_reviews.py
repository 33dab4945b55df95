"""Reactierondes: rounds, who is asked, reactions that are only added, what was done with them, reminders and mail."""

import uuid

import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from npvr.immutability import CLOSED, FUNCTION, insert_only

# A round that is closed never changes, and no reactie comes in any more: who adds one at the moment of closing waits for
# it, and is refused.
CLOSED_STAYS = f"""{FUNCTION}{CLOSED}
CREATE TRIGGER plans_review_closed_stays BEFORE UPDATE OR DELETE ON plans_review
  FOR EACH ROW EXECUTE FUNCTION npvr_refuse_once_closed();
CREATE TRIGGER plans_response_of_closed_stays BEFORE INSERT ON plans_response
  FOR EACH ROW EXECUTE FUNCTION npvr_refuse_in_closed('plans_review', 'review_id');"""
CLOSED_MAY_CHANGE = """
DROP TRIGGER plans_review_closed_stays ON plans_review; DROP TRIGGER plans_response_of_closed_stays ON plans_response;"""


class Migration(migrations.Migration):
    dependencies = [
        ("governance", "0006_bodies_and_appointing"),
        ("plans", "0013_publication"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Response",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("number", models.PositiveSmallIntegerField(verbose_name="volgnummer")),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("agreed", "akkoord"),
                            ("with_remarks", "akkoord met opmerkingen"),
                            ("not_yet", "nog niet akkoord"),
                        ],
                        max_length=20,
                        verbose_name="reactie",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="toelichting")),
                ("seat", models.CharField(blank=True, max_length=250, verbose_name="zetel")),
                ("sha256", models.CharField(max_length=64)),
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door wie",
                    ),
                ),
            ],
            options={
                "verbose_name": "reactie",
                "verbose_name_plural": "reacties",
            },
        ),
        migrations.CreateModel(
            name="Remark",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("position", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("chapter", models.UUIDField(verbose_name="hoofdstuk")),
                ("chapter_number", models.CharField(max_length=20, verbose_name="nummer")),
                ("chapter_title", models.CharField(max_length=300, verbose_name="titel")),
                ("text", models.TextField(verbose_name="opmerking")),
                (
                    "response",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="remarks", to="plans.response"
                    ),
                ),
            ],
            options={
                "verbose_name": "opmerking bij een reactie",
                "verbose_name_plural": "opmerkingen bij een reactie",
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("number", models.PositiveSmallIntegerField(verbose_name="nummer")),
                ("question", models.TextField(verbose_name="vraag")),
                ("due_on", models.DateField(verbose_name="reactie gevraagd uiterlijk op")),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gevraagd op")),
                ("token", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("closed_at", models.DateTimeField(null=True, verbose_name="gesloten op")),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "closed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gesloten door",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="plans.version",
                        verbose_name="versie",
                    ),
                ),
            ],
            options={
                "verbose_name": "reactieronde",
                "verbose_name_plural": "reactierondes",
            },
        ),
        migrations.AddField(
            model_name="response",
            name="review",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="responses", to="plans.review"
            ),
        ),
        migrations.CreateModel(
            name="ReviewRequest",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("position", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="naam")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("token_sha256", models.CharField(blank=True, max_length=64)),
                ("link_issue", models.PositiveSmallIntegerField(default=0)),
                ("withdrawn_at", models.DateTimeField(null=True, verbose_name="ingetrokken op")),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="persoon",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="requests",
                        to="plans.review",
                        verbose_name="reactieronde",
                    ),
                ),
                (
                    "seat",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="governance.seat",
                        verbose_name="zetel",
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ingetrokken door",
                    ),
                ),
            ],
            options={
                "verbose_name": "verzoek om een reactie",
                "verbose_name_plural": "verzoeken om een reactie",
                "ordering": ["review_id", "position"],
            },
        ),
        migrations.AddField(
            model_name="response",
            name="request",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="responses", to="plans.reviewrequest"
            ),
        ),
        migrations.CreateModel(
            name="Reply",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(verbose_name="wat is ermee gedaan")),
                ("written_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="geschreven op")),
                ("lock_version", models.PositiveIntegerField(default=1)),
                (
                    "remark",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="plans.remark",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geschreven door",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="replies", to="plans.review"
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="replies", to="plans.reviewrequest"
                    ),
                ),
            ],
            options={
                "verbose_name": "antwoord op een reactie",
                "verbose_name_plural": "antwoorden op reacties",
            },
        ),
        migrations.CreateModel(
            name="ReviewReminder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "occasion",
                    models.CharField(
                        choices=[
                            ("asked", "gevraagd"),
                            ("again", "nieuwe link"),
                            ("before", "drie dagen ervoor"),
                            ("day", "op de dag zelf"),
                            ("after", "na de dag"),
                        ],
                        max_length=10,
                    ),
                ),
                ("at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reminders", to="plans.reviewrequest"
                    ),
                ),
            ],
            options={
                "verbose_name": "herinnering",
                "verbose_name_plural": "herinneringen",
            },
        ),
        migrations.CreateModel(
            name="LinkMail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "occasion",
                    models.CharField(
                        choices=[
                            ("asked", "gevraagd"),
                            ("again", "nieuwe link"),
                            ("before", "drie dagen ervoor"),
                            ("day", "op de dag zelf"),
                            ("after", "na de dag"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "wacht"),
                            ("running", "wordt verstuurd"),
                            ("sent", "verstuurd"),
                            ("failed", "geweigerd"),
                            ("dropped", "niet meer nodig"),
                        ],
                        default="queued",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("attempts", models.PositiveIntegerField(default=0, verbose_name="aantal keer geprobeerd")),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gevraagd op")),
                ("next_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="niet voor")),
                ("beat_at", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True, verbose_name="klaar op")),
                ("failure", models.TextField(blank=True, verbose_name="wat er misging")),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="mails", to="plans.reviewrequest"
                    ),
                ),
            ],
            options={
                "verbose_name": "mail met een persoonlijke link",
                "verbose_name_plural": "mails met een persoonlijke link",
            },
        ),
        migrations.CreateModel(
            name="HistoricalReply",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("text", models.TextField(verbose_name="wat is ermee gedaan")),
                ("written_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="geschreven op")),
                ("lock_version", models.PositiveIntegerField(default=1)),
                ("history_change_reason", models.TextField(null=True, verbose_name="reden")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geschreven door",
                    ),
                ),
                (
                    "remark",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.remark",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.review",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.reviewrequest",
                    ),
                ),
            ],
            options={
                "verbose_name": "eerdere stand",
                "verbose_name_plural": "geschiedenis",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.UniqueConstraint(fields=("response", "chapter"), name="remark_once_a_chapter"),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="remark_says_something"
            ),
        ),
        migrations.AddIndex(
            model_name="review",
            index=models.Index(condition=models.Q(("closed_at", None)), fields=["due_on"], name="reviews_not_closed"),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.UniqueConstraint(fields=("version", "number"), name="review_number_once_a_version"),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(condition=models.Q(("number__gte", 1)), name="review_number_from_one"),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(("question", ""), _negated=True), name="review_asks_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(("closed_by", None), ("closed_at__isnull", False), _connector="OR"),
                name="review_closed_by_when_closed",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("email", ""), ("name", ""), ("seat__isnull", False), ("token_sha256", "")),
                    models.Q(
                        ("person", None),
                        ("seat", None),
                        models.Q(("name", ""), _negated=True),
                        models.Q(("email", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="request_to_a_seat_or_by_link",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewrequest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("seat__isnull", False)),
                fields=("review", "seat", "person"),
                name="seat_asked_once_a_review",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewrequest",
            constraint=models.UniqueConstraint(fields=("review", "person"), name="person_asked_once_a_review"),
        ),
        migrations.AddConstraint(
            model_name="reviewrequest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("token_sha256", ""), _negated=True),
                fields=("token_sha256",),
                name="link_of_one_request",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewrequest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("email", ""), _negated=True),
                fields=("review", "email"),
                name="address_asked_once_a_review",
            ),
        ),
        migrations.AddConstraint(
            model_name="response",
            constraint=models.UniqueConstraint(fields=("request", "number"), name="response_number_once_a_request"),
        ),
        migrations.AddConstraint(
            model_name="response",
            constraint=models.CheckConstraint(condition=models.Q(("number__gte", 1)), name="response_number_from_one"),
        ),
        migrations.AddConstraint(
            model_name="response",
            constraint=models.CheckConstraint(
                condition=models.Q(("verdict__in", ["agreed", "with_remarks", "not_yet"])),
                name="response_says_one_of_three",
            ),
        ),
        migrations.AddConstraint(
            model_name="reply",
            constraint=models.UniqueConstraint(
                fields=("request", "remark"), name="reply_once_a_remark", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            model_name="reply",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="reply_says_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewreminder",
            constraint=models.UniqueConstraint(fields=("request", "occasion"), name="request_reminded_once"),
        ),
        migrations.AddConstraint(
            model_name="reviewreminder",
            constraint=models.CheckConstraint(
                condition=models.Q(("occasion__in", ["before", "day", "after"])), name="request_reminder_of_a_kind"
            ),
        ),
        migrations.AddIndex(
            model_name="linkmail",
            index=models.Index(
                condition=models.Q(("state__in", ["queued", "running"])), fields=["next_at"], name="link_mails_to_send"
            ),
        ),
        insert_only("plans_response"),
        insert_only("plans_remark"),
        insert_only("plans_reviewreminder"),
        migrations.RunSQL(CLOSED_STAYS, CLOSED_MAY_CHANGE),
    ]
