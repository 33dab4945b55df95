"""The one place that says of a piece of HTML that it is safe: text that the sanitiser made, and nothing else."""

from django.utils.safestring import mark_safe


def trusted(html):
    """HTML that came through plans/content/html.py `clean`, or was made from such HTML by our own code."""
    return mark_safe(html)  # noqa: S308 - the only place
