"""Who writes and reads reports: rows of the matrix (docs/decisions/0035). A draft is the core team's and its deciders'."""

from governance.rights import may

WRITE, READ, READ_DRAFT = "plans.report_progress", "plans.view_progress", "plans.view_core_team"
WHY_NOT = {
    WRITE: "Alleen het kernteam van deze regio schrijft een voortgangsrapportage.",
    "closed": "Deze rapportage is afgerond en verandert niet meer. U kunt haar wel herzien.",
}


def may_read(person, region_id):
    """A finished report is for whoever follows the progress of the region."""
    return may(person, READ, region_id)


def may_read_drafts(person, region_id):
    """A draft is for the core team, both sides, and the two who decide: as a version that only they see."""
    return may(person, READ_DRAFT, region_id)


def may_write(person, region_id):
    """Reports are written by the core team, both sides."""
    return may(person, WRITE, region_id)
