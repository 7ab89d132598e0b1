"""What the law says: the provisions cited, law by law, with the quotes in footnotes."""

from itertools import groupby

from gapanalyzer.model.assessment import Finding
from gapanalyzer.model.citation import Citation
from gapanalyzer.model.instrument import Law
from gapanalyzer.report.blocks import Content, Note, Run
from gapanalyzer.report.source import Source


def cited(source: Source, finding: Finding) -> Content:
    """Law by law ("Immigration Act (IA): Section 41(1),¹ Section 43.²"), a footnote each; empty where none is."""
    content: Content = ()
    for law, citations in _by_law(source, finding):
        content += (Run(" "),) if content else ()
        content += (Run(f"{name_of(law)}: "), *_places(source, law, citations))
    return content


def _by_law(source: Source, finding: Finding) -> list[tuple[Law, list[Citation]]]:
    """The citations of each law, laws as the assessment orders them, citations in the order of the text."""
    known = source.now.law_by_text
    found = [(law, [c for c in finding.citations if known.get(c.text) == law]) for law in source.now.laws]
    return [(law, sorted(held, key=lambda c: (c.paragraph, c.start))) for law, held in found if held]


def _places(source: Source, law: Law, citations: list[Citation]) -> Content:
    """Each place once, with all that is quoted from it in one note."""
    content: Content = ()
    placed = [(place, list(held)) for place, held in groupby(citations, lambda c: place_of(source, c))]
    for n, (place, held) in enumerate(placed, start=1):
        mark = Run("." if n == len(placed) else ",")
        note = Note(_quotations(source, law, place, held))
        content += (Run(place), note, mark) if source.say.note_mark_first else (Run(place), mark, note)
        content += (Run(" "),) if n < len(placed) else ()
    return content


def _quotations(source: Source, law: Law, place: str, citations: list[Citation]) -> tuple[Run, ...]:
    """The law and the place, then each quote in the language of the law, exactly as it stands there."""
    before, after = source.say.quoted("\0").split("\0")
    runs: list[Run] = [Run(f"{law.title}, {place}{_version(source, law, citations[0])}: ")]
    for n, citation in enumerate(citations, start=1):
        last = n == len(citations)
        stop = "" if last and citation.quote.endswith((".", "!", "?", "。")) else "." if last else "; "
        runs += [Run(before), Run(citation.quote, language=law.language), Run(after + stop)]
    return tuple(runs)


def _version(source: Source, law: Law, citation: Citation) -> str:
    return "" if citation.text == law.text else " " + source.say.say("(earlier text)")


def name_of(law: Law) -> str:
    """A law's title with its short name."""
    return law.title if law.title == law.short else f"{law.title} ({law.short})"


def place_of(source: Source, citation: Citation) -> str:
    """Where a citation stands, as the law itself prints it ("Section 41(1)", "§\u00a095")."""
    text = source.now.texts.get(citation.text)
    if text is None:
        return source.say.say("place unknown")
    article = text.article_at(citation.paragraph)
    locator = str(citation.locator(text))
    if article is None or not locator:
        return source.say.say("outside any article")
    return f"{article.label}\u00a0{locator}" if article.label else locator
