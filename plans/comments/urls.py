"""The addresses of comments, below a document."""

from django.urls import include, path

from . import views

comment_tails = [
    path("", views.conversation, name="comment"),
    path("antwoord/", views.answer_comment, name="answer_comment"),
    path("wijzigen/", views.change_comment, name="change_comment"),
    path("afhandelen/", views.settle_comment, name="settle_comment"),
    path("heropenen/", views.reopen_comment, name="reopen_comment"),
    path("overnemen/", views.accept_comment, name="accept_comment"),
    path("intrekken/", views.withdraw_comment, name="withdraw_comment"),
]

comments_tails = [
    path("opmerkingen/", views.comment_list, name="comments"),
    path("opmerkingen/paneel/", views.comments_panel, name="comments_panel"),
    path("opmerkingen/nieuw/", views.place_comment, name="place_comment"),
    path("opmerkingen/<uuid:comment>/", include(comment_tails)),
]
