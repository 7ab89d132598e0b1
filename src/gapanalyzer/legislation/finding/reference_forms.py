"""How laws refer to articles, language by language: the words before a number, between numbers, and after them."""

import re
from collections.abc import Mapping

from attrs import frozen


@frozen
class Forms:
    """The pieces of a reference in one language, as patterns.

    `one` and `many` are words before one number and before several ("article", "articles"); `sub` is what may follow a
    number inside the reference; `own` what says afterwards that this law is meant; `other` what says that another text
    is, or may be; `before` the same of what stands before; `after` words that follow the number (Turkish).
    """

    one: str
    many: str
    number: str
    sub: str
    join: str
    to: str
    own: str
    other: str
    before: str = r"(?!)"
    after: str = ""
    own_before: str = r"(?!)"


_BRACKETED = r"(?:\s?\((?:\d{1,3}(?:\.\d+)?|[a-z]{1,4}(?:\.\d+)?|[A-Z])\))"
_DIGITS = (
    r"\d{1,4}(?:\.\d{1,3})*"
    r"(?:\s?(?:bis|ter|quater|quinquies|sexies|septies)\b|-[A-Z\d]{1,3}\b|[A-Z]{1,2}\b|[a-z]\b(?!\)))?"
)
_LATIN_LAW = r"ley|código|constituci[óo]n|reglamento|convenio|convenci[óo]n|decreto|estatuto|protocolo"
_EN_TEXT = (
    r"Act|Code|Law|Regulations?|Rules?|Constitution|Convention|Protocol|Ordinance|Order|Charter|Treaty|Statute"
    r"|Agreement"
)

_ALL = {
    "en": Forms(
        r"(?:section|article|regulation|rule|subsection|paragraph|subparagraph|(?:s|sec|art|reg)\.)",
        r"(?:sections|articles|regulations|rules|subsections|paragraphs|subparagraphs|ss\.?|(?:secs|arts|regs)\.)",
        _DIGITS,
        rf"{_BRACKETED}{{0,4}}",
        r"\s*(?:,\s*(?:and|or)\s|,|\band\b|\bor\b)\s*",
        r"\s*(?:–|\bto\b|\bthrough\b)\s*",
        r"\s*,?\s(?:of|to|in|under)\s(?:this\s(?:Act|Code|Law|Constitution|Convention|Protocol|Ordinance|Decree|"
        r"Regulations?|Order|Statute|Part|Chapter|Division|Title)|these\s(?:Regulations|Rules))\b",
        rf"\s*,?\s(?:of|to|in|under)\s(?:(?:the|that|those|any|an?|its|each|either)\b|[A-Z])|\s(?:{_EN_TEXT})\b"
        r"|\s(?:is|are)\s(?:hereby\s)?(?:amended|repealed|replaced|deleted|substituted)\b",
        before=rf"(?:{_EN_TEXT})(?:\s\d{{4}})?(?:\s?\([^()]{{1,40}}\))?,?\s(?:,\s|in\s|under\s|and\s)?$"
        rf"|\b(?:that|the said)\s(?:{_EN_TEXT})['’]?s?\s$",
    ),
    "fr": Forms(
        r"(?:article|paragraphe|alinéa|sous-alinéa)",
        r"(?:articles|paragraphes|alinéas|sous-alinéas)",
        r"(?:[LRD]\.\s?\*?)?" + _DIGITS.replace(r"(?!\)))?", r"(?!\)))?(?:er\b)?"),
        r"(?:\s?\(\d{1,3}(?:\.\d+)?\))?(?:[a-z](?:\.\d+)?\))?(?:\([ivx]+\))?(?:\([A-Z]\))?",
        r"\s*(?:,|\bet\b|\bou\b)\s*(?:(?:à|de)\sl['’]article\s)?",
        r"\s*(?:–|\bà\b)\s*",
        r"\s*,?\s(?:de\sla\sprésente\s(?:loi|convention|ordonnance|constitution|partie|section)"
        r"|du\sprésent\s(?:code|règlement|décret|titre|chapitre|protocole)|de\scette\s(?:partie|section))\b",
        r"\s*,?\s(?:de\s|du\s|des\s|d['’])(?!plus\b|même\b)|\s(?:susvisé|précité)"
        r"|\s(?:est|sont)\s(?:ainsi\s)?(?:abrogé|remplacé|modifié|rédigé|complété)",
        before=r"(?:[Ll]oi|[Cc]ode|[Rr]èglement|[Cc]onvention|[Cc]onstitution)\s[^.;]{0,60},\s(?:à\sl['’])?$",
    ),
    "es": Forms(
        r"(?:art[íi]culo|art\.)",
        r"(?:art[íi]culos|arts\.)",
        _DIGITS + r"(?:[º°])?",
        r"(?:\s?\(\d{1,3}\))?",
        r"\s*(?:,\s*y\s|,|\by\b|\be\b|\bo\b|\bu\b)\s*(?:(?:el|del|al)\sart[íi]culo\s)?",
        r"\s*(?:–|\bal?\b)\s*(?:artículo\s)?",
        r"\s*,?\s(?:(?:de|en)\sest[ea]\s(?:misma?\s|mismo\s)?(?:ley|código|decreto|reglamento|título|capítulo"
        r"|sección|constitución)"
        r"|de\sla\spresente\s(?:ley|norma|constitución)|del\spresente\s(?:código|decreto|reglamento|título|capítulo)"
        r"|de\sla\smisma\sley)\b",
        r"(?:\s*,\s(?:apartados?|numeral(?:es)?|incisos?|literal(?:es)?|fracci[óo]n(?:es)?|letras?"
        r"|párrafos?)\s[^.;]{1,40}?)?"
        rf"\s*,?\s(?:de\s|del\s)|\s(?:{_LATIN_LAW})\b|\s+[A-Z]{{2,6}}\b"
        r"|,?\s(?:queda|quedan|se\s(?:modifica|deroga|reforma|adiciona|sustituye)n?)\b",
        before=rf"(?:{_LATIN_LAW})\s[^.;]{{0,60}},\s(?:en\s(?:su|el)\s)?$|\bsus?\s$",
    ),
    "pt": Forms(
        r"(?:artigo|art\.)",
        r"(?:artigos|arts\.)",
        r"\d{1,4}(?:\.?[º°o](?!\w))?(?:-[A-Z]\b)?",
        r"",
        r"\s*(?:,\s*e\s|,|\be\b|\bou\b)\s*(?:(?:o|do|no|ao)\sart(?:igo|\.)\s)?",
        r"\s*(?:–|\ba\b)\s*",
        r"\s*,?\s(?:dest[ae]\s(?:lei|código|decreto|regulamento|constituição|capítulo|título)"
        r"|d[ao]\spresente\s(?:lei|código|decreto|diploma|regulamento|constituição))\b",
        r"(?:\s*,\s(?:n\.º|§|inciso|alínea|caput|par[áa]grafo)[^.;]{1,40}?)?\s*,?\s(?:d[aoe]s?)\s|\s(?:Lei"
        r"|Código|Decreto)\b"
        r"|\s+[A-Z]{2,6}\b",
        before=r"(?:Lei|Código|Decreto|Constituição)\s[^.;]{0,60},\s(?:n?o\s)?$",
    ),
    "de": Forms(
        r"(?:§|Artikels?|Art\.)",
        r"(?:§§|Artikeln?|Art\.)",
        r"\d{1,4}(?:\s?[a-z]\b)?",
        r"(?:\s(?:Abs(?:atz|ätze|atzes|\.)|S(?:atz|ätze|\.)|N(?:r\.|ummer|ummern)|Halbsatz|Hs\.|Buchst(?:abe"
        r"|aben|\.)|Unterabsatz)"
        r"\s\d{0,3}[a-z]?(?:\s(?:und|oder|bis)\s\d{1,3}[a-z]?(?!\d|\s?[a-z]?\s(?:Abs|Satz|Nr|Nummer)))?){0,5}",
        r"\s*(?:,|\bund\b|\boder\b|\bsowie\b)\s*",
        r"\s*(?:–|\bbis\b)\s*",
        r"\s(?:dieses\s(?:Gesetzes|Gesetzbuch(?:e?s)|Abkommens|Kapitels|Abschnitts)|dieser\s(?:Verordnung"
        r"|Satzung|Richtlinie))\b",
        r"(?:(?:\s*,|\s(?:und|oder|bis|sowie))\s(?:§{1,2}\s?|Abs(?:atz|\.)\s|Satz\s|Nr\.\s"
        r"|Nummer\s)?\d+[a-z]?(?:\s(?:Abs(?:atz|\.)|Satz|Nr\.|"
        r"Nummer|Buchstabe)\s\d*[a-z]?)*)*"
        r"\s(?:de[srn]\s|der\s|zum\s|zur\s|jenes\s|[A-ZÄÖÜ]\w*(?:G|gesetz(?:es)?|gesetzbuch(?:e?s)?|ordnung"
        r"|buch(?:e?s)?|V|O|B)\b)",
    ),
    "ru": Forms(
        r"(?:статья|статьи|статье|статью|статьей|статьёй|ст\.)",
        r"(?:статьи|статей|статьям|статьями|статьях|ст\.\s?ст\.)",
        r"\d{1,4}(?:\.\d{1,2})*",
        r"",
        r"\s*(?:,|\bи\b|\bили\b)\s*",
        r"\s*(?:–|-|—|\bпо\b)\s*",
        r"\s(?:настоящ(?:его|ей)\s(?:Федерального\s)?(?:закона|кодекса|конституции|постановления|положения"
        r"|главы|раздела|конвенции))\b",
        r"\s(?:[А-ЯЁ«]|(?:указанн|названн|эт|так)\w+\s|закона\b|кодекса\b|федеральн)",
    ),
    "ar": Forms(
        r"(?:[وف]?(?:ب|ل|ك)?(?:ال|ل)?مادة)",
        r"(?:[وف]?(?:ب|ل|ك)?(?:ال|ل)?(?:مادتين|مادتان|مواد)(?:\sمن)?)",
        r"(?:\(\s?\d{1,4}\s?\)|\d{1,4})(?:\sمكرر[اًا]*)?",
        r"",
        r"\s*(?:،|,)?\s*و\s?(?:المادة\s)?|\s*،\s*",
        r"\s*(?:–|إلى|حتى|الى)\s*",
        r"\s(?:من|في)\s(?:هذا|هذه|ذات)\s(?:القانون|النظام|المرسوم|اللائحة|الدستور|الاتفاقية|الفصل|الباب|البروتوكول)",
        r"\s*،?\s(?:من|في)\s",
    ),
    "zh": Forms(
        r"第",
        r"第",
        r"(?:[一二三四五六七八九十百千零〇两]{1,9}|\d{1,4})(?=条|條)",
        r"[条條](?:之[一二三四五六七八九十])?(?:第[一二三四五六七八九十]{1,3}款)?(?:第[（(]?[一二三四五六七八九十]{1,3}[)）]?项)?",
        r"(?:、|和|或者|及|或|以及)\s*第?",
        r"(?:至|到)第?",
        r"(?!)",
        r"(?!)",
        before=r"(?:》|(?:法典|刑法|宪法|法|条例|规定|办法|公约|议定书|细则|决定|解释|协定))(?:[（(][^）)]*[）)])?的?(?:第[^，。；]{0,30}[、和])?$",
        own_before=r"(?:本法典?|本条例|本规定|本办法|本公约|本议定书|本解释|本细则|本决定)的?$",
    ),
    "id": Forms(
        r"Pasal",
        r"Pasal",
        r"\d{1,4}[A-Z]?\b",
        r"(?:\sayat\s\(\d{1,3}[a-z]?\))?(?:\shuruf\s[a-z]\b)?(?:\sangka\s\d{1,3})?",
        r"\s*(?:,\s*(?:dan|atau)\s|,|\bdan\b|\batau\b)\s*(?:Pasal\s)?",
        r"\s*(?:–|\bsampai\sdengan\b|\bs\.d\.)\s*(?:Pasal\s)?",
        r"\s*,?\s(?:(?:dalam|dari)\s)?(?:Undang-Undang|Peraturan\s\w+(?:\s\w+)?|Qanun)\sini\b",
        r"\s*,?\s(?:(?:dalam|dari|pada)\s)?(?:Undang-Undang|Peraturan|Kitab|KUHP|KUHAP|Keputusan|Qanun|UUD)\b",
        before=r"(?:Undang-Undang|Peraturan|Kitab)\s[^.;]{0,100},?\s$",
    ),
    "vi": Forms(
        r"(?:Điều|điều)",
        r"(?:các\s)?(?:Điều|điều)",
        r"\d{1,4}[a-zđ]?\b",
        r"",
        r"\s*(?:,|\bvà\b|\bhoặc\b)\s*(?:Điều\s)?",
        r"\s*(?:–|\bđến\b)\s*(?:Điều\s)?",
        r"\s*,?\s(?:của\s)?(?:Luật|Bộ\sluật|Nghị\sđịnh|Thông\stư|Pháp\slệnh|Hiến\spháp|Chương|Mục)\snày\b",
        r"\s*,?\s(?:của\s)?(?:Luật|Bộ\sluật|Nghị\sđịnh|Thông\stư|Pháp\slệnh|Hiến\spháp|Công\sước)\b",
    ),
    "tr": Forms(
        r"",
        r"",
        r"(?:(?:ek|geçici)\s)?\d{1,4}(?:/[A-Z])?(?=\s?(?:\.|['’]?(?:inci|ıncı|uncu|üncü|nci|ncı|ncu|ncü)\b"
        r"|\s?(?:ve|veya|ilâ|ila|,)\s))",
        r"(?:\s?(?:\.|['’]?(?:inci|ıncı|uncu|üncü|nci|ncı|ncu|ncü)))?",
        r"\s*(?:,|\bve\b|\bveya\b)\s*",
        r"\s*(?:–|\bilâ\b|\bila\b)\s*",
        r"(?!)",
        r"(?!)",
        before=r"(?:\b[Kk]anun\w*|\b[Yy]asa\w*|Anayasa\w*|[Yy]önetmeli\w+|[Ss]özleşme\w*|[Kk]ararname\w*|[Tt]üzü\w+)(?:\s\([^)]*\))?"
        r"(?:\sek)?,?\s(?:[^.;]{0,60}?(?:ve|veya|,)\s)?$",
        own_before=r"\b[Bb]u\s(?:[Kk]anun|[Yy]asa|[Yy]önetmelik|[Ss]özleşme)\w*\s(?:[^.;]{0,60}?(?:ve|veya|,)\s)?$",
        after=r"\s(?:madde|maddesi|maddenin|maddesinin|maddesine|maddesinde|maddesindeki|maddesiyle|maddesinden|maddeler\w*|maddeye|maddede\w*)\b",
    ),
}
FORMS: Mapping[str, Forms] = _ALL
"""By language code."""


@frozen
class Pattern:
    """The forms of a language, compiled: whole references, one number in them, and what stands around."""

    whole: re.Pattern[str]
    number: re.Pattern[str]
    tail: re.Pattern[str]
    """Numbers that go on after a reference: ", 366 or 403", " to (5)"."""
    own: re.Pattern[str]
    other: re.Pattern[str]
    before: re.Pattern[str]
    own_before: re.Pattern[str]


def compiled(forms: Forms) -> Pattern:
    """Patterns to search with; case matters only where the forms say so."""
    step = rf"{forms.number}{forms.sub}"
    several = rf"{step}(?:(?:{forms.to}|{forms.join}){step}){{0,60}}"
    words = rf"(?:{forms.many}|{forms.one})"
    if words == "(?:|)":
        whole = rf"(?<![\w/.-]){several}{forms.after}"
    elif forms.one == "第":
        whole = rf"第{several}"
    else:
        whole = (
            rf"(?<![\w-])(?:(?:{forms.many})\s?(?P<several>{several})|(?:{forms.one})\s?(?P<single>{step}))(?![\w-])"
        )
    flags = re.IGNORECASE if forms.one.isascii() or "í" in forms.one or "é" in forms.one else re.NOFLAG
    return Pattern(
        re.compile(whole, flags),
        re.compile(step),
        re.compile(rf"(?:(?:{forms.to}|{forms.join})(?:{step}|\([\da-zA-Z.]{{1,6}}\)))*"),
        re.compile(forms.own, re.IGNORECASE),
        re.compile(forms.other),
        re.compile(forms.before),
        re.compile(forms.own_before),
    )
