"""What gives unfinished or too strong words away: placeholders, brackets, words of command by language."""

import re
from collections.abc import Mapping

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "en": ("must", "shall", "has to", "have to", "is required to", "are required to", "is obliged to"),
    "fr": ("doit", "doivent", "devra", "devront", "est tenu de", "est tenue de", "sont tenus de", "a l'obligation de"),
    "es": ("debe", "deben", "deberá", "deberán", "tiene que", "tienen que", "está obligado a", "está obligada a"),
    "ru": ("должен", "должна", "должно", "должны", "обязан", "обязана", "обязано", "обязаны"),
    "ar": ("يجب", "يتعين", "يتوجب", "يلزم"),
    "zh": ("必须", "务必", "有义务"),
}
"""Words that leave no choice, which only a duty bears; "should" is not one of them."""

_UNSPACED = frozenset({"zh"})
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|\"[^\"\n]*\"|「[^」]*」")
_COMMAND = re.compile(
    "|".join(
        re.escape(word) if language in _UNSPACED else rf"\b{re.escape(word)}\b"
        for language, words in COMMANDS.items()
        for word in words
    ),
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\[\d+\]|(?P<found>\[[^\]\n]{0,60}\]?|\])")
"""A square bracket; a number alone in brackets is a note mark."""
_LEFT = re.compile(
    r"(?P<found>(?<!\w)(?:TODO|TBD|TBC|FIXME)\b|[Ll]orem [Ii]psum\b|LOREM IPSUM\b|_{3,}|\.{6,}|…{2,}|\?{3,}|"
    r"(?<!\w)[xX]{4,}(?!\w)|(?<![\w.])X{2,3}\b)"
)
"""What somebody meant to fill in; "XX" is such a place, "Chapter XX" and a small "xx" are numbers."""
_HEAD_OF_NUMERAL = re.compile(
    r"\b(?:chapters?|titles?|parts?|books?|sections?|schedules?|annex(?:es)?|chapitres?|titres?|parties?|livres?|annexes?|"
    r"capítulos?|títulos?|libros?|partes?|anexos?|глав[аыеу]|раздел[аеу]?)\s+$",
    re.IGNORECASE,
)
_NUMERAL = re.compile(r"X{2,3}")
_HEAD_LENGTH = 16


def unquoted(text: str) -> str:
    """The writer's own words: what stands in quotation marks is left out."""
    return _QUOTED.sub(" ", text)


def command_in(text: str) -> str:
    """The first word of command, as it is written; empty where there is none."""
    hit = _COMMAND.search(unquoted(text))
    return hit.group() if hit else ""


def bracket_in(text: str) -> str:
    """The first square bracket and what it holds; empty where there is none."""
    return next((hit["found"] for hit in _BRACKET.finditer(text) if hit["found"]), "")


def placeholder_in(text: str, *, brackets: bool = True) -> str:
    """The first thing somebody meant to fill in; empty where there is none. Quotations may hold what they like."""
    own = unquoted(text)
    places = (hit["found"] for hit in _LEFT.finditer(own) if not _is_number(own, hit))
    return next(places, "") or (bracket_in(own) if brackets else "")


def _is_number(text: str, hit: re.Match[str]) -> bool:
    """Whether what looks like "XX" is the number of a chapter or its like."""
    before = text[max(0, hit.start() - _HEAD_LENGTH) : hit.start()]
    return bool(_NUMERAL.fullmatch(hit["found"]) and _HEAD_OF_NUMERAL.search(before))
