"""Numerals and plain words: Roman and Chinese numerals, letters as numbers, bis and ter, words without accents."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_TATWEEL = "\u0640"
_SWAPPED = {"األ": "الأ", "اإل": "الإ", "اآل": "الآ"}
"""Lam-alef as some PDF files give it: the letters of the ligature change places."""


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """Lower case without accents, so that "CAPITULO SEPTIMO" and "séptimo" meet; Arabic and Cyrillic letters stay."""
    if word.isascii():
        return word.lower()
    for wrong, right in _SWAPPED.items():
        word = word.replace(wrong, right)
    folded = unicodedata.normalize("NFD", word.casefold().replace(_TATWEEL, ""))
    return unicodedata.normalize("NFC", "".join(c for c in folded if not "\u0300" <= c <= "\u036f" or c == "\u0306"))


_BIS = "bis ter quater quinquies sexies septies octies nonies decies undecies duodecies terdecies quaterdecies"
MULTIPLES: Mapping[str, int] = {word: n for n, word in enumerate(_BIS.split(), 2)} | {
    "quáter": 4,
    "quinque": 5,
    "quinquiès": 5,
    "novies": 9,
    "مكرر": 2,
    "مكررا": 2,
}
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_CJK_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2, "○": 0}
_CJK_TENS = {"十": 10, "百": 100, "千": 1000}
_SAME_LETTER = {"ا": "أ", "ه‍": "ه", "هـ": "ه", "đ": "d", "ñ": "n", "ё": "е", "й": "и"}
_LETTERS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "αβγδεζηθικλμνξοπρστυφχψω",
)
_LONGEST_CHINESE = 12


def roman(word: str) -> int:
    """The value of a Roman numeral in either case, 0 where it is none."""
    capital = word.upper()
    if not capital or not _ROMAN.match(capital):
        return 0
    values = [_ROMAN_VALUES[c] for c in capital]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def chinese(word: str) -> int:
    """The value of a Chinese numeral ("一百二十") or of digits, 0 where it is neither or absurdly long."""
    if len(word) > _LONGEST_CHINESE:
        return 0
    if word.isdecimal():
        return int(word)
    if not word or any(c not in _CJK_DIGITS and c not in _CJK_TENS for c in word):
        return 0
    if not any(c in _CJK_TENS for c in word):
        return int("".join(str(_CJK_DIGITS[c]) for c in word))
    total, digit = 0, 0
    for c in word:
        if c in _CJK_TENS:
            total, digit = total + (digit or 1) * _CJK_TENS[c], 0
        else:
            digit = _CJK_DIGITS[c]
    return total + digit


def letter(word: str) -> int:
    """The place of a letter in its alphabet from 1, 0 for none; "aa" follows "z"."""
    low = _SAME_LETTER.get(word.casefold(), word.casefold())
    if len(low) > 2 or len(set(low)) != 1:
        return 0
    for alphabet in _LETTERS:
        if low[0] in alphabet:
            return alphabet.index(low[0]) + 1 + len(alphabet) * (len(low) - 1)
    return 0
