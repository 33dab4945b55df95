"""Indicatoren as a part of the plan: what their list shows and what their form asks."""

from django.db.models import Count, OuterRef, Prefetch, Q, Subquery, Value
from django.db.models.functions import Coalesce, NullIf

from npvr.templatetags.ui import date_nl, number

from ..forms import ItemForm, control_for
from ..models import Goal, Indicator, Measurement, SharedIndicator
from ..parts import SORTS, Column, Part, words
from .forms import NumberField

NUMBERS = {"baseline", "target"}


def indicator_control(field, **kwargs):
    """The control of a field of an indicator: numbers as people type them, a choice of shared definitions."""
    if field.name in NUMBERS:
        label = field.verbose_name[:1].upper() + field.verbose_name[1:]
        return NumberField(label=label, required=False)
    return control_for(field, **kwargs)


class IndicatorForm(ItemForm):
    """An indicator. One that follows a shared definition is measured in its unit, or regions could not be compared."""

    class Meta:
        """In the order in which one thinks of them; definition, unit and source may be left to the shared one."""

        model = Indicator
        fields = [
            "title", "shared", "definition", "unit", "source", "baseline", "baseline_year", "target", "target_year",
            "goals",
        ]  # fmt: skip
        labels = {"title": "Naam", "shared": "Gedeelde indicator", "goals": "Meet welke doelen"}
        help_texts = {
            "shared": "Sluit u aan bij een definitie die alle regio's gebruiken, dan staan uw waarden naast die van andere "
            "regio's. Definitie, eenheid en bron hoeft u dan niet in te vullen.",
            "unit": "Waarin de waarden zijn, bijvoorbeeld procent of banen.",
            "source": "Bijvoorbeeld CBS Regionale Monitor Brede Welvaart.",
        }
        formfield_callback = indicator_control

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["shared"]
        field.queryset = SharedIndicator.objects.filter(Q(removed_at=None) | Q(pk=self.instance.shared_id))
        field.empty_label = "geen, dit is een eigen indicator"

    def clean(self):
        """The unit is the shared one's, or left open."""
        cleaned = super().clean()
        shared, unit = cleaned.get("shared"), cleaned.get("unit", "")
        if shared and unit and unit.casefold() != shared.unit.casefold():
            self.add_error("unit", f"“{shared.title}” wordt gemeten in {shared.unit}. Neem dat over of laat dit leeg.")
        other = self._joined_already(shared) if shared else None
        if other:
            self.add_error("shared", f"“{other}” is hier al bij aangesloten. Per regio sluit er één indicator bij aan.")
        return cleaned

    def _joined_already(self, shared):
        """Another present indicator of this plan that follows the same definition."""
        others = Indicator.objects.filter(document=self.document, shared=shared).exclude(pk=self.instance.pk)
        return others.present().first()


def _newest(field):
    newest = Measurement.objects.filter(indicator=OuterRef("pk")).order_by("-on")
    return Subquery(newest.values(field)[:1])


def _measured(item):
    if item.last_on is None:
        return "–"
    return f"{number(item.last_value)} op {date_nl(item.last_on)}"


def _target(item):
    if item.target is None:
        return "–"
    return f"{number(item.target)} in {item.target_year}" if item.target_year else number(item.target)


def _measurement_count():
    found = Measurement.objects.filter(indicator=OuterRef("pk")).order_by().values("indicator")
    return Coalesce(Subquery(found.annotate(number=Count("*")).values("number")), 0)


INDICATORS = Part(
    address="indicatoren",
    model=Indicator,
    form=IndicatorForm,
    title="Indicatoren",
    one="indicator",
    new="Indicator toevoegen",
    lead="Waaraan de regio ziet of haar doelen dichterbij komen.",
    empty="Kies bij elk doel een indicator: wat u meet, waar u begint en waar u heen wilt.",
    columns=(
        Column("Eenheid", lambda item: item.unit_shown or "–"),
        Column("Laatste meting", _measured),
        Column("Streefwaarde", _target),
        Column("Doelen", lambda item: words(len(item.goals.all()), "doel", "doelen")),
        Column("Metingen", lambda item: words(item.measurement_count, "meting", "metingen")),
    ),
    sorts=SORTS,
    prefetch=(Prefetch("goals", Goal.objects.present()),),
    counts=(
        ("last_on", _newest("on")),
        ("last_value", _newest("value")),
        ("measurement_count", _measurement_count()),
        ("unit_shown", Coalesce(NullIf("unit", Value("")), "shared__unit", Value(""))),
    ),
)
