"""The public edition of a version: what was found in it, what is decided about each find, and the tree that follows.

The version never changes. An edition is made from its tree by replacing what was decided to be replaced, and nothing else.
"""

import hashlib
from collections import Counter
from dataclasses import dataclass, field

from governance.models import Person
from npvr import names

from ..content import tree as content_tree
from . import places

CONTEXT = 60
"""Letters of text shown on either side of a find."""
LABEL, NOTE = "etiket van de versie", "toelichting bij de versie"
NAME = "[naam]"
USUAL = {names.NAME: NAME, names.MAIL: "[e-mailadres]", names.PHONE: "[telefoonnummer]"}


@dataclass(frozen=True)
class Hit:
    """One find: where it is in words, the text itself with what stands round it, and the mark that tells it apart."""

    mark: str
    kind: str
    place: str
    found: str
    before: str
    after: str


@dataclass(frozen=True)
class Decision:
    """What is decided about one find: it stays, for a reason, or something comes in its place."""

    kept: bool
    replacement: str = ""
    reason: str = ""


@dataclass
class Group:
    """The finds of one name or address, which are decided on together."""

    kind: str
    found: str
    hits: list = field(default_factory=list)

    @property
    def key(self):
        """By which its fields in the form are known."""
        return hashlib.sha256(f"{self.kind} {self.found}".encode()).hexdigest()[:12]

    @property
    def kind_words(self):
        return names.WORDS[self.kind]

    @property
    def usual(self):
        """What comes in its place unless somebody writes something else."""
        return USUAL[self.kind]


def known_to_the_portal():
    """The names of everybody the portal has an account of, also of who has left; one query."""
    people = Person.objects.filter(anonymised_at=None).values_list("name", flat=True)
    return names.known_names(frozenset(people))


class Walk:
    """One walk over the texts of a version: all that is found, and the edits that follow from the decisions."""

    def __init__(self, known, decisions=None):
        self.known, self.decisions = known, decisions or {}
        self.hits, self.counts = [], Counter()

    def edits(self, place, text):
        """For places.through: what is to be replaced in this text."""
        made = []
        for one in names.find(text, self.known):
            hit = self._hit(place, text, one)
            self.hits.append(hit)
            decision = self.decisions.get(hit.mark)
            if decision and not decision.kept:
                made.append(places.Edit(one.start, one.end, decision.replacement))
        return made

    def text(self, place, text):
        """A text that stands outside the tree, with the edits in it."""
        return places.apply(text, self.edits(place, text))

    def _hit(self, place, text, one):
        found = text[one.start : one.end]
        self.counts[place, found] += 1
        named = f"{place}\0{found}\0{self.counts[place, found]}"
        return Hit(
            mark=hashlib.sha256(named.encode()).hexdigest()[:16],
            kind=one.kind,
            place=place,
            found=found,
            before=_begun(text[max(0, one.start - CONTEXT) : one.start], cut=one.start > CONTEXT),
            after=_ended(text[one.end : one.end + CONTEXT], cut=one.end + CONTEXT < len(text)),
        )


def _begun(text, *, cut):
    return f"… {text.partition(' ')[2]}" if cut and " " in text else text


def _ended(text, *, cut):
    return f"{text.rpartition(' ')[0]} …" if cut and " " in text else text


@dataclass(frozen=True)
class Made:
    """A public edition before it is kept: its canonical text with the hash, label and note, and what is found in it."""

    content: str
    sha256: str
    label: str
    note: str
    hits: list


def find(version, known=None):
    """All that is found in a version and in its label and note."""
    walk = Walk(known or known_to_the_portal())
    _through(walk, version)
    return walk.hits


MOST_GROUPS = 90
"""Different names and addresses that are decided on one by one; of more, all names together, and all addresses."""
ALL = {names.NAME: "alle namen", names.MAIL: "alle e-mailadressen", names.PHONE: "alle telefoonnummers"}


def groups(hits):
    """The finds by what was found, in the order in which they come; addresses and numbers after names."""
    found = {}
    for hit in hits:
        key = hit.kind, " ".join(_words(hit.found))
        found.setdefault(key, Group(hit.kind, hit.found)).hits.append(hit)
    if len(found) > MOST_GROUPS:
        found = {kind: Group(kind, words, [hit for hit in hits if hit.kind == kind]) for kind, words in ALL.items()}
        found = {kind: group for kind, group in found.items() if group.hits}
    return sorted(found.values(), key=lambda one: list(USUAL).index(one.kind))


def _words(text):
    return ["".join(map(names.folded, word)) for word in text.split()]


def make(version, decisions, known=None):
    """The edition of a version by the decisions; its content names the hash of the version it is of (decisions 18)."""
    known = known or known_to_the_portal()
    tree, label, note = _through(Walk(known, decisions), version)
    content = content_tree.canonical(tree | {"edition_of": version.sha256})
    left = Walk(known)
    places.through(tree, left.edits)
    left.text(LABEL, label)
    left.text(NOTE, note)
    return Made(content, content_tree.digest(content), label, note, left.hits)


def _through(walk, version):
    tree = places.through(content_tree.read(version.content), walk.edits)
    return tree, walk.text(LABEL, version.label), walk.text(NOTE, version.note)


def unaccounted(hits, kept):
    """What is found in an edition and is not among the texts that were decided to stay, `kept`."""
    allowed = {" ".join(_words(text)) for text in kept}
    return sorted({hit.found for hit in hits if " ".join(_words(hit.found)) not in allowed})
