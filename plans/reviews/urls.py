"""The addresses of reactierondes, below a version. Those of a personal link are in link_urls.py."""

from django.urls import include, path

from . import annex_views, views

request_tails = [
    path("", views.review_request, name="review_request"),
    path("intrekken/", views.withdraw_request, name="withdraw_request"),
    path("link/", views.renew_link, name="renew_link"),
]

review_tails = [
    path("", views.reviews, name="reviews"),
    path("nieuw/", views.start_review, name="start_review"),
    path("<int:review_number>/", views.review, name="review"),
    path("<int:review_number>/erbij/", views.add_to_review, name="add_to_review"),
    path("<int:review_number>/sluiten/", views.close_review, name="close_review"),
    path("<int:review_number>/tabel/", views.review_table, name="review_table"),
    path("<int:review_number>/tabel/antwoord/", views.reply_to_response, name="reply_to_response"),
    path("<int:review_number>/tabel/bijlage/", annex_views.ask_annex, name="ask_annex"),
    path("<int:review_number>/tabel/bijlage/stand/", annex_views.annex_standing, name="annex_standing"),
    path("<int:review_number>/tabel/bijlage/<uuid:annex_id>/pdf", annex_views.annex_pdf, name="annex_pdf"),
    path("<int:review_number>/verzoeken/<uuid:asked>/", include(request_tails)),
]
