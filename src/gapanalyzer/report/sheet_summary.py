"""The sheet that counts: the same figures as in the summary of the report."""

from collections.abc import Iterator

from gapanalyzer import wording
from gapanalyzer.report.sheet_grid import Field, Grid, Line
from gapanalyzer.report.source import Source
from gapanalyzer.report.tally import Tally, by_level, by_section, columns, duties

_DUTIES = "duties"


def summary(source: Source) -> Grid:
    """The duties by section and all of them, then what is no duty by level."""
    say = source.say
    named = tuple(_rows(source))
    verdicts = columns(tally for _id, _name, tally in named)
    fields = (
        Field("name", say.say("Section"), 60),
        Field("all", say.say("All"), 10, figures=True),
        *(Field(v, wording.verdict(v, source.language), 13, figures=True) for v in verdicts),
    )
    lines = tuple(
        Line(identity, (name, tally.total, *(tally.counts[v] for v in verdicts))) for identity, name, tally in named
    )
    return Grid("summary", say.say("Summary"), fields, lines, total=_DUTIES)


def _rows(source: Source) -> Iterator[tuple[str, str, Tally]]:
    for section, tally in by_section(source.now):
        yield f"section/{section.id}", f"{section.id}. {source.text(section.title)}", tally
    yield _DUTIES, source.say.say("All duties"), Tally.of(source.now, duties(source.now))
    for level, tally in by_level(source.now):
        name = wording.obligation(level, source.language)
        yield f"level/{level}", source.say.say("For information: {level}", level=name), tally
