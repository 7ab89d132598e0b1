"""Which way words run in print: whole paragraphs of the other direction, and Latin words among Arabic ones."""

import re
from collections.abc import Iterable

from gapanalyzer.report.word_scripts import scripts

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
"""Languages, as typst_look.typ names them too."""
_FROM_THE_RIGHT = re.compile(r"(?=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff])[^\W\d_]")
_FROM_THE_LEFT = re.compile(r"(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff])[^\W\d_]")
_LATIN_SIGNS = str.maketrans({"\u060c": ",", "\u061b": ";", "\u200f": None})
"""The Arabic comma, semicolon and mark that stand between Latin words in a list made for Arabic readers."""


def runs_other_way(texts: Iterable[str], *, rtl: bool, fewest: int = 0) -> bool:
    """Whether all letters of a paragraph are of the direction that its report is not.

    With fewer words than `fewest` it stays where it is: a code or a name alone in a cell stands where its column does.
    """
    said = "".join(texts)
    own, other = (_FROM_THE_RIGHT, _FROM_THE_LEFT) if rtl else (_FROM_THE_LEFT, _FROM_THE_RIGHT)
    if not rtl and said.isascii():
        return False
    return bool(other.search(said)) and not own.search(said) and _words(said) >= fewest


def _words(text: str) -> int:
    """How many words there are; pinpoints and codes, with figures or all in capitals, are none."""
    return sum(word.isalpha() and not word.isupper() for word in map(_bare, text.split()))


def _bare(word: str) -> str:
    return word.strip("()[]“”«»\"'’.,;:!?،؛؟").replace("-", "")


def held_together(text: str) -> str:
    """Words for a paragraph read from the right: Latin stretches keep their figures, brackets and full stops.

    Each that has more than letters is held apart (Unicode Bidirectional Algorithm, isolates).
    """
    return "".join(
        words if rtl or words.replace(" ", "").isalpha() else f"\u2066{words}\u2069" for words, rtl in scripts(text)
    )


def with_latin_signs(text: str) -> str:
    """Words for a paragraph all in Latin letters, with the commas of Latin letters."""
    return text.translate(_LATIN_SIGNS)
