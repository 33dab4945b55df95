"""The addresses of the prints of a meeting: under a region, and once more for the bodies of the programme."""

from django.urls import include, path

from .views import prints

of_meeting = [
    path("", prints.ask_print, name="ask_print"),
    path("<uuid:print_id>/", prints.meeting_print, name="meeting_print"),
    path("<uuid:print_id>/stand/", prints.meeting_print_progress, name="meeting_print_progress"),
    path("<uuid:print_id>/pdf", prints.meeting_print_pdf, name="meeting_print_pdf"),
]

urlpatterns = [
    path("overleg/bijeenkomsten/<uuid:meeting_id>/afdrukken/", include((of_meeting, "programme_prints"))),
    path(
        "regios/<slug:region_slug>/overleg/bijeenkomsten/<uuid:meeting_id>/afdrukken/", include((of_meeting, "prints"))
    ),
]
