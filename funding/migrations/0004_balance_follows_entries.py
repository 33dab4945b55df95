"""The database itself keeps a book's balance: whatever puts entries in, it is their sum."""

from django.db import migrations

BALANCE_FOLLOWS = """
CREATE FUNCTION funding_balance_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE funding_ledger SET balance = balance + added.amount
    FROM (SELECT region_id, sum(amount) AS amount FROM new_entries GROUP BY region_id) added
    WHERE funding_ledger.region_id = added.region_id;
  RETURN NULL;
END $$;
CREATE TRIGGER funding_balance_follows AFTER INSERT ON funding_entry
  REFERENCING NEW TABLE AS new_entries FOR EACH STATEMENT EXECUTE FUNCTION funding_balance_follows();
"""


class Migration(migrations.Migration):
    dependencies = [("funding", "0003_printout")]

    operations = [
        migrations.RunSQL(
            BALANCE_FOLLOWS,
            "DROP TRIGGER funding_balance_follows ON funding_entry; DROP FUNCTION funding_balance_follows();",
        )
    ]
