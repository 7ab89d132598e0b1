"""What every kind of report has around its chapters: the cover, the running lines and the properties of the file."""

from collections.abc import Iterable

from gapanalyzer.assess.origin import origins
from gapanalyzer.model.text import Text
from gapanalyzer.report.blocks import Chapter, Document
from gapanalyzer.report.front import country, front, instrument, status
from gapanalyzer.report.source import Source


def framed(source: Source, title: str, chapters: tuple[Chapter, ...]) -> Document:
    """A document on one State, of this title: the cover and the contents, then these chapters."""
    whole = f"{country(source)}{source.say.signs.colon}{title}"
    return bound(source, country(source), whole, (front(source, title), *chapters), origins(source.now.ledger))


def bound(source: Source, place: str, title: str, chapters: tuple[Chapter, ...], projects: tuple[str, ...]) -> Document:
    """A document of this title about a place, made of these projects; the first chapter is its cover."""
    say, checklist, particulars = source.say, source.now.checklist, source.particulars
    checked = say.say(
        "checklist “{title}”, edition {edition}", title=source.text(checklist.title), edition=checklist.edition
    )
    return Document(
        title=title,
        subject=instrument(source),
        authors=particulars.authors,
        keywords=(place, checklist.instrument, checklist.id),
        date=particulars.date,
        language=source.language,
        running=(say.signs.comma.join((status(source), say.date(particulars.date))), f"GapAnalyzer · {checked}"),
        chapters=chapters,
        made_by=particulars.tool,
        identity=(
            ("Checklist", checklist.id),
            ("Checklist edition", str(checklist.edition)),
            ("Project", " ".join(projects)),
            ("Tool", particulars.tool),
        ),
    )


def about(source: Source, *said: str) -> str:
    """The first paragraph of a report: what it is, and what it is limited to."""
    return source.say.sentences(*said, limits(source))


def in_english(source: Source, texts: Iterable[Text]) -> str:
    """Says that words of the checklist stand in English, where any of these is not translated."""
    if all(text.has(source.language) for text in texts):
        return ""
    return source.say.say("The checklist is not translated into this language yet; its words stand in English.")


def unchecked(source: Source) -> str:
    """Says that no legal translator has checked the words of the checklist, where that is so."""
    if source.language not in source.now.checklist.unverified:
        return ""
    return source.say.say("The translation of the checklist is the project’s own; no legal translator has checked it.")


def limits(source: Source) -> str:
    """What the report is limited to; nothing where it tells everything."""
    scope = source.particulars.scope
    return source.say.say("It is limited to {scope}, and so are all its totals.", scope=scope) if scope else ""
