"""Which lines of a Word report stay together, and which heads need two lines: what styles alone cannot say."""

import unicodedata
from collections.abc import Sequence
from functools import cache

from gapanalyzer.report import word_looks as looks
from gapanalyzer.report.blocks import Content, Role, Run, Tab, words_of
from gapanalyzer.report.word_page import Page

_ENDS = frozenset(".;,!?…)]}”»\"'。；，！？）」』؛،؟")
_SHORT = 120
_NARROW = frozenset("fijlrtI.,;:()[]'· -\u00a0")
_WIDTHS = {"narrow": 0.32, "capital": 0.71, "wide": 1.0, "other": 0.56}
"""Of a letter of Arial, in parts of its size."""
_SIZE = 9.0
_TWIP = 20.0


def drafted(texts: Sequence[str]) -> tuple[str, ...]:
    """For each line of a provision its style, which keeps it with the next where it only leads to that one.

    A heading or "the following is inserted:" does; never more than two lines on end, and never the last.
    """
    kept: list[bool] = []
    for n, text in enumerate(texts, start=1):
        kept.append(_leads(text) and kept[-2:] != [True, True] and n < len(texts))
    return tuple(looks.DRAFT_KEPT if keeps else looks.PARAGRAPHS[Role.DRAFT] for keeps in kept)


def _leads(text: str) -> bool:
    said = text.strip()
    return bool(said) and len(said) <= _SHORT and said[-1] not in _ENDS


def headed(content: Content, page: Page) -> Content:
    """The head of a finding; where one line is too short, what stands before the tab last goes to a second one too."""
    across = sum(map(_width, words_of(content))) * _SIZE
    at = next((n for n, part in enumerate(content) if isinstance(part, Tab)), 0)
    if at < 2 or across < page.text / _TWIP:
        return content
    return (*content[: at - 1], Run("\n"), *content[at - 1 :])


@cache
def _width(letter: str) -> float:
    if letter in _NARROW:
        return _WIDTHS["narrow"]
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDTHS["wide"]
    return _WIDTHS["capital" if letter.isupper() else "other"]
