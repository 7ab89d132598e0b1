"""Ordinals in words ("primero", "Zweiter", "الخامسة والعشرون بعد المائة") and what they count."""

from collections.abc import Mapping, Sequence

from gapanalyzer.legislation.structure.number_words import plain

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
_TENS = "decimo vigesimo trigesimo quadragesimo quincuagesimo sexagesimo septuagesimo octogesimo nonagesimo"
_ARABIC_TENS = "العشرون الثلاثون الأربعون الخمسون الستون السبعون الثمانون التسعون"
_ARABIC_UNITS = {
    "الحادية": 1,
    "الحادي": 1,
    "الثلاثة": 3,
    "الأربعة": 4,
    "الخمسة": 5,
    "الستة": 6,
    "السبعة": 7,
    "الثمانية": 8,
}
_ARABIC_HUNDREDS = {"المائة": 100, "المئة": 100, "المائتين": 200, "المئتين": 200, "الثلاثمائة": 300, "الأربعمائة": 400}
_TEN = frozenset(("عشرة", "عشر", "عشره"))
_AFTER = "بعد"


def _ordinals() -> Mapping[str, int]:
    table: dict[str, int] = {}
    for words in _ORDINALS.values():
        table |= {plain(word): n for n, word in enumerate(words.split(), 1)}
    table |= {plain(w): 0 for w in _PRELIMINARY.split()} | {plain(w): 1 for w in _SOLE.split()}
    return table | {plain(word): n for word, n in (_IRREGULAR | _ARABIC_UNITS).items()}


_ONLY = frozenset(map(plain, _SOLE.split()))
ORDINALS: Mapping[str, int] = _ordinals()
_BY_TENS: Mapping[str, int] = {word: 10 * n for n, word in enumerate(_TENS.split(), 1)} | {"cuadragesimo": 40}
_BY_ARABIC_TENS: Mapping[str, int] = {plain(word): 10 * n for n, word in enumerate(_ARABIC_TENS.split(), 2)}
_BY_HUNDREDS: Mapping[str, int] = {plain(word): n for word, n in _ARABIC_HUNDREDS.items()}


def is_sole(printed: str) -> bool:
    """Whether a number says that there is no other: "único"."""
    return plain(printed) in _ONLY


def ordinal(words: Sequence[str]) -> tuple[int, int]:
    """The value of an ordinal at the head of `words`, and how many words it takes; (-1, 0) for none."""
    folded = [plain(word) for word in words]
    value, used = _below_hundred(folded)
    if used and folded[used : used + 1] == [_AFTER] and len(folded) > used + 1:
        hundreds = _BY_HUNDREDS.get(folded[used + 1], 0)
        return (value + hundreds, used + 2) if hundreds else (value, used)
    return value, used


def _below_hundred(folded: Sequence[str]) -> tuple[int, int]:
    first = folded[0] if folded else ""
    following = folded[1] if len(folded) > 1 else ""
    if first in ORDINALS and following in _TEN:
        return ORDINALS[first] + 10, 2
    if first in ORDINALS and following[:1] == "و":
        tens = _BY_ARABIC_TENS.get(following[1:].replace("ين", "ون"), 0)
        return (ORDINALS[first] + tens, 2) if tens else (ORDINALS[first], 1)
    tens = _BY_TENS.get(first[:-1] + "o", 0)
    unit = ORDINALS.get(following, 0)
    if tens and 0 < unit < 10:
        return tens + unit, 2
    for known in (ORDINALS, _BY_ARABIC_TENS, _BY_HUNDREDS):
        if first in known:
            return known[first], 1
    return (tens, 1) if tens else (-1, 0)
