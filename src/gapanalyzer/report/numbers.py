"""How chapters, headings, annexes and listed items are numbered in each report language: for Word and in print."""

from collections.abc import Callable, Mapping

from attrs import frozen

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
_SMALL_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
"""The Arabic letters in the order of their numbers, as lists of the United Nations have them."""
_COUNTED = "零一二三四五六七八九"


def roman(number: int) -> str:
    """A number from 1 in capital roman numerals."""
    said = ""
    for value, letters in _ROMAN + _SMALL_ROMAN:
        said += letters * (number // value)
        number %= value
    return said


def letter(number: int) -> str:
    """A number from 1 as Word letters it: A to Z, AA, BB and so on."""
    return _from(_LATIN, number)


def small_letter(number: int) -> str:
    """The same in small letters."""
    return letter(number).lower()


def abjad(number: int) -> str:
    """A number from 1 as an Arabic letter, doubled after the last."""
    return _from(_ABJAD, number)


def counted(number: int) -> str:
    """A number from 1 to 99 as the Chinese count: 一, 十, 十一, 二十一; in figures from there."""
    tens, ones = divmod(number, 10)
    if tens > len(_COUNTED) - 1:
        return str(number)
    ten = "" if not tens else "十" if tens == 1 else f"{_COUNTED[tens]}十"
    return ten + (_COUNTED[ones] if ones or not tens else "")


def _from(letters: str, number: int) -> str:
    return letters[(number - 1) % len(letters)] * ((number - 1) // len(letters) + 1)


@frozen
class Form:
    """One kind of number: what Word calls it, how it is said, the signs round it ("({})") and what follows it in Word.

    `after` is "tab", "space" or "nothing", as in w:suff.
    """

    word: str
    said: Callable[[int], str]
    around: str = "{}"
    after: str = "space"

    def of(self, number: int) -> str:
        """The number as it is printed: "(a)"."""
        return self.around.format(self.said(number))


@frozen
class Numbers:
    """The four kinds of number of one language."""

    chapter: Form
    heading: Form
    annex: Form
    item: Form


_EUROPEAN = Numbers(
    Form("upperRoman", roman, "{}."),
    Form("upperLetter", letter, "{}.", "tab"),
    Form("upperRoman", roman, "{}."),
    Form("lowerLetter", small_letter, "({})", "tab"),
)
_ONE_BRACKET = Numbers(
    _EUROPEAN.chapter, _EUROPEAN.heading, _EUROPEAN.annex, Form("lowerLetter", small_letter, "{})", "tab")
)  # fmt: skip
_BY_LANGUAGE: Mapping[str, Numbers] = {
    "fr": _ONE_BRACKET,
    "es": _ONE_BRACKET,
    "ru": _ONE_BRACKET,
    "ar": Numbers(
        Form("arabicAbjad", abjad, "{}.", "tab"),
        Form("decimal", str, "({})", "tab"),
        Form("decimal", str, "{}.", "tab"),
        Form("arabicAbjad", abjad, "({})", "tab"),
    ),
    "zh": Numbers(
        Form("chineseCounting", counted, "{}、", "nothing"),
        Form("chineseCounting", counted, "（{}）", "nothing"),
        Form("chineseCounting", counted),
        Form("lowerLetter", small_letter, "({})", "tab"),
    ),
}


def numbers(language: str) -> Numbers:
    """How a report in this language is numbered."""
    return _BY_LANGUAGE.get(language, _EUROPEAN)


def letter_of(language: str, number: int) -> str:
    """A letter that stands for a name: "State A", "State B"."""
    return abjad(number) if language == "ar" else letter(number)


def after_label(language: str) -> str:
    """What stands between “Table 1” and its caption: in Chinese a wide blank, as GB/T 7713 sets it."""
    return "\u3000" if language == "zh" else ". "
