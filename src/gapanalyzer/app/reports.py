"""Writes the report on an assessment: all of it or nothing, in the form its name asks for, replaced in one step."""

import datetime as dt
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from attrs import frozen

from gapanalyzer import __version__
from gapanalyzer.app import plugins
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import publish


@frozen
class Manner:
    """What kind of report, on which scale, for which readers, about how much of the checklist and how it looks.

    `only` names the workshop core ("core"), sections and requirements; nothing means everything. `template` is the name
    of one of ours or the path of a Word file; nothing means the usual look.
    """

    kind: str = plugins.KINDS[0].code
    scale: str = "met"
    profile: str = "public"
    only: tuple[str, ...] = ()
    template: str = ""


PLAIN = Manner()
PROFILES = ("public", "internal", "anonymous")
"""Codes of the readers a report can be for; report/profile says what each may see."""


def write_report(
    now: Assessment,
    path: Path,
    *,
    language: str = "en",
    date: dt.date | None = None,
    authors: tuple[str, ...] | None = None,
    final: bool = False,
    manner: Manner = PLAIN,
    meter: Meter | None = None,
) -> tuple[Path, ...]:
    """A report at `path`, dated today and by all who answered, unless told otherwise.

    The suffix says in which form. Gives the files written: `path`, and further volumes beside it ("report-2.pdf")
    where a report is too long for one. Raises KnownError where the suffix, the kind or a section is none of ours, the
    template cannot be used, the language has no words or the place cannot be written, Cancelled where the meter says
    so; then whatever stood at `path` is still there.
    """
    form, kind = plugins.writer_of(path), plugins.kind_of(manner.kind)
    whole = form.whole if kind is plugins.KINDS[0] else ""
    if form.of_assessment and not whole:
        raise KnownError(
            f"{form.name} holds the whole assessment and no {kind.name.lower()}; choose Word, PDF, Excel or HTML."
        )
    may_be_written(path, form, manner)
    meter = meter or Meter()
    meter.tell("Collecting the findings", 0, 3)
    names = tuple(sorted(person.name for person in now.people.values())) if authors is None else authors
    made_on = date or dt.datetime.now().astimezone().date()
    request = import_module("gapanalyzer.report.request")
    particulars = request.particulars(made_on, names, f"GapAnalyzer {__version__}", final=final, scale=manner.scale)
    source = request.prepared(now, particulars, language, manner.profile, manner.only, meter=meter)
    meter.tell("Collecting the findings", 0, 3)
    look = (manner.template,) if manner.template else ()
    with _uncollected():
        made_of = source if whole else plugins.function(kind.build)(source.now, source.particulars, language, meter)
        volumes: tuple[bytes, ...] = plugins.function(whole or form.writer)(made_of, meter, *look)
    return save(path, volumes, meter)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for rings of values that hold each other.

    A report is many small values and no ring; of a large one, looking for rings took half of the time.
    """
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.freeze()
            gc.unfreeze()  # all that stands now counts as old; else it would be looked through at once
            gc.enable()


def may_be_written(path: Path, form: plugins.Writer, manner: Manner) -> None:
    """Raises KnownError where a report of this form cannot go there, or takes no template."""
    if manner.template and not form.templates:
        raise KnownError(
            f"Only a Word report is written on a template; give it a name that ends in .docx, not {form.suffix}."
        )
    if not path.parent.is_dir():
        raise KnownError(f"There is no folder {path.parent}; choose one that is there.")


def save(path: Path, volumes: tuple[bytes, ...], meter: Meter) -> tuple[Path, ...]:
    """Put the volumes of a report in their places, private to the user; raises KnownError where one cannot stand."""
    meter.tell("Saving the report", 2, 3)
    paths = tuple(_volume(path, n) for n in range(1, len(volumes) + 1))
    for place, content in zip(paths, volumes, strict=True):
        try:
            publish.put(content, place)
        except OSError as error:
            raise KnownError(
                f"The report could not be written to {place}: {error.strerror or error}. "
                "Close the file if it is open in another program, or choose another place."
            ) from error
    meter.watch("The report is written", 3, 3)  # no more to cancel
    return paths


def _volume(path: Path, number: int) -> Path:
    """Where a volume goes: the first has the name that was chosen."""
    return path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
