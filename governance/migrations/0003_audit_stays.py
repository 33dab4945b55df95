from django.db import migrations

from npvr.immutability import insert_only


class Migration(migrations.Migration):
    dependencies = [("governance", "0002_seats_and_audit")]

    operations = [insert_only("governance_auditentry")]
