"""Queries whose SQL is built once a process: what every request asks is not built anew each time.

Django builds the SQL of a queryset each time it is run. For the few queries behind every page that costs five times
their running, and more than the page's template (measured: bench/README.md). What comes out is the same rows.
"""

from django.db import connections
from django.db.models import Value
from django.db.models.query import get_related_populators


class Mark:
    """Holds the place of a value in a query that is built before the value is known."""

    def __init__(self, name):
        self.name = name


class Prepared:
    """A query with named places, built at its first use: `Prepared(lambda pk: Person.objects.filter(pk=pk))`.

    The names are the parameters of `build`, which gives a queryset or its `values_list`. Only what compares a column
    with one value can be named; an `in` with a list or anything that changes the form of the SQL can't.
    """

    def __init__(self, build):
        self.build, self.made = build, None
        self.names = build.__code__.co_varnames[: build.__code__.co_argcount]

    def all(self, **values):
        """The rows for these values, as instances (or tuples for a `values_list`); one statement."""
        compiler, sql, marks, instances = self.made or self._make()
        with connections["default"].cursor() as cursor:
            cursor.execute(sql, [values[mark.name] if isinstance(mark, Mark) else mark for mark in marks])
            rows = cursor.fetchall()
        if converters := compiler.get_converters(compiler.select[i][0] for i in range(len(compiler.select))):
            rows = compiler.apply_converters(rows, converters)
        return [instances(row) for row in rows] if instances else list(map(tuple, rows))

    def first(self, **values):
        """The first row, or None."""
        return next(iter(self.all(**values)), None)

    def _make(self):
        queryset = self.build(**{name: Value(Mark(name)) for name in self.names})
        compiler = queryset.query.get_compiler("default")
        sql, marks = compiler.as_sql()
        self.made = compiler, sql, marks, None if queryset._fields else _instances(compiler)
        return self.made


def _instances(compiler):
    """From a row to an instance with what was selected beside it, as a queryset does (Django's ModelIterable)."""
    model, columns = compiler.klass_info["model"], compiler.klass_info["select_fields"]
    first, end = columns[0], columns[-1] + 1
    names = [column.target.attname for column, *_ in compiler.select[first:end]]
    populators = get_related_populators(compiler.klass_info, compiler.select, "default")

    def instance(row):
        made = model.from_db("default", names, row[first:end])
        for populator in populators:
            populator.populate(row, made)
        return made

    return instance
