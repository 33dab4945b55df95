"""What a walk fills in."""

import uuid

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from governance.models import Role, Seat
from plans.documents.models import Chapter, Document, DocumentKind
from plans.items.operations import weights_mark

from ..pictures import picture
from .names import ACTIVITY_FORMS, ACTIVITY_POSTS

ITEM = {"title": "Anders", "base": 1}
CHALLENGE = ITEM | {"kind": "challenge", "analysis": "", "evidence": ""}
LEVER = ITEM | {"explanation": ""}
INDICATOR = ITEM | {
    "shared": "", "definition": "", "unit": "", "source": "", "baseline": "", "baseline_year": "", "target": "",
    "target_year": "",
}  # fmt: skip
GOAL = ITEM | {"description": "", "reached": ""}
PROGRAMME = ITEM | {
    "state": "running", "begins_on": "", "ends_on": "", "term": "", "facts": "", "bridging": "", "remark": "",
}  # fmt: skip
WEIGHTS = {"percent_1": "40", "percent_2": "30", "percent_3": "30", "reason_1": "", "reason_2": "", "reason_3": ""}
ITEM_FORMS = {
    f"plans:{verb}{kind}": form
    for kind, form in {"challenge": CHALLENGE, "lever": LEVER, "goal": GOAL, "programme": PROGRAMME}.items()
    for verb in ("", "add_")
} | {f"plans:move_{kind}": {"direction": "up"} for kind in ("challenge", "lever", "goal", "programme")}


def post_data(target):
    """What a right POST to this address holds: without a check of rights it would do its work.

    What takes a question to the database, or a picture, is made only for the address that needs it.
    """
    found = {
        "plans:begin_agenda": {"first_year": 2034, "last_year": 2037},
        "plans:add_chapter": {"title": "Erbij"},
        "plans:describe_chapter": {"title": "Anders", "state": "ready", "writer": "", "due": "2027-02-01"},
        "plans:save_chapter": lambda: {
            "html": "<p>Overschreven</p>",
            "base": _newest_save(target),
            "token": uuid.uuid4(),
        },
        "plans:move_chapter": {"direction": "up"},
        "plans:restore_save": lambda: {"save": 2, "base": _newest_save(target)},
        "plans:upload_image": lambda: {"bestand": SimpleUploadedFile("nieuw.png", picture((9, 9, 9)))},
        "plans:begin_next_agenda": lambda: {"earlier": _agenda_of(target), "first_year": 2034, "last_year": 2037},
        "plans:mark_item": {"mark": "new", "reason": "Kwam erbij.", "seen": 0},
        "plans:switch_readiness": {"tonen": "nee"},
        "plans:start_review": lambda: {
            "question": "Wat vindt u?",
            "due_on": timezone.localdate(),
            "asked": _lead_of(target),
            "token": uuid.uuid4(),
        },
        "plans:add_to_review": {"name_1": "Nog iemand", "email_1": "nog.iemand@voorbeeld.example"},
        "plans:make_version": {"label": "nieuw", "note": "", "token": uuid.uuid4()},
        "plans:objective_weights": lambda: WEIGHTS | {"base": weights_mark(_weights(target))},
        "plans:answer_for_region": lambda: {"text": "Zo doen wij het.", "base": _newest_answer(target)},
        "plans:add_indicator": INDICATOR,
        "plans:edit_indicator": INDICATOR,
        "plans:move_indicator": {"direction": "up"},
        "plans:add_measurement": {"on": "2020-12-31", "value": "5", "note": "", "base": ""},
        "plans:change_measurement": {"on": "2020-12-31", "value": "5", "note": "", "base": 1},
        "plans:remove_measurement": {"base": 1},
        "plans:invitations": lambda: _invitation(target),
        **ITEM_FORMS,
        **_activity_forms(target),
    }.get(target.name, {})
    return found() if callable(found) else found


def _activity_forms(target):
    """The forms of activities; the contribution is of a municipality, so that either side may say how far it is."""
    if target.name not in ACTIVITY_FORMS | ACTIVITY_POSTS:
        return {}
    line = ITEM | {"begins_on": "", "ends_on": "", "lead": "", "ruled_state": "", "ruled_reason": ""}
    activity = ITEM | {
        "description": "", "why_here": "", "lead": "", "lead_function": "", "begins_on": "", "ends_on": "", "residents": "",
        "nodig_2030": "1.000,50",
    }  # fmt: skip
    who = target.place.document.region.municipalities()[0].pk
    brings = {
        "base": 1,
        "contributor": who,
        "kind": "money",
        "scheme": "",
        "fte": "",
        "description": "",
        "bedrag_2031": "5",
    }
    state = {"state": "promised", "state_on": "", "reason": ""}
    result = ITEM | {"due": "", "state": "partly", "reached_on": "", "note": ""}
    return {
        "plans:add_activity": activity,
        "plans:change_activity": activity,
        "plans:change_activity_line": line,
        "plans:move_activity": {"direction": "down"},
        "plans:rule_standing": {"base": 1, "ruled_state": "done", "ruled_reason": "Klaar"},
        "plans:add_contribution": brings | state,
        "plans:change_contribution": brings,
        "plans:set_contribution": {"base": 1} | state,
        "plans:add_result": result,
        "plans:change_result": result,
    }


def _invitation(target):
    """Of the guest to the whole document: to the chapter they are invited already."""
    guest = target.place.items["guest"].pk if target.place else ""
    return {"person": guest, "place": "heel", "level": "read", "until": timezone.localdate().isoformat()}


def _lead_of(target):
    region = target.place.document.region if target.place else None
    return f"z{getattr(Seat.objects.filter(role=Role.REGIONAL_LEAD, body__region=region).first(), 'pk', 0)}"


def _agenda_of(target):
    if target.place is None:
        return ""
    agendas = Document.objects.filter(region=target.place.document.region_id, kind=DocumentKind.AGENDA)
    agenda = agendas.order_by("-period").first()
    return agenda.pk if agenda else ""


def _weights(target):
    return target.place.document.objective_weights.all() if target.place else []


def _newest_answer(target):
    answers = target.place.document.principle_answers.filter(principle__number=1, side="region") if target.place else []
    return max((answer.lock_version for answer in answers), default=0)


def _newest_save(target):
    if target.place is None:
        return 1
    return Chapter.objects.get(document=target.place.document, slug=target.place.chapter).text.lock_version
