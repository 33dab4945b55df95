import django.db.models.deletion
from django.db import migrations, models

from npvr.immutability import insert_only

# Of lines that come in at once one goes before the other: whoever adds a link holds this lock until its commit is seen.
# It is taken after everything else a transaction waits for (rows, and the references that are checked at commit), or two
# transactions could wait for each other. Hence two steps: the line puts itself in the queue at commit, and what stands
# in the queue is linked after all that was still to be checked. The functions run as the owner, so that a portal of the
# release before, which knows nothing of this, goes on writing meanwhile.
CHAIN = """
CREATE TABLE governance_auditqueue (entry_id bigint PRIMARY KEY);

CREATE FUNCTION npvr_audit_link(line bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  place bigint;
  before text;
BEGIN
  PERFORM pg_advisory_xact_lock(20261121, 4);
  SELECT number, sha256 INTO place, before FROM governance_auditlink ORDER BY number DESC LIMIT 1;
  place := coalesce(place, 0) + 1;
  before := coalesce(before, repeat('0', 64));
  INSERT INTO governance_auditlink (entry_id, number, previous, sha256)
  SELECT id, place, before, encode(sha256(convert_to(jsonb_build_array(place, before, id,
      to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor_id, seat, action, region_id, subject,
      detail, reference)::text, 'UTF8')), 'hex')
  FROM governance_auditentry WHERE id = line;
END $$;

CREATE FUNCTION npvr_audit_queue() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO governance_auditqueue VALUES (NEW.id);
  RETURN NULL;
END $$;

CREATE FUNCTION npvr_audit_from_queue() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM npvr_audit_link(NEW.entry_id);
  DELETE FROM governance_auditqueue WHERE entry_id = NEW.entry_id;
  RETURN NULL;
END $$;

CREATE FUNCTION npvr_audit_link_by_trigger_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'rows of governance_auditlink come from the database itself' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE CONSTRAINT TRIGGER governance_audit_queue AFTER INSERT ON governance_auditentry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION npvr_audit_queue();
CREATE CONSTRAINT TRIGGER governance_audit_from_queue AFTER INSERT ON governance_auditqueue
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION npvr_audit_from_queue();

-- The lines that were there before the chain, in the order in which they came.
DO $$
DECLARE
  line bigint;
BEGIN
  FOR line IN SELECT id FROM governance_auditentry ORDER BY id LOOP
    PERFORM npvr_audit_link(line);
  END LOOP;
END $$;

SET CONSTRAINTS ALL IMMEDIATE;
CREATE TRIGGER governance_auditlink_by_trigger_only BEFORE INSERT ON governance_auditlink
  FOR EACH ROW EXECUTE FUNCTION npvr_audit_link_by_trigger_only();
REVOKE EXECUTE ON FUNCTION npvr_audit_link(bigint) FROM PUBLIC;
"""

NO_CHAIN = """
DROP TRIGGER governance_auditlink_by_trigger_only ON governance_auditlink;
DROP TRIGGER governance_audit_queue ON governance_auditentry;
DROP TABLE governance_auditqueue;
DROP FUNCTION npvr_audit_link_by_trigger_only();
DROP FUNCTION npvr_audit_from_queue();
DROP FUNCTION npvr_audit_queue();
DROP FUNCTION npvr_audit_link(bigint);
"""


class Migration(migrations.Migration):
    dependencies = [("governance", "0003_audit_stays")]

    operations = [
        migrations.AddField(
            model_name="auditentry",
            name="seat",
            field=models.CharField(blank=True, db_default="", max_length=200, verbose_name="zetel"),
        ),
        migrations.CreateModel(
            name="AuditLink",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="link",
                        serialize=False,
                        to="governance.auditentry",
                    ),
                ),
                ("number", models.PositiveBigIntegerField(unique=True, verbose_name="volgnummer")),
                ("previous", models.CharField(max_length=64)),
                ("sha256", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "schakel van het logboek",
                "verbose_name_plural": "schakels van het logboek",
            },
        ),
        migrations.CreateModel(
            name="IntegrityCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("audit", "logboek"), ("versions", "versies en hun PDF's")],
                        max_length=10,
                        verbose_name="wat",
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="tijdstip")),
                ("rows", models.PositiveBigIntegerField(verbose_name="aantal")),
                ("head", models.CharField(blank=True, max_length=64)),
                ("findings", models.JSONField(default=list, verbose_name="bevindingen")),
            ],
            options={
                "verbose_name": "controle",
                "verbose_name_plural": "controles",
                "ordering": ["-at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["audit", "versions"])), name="check_of_a_kind"
                    )
                ],
            },
        ),
        migrations.RunSQL(CHAIN, NO_CHAIN),
        insert_only("governance_auditlink"),
        insert_only("governance_integritycheck"),
    ]
