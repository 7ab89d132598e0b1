"""How many faults a suite tries: few in the quick run, many in the long one, any number for a release."""

import os
from collections.abc import Mapping

import pytest
from attrs import frozen

QUICK: Mapping[str, int] = {
    "kills": 100, "power": 500, "pulls": 10, "full": 60, "damage": 300, "projects": 120, "writers": 3
}  # fmt: skip
LONG: Mapping[str, int] = {
    "kills": 400, "power": 2000, "pulls": 100, "full": 200, "damage": 1080, "projects": 300, "writers": 60
}  # fmt: skip


@frozen
class Sizes:
    """`GAPANALYZER_FAULTS_KILLS=10000` and its like hold a release to more."""

    long: bool

    def of(self, name: str) -> int:
        """How often this suite tries."""
        said = os.environ.get(f"GAPANALYZER_FAULTS_{name.upper()}")
        return int(said) if said else (LONG if self.long else QUICK)[name]


def of(config: pytest.Config) -> Sizes:
    """The sizes of this run."""
    return Sizes(config.getoption("hypothesis_profile") == "long")
