"""The number formats of Word: 4 as "4", "d", "IV", "г", "四" (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat)."""

from collections.abc import Callable, Mapping

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HAN = "〇一二三四五六七八九"
_HIGHEST = 32_767


def number_words(number: int, style: str) -> str:
    """The number in a format of Word; a format that is not known counts in digits. Nothing below 0 or absurdly high."""
    if not 0 <= number <= _HIGHEST:
        return str(number)
    return _FORMATS.get(style, str)(number)


def _roman(number: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        out += letters * (number // value)
        number %= value
    return out or "0"


def _letters(alphabet: str) -> Callable[[int], str]:
    """Word goes on after "z" with "aa", "bb": the same letter again, not the next pair."""

    def said(number: int) -> str:
        turn, place = divmod(number - 1, len(alphabet))
        return alphabet[place] * (turn + 1) if number else "0"

    return said


def _ordinal(number: int) -> str:
    teen = 10 <= number % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _chinese(number: int) -> str:
    """十二, 一百零五: as statutes count."""
    if number < 10:
        return _HAN[number]
    out, zero = "", False
    for unit, sign in ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            out += ("零" if zero and out else "") + _HAN[digit] + sign
        zero = not digit
    return out.removeprefix("一") if out.startswith("一十") else out


def _digits_as(signs: str) -> Callable[[int], str]:
    return lambda number: "".join(signs[int(digit)] for digit in str(number))


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02d}",
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _letters(_LATIN),
    "upperLetter": _letters(_LATIN.upper()),
    "russianLower": _letters(_CYRILLIC),
    "russianUpper": _letters(_CYRILLIC.upper()),
    "arabicAlpha": _letters(_ARABIC),
    "arabicAbjad": _letters(_ABJAD),
    "ordinal": _ordinal,
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "ideographDigital": _digits_as(_HAN),
    "japaneseDigitalTenThousand": _digits_as(_HAN),
    "decimalFullWidth": _digits_as("０１２３４５６７８９"),
    "hindiNumbers": _digits_as("०१२३४५६७८९"),
    "thaiNumbers": _digits_as("๐๑๒๓๔๕๖๗๘๙"),
    "decimalEnclosedCircle": lambda number: chr(0x245F + number) if 1 <= number <= 20 else f"({number})",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "numberInDash": lambda number: f"- {number} -",
}
