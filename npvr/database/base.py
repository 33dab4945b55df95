"""Django's PostgreSQL backend, so that no request waits long for a database that hangs or that went away.

The server's own `statement_timeout` is no help when the server itself stands still or the line is dead: nothing comes
back then, and a thread of the web server would wait for ever.
"""

import select
import time
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial

import psycopg
from django.conf import settings
from django.db import OperationalError
from django.db.backends.postgresql import base

from npvr.outage import Breaker

LONG = 1  # seconds to connect after which the others need not try as well
away = Breaker(rest=2)  # seconds
doubted = [float("-inf")]  # when the last connection went silent; those made before it are not trusted either
_budget = ContextVar("what is left of the seconds this request may wait for the database", default=None)


@contextmanager
def wait_at_most(seconds):
    """All statements inside wait `seconds` for the database together, at most."""
    token = _budget.set([seconds])
    try:
        yield
    finally:
        _budget.reset(token)


class DatabaseWrapper(base.DatabaseWrapper):
    """As Django's, and: waiting ends, a lost connection is noticed before it is used, and no row of threads connects."""

    def get_new_connection(self, conn_params):
        """A connection that waits with an end; refused at once while the database was found away a moment ago."""
        if away.refuses():
            raise OperationalError("the database was away a moment ago")
        began = time.monotonic()
        try:
            connection = super().get_new_connection(conn_params)
        except psycopg.OperationalError:
            if time.monotonic() - began > LONG:
                away.failed()
            else:
                away.undecided()
            raise
        away.worked()
        connection.made_at = time.monotonic()
        if settings.DATABASE_PATIENCE is not None:
            connection.wait = partial(_wait, connection)
        return connection

    def is_usable(self):
        """Whether the connection still stands, without a statement: one that rests has nothing to say, unless it ended.

        With CONN_HEALTH_CHECKS Django asks this once a request. Its own way is a statement each time.
        """
        if self.connection is None or self.connection.closed or self.connection.made_at < doubted[0]:
            return False
        poll = select.poll()
        poll.register(self.connection.fileno(), select.POLLIN)
        return not poll.poll(0)


def _wait(connection, generator, interval=0.1, timeout=None):
    """psycopg's waiting, ended after DATABASE_PATIENCE seconds or when the request's seconds are used up."""
    budget = _budget.get()
    patience = settings.DATABASE_PATIENCE if timeout is None else timeout
    if budget is not None:
        patience = min(patience, max(budget[0], 0.01))
    began = time.monotonic()
    try:
        return type(connection).wait(connection, generator, interval, patience)
    except psycopg.errors._WaitTimeout as error:
        connection.close()  # the answer may still come, to nobody's question
        doubted[0] = began
        raise psycopg.OperationalError(f"no answer from the database in {patience:.1f} s") from error
    finally:
        if budget is not None:
            budget[0] -= time.monotonic() - began
