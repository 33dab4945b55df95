"""People and seats as a Django app."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "governance"
    verbose_name = "overleg en zetels"

    def ready(self):
        from . import tabs
        from .meetings import menu
        from .notes import papers as notes_as_papers
        from .notes.rules import tab
        from .signin import receivers  # noqa: F401 - the record of second factors: allauth has no other hook

        for pages in (menu.pages, tab):
            if pages not in tabs.MORE:
                tabs.MORE.append(pages)
        notes_as_papers.offer()
