"""What a walk wrote: the rows of all our tables, asked of the database."""

from django.apps import apps
from django.db import connection

VOLATILE = {"VersionPage", "Person", "Reading"}  # the last: what somebody who decides has seen, for them alone


def our_models():
    """Every model of ours, with the histories and the tables between two models."""
    apps_of_ours = [apps.get_app_config(app) for app in ("regions", "governance", "plans", "funding")]
    return [model for app in apps_of_ours for model in app.get_models(include_auto_created=True)]


def ask_tables(question, models, *values):
    """The rows of one question to every table at once; `{name}`, `{table}` and `{key}` are filled in, a row is `t`.

    A question gives the name first. The rows come in the order of the names: the database may ask tables side by side.
    """
    asked = [
        question.format(name=model.__name__, table=model._meta.db_table, key=model._meta.pk.column) for model in models
    ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asked), list(values) * len(asked))
        return sorted(cursor.fetchall(), key=lambda row: row[0])


def state_of_everything():
    """How many rows of each of our own tables were written in this transaction, but for ready pages and signing in.

    The database counts them, also those that were written and taken back; the walk asks for it hundreds of times.
    """
    tables = [model._meta.db_table for model in our_models() if model.__name__ not in VOLATILE]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname, n_tup_ins, n_tup_upd, n_tup_del FROM pg_stat_xact_user_tables WHERE relname = ANY(%s)",
            [tables],
        )
        return {name: tuple(numbers) for name, *numbers in cursor.fetchall()}


def written_since(before):
    """The models whose tables were written since `state_of_everything` said `before`, and those it passes over."""
    now = state_of_everything()
    return [
        model
        for model in our_models()
        if model.__name__ in VOLATILE or now.get(model._meta.db_table) != before.get(model._meta.db_table)
    ]
