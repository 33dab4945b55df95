"""The forms of structured content: what all have in common, and those of the plan.

How to make one for another item (activities, indicators):

    class IndicatorForm(ItemForm):
        class Meta:
            model = Indicator
            fields = ["title", "definition", "target", "goals"]

`ItemForm(data, document=…, instance=…)` limits choices of other items to the present ones of the document's plan, gives
dates, years and amounts their control and their limits, carries the save the form was filled from (`base`), and gives
`related()`: the many-to-many sets for operations.add_item and save_item. Rows that belong to the item (awards) are a
`RowForm` and a class attribute `rows = {"toekenningen": AwardForm}`; `save_rows` of operations.py keeps them.
An organisation that is not in the list is typed in the field that `NewOrganisationMixin` adds. What a page does with such
a form stands in views/answering.py; what somebody else saved meanwhile is sorted out by conflicts.py.
"""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.utils import ErrorDict
from django.utils import timezone

from npvr.numbers import read_amount, write_amount
from regions.models import Objective, Organisation, OrganisationKind, Region
from regions.organisations import NAME_LENGTH, NotANameError, find_or_add_organisation

from .finding import plan_of
from .models import Activity, Award, Challenge, Contribution, Goal, Item, Lever, RunningProgramme
from .operations import WHOLE, owner_field

TEXT_LENGTH = 20_000
FIRST_YEAR, LAST_YEAR = 1990, 2070
NO_LONGER = "Deze keuze is er niet meer. Kies opnieuw."
MOST_ROWS = 60


class AmountField(forms.Field):
    """An amount in euro as people type it (npvr/numbers.py); what can mean two things is asked."""

    widget = forms.TextInput

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.widget.attrs |= {"inputmode": "decimal", "autocomplete": "off", "class": "npvr-amount"}

    def to_python(self, value):
        """The amount, or None where nothing stands."""
        if value in self.empty_values or not str(value).strip():
            return None
        try:
            return read_amount(str(value))
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def prepare_value(self, value):
        """As it is typed: a comma before the cents."""
        return value if isinstance(value, str) else write_amount(value)

    def has_changed(self, initial, data):
        """Whether another amount is typed than stood there; what is no amount counts as changed."""
        try:
            return self.to_python(data) != initial
        except ValidationError:
            return True


class DayField(forms.DateField):
    """A day, within reason: a slip of the year is more likely than a plan for 2206."""

    def __init__(self, **kwargs):
        kwargs["error_messages"] = {"invalid": "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 12-05-2026."}
        super().__init__(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs)

    def validate(self, value):
        """Refuses a year that no plan speaks of."""
        super().validate(value)
        if value and not FIRST_YEAR <= value.year <= LAST_YEAR:
            raise ValidationError(f"Kies een datum tussen {FIRST_YEAR} en {LAST_YEAR}.")


class YearField(forms.IntegerField):
    """A calendar year."""

    def __init__(self, **kwargs):
        words = f"Schrijf een jaartal tussen {FIRST_YEAR} en {LAST_YEAR}."
        kwargs["error_messages"] = dict.fromkeys(["invalid", "min_value", "max_value"], words)
        super().__init__(min_value=FIRST_YEAR, max_value=LAST_YEAR, **kwargs)
        self.widget = forms.TextInput(attrs={"inputmode": "numeric", "class": "npvr-year", "maxlength": "4"})

    def clean(self, value):
        """A text of a hundred thousand digits is no year."""
        if isinstance(value, str) and len(value.strip()) > 4:
            raise ValidationError(self.error_messages["invalid"])
        return super().clean(value)


class LongTextField(forms.CharField):
    """A text of several lines. A browser ends a line with two signs; one is kept, so that nothing seems changed."""

    def to_python(self, value):
        """The text with one sign for the end of a line."""
        return super().to_python(value).replace("\r\n", "\n")


YEARS = {"year", "baseline_year", "target_year"}


def control_for(field, **kwargs):
    """The form field of a model field, as the portal draws it: for `formfield_callback`."""
    label = kwargs.get("label") or field.verbose_name[:1].upper() + field.verbose_name[1:]
    common = {"label": label, "required": not field.blank, "help_text": kwargs.get("help_text") or ""}
    if isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField):
        return DayField(**common)
    if isinstance(field, models.DecimalField) and field.decimal_places == 2 and field.max_digits == 14:
        return AmountField(**common)
    if field.name in YEARS:
        return YearField(**common)
    if isinstance(field, models.TextField):
        long = LongTextField(max_length=TEXT_LENGTH, widget=forms.Textarea(attrs={"rows": 4}), **common)
        long.widget.attrs.pop("maxlength", None)  # the browser would cut a pasted text without a word
        return long
    if isinstance(field, models.ManyToManyField):
        kwargs = {"widget": forms.CheckboxSelectMultiple} | kwargs
    made = field.formfield(**kwargs)
    if made is not None:
        made.widget.attrs.pop("maxlength", None)
        made.error_messages |= {"invalid_choice": NO_LONGER, "invalid_pk_value": NO_LONGER, "invalid_list": NO_LONGER}
    return made


class RowForm(forms.ModelForm):
    """One row that belongs to an item: its key if it is there already, and whether to take it away."""

    key = forms.UUIDField(required=False, widget=forms.HiddenInput)
    away = forms.BooleanField(label="Weghalen bij bewaren", required=False)

    row_name = "rij"

    class Meta:
        """What every row has; those of a model name their own."""

        model = Award
        fields = ["note"]
        formfield_callback = control_for

    def is_empty(self):
        """Whether nothing was filled in: such a row is not kept."""
        return not any(self.cleaned_data.get(name) for name in self.telling)

    @property
    def telling(self):
        """The fields that make a row worth keeping: those without a value of their own to begin with."""
        return [n for n, field in self.fields.items() if n not in {"key", "away"} and not field.initial]


class ItemForm(forms.ModelForm):
    """The form of an item of `document`; `base` is the save it was filled from, 0 for a new item.

    Choices of other items are the present ones of the document's plan. `row_forms` holds the rows by name.
    """

    base = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput, required=False)

    rows = {}
    """The rows that belong to the item, by the name of their place on the page: a RowForm each."""
    wide = ()
    """The long texts that get more room."""
    folded = ()
    """The fields that are seldom used: they stand folded until something is in them."""

    class Meta:
        """What every item has; the form of a model names its own."""

        model = Challenge
        fields = ["title"]
        formfield_callback = control_for

    def __init__(self, *args, document, **kwargs):
        super().__init__(*args, **kwargs)
        self.document = document
        self.initial["base"] = self.instance.lock_version if self.instance.document_id else 0
        for name in self.wide:
            self.fields[name].widget.attrs["rows"] = 7
        for name, field in self.fields.items():
            if isinstance(field, forms.ModelChoiceField):
                self._limit(name, field)
        if "title" in self.fields:
            self.fields["title"].error_messages["required"] = "Geef een titel."
        self._stored_rows = {}
        self.row_forms = {name: self._rows(name, form) for name, form in self.rows.items()}

    def _limit(self, name, field):
        """The choices of another item are of this plan; another region is another one than the own."""
        model = field.queryset.model
        if issubclass(model, Item):
            field.queryset = model.objects.filter(document=plan_of(self.document)).present()
        elif model is Region:
            field.queryset = Region.objects.exclude(pk=self.document.region_id)
        elif model is Objective:
            field.queryset = Objective.objects.all()
        if not isinstance(field, forms.ModelMultipleChoiceField):
            field.empty_label = "maak een keuze"

    # --- rows ---
    def _rows(self, name, form):
        """The forms of the rows: as they were sent, or as they stand."""
        if self.is_bound:
            return [form(self.data, prefix=f"{name}-{n}", instance=self._row(name, n)) for n in range(self._sent(name))]
        return [
            form(prefix=f"{name}-{n}", instance=row, initial={"key": row.key})
            for n, row in enumerate(self.present_rows(name))
        ]

    def _sent(self, name):
        text = str(self.data.get(f"{name}-aantal", "0"))
        return min(int(text), MOST_ROWS) if text.isascii() and text.isdecimal() and len(text) < 4 else 0

    def _stored(self, name):
        """The rows that stand in the table now, those that were taken away included; asked once."""
        if self.instance.document_id is None:
            return []
        if name not in self._stored_rows:
            model = self.rows[name]._meta.model
            of_item = model.objects.filter(**{owner_field(model, self.instance): self.instance})
            self._stored_rows[name] = list(of_item.order_by("position", "id"))
        return self._stored_rows[name]

    def _row(self, name, number):
        """The stored row that a sent row is about; a new one where its key is of no row of this item."""
        key = str(self.data.get(f"{name}-{number}-key", ""))
        return next((row for row in self._stored(name) if str(row.key) == key), None)

    def present_rows(self, name):
        """The rows that stand in the table now."""
        return [row for row in self._stored(name) if row.removed_at is None]

    def all_rows(self):
        """The forms of all rows, one after the other."""
        return [row for rows in self.row_forms.values() for row in rows]

    def is_valid(self):
        """The item and all its rows; a row that is taken away need not be right."""
        return super().is_valid() and not self.wrong_rows

    def kept_rows(self, name):
        """The rows to keep, in their order on the page, as model instances; the others are to be taken away."""
        forms_of = self.row_forms[name]
        taken = [row.data.get(f"{row.prefix}-away") for row in forms_of]
        return [row.instance for row, away in zip(forms_of, taken, strict=True) if not away and not row.is_empty()]

    def without_errors(self):
        """The same form before it was checked: to be given back with what was typed."""
        for form in [self, *self.all_rows()]:
            form._errors = ErrorDict()
            form.cleaned_data = {}
        return self

    @property
    def wrong_rows(self):
        """The forms of rows in which something is wrong, unless they are taken away."""
        return [row for row in self.all_rows() if row.errors and not row.data.get(f"{row.prefix}-away")]

    def differs(self):
        """Whether anything is filled in otherwise than it stands: a save without that writes nothing (decisions 24)."""
        if {*self.changed_data} - {"base"}:
            return True
        for name in self.rows:
            kept = [row.pk for row in self.kept_rows(name)]
            rows_differ = any({*row.changed_data} - {"key"} for row in self.row_forms[name] if not row.is_empty())
            if rows_differ or kept != [row.pk for row in self.present_rows(name)]:
                return True
        return False

    # --- sets ---
    def related(self):
        """The chosen sets of many-to-many fields. What is linked but removed stays linked, for when it comes back."""
        found = {}
        for field in self._meta.model._meta.many_to_many:
            if field.name in self.fields:
                found[field.name] = [*self.cleaned_data[field.name], *self._removed(field)]
        return found

    def _removed(self, field):
        if self.instance.document_id is None or not issubclass(field.related_model, Item):
            return []
        return list(getattr(self.instance, field.name).filter(removed_at__isnull=False))

    # --- checks ---
    def clean(self):
        """A period does not end before it begins."""
        super().clean()
        begins, ends = self.cleaned_data.get("begins_on"), self.cleaned_data.get("ends_on")
        if begins and ends and ends < begins:
            self.add_error("ends_on", "Het einde ligt voor het begin. Draai de datums om, of laat er een leeg.")
        return self.cleaned_data


class NewOrganisationMixin:
    """A field in which somebody types an organisation that is not in the list; `organisations_in` says where it goes.

    The button beside it adds it at once and gives the form back (views/answering.py); whoever forgets the button and
    saves gets the same.
    """

    organisations_in = "responsible"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["new_organisation"] = forms.CharField(
            label="Staat de organisatie er niet bij?",
            required=False,
            max_length=NAME_LENGTH,
            widget=forms.TextInput(attrs={"autocomplete": "off", "list": "organisaties"}),
            help_text="Typ de naam. Ministeries, provincies en gemeenten staan al in de lijst.",
        )
        field = self.fields[self.organisations_in]
        several = isinstance(field, forms.ModelMultipleChoiceField)
        field.queryset = offered_organisations(self.document, self._chosen_organisations(several))
        field.label_from_instance = name_of_organisation

    def _chosen_organisations(self, several):
        """What is chosen now, as primary keys: an organisation that is not offered otherwise stays on the list."""
        name = self.organisations_in
        if self.is_bound:
            sent = self.data.getlist(name) if hasattr(self.data, "getlist") else [self.data.get(name)]
            return [int(one) for one in sent if str(one or "").isascii() and str(one).isdecimal() and len(one) < 10]
        now = self.initial.get(name)
        return [one.pk for one in now or []] if several else [now] if now else []

    def choose_organisation(self, data, organisation):
        """Tick the organisation in the data of a form; where one is chosen it takes the place of another."""
        name = self.organisations_in
        if isinstance(self.fields[name], forms.ModelMultipleChoiceField):
            data.setlist(name, [*dict.fromkeys([*data.getlist(name), str(organisation.pk)])])
        else:
            data[name] = str(organisation.pk)

    def take_organisation(self, organisation):
        """Choose the organisation in a form that was checked already."""
        name = self.organisations_in
        if isinstance(self.fields[name], forms.ModelMultipleChoiceField):
            self.cleaned_data[name] = [*self.cleaned_data[name], organisation]
        else:
            self.cleaned_data[name] = organisation
            setattr(self.instance, name, organisation)

    def add_organisation(self, *, by):
        """The organisation that was typed, found or added; None where nothing stands or where it can't be."""
        name = self.cleaned_data.get("new_organisation")
        if not name:
            return None
        try:
            return find_or_add_organisation(name, by=by)
        except NotANameError as error:
            self.add_error("new_organisation", str(error))
            return None


def name_of_organisation(organisation):
    """Its name as people look for it: a ministry with its abbreviation."""
    if organisation.kind == OrganisationKind.MINISTRY:
        return f"{organisation.abbreviation} ({organisation.name})"
    if organisation.kind == OrganisationKind.PROVINCE:
        return f"provincie {organisation.name}"
    return f"gemeente {organisation.name}" if organisation.kind == OrganisationKind.MUNICIPALITY else organisation.name


def offered_organisations(document, chosen=()):
    """What a region chooses from: ministries of today, its province and municipalities, the parties it works with.

    `chosen` are primary keys that stay on the list whatever they are.
    """
    today, region = timezone.localdate(), document.region_id
    own = models.Q(pk__in=list(chosen))
    own |= models.Q(kind=OrganisationKind.MINISTRY, valid__contains=today)
    own |= models.Q(kind=OrganisationKind.PROVINCE, regions=region)
    own |= models.Q(kind=OrganisationKind.MUNICIPALITY, memberships__region=region, memberships__period__contains=today)
    named = [
        RunningProgramme.responsible.through.objects.filter(runningprogramme__document__region=region).values(
            "organisation_id"
        ),
        Activity.objects.filter(document__region=region, lead__isnull=False).values("lead_id"),
        Contribution.objects.filter(activity__document__region=region).values("contributor_id"),
    ]
    for parties in named:
        own |= models.Q(kind=OrganisationKind.OTHER, pk__in=parties)
    order = models.Case(
        *(models.When(kind=kind, then=n) for n, kind in enumerate(OrganisationKind)),
        output_field=models.IntegerField(),
    )
    return Organisation.objects.filter(own).order_by(order, "number", "sort_key").distinct()


# --- the forms of the plan --------------------------------------------------------------------------------------------
class ChallengeForm(ItemForm):
    """An opgave or kans."""

    wide = ("analysis",)

    class Meta:
        """Its fields, in the order of the page."""

        model = Challenge
        fields = ["kind", "title", "analysis", "evidence", "objectives"]
        widgets = {"kind": forms.RadioSelect}
        formfield_callback = control_for
        help_texts = {
            "title": "Kort: zo staat de opgave in het plan en in overzichten.",
            "analysis": "Wat is er aan de hand, voor wie, en wat gebeurt er als niemand iets doet?",
            "evidence": "Cijfers, onderzoek of ervaringen, met de bron.",
            "objectives": "Welke van de drie overkoepelende doelstellingen raakt dit?",
        }


class LeverForm(ItemForm):
    """A knop."""

    class Meta:
        """Its fields, in the order of the page."""

        model = Lever
        fields = ["title", "explanation", "challenges"]
        formfield_callback = control_for
        help_texts = {
            "title": "Een grote knop waaraan regio en rijk samen kunnen draaien.",
            "challenges": "Aan welke opgaven en kansen draait deze knop?",
        }


class GoalForm(ItemForm):
    """A regional goal."""

    class Meta:
        """Its fields, in the order of the page."""

        model = Goal
        fields = ["title", "description", "reached", "objectives", "challenges"]
        formfield_callback = control_for
        help_texts = {
            "title": "Wat de regio wil bereiken, in één zin.",
            "reached": "Waaraan ziet u over twintig jaar dat het gelukt is?",
            "objectives": "Welke van de drie overkoepelende doelstellingen vertaalt dit doel?",
            "challenges": "Op welke opgaven en kansen is het een antwoord?",
        }


class AwardForm(RowForm):
    """A toekenning under a running programme."""

    row_name = "Toekenning"

    class Meta:
        """Its fields, in the order of the page."""

        model = Award
        fields = ["year", "tranche", "basis", "amount", "unit", "recipient", "note"]
        formfield_callback = control_for
        labels = {"unit": "Per wat, bij een bedrag per eenheid"}

    def clean(self):
        """An amount where the kind of award asks for one, and none where none is named."""
        super().clean()
        basis, amount = self.cleaned_data.get("basis"), self.cleaned_data.get("amount")
        if basis == "none" and amount is not None:
            self.add_error("basis", "Er staat een bedrag. Kies wat voor bedrag het is, of maak het bedrag leeg.")
        if basis == "per_unit" and amount is not None and not self.cleaned_data.get("unit"):
            self.add_error("unit", "Per wat is dit bedrag? Bijvoorbeeld “woning”.")
        if basis in {"amount", "per_unit"} and amount is None and "amount" not in self.errors and not self._is_blank():
            self.add_error("amount", "Vul het bedrag in, of kies “geen bedrag genoemd”.")
        return self.cleaned_data

    def _is_blank(self):
        return not any(self.cleaned_data.get(n) for n in ("year", "tranche", "recipient", "unit", "note"))

    @property
    def telling(self):
        """An award is more than the choice of its kind."""
        return ["year", "tranche", "recipient", "amount", "unit", "note"]


class ProgrammeForm(NewOrganisationMixin, ItemForm):
    """A lopend traject with its awards."""

    rows = {"toekenningen": AwardForm}
    row_word = "Toekenning toevoegen"
    folded = ("shared_with",)

    class Meta:
        """Its fields, in the order of the page."""

        model = RunningProgramme
        fields = [
            "title", "state", "responsible", "begins_on", "ends_on", "term", "facts", "bridging", "remark",
            "shared_with",
        ]  # fmt: skip
        formfield_callback = control_for
        labels = {"shared_with": "Samen met andere regio’s"}
        help_texts = {
            "responsible": "Wie gaan hierover? Meer dan één mag.",
            "term": "Als er geen vaste datums zijn, bijvoorbeeld “jaarlijks, vierde tranche in 2025”.",
            "facts": "Wat het traject is en wat het voor de regio doet.",
            "bridging": "Welk gat kan NPVR overbruggen, of wat kan het voor langere tijd borgen?",
            "shared_with": "Welke regio’s delen dit traject?",
        }


# --- what region and rijk agree on --------------------------------------------------------------------------------------
class WeightsForm(forms.Form):
    """How much weight each objective gets, in percent, with why: all of them together 100, or none at all."""

    base = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args, objectives, **kwargs):
        super().__init__(*args, **kwargs)
        self.objectives = list(objectives)
        for one in self.objectives:
            self.fields[f"percent_{one.number}"] = self._percent()
            self.fields[f"reason_{one.number}"] = LongTextField(
                label="Waarom", required=False, max_length=TEXT_LENGTH, widget=forms.Textarea(attrs={"rows": 3})
            )
            self.fields[f"reason_{one.number}"].widget.attrs.pop("maxlength", None)

    @staticmethod
    def _percent():
        words = "Schrijf een heel getal van 0 tot en met 100."
        return forms.RegexField(
            r"^(100|[0-9]{1,2})$",
            label="Gewicht in %",
            required=False,
            error_messages={"invalid": words},
            widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "npvr-percent"}),
        )

    def parts(self):
        """Each objective with its two fields."""
        return [(one, self[f"percent_{one.number}"], self[f"reason_{one.number}"]) for one in self.objectives]

    def clean(self):
        """All filled in and together 100, or all empty."""
        super().clean()
        given = {one: self.cleaned_data.get(f"percent_{one.number}") for one in self.objectives}
        if any(f"percent_{one.number}" in self.errors for one in self.objectives):
            return self.cleaned_data
        if any(given.values()):
            self._check_sum(given)
        else:
            self._check_reasons()
        return self.cleaned_data

    def _check_sum(self, given):
        for one, percent in given.items():
            if not percent:
                self.add_error(f"percent_{one.number}", "Geef alle drie een gewicht; 0 mag ook.")
        total = sum(int(percent or 0) for percent in given.values())
        if all(given.values()) and total != WHOLE:
            short = WHOLE - total
            words = f"dat is {short} te weinig" if short > 0 else f"dat is {-short} te veel"
            first = self.objectives[0]
            self.add_error(f"percent_{first.number}", f"Samen zijn de gewichten {total} %: {words}. Maak er 100 van.")

    def _check_reasons(self):
        for one in self.objectives:
            if self.cleaned_data.get(f"reason_{one.number}"):
                words = "Hier staat een toelichting. Geef ook de gewichten, of maak de toelichting leeg."
                self.add_error(f"percent_{one.number}", words)

    def weights(self):
        """{objective: (percent, reason)} as they were filled in; empty where none has a weight."""
        data = self.cleaned_data
        return {
            one: (int(data[f"percent_{one.number}"]), data[f"reason_{one.number}"])
            for one in self.objectives
            if data[f"percent_{one.number}"]
        }


class AnswerForm(forms.Form):
    """What one side does with a principle."""

    base = forms.IntegerField(min_value=0, max_value=2**31 - 1, required=False, widget=forms.HiddenInput)
    text = LongTextField(
        label="Wat doen we ermee?", required=False, max_length=TEXT_LENGTH, widget=forms.Textarea(attrs={"rows": 9})
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs.pop("maxlength", None)
