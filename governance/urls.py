"""The addresses of governance apart from signing in."""

from django.urls import include, path

from . import views

urlpatterns = [
    path("", include("governance.bodies.urls")),
    path("regios/<slug:region_slug>/logboek/", views.region_audit, name="region_audit"),
    path("berichten/", views.notice_list, name="notices"),
    path("berichten/gelezen/", views.read_notices, name="read_notices"),
    path("", include("governance.calendar.urls")),
    path("", include("governance.meetings.urls")),
    path("", include("governance.events.urls")),
    path("", include("governance.milestones.urls")),
    path("beheer/logboek/", views.system_audit, name="system_audit"),
]
