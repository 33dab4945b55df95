"""What a page does with the form of an activity, contribution or result that was sent: keep it, or give it back.

As views/answering.py does for the items of the plan; but here the form knows how it is kept (`store`), and what somebody
else saved in fields that this person did not touch is taken along without asking.
"""

from npvr.access import Refused

from ..conflicts import reconcile
from ..operations import Changed
from ..views.answering import Answer, takes_typed_organisation, with_organisation
from .forms import take_over_extras


def answered(request, make, item):
    """Do what was asked of the form of `item`; `make(data, instance=…)` makes the form.

    Saved with `differences`: what somebody else changed meanwhile was taken along.
    """
    form = make(request.POST, instance=item)
    if request.POST.get("doen") == "organisatie" and "new_organisation" in form.fields:
        return with_organisation(request, form, make, item)
    if not form.is_valid() or not takes_typed_organisation(form, request.user):
        return Answer(form)
    try:
        outcome = form.store(form.instance, by=request.user, base=form.cleaned_data["base"] or 0)
        if isinstance(outcome, Changed):
            return _after_somebody_else(request, form, outcome.current, make)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return Answer(form)
    return Answer(form, saved=outcome)


def _after_somebody_else(request, form, current, make):
    _belongs_as(form.instance, current)
    data, differences = reconcile(form, current, base=form.cleaned_data["base"] or 0)
    if hasattr(form, "extra_values"):
        differences += take_over_extras(form, data, form.extra_values(current))
    again = make(data, instance=current)
    if all(one.taken_over for one in differences) and again.is_valid():
        outcome = again.store(again.instance, by=request.user, base=current.lock_version)
        if not isinstance(outcome, Changed):
            return Answer(again, saved=outcome, differences=differences)
        _belongs_as(form.instance, current := outcome.current)
    by, at = _last_save(current)
    return Answer(make(data, instance=current).without_errors(), changed=True, differences=differences, by=by, at=at)


def _belongs_as(known, current):
    """What `current` belongs to is known already: no query, and the same object for the rules."""
    for name in ("document", "activity"):
        if hasattr(type(known), name):
            setattr(current, name, getattr(known, name))


def _last_save(current):
    row = current.history.select_related("history_user").order_by("-history_date", "-history_id").first()
    if row is None:
        return "", None
    return row.history_user.name if row.history_user else "", row.history_date
