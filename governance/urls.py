"""The addresses of governance apart from signing in."""

from django.urls import path

from . import views

urlpatterns = [
    path("regios/<slug:region_slug>/logboek/", views.region_audit, name="region_audit"),
    path("beheer/logboek/", views.system_audit, name="system_audit"),
]
