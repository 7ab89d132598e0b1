"""What the law says: the provisions cited, law by law, with the quotes in footnotes."""

from itertools import groupby

from gapanalyzer.assess.review import dates
from gapanalyzer.model.assessment import Finding
from gapanalyzer.model.citation import Citation
from gapanalyzer.model.instrument import Law
from gapanalyzer.report.blocks import Content, Note, Run
from gapanalyzer.report.source import Source
from gapanalyzer.wording import Words
from gapanalyzer.wording.citing import Place, listed, place_of


def cited(source: Source, finding: Finding) -> Content:
    """Law by law ("Immigration Act (IA): sections 41(1),¹ 43.²"), a footnote each; empty where none is."""
    content: Content = ()
    for law, citations in _by_law(source, finding):
        content += (Run(source.say.signs.between),) if content and source.say.signs.between else ()
        content += (Run(name_of(law, source.say) + source.say.signs.colon), *_places(source, law, citations))
    return content


def quoted(source: Source, finding: Finding) -> list[tuple[Law, str, list[Citation]]]:
    """Every place that is cited, by itself: its law, what it is called in print, and the passages quoted from it."""
    return [
        (law, alone + _version(source, law, held[0]), held)
        for law, citations in _by_law(source, finding)
        for _words, alone, held in _placed(source, law, citations)
    ]


def _by_law(source: Source, finding: Finding) -> list[tuple[Law, list[Citation]]]:
    """The citations of each law, laws as the assessment orders them, citations in the order of the text."""
    known = source.now.law_by_text
    found = [(law, [c for c in finding.citations if known.get(c.text) == law]) for law in source.now.laws]
    return [(law, sorted(held, key=lambda c: _order(law, c))) for law, held in found if held]


def _order(law: Law, citation: Citation) -> tuple[int, int, int]:
    """The text in use before earlier ones, then as the text runs."""
    return -law.texts.index(citation.text), citation.paragraph, citation.start


def _places(source: Source, law: Law, citations: list[Citation]) -> Content:
    """Each place or run of places once, with all that is quoted from it in one note."""
    content: Content = ()
    signs = source.say.signs
    placed = _placed(source, law, citations)
    for n, (words, place, held) in enumerate(placed, start=1):
        mark = Run(signs.stop if n == len(placed) else signs.comma.rstrip())
        note = Note(_quotations(source, law, place, held))
        content += (Run(words), note, mark) if source.say.note_mark_first else (Run(words), mark, note)
        content += (Run(" "),) if n < len(placed) and signs.comma.endswith(" ") else ()
    return content


def _placed(source: Source, law: Law, citations: list[Citation]) -> list[tuple[str, str, list[Citation]]]:
    """What is printed in the line, the place as its note names it, and the citations that stand there."""
    found: list[tuple[str, str, list[Citation]]] = []
    for sha, group in groupby(citations, lambda c: c.text):
        text, by_place = source.now.texts.get(sha), dict[Place, list[Citation]]()
        for citation in group:
            by_place.setdefault(place_of(text, citation) if text else (), []).append(citation)
        if outside := by_place.pop((), []):
            words = source.say.say("outside any article") if text else source.say.say("place unknown")
            found.append((words, words, outside))
        for one in listed(source.now, law, text, tuple(by_place)) if text else ():
            held = [citation for place in one.places for citation in by_place[place]]
            found.append((one.words, one.alone, held))
    return found


def _quotations(source: Source, law: Law, place: str, citations: list[Citation]) -> tuple[Run, ...]:
    """The law and the place, then each quote in the language of the law, exactly as it stands there."""
    signs = source.say.signs
    version = _version(source, law, citations[0])
    runs: list[Run] = [Run(f"{law.title}{signs.comma}{place}{version}{signs.colon}")]
    for n, citation in enumerate(citations, start=1):
        last = n == len(citations)
        stop = (
            "" if last and citation.quote.endswith((".", "!", "?", "。")) else signs.stop if last else signs.semicolon
        )
        runs += [Run(signs.opening), Run(citation.quote, language=law.language), Run(signs.closing + stop)]
    return tuple(runs)


def _version(source: Source, law: Law, citation: Citation) -> str:
    """Of a former text: of which day it is."""
    if citation.text == law.text:
        return ""
    date = source.say.date_in(dates(source.now, law)[citation.text])
    return source.say.signs.between + source.say.say("(former text of {date})", date=date)


def name_of(law: Law, say: Words) -> str:
    """A law's title with its short name."""
    return law.title if law.title == law.short else law.title + say.aside(law.short)
