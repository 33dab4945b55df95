"""The region's cashier, for every test of its book."""

import pytest

from tests.conftest import seated


@pytest.fixture
def cashier(db, region):
    """The regiokassier of the Achterhoek."""
    return seated("regiokassier", region)
