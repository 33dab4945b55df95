"""What is printed for a meeting, as plain data: laid down in a PrintJob when it is asked, and read back from there.

Everything on paper comes from here and from the files of the papers, nothing from the tables: what was asked is what is
printed, also when the agenda changes meanwhile. Dates and times stand in it as Dutch words.
"""

from dataclasses import asdict, dataclass, replace


@dataclass(frozen=True)
class Piece:
    """A paper at an item: its number ("2.1"), its title, and the id of its file, if it has one. `fault` says why not."""

    number: str
    title: str
    file: str = ""
    fault: str = ""


@dataclass(frozen=True)
class Item:
    """An agenda item with all that its cover sheet says (domain.md § 2); texts as they were typed."""

    number: int
    title: str
    kind: str
    minutes: int | None = None
    oral: bool = False
    owner: str = ""
    portfolio_holder: str = ""
    proposal: str = ""
    explanation: str = ""
    procedure: str = ""
    for_inspection: str = ""
    communication: str = ""
    tell_decision_to: str = ""
    financial_consequences: str = ""
    staff_consequences: str = ""
    information_from: str = ""
    moved_from: str = ""
    pieces: tuple[Piece, ...] = ()

    @property
    def anchor(self):
        """Where its cover sheet stands in the bundle."""
        return f"voorblad-{self.number}"


@dataclass(frozen=True)
class Agenda:
    """A meeting and its items. `whose` is the region, or the programme."""

    whose: str
    body: str
    title: str
    day: str
    time: str
    place: str = ""
    link: str = ""
    demo: bool = False
    items: tuple[Item, ...] = ()

    @property
    def minutes(self):
        """How long all items together take, in minutes."""
        return sum(item.minutes or 0 for item in self.items)

    def with_faults(self, faults):
        """The same agenda, in which papers whose file has a fault (by its id) say so."""
        items = [
            replace(one, pieces=tuple(replace(p, fault=p.fault or faults.get(p.file, "")) for p in one.pieces))
            for one in self.items
        ]
        return replace(self, items=tuple(items))

    def as_data(self):
        """What goes into the row of the job."""
        return asdict(self)


@dataclass(frozen=True)
class ReportItem:
    """What the report says of one item: text, decisions as (number, text), actions as (text, owner, due)."""

    number: int
    title: str
    text: str = ""
    outcome: str = ""
    decisions: tuple = ()
    actions: tuple = ()


@dataclass(frozen=True)
class Minutes:
    """The report (verslag) of a meeting: attendance as (group, names), then item by item."""

    whose: str
    body: str
    title: str
    day: str
    time: str
    place: str
    demo: bool
    state: str
    opening: str = ""
    adopted: str = ""
    chair: str = ""
    secretary: str = ""
    attendance: tuple = ()
    items: tuple[ReportItem, ...] = ()

    @property
    def decisions(self):
        """All decisions, with the number of the item: (item, number, text)."""
        return [(item.number, *decision) for item in self.items for decision in item.decisions]

    @property
    def actions(self):
        """All action points, with the number of the item: (item, text, owner, due)."""
        return [(item.number, *action) for item in self.items for action in item.actions]

    def as_data(self):
        """What goes into the row of the job."""
        return asdict(self)


def read_agenda(data):
    """The agenda as it was laid down."""
    items = [Item(**{**item, "pieces": tuple(Piece(**piece) for piece in item["pieces"])}) for item in data["items"]]
    return Agenda(**{**data, "items": tuple(items)})


def read_report(data):
    """The report as it was laid down."""
    return Minutes(**{**data, "items": tuple(ReportItem(**item) for item in data["items"])})
