"""Shapes fit what they should, and a refused value is stood in for without another word."""

import pytest

from gapanalyzer.checklists.form import CHECKLIST, CODE, LINE, PHRASE
from gapanalyzer.checklists.shape import Keyed, Line, ListOf, OneOf, Report, Shape, Short, Whole, YesNo, quoted
from gapanalyzer.checklists.source import Scalar, Unread, parse
from gapanalyzer.model.checklist import Obligation

SHAPES: tuple[Shape, ...] = (
    LINE,
    OneOf(Obligation, "a level"),
    YesNo(),
    Whole(),
    ListOf(LINE),
    Keyed(LINE, CODE),
    PHRASE,
    Short(PHRASE, "text"),
    CHECKLIST,
)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_refused_value_is_stood_in_for_in_silence(shape: Shape) -> None:
    report = Report("x.yaml")
    assert shape.fit(Unread(1), ("a",), report) == shape.stand_in
    assert report.problems == []
    assert ("a",) in report.broken


@pytest.mark.parametrize("shape", [LINE, OneOf(Obligation, "a level"), YesNo(), Whole()])
def test_an_empty_value_is_told_once(shape: Shape) -> None:
    report = Report("x.yaml")
    shape.fit(Scalar("", 7), ("a",), report)
    said = "x.yaml:7: nothing is written here; write the words or remove the line."
    assert [str(problem) for problem in report.problems] == [said]


def test_a_phrase_may_stand_alone_or_say_that_it_is_unverified() -> None:
    report = Report("x.yaml")
    items = parse("x.yaml", b"- a\n- text: b\n  unverified: true").root
    read = ListOf(Short(PHRASE, "text")).fit(items, (), report)
    assert read == ({"text": "a"}, {"text": "b", "unverified": True})
    assert report.problems == []


def test_prose_may_have_paragraphs_and_a_line_may_not() -> None:
    report = Report("x.yaml")
    assert Line(long=True).fit(Scalar("a\nb", 1), (), report) == "a\nb"
    assert report.problems == []
    assert Line().fit(Scalar("a\nb", 1), (), report) == ""
    assert len(report.problems) == 1


def test_long_words_are_shortened_in_a_message() -> None:
    assert quoted("a" * 48) == f'"{"a" * 48}"'
    assert quoted("a" * 49) == f'"{"a" * 45}…"'
