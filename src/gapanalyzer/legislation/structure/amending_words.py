"""How laws say that they change another law, in the languages we know, and the articles they say it of."""

import re

from attrs import frozen

from gapanalyzer.legislation.structure.number_words import plain
from gapanalyzer.legislation.structure.numbers import Number

_STRONG = """
nuevo nueva tendra introduc introduz modif sustitu reempla reforma adicion agreg anad incorpor intercal subrog
queda quedara quedaran redact
vigorar redacao redaccao acrescid aditad alterad substitu aditamento
modifie redige inser remplac complet ajoute
amend substitut insert replac
gefasst eingefugt ersetzt geandert angefugt
изложить изложи дополнить внести заменить
修改为 增加 作为 修改如下 改为
يستبدل تستبدل يضاف تضاف يعدل تعدل
diubah disisip sua đoi bo sung degistiril eklen
"""
_WEAK = """
siguiente siguientes texto textos seguinte seguintes following adding added suivant suivante suivantes teneur folgt
folgende folgender следующеи следующего как 如下 بالنص النص الآتي الاتي berbunyi nhu sau asagidaki
"""


def _any_of(stems: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(s)}" if s.isascii() else re.escape(s) for s in stems.split()))


_CHANGES = _any_of(_STRONG)
_PRESENTS = _any_of(_WEAK)
_AS_FOLLOWS = re.compile(
    r"(?:asi|como sigue|siguientes? (?:texto|redaccion|tenor|terminos|articulos?)|por el siguiente|as follows|"
    r"following|ainsi (?:redigee?s?|modifiee?s?|concue?s?)|seguinte redacao|de la siguiente (?:manera|forma))\s*[.;]$|"
    r"\b(?:insert|addit|substitut)\w*\b[^.;]{0,120}\bof$"
)
_NAMING = re.compile(
    r"(?:art[íi]culos?|arts?\.?|artigos?|articles?|sections?|subsections?|secs?\.?|§§?|стат\w+|المادة|المواد|para\w*)\s*"
    r"((?:\d{1,4}(?:[.\-]\d+)*[.º°]*(?:[\s\-]?[a-z](?![^\W\d_]))?(?:\s(?:bis|ter|qu[aá]ter|\w{3,8}ies))?"
    r"(?:\s?[,;]|\s?[-–])?\s*(?:and|et|to|through|bis|al|ou|or|[yeaoà](?!\w))?\s*(?:el|the|los|l['’])?\s*)+)",
    re.IGNORECASE,
)
"""A noun for articles and the numbers it names."""
_CONTENTS = re.compile(r"\bcontents (?:of|for) [^.;:]{1,60} is as follows\s*:?$")
_FIGURES = re.compile(r"(?<![\d.,/])(?<!\d[-–])\d{1,4}(?!\d|[-–]\d)")
"""Figures that are numbers by themselves: "2-1" is one number, and not 2."""
_RANGE = re.compile(r"(?<![-–\d])(\d{1,4})\s?(?:[-–]|a|al|to|à|bis)\s?(?:el\s|the\s)?(\d{1,4})(?!\d|[-–])")
_ONE = re.compile(r"(?:art[íi]culo|art\.?|artigo|article|section|sec\.?|§)\s", re.IGNORECASE)
"""A noun for one article: a dash between the figures behind it does not mean "to"."""
_DASHED = re.compile(r"\d+(?:[-–]\d+)+")
_LONGEST_RANGE = 200


def leads_to_contents(folded: str) -> bool:
    """Whether a sentence, without accents and in small letters, leads to the law's own table of contents."""
    return _CONTENTS.search(folded) is not None


def amends(sentence: str, article: str = "") -> bool:
    """Whether a sentence leads to what follows and it, or the article it stands in, says that a law is changed."""
    folded = plain(sentence.strip().rstrip("«“„\"'‘ "))
    if leads_to_contents(folded):
        return False
    leads = bool(folded) and (folded[-1] in ":：-–—" or _AS_FOLLOWS.search(folded) is not None)
    if not leads or _CHANGES.search(folded):
        return leads
    before = plain(article)
    within = before if _PRESENTS.search(folded) else before[before.rfind(". ") + 1 :]
    return _CHANGES.search(within) is not None


@frozen
class Cue:
    """A sentence that says that a law is changed; the figures it names, ranges written out."""

    words: str
    figures: frozenset[int]

    def names(self, number: Number) -> bool:
        """Whether the sentence names this number."""
        if number.tail and "-" in number.printed and number.tail[0].isdecimal():
            return number.printed.casefold() in self.words
        return number.head in self.figures


def cue(sentence: str, words: str) -> Cue | None:
    """The sentence, where it leads to words of another law; `words` are those of its article up to its end."""
    if not amends(sentence, words):
        return None
    named = " ; ".join(_named(found) for found in _NAMING.finditer(words))
    ranges = ((int(a), int(b)) for a, b in _RANGE.findall(plain(named)))
    inside = {n for a, b in ranges if 0 < b - a < _LONGEST_RANGE for n in range(a, b + 1)}
    return Cue(words.casefold(), frozenset(inside | {int(figure) for figure in _FIGURES.findall(named)}))


def _named(found: re.Match[str]) -> str:
    """The numbers behind a noun; without those joined by a dash where the noun names one article."""
    return _DASHED.sub("", found.group(1)) if _ONE.match(found.group()) else found.group(1)
