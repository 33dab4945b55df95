from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "npvr"
    verbose_name = "portaal"
