"""The recommendations report on one State: the assessment and its particulars in, a neutral document out."""

from gapanalyzer.model.assessment import Assessment
from gapanalyzer.report.amendments import amendments
from gapanalyzer.report.annexes import legislation, matrix, still_open
from gapanalyzer.report.bills import bills
from gapanalyzer.report.blocks import Chapter, Document
from gapanalyzer.report.country import country
from gapanalyzer.report.findings import chapters
from gapanalyzer.report.front import country as named
from gapanalyzer.report.front import front, instrument, status, title
from gapanalyzer.report.method import method
from gapanalyzer.report.plan import assistance, plan
from gapanalyzer.report.source import Particulars, Source
from gapanalyzer.report.summary import summary
from gapanalyzer.wording import words


def build(now: Assessment, particulars: Particulars, language: str = "en") -> Document:
    """Every chapter in order; raises KnownError where there are no words for the language."""
    source = Source(now, particulars, words(language))
    say, checklist = source.say, now.checklist
    day = say.date(particulars.date)
    checked = say.say(
        "checklist “{title}”, edition {edition}", title=source.text(checklist.title), edition=checklist.edition
    )
    return Document(
        title=f"{named(source)}: {title(source)}",
        subject=instrument(source),
        authors=particulars.authors,
        keywords=(named(source), checklist.instrument, checklist.id),
        date=particulars.date,
        language=language,
        running=(f"{status(source)}, {day}", f"GapAnalyzer · {checked}"),
        chapters=_chapters(source),
        made_by=particulars.tool,
        identity=(
            ("Checklist", checklist.id),
            ("Checklist edition", str(checklist.edition)),
            ("Tool", particulars.tool),
        ),
    )


def _chapters(source: Source) -> tuple[Chapter, ...]:
    needs = assistance(source)
    return (
        front(source),
        summary(source),
        method(source),
        country(source),
        *chapters(source),
        *bills(source),
        plan(source),
        *((needs,) if needs else ()),
        matrix(source),
        *amendments(source),
        legislation(source),
        still_open(source),
    )
