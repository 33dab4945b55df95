"""The table of rights itself: trust.md § 3, its copy here, and what a written table may not be."""

import pytest

from governance.management.commands import write_permissions
from governance.matrix import MATRIX, NO, YES, Column, read
from governance.models.seats import PROGRAMME_BODIES
from governance.reference import MEETING_BODIES
from governance.rights import COLUMN_OF_PROGRAMME_BODY, COLUMN_OF_SEAT
from npvr.addresses import addresses

# A second copy by hand of the rows in use, from trust.md § 3: who has the right, if need be after a fresh sign-in or with
# the other side. A slip in governance/matrix.py differs from it; both change only on purpose.
CORE_TEAM = "ED RA"
READERS_OF_WORKING_TEXT = "ED RA BT RV"
REGION_AND_STATE = "RL ED RA BT RV DE KA PB"
ALLOWED = {
    "plans.view_public": "PU KB RL ED RA BT RV DE KA PB AD",
    "plans.view_sounding_board": f"KB {REGION_AND_STATE}",
    "plans.view_region_and_state": REGION_AND_STATE,
    "plans.view_core_team": READERS_OF_WORKING_TEXT,
    "plans.view_working_text": READERS_OF_WORKING_TEXT,
    "plans.edit": CORE_TEAM,
    "plans.upload_image": CORE_TEAM,
    "plans.make_version": CORE_TEAM,
    "plans.report_progress": CORE_TEAM,
    "plans.view_indicators": f"KB {REGION_AND_STATE}",
    "plans.keep_indicators": "PB",
    "plans.view_readiness": CORE_TEAM,
    "plans.set_contribution": "RA",
    "plans.pledge": "",
    "plans.share_region_and_state": CORE_TEAM,
    "plans.share_sounding_board": CORE_TEAM,
    "plans.make_public": READERS_OF_WORKING_TEXT,
    "plans.narrow_sharing": READERS_OF_WORKING_TEXT,
    "plans.comment_working_text": READERS_OF_WORKING_TEXT,
    "plans.comment_version": REGION_AND_STATE,
    "plans.settle_comment": CORE_TEAM,
    "funding.view_totals": "ED RA BT RV DE KA PB",
    "funding.view_ledger": "ED BT KA",
    "funding.estimate": "ED KA",
    "funding.propose": "ED KA",
    "funding.book": "KA",
    "funding.reverse": "KA",
    "funding.confirm_reversal": "ED BT KA",
    "funding.name_cashier": "BT",
    "funding.arrange": "ED BT",
    "funding.set_allocation": "PB",
    "governance.arrange_bodies": "ED BT",
    "governance.appoint_region": "ED BT",
    "governance.appoint_state": "PB",
    "governance.appoint_leads": "RL ED PB AD",
    "governance.review_access": "BT PB AD",
    "governance.view_people": f"KB {REGION_AND_STATE} AD",
    "plans.start_review": CORE_TEAM,
    "plans.respond": "",
    "plans.offer_for_adoption": CORE_TEAM,
    "plans.approve_for_region": "BT",
    "plans.approve_for_state": "RV",
    "governance.read_mail": "AD",
    "governance.view_audit": READERS_OF_WORKING_TEXT,
    "governance.view_system_audit": "AD",
    "governance.view_meetings": READERS_OF_WORKING_TEXT,
    "governance.run_meetings": CORE_TEAM,
    "governance.view_notes": f"{READERS_OF_WORKING_TEXT} PB",
    "governance.write_notes": f"{CORE_TEAM} PB",
    "governance.publish_note": f"{CORE_TEAM} PB",
    "plans.view_progress": "RL ED RA BT RV PB",
    "npvr.personal_feed": f"KB {REGION_AND_STATE}",
}
# Of these, who must sign in afresh for it, and who needs the other side; and who has a part of it only.
FRESH = {
    "npvr.personal_feed": f"{CORE_TEAM} PB",
    "governance.publish_note": f"{CORE_TEAM} PB",
    "governance.appoint_region": "ED BT",
    "governance.appoint_state": "PB",
    "governance.appoint_leads": "RL ED PB AD",
    "funding.reverse": "KA",
    "funding.confirm_reversal": "ED BT KA",
    "funding.name_cashier": "BT",
    "plans.make_public": READERS_OF_WORKING_TEXT,
    "plans.narrow_sharing": READERS_OF_WORKING_TEXT,
    "plans.approve_for_region": "BT",
    "plans.approve_for_state": "RV",
}
BOTH_SIDES = {
    "plans.make_public": READERS_OF_WORKING_TEXT,
    "plans.offer_for_adoption": CORE_TEAM,
    "governance.appoint_leads": "RL ED PB AD",
}
PARTLY = {
    "plans.respond": "RL BT RV DE PB",
    "funding.view_totals": "RL",
    "funding.view_ledger": "RL RA RV DE PB",
    "funding.name_cashier": "ED",
    "governance.view_audit": "KA",
    "governance.view_meetings": "RL KA",
    "governance.run_meetings": "RL",
    "governance.publish_note": "DE",
    "plans.view_progress": "DE KA",
    "plans.view_core_team": "DE",
    "plans.view_working_text": "RL DE KA",
    "plans.edit": "RL",
    "plans.comment_working_text": "RL DE KA",
    "plans.comment_version": "KB",
    "plans.narrow_sharing": "PB AD",
    "plans.report_progress": "RL",
    "plans.set_contribution": "ED DE",
    "plans.pledge": "DE",
}
# Of these parts, those that somebody gets by an invitation (i); the others are their own (o).
INVITED = {
    "plans.view_core_team": "DE",
    "plans.view_working_text": "RL DE KA",
    "plans.edit": "RL",
    "plans.comment_working_text": "RL DE KA",
}
MARKS = {YES, NO, "2", "S", "2S", "i", "o"}
HEAD = "action | PU | KB | RL | ED | RA | BT | RV | DE | KA | PB | AD | what it is\n"


def allowed(action):
    """The columns that have the right, as this file says it."""
    return {Column(name) for name in ALLOWED[action].split()}


def test_the_rows_in_use_are_those_of_this_copy():
    assert {action for action, row in MATRIX.items() if row.in_use} == set(ALLOWED)


@pytest.mark.parametrize("action", ALLOWED)
def test_each_row_in_use_says_what_this_copy_says(action):
    assert MATRIX[action].columns() == allowed(action)


@pytest.mark.parametrize("action", ALLOWED)
def test_each_condition_and_each_part_is_as_this_copy_says(action):
    row = MATRIX[action]
    assert row.fresh() == columns(FRESH, action)
    assert {c for c, mark in row.cells.items() if mark.startswith("2")} == columns(BOTH_SIDES, action)
    assert row.partly() == columns(PARTLY, action)
    assert row.invited() == columns(INVITED, action)


def columns(table, action):
    return {Column(name) for name in table.get(action, "").split()}


def test_an_address_whose_row_asks_a_fresh_sign_in_of_somebody_asks_it():
    """Reading such a page may be open; what it sends must come from a fresh session."""
    asking = {a for a in addresses() if any(MATRIX[action].fresh() for action in a.access.actions)}
    assert [a.name for a in asking if not getattr(a.view, "asks_fresh_sign_in", False)] == []


@pytest.mark.parametrize("action", MATRIX)
def test_every_cell_holds_a_known_mark(action):
    assert set(MATRIX[action].cells) == set(Column)
    assert set(MATRIX[action].cells.values()) <= MARKS


@pytest.mark.parametrize("action", MATRIX)
def test_a_row_that_gives_another_core_team_something_gives_it_to_the_own_core_team(action):
    """`Standing.scope` leans on it: who sits in one core team then has the right everywhere."""
    row = MATRIX[action]
    if row.cells[Column.OTHER_CORE_TEAM] == NO:
        return
    assert NO not in {row.cells[Column.EDITOR], row.cells[Column.STATE_CORE_TEAM]}
    if row.in_use:
        assert row.columns() >= {Column.REGION_SEAT, Column.EDITOR, Column.STATE_CORE_TEAM}


def test_the_administrator_has_no_right_on_content():
    content = {a for a in MATRIX if a.startswith(("plans.", "funding.", "knowledge."))} - {"plans.view_public"}
    assert not [a for a in content if Column.ADMINISTRATOR in MATRIX[a].columns()]


def test_what_is_marked_for_a_part_does_not_give_the_whole():
    partly = [(row, c) for row in MATRIX.values() for c, mark in row.cells.items() if mark in {"o", "i"}]
    assert partly
    assert not [(row.action, column) for row, column in partly if column in row.columns()]


def test_every_function_and_every_programme_body_has_a_column():
    assert set(PROGRAMME_BODIES) == set(COLUMN_OF_PROGRAMME_BODY) | set(MEETING_BODIES)
    assert not set(COLUMN_OF_PROGRAMME_BODY) & set(MEETING_BODIES)
    named = {*COLUMN_OF_SEAT.values(), *COLUMN_OF_PROGRAMME_BODY.values()}
    assert named | {Column.PUBLIC, Column.OTHER_CORE_TEAM, Column.REGION_SEAT} == set(Column)


@pytest.mark.parametrize(
    "lines",
    [
        "plans.edit | – | – | – | ● | ● | – | – | – | – | – | schrijven",
        "plans.edit | – | – | – | ● | ● | – | – | – | – | – | – | – | schrijven",
        "plans.edit | – | – | – | ● |  | – | – | – | – | – | – | schrijven",
        "plans.edit | – | – | – | ● | ● | – | – | – | – | – | – | schrijven\n"
        "plans.edit | – | – | – | ● | – | – | – | – | – | – | – | schrijven",
    ],
    ids=["a cell too few", "a cell too many", "an empty cell", "a row twice"],
)
def test_a_table_that_is_not_right_is_refused(lines):
    with pytest.raises(ValueError, match=r"plans\.edit"):
        read(HEAD + lines)


def test_the_written_permissions_are_up_to_date():
    """After a change: `manage.py write_permissions`."""
    assert write_permissions.FILE.read_text(encoding="utf-8") == write_permissions.permissions()
