"""Plans, agendas and their versions as a Django app."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Plans, their versions, and what is about them."""

    name = "plans"
    verbose_name = "plannen"

    def ready(self):
        from .progress import papers as reports
        from .reviews import annex
        from .reviews import papers as annexes
        from .versions import papers

        annex.offer()
        annexes.offer()
        papers.offer()
        reports.offer()
