"""Plans, agendas and their versions as a Django app."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "plans"
    verbose_name = "plannen"
