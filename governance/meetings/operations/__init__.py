"""The verbs of meetings: plan and close them, fill the agenda, record what comes of it, follow it up, make the report."""

from .actions import confirm_done, lapse, postpone, reject_done, reopen, report_done
from .agenda import add_item, add_paper, bring_back_item, change_item, move_item, remove_item, remove_paper
from .held import Outdated
from .outcomes import change_decision, give_action, note_outcome, record_attendance, remove_decision, take_decision
from .planning import cancel_meeting, change_meeting, close_meeting, plan_meeting, plan_series
from .reports import adopt_report, answer_correction, propose_correction, save_report, send_report, start_report

__all__ = [
    "Outdated", "add_item", "add_paper", "adopt_report", "answer_correction", "bring_back_item", "cancel_meeting",
    "change_decision", "change_item", "change_meeting", "close_meeting", "confirm_done", "give_action", "lapse",
    "move_item", "note_outcome", "plan_meeting", "plan_series", "postpone", "propose_correction", "record_attendance",
    "reject_done", "remove_decision", "remove_item", "remove_paper", "reopen", "report_done", "save_report",
    "send_report", "start_report", "take_decision",
]  # fmt: skip
