"""Addresses of process money (architecture.md § 5)."""

from django.urls import include, path

from .importing.urls import import_tails
from .programme.urls import programme_tails
from .reporting.urls import report_tails

app_name = "funding"

tails = [*import_tails, *report_tails]
urlpatterns = [
    path("procesmiddelen/", include(programme_tails)),
    path("regios/<slug:region_slug>/procesmiddelen/", include(tails)),
]
