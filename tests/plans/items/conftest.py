"""An agenda under the plan, for everything that stands in one."""

import pytest


@pytest.fixture
def agenda(plan, manager):
    """The Achterhoek's Uitvoeringsagenda 2026–2029 with its default chapters."""
    from plans.documents.operations import begin_agenda

    return begin_agenda(plan, first_year=2026, last_year=2029, by=manager)
