"""The addresses of meetings: each under a region, and once more for the bodies of the programme."""

from django.urls import include, path

from .views import agenda, listing, meeting, outcomes, planning, registers, reporting

item_tails = [
    path("", agenda.change_item, name="change_agenda_item"),
    path("verplaatsen/", agenda.move_item, name="move_agenda_item"),
    path("weghalen/", agenda.remove_item, name="remove_agenda_item"),
    path("terugzetten/", agenda.bring_back_item, name="bring_back_agenda_item"),
    path("stukken/", agenda.add_paper, name="add_paper"),
    path("uitkomst/", outcomes.outcome, name="outcome"),
    path("besluiten/", outcomes.take_decision, name="take_decision"),
    path("actiepunten/", outcomes.give_action, name="give_action"),
]

report_tails = [
    path("", reporting.report_page, name="report"),
    path("beginnen/", reporting.start_report, name="start_report"),
    path("schrijven/", reporting.write_report, name="write_report"),
    path("rondsturen/", reporting.send_report, name="send_report"),
    path("correcties/", reporting.propose_correction, name="propose_correction"),
    path("correcties/<uuid:correction_id>/", reporting.answer_correction, name="answer_correction"),
    path("vaststellen/", reporting.adopt_report, name="adopt_report"),
]

meeting_tails = [
    path("", meeting.meeting_page, name="meeting"),
    path("wijzigen/", planning.change_meeting, name="change_meeting"),
    path("vervallen/", planning.cancel_meeting, name="cancel_meeting"),
    path("sluiten/", planning.close_meeting, name="close_meeting"),
    path("aanwezigheid/", meeting.attendance, name="attendance"),
    path("agendapunten/nieuw/", agenda.add_item, name="add_agenda_item"),
    path("agendapunten/<uuid:item_id>/", include(item_tails)),
    path("stukken/<uuid:paper_id>/", agenda.paper_file, name="paper_file"),
    path("stukken/<uuid:paper_id>/weghalen/", agenda.remove_paper, name="remove_paper"),
    path("besluiten/<uuid:decision_id>/", outcomes.change_decision, name="change_decision"),
    path("besluiten/<uuid:decision_id>/weghalen/", outcomes.remove_decision, name="remove_decision"),
    path("verslag/", include(report_tails)),
]

tails = [
    path("bijeenkomsten/", listing.meeting_list, name="meetings"),
    path("bijeenkomsten/nieuw/", planning.plan_meeting, name="plan_meeting"),
    path("bijeenkomsten/reeks/", planning.plan_series, name="plan_series"),
    path("bijeenkomsten/<uuid:meeting_id>/", include(meeting_tails)),
    path("besluiten/", registers.decision_list, name="decisions"),
    path("actiepunten/", registers.action_list, name="action_points"),
    path("actiepunten/<uuid:action_id>/", registers.action_page, name="action_point"),
    path("actiepunten/<uuid:action_id>/opvolgen/", registers.follow_up, name="follow_up_action"),
]

urlpatterns = [
    path("overleg/ritme/", listing.rhythm_page, name="rhythm"),
    path("overleg/", include((tails, "programme_meetings"))),
    path("regios/<slug:region_slug>/overleg/", include((tails, "meetings"))),
]
