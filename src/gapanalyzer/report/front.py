"""The cover and the contents."""

from gapanalyzer.assess.progress import is_open
from gapanalyzer.report.blocks import Block, Chapter, Contents, Kind, Para, Role, Run, Tab, plain
from gapanalyzer.report.source import Source

Facts = tuple[tuple[str, str], ...]
"""Names and values, one line of the cover each."""


def front(source: Source, called: str) -> Chapter:
    """Country, instrument, status, dates and authors of a report called so; then the contents."""
    return cover(source, country(source), called, facts(source))


def cover(source: Source, place: str, called: str, known: Facts) -> Chapter:
    """A cover of a report about a place, with what is known of it; then the contents."""
    blocks: tuple[Block, ...] = (
        Para(plain(place), Role.COUNTRY),
        Para(plain(called), Role.TITLE),
        Para(plain(instrument(source)), Role.SUBTITLE),
        *(Para((Run(name), Tab(), Run(value)), Role.COVER) for name, value in known),
        Para(plain(source.say.say("Contents")), Role.CONTENTS_TITLE),
        Contents(),
    )
    return Chapter(called, blocks, Kind.FRONT)


def country(source: Source) -> str:
    """The name of the country as it stands alone, in the language of the report where it has one."""
    name = source.now.state.name.strip()
    return source.say.place(name) if name else source.say.say("State not named")


def instrument(source: Source) -> str:
    """The full title of the treaty the checklist stands for."""
    code = source.now.checklist.instrument
    known = source.now.checklist.treaties.get(code)
    return source.text(known) if known else code


def title(source: Source) -> str:
    """What the recommendations report is called."""
    return source.say.say("Gap analysis of legislation and recommendations")


def status(source: Source) -> str:
    """Draft or final, in words."""
    return source.say.say("Final") if source.particulars.final else source.say.say("Draft")


def facts(source: Source) -> Facts:
    """What the cover of a report on one State tells."""
    say, particulars, checklist = source.say, source.particulars, source.now.checklist
    unfinished = any(is_open(source.now, requirement) for requirement in checklist.requirements)
    open_still = " " + say.say("(some requirements are still open)") if unfinished else ""
    day = source.brought_in
    examined = say.say("texts brought in by {date}", date=say.date(day)) if day else say.say("none yet")
    edition = say.say("edition {number}", number=checklist.edition)
    return (
        (say.say("Status"), status(source) + open_still),
        (say.say("Date"), say.date(particulars.date)),
        (say.say("Law examined"), examined),
        *(((say.say("Limited to"), particulars.scope),) if particulars.scope else ()),
        (say.say("Checklist"), f"{source.text(checklist.title)}{say.signs.comma}{edition}"),
        (say.say("Prepared by"), say.both(particulars.authors) or say.say("not named")),
        (say.say("Made with"), particulars.tool),
    )
