"""Queries whose SQL is built once a process and planned once a connection, for what every request asks.

Django builds the SQL of a queryset each time it runs, and PostgreSQL plans it each time it comes. For the few queries
behind every page that costs ten times their running, and more than the template of the page (bench/README.md). The rows
that come out are the same.
"""

from django.db import connections
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.models import Value
from django.db.models.query import get_related_populators

DATABASE = "default"


class Place:
    """Stands in the SQL where a value will come."""

    def __init__(self, number):
        self.number = number


class Prepared:
    """A query with places for values: `Prepared(lambda pk: Person.objects.filter(pk=pk)).first(3)`.

    `build` gets an expression for each place and gives a queryset, or its `values_list`. It runs at the first use. A
    place is for a value that a column is compared with; what changes the form of the SQL (a list of any length, None)
    has no place here. `places` tells their number where `build` takes any.
    """

    def __init__(self, build, places=None):
        self.build = build
        self.places = build.__code__.co_argcount if places is None else places
        self.made = None

    def all(self, *values):
        """The rows for these values, as instances, or as tuples from a `values_list`; one statement."""
        sql, places, finish = self.made or self._make()
        with _cursor(connections[DATABASE]) as cursor:
            cursor.execute(sql, [values[one.number] if isinstance(one, Place) else one for one in places])
            return finish(cursor.fetchall())

    def first(self, *values):
        """The first row, or None."""
        return next(iter(self.all(*values)), None)

    def _make(self):
        queryset = self.build(*(Value(Place(number)) for number in range(self.places)))
        compiler = queryset.query.get_compiler(DATABASE)
        sql, places = compiler.as_sql()
        self.made = sql, places, _finish(compiler, as_tuples=queryset._fields is not None)
        return self.made


class Whole:
    """All columns of a model in a query written by hand, under an alias; `made` gives the instance of their values."""

    def __init__(self, model, alias):
        columns = model._meta.concrete_fields
        self.model, self.names = model, [column.attname for column in columns]
        self.sql = ", ".join(f'{alias}."{column.column}"' for column in columns)

    def made(self, values):
        """The instance, as a queryset would give it. Not for columns that Django converts after reading."""
        return self.model.from_db(DATABASE, self.names, values)


def first_row(sql, values):
    """The first row, as a tuple, of a query written by hand, or None; planned once a connection as the others are."""
    with _cursor(connections[DATABASE]) as cursor:
        cursor.execute(sql, values)
        return cursor.fetchone()


def _cursor(connection):
    """A cursor that sends values apart from the SQL, so that psycopg can keep the plan (setting prepare_threshold)."""
    if connection.queries_logged:
        return connection.cursor()  # the log wants the SQL with its values in it
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    return connection._prepare_cursor(ServerBindingCursor(connection.connection))


def _finish(compiler, *, as_tuples):
    """From what the database gives to what a queryset gives (as Django's ModelIterable does it)."""
    converters = compiler.get_converters([column for column, *_ in compiler.select])
    made = tuple if as_tuples else _instance(compiler)

    def finish(rows):
        return [made(row) for row in (compiler.apply_converters(rows, converters) if converters else rows)]

    return finish


def _instance(compiler):
    model, columns = compiler.klass_info["model"], compiler.klass_info["select_fields"]
    first, end = columns[0], columns[-1] + 1
    names = [column.target.attname for column, *_ in compiler.select[first:end]]
    populators = get_related_populators(compiler.klass_info, compiler.select, DATABASE)

    def instance(row):
        made = model.from_db(DATABASE, names, row[first:end])
        for populator in populators:
            populator.populate(row, made)
        return made

    return instance
