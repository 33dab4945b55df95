"""Addresses of reading in, below /regios/<regio>/procesmiddelen/."""

from django.urls import path

from . import views

import_tails = [
    path("inlezen/", views.import_, name="import_"),
    path("inlezen/<uuid:batch>/", views.import_columns, name="import_columns"),
    path("inlezen/<uuid:batch>/nakijken/", views.import_check, name="import_check"),
    path("inlezen/<uuid:batch>/weg/", views.import_drop, name="import_drop"),
]
