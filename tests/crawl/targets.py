"""One address to walk to."""

from dataclasses import dataclass, field

from django.urls import reverse

from .plans.places import Place


@dataclass(frozen=True)
class Target:
    """One address with arguments. In a document: its place, and the levels of what it shows; elsewhere: the right it asks."""

    name: str
    arguments: tuple
    place: Place | None = field(default=None, compare=False)
    levels: tuple = ()
    action: str = ""

    @property
    def path(self):
        return reverse(self.name, kwargs=dict(self.arguments))
