"""What a law is called, from the looks of its first page, and a short name made from that."""

import re
from collections import Counter
from collections.abc import Sequence

from gapanalyzer.legislation.document import Document, Paragraph

_LONGEST = 300
_OPENING = 60
_LARGER = 1.15
_TITLE_LINES = 5
_LONGEST_SHORT = 16
_LONGEST_LINE = 160
_GOES_ON = ",;:—"
_FEWEST_CAPITALS = 8
_MOST_INITIALS = 7
_WORTHLESS = re.compile(
    r"microsoft|^untitled|^document\d*$|^unbenannt|^sans titre|\.(?:docx?|pdf|html?|rtf|indd|odt|txt)$|^\W*$|^\d+$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:art\w*|sec\w*|ch\w*|part\w*|title|t[ií]tulo|titre|book|cap\w*|kapitel|abschnitt|глава|статья|المادة|الفصل)"
    r"[.:]?\s+(?:\d|[ivxlc]+\b)|第|§|[(\[]?\d+[.)\s]"
    r"|(?:contents|arrangement of|table of|table des|table analytique|índice|sommaire|sumario|inhalt|содержание)",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"\(([A-ZÀ-ÞА-Я][\w.-]{1,11})(?:,? \d{4})?\)\s*$")
_COUNTRY = re.compile(
    r"(?<=\w )(?:of|du|de la|de l['’]|de|del|der|do|da|des) (?:(?:the )?(?:[Rr]epublic|[Kk]ingdom|[Ss]tate) of )?"
    r"(?!(?:of|la|le|el)\b)[A-ZÀ-Þ][\w’'-]+$"
)
_LAW_NOUN = re.compile(
    r"\b(?:act|code|law|bill|decree|constitution|ordinance|regulations?|statute|loi|ley|lei|código|décret|gesetz)\b",
    re.IGNORECASE,
)
_ELIDED = re.compile(r"\b[dlnsDLNS]['’]")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    _WORD.findall(
        "the of and or on in to for a an with by concerning respecting relative de la le les du des et sur à au aux el"
        " los las del y sobre en por para que o e da do das dos der die das und des zur zum über im von für no n"
        " и о об в на по к"
    )
)
_HAN = re.compile("[\u4e00-\u9fff]")
_ARABIC = re.compile("[\u0600-\u06ff]")


def title_of(document: Document, file_stem: str) -> str:
    """The title: what the file says unless it is worthless, else the most prominent lines, else the file's name."""
    said = document.title.strip()
    for words in (said, _prominent(document), _first_line(document.paragraphs)):
        title = words.lstrip("#* ")
        if 3 < len(title) <= _LONGEST and not _WORTHLESS.search(title):
            return title
    return file_stem.replace("_", " ").strip()


def _prominent(document: Document) -> str:
    """The largest lines at the beginning; those that the running header repeats come before larger ones."""
    opening = [p for p in document.paragraphs[: _OPENING * 4] if p.page <= 3][:_OPENING]
    sizes = Counter(p.size for p in document.paragraphs if p.size)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    large = [group for group in _groups(opening) if usual and group[0].size > _LARGER * usual]
    header = " ".join(text for text, n in Counter(document.aside).most_common(2) if n > 1).casefold()
    titles = [(group[0].size, " ".join(p.text for p in group)) for group in large]
    titles.sort(key=lambda title: (title[1].casefold() not in header, -title[0]))
    if titles:
        return titles[0][1]
    return next((p.text for p in opening if _looks_like_one(p)), "")


def _groups(paragraphs: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """Neighbours of one size, at most five lines."""
    groups: list[list[Paragraph]] = []
    for paragraph in paragraphs:
        if groups and groups[-1][0].size == paragraph.size and len(groups[-1]) < _TITLE_LINES:
            groups[-1].append(paragraph)
        else:
            groups.append([paragraph])
    return groups


def _looks_like_one(p: Paragraph) -> bool:
    capitals = p.text.isupper() and sum(c.isalpha() for c in p.text) > _FEWEST_CAPITALS
    emphasised = p.bold or p.centred or p.level == 1 or capitals
    return emphasised and len(p.text.split()) > 1 and p.text[-1] not in _GOES_ON and not _UNIT.match(p.text)


def _first_line(paragraphs: Sequence[Paragraph]) -> str:
    return next((p.text for p in paragraphs[:10] if _short_line(p.text) and not _UNIT.match(p.text)), "")


def _short_line(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_LINE and text[-1] not in _GOES_ON


def short_of(title: str) -> str:
    """A short name: one in brackets at the end, else the initials, else the first word.

    "Penal Code of Calvara" is "PC", "Immigration and Refugee Protection Act" is "IRPA".
    At most 16 characters, never empty.
    """
    given = _ABBREVIATED.search(title)
    if given:
        return str(given.group(1))
    if _HAN.search(title):
        return title.removeprefix("中华人民共和国")[:8]
    words = list(_WORD.findall(_ELIDED.sub("", _without_country(title))))
    if _ARABIC.search(title):
        return " ".join(words[:2])[:_LONGEST_SHORT] or "Law"
    kept = [word for word in words if word.casefold() not in _SMALL]
    if len(kept) > 1:
        return "".join(word[0].upper() for word in kept[:_MOST_INITIALS])
    return str((kept or words or ["Law"])[0])[:_LONGEST_SHORT]


def _without_country(title: str) -> str:
    """The title without the State at its end, where enough is left: a noun for a law and a word beside it."""
    bare = re.sub(r"[\s,]*\(?\d{4}\)?$", "", title.partition(" — ")[0])
    shorter = _COUNTRY.sub("", bare).strip()
    rest = [word for word in _WORD.findall(shorter) if word.casefold() not in _SMALL]
    return shorter if len(rest) > 1 and _LAW_NOUN.search(shorter) else bare
