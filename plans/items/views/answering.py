"""What a page does with the form of an item: save it, give it back with what is wrong, or with what somebody else saved.

    def change_indicator(request, region_slug, key):
        plan = find_plan(request.user, region_slug)
        indicator = find_item(Indicator, plan, key)
        make = partial(IndicatorForm, document=plan)
        if request.method == "POST":
            authorize(rules.may_edit(request.user, plan), rules.WHY_NOT["plans.edit"])
            answer = answered(request, make, indicator)
            if answer.saved:
                return redirect(…)
            return render(request, …, {"answer": answer, "form": answer.form}, status=answer.status)
        return render(request, …, {"form": make(instance=indicator)})

The template includes "plans/items/_form.html" with `form` and `answer`. Buttons in it that are no save have the name
"doen": "rij-<name>" gives the form back with an empty row more, "organisatie" adds the organisation that was typed.
"""

from dataclasses import dataclass, field

from npvr.access import Refused

from .. import operations
from ..conflicts import reconcile
from ..operations import Changed


@dataclass
class Answer:
    """What came of a form that was sent: the item that was `saved`, or the form to show again with a status.

    `changed` says that somebody else (`by`, at `at`) saved it meanwhile; `differences` is what stands there now.
    """

    form: object
    saved: object = None
    status: int = 422
    changed: bool = False
    differences: list = field(default_factory=list)
    by: str = ""
    at: object = None


def answered(request, make, item):
    """Do what was asked of the form of `item`: a new one where it has no base yet. `make` makes the form of data."""
    doing = request.POST.get("doen", "")
    form = make(request.POST, instance=item)
    if doing.startswith("rij-") and doing.removeprefix("rij-") in form.rows:
        return _one_row_more(form, doing.removeprefix("rij-"), make, item)
    if doing == "organisatie" and "new_organisation" in form.fields:
        return with_organisation(request, form, make, item)
    if not form.is_valid() or not takes_typed_organisation(form, request.user):
        return Answer(form)
    try:
        outcome = _save(form, request.user)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return Answer(form)
    if isinstance(outcome, Changed):
        return _changed(form, outcome.current, make)
    return Answer(form, saved=outcome)


def _save(form, by):
    item, related = form.instance, form.related()
    rows = {row_form._meta.model: form.kept_rows(name) for name, row_form in form.rows.items()}
    if item._state.adding:
        item.document = form.document
        return operations.add_with_rows(item, rows, by=by, related=related)
    base = form.cleaned_data["base"] or 0
    if not form.differs() and not item.removed_at:
        return item
    return operations.save_with_rows(item, rows, by=by, base=base, related=related)


def _changed(form, current, make):
    """The form with what was typed and what somebody else saved, and the new base: a second save wins on purpose."""
    data, differences = reconcile(form, current, base=form.cleaned_data["base"] or 0)
    again = make(data, instance=current).without_errors()
    by = current.saved_by.name if getattr(current, "saved_by", None) else ""
    return Answer(again, changed=True, differences=differences, by=by, at=getattr(current, "saved_at", None))


def _one_row_more(form, name, make, item):
    data = form.data.copy()
    data[f"{name}-aantal"] = str(len(form.row_forms[name]) + 1)
    return Answer(make(data, instance=item).without_errors(), status=200)


def with_organisation(request, form, make, item):
    """Add the organisation that was typed, choose it, and give everything else back as it was."""
    form.is_valid()
    if not form.cleaned_data.get("new_organisation") and "new_organisation" not in form.errors:
        form.add_error("new_organisation", "Typ de naam van de organisatie.")
    organisation = form.add_organisation(by=request.user)
    if organisation is None:
        wrong = form.errors["new_organisation"]
        form.without_errors()._errors["new_organisation"] = wrong
        return Answer(form)
    data = form.data.copy()
    data["new_organisation"] = ""
    form.choose_organisation(data, organisation)
    return Answer(make(data, instance=item).without_errors(), status=200)


def takes_typed_organisation(form, by):
    """Whether an organisation that was typed, if any, could be added; it is chosen with the others."""
    if not form.cleaned_data.get("new_organisation"):
        return True
    organisation = form.add_organisation(by=by)
    if organisation is None:
        return False
    form.take_organisation(organisation)
    return True
