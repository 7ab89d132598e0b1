"""Every suite here counts what it tries and reports a figure."""

from collections.abc import Callable

import pytest

from gapanalyzer.model.assessment import Person, PersonId
from tests.conftest import FIGURE
from tests.faults import sizes
from tests.faults.sizes import Sizes

ANNA = Person(PersonId("anna"), "Anna")


@pytest.fixture(scope="session")
def faults(pytestconfig: pytest.Config) -> Sizes:
    """How many faults each suite tries in this run."""
    return sizes.of(pytestconfig)


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Reports one line for the end of the run."""
    return lambda words: record_property(FIGURE, words)
