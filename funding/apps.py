"""Process money as a Django app."""

from django.apps import AppConfig


class FundingConfig(AppConfig):
    """Process money: the book of each region's decentralisatie-uitkering."""

    name = "funding"
    verbose_name = "procesmiddelen"
