"""Entries and what belongs to them are for ever, numbered without gaps; a cashier is a municipality or a province."""

from django.db import migrations

from npvr.immutability import insert_only

ENTRY_FITS = """
CREATE FUNCTION funding_entry_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reversed funding_entry%ROWTYPE;
BEGIN
  IF NEW.number < 1 OR (NEW.number > 1 AND NOT EXISTS (
    SELECT 1 FROM funding_entry WHERE region_id = NEW.region_id AND year = NEW.year AND number = NEW.number - 1
  )) THEN
    RAISE EXCEPTION 'number % does not follow the one before', NEW.number USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.reverses_id IS NOT NULL THEN
    SELECT * INTO reversed FROM funding_entry WHERE id = NEW.reverses_id;
    IF reversed.region_id <> NEW.region_id OR reversed.kind = 'reversal' OR reversed.amount <> -NEW.amount
      OR reversed.kind <> NEW.counts_as THEN
      RAISE EXCEPTION 'a reversal is the whole of an entry of its own region, once' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF EXISTS (SELECT 1 FROM funding_category WHERE id = NEW.category_id AND region_id <> NEW.region_id)
    OR EXISTS (SELECT 1 FROM funding_commitment WHERE id = NEW.commitment_id AND region_id <> NEW.region_id)
    OR EXISTS (SELECT 1 FROM funding_allocation WHERE id = NEW.allocation_id AND region_id <> NEW.region_id) THEN
    RAISE EXCEPTION 'an entry belongs to one region' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER funding_entry_fits BEFORE INSERT ON funding_entry
  FOR EACH ROW EXECUTE FUNCTION funding_entry_fits();
"""
CASHIER_KIND = """
CREATE FUNCTION funding_cashier_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM regions_organisation WHERE id = NEW.organisation_id AND kind IN ('municipality', 'province')
  ) THEN
    RAISE EXCEPTION 'a cashier is a municipality or a province' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER funding_cashier_kind BEFORE INSERT OR UPDATE ON funding_cashier
  FOR EACH ROW EXECUTE FUNCTION funding_cashier_kind();
CREATE TRIGGER funding_proposedcashier_kind BEFORE INSERT OR UPDATE ON funding_proposedcashier
  FOR EACH ROW EXECUTE FUNCTION funding_cashier_kind();
"""
DEFAULT_CATEGORIES = [
    "Extra ambtelijke ondersteuning",
    "Externe procesbegeleiding",
    "Organisaties, bedrijven en inwoners betrekken",
    "Onderzoek",
    "Monitoringsinstrument",
    "Overig",
]
"""domain.md § 4: what the money is meant for, for example."""


def add_categories(apps, schema_editor):
    categories = apps.get_model("funding", "Category")
    categories.objects.bulk_create(
        categories(name=name, position=10 * place) for place, name in enumerate(DEFAULT_CATEGORIES, start=1)
    )


def remove_categories(apps, schema_editor):
    apps.get_model("funding", "Category").objects.filter(region=None, name__in=DEFAULT_CATEGORIES).delete()


class Migration(migrations.Migration):
    dependencies = [("funding", "0001_process_money")]

    operations = [
        insert_only("funding_entry"),
        insert_only("funding_entryorigin"),
        insert_only("funding_commitmentstep"),
        insert_only("funding_allocationcorrection"),
        insert_only("funding_attachment"),
        migrations.RunSQL(
            ENTRY_FITS, "DROP TRIGGER funding_entry_fits ON funding_entry; DROP FUNCTION funding_entry_fits();"
        ),
        migrations.RunSQL(
            CASHIER_KIND,
            "DROP TRIGGER funding_cashier_kind ON funding_cashier;"
            "DROP TRIGGER funding_proposedcashier_kind ON funding_proposedcashier;"
            "DROP FUNCTION funding_cashier_kind();",
        ),
        migrations.RunPython(add_categories, remove_categories),
    ]
