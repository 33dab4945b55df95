"""Addresses of process money (architecture.md § 5)."""

from django.urls import include, path

from .importing.urls import import_tails

app_name = "funding"

tails = [*import_tails]
urlpatterns = [path("regios/<slug:region_slug>/procesmiddelen/", include(tails))]
