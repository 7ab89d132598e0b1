"""Which words of a law stand out as headings, and where a little space helps the eye."""

from gapanalyzer.model.instrument import LawText, Provision, Unit

_INNER = frozenset({Unit.PARAGRAPH, Unit.POINT})
_NUMBER_WITHIN = 40
"""Characters from the start of a paragraph in which its printed number is looked for."""


def heading_spans(text: LawText) -> tuple[tuple[int, int], ...]:
    """Offsets in `text.joined` of every heading and of every article's number."""
    return tuple(span for top in text.provisions for p in top.walk() if (span := _heading(text, p)) is not None)


def _heading(text: LawText, provision: Provision) -> tuple[int, int] | None:
    if provision.kind in _INNER:
        return None
    start = text.starts[provision.first]
    first = text.paragraphs[provision.first]
    if provision.heading and (at := first.find(provision.heading)) >= 0:
        return start, start + at + len(provision.heading)
    following = provision.first + 1
    if provision.heading and following <= provision.last and text.paragraphs[following].strip() == provision.heading:
        return start, text.starts[following] + len(text.paragraphs[following])
    if provision.kind is not Unit.ARTICLE:
        return start, start + len(first)
    at = first.find(provision.number, 0, _NUMBER_WITHIN)
    if at < 0:
        return None
    end = at + len(provision.number)
    return start, start + end + (first[end : end + 1] == ".")


def spaced_before(text: LawText) -> frozenset[int]:
    """Paragraphs with which a provision begins: a little space goes before them."""
    return frozenset(p.first for top in text.provisions for p in top.walk()) - {0}


def roomy_before(text: LawText) -> frozenset[int]:
    """Paragraphs with which an article or a larger unit begins: more space goes before them."""
    return frozenset(p.first for top in text.provisions for p in top.walk() if p.kind not in _INNER) - {0}
