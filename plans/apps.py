"""Plans, agendas and their versions as a Django app."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Plans, their versions, and what is about them."""

    name = "plans"
    verbose_name = "plannen"

    def ready(self):
        from .progress import papers as reports
        from .versions import papers

        papers.offer()
        reports.offer()
