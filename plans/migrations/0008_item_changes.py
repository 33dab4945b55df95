"""What changed among the items of a document, noted by the database itself (docs/decisions/0017)."""

import django.db.models.expressions
from django.db import migrations, models

FUNCTION = """
CREATE FUNCTION npvr_note_item_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one uuid;
  scopes uuid[] := '{}';
BEGIN
  IF TG_OP = 'UPDATE' AND OLD IS NOT DISTINCT FROM NEW THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    EXECUTE TG_ARGV[0] INTO one USING OLD;
    scopes := scopes || COALESCE(one, '00000000-0000-0000-0000-000000000000');
  END IF;
  IF TG_OP <> 'DELETE' THEN
    EXECUTE TG_ARGV[0] INTO one USING NEW;
    scopes := scopes || COALESCE(one, '00000000-0000-0000-0000-000000000000');
  END IF;
  FOREACH one IN ARRAY scopes LOOP
    INSERT INTO plans_itemchange (scope, transaction) VALUES (one, pg_current_xact_id()::text::bigint)
      ON CONFLICT DO NOTHING;
  END LOOP;
  RETURN NULL;
END $$;
"""
OWN = "SELECT ($1).document_id"
OF = "SELECT document_id FROM plans_{table} WHERE id = ($1).{column}"
OF_CONTRIBUTION = (
    "SELECT document_id FROM plans_activity JOIN plans_contribution ON plans_activity.id = plans_contribution.activity_id"
    " WHERE plans_contribution.id = ($1).contribution_id"
)
EVERYWHERE = "SELECT NULL::uuid"


def _of(table, column=None):
    return OF.format(table=table, column=column or f"{table}_id")


TABLES = {
    "plans_challenge": OWN,
    "plans_challenge_objectives": _of("challenge"),
    "plans_lever": OWN,
    "plans_lever_challenges": _of("lever"),
    "plans_goal": OWN,
    "plans_goal_objectives": _of("goal"),
    "plans_goal_challenges": _of("goal"),
    "plans_objectiveweight": OWN,
    "plans_principleanswer": OWN,
    "plans_runningprogramme": OWN,
    "plans_runningprogramme_responsible": _of("runningprogramme"),
    "plans_runningprogramme_shared_with": _of("runningprogramme"),
    "plans_award": _of("runningprogramme", "programme_id"),
    "plans_activity": OWN,
    "plans_activity_challenges": _of("activity"),
    "plans_activity_related": _of("activity", "from_activity_id"),
    "plans_activity_shared_with": _of("activity"),
    "plans_activitygoal": _of("activity"),
    "plans_activitycost": _of("activity"),
    "plans_result": _of("activity"),
    "plans_progressreport": _of("activity"),
    "plans_contribution": _of("activity"),
    "plans_contributionyear": OF_CONTRIBUTION,
    "plans_indicator": OWN,
    "plans_indicator_goals": _of("indicator"),
    "plans_measurement": _of("indicator"),
    "plans_recalibration": OWN,
    "plans_recalibrationmark": _of("recalibration"),
    "plans_sharedindicator": EVERYWHERE,
    "plans_document": EVERYWHERE,
    "governance_body": EVERYWHERE,
    "governance_seat": EVERYWHERE,
    "regions_region": EVERYWHERE,
    "regions_organisation": EVERYWHERE,
    "regions_objective": EVERYWHERE,
    "regions_principle": EVERYWHERE,
}
"""Every table that items are read from, and which document a row of it belongs to."""


def _triggers():
    return "".join(
        f"CREATE TRIGGER {table}_is_noted AFTER INSERT OR UPDATE OR DELETE ON {table}"
        f" FOR EACH ROW EXECUTE FUNCTION npvr_note_item_change('{document}');\n"
        for table, document in TABLES.items()
    )


def _no_triggers():
    return "".join(f"DROP TRIGGER {table}_is_noted ON {table};\n" for table in TABLES)


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0007_review"),
        ("governance", "0003_audit_stays"),
        ("regions", "0001_reference_data"),
    ]

    operations = [
        migrations.CreateModel(
            name="ItemChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("scope", models.UUIDField()),
                ("transaction", models.BigIntegerField()),
                ("mark", models.UUIDField(db_default=django.db.models.expressions.Func(function="gen_random_uuid"))),
            ],
            options={
                "verbose_name": "wijziging van onderdelen",
                "verbose_name_plural": "wijzigingen van onderdelen",
                "constraints": [
                    models.UniqueConstraint(fields=("scope", "transaction"), name="change_once_a_transaction")
                ],
            },
        ),
        migrations.RunSQL(
            sql=FUNCTION + _triggers(), reverse_sql=_no_triggers() + "DROP FUNCTION npvr_note_item_change();"
        ),
    ]
