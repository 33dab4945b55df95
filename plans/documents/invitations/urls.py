"""The addresses of invitations, below a document."""

from django.urls import path

from . import views

invitation_tails = [
    path("uitnodigingen/", views.invitations, name="invitations"),
    path("uitnodigingen/<uuid:invitation>/verlengen/", views.renew_invitation, name="renew_invitation"),
    path("uitnodigingen/<uuid:invitation>/beeindigen/", views.end_invitation, name="end_invitation"),
]
