"""Writes the overview of several States, each from its own file; none of the files changes."""

import datetime as dt
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from gapanalyzer import __version__
from gapanalyzer.app import plugins, reports, start
from gapanalyzer.assess.origin import origins
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError


def look(paths: Sequence[Path]) -> tuple[Assessment, ...]:
    """The values of the files of other States, only to be read; raises KnownError where one cannot be."""
    return tuple(start.look(path) for path in paths)


def write_region(
    states: Sequence[Assessment],
    path: Path,
    *,
    language: str = "en",
    date: dt.date | None = None,
    final: bool = False,
    manner: reports.Manner = reports.PLAIN,
    meter: Meter | None = None,
) -> tuple[Path, ...]:
    """The overview of these States at `path`; its suffix says in which form, and `manner` how, whatever its kind.

    Gives the files written, as reports.write_report does. Raises KnownError where there are fewer than two States, two
    files are about one State, or answer different checklists or editions, and where a report could not be written.
    """
    form, meter = plugins.writer_of(path), meter or Meter()
    if form.of_assessment:
        raise KnownError(f"{form.name} holds one assessment, not several; choose Word, PDF, Excel or HTML.")
    reports.may_be_written(path, form, manner)
    _may_stand_together(states)
    request, region = import_module("gapanalyzer.report.request"), import_module("gapanalyzer.report.region")
    made_on = date or dt.datetime.now().astimezone().date()
    said = request.particulars(made_on, (), f"GapAnalyzer {__version__}", final=final, scale=manner.scale)
    sources = []
    for number, now in enumerate(_in_order(states, manner.profile), start=1):
        meter.tell("Collecting the findings", number, len(states))
        sources.append(request.prepared(now, said, language, manner.profile, manner.only, number, meter))
    look = (manner.template,) if manner.template else ()
    volumes = plugins.function(form.writer)(region.build(tuple(sources)), meter, *look)
    return reports.save(path, volumes, meter)


def _may_stand_together(states: Sequence[Assessment]) -> None:
    if len(states) < 2:
        raise KnownError("An overview needs the files of two States or more; add another file.")
    first, seen = states[0].checklist, set[str]()
    for now in states:
        if (now.checklist.id, now.checklist.edition) != (first.id, first.edition):
            raise KnownError(
                f"The file of {_called(now)} answers {now.checklist.id}, edition {now.checklist.edition}, that of "
                f"{_called(states[0])} {first.id}, edition {first.edition}; only files of one edition stand together."
            )
        if _called(now).casefold() in seen:
            raise KnownError(f"Two of the files are about {_called(now)}; unite them first, and use the united file.")
        seen.add(_called(now).casefold())


def _called(now: Assessment) -> str:
    return " ".join(now.state.name.split()) or "a State without a name"


def _in_order(states: Sequence[Assessment], profile: str) -> list[Assessment]:
    """By name; without names in the order of how the files began, which tells nobody who is who."""
    if profile == "anonymous":
        return sorted(states, key=lambda now: origins(now.ledger))
    return sorted(states, key=lambda now: _called(now).casefold())
