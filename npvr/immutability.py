"""Tables that only grow: the database itself refuses to change or remove a row (decisions 4 and 21; trust.md T3)."""

from django.db import migrations

FUNCTION = """
CREATE OR REPLACE FUNCTION npvr_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
"""


def insert_only(table):
    """A migration operation: from here on `table` takes INSERT alone, from the owner's role too."""
    return migrations.RunSQL(
        sql=f"""{FUNCTION}
CREATE TRIGGER {table}_rows_stay BEFORE UPDATE OR DELETE ON {table}
  FOR EACH ROW EXECUTE FUNCTION npvr_refuse_change();
CREATE TRIGGER {table}_table_stays BEFORE TRUNCATE ON {table}
  FOR EACH STATEMENT EXECUTE FUNCTION npvr_refuse_change();""",
        reverse_sql=f"DROP TRIGGER {table}_rows_stay ON {table}; DROP TRIGGER {table}_table_stays ON {table};",
    )
