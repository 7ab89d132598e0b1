"""The annex of proposed amendments sets every draft beside the provision it would change."""

import datetime as dt

from attrs import evolve

from gapanalyzer.model.assessment import Assessment, Recommendation
from gapanalyzer.report.amendments import amendments
from gapanalyzer.report.blocks import Amended, Chapter, Heading
from gapanalyzer.report.source import Particulars, Source
from gapanalyzer.wording import words
from tests.report.assessments import CODE, large, nothing, small


def annex(now: Assessment) -> tuple[Chapter, ...]:
    return amendments(Source(now, Particulars(dt.date(2026, 11, 23), (), "GapAnalyzer 0"), words()))


def amended(*recommendations: Recommendation) -> list[Amended]:
    (chapter,) = annex(evolve(small(), recommendations=recommendations))
    return [block for block in chapter.blocks if isinstance(block, Amended)]


def test_without_a_draft_there_is_no_annex() -> None:
    assert annex(nothing()) == ()


def test_a_draft_stands_beside_the_paragraphs_of_its_provision_under_their_heading() -> None:
    (block,) = amended(small().recommendations[0])
    assert block.before == ("Article 2. Stay", "Whoever enables a person to stay is punished.")
    assert block.after == ("Article 2. Stay", "Whoever enables a person to stay unlawfully is punished.")
    assert block.language == CODE.language


def test_a_draft_that_gives_the_heading_too_replaces_it() -> None:
    (block,) = amended(evolve(small().recommendations[0], draft="Article 2. Stay and work\nNobody stays."))
    assert block.after == ("Article 2. Stay and work", "Nobody stays.")


def test_a_place_that_is_not_in_the_law_is_a_new_provision() -> None:
    (block,) = amended(evolve(small().recommendations[0], locator="99"))
    assert block.before == ()
    (block,) = amended(evolve(small().recommendations[0], law=None, locator=""))
    assert (block.before, block.language) == ((), "")


def test_every_draft_is_in_the_annex_once_law_by_law() -> None:
    now = large()
    (chapter,) = annex(now)
    drafted = [r for r in now.recommendations if r.draft.strip()]
    assert sum(isinstance(block, Amended) for block in chapter.blocks) == len(drafted) > 30
    assert sum(isinstance(block, Heading) for block in chapter.blocks) == len({r.law for r in drafted}) > 1


def test_an_instruction_is_set_in_behind_the_provision_and_takes_nothing_out() -> None:
    draft = "Article 2 reads:\nWhoever enables a person to stay unlawfully is punished."
    (block,) = amended(evolve(small().recommendations[0], draft=draft))
    assert block.after == (*block.before, *draft.split("\n"))


def test_another_text_under_the_same_number_replaces_the_provision() -> None:
    (block,) = amended(evolve(small().recommendations[0], draft="Article 2. Work\nNothing of this was there."))
    assert block.after == ("Article 2. Work", "Nothing of this was there.")


def test_a_text_that_has_little_in_common_with_the_provision_takes_nothing_out() -> None:
    (block,) = amended(evolve(small().recommendations[0], draft="Ships are searched on the high seas by the navy."))
    assert block.after == (*block.before, "Ships are searched on the high seas by the navy.")
