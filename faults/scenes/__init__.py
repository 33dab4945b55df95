"""The scenes, in the order in which they are played. Each breaks one thing, looks, and mends it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scene:
    """`number` as in trust.md § 5; `play(ground)` gives what was seen, and what without the guard; raises Miss."""

    number: str
    name: str
    title: str
    play: object

    def chosen(self, names):
        return not names or self.name in names.split(",")


SCENES = []


def scene(number, title):
    """Put a function among the scenes; its name is the scene's."""

    def add(function):
        SCENES.append(Scene(number, function.__name__, title, function))
        return function

    return add


from . import requests, database, redis, worker, disk, mail  # noqa: E402, F401, I001 - the order of the table
