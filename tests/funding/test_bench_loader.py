"""`manage.py load_money_bench`: a full book and an empty one, and a booking as the driver sends it."""

import json
import uuid
from urllib.parse import parse_qsl

import pytest
from django.core.management import call_command

from funding import figures
from funding.models import Entry
from governance.models import Person
from plans.management.commands.load_bench import EMAIL
from regions.models import Region

pytestmark = pytest.mark.django_db


def test_the_books_to_measure_on_are_filled_and_a_booking_is_booked(client, tmp_path):
    person = Person.objects.create_person(EMAIL, "Meter van Snelheid")
    file = tmp_path / "vars.json"
    file.write_text(json.dumps({"plan": "/ergens/"}), encoding="utf-8")
    call_command("load_money_bench", entries=12, vars=file)
    told = json.loads(file.read_text(encoding="utf-8"))
    full, empty = Region.objects.order_by("number")[:2]
    assert [Entry.objects.filter(region=one).count() for one in (full, empty)] == [13, 1]
    assert told["plan"] == "/ergens/"
    client.force_login(person)
    for name, region in (("full", full), ("empty", empty)):
        request = told[f"{name}_bookings"][0]
        body = request["body"].replace("n" * 8, "10000001").replace("t" * 36, str(uuid.uuid4()))
        before = Entry.objects.filter(region=region).count()
        assert client.post(request["path"], dict(parse_qsl(body))).status_code == 302
        assert Entry.objects.filter(region=region).count() == before + 1
        assert client.get(told[f"{name}_money"]).status_code == 200
        assert figures.differences(region) == []
