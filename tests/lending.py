"""Databases for one test alone, with real commits: made once, lent again after their rows are put back.

A copy makes two thousand files and a removal leaves as many names behind; on some file systems the next copy steps over
each of them, so that a copy came to cost ten times the test. Putting back touches only the tables a test wrote in. What
was written is read from the rows themselves (each carries the number of the transaction that wrote it), not from
statistics, which a connection that was killed takes with it. A database whose shape changed (a trigger put aside, a
table emptied at once) is thrown away.
"""

from dataclasses import dataclass

import psycopg
from psycopg import sql

from launcher.postgres import SUPERUSER
from tests import databases
from tests.settings import ADDRESSES

# Everything that makes the shape of a database; each row of a catalogue carries its transaction as well.
CATALOGUES = ["pg_class", "pg_attribute", "pg_attrdef", "pg_constraint", "pg_index", "pg_trigger", "pg_proc", "pg_type",
              "pg_rewrite", "pg_policy", "pg_namespace", "pg_extension", "pg_depend"]  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """What tells whether a database is still as it was copied: its shape, its rows by table, and its sequences."""

    shape: dict
    rows: dict
    sequences: dict


_spare, _marks, _contents, _made = [], {}, {}, []


def lend():
    """The name of a database that is as its template, for one test."""
    if _spare:
        return _spare.pop()
    name = f"npvr_own_{len(_made) + 1}"
    databases.copy_database(databases.TEMPLATE, name)
    _made.append(name)
    with _powerful(name) as connection:
        _marks[name] = _mark(connection)
    return name


def give_back(name):
    """Put back what a test wrote and keep the database for the next; one of another shape goes."""
    with _powerful(name) as connection:
        _cut_off_others(connection)
        fresh, used = _marks[name], _mark(connection)
        if used.shape != fresh.shape:
            connection.close()
            databases.drop_database(name)
            return
        touched = [table for table, rows in used.rows.items() if rows != fresh.rows[table]]
        if touched:
            _put_back(connection, touched)
            fresh.rows.update(_written(connection, touched, "public"))
        _set_back(connection, fresh.sequences, used.sequences)
    _spare.append(name)


def _powerful(name):
    """As the one role that may put the guards of the tables aside."""
    return psycopg.connect(ADDRESSES["services"].postgres.url(SUPERUSER, name), autocommit=True)


def _cut_off_others(connection):
    connection.execute(
        "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )


def _mark(connection):
    found = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = %s"
    tables, sequences = ([name for (name,) in connection.execute(found, [kind])] for kind in "rS")
    return Mark(
        _written(connection, CATALOGUES, "pg_catalog"),
        _written(connection, tables, "public"),
        _each(connection, "SELECT {key}, last_value::text, is_called::text FROM {of}", sequences, "public"),
    )


def _written(connection, tables, schema):
    """How many rows each table has and which transaction wrote the newest of them."""
    return _each(
        connection, "SELECT {key}, count(*)::text, max(xmin::text::bigint)::text FROM ONLY {of}", tables, schema
    )


def _each(connection, question, names, schema):
    parts = [sql.SQL(question).format(key=sql.Literal(name), of=sql.Identifier(schema, name)) for name in sorted(names)]
    return {name: values for name, *values in connection.execute(sql.SQL(" UNION ALL ").join(parts)).fetchall()}


def _put_back(connection, touched):
    with connection.transaction():
        connection.execute("SET LOCAL session_replication_role = replica")  # no trigger and no reference looks on
        for table in touched:
            connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))
        for table in touched:
            columns, content = _content(table)
            with connection.cursor().copy(_copying(table, columns, "FROM STDIN")) as copy:
                copy.write(content)
    connection.execute(sql.SQL("VACUUM {}").format(sql.SQL(", ").join(map(sql.Identifier, touched))))


def _set_back(connection, fresh, used):
    for name, value in fresh.items():
        if used[name] != value:
            connection.execute("SELECT setval(%s::regclass, %s::bigint, %s::boolean)", [name, *value])


def _content(table):
    """The columns of a table that are written and its rows in the template, as COPY gives them; read once."""
    if table not in _contents:
        with _powerful(databases.TEMPLATE) as template:
            columns = [
                name
                for (name,) in template.execute(
                    "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass"
                    " AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum",
                    [table],
                )
            ]
            with template.cursor().copy(_copying(table, columns, "TO STDOUT")) as copy:
                _contents[table] = columns, b"".join(copy)
    return _contents[table]


def _copying(table, columns, way):
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    return sql.SQL("COPY {} ({}) {}").format(sql.Identifier(table), names, sql.SQL(way))
