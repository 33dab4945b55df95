"""Counting SQL statements as the budgets do: BEGIN, COMMIT and SAVEPOINT are not counted (decisions 9)."""

import contextlib
import re

from django.db import connection

TRANSACTION = re.compile(r"\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE SAVEPOINT)\b", re.IGNORECASE)


@contextlib.contextmanager
def counted():
    """A list that holds the statements of the block, with the places of their values."""
    statements = []

    def note(execute, sql, values, many, context):
        if not TRANSACTION.match(sql):
            statements.append(sql)
        return execute(sql, values, many, context)

    with connection.execute_wrapper(note):
        yield statements
