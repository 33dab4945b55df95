"""The forms of an activity: all of it, its line in the list, its state, its contributions and its results.

What hangs on the years of the agenda or on the goals of the plan is a field of its own (`nodig_2026`, `werking_…`). Each
of those carries what it showed when the page was made, so that a save of somebody else is seen field by field as well.
"""

import re
from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Case, Value, When
from django.forms.utils import ErrorDict
from django.utils import timezone
from django.utils.html import format_html_join

from npvr.numbers import read_number, write_number
from regions.models import OrganisationKind

from ...rules import WHY_NOT
from ..conflicts import Difference, in_words
from ..finding import plan_of
from ..forms import AmountField, ItemForm, NewOrganisationMixin, control_for, name_of_organisation
from ..models import Activity, ActivityState, Contribution, ContributionState, Goal, Result, ResultState, Strength
from . import operations

MOST_SHOWN = 100
"""Other activities to tick as belonging together; beyond it one is added by its title."""
SCHEMES = ["Regio Deal", "Interreg", "EFRO", "eigen middelen", "Volkshuisvestingsfonds", "MIRT", "procesmiddelen NPVR"]
"""Sources that are offered while typing; any other will do (domain.md § 2)."""
MOST_FTE = 10_000
EFFECT_LENGTH = 2_000
YEAR_FIELD = re.compile(r"(?:nodig|bedrag)_([0-9]{1,8})")


class NumberOfPeopleField(forms.Field):
    """Capacity in fte as people type it: "1,5"."""

    widget = forms.TextInput

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.widget.attrs |= {"inputmode": "decimal", "autocomplete": "off", "class": "npvr-year"}

    def to_python(self, value):
        """The number, or None where nothing stands."""
        if value in self.empty_values or not str(value).strip():
            return None
        try:
            return read_number(str(value), decimals=2, below=MOST_FTE, negative=False)
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def prepare_value(self, value):
        """As it is typed: a comma before the decimals."""
        return value if isinstance(value, str) else write_number(value)

    def has_changed(self, initial, data):
        """Whether another number is typed than stood there; what is no number counts as changed."""
        try:
            return self.to_python(data) != initial
        except ValidationError:
            return True


class AmountsMixin:
    """A field for the money of each year of the agenda, named `amounts_prefix` and the year; a loose year is refused."""

    amounts_prefix = "bedrag"
    amounts_label = "bedrag in"

    def add_amounts(self, stored):
        """Make the fields; `stored` holds what stands there by year."""
        self.years = list(range(self.document.first_year, self.document.last_year + 1))
        for year in self.years:
            self.fields[f"{self.amounts_prefix}_{year}"] = AmountField(
                label=str(year), required=False, initial=stored.get(year), show_hidden_initial=True
            )

    @property
    def amount_fields(self):
        """The bound fields of the years, in order."""
        return [self[f"{self.amounts_prefix}_{year}"] for year in self.years]

    def amounts(self):
        """Year → amount in euro, or None where nothing stands."""
        return {year: self.cleaned_data.get(f"{self.amounts_prefix}_{year}") for year in self.years}

    def extra_names(self):
        """The fields outside the model."""
        return [name for name in self.fields if name.startswith((f"{self.amounts_prefix}_", "werking_", "effect_"))]

    @property
    def seen(self):
        """What these fields showed when the page was made, as hidden fields."""
        return format_html_join("", "{}", ((self[name].as_hidden(only_initial=True),) for name in self.extra_names()))

    def refuse_other_years(self):
        """An amount for a year that the agenda does not have is told, not dropped."""
        for name, value in self.data.items():
            found = YEAR_FIELD.fullmatch(name)
            if found and int(found[1]) not in self.years and str(value).strip():
                period = f"{self.years[0]} tot en met {self.years[-1]}"
                self.add_error(None, f"Het jaar {found[1]} valt buiten deze agenda. Vul bedragen in voor {period}.")


def take_over_extras(form, data, now):
    """The differences in fields outside the model with `now`, what is saved: what was not touched is put into `data`."""
    found = []
    for name in form.extra_names():
        field, bound, value = form.fields[name], form[name], now.get(name)
        seen = data.get(bound.html_initial_name, "")
        shown = field.prepare_value(value)
        data[bound.html_initial_name] = "" if shown is None else str(shown)
        if not field.has_changed(value, bound.data) or not field.has_changed(value, seen):
            continue  # the same is typed, or nobody else changed it
        untouched = str(bound.data or "").strip() == str(seen).strip()
        if untouched:
            data[name] = data[bound.html_initial_name]
        label = f"{form.amounts_label} {field.label}" if str(field.label).isdecimal() else str(field.label)
        found.append(Difference(bound.auto_id, label, in_words(field, value), untouched))
    return found


@dataclass(frozen=True)
class EffectFields:
    """The two fields about one goal: how the activity works on it, and which effect is expected."""

    goal: Goal
    strength: object
    effect: object


class WithinAgenda:
    """Checks that an activity has something to do with the years of its agenda."""

    def clean(self):
        """An activity may begin before the agenda and go on after it, but not lie outside it."""
        super().clean()
        first, last = self.document.first_year, self.document.last_year
        begins, ends = self.cleaned_data.get("begins_on"), self.cleaned_data.get("ends_on")
        if begins and begins.year > last:
            self.add_error("begins_on", f"Deze dag ligt na de agenda, die tot en met {last} loopt.")
        if ends and ends.year < first:
            self.add_error("ends_on", f"Deze dag ligt voor de agenda, die in {first} begint.")
        return self.cleaned_data


class ActivityForm(AmountsMixin, NewOrganisationMixin, WithinAgenda, ItemForm):
    """An activity: what, why here, who leads, when, what it needs, what it works on and what it belongs with."""

    organisations_in = "lead"
    amounts_prefix = "nodig"
    amounts_label = "nodig in"
    wide = ("description",)

    class Meta:
        """Its fields, in the order of the page."""

        model = Activity
        fields = [
            "title", "description", "why_here", "lead", "lead_function", "begins_on", "ends_on", "challenges",
            "residents", "related", "shared_with",
        ]  # fmt: skip
        formfield_callback = control_for
        help_texts = {
            "title": "Kort: zo staat de activiteit in de agenda en in overzichten.",
            "description": "Wat gaat er gebeuren, waar en voor wie?",
            "why_here": "Waarom past dit niet in een ander programma of bij een andere partij?",
            "lead_function": "De functie, geen naam. Bijvoorbeeld “beleidsadviseur wonen”.",
            "challenges": "Op welke opgaven en kansen geeft deze activiteit antwoord?",
            "residents": "Hoe denken, beslissen of doen inwoners mee?",
            "related": "Welke activiteiten versterken elkaar of wachten op elkaar?",
            "shared_with": "De activiteit staat dan ook, om te lezen, in de agenda van die regio’s.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["new_organisation"].label = "Staat de trekker er niet bij?"
        self._offer_related()
        known = self.instance.document_id is not None
        self.add_amounts({row.year: row.amount for row in self.instance.costs.all()} if known else {})
        self._add_effects({row.goal_id: row for row in self.instance.effects.all()} if known else {})

    def _offer_related(self):
        field = self.fields["related"]
        others = Activity.objects.shown_in(self.document).exclude(pk=self.instance.pk)
        field.queryset = others
        chosen = [one.pk for one in self.initial.get("related") or []]
        first = Case(When(pk__in=chosen, then=Value(0)), default=Value(1))
        columns = ("pk", "title", "document__region__name", "document_id")
        most = MOST_SHOWN + len(chosen)
        rows = list(others.order_by(first, "position", "id").values_list(*columns)[: most + 1])
        self.has_more_related = len(rows) > most
        if self.has_more_related:
            rows = rows[:most]
            self.fields["more_related"] = forms.CharField(
                label="Nog een activiteit die hierbij hoort", required=False, max_length=200,
                help_text=f"De agenda heeft er meer dan {MOST_SHOWN}. Typ de titel precies.",
            )  # fmt: skip
        own = self.document.pk
        field.widget.choices = [
            (pk, title if document == own else f"{title} (regio {region})") for pk, title, region, document in rows
        ]

    def _add_effects(self, stored):
        self.goals = list(Goal.objects.filter(document=plan_of(self.document)).present())
        choices = [("", "geen"), *Strength.choices]
        for goal in self.goals:
            row = stored.get(goal.pk)
            self.fields[f"werking_{goal.pk}"] = forms.ChoiceField(
                label=f"Werking op “{goal.title}”", choices=choices, required=False,
                initial=row.strength if row else "", show_hidden_initial=True,
            )  # fmt: skip
            self.fields[f"effect_{goal.pk}"] = forms.CharField(
                label=f"Verwacht effect op “{goal.title}”", required=False, max_length=EFFECT_LENGTH,
                initial=row.effect if row else "", show_hidden_initial=True,
                widget=forms.Textarea(attrs={"rows": 2}),
            )  # fmt: skip

    @property
    def effect_fields(self):
        """For each goal of the plan its two fields."""
        return [EffectFields(goal, self[f"werking_{goal.pk}"], self[f"effect_{goal.pk}"]) for goal in self.goals]

    def clean_more_related(self):
        """The activity with this title, to be added to those that are ticked."""
        title = self.cleaned_data["more_related"].strip()
        if not title:
            return None
        found = list(self.fields["related"].queryset.filter(title__iexact=title)[:2])
        if len(found) != 1:
            many = "Er zijn er meer met deze titel" if found else "Er is geen activiteit met deze titel"
            raise ValidationError(f"{many}. Typ de titel zoals die in de lijst staat.")
        return found[0]

    def clean(self):
        """Money in the agenda's own years; an effect in words needs how it works."""
        super().clean()
        self.refuse_other_years()
        for goal in self.goals:
            if self.cleaned_data.get(f"effect_{goal.pk}") and self.cleaned_data.get(f"werking_{goal.pk}") == "":
                self.add_error(f"werking_{goal.pk}", "Kies ook hoe de activiteit op dit doel werkt.")
        return self.cleaned_data

    def related(self):
        """The chosen sets, with the activity that was added by its title."""
        found = super().related()
        if self.cleaned_data.get("more_related"):
            found["related"] = [*found["related"], self.cleaned_data["more_related"]]
        return found

    def effects(self):
        """Goal → (strength, text), or None where there is none."""
        found = {}
        for goal in self.goals:
            strength = self.cleaned_data.get(f"werking_{goal.pk}")
            found[goal] = (strength, self.cleaned_data.get(f"effect_{goal.pk}", "")) if strength else None
        return found

    def extra_values(self, current):
        """What is saved of the fields outside the model."""
        now = {f"nodig_{row.year}": row.amount for row in current.costs.all()}
        for row in current.effects.all():
            now |= {f"werking_{row.goal_id}": row.strength, f"effect_{row.goal_id}": row.effect}
        return now

    def store(self, activity, *, by, base):
        """Keep it: the activity, or `Changed`."""
        more = {"related": self.related(), "effects": self.effects(), "costs": self.amounts()}
        if activity._state.adding:
            return operations.add_activity(activity, by=by, **more)
        return operations.save_activity(activity, by=by, base=base, reason=words_of_change(self), **more)


class StandingMixin:
    """The state of an activity, chosen in place of what its results and dates propose; then a reason is asked."""

    def offer_states(self, proposed):
        """Name the proposal as the first choice."""
        following = f"volgens resultaten en datums: {proposed.state.label}"
        self.fields["ruled_state"] = forms.ChoiceField(
            label="Stand",
            required=False,
            choices=[("", following), *ActivityState.choices],
            initial=self.instance.ruled_state,
        )

    def clean(self):
        """Another state than the proposed one needs a reason; following the proposal needs none and keeps none."""
        super().clean()
        state = self.cleaned_data.get("ruled_state")
        if state == "" and "ruled_reason" in self.fields:
            self.cleaned_data["ruled_reason"] = ""
            self.instance.ruled_reason = ""
        elif state and not (self.cleaned_data.get("ruled_reason") or "").strip():
            self.add_error("ruled_reason", "Schrijf waarom de stand anders is dan uit resultaten en datums volgt.")
        return self.cleaned_data


class ActivityLineForm(StandingMixin, WithinAgenda, ItemForm):
    """What can be changed in the list itself: title, lead, dates and state."""

    class Meta:
        """Its fields, in the order of the row."""

        model = Activity
        fields = ["title", "lead", "begins_on", "ends_on", "ruled_state", "ruled_reason"]
        formfield_callback = control_for

    def __init__(self, *args, organisations, proposed, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["lead"].queryset = organisations
        self.fields["lead"].label_from_instance = name_of_organisation
        self.fields["lead"].empty_label = "nog geen trekker"
        self.fields["ruled_reason"].widget = forms.TextInput()
        self.offer_states(proposed)

    def store(self, activity, *, by, base):
        """Keep it: the activity, or `Changed`."""
        return operations.save_activity(activity, by=by, base=base, reason=words_of_change(self))


class StandingForm(StandingMixin, ItemForm):
    """The state of an activity with the reason why it is not the proposed one."""

    class Meta:
        """Its fields."""

        model = Activity
        fields = ["ruled_state", "ruled_reason"]
        formfield_callback = control_for

    def __init__(self, *args, proposed, **kwargs):
        super().__init__(*args, **kwargs)
        self.offer_states(proposed)
        self.fields["ruled_reason"].widget.attrs["rows"] = 2

    def store(self, activity, *, by, base):
        """Keep it: the activity, or `Changed`."""
        proposed = activity.ruled_state == ""
        words = (
            "stand volgt weer uit resultaten en datums" if proposed else f"stand: {activity.get_ruled_state_display()}"
        )
        return operations.save_activity(activity, by=by, base=base, reason=words)


# --- contributions and results ----------------------------------------------------------------------------------------
class PartForm(forms.ModelForm):
    """A contribution or result of `activity`; `base` is the save it was filled from, 0 for a new one."""

    base = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput, required=False)

    class Meta:
        """What every part has; the form of a model names its own."""

        model = Result
        fields = ["note"]
        formfield_callback = control_for

    def __init__(self, *args, activity, **kwargs):
        self.activity, self.document = activity, activity.document
        super().__init__(*args, **kwargs)
        self.initial["base"] = 0 if self.instance._state.adding else self.instance.lock_version

    rows, row_forms = {}, {}

    def all_rows(self):
        """It has no rows of its own."""
        return []

    def without_errors(self):
        """The same form before it was checked: to be given back with what was typed."""
        self._errors, self.cleaned_data = ErrorDict(), {}
        return self

    def store(self, part, *, by, base):
        """Keep it: the part, or `Changed`."""
        if part._state.adding:
            return operations.add_part(part, by=by)
        return operations.save_part(part, by=by, base=base, reason=words_of_change(self))


def not_in_future(form, name):
    """A state that holds since tomorrow does not hold yet."""
    day = form.cleaned_data.get(name)
    if day and day > timezone.localdate():
        form.add_error(name, "Deze dag ligt in de toekomst. Vul de dag in waarop het zo werd.")


def check_reason(form):
    """ "Nu niet mogelijk" says why; the other states need no reason."""
    state, reason = form.cleaned_data.get("state"), (form.cleaned_data.get("reason") or "").strip()
    if state == ContributionState.NOT_NOW and not reason and "reason" not in form.errors:
        form.add_error("reason", "Schrijf waarom het nu niet mogelijk is.")
    if state and state != ContributionState.NOT_NOW:
        form.cleaned_data["reason"] = ""
        form.instance.reason = ""


def state_fields(form):
    """The words of the fields of a state: "nu niet mogelijk, omdat …"."""
    form.fields["state"].label = "Stand"
    form.fields["state"].choices = [
        (value, f"{label}, omdat …" if value == ContributionState.NOT_NOW else label)
        for value, label in ContributionState.choices
    ]
    form.fields["state_on"].label = "Sinds"
    form.fields["state_on"].help_text = "Leeg is vandaag."
    form.fields["reason"].label = "Omdat"
    form.fields["reason"].help_text = "Alleen bij “nu niet mogelijk”."
    form.fields["reason"].widget.attrs["rows"] = 2


class ContributionForm(AmountsMixin, NewOrganisationMixin, PartForm):
    """What an organisation brings to an activity: what, money per year or fte, source; for a new one also its state.

    `may_set_for_ministry` says whether the person may promise and grant for a ministry (plans/rules.py).
    """

    organisations_in = "contributor"

    class Meta:
        """Its fields, in the order of the page."""

        model = Contribution
        fields = ["contributor", "kind", "scheme", "fte", "description", "state", "state_on", "reason"]
        formfield_callback = control_for
        help_texts = {"scheme": "Bijvoorbeeld Regio Deal, Interreg, EFRO of eigen middelen."}

    def __init__(self, *args, may_set_for_ministry, schemes=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.may_set_for_ministry = may_set_for_ministry
        who = self.fields["contributor"]
        who.required = not str(self.data.get("new_organisation") or "").strip()
        who.error_messages["required"] = "Kies wie dit bijdraagt."
        who.empty_label = "maak een keuze"
        self.fields["fte"] = NumberOfPeopleField(
            label="Fte", required=False, help_text="Bij capaciteit, bijvoorbeeld 0,5."
        )
        self.fields["scheme"].widget.attrs |= {"list": "bronnen", "autocomplete": "off"}
        self.fields["description"].widget.attrs["rows"] = 3
        self.schemes = sorted({*SCHEMES, *schemes}, key=str.casefold)
        if self.instance._state.adding:
            state_fields(self)
        else:
            for name in ("state", "state_on", "reason"):
                del self.fields[name]
        known = not self.instance._state.adding
        self.add_amounts({row.year: row.amount for row in self.instance.years.all()} if known else {})
        self.order_fields(
            ["base", "contributor", "new_organisation", "kind", *self._money(), "fte", "scheme", "description"]
        )

    def _money(self):
        return [f"bedrag_{year}" for year in self.years]

    def clean(self):
        """Somebody brings it; a state that a ministry has to give is not given for it."""
        super().clean()
        self.refuse_other_years()
        contributor = self.cleaned_data.get("contributor")
        if "state" in self.fields:
            not_in_future(self, "state_on")
            check_reason(self)
        state = self.cleaned_data.get("state", self.instance.state)
        ministry = contributor is not None and contributor.kind == OrganisationKind.MINISTRY
        if state != ContributionState.WISHED and ministry and not self.may_set_for_ministry:
            where, way_out = ("state", " Kies “gewenst”.") if "state" in self.fields else ("contributor", "")
            self.add_error(where, f"{WHY_NOT['plans.set_contribution']}{way_out}")
        return self.cleaned_data

    def extra_values(self, current):
        """What is saved of the fields outside the model."""
        return {f"bedrag_{row.year}": row.amount for row in current.years.all()}

    def store(self, part, *, by, base):
        """Keep it: the contribution, or `Changed`."""
        if part._state.adding:
            operations.begin_state(part, by=by)
            return operations.add_part(part, by=by, amounts={y: a for y, a in self.amounts().items() if a is not None})
        reason = words_of_change(self)
        return operations.save_part(part, by=by, base=base, amounts=self.amounts(), reason=reason)


class ContributionStateForm(PartForm):
    """How far a contribution is, since when, and why it is not possible now."""

    class Meta:
        """Its fields, in the order of the page."""

        model = Contribution
        fields = ["state", "state_on", "reason"]
        formfield_callback = control_for
        widgets = {"state": forms.RadioSelect}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        state_fields(self)
        self.initial["state_on"] = None

    def clean(self):
        """A day that has come, and a reason where it is not possible now."""
        super().clean()
        not_in_future(self, "state_on")
        check_reason(self)
        return self.cleaned_data

    def store(self, part, *, by, base):
        """Record it: the contribution, or `Changed`."""
        return operations.set_contribution_state(
            part,
            state=part.state,
            on=part.state_on or timezone.localdate(),
            reason=part.reason,
            by=by,
            base=base,
            before=self.initial["state"],
        )


class ResultForm(PartForm):
    """A concrete result, the day it is due and how far it is."""

    class Meta:
        """Its fields, in the order of the page."""

        model = Result
        fields = ["title", "due", "state", "reached_on", "note"]
        formfield_callback = control_for
        help_texts = {
            "title": "Iets dat er straks is: een plan, een gebouw, een afspraak, een aantal.",
            "reached_on": "Alleen als het bereikt is; leeg is vandaag.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["title"].error_messages["required"] = "Schrijf wat het resultaat is."
        self.fields["note"].widget.attrs["rows"] = 2

    def clean(self):
        """Reached on a day that has come; what is not reached has no such day."""
        super().clean()
        if self.cleaned_data.get("state") == ResultState.REACHED:
            not_in_future(self, "reached_on")
            self.instance.reached_on = self.cleaned_data.get("reached_on") or timezone.localdate()
        elif "state" in self.cleaned_data and self.cleaned_data.get("reached_on"):
            self.add_error(
                "reached_on", "Dit resultaat is nog niet bereikt. Kies de stand “bereikt”, of maak de dag leeg."
            )
        return self.cleaned_data

    def _post_clean(self):
        """The day of today for what is reached without a day: ModelForm would write the empty field."""
        super()._post_clean()
        if self.cleaned_data.get("state") == ResultState.REACHED and not self.instance.reached_on:
            self.instance.reached_on = timezone.localdate()


def words_of_change(form):
    """The changed fields of a form in words: "gewijzigd: titel, 2027"."""
    labels = [str(form.fields[name].label) for name in form.changed_data if name in form.fields and name != "base"]
    labels = [f"bedrag {label}" if label.isdecimal() else label[:1].lower() + label[1:] for label in labels]
    return f"gewijzigd: {', '.join(dict.fromkeys(labels))}"[:1000] if labels else "gewijzigd"
