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
_HEADS = (
    "chapters?|titles?|parts?|books?|sections?|schedules?|annex(?:es)?|chapitres?|titres?|parties?|livres?|annexes?|"
    "capítulos?|títulos?|libros?|partes?|anexos?|глав[аыеу]|раздел[аеу]?"
)
_LEFT = re.compile(
    rf"(?i:\b(?:{_HEADS}))\s+X{{2,3}}\b|(?P<found>\b(?:TODO|TBD|TBC|FIXME)\b|(?i:\blorem ipsum\b)|_{{3,}}|\.{{6,}}|"
    r"…{2,}|\?{3,}|(?i:\bx{4,}\b)|(?<![\w.])X{2,3}\b)"
)
"""What somebody meant to fill in; "XX" is such a place, "Chapter XX" and a small "xx" are numbers."""


def unquoted(text: str) -> str:
    """The writer's own words: what stands in quotation marks is left out."""
    return _QUOTED.sub(" ", text)


def command_in(text: str) -> str:
    """The first word of command, as it is written; empty where there is none."""
    hit = _COMMAND.search(unquoted(text))
    return hit.group() if hit else ""


def bracket_in(text: str) -> str:
    """The first square bracket and what it holds; empty where there is none."""
    return _first(_BRACKET, text)


def placeholder_in(text: str, *, brackets: bool = True) -> str:
    """The first thing somebody meant to fill in; empty where there is none. Quotations may hold what they like."""
    own = unquoted(text)
    return _first(_LEFT, own) or (bracket_in(own) if brackets else "")


def _first(pattern: re.Pattern[str], text: str) -> str:
    return next((hit["found"] for hit in pattern.finditer(text) if hit["found"]), "")
