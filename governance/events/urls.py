"""The addresses of registering: at an event in the portal, and those for people without an account."""

from django.urls import include, path

from .views import guests, own, registrations

of_event = [
    path("aanmelden/", own.register, name="register"),
    path("afmelden/", own.cancel, name="cancel"),
    path("aanmeldingen/", registrations.registration_list, name="registrations"),
    path("aanmeldingen/excel", registrations.workbook, name="workbook"),
    path("aanmeldingen/instellen/", registrations.open_registration, name="open"),
    path("aanmeldingen/toevoegen/", registrations.add, name="add"),
    path("aanmeldingen/<uuid:registration_id>/afmelden/", registrations.take_off, name="take_off"),
]

tails = [path("bijeenkomsten/<uuid:event_id>/", include(of_event))]

urlpatterns = [
    path("bijeenkomsten/", guests.public_list, name="public_events"),
    path("bijeenkomsten/<uuid:event_key>/", guests.event_page, name="public_event"),
    path("bijeenkomsten/<uuid:event_key>/gelukt/", guests.registered, name="public_event_registered"),
    path("aanmelding/<uuid:registration_id>/", guests.own_page, name="guest_registration"),
    path("aanmelding/<uuid:registration_id>/agenda", guests.calendar_file, name="guest_registration_calendar"),
    path("aanmelding/<uuid:registration_id>/<slug:secret>/", guests.open_link, name="open_guest_registration"),
    path("overleg/", include((tails, "programme_events"))),
    path("regios/<slug:region_slug>/overleg/", include((tails, "events"))),
]
