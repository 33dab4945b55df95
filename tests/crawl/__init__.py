"""Walking every address of the portal as every kind of person, and knowing what each of them may find there.

A canary is a word that stands in one place only, at one level of one region. `World` puts them into the demonstration;
whoever reads a canary saw that place. A new address gets its example where its app has its own: plans/names.py (and
plans/forms.py for what it takes) for one in a document, `samples` of governance.py and funding.py, or here.
"""

import uuid

from npvr.addresses import addresses
from plans.documents import operations
from plans.documents.models import Document, DocumentKind
from plans.versions.models import Sharing

from . import funding, governance
from .answers import NONCE, body, check_headers, check_long_forms, everything, fingerprint, is_private, policy_of
from .people import ANONYMOUS, VISITORS, demo, visitors
from .pictures import picture
from .plans import names, reports
from .plans.addresses import expected as expected_in_document
from .plans.addresses import found, query, targets_in
from .plans.forms import post_data
from .plans.names import FORMS
from .plans.places import GUEST, SHARED, furnish
from .rows import ask_tables, our_models, state_of_everything, written_since
from .targets import Target

__all__ = [
    "ANONYMOUS", "FORMS", "NONCE", "POSTS", "VISITORS", "World", "ask_tables", "body", "check_headers",
    "check_long_forms", "everything", "expected", "fingerprint", "found", "is_private", "missing", "our_models",
    "picture", "policy_of", "post_data", "query", "state_of_everything", "targets", "written_since",
]  # fmt: skip

POSTS = names.POSTS | reports.POSTS
OPEN = {
    "home", "regions", "region", "accessibility", "privacy", "contact", "security_txt", "healthy", "ready",
    "components",
}  # fmt: skip
MISSING = {
    "region_slug": "nergens", "first_year": 2040, "chapter_slug": "bestaat-niet", "number": "0.99",
    "sha256": "0" * 64, "key": uuid.UUID(int=7), "part": uuid.UUID(int=7),
    "principle_number": 99, "old": None, "new": None, "refused": 999_999,
    "comment": uuid.UUID(int=10), "review_number": 99, "asked": uuid.UUID(int=15),
    "annex_id": uuid.UUID(int=19),
    "invitation": uuid.UUID(int=14),
    "kind": "bestaat-niet", "measurement": uuid.UUID(int=8), "half": "2060-1", "shared": uuid.UUID(int=9),
}  # fmt: skip


class World:
    """The demonstration with canaries: the Achterhoek's plan (a version at each level) and agenda, and Twente's plan."""

    def __init__(self):
        manager = demo("programmamanager.achterhoek@demo.example")
        neighbour = demo("programmamanager.twente@demo.example")
        plan, other = self._plan("achterhoek"), self._plan("twente")
        reports.furnish(plan.region, manager)
        agenda = operations.begin_agenda(plan, first_year=2030, last_year=2033, by=manager)
        self.plan = furnish(plan, by=manager, levels=list(Sharing), name="ijsvogel")
        self.agenda = furnish(agenda, by=manager, levels=[Sharing.CORE_TEAM], name="wielewaal")
        self.other = furnish(other, by=neighbour, levels=[Sharing.CORE_TEAM], name="roerdomp")
        self.places = [self.plan, self.agenda, self.other]
        self.visitors = visitors()
        self.names = {}
        for region, person in (("achterhoek", manager), ("twente", neighbour)):
            person.name = self.names[region] = f"{region.capitalize()}naamvogel"
            person.save()
        governance.furnish(plan.region, manager)

    @staticmethod
    def _plan(slug):
        return Document.objects.select_related("region").get(region__slug=slug, kind=DocumentKind.PLAN)

    def canaries_for(self, visitor):
        """The words this visitor may read, by the matrix."""
        words = {
            word
            for place in self.places
            for level, words in place.words.items()
            for word in words
            if visitor.sees(level, place.region)
        }
        words |= governance.words_for(visitor) | reports.words_for(visitor)
        return words | {name for slug, name in self.names.items() if visitor.may("governance.view_people", slug)}

    @property
    def canaries(self):
        """Every canary there is."""
        words = {word for place in self.places for words in place.words.values() for word in words}
        return words | governance.WORDS | reports.WORDS | set(self.names.values())


# --- addresses -------------------------------------------------------------------------------------------------------
def targets(world):
    """Every URL pattern with arguments; one whose name or parameters nobody knows makes the walk fail."""
    found = []
    for one in addresses():
        if one.name.startswith("plans:") and one.name not in names.SIGNPOSTS:
            for place in world.places:
                found += [t for t in targets_in(one, place) if t not in found]
        else:
            found += _elsewhere(one)
    return found


def _elsewhere(one):
    """The addresses outside the documents: open, about the own account, or with an action of their own."""
    samples = {
        "region_slug": ["achterhoek", "twente"], "uidb36": ["1"], "key": ["set-password"],
        "shared": [SHARED], "asked": [GUEST], "sha256": ["0" * 64],
        "report_id": [reports.DRAFT_REPORT, reports.FINISHED_REPORT],
        **governance.samples(), **funding.samples(),
    }  # fmt: skip
    assert set(one.parameters) <= set(samples), f"tests/crawl does not know the parameters of {one.route}"
    if one.access.kind == "public" or one.name in OPEN:
        action = ""
    else:
        action = one.access.actions[0] if one.access.actions else "own account"
    sets = [{}]
    for name in one.parameters:
        sets = [{**chosen, name: value} for chosen in sets for value in samples[name]]
    return [Target(one.name, tuple(sorted(chosen.items())), action=action) for chosen in sets]


def missing(target):
    """Addresses like this one of things that do not exist: of the last thing it names, and of its region."""
    chosen = dict(target.arguments)
    named = [name for name in MISSING if name in chosen]
    for name in dict.fromkeys([named[0], named[-1]]):
        other = {name: MISSING[name]}
        if name == "new":
            other = dict.fromkeys(["old", "new"], "0.98" if target.name == "plans:compare_versions" else 98)
        yield Target(target.name, tuple(sorted((chosen | other).items())))


# --- what is to be expected ------------------------------------------------------------------------------------------
def expected(visitor, target):
    """The status a visitor gets for a GET, by the matrix; of most that is in no document nothing is said here."""
    if target.name in POSTS:
        return 405
    if target.place is not None:
        return expected_in_document(visitor, target)
    if target.name in governance.RECORDS:
        return governance.expected(visitor, target)
    return reports.expected(visitor, target) if target.name.startswith("reports:") else None
