"""How laws define terms, language by language: headings, lead sentences, what stands between term and meaning."""

import re
from collections.abc import Mapping

from attrs import frozen


@frozen
class Defining:
    """`place` is what heads an article of definitions or leads its list; `means` stands between term and meaning.

    `inline` is a sentence that defines one term wherever it stands, with the group `term`.
    """

    place: re.Pattern[str]
    means: re.Pattern[str]
    inline: re.Pattern[str]


_TERM = r"[“\"«„‘'‹](?P<quoted>[^“”\"«»„‟‘’‹›\n]{2,80})[”\"»“’'›]"
_NEVER = re.compile(r"(?!)")


def _forms(place: str, means: str, inline: str = "") -> Defining:
    return Defining(
        re.compile(place, re.IGNORECASE),
        re.compile(means, re.IGNORECASE),
        re.compile(inline, re.IGNORECASE) if inline else _NEVER,
    )


FORMS: Mapping[str, Defining] = {
    "en": _forms(
        r"^\W*(?:definitions?|interpretation|meaning of terms|use of terms)\b"
        r"|definitions? (?:in this \w+ )?(?:apply|applies)"
        r"|\b(?:in|for the purposes? of) (?:this|these) (?:act|law|code|part|chapter|division|section|article"
        r"|convention|"
        r"protocol|regulations)\b[^.:]{0,80}(?:[:,—–-]\s*(?:$|[“\"«])|unless the context)",
        r"\s*,?\s*(?:means?|includes?|has the (?:same )?meaning|have the (?:same )?meaning|shall mean"
        r"|refers? to|is defined)\b",
    ),
    "fr": _forms(
        r"^\W*(?:définitions?|interprétation|terminologie)\b|\bon entend par\b|définitions? (?:qui suivent|suivantes?)",
        r"\s*(?:,?\s*(?:s[’']entend|désigne|désignent|signifie|on entend)\b|\s*[:—–]\s"
        r"|\s(?=(?-i:[A-ZÀÉ])[^\n]*\([^()]+\)\s*$))",
        r"\bon entend par\s+[“\"«]?\s?(?P<term>[^,:;“”\"«»\n]{2,80}?)\s?[”\"»]?\s*(?:,|:|\btoute?\b|\ble\b"
        r"|\bla\b|\bles\b|\bl[’'])",
    ),
    "es": _forms(
        r"^\W*(?:definiciones|glosario|conceptos|terminología)\b|se entender[áa]n? por|se entiende(?:n)? por"
        r"|siguientes definiciones",
        r"\s*(?:[:—–]|\.-|,?\s*(?:se entenderá|se entiende|es |son |significa|designa))\s*",
        r"se entiend(?:e|en|erá|erán) por\s+[“\"«]?(?P<term>[^,:;“”\"«»\n]{2,80}?)[”\"»]?\s*(?:,|:"
        r"|\btod[oa]s?\b|\bel\b|\bla\b|\blos\b|\blas\b)",
    ),
    "pt": _forms(
        r"^\W*(?:definições|conceitos|glossário)\b|entende(?:m)?-se por|considera(?:m)?-se|se entende(?:m)? por",
        r"\s*(?:[:—–]|,?\s*(?:entende-se|considera-se|é |são |significa))\s*",
        r"entende-se por\s+[“\"«]?(?P<term>[^,:;“”\"«»\n]{2,80}?)[”\"»]?\s*(?:,|:|\btod[oa]\b|\bo\b|\ba\b"
        r"|\bos\b|\bas\b)",
    ),
    "de": _forms(
        r"^\W*(?:begriffsbestimmungen?|definitionen|begriffe)\b|im sinne diese[sr] \w+ (?:ist|sind|bezeichnet"
        r"|bedeutet)",
        r"\s*:?\s*(?:ist|sind|bedeutet|bezeichnet|gilt als|gelten als)\b|\s*[:–]\s",
        r"^\W*(?:\(\d+\w?\)\s*)?(?P<term>[A-ZÄÖÜ][^\s,.;:]{3,40}) (?:im Sinne dieses Gesetzes )?(?:ist"
        r"|sind) (?:jeder|jede|jedes|ein|eine|alle)\b",
    ),
    "ru": _forms(
        r"^\W*(?:статья \d+\.?\s*)?(?:основные )?(?:понятия|определения|термины)|основные понятия"
        r"|следующие (?:основные )?(?:понятия|термины)"
        r"|понима(?:ется|ются)",
        r"\s*[-–—:]\s|\s*(?:означает|понимается|признаётся|признается)\b",
        r"\bпод (?P<term>[^,.;:\n]{3,80}?) (?:в (?:настоящем|целях)[^,.;:\n]{2,60} )?понима(?:ется|ются)\b",
    ),
    "ar": _forms(
        r"تعريفات|التعاريف|تعاريف|التعريفات|يقصد ب|المعاني (?:المبينة|التالية|الموضحة)|يكون للكلمات|يراد ب",
        r"\s*[:–—-]\s",
        r"يقصد ب\s*[“\"«(]?(?P<term>[^،,:;“”\"«»()\n]{2,60}?)[”\"»)]?\s*\s*(?:،|:|(?:في|كل|أي)\b)",
    ),
    "zh": _forms(
        r"下列(?:用语|术语|概念)|用语的含义|^\W*定义|所称",
        r"\s*(?:，|,|：|:)?\s*(?:是指|系指|指)",
        r"(?:本法|本条例|本规定|本办法|本章|本条|本公约"
        r"|本议定书)所称的?[“\"「]?(?P<term>[^，。；：、“”\"「」\n]{2,30}?)[”\"」]?\s*[，,]?\s*(?:是指|系指|指|包括)",
    ),
    "id": _forms(
        r"yang dimaksud dengan|ketentuan umum|pengertian",
        r"\s*(?:,\s*yang selanjutnya[^.;\n]{2,80}?,\s*)?\s*\b(?:adalah|ialah)\b",
    ),
    "vi": _forms(
        r"giải thích từ ngữ|được hiểu như sau",
        r"\s*(?:là|bao gồm)\s",
    ),
    "tr": _forms(
        r"tanımlar|bu kanun(?:da|un uygulanmasında)|deyim(?:i|inden)",
        r"\s*[:–—]\s",
    ),
}
"""By language code."""
QUOTED = re.compile(_TERM)
MARKER = re.compile(
    r"^\s*(?:[-–—•]\s*|[(（]?(?:\d{1,3}(?:\.\d+)?[a-z]?|[a-zA-Zа-яء-ي一二三四五六七八九十]{1,3})[)）.、](?!\d)[-–—]?\s*)?"
)
"""The number or dash with which an item of a list begins."""
ALIAS = re.compile(r"\s*\([^()\n]{2,80}\)\s*$")
"""The same term in the other language of the law, in brackets at the end."""
NO_TERM = re.compile(
    r"[\d(§第]|本[法条规办章公议]|(?:ال)?(?:كلمات|عبارات|مصطلحات|ألفاظ)|(?:der|die|das|ein|eine|the|every|any|no|this|les?|la|el|los|las|se|un|una)\s",
    re.IGNORECASE,
)
"""With which no term begins."""
TRIMMED = re.compile(
    r"\s(?:im Sinne diese[sr] \w+|au sens de la présente loi|para (?:los )?efectos de esta ley)$", re.IGNORECASE
)
"""Words after a term that do not belong to it."""
THIS_ARTICLE = re.compile(
    r"\b(?:in|of) this (?:section|article)\b|\bprésent article\b|\beste artículo\b|\bdeste artigo\b|本条"
    r"|настоящей стать|هذه المادة",
    re.IGNORECASE,
)
THIS_PART = re.compile(
    r"\bthis (?:part|chapter|division|title)\b|\bprésente? (?:partie|section|chapitre|titre)\b"
    r"|\best[ea] (?:título|capítulo|sección)\b|\bdeste (?:título|capítulo)\b|\bdiese[sr] (?:abschnitts?|kapitels?)\b"
    r"|本章|本节|настояще(?:й главе|м разделе)|هذا (?:الفصل|الباب)",
    re.IGNORECASE,
)
"""Where a definition holds, when it is not the whole law."""
