"""Addresses of what leaves the ledger, below /regios/<regio>/procesmiddelen/."""

from django.urls import path

from . import views

report_tails = [
    path("kasboek.xlsx", views.ledger_xlsx, name="ledger_xlsx"),
    path("controlebestand.json", views.audit_file, name="audit_file"),
    path("afdrukken/", views.printouts, name="printouts"),
    path("afdrukken/<uuid:printout>/", views.printout, name="printout"),
    path("afdrukken/<uuid:printout>/stand/", views.printout_progress, name="printout_progress"),
    path("afdrukken/<uuid:printout>/opnieuw/", views.printout_again, name="printout_again"),
    path("afdrukken/<uuid:printout>/pdf", views.printout_pdf, name="printout_pdf"),
]
