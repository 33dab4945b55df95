"""The addresses of decision notes: of the own side under overleg, and the public editions."""

from django.urls import include, path

from . import views

of_note = [
    path("", views.note_page, name="note"),
    path("wijzigen/", views.change_note, name="change_note"),
    path("afdrukken/", views.print_note, name="print_note"),
    path("afdrukken/stand/", views.note_prints, name="note_prints"),
    path("afdrukken/<uuid:print_id>/pdf", views.note_pdf, name="note_pdf"),
    path("openbaar-maken/", views.publish_note, name="publish_note"),
    path("intrekken/", views.withdraw_note, name="withdraw_note"),
]

urlpatterns = [
    path("regios/<slug:region_slug>/overleg/beslisnotas/", views.note_list, name="notes"),
    path("regios/<slug:region_slug>/overleg/beslisnotas/nieuw/", views.new_note, name="new_note"),
    path("regios/<slug:region_slug>/overleg/beslisnotas/<uuid:note_id>/", include(of_note)),
    path("regios/<slug:region_slug>/beslisnotas/", views.public_notes, name="public_notes"),
    path("regios/<slug:region_slug>/beslisnotas/<uuid:note_id>/pdf", views.public_note_pdf, name="public_note_pdf"),
]
