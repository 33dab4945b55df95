"""The addresses behind a personal link; read after plans/urls.py, which knows what a hash in an address is."""

from django.urls import path

from . import guests

app_name = "guest"
urlpatterns = [
    path("reactie/<uuid:asked>/", guests.guest_page, name="page"),
    path("reactie/<uuid:asked>/pdf/", guests.guest_pdf, name="pdf"),
    path("reactie/<uuid:asked>/afbeeldingen/<sha256:sha256>/", guests.guest_image, name="image"),
    path("reactie/<uuid:asked>/<slug:secret>/", guests.open_link, name="open"),
]
