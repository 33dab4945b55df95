"""Process money as a Django app."""

from django.apps import AppConfig


class FundingConfig(AppConfig):
    """Process money: the book of each region's decentralisatie-uitkering."""

    name = "funding"
    verbose_name = "procesmiddelen"

    def ready(self):
        from npvr.frame import MORE_ENTRIES

        from .menu import entries
        from .reporting import papers

        if entries not in MORE_ENTRIES:
            MORE_ENTRIES.append(entries)
        papers.offer()
