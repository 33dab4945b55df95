"""People and seats as a Django app."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "governance"
    verbose_name = "overleg en zetels"

    def ready(self):
        from . import tabs
        from .meetings import menu
        from .signin import receivers  # noqa: F401 - the record of second factors: allauth has no other hook

        if menu.pages not in tabs.MORE:
            tabs.MORE.append(menu.pages)
