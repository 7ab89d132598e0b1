"""Long work tells where it is, and stops where it is asked to."""

import pytest

from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import Cancelled


def test_steps_are_told_until_somebody_stops_the_work() -> None:
    told: list[tuple[str, int, int]] = []
    meter = Meter(lambda *step: told.append(step))
    meter.tell("Reading", 1, 2)
    meter.cancel()
    with pytest.raises(Cancelled, match="nothing has changed"):
        meter.tell("Writing")
    assert told == [("Reading", 1, 2)]
    Meter().tell("Nobody is watching")
