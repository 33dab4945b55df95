"""The addresses of the calendar. The one with a secret is for calendar programs, which don't sign in."""

from django.urls import path

from . import views

urlpatterns = [
    path("overleg/kalender/", views.calendar_page, name="calendar_of_all"),
    path("overleg/kalender/abonnementen/", views.feed_list, name="feeds"),
    path("overleg/kalender/abonnementen/<int:feed_pk>/vernieuwen/", views.renew_feed, name="renew_feed"),
    path("overleg/kalender/abonnementen/<int:feed_pk>/intrekken/", views.withdraw_feed, name="withdraw_feed"),
    path("overleg/bijeenkomsten/<uuid:meeting_id>/agenda.ics", views.meeting_file, name="programme_meeting_file"),
    path("regios/<slug:region_slug>/overleg/kalender/", views.calendar_page, name="calendar"),
    path(
        "regios/<slug:region_slug>/overleg/bijeenkomsten/<uuid:meeting_id>/agenda.ics",
        views.meeting_file,
        name="meeting_file",
    ),
    path("kalender/abonnement/<slug:secret>.ics", views.feed, name="feed"),
]
