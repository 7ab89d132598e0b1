"""Every code of the model has words."""

from collections.abc import Callable
from enum import StrEnum

import pytest

from gapanalyzer import wording
from gapanalyzer.model.assessment import Field, Mark, Measure, Priority, Verdict
from gapanalyzer.model.checklist import Evidence, Obligation
from gapanalyzer.model.instrument import Kind, Status, Unit

SAYERS = [
    (wording.verdict, Verdict),
    (wording.mark, Mark),
    (wording.obligation, Obligation),
    (wording.evidence, Evidence),
    (wording.field_name, Field),
    (wording.measure, Measure),
    (wording.priority, Priority),
    (wording.status, Status),
    (wording.kind, Kind),
    (wording.unit, Unit),
]


@pytest.mark.parametrize(("say", "codes"), SAYERS)
def test_every_code_has_words_of_its_own(say: Callable[[StrEnum], str], codes: type[StrEnum]) -> None:
    said = [say(code) for code in codes]
    assert all(said)
    assert len(set(said)) == len(said)


def test_no_mark_is_called_unanswered() -> None:
    assert wording.mark(None) == "unanswered"
