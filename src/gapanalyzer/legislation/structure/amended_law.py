"""The name of the law that a sentence changes: "section 5 of the Immigration Act", "del Código Penal", "《刑法》"."""

import re
from functools import lru_cache

_NUMBER = r"(?:\s+(?:[nN][úu]mero|[nN][.úu]?[ºo°]?\.?|nº|n°|No\.?|núm\.?|number)?\s*[\w.\-]*\d[\w./\-]*)"
_DATED = r"(?:,?\s+(?:de|del)\s+(?:\d{1,2}[ºo°]?\s+de\s+[^\W\d_]+(?:\s+del?\s+\d{4})?|\d{4}))?"
_CAPITALS = r"(?:[A-ZÀ-Þ][\w’'\-À-ÿ]*|\((?:[^()]{1,60})\)|and|of|the|for|&)"
_SPANISH = (
    r"(?:Ley|Código|Decreto(?:[ -]Ley)?|Real Decreto|Reglamento|Constitución|Estatuto|Lei|Decreto-Lei|Regulamento|"
    r"Constituição|Código)"
)
_LOWER_NAMES = r"(?:\s+(?:[A-ZÀ-Þ][\w\-À-ÿ]*|de|del|la|las|los|do|da|dos|das|e|y|sobre|para)(?!\w))*"
_OF = r"(?:et|de|du|des|la|le|les)\s|[dl][’']"
_FORMS = (
    rf"(?<=\bthe )(?:{_CAPITALS}\s+)*?[A-Z][\w()]*\s+(?:Act|Code|Ordinance|Regulations|Law)(?:,?\s+\d{{4}})?",
    r"(?i:the principal (?:act|law|ordinance|regulations|code))",
    rf"\b{_SPANISH}{_LOWER_NAMES}{_NUMBER}?{_DATED}",
    rf"\bcode\s(?:{_OF})*[a-zà-ÿ]+(?:\s(?:pénale?|civile?|publique?))?(?:\s(?:{_OF})+[a-zà-ÿ]+)*",
    rf"\b(?:loi|ordonnance|décret)(?: organique)?{_NUMBER}(?:\s+du\s+\d{{1,2}}(?:er)?\s+\w+(?:\s+\d{{4}})?)?",
    r"《[^《》]{2,60}》",
    r"\b[А-Я][а-я]+ого кодекса(?:\s+[А-Я][а-я]+(?:\s+[А-Я][а-я]+)?)?",
    r"\b[А-Я]?[а-я]*льн[а-я]+ закона?",
    r"\b(?:Das |Des |des |das )?[A-ZÄÖÜ][a-zäöüß]+(?:gesetz|gesetzbuch|ordnung)(?:e?s)?\b",
    r"\b(?:Undang-Undang|Kitab Undang-Undang)(?:\s+[A-Z]\w+)*(?:\s+Nomor\s+\d+\s+Tahun\s+\d{4})?",
    r"(?:القانون|قانون)\s+(?:رقم\s+\S+\s+لسنة\s+\S+|[^\s،:]+(?:\s+[^\s،:]+)?)",
)
_NAMES = re.compile("|".join(_FORMS))
_THIS = re.compile(r"(?:esta|presente|present[ea]|this|diese[rs]?)\s+$", re.IGNORECASE)
_TRAILING = re.compile(r"(?:\s+(?:de|del|la|las|los|do|da|dos|das|e|y|sobre|para|et|du|des))+$")


@lru_cache(maxsize=4096)
def law_named(sentence: str) -> str:
    """The law a sentence names last, as printed; empty where it names none."""
    found = [m for m in _NAMES.finditer(sentence) if not _THIS.search(sentence[: m.start()])]
    return _TRAILING.sub("", " ".join(found[-1].group().split())).strip(" ,.;:") if found else ""
