"""The portal itself as a Django app: template tags and commands that every app uses."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "npvr"
    verbose_name = "portaal"
