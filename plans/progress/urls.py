"""The addresses of progress reports, below their region."""

from django.urls import include, path

from . import views

app_name = "reports"
of_report = [
    path("", views.report_page, name="report"),
    path("schrijven/", views.write_report, name="write_report"),
    path("verwijderen/", views.remove_report, name="remove_report"),
    path("afronden/", views.finish_report, name="finish_report"),
    path("herzien/", views.correct_report, name="correct_report"),
    path("json", views.report_json, name="report_json"),
    path("pdf", views.report_pdf, name="report_pdf"),
    path("pdf/stand/", views.report_pdf_standing, name="report_pdf_standing"),
    path("pdf/opnieuw/", views.report_pdf_again, name="report_pdf_again"),
]
urlpatterns = [
    path("", views.report_list, name="reports"),
    path("nieuw/", views.new_report, name="new_report"),
    path("<uuid:report_id>/", include(of_report)),
]
