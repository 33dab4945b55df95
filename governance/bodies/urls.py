"""The addresses of bodies and seats: of a region below /regios/<regio>/overleg/, of the programme below /overleg/."""

from django.urls import include, path

from .views import appointing, arranging, ministry, pages, reviewing

app_name = "bodies"
seat = "zetels/<int:seat_pk>/"


def everywhere(of=""):
    """The addresses that a region and the programme both have; `of` comes before their names."""
    return [
        path("", pages.overview, name=f"{of}overview"),
        path("contacten/", pages.contact_list, name=f"{of}contacts"),
        path("contacten/csv", pages.contact_file, name=f"{of}contact_file"),
        path("gremia/<int:body_pk>/", pages.body_page, name=f"{of}body"),
        path(seat, pages.seat_page, name=f"{of}seat"),
        path(f"{seat}benoemen/", appointing.appoint, name=f"{of}appoint"),
        path(f"{seat}benoemingen/<int:appointment_pk>/opvolger/", appointing.appoint, name=f"{of}succeed"),
        path(
            f"{seat}benoemingen/<int:appointment_pk>/beeindigen/",
            appointing.end_appointment,
            name=f"{of}end_appointment",
        ),
        path(f"{seat}benoemingen/<int:appointment_pk>/uitnodigen/", appointing.invite_again, name=f"{of}invite_again"),
        path(f"{seat}voorstellen/<int:proposal_pk>/bevestigen/", appointing.confirm, name=f"{of}confirm_proposal"),
        path(f"{seat}voorstellen/<int:proposal_pk>/van-tafel/", appointing.set_aside, name=f"{of}set_aside_proposal"),
    ]


of_a_region = [
    path("gremia/nieuw/", arranging.add_body, name="add_body"),
    path("gremia/<int:body_pk>/bewerken/", arranging.change_body, name="change_body"),
    path("gremia/<int:body_pk>/beeindigen/", arranging.end_body, name="end_body"),
    path("gremia/<int:body_pk>/zetels/nieuw/", arranging.add_seat, name="add_seat"),
    path(f"{seat}bewerken/", arranging.change_seat, name="change_seat"),
    path(f"{seat}opheffen/", arranging.end_seat, name="end_seat"),
    path("voorkeursdepartement/", ministry.ministry_page, name="ministry"),
    path("voorkeursdepartement/vragen/", ministry.ask, name="ask_ministry"),
    path("voorkeursdepartement/besluit/", ministry.decide, name="decide_ministry"),
]
urlpatterns = [
    path("regios/<slug:region_slug>/overleg/", include([*everywhere(), *of_a_region])),
    path("overleg/", include(everywhere("programme_"))),
    path("toegangscontrole/", reviewing.review, name="review"),
]
