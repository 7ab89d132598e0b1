"""A checklist folder becomes a Checklist; every fault in it is found at once, with file and line."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from gapanalyzer.checklists import check, extras, form
from gapanalyzer.checklists.records import join
from gapanalyzer.checklists.shape import Record, Report, quoted
from gapanalyzer.checklists.source import Source, Steps, Unread, open_
from gapanalyzer.model.checklist import Checklist
from gapanalyzer.model.problem import Faults, Problem, Severity
from gapanalyzer.model.text import FALLBACK

MAIN = "checklist.yaml"


@frozen
class Reading:
    """What a folder holds: the checklist, unless a problem is an error, and every problem in order of file and line."""

    checklist: Checklist | None
    problems: tuple[Problem, ...]


@frozen
class _File:
    """One file, read and fitted to its form."""

    source: Source
    record: Mapping[str, Any]
    report: Report = field(factory=lambda: Report(""))

    def holds(self, *needed: Steps) -> bool:
        """Whether all of this could be read."""
        return not any(_touches(broken, steps) for broken in self.report.broken for steps in needed)


def read(folder: Path) -> Checklist:
    """The checklist in a folder; raises Faults with every error found."""
    reading = survey(folder)
    if reading.checklist is None:
        raise Faults(tuple(p for p in reading.problems if p.severity is Severity.ERROR))
    return reading.checklist


def survey(folder: Path) -> Reading:
    """The checklist in a folder and everything that is wrong or doubtful about it."""
    main = _open(folder / MAIN, form.CHECKLIST)
    if isinstance(main.source.root, Unread):
        return Reading(None, main.source.problems)
    languages = [language for language in main.record["languages"] if language not in {"", FALLBACK}]
    files = {FALLBACK: main} | {one: _open(folder / f"{one}.yaml", form.TRANSLATION) for one in languages}
    more = {one.name: _open(path, one) for one in form.EXTRAS if (path := folder / f"{one.name}.yaml").exists()}
    records = {language: file.record for language, file in files.items()}
    checklist = extras.joined(join(records), {name: file.record for name, file in more.items()}, records)
    files |= more
    problems = [p for file in files.values() for p in (*file.source.problems, *file.report.problems)]
    problems += _remarks(checklist, files)
    if not any(steps[:1] == ("languages",) for steps in main.report.broken):
        problems += _strays(folder, {f"{name}.yaml" for name in files} | {MAIN})
    problems.sort(key=_place)
    sound = all(p.severity is not Severity.ERROR for p in problems)
    return Reading(checklist if sound else None, tuple(problems))


def _open(path: Path, wanted: Record) -> _File:
    source = open_(path)
    if isinstance(source.root, Unread):
        return _File(source, wanted.stand_in, Report(path.name, broken={()}))
    report = Report(path.name)
    return _File(source, wanted.fit(source.root, (), report), report)


def _remarks(checklist: Checklist, files: Mapping[str, _File]) -> Iterator[Problem]:
    main = files[FALLBACK]
    if any(map(_names, main.report.broken)):
        main.report.broken.update(check.IDS)
    remarks = [*check.check(checklist), *extras.check_extras(checklist)]
    for language, file in files.items():
        if language in checklist.languages and language != FALLBACK:
            remarks += check.check_translation(checklist, language, file.record)
    for remark in remarks:
        file = files[remark.language]
        if file.holds(remark.steps) and main.holds(*remark.rests_on):
            yield Problem(file.source.place(remark.steps), f"{remark.what}.", remark.severity)


def _names(steps: Steps) -> bool:
    """Whether the value at these steps holds the id or the section of a requirement."""
    return steps[:1] == ("requirements",) and (len(steps) <= 2 or steps[2] in {"id", "section"})


def _touches(broken: Steps, steps: Steps) -> bool:
    """Whether a broken value is part of the one at `steps`, or the other way round."""
    return broken[: len(steps)] == steps or steps[: len(broken)] == broken


def _strays(folder: Path, known: set[str]) -> Iterator[Problem]:
    for path in sorted(folder.glob("*.yaml")):
        if path.name not in known:
            what = f"{quoted(path.stem)} is not among the languages of {MAIN}; add it there or remove this file."
            yield Problem(f"{path.name}:1", what)


def _place(problem: Problem) -> tuple[bool, str, int]:
    name, _, line = problem.where.rpartition(":")
    return (name != MAIN, name, int(line))
