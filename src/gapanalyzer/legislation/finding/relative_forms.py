"""How laws refer to their own nearest provisions: "subsection (2)", "inciso a) de este artículo", "前条"."""

import re
from collections.abc import Mapping

from attrs import frozen

_BRACKETED = r"\((?:\d{1,3}|[a-zA-Z]{1,4})(?:\.\d+)?\)(?!\([^)]*\.)"
_HALF = r"\(?(?:\d{1,3}|[a-z]{1,4})\)"
_NUMBER = r"\d{1,2}(?![\w.,]*\d)[º°]?(?!\w)"


@frozen
class Relative:
    """The pieces in one language, as patterns.

    `first` are words for what stands right below an article, `inner` for any unit below one; `label` is what follows
    them; `join` stands between several labels; `here` says afterwards that this article is meant, `within` that the
    unit of the next inner level is; `of` leads to the provision that holds the label; `after` says that a label which
    follows an article's number belongs to it; `changed` are words of laws that change other laws.
    """

    first: str
    inner: str
    label: str
    join: str
    here: str
    within: str
    of: str
    changed: str
    after: bool = True


RELATIVE: Mapping[str, Relative] = {
    "en": Relative(
        r"sub-?sections?",
        r"(?:sub-?)?paragraphs?|(?:sub-?)?clauses?|items?",
        rf"{_BRACKETED}(?:{_BRACKETED}){{0,2}}|{_NUMBER}",
        r"\s*(?:,\s*(?:and|or)\s|,|\band\b|\bor\b|–|\bto\b)\s*",
        r"(?:\s|,\s)of\sthis\s(?:section|article|regulation|rule)\b",
        r"(?:\s|,\s)of\sthis\s(?:sub-?section|paragraph)\b",
        r",?\sof\s",
        r"\b(?:substitut|insert|amend|repeal|replac|omit|delet|strik|add)(?:e|ed|ing|ion|ment|s|es)?\b",
        after=False,
    ),
    "fr": Relative(
        r"paragraphes?",
        r"(?:sous-)?alinéas?|points?|divisions?",
        rf"\(\d{{1,3}}(?:\.\d+)?\)(?:{_HALF})?|{_HALF}(?:\([ivx]+\))?|{_NUMBER}",
        r"\s*(?:,\s*(?:et|ou)\s|,|\bet\b|\bou\b|–|\bà\b)\s*",
        r"\s*,?\sdu\sprésent\sarticle\b",
        r"\s*,?\sdu\sprésent\s(?:paragraphe|alinéa)\b",
        r",?\s(?:de\sl['’]|du\s|de\s)",
        r"\b(?:remplac|modifi|abrog|insér|ajout|supprim|complét)\w*",
    ),
    "es": Relative(
        r"apartados?|numerales?|numeral|fracci[óo]n(?:es)?",
        r"incisos?|literal(?:es)?|letras?|párrafos?|ordinal(?:es)?",
        rf"{_HALF}|\(\d{{1,3}}\)|[a-z](?=\s(?:del|de\seste|de\sla|anterior)\b)|[IVX]{{1,5}}(?!\w)|{_NUMBER}",
        r"\s*(?:,\s*(?:y|o)\s|,|\by\b|\be\b|\bo\b|\bu\b|–|\bal?\b)\s*",
        r"\s*,?\s(?:de\seste|del\spresente|de\seste\smismo)\sart[íi]culo\b",
        r"\s*,?\s(?:de\seste|del\spresente)\s(?:apartado|numeral|inciso|párrafo)\b",
        r",?\s(?:del\s|de\sla\s|de\s)",
        r"\b(?:modif[íi]c|sustit[uú]y|derog|reform|adicion|añad|agreg|suprim)\w*",
    ),
    "pt": Relative(
        r"n\.?[º°]s?|§{1,2}|números?|parágrafos?",
        r"alíneas?|incisos?",
        rf"{_HALF}|[IVX]{{1,5}}(?!\w)|{_NUMBER}",
        r"\s*(?:,\s*(?:e|ou)\s|,|\be\b|\bou\b|–|\ba\b)\s*",
        r"\s*,?\s(?:deste|do\spresente)\sartigo\b",
        r"\s*,?\s(?:deste|do\spresente)\s(?:número|parágrafo|inciso)\b",
        r",?\s(?:do\s|da\s|de\s)",
        r"\b(?:alterad|substitu[íi]|revogad|aditad|acrescid|acrescent|redação|redacção)\w*",
    ),
}  # fmt: skip
"""By language code."""


@frozen
class Before:
    """Words for the unit before this one: for the article, and for a unit inside it.

    `inner` pairs patterns with what the unit may be: "first" (right below the article), "letter", "number", or "line"
    (a paragraph without a number).
    """

    article: re.Pattern[str]
    inner: tuple[tuple[re.Pattern[str], frozenset[str]], ...]
    whose: re.Pattern[str]
    """What follows where another text's unit is meant."""
    text_in_head: bool = False
    """Whether the line with an article's number holds its first words."""


def _inner(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    return tuple((re.compile(words, re.IGNORECASE), frozenset(kinds.split())) for words, kinds in pairs)


_EN_BEFORE = r"\b(?:immediately\s|last\s)?(?:preceding|foregoing|previous)\s"
_NONE = re.compile(r"(?!)")

BEFORE: Mapping[str, Before] = {
    "en": Before(
        re.compile(rf"(?:(?<=the\s)|(?<=The\s)){_EN_BEFORE}(?P<word>article|section|regulation|rule)\b(?!s)"),
        _inner(
            (rf"(?<=the\s){_EN_BEFORE}sub-?section\b", "first"),
            (rf"(?<=the\s){_EN_BEFORE}paragraph\b", "letter number"),
        ),
        re.compile(r"\s(?:of|in)\s(?!this\b)"),
    ),
    "fr": Before(
        re.compile(r"\barticle\s(?:précédent|qui\sprécède)\b", re.IGNORECASE),
        _inner((r"\balinéa\sprécédent\b", "letter line"), (r"\bparagraphe\sprécédent\b", "number")),
        re.compile(r"\s(?:du|de|des)\s(?!présent)"),
    ),
    "es": Before(
        re.compile(r"\bart[íi]culo\s(?:inmediato\s)?(?:anterior|precedente)\b", re.IGNORECASE),
        _inner(
            (r"\b(?:literal|letra)\s(?:anterior|precedente)\b", "letter"),
            (r"\binciso\s(?:anterior|precedente)\b", "letter line"),
            (r"\b(?:numeral|apartado|fracci[óo]n)\s(?:anterior|precedente)\b", "number"),
            (r"\bpárrafo\s(?:anterior|precedente)\b", "line"),
        ),
        re.compile(r"\s(?:del|de)\s(?!est[ea]\b|presente\b)"),
    ),
    "pt": Before(
        re.compile(r"\bartigo\s(?:anterior|precedente)\b", re.IGNORECASE),
        _inner((r"\balínea\santerior\b", "letter"), (r"\b(?:número|parágrafo)\santerior\b", "number")),
        re.compile(r"\s(?:d[aoe]s?)\s(?!presente)"),
    ),
    "ru": Before(
        re.compile(r"предыдущ(?:ей|ая|ую)\sстать(?:и|е|я|ю|ёй|ей)\b", re.IGNORECASE),
        (),
        re.compile(r"\s(?:указанн|эт|[А-ЯЁ«]|закона\b|кодекса\b)"),
    ),
    "ar": Before(re.compile(r"(?:ال|ل)مادة\sالسابقة"), (), re.compile(r"\sمن\s(?!هذا)")),
    "zh": Before(
        re.compile(r"(?<!以)前[条條]"),
        _inner((r"(?<![以第])前款", "line"), (r"前项", "number")),
        _NONE,
        text_in_head=True,
    ),
}  # fmt: skip
"""By language code."""


@frozen
class RelativePattern:
    """The forms of a language, compiled."""

    whole: re.Pattern[str]
    label: re.Pattern[str]
    here: re.Pattern[str]
    within: re.Pattern[str]
    of: re.Pattern[str]
    changed: re.Pattern[str]


def compiled_relative(forms: Relative) -> RelativePattern:
    """Patterns to search with; `first` names the group of words for what stands right below an article."""
    label = rf"(?:{forms.label})"
    words = rf"(?:(?P<first>{forms.first})|(?:{forms.inner}))"
    whole = rf"(?<![\w-]){words}\s?(?P<labels>{label}(?:{forms.join}{label}){{0,30}})"
    return RelativePattern(
        re.compile(whole),
        re.compile(label),
        re.compile(forms.here),
        re.compile(forms.within),
        re.compile(forms.of),
        re.compile(forms.changed, re.IGNORECASE),
    )
