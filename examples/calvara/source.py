"""One act of Calvara as plain text: the small markup, read into lines that the writers share.

The head of a source is `key: value` lines up to the first blank line. Below it, one line is one paragraph:

    = Title I. General Part            a container
    == Chapter 1. Documents            a container inside it
    @ 41 | Assisting unlawful entry    the citable unit, whose word (Article, Section) stands in the head
    (1) Whoever knowingly ...          a numbered paragraph
      (a) on board a vessel ...        a point, of a paragraph or of the unit itself
    In this Code                       text without a number
"""

import re
from enum import StrEnum
from pathlib import Path

from attrs import frozen

HERE = Path(__file__).parent
SOURCES = ("penal-code", "immigration-act", "anti-trafficking-act")


class Kind(StrEnum):
    """What one line of a source is."""

    CONTAINER = "container"
    SUBCONTAINER = "subcontainer"
    UNIT = "unit"
    PARAGRAPH = "paragraph"
    POINT = "point"
    TEXT = "text"


@frozen
class Line:
    """One paragraph of an act; the number is bare ("41", "1", "a") and empty where there is none."""

    kind: Kind
    number: str
    text: str


@frozen
class Act:
    """One act: what stands in its head, and its lines in order."""

    title: str
    short: str
    unit: str
    enacted: str
    language: str
    note: str
    lines: tuple[Line, ...]


MARKUP = (
    (Kind.SUBCONTAINER, re.compile(r"(?P<number>)== (?P<text>.+)")),
    (Kind.CONTAINER, re.compile(r"(?P<number>)= (?P<text>.+)")),
    (Kind.UNIT, re.compile(r"@ (?P<number>\d+) \| (?P<text>.+)")),
    (Kind.PARAGRAPH, re.compile(r"\((?P<number>\d+)\) (?P<text>.+)")),
    (Kind.POINT, re.compile(r"  \((?P<number>[a-z])\) (?P<text>.+)")),
    (Kind.TEXT, re.compile(r"(?P<number>)(?P<text>\S.+)")),
)


def read(name: str) -> Act:
    """The act whose source is `name`.txt beside this file."""
    return parse((HERE / f"{name}.txt").read_text(encoding="utf-8"))


def parse(text: str) -> Act:
    """The act written in `text`; ValueError where a line is none of the forms above."""
    head, _, body = text.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    return Act(lines=tuple(line_of(raw) for raw in body.splitlines() if raw), **fields)


def line_of(raw: str) -> Line:
    """The one line that `raw` is in the markup."""
    for kind, pattern in MARKUP:
        if found := pattern.fullmatch(raw):
            return Line(kind, found["number"], found["text"])
    raise ValueError(f"not a line of the markup: {raw!r}")


def places(act: Act) -> dict[str, str]:
    """The words at each place, with all that stands below it, by locator: "41", "41(1)", "43(1)(a)", "2(k)"."""
    words: dict[str, list[str]] = {}
    unit = paragraph = ""
    for line in act.lines:
        if line.kind is Kind.UNIT:
            unit, paragraph, here = line.number, "", [line.number]
        elif line.kind is Kind.PARAGRAPH:
            paragraph = f"{unit}({line.number})"
            here = [unit, paragraph]
        elif line.kind is Kind.POINT:
            outer = [unit, paragraph] if paragraph else [unit]
            here = [*outer, f"{outer[-1]}({line.number})"]
        else:
            here = [unit] if line.kind is Kind.TEXT else []
        for place in here:
            words.setdefault(place, []).append(line.text)
    return {place: "\n".join(texts) for place, texts in words.items()}
