"""Who sees, writes and publishes a decision note: the rows of the matrix, narrowed to the side the person speaks for."""

from ..matrix import MATRIX, Column
from ..models import DecisionNote, Side
from ..rights import standing_of

VIEW, WRITE, PUBLISH = "governance.view_notes", "governance.write_notes", "governance.publish_note"
SIDE_OF = {
    Column.EDITOR: Side.REGION, Column.REGIONAL_LEAD: Side.REGION, Column.STATE_CORE_TEAM: Side.STATE,
    Column.STATE_REPRESENTATIVE: Side.STATE, Column.PROGRAMME_TEAM: Side.STATE,
}  # fmt: skip
WHY_NOT = {
    WRITE: "Een beslisnota schrijven de programmamanager en -medewerker (regio) of de regioadviseur en het programmateam (rijk).",
    PUBLISH: "Openbaar maken doet wie de beslisnota schrijft.",
}


def sides(person, action, region_id):
    """The sides for which this person has a right on notes of the region."""
    columns = standing_of(person).columns(region_id) & MATRIX[action].columns()
    return {SIDE_OF[column] for column in columns if column in SIDE_OF}


def notes_seen(person, region):
    """The notes of a region that this person sees: those of the own side."""
    return DecisionNote.objects.filter(region=region, side__in=sides(person, VIEW, region.pk))


def may_write(person, note):
    """Change a note of the own side."""
    return note.side in sides(person, WRITE, note.region_id)


def may_publish(person, note):
    """Make a public edition of a note of the own side, or take it back, after a fresh sign-in."""
    return note.side in sides(person, PUBLISH, note.region_id)


def tab(person, region):
    """The page of notes among those of governance, for who sees notes of one of the region's sides."""
    sees = region is not None and sides(person, VIEW, region.pk)
    return [("Beslisnota's", "beslisnotas/")] if sees else []
