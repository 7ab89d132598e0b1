"""The sentence beside a verdict says why it came out."""

import pytest

from gapanalyzer import wording
from gapanalyzer.model.assessment import Judgement, Verdict

SENTENCES = [
    (Judgement(Verdict.CONTEXT, "context"), "Context: shown in the report, not scored."),
    (
        Judgement(Verdict.NOT_APPLICABLE, "no_instrument", instruments=("1951 Convention", "CRC")),
        "Not applicable: the State profile does not name 1951 Convention or CRC as binding.",
    ),
    (
        Judgement(Verdict.NOT_ASSESSED, "nothing_to_assess"),
        "Not assessed: nothing that counts here can be assessed from a text.",
    ),
    (
        Judgement(Verdict.NOT_ASSESSED, "open", found=("a", "b"), missing=("c",), open=("d", "e")),
        "Not assessed: 2 of 5 criteria are open (d and e).",
    ),
    (Judgement(Verdict.NOT_ASSESSED, "open", found=("a",), open=("b",)), "Not assessed: 1 of 2 criteria is open (b)."),
    (Judgement(Verdict.MET, "all_found", found=("a",)), "Met: a is found."),
    (Judgement(Verdict.MET, "all_found", found=("a", "b", "c")), "Met: a, b and c are found."),
    (
        Judgement(Verdict.MET_WIDER, "some_wider", found=("a",), wider=("b",)),
        "Met (wider): b goes further than the treaty asks.",
    ),
    (Judgement(Verdict.NOT_MET, "none_found", missing=("a", "b")), "Not met: a and b are missing."),
    (
        Judgement(Verdict.PARTLY, "some_missing", found=("a", "c"), missing=("b", "d")),
        "Partly met: b and d are missing.",
    ),
    (
        Judgement(Verdict.MET, "override", reason="practice settles it"),
        "Met, by the assessor's decision: practice settles it.",
    ),
    (Judgement(Verdict.PARTLY, "decision", reason="agreed."), "Partly met, by joint decision: agreed."),
    (Judgement(Verdict.DISPUTED, "disputed"), "Disputed: the assessors have reached different results."),
]


@pytest.mark.parametrize(("judgement", "sentence"), SENTENCES)
def test_a_judgement_is_said_in_one_sentence(judgement: Judgement, sentence: str) -> None:
    assert wording.why(judgement) == sentence


def test_braces_in_a_reason_stay_as_they_are() -> None:
    judgement = Judgement(Verdict.MET, "override", reason="see {place}")
    assert wording.why(judgement).endswith("see {place}.")
