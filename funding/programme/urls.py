"""Addresses of the programme's process money, below /procesmiddelen/."""

from django.urls import path

from . import views

programme_tails = [
    path("", views.programme, name="programme"),
    path("overzicht.xlsx", views.programme_xlsx, name="programme_xlsx"),
    path("toekenning/", views.allocations, name="allocations"),
    path("toekenning/<slug:region_slug>/<int:year>/", views.set_allocation, name="set_allocation"),
]
