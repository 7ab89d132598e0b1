"""The recommendations report on one State: the assessment and its particulars in, a neutral document out."""

from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.meter import Meter
from gapanalyzer.report.amendments import amendments
from gapanalyzer.report.annexes import legislation, matrix, still_open
from gapanalyzer.report.bills import bills
from gapanalyzer.report.blocks import Chapter, Document
from gapanalyzer.report.country import country
from gapanalyzer.report.findings import chapters
from gapanalyzer.report.frame import framed
from gapanalyzer.report.front import title
from gapanalyzer.report.method import method
from gapanalyzer.report.plan import assistance, plan
from gapanalyzer.report.source import Particulars, Source
from gapanalyzer.report.summary import summary
from gapanalyzer.wording import words


def build(now: Assessment, particulars: Particulars, language: str = "en", meter: Meter | None = None) -> Document:
    """Every chapter in order.

    Raises KnownError where there are no words for the language, Cancelled where the meter says so.
    """
    source = Source(now, particulars, words(language), meter or Meter())
    return framed(source, title(source), _chapters(source))


def _chapters(source: Source) -> tuple[Chapter, ...]:
    needs = assistance(source)
    return (
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
