"""The addresses of shared indicators, outside the regions."""

from django.urls import path

from . import views

app_name = "shared"
urlpatterns = [
    path("indicatoren/", views.shared_list, name="list"),
    path("indicatoren/nieuw/", views.add_shared, name="add"),
    path("indicatoren/inwoners/", views.inhabitants, name="inhabitants"),
    path("indicatoren/<uuid:shared>/", views.shared_page, name="page"),
    path("indicatoren/<uuid:shared>/bewerken/", views.edit_shared, name="edit"),
    path("indicatoren/<uuid:shared>/verwijderen/", views.remove_shared, name="remove"),
    path("indicatoren/<uuid:shared>/terugbrengen/", views.bring_back_shared, name="bring_back"),
]
