"""The cover and the contents."""

from gapanalyzer.model.assessment import Verdict
from gapanalyzer.report.blocks import Block, Chapter, Contents, Kind, Para, Role, Run, Tab, plain
from gapanalyzer.report.source import Source


def front(source: Source) -> Chapter:
    """Country, instrument, status, dates and authors; then the contents."""
    say = source.say
    blocks: tuple[Block, ...] = (
        Para(plain(source.state), Role.SUBTITLE),
        Para(plain(title(source)), Role.TITLE),
        Para(plain(source.text(source.now.checklist.title)), Role.SUBTITLE),
        *(Para((Run(f"{name}"), Tab(), Run(value)), Role.COVER) for name, value in _facts(source)),
        Para(plain(say.say("Contents")), Role.CONTENTS_TITLE),
        Contents(),
    )
    return Chapter(title(source), blocks, Kind.FRONT)


def title(source: Source) -> str:
    """What the report is called."""
    return source.say.say("Gap analysis of legislation and recommendations")


def status(source: Source) -> str:
    """Draft or final, in words."""
    return source.say.say("Final") if source.particulars.final else source.say.say("Draft")


def _facts(source: Source) -> list[tuple[str, str]]:
    say, particulars, checklist = source.say, source.particulars, source.now.checklist
    finished = source.now.totals[Verdict.NOT_ASSESSED] + source.now.totals[Verdict.DISPUTED] == 0
    open_still = "" if finished else " " + say.say("(some requirements are still open)")
    examined = say.date(particulars.law_as_of) if particulars.law_as_of else say.say("as in the texts of Annex II")
    edition = say.say("edition {number}", number=checklist.edition)
    return [
        (say.say("Status"), status(source) + open_still),
        (say.say("Date"), say.date(particulars.date)),
        (say.say("Law examined"), examined),
        (say.say("Checklist"), f"{source.text(checklist.title)}, {edition}"),
        (say.say("Prepared by"), say.both(particulars.authors) or say.say("not named")),
        (say.say("Made with"), particulars.tool),
    ]
