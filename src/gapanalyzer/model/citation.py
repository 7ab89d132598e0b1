"""Locator ("6(1)(a)") and Citation: where in a law the answer stands."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NewType

from attrs import frozen

from gapanalyzer.model.instrument import Flag, LawText, Provision, TextSha, Unit

CitationId = NewType("CitationId", str)

_KEYWORD = re.compile(
    r"(?:art(?:icle|ículo|iculo|igo|ikel|icolo)?s?|arts|articoli|artikelen|sec(?:tion)?s?|reg(?:ulation)?s?|rules?|"
    r"cl(?:ause)?s?|rr|disposici[óo]n(?:es)?|ст|статья|стаття|статьи|статті|المادة|المواد|مادة|pasal|điều|madde)"
    r"(?:\.\s*|\s+|(?=\d))|(?:s|r|ss)(?:\.\s*|\s+(?=\d))|§+\s*|第(?=.+[条條])",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"[,،]?\s*(?:(?<![\w.])(?:paragraphe?s?|subparagraphs?|items?|itens|points?|párrafos?|párrs?|numerale?s?|núms?|"
    r"incisos?|incs?|fracci[óo]n(?:es)?|fracs?|apartados?|números?|letras?|literale?s?|ordinale?s?|sub-?alíneas?|alíneas?|"
    r"absatz|absätze|abs|nummern?|nr|buchstaben?|buchst|част(?:ь|ина|ини|и)|пункт[ыи]?|подпункт[ыи]?|пп|ч|п|"
    r"الفقرة|الفقرات|البند|البنود|ayat|huruf|angka|khoản|điểm|fıkra|alt bent|bent|comma|commi|numer[oi]|letter[ae]|lid|"
    r"leden|onder|n\.ºs?)(?:\.\s*|\s+|(?=[(«]))|(?<!^)§+\s*)|[条條](?=第)第|款(?=第)第|项(?=第)第",
    re.IGNORECASE,
)
"""What stands between the numbers of a locator in the styles we print (`wording.citing_styles`)."""
_TURKISH = re.compile(r"madde\s+(\d+(?:\s?/\s?[A-ZÇĞİÖŞÜ])?)(?:/(\d[^\s/-]*))?((?:-[^\s/-]+)*)\.?$", re.IGNORECASE)
_COUNTED = re.compile(r"\D*(\d{1,9})\D*")
_SUB = re.compile(r"[(（]([^()（）]+)[)）]|([^()（）\s]+)\)")
_STUCK = re.compile(r"([^()（）]*\d)([^\W\d]{1,2})\)")
_INNER = frozenset({Unit.PARAGRAPH, Unit.POINT})


@frozen
class Locator:
    """An article's number and the numbers of the sub-units below it: "6(1)(a)" is ("6", "1", "a")."""

    parts: tuple[str, ...]

    @classmethod
    def read(cls, words: str) -> "Locator":
        """From "6(1)(a)", or as any style prints it ("art. 6 (1)(a).", "artículo 6, inciso a)", "第六条第（一）项")."""
        bare = words.strip()
        if turkish := _TURKISH.fullmatch(bare):
            return cls(tuple(filter(None, (turkish[1], turkish[2], *turkish[3].split("-")))))
        keyword = _KEYWORD.match(bare)
        pieces = [_numbers(piece) for piece in _BETWEEN.split(bare[keyword.end() :] if keyword else bare)]
        nameless = not pieces[0] or (keyword is None and bare.startswith("("))
        return cls((*([""] if nameless else []), *(number for piece in pieces for number in piece)))

    def __str__(self) -> str:
        return self.parts[0] + "".join(f"({part})" for part in self.parts[1:]) if self.parts else ""

    def find(self, text: LawText) -> Provision | None:
        """The provision of this text it names, or None; the first where a number stands twice.

        In a text without articles "paragraph 12" is its twelfth paragraph.

        The law's own keyword before the number does not matter ("Artículo 5", "第五条"). "Madde 5-1" can be a point of
        article 5 or an article 5-1: whichever the text has, the point first.
        """
        if text.lines:
            counted = _COUNTED.fullmatch(self.parts[-1]) if self.parts else None
            return next((line for line in text.lines if counted and line.number == str(int(counted[1]))), None)
        wanted = [_plain(part) for part in self.parts]
        return _first(text, wanted) or _first(text, ["-".join(wanted[:2]), *wanted[2:]])

    @classmethod
    def of(cls, text: LawText, first: int, last: int) -> "Locator":
        """What names paragraphs `first` to `last`: the innermost unit that holds them both; nothing if excluded."""
        held = [p for p in text.chain_at(first) if p.last >= last]
        start = next((i for i, p in enumerate(held) if p.kind is Unit.ARTICLE), None)
        if start is None and first == last and (line := text.unit_at(first)) is not None:
            return cls((f"{line.label} {line.number}",))
        if start is None or any(Flag.EXCLUDED in p.flags for p in held):
            return cls(())
        return cls((held[start].number, *(p.number for p in held[start + 1 :] if p.kind in _INNER)))


def _first(text: LawText, wanted: list[str]) -> Provision | None:
    return next((hit for a in text.articles if wanted[0] in _names(a) for hit in _descend(a, wanted[1:])), None)


def _numbers(piece: str) -> tuple[str, ...]:
    """The numbers in a piece of a locator: "6(1)", "b)", "117b)", "«а»"."""
    bare = piece.strip(" \u00a0,،;«»").rstrip(".°º条條款项目")
    if stuck := _STUCK.match(bare):
        return stuck[1], stuck[2], *_numbers(bare[stuck.end() :])
    opening = re.search(r"[(（]", bare)
    head = bare[: opening.start()] if opening else bare.rstrip(")）")
    subs = (a or b for a, b in _SUB.findall(bare[len(head) :])) if opening else ()
    return tuple(part for part in (head.strip(" \u00a0.").strip("第"), *(s.strip() for s in subs)) if part)


@lru_cache(maxsize=20_000)
def _plain(number: str) -> str:
    """Blanks, marks and dots do not matter, but a dot between digits does: 3.1 is not 31."""
    return re.sub(r"[\s*°º]+|\.(?!\d)|(?<!\d)\.", "", number).casefold()


def _names(article: Provision) -> set[str]:
    number, label = article.number, article.label
    return {_plain(number), _plain(label + number), _plain(f"第{number}{label}")} - {""}


def _descend(provision: Provision, wanted: list[str]) -> Iterator[Provision]:
    if not wanted:
        yield provision
        return
    for child in provision.children:
        if _plain(child.number) == wanted[0]:
            yield from _descend(child, wanted[1:])


@frozen
class Citation:
    """A passage of a text that answers a requirement.

    `start` and `end` are offsets in characters from the start of `paragraph`; a passage may run on into the following
    paragraphs, which count one more character for each line feed between them. The provision and the printed locator
    are derived, so no edit of an outline can break it.
    """

    id: CitationId
    text: TextSha
    paragraph: int
    start: int
    end: int
    quote: str
    before: str = ""
    after: str = ""

    def stands_in(self, text: LawText) -> bool:
        """Whether the quote still equals the words at its place."""
        if text.sha != self.text or not 0 <= self.paragraph < len(text.paragraphs):
            return False
        at = text.starts[self.paragraph]
        return text.joined[at + self.start : at + self.end] == self.quote

    def span(self, text: LawText) -> tuple[int, int]:
        """Start and end of the passage in `text.joined`; of one that leaves the text, what of it is inside."""
        most = len(text.joined)
        at = text.starts[self.paragraph] if 0 <= self.paragraph < len(text.starts) else most
        start = max(0, min(at + self.start, most))
        return start, max(start, min(at + self.end, most))

    def locator(self, text: LawText) -> Locator:
        """Where it stands, as printed; nowhere if it does not stand in this text."""
        if not self.stands_in(text):
            return Locator(())
        start, end = self.span(text)
        return Locator.of(text, self.paragraph, text.paragraph_at(max(start, end - 1)))
