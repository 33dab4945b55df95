"""The addresses of milestones: each under a region, and once more for the programme."""

from django.urls import include, path

from . import views

tails = [
    path("", views.timeline_page, name="timeline"),
    path("nieuw/", views.add_milestone, name="add_milestone"),
    path("<uuid:milestone_id>/", views.milestone_page, name="milestone"),
    path("<uuid:milestone_id>/wijzigen/", views.change_milestone, name="change_milestone"),
    path("<uuid:milestone_id>/stand/", views.follow_up, name="follow_up_milestone"),
    path("<uuid:milestone_id>/wacht/<int:wait_id>/", views.meet_wait, name="meet_wait"),
]

urlpatterns = [
    path("overleg/tijdpad/", include((tails, "programme_milestones"))),
    path("regios/<slug:region_slug>/overleg/tijdpad/", include((tails, "milestones"))),
    path(
        "regios/<slug:region_slug>/overleg/tijdpad/<uuid:milestone_id>/eigen-datum/",
        views.own_date,
        name="milestone_own_date",
    ),
]
