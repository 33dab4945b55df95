"""People and seats as a Django app."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "governance"
    verbose_name = "overleg en zetels"

    def ready(self):
        from . import tabs, waiting
        from .bodies.views import pages as pages_of_bodies
        from .meetings import menu
        from .meetings.waiting import for_person as actions_waiting
        from .milestones import menu as milestones
        from .notes import papers as notes_as_papers
        from .notes.rules import tab
        from .signin import receivers  # noqa: F401 - the record of second factors: allauth has no other hook

        for pages in (menu.pages, milestones.pages, tab):
            if pages not in tabs.MORE:
                tabs.MORE.append(pages)
        notes_as_papers.offer()
        for listed, function in (
            (waiting.SOURCES, actions_waiting),
            (pages_of_bodies.MORE_OF_OVERVIEW, menu.of_overview),
            (pages_of_bodies.MORE_OF_OVERVIEW, milestones.of_overview),
            (pages_of_bodies.MORE_OF_BODY, menu.of_body),
        ):
            if function not in listed:
                listed.append(function)
