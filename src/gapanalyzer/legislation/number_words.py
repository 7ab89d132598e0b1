"""Words that count: ordinals, Roman and Chinese numerals, Arabic and Cyrillic letters, bis and ter."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "en2": "one two three four five six seven eight nine ten eleven twelve",
    "es": "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo",
    "es2": "primera segunda tercera cuarta quinta sexta séptima octava novena décima undécima duodécima",
    "es3": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "fr": "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième",
    "fr2": "première seconde",
    "pt": "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo",
    "pt2": "primeira segunda terceira quarta quinta sexta sétima oitava nona décima",
    "de": "erster zweiter dritter vierter fünfter sechster siebter achter neunter zehnter elfter zwölfter",
    "de2": "erstes zweites drittes viertes fünftes sechstes siebtes achtes neuntes zehntes elftes zwölftes",
    "de3": "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte",
    "de4": "ersten zweiten dritten vierten fünften sechsten siebenten",
    "it": "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo",
    "it2": "prima seconda terza quarta quinta sesta settima ottava nona decima",
    "ru": "первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая одиннадцатая двенадцатая",
    "ru2": "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый",
    "tr": "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu",
    "id": "kesatu kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh",
    "ar": "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة",
    "ar2": "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
    "ar3": "الاولى الثانيه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره",
    "ar4": "الاول ثان ثالث رابع خامس سادس سابع ثامن تاسع عاشر",
}
_PRELIMINARY = "preliminar preliminary préliminaire liminaire preliminare предварительная التمهيدي تمهيدي التمهيدية"
_SOLE = "único única unique sole único unico einziger enkel единственная الوحيدة وحيدة فريدة"
_IRREGULAR = {"siebenter": 7, "achter": 8, "primer": 1, "tercer": 3, "ii": 2, "noveno": 9, "nono": 9, "premièrement": 1}
_AR_TENS = ("العشرون", "الثلاثون", "الأربعون", "الخمسون", "الستون", "السبعون", "الثمانون", "التسعون")
_ES_TENS = {"decimo": 10, "vigesimo": 20, "trigesimo": 30, "cuadragesimo": 40, "quincuagesimo": 50}


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """Lower case without accents, so that "CAPITULO SEPTIMO" and "séptimo" meet; Arabic and Cyrillic letters stay."""
    if word.isascii():
        return word.lower()
    folded = unicodedata.normalize("NFD", word.casefold())
    return unicodedata.normalize("NFC", "".join(c for c in folded if not "\u0300" <= c <= "\u036f" or c == "\u0306"))


def _ordinals() -> Mapping[str, int]:
    table: dict[str, int] = {}
    for words in _ORDINALS.values():
        table |= {plain(word): n for n, word in enumerate(words.split(), 1)}
    table |= {plain(w): 0 for w in _PRELIMINARY.split()} | {plain(w): 1 for w in _SOLE.split()}
    return table | {plain(word): n for word, n in _IRREGULAR.items()} | {"seconde": 2, "second": 2}


ORDINALS: Mapping[str, int] = _ordinals()
_AR_UNITS = {w: n for key in ("ar", "ar2", "ar3", "ar4") for n, w in enumerate(_ORDINALS[key].split(), 1)} | {
    "الحادية": 1,
    "الحادي": 1,
}
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


def roman(word: str) -> int:
    """The value of a Roman numeral in either case, 0 where it is none."""
    capital = word.upper()
    if not capital or not _ROMAN.match(capital):
        return 0
    values = [_ROMAN_VALUES[c] for c in capital]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def chinese(word: str) -> int:
    """The value of a Chinese numeral ("一百二十") or of digits, 0 where it is neither."""
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


def ordinal(words: list[str]) -> tuple[int, int]:
    """The value of an ordinal at the head of `words`, and how many words it takes; (-1, 0) for none."""
    first = plain(words[0]) if words else ""
    if first in ORDINALS or (words and words[0] in _AR_UNITS):
        value = _AR_UNITS.get(words[0], ORDINALS.get(first, 0))
        return _arabic_tens(value, words)
    if first in (plain(w) for w in _AR_TENS):
        return 10 * (2 + [plain(w) for w in _AR_TENS].index(first)), 1
    tens = _ES_TENS.get(first[:-1] + "o", 0)
    unit = ORDINALS.get(plain(words[1]), 0) if tens and len(words) > 1 else 0
    return (tens + unit, 2) if 0 < unit < 10 else (tens, 1) if tens else (-1, 0)


def _arabic_tens(value: int, words: list[str]) -> tuple[int, int]:
    """Read "الخامسة عشرة" as 15, "الخامسة والعشرون" 25, "décimo tercero" 13."""
    following = words[1] if len(words) > 1 else ""
    if following in ("عشرة", "عشر", "عشره"):
        return value + 10, 2
    if following[:1] == "و":
        stem = following[1:].replace("ين", "ون")
        if stem in _AR_TENS:
            return value + 10 * (2 + _AR_TENS.index(stem)), 2
    unit = ORDINALS.get(plain(following), 0)
    if value == 10 and 0 < unit < 10 and following[:1] != "ا":
        return value + unit, 2
    return value, 1
