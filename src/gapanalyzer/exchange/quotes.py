"""Where a quote stands in a law: blanks, line breaks, soft hyphens and the shape of quotation marks do not matter."""

import re

from gapanalyzer.model.citation import Locator
from gapanalyzer.model.instrument import LawText

_ALIKE = ("'‘’‚‛′`´", '"“”„‟«»″', "-‐‑‒–—−")
"""Signs that typing, printing and copying put one for the other."""
_UNSEEN = str.maketrans("", "", "\u00ad\u200b\ufeff")
_WHOLE = re.compile(r"\S(?:.*\S)?", re.DOTALL)


def find_quote(text: LawText, locator: str, quote: str) -> tuple[int, int] | str:
    """Start and end of a quote in the joined text at a locator, or a sentence that says why it is not there.

    No quote is the whole provision; no locator looks through the whole text, as a preamble has no number.
    """
    wanted = _pattern(quote.translate(_UNSEEN))
    if not locator.strip():
        hit = wanted and wanted.search(text.joined)
        return hit.span() if hit else "the passage needs a locator, such as 6(1)(a), or words that stand in the law."
    provision = Locator.read(locator).find(text)
    if provision is None:
        return "the law has no such provision; use the numbers its outline shows."
    hit = (wanted or _WHOLE).search(text.words_of(provision))
    if hit is None:
        return f"the words “{quote[:60]}” do not stand there; {_elsewhere(text, wanted)}."
    start = text.starts[provision.first]
    return start + hit.start(), start + hit.end()


def _pattern(quote: str) -> re.Pattern[str] | None:
    words = ("\u00ad?".join(map(_sign, word)) for word in quote.split())
    return re.compile(r"\s+".join(words)) if quote.strip() else None


def _sign(sign: str) -> str:
    return next((f"[{re.escape(family)}]" for family in _ALIKE if sign in family), re.escape(sign))


def _elsewhere(text: LawText, wanted: re.Pattern[str] | None) -> str:
    """What to do next: the right number where the words stand somewhere else."""
    hit = wanted and wanted.search(text.joined)
    place = str(Locator.of(text, *map(text.paragraph_at, (hit.start(), hit.end() - 1)))) if hit else ""
    return f"they stand in {place}" if place else "copy them from the law"
