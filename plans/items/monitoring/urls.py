"""The addresses of monitoring: indicators and measurements below the plan, progress below an agenda."""

from django.urls import path, register_converter

from ..views import items
from .finding import HalfYearConverter
from .parts import INDICATORS
from .views import indicators, measurements, progress

register_converter(HalfYearConverter, "half")

PART = {"part": INDICATORS}

indicator_tails = [
    path("indicatoren/", items.list_items, PART, name="indicators"),
    path("indicatoren/nieuw/", items.add_item, PART, name="add_indicator"),
    path("indicatoren/<uuid:key>/bewerken/", items.item_page, PART, name="edit_indicator"),
    path("indicatoren/<uuid:key>/verplaatsen/", items.move_item, PART, name="move_indicator"),
    path("indicatoren/<uuid:key>/verwijderen/", items.remove_item, PART, name="remove_indicator"),
    path("indicatoren/<uuid:key>/terugbrengen/", items.bring_back_item, PART, name="bring_back_indicator"),
    path("indicatoren/<uuid:key>/", indicators.indicator_page, name="indicator"),
    path("indicatoren/<uuid:key>/metingen.csv", measurements.measurements_file, name="measurements_file"),
    path("indicatoren/<uuid:key>/metingen/nieuw/", measurements.add_measurement, name="add_measurement"),
    path("indicatoren/<uuid:key>/metingen/inlezen/", measurements.read_in, name="read_in"),
    path("indicatoren/<uuid:key>/metingen/inlezen/bewaren/", measurements.store_table, name="store_table"),
    path(
        "indicatoren/<uuid:key>/metingen/<uuid:measurement>/",
        measurements.change_measurement,
        name="change_measurement",
    ),
    path(
        "indicatoren/<uuid:key>/metingen/<uuid:measurement>/verwijderen/",
        measurements.remove_measurement,
        name="remove_measurement",
    ),
]
progress_tails = [
    path("voortgang/", progress.progress, name="progress"),
    path("voortgang/<half:half>/", progress.progress, name="progress_half"),
    path("voortgang/<half:half>/afsluiten/", progress.close_half, name="close_half"),
    path("voortgang/<half:half>/<uuid:key>/", progress.report, name="report"),
]
