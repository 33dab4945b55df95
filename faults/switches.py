"""Puts the naive copies in place of the guards that FAULTS_WITHOUT names, and lets a render wait while it is held."""

import time
from pathlib import Path

from django.apps import AppConfig
from django.conf import settings


class Switches(AppConfig):
    name = "faults"

    def ready(self):
        from faults import naive

        hold_renders()
        for word in sorted(settings.FAULTS_WITHOUT):
            getattr(naive, word, lambda: None)()


def wait_while_held():
    """Stand still while the bench holds this: so that it can catch a process in the middle."""
    while Path(settings.FAULTS_HOLD).exists():
        time.sleep(0.05)


def hold_renders():
    """A render waits where it is held."""
    from plans.versions import rendering

    original = rendering.render_tree

    def render_tree(*arguments, **options):
        wait_while_held()
        return original(*arguments, **options)

    rendering.render_tree = render_tree
