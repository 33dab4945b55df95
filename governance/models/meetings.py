"""Meetings and what comes out of them: agenda, papers, who was there, decisions, action points, the report.

A meeting (overleg) is of a body, or is an event with a title of its own. Once closed it never changes, nor do its
agenda, papers, attendance and decisions: the database holds that (migration 0007). An action point goes on living; its
text and where it came from stay. Names of people are foreign keys; papers print functions (decisions 16).
"""

import uuid
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from npvr.history import history
from npvr.templatetags.ui import date_nl
from regions.models import Region

from .seats import Body, Seat

TITLE_LENGTH = 200
TEXT_LENGTH = 10_000
LINE_LENGTH = 200
MOST_MINUTES = 600
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class SchoolRegion(models.TextChoices):
    """The spread of school holidays that a body steers clear of (regio noord, midden, zuid)."""

    NORTH = "noord", "noord"
    MIDDLE = "midden", "midden"
    SOUTH = "zuid", "zuid"


class MeetingState(models.TextChoices):
    """How far a meeting is. Held: the report is being written. Closed: nothing of it changes any more."""

    PLANNED = "gepland", "gepland"
    HELD = "gehouden", "gehouden"
    CLOSED = "gesloten", "gesloten"
    CANCELLED = "vervallen", "vervallen"


class ItemKind(models.TextChoices):
    """What a body is asked to do with an agenda item."""

    INFORMATION = "information", "ter informatie"
    DISCUSSION = "discussion", "bespreking"
    DECISION = "decision", "besluit"


class ItemOutcome(models.TextChoices):
    """What came of an agenda item."""

    NOTED = "noted", "ter kennisgeving"
    DECIDED = "decided", "besluit"
    ACTION = "action", "actiepunt"
    MOVED = "moved", "naar het volgende overleg"


class AttendanceState(models.TextChoices):
    """Whether somebody who was invited came."""

    INVITED = "invited", "uitgenodigd"
    PRESENT = "present", "aanwezig"
    EXCUSED = "excused", "afwezig met bericht"
    ABSENT = "absent", "afwezig"


class ActionState(models.TextChoices):
    """How far an action point is. Reported: one of weight that its owner calls done; a second person confirms it."""

    OPEN = "open", "open"
    REPORTED = "reported", "gedaan gemeld"
    DONE = "done", "gedaan"
    LAPSED = "lapsed", "vervallen"


OPEN_STATES = [ActionState.OPEN, ActionState.REPORTED]


class ReportState(models.TextChoices):
    """How far the report (verslag) of a meeting is."""

    DRAFT = "draft", "concept"
    CORRECTING = "correcting", "correcties"
    ADOPTED = "adopted", "vastgesteld"


class CorrectionAnswer(models.TextChoices):
    """What the secretary did with a proposed correction."""

    OPEN = "open", "nog niet bekeken"
    TAKEN = "taken", "overgenomen"
    NOT_TAKEN = "not_taken", "niet overgenomen"


def _person(words, **options):
    """A foreign key to a person, who is never deleted."""
    return models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=words, **options)


DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def _day(local):
    return f"{DAYS[local.weekday()]} {date_nl(local.date())}"


def _clock(local):
    return f"{local.hour}.{local.minute:02}"


class MeetingSeries(models.Model):
    """The rhythm in which meetings of a body were proposed: every so many weeks, or so many times a year; never neither.

    `starts` is the time in the Netherlands, `minutes` how long a meeting takes.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    body = models.ForeignKey(Body, models.PROTECT, related_name="series", verbose_name="gremium")
    weeks = models.PositiveSmallIntegerField("om de hoeveel weken", null=True, blank=True)
    times_a_year = models.PositiveSmallIntegerField("hoe vaak per jaar", null=True, blank=True)
    first_on = models.DateField("vanaf")
    last_on = models.DateField("tot en met")
    starts = models.TimeField("begint om")
    minutes = models.PositiveSmallIntegerField("duur in minuten")
    place = models.CharField("plaats", max_length=LINE_LENGTH, blank=True)
    link = models.URLField("link naar de vergadering", max_length=500, blank=True)
    school_region = models.CharField("schoolvakanties van regio", max_length=10, choices=SchoolRegion, blank=True)
    made_by = _person("gemaakt door")
    made_at = models.DateTimeField("gemaakt op", db_default=Now())

    class Meta:
        verbose_name, verbose_name_plural = "reeks", "reeksen"
        constraints = [
            models.CheckConstraint(
                condition=Q(weeks__gte=1, times_a_year=None) | Q(weeks=None, times_a_year__gte=1),
                name="series_has_one_rhythm",
            ),
            models.CheckConstraint(condition=Q(last_on__gte=F("first_on")), name="series_ends_after_it_begins"),
            models.CheckConstraint(condition=Q(minutes__gte=1), name="series_meets_for_some_time"),
        ]

    def __str__(self):
        return f"{self.body}, vanaf {self.first_on}"


class Meeting(models.Model):
    """A meeting (overleg) of a body, or an event with a `title`. Times are kept in UTC and shown in the Netherlands.

    `region` is that of the body; None for one of the programme. `lock_version` counts the saves of what was planned and
    of the order of the agenda, so that nobody writes over another unseen.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, related_name="meetings", verbose_name="regio"
    )
    body = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="meetings", verbose_name="gremium"
    )
    series = models.ForeignKey(
        MeetingSeries, models.PROTECT, null=True, blank=True, related_name="meetings", verbose_name="reeks"
    )
    title = models.CharField("titel", max_length=TITLE_LENGTH, blank=True)
    starts_at = models.DateTimeField("begint")
    ends_at = models.DateTimeField("eindigt")
    place = models.CharField("plaats", max_length=LINE_LENGTH, blank=True)
    link = models.URLField("link naar de vergadering", max_length=500, blank=True)
    state = models.CharField("stand", max_length=10, choices=MeetingState, default=MeetingState.PLANNED)
    why = models.CharField("reden dat het verviel", max_length=LINE_LENGTH, blank=True)
    lock_version = models.PositiveIntegerField(default=1)
    made_by = _person("gepland door")
    made_at = models.DateTimeField("gepland op", db_default=Now())
    closed_at = models.DateTimeField("gesloten op", null=True, blank=True)
    closed_by = _person("gesloten door", null=True, blank=True)
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    is_demo = models.BooleanField("demogegeven", default=False)

    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "overleg", "overleggen"
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="meeting_ends_after_it_starts"),
            models.CheckConstraint(condition=Q(body__isnull=False) | ~Q(title=""), name="meeting_of_a_body_or_titled"),
            models.CheckConstraint(
                condition=Q(state=MeetingState.CLOSED, closed_at__isnull=False, closed_by__isnull=False)
                | ~Q(state=MeetingState.CLOSED) & Q(closed_at=None, closed_by=None),
                name="closed_meeting_says_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=~Q(state=MeetingState.CANCELLED) | ~Q(why=""), name="cancelled_meeting_says_why"
            ),
        ]
        indexes = [
            models.Index(fields=["region", "starts_at"], name="meetings_of_a_region"),
            models.Index(fields=["body", "starts_at"], name="meetings_of_a_body"),
        ]

    def __str__(self):
        return f"{self.name}, {self.local_start:%Y-%m-%d %H:%M}"

    @property
    def name(self):
        """What it is called: its own title, else the name of the body."""
        return self.title or self.body.name

    @property
    def local_start(self):
        """When it begins, on the clock in the Netherlands."""
        return self.starts_at.astimezone(AMSTERDAM)

    @property
    def local_end(self):
        """When it ends, on the clock in the Netherlands."""
        return self.ends_at.astimezone(AMSTERDAM)

    @property
    def on(self):
        """The day in the Netherlands."""
        return self.local_start.date()

    @property
    def when(self):
        """Day and times in words: "dinsdag 12 mei 2026, 9.30–11.00 uur"."""
        start, end = self.local_start, self.local_end
        if start.date() == end.date():
            return f"{_day(start)}, {_clock(start)}–{_clock(end)} uur"
        return f"{_day(start)} {_clock(start)} uur tot en met {_day(end)} {_clock(end)} uur"

    @property
    def is_open(self):
        """Whether agenda, papers and outcomes may still change."""
        return self.state in {MeetingState.PLANNED, MeetingState.HELD}

    @property
    def path(self):
        """Its address; that of the programme's meetings has no region."""
        return f"/regios/{self.region.slug}{self.tail}" if self.region_id else self.tail

    @property
    def tail(self):
        """The part of its address behind the region."""
        return f"/overleg/bijeenkomsten/{self.pk}/"


class AgendaItem(models.Model):
    """A point on the agenda (agendapunt), with all that its cover sheet says (domain.md § 2, vergaderbundel).

    `number` is its place from 1. An `oral` item has no paper. `moved_from` is the item of an earlier meeting that was not
    finished there. `notes` says in short what was said. Never deleted: `removed_at`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="items", verbose_name="overleg")
    number = models.PositiveSmallIntegerField("nummer")
    title = models.CharField("onderwerp", max_length=TITLE_LENGTH)
    kind = models.CharField("soort", max_length=12, choices=ItemKind, default=ItemKind.DISCUSSION)
    minutes = models.PositiveSmallIntegerField("minuten", null=True, blank=True)
    oral = models.BooleanField("mondeling", default=False)
    owner_seat = models.ForeignKey(
        Seat, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="ingebracht door (zetel)"
    )
    owner_person = _person("ingebracht door (persoon)", null=True, blank=True)
    portfolio_holder = models.CharField("portefeuillehouder", max_length=LINE_LENGTH, blank=True)
    proposal = models.TextField("voorstel", blank=True)
    explanation = models.TextField("toelichting", blank=True)
    procedure = models.TextField("procedure", blank=True)
    for_inspection = models.TextField("ter inzage", blank=True)
    communication = models.TextField("vervolgactie: communicatie", blank=True)
    tell_decision_to = models.TextField("vervolgactie: mededeling van de beslissing aan", blank=True)
    financial_consequences = models.TextField("consequenties: financieel", blank=True)
    staff_consequences = models.TextField("consequenties: personeel", blank=True)
    information_from = models.CharField("nadere informatie bij", max_length=LINE_LENGTH, blank=True)
    outcome = models.CharField("uitkomst", max_length=10, choices=ItemOutcome, blank=True)
    notes = models.TextField("wat er besproken is", blank=True)
    moved_from = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="moved_to", verbose_name="doorgeschoven van"
    )
    lock_version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField("verwijderd op", null=True, blank=True)

    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "agendapunt", "agendapunten"
        ordering = ["number", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes=None) | Q(minutes__gte=1, minutes__lte=MOST_MINUTES),
                name="item_takes_some_minutes",
            ),
            models.CheckConstraint(
                condition=Q(owner_seat=None) | Q(owner_person=None), name="item_has_at_most_one_owner"
            ),
            models.CheckConstraint(condition=~Q(moved_from=F("id")), name="item_does_not_come_from_itself"),
        ]

    def __str__(self):
        return f"{self.number}. {self.title}"


class Paper(models.Model):
    """A paper (stuk) at an agenda item. `source` and `source_key` name the thing in the portal it was made of, if any.

    `meeting` is that of the item, so that the database can hold that nothing comes or goes once it is closed. A paper
    that went along to the next meeting is a row of its own there, of the same file (`moved_from`). Never deleted.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="papers", verbose_name="overleg")
    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="papers", verbose_name="agendapunt")
    number = models.PositiveSmallIntegerField("nummer")
    title = models.CharField("titel", max_length=TITLE_LENGTH)
    file = models.ForeignKey(
        "governance.PaperFile", models.PROTECT, null=True, related_name="papers", verbose_name="bestand"
    )
    source = models.CharField("bron in het portaal", max_length=40, blank=True)
    source_key = models.CharField(max_length=200, blank=True)
    moved_from = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="doorgeschoven van"
    )
    added_by = _person("toegevoegd door")
    added_at = models.DateTimeField("toegevoegd op", db_default=Now())
    removed_at = models.DateTimeField("verwijderd op", null=True, blank=True)
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)

    class Meta:
        verbose_name, verbose_name_plural = "stuk", "stukken"
        ordering = ["number", "pk"]

    def __str__(self):
        return self.title


class Attendance(models.Model):
    """Somebody invited to a meeting: a person in a seat (`function` in words, as it was then), or a guest by name."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="attendance", verbose_name="overleg")
    person = _person("persoon", null=True, blank=True)
    seat = models.ForeignKey(Seat, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="zetel")
    guest = models.CharField("gast", max_length=LINE_LENGTH, blank=True)
    function = models.CharField("functie", max_length=LINE_LENGTH, blank=True)
    state = models.CharField("aanwezigheid", max_length=10, choices=AttendanceState, default=AttendanceState.INVITED)

    class Meta:
        verbose_name, verbose_name_plural = "aanwezigheid", "aanwezigheid"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, guest="") | Q(person=None, seat=None) & ~Q(guest=""),
                name="attendance_of_a_person_or_a_guest",
            ),
            models.UniqueConstraint(
                fields=["meeting", "person"], condition=Q(person__isnull=False), name="person_attends_once"
            ),
            models.UniqueConstraint(fields=["meeting", "guest"], condition=~Q(guest=""), name="guest_attends_once"),
        ]

    def __str__(self):
        return f"{self.guest or self.person}: {self.get_state_display()}"


DECISION_WORDS = SearchVector("text", config="dutch")
"""What the register of decisions is searched by; the index is on exactly this expression."""


class Decision(models.Model):
    """A decision (besluit) of a body, numbered per body and year: 2026-3. `paper` is what it was taken on."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    body = models.ForeignKey(Body, models.PROTECT, related_name="decisions", verbose_name="gremium")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="decisions", verbose_name="overleg")
    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="decisions", verbose_name="agendapunt")
    paper = models.ForeignKey(
        Paper, models.PROTECT, null=True, blank=True, related_name="decisions", verbose_name="genomen op"
    )
    year = models.PositiveSmallIntegerField("jaar")
    sequence = models.PositiveSmallIntegerField("volgnummer")
    text = models.TextField("besluit")
    on = models.DateField("genomen op de dag")
    made_by = _person("vastgelegd door")
    made_at = models.DateTimeField("vastgelegd op", db_default=Now())
    lock_version = models.PositiveIntegerField(default=1)
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)

    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "besluit", "besluiten"
        ordering = ["-year", "-sequence"]
        constraints = [
            models.UniqueConstraint(fields=["body", "year", "sequence"], name="decision_number_once_a_body"),
            models.CheckConstraint(condition=Q(sequence__gte=1), name="decisions_count_from_one"),
            models.CheckConstraint(condition=~Q(text=""), name="decision_says_something"),
        ]
        indexes = [
            models.Index(fields=["body", "-on"], name="decisions_of_a_body"),
            GinIndex(DECISION_WORDS, name="decision_words", fastupdate=False),
        ]

    def __str__(self):
        return f"besluit {self.number} van {self.body}"

    @property
    def number(self):
        """The number in words: 2026-3."""
        return f"{self.year}-{self.sequence}"


class ActionPointQuerySet(models.QuerySet):
    """Questions about action points."""

    def open(self):
        """Those that still wait for somebody."""
        return self.filter(state__in=OPEN_STATES)

    def late(self, today):
        """Those of which the day has passed."""
        return self.open().filter(due_on__lt=today)


class ActionPoint(models.Model):
    """An action point (actiepunt): who does what by when. It is of a seat (whoever holds it now) or of a person.

    One of weight (`weighty`) is called done by one person and confirmed by another. Lapsed: `why` says the reason.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="regio")
    body = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="action_points", verbose_name="gremium"
    )
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="action_points", verbose_name="overleg")
    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="action_points", verbose_name="agendapunt")
    text = models.TextField("actiepunt")
    owner_seat = models.ForeignKey(
        Seat, models.PROTECT, null=True, blank=True, related_name="action_points", verbose_name="eigenaar (zetel)"
    )
    owner_person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="action_points",
        verbose_name="eigenaar (persoon)",
    )  # fmt: skip
    due_on = models.DateField("uiterlijk op")
    weighty = models.BooleanField("zwaarwegend", default=False)
    state = models.CharField("stand", max_length=10, choices=ActionState, default=ActionState.OPEN)
    reported_by = _person("gedaan gemeld door", null=True, blank=True)
    reported_at = models.DateTimeField("gedaan gemeld op", null=True, blank=True)
    ended_by = _person("afgerond door", null=True, blank=True)
    ended_at = models.DateTimeField("afgerond op", null=True, blank=True)
    why = models.CharField("toelichting", max_length=1_000, blank=True)
    made_by = _person("vastgelegd door")
    made_at = models.DateTimeField("vastgelegd op", db_default=Now())
    lock_version = models.PositiveIntegerField(default=1)
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)

    objects = ActionPointQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "actiepunt", "actiepunten"
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(owner_seat__isnull=False, owner_person=None)
                | Q(owner_seat=None, owner_person__isnull=False),
                name="action_point_has_one_owner",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="action_point_says_something"),
            models.CheckConstraint(
                condition=Q(state__in=OPEN_STATES, ended_by=None, ended_at=None)
                | ~Q(state__in=OPEN_STATES) & Q(ended_by__isnull=False, ended_at__isnull=False),
                name="ended_action_point_says_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=~Q(state=ActionState.LAPSED) | ~Q(why=""), name="lapsed_action_point_says_why"
            ),
            models.CheckConstraint(
                condition=Q(weighty=False)
                | ~Q(state=ActionState.DONE)
                | Q(reported_by__isnull=False) & ~Q(reported_by=F("ended_by")),
                name="point_of_weight_is_closed_by_a_second_person",
            ),
        ]
        indexes = [
            models.Index(fields=["region", "due_on"], name="action_points_of_a_region"),
            models.Index(fields=["due_on"], condition=Q(state__in=["open", "reported"]), name="action_points_due"),
        ]

    def __str__(self):
        return f"actiepunt {self.text[:60]}"

    @property
    def path(self):
        """Its address."""
        return f"{f'/regios/{self.region.slug}' if self.region_id else ''}/overleg/actiepunten/{self.pk}/"


class Reminder(models.Model):
    """That somebody was reminded of an action point, so that it happens once: also when the clock runs twice."""

    class Kind(models.TextChoices):
        """Which reminder: on the day itself, the day after, and after a week."""

        DUE = "due", "op de dag"
        LATE = "late", "de dag erna"
        WEEK = "week", "na een week"

    action_point = models.ForeignKey(ActionPoint, models.PROTECT, related_name="reminders")
    kind = models.CharField(max_length=5, choices=Kind)
    due_on = models.DateField()
    person = _person("wie")
    at = models.DateTimeField("tijdstip", db_default=Now())

    class Meta:
        verbose_name, verbose_name_plural = "herinnering", "herinneringen"
        constraints = [
            models.UniqueConstraint(fields=["action_point", "kind", "due_on", "person"], name="reminded_once")
        ]

    def __str__(self):
        return f"{self.action_point_id} {self.kind} {self.person_id}"


class Report(models.Model):
    """The report (verslag) of a meeting: concept, then open to corrections until a day, then adopted in a later meeting.

    `chair` and `secretary` are functions, never names. Once adopted it never changes, nor do its parts.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="report", verbose_name="overleg")
    state = models.CharField("stand", max_length=10, choices=ReportState, default=ReportState.DRAFT)
    opening = models.TextField("opening en mededelingen", blank=True)
    sent_at = models.DateTimeField("rondgestuurd op", null=True, blank=True)
    corrections_until = models.DateField("correcties tot en met", null=True, blank=True)
    adopted_in = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="reports_adopted", verbose_name="vastgesteld in"
    )
    adopted_on = models.DateField("vastgesteld d.d.", null=True, blank=True)
    chair = models.CharField("voorzitter", max_length=LINE_LENGTH, blank=True)
    secretary = models.CharField("secretaris", max_length=LINE_LENGTH, blank=True)
    lock_version = models.PositiveIntegerField(default=1)
    adopted_at = models.DateTimeField("vastgelegd op", null=True, blank=True, db_column="closed_at")

    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "verslag", "verslagen"
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=ReportState.CORRECTING) | Q(corrections_until__isnull=False),
                name="corrections_have_a_last_day",
            ),
            models.CheckConstraint(
                condition=Q(state=ReportState.ADOPTED, adopted_at__isnull=False, adopted_on__isnull=False)
                & ~Q(chair="")
                & ~Q(secretary="")
                | ~Q(state=ReportState.ADOPTED) & Q(adopted_at=None),
                name="adopted_report_says_when_and_by_whom",
            ),
        ]

    def __str__(self):
        return f"verslag van {self.meeting}"


class ReportPart(models.Model):
    """What the report says about one agenda item."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="parts", verbose_name="verslag")
    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="report_parts", verbose_name="agendapunt")
    text = models.TextField("verslag van dit punt", blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "deel van een verslag", "delen van een verslag"
        ordering = ["item__number", "pk"]
        constraints = [models.UniqueConstraint(fields=["report", "item"], name="one_part_an_item")]

    def __str__(self):
        return f"{self.report_id}: {self.item_id}"


class Correction(models.Model):
    """A correction that a member proposes to a report, about an item or the whole; the secretary answers it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    report = models.ForeignKey(Report, models.PROTECT, related_name="corrections", verbose_name="verslag")
    item = models.ForeignKey(
        AgendaItem, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="agendapunt"
    )
    person = _person("voorgesteld door")
    at = models.DateTimeField("voorgesteld op", db_default=Now())
    text = models.TextField("voorstel")
    answer = models.CharField("antwoord", max_length=10, choices=CorrectionAnswer, default=CorrectionAnswer.OPEN)
    reply = models.CharField("toelichting", max_length=1_000, blank=True)
    answered_by = _person("beantwoord door", null=True, blank=True)
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)

    class Meta:
        verbose_name, verbose_name_plural = "correctie", "correcties"
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="correction_says_something"),
            models.CheckConstraint(
                condition=~Q(answer=CorrectionAnswer.NOT_TAKEN) | ~Q(reply=""), name="correction_not_taken_says_why"
            ),
        ]

    def __str__(self):
        return f"correctie van {self.person} op {self.report}"
