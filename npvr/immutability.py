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


CLOSED = """
CREATE OR REPLACE FUNCTION npvr_refuse_once_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a closed row of % is never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- The share lock makes a row that comes in while its parent is being closed wait for that, and then be refused.
CREATE OR REPLACE FUNCTION npvr_refuse_in_closed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent text;
  closed timestamptz;
BEGIN
  FOREACH parent IN ARRAY ARRAY[to_jsonb(OLD) ->> TG_ARGV[1], to_jsonb(NEW) ->> TG_ARGV[1]] LOOP
    EXECUTE format('SELECT closed_at FROM %I WHERE id = $1 FOR SHARE', TG_ARGV[0]) INTO closed USING parent::uuid;
    IF closed IS NOT NULL THEN
      RAISE EXCEPTION 'rows of % are never added, changed or removed in what is closed', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
"""


def stays_once_closed(table, *, parts, column):
    """A migration operation: a row of `table` whose `closed_at` is set never changes again.

    Nor do the rows of `parts` that belong to it by `column`: none comes, changes or goes. The ids are UUIDs.
    """
    refused = ", ".join([f"'{table}'", f"'{column}'"])
    return migrations.RunSQL(
        sql=f"""{FUNCTION}{CLOSED}
CREATE TRIGGER {table}_closed_stays BEFORE UPDATE OR DELETE ON {table}
  FOR EACH ROW EXECUTE FUNCTION npvr_refuse_once_closed();
CREATE TRIGGER {parts}_of_closed_stay BEFORE INSERT OR UPDATE OR DELETE ON {parts}
  FOR EACH ROW EXECUTE FUNCTION npvr_refuse_in_closed({refused});
CREATE TRIGGER {table}_table_stays BEFORE TRUNCATE ON {table}
  FOR EACH STATEMENT EXECUTE FUNCTION npvr_refuse_change();
CREATE TRIGGER {parts}_table_stays BEFORE TRUNCATE ON {parts}
  FOR EACH STATEMENT EXECUTE FUNCTION npvr_refuse_change();""",
        reverse_sql=f"""
DROP TRIGGER {table}_closed_stays ON {table}; DROP TRIGGER {parts}_of_closed_stay ON {parts};
DROP TRIGGER {table}_table_stays ON {table}; DROP TRIGGER {parts}_table_stays ON {parts};""",
    )


def part_stays(table, *, parts, column, columns=()):
    """A migration operation: rows of `parts` come and go no more once their row of `table` is closed.

    It goes beside `stays_once_closed`, for a further table of parts. With `columns` only those never change.
    """
    refuse = f"FOR EACH ROW {{}}EXECUTE FUNCTION npvr_refuse_in_closed('{table}', '{column}')"
    differs = " OR ".join(f"OLD.{one} IS DISTINCT FROM NEW.{one}" for one in columns)
    only = f"WHEN ({differs}) " if columns else ""
    return migrations.RunSQL(
        sql=f"""
CREATE TRIGGER {parts}_of_closed_stay BEFORE INSERT OR DELETE ON {parts} {refuse.format("")};
CREATE TRIGGER {parts}_of_closed_keep BEFORE UPDATE ON {parts} {refuse.format(only)};
CREATE TRIGGER {parts}_table_stays BEFORE TRUNCATE ON {parts}
  FOR EACH STATEMENT EXECUTE FUNCTION npvr_refuse_change();""",
        reverse_sql=f"""
DROP TRIGGER {parts}_of_closed_stay ON {parts}; DROP TRIGGER {parts}_of_closed_keep ON {parts};
DROP TRIGGER {parts}_table_stays ON {parts};""",
    )
