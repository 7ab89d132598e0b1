"""From an edited workbook to differences: ids checked, only cells that were edited count, one difference a cell."""

import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from gapanalyzer import wording
from gapanalyzer.assess.origin import same_origin
from gapanalyzer.exchange.difference import Difference, mark_of, said
from gapanalyzer.isolate.limits import Limits
from gapanalyzer.isolate.run import run
from gapanalyzer.model.assessment import Assessment, Mark, Measure, Priority
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed import FINDING, RECOMMENDATION, Address, fingerprint
from gapanalyzer.model.printed_sheet import CRITERIA, EDITABLE, RECOMMENDATIONS, Tag, prints, read_row_id
from gapanalyzer.model.problem import Faults, KnownError, Problem
from gapanalyzer.model.text import plain

_LIMITS = Limits(memory_mb=1024, cpu_s=60, wall_s=60.0)
_FAULTS = {
    "formula": "holds a formula; write its result as words.",
    "error": "holds an error of a formula; write words, or leave the cell empty.",
    "date": "holds a date that the spreadsheet made of the words; format the cell as text and write them again.",
}
_MANGLED = "has no id that can be read (a spreadsheet may have made a date or a number of it); "
_TAKE_BACK = "take the row out, or take it from the workbook that was sent."
_PRINTED = re.compile(r"[1-9]\d{0,5}(?: [0-9a-f]{16})+")
_WORDS: Mapping[str, tuple[type[StrEnum], Callable[[Any, str], str]]] = {
    "mark": (Mark, wording.mark),
    "measure": (Measure, wording.measure),
    "priority": (Priority, wording.priority),
}
"""Columns that hold words for codes."""


def read(now: Assessment, path: Path, meter: Meter | None = None) -> tuple[Difference, ...]:
    """What the workbook at `path` says otherwise than it did when it was written, and than the project does now.

    Raises KnownError where it is no workbook, or none written from this project; Faults, naming sheet and row, where
    ids are unknown, doubled or changed, or cells hold what cannot be read.
    """
    sheets = run(
        "gapanalyzer.exchange.sheet_cells:read",
        {"path": str(path.absolute())},
        about=path.name,
        limits=_LIMITS,
        meter=meter,
    )
    if not sheets:
        what = f"{path.name} is not a workbook of GapAnalyzer, or its hidden first row was taken out"
        raise KnownError(f"{what}; read back the file that GapAnalyzer wrote.")
    reading = _Reading(now)
    for sheet in sheets:
        _same_project(now, Tag.read(sheet["tag"]), path.name)
        reading.sheet(sheet)
    if reading.problems:
        raise Faults(tuple(reading.problems))
    return tuple(reading.differences)


def _same_project(now: Assessment, tag: Tag | None, name: str) -> None:
    if tag is None or (tag.checklist, tag.edition) != (now.checklist.id, str(now.checklist.edition)):
        raise KnownError(
            f"{name} answers another checklist or edition than this project; read it back where it came from."
        )
    if not same_origin(now.ledger, tag.origins):
        raise KnownError(f"{name} was written from another project; read it back there.")


@frozen
class _Row:
    """One row as it was found."""

    number: int
    id: str
    part: int
    printed: str
    words: Mapping[str, str]


@frozen
class _Edited:
    """A cell that was edited: its row's id, its column, the fingerprint of what was printed, the words now."""

    id: str
    code: str
    printed: str
    words: str


@define
class _Reading:
    """Collects differences and problems, sheet by sheet."""

    now: Assessment
    differences: list[Difference] = field(factory=list)
    problems: list[Problem] = field(factory=list)

    def sheet(self, sheet: dict[str, Any]) -> None:
        tag, title = Tag.read(sheet["tag"]), sheet["title"]
        if tag is None:
            return
        held: dict[str, list[_Row]] = {}
        for number, identity, printed, words, faults in sheet["rows"]:
            where = f"{title}, row {number}"
            self.problems += [Problem(f"{title}, cell {cell}", f"The cell {_FAULTS[f]}") for cell, f in faults.items()]
            if not identity:
                self.problems.append(Problem(where, f"The row {_MANGLED}{_TAKE_BACK}"))
                continue
            name, part = read_row_id(identity)
            held.setdefault(name, []).append(_Row(number, name, part, printed, words))
        for rows in held.values():
            self.line(tag, title, sorted(rows, key=lambda row: row.part))

    def line(self, tag: Tag, title: str, rows: list[_Row]) -> None:
        """One id with the rows its long texts go on in."""
        first = rows[0]
        where = f"{title}, row {first.number}"
        if fault := self.fault(tag, rows):
            self.problems.append(Problem(where, fault))
            return
        printed = dict(zip(EDITABLE[tag.sheet], first.printed.split()[2:], strict=True))
        for code, before in printed.items():
            words = "".join(row.words.get(code, "") for row in rows)
            if code in first.words and fingerprint(words) != before:
                self.cell(tag, where, _Edited(first.id, code, before, words))

    def fault(self, tag: Tag, rows: list[_Row]) -> str:
        """What is wrong with the id of a line, in one sentence."""
        first = rows[0]
        if _address(self.now, tag.sheet, first.id, EDITABLE[tag.sheet][0]) is None:
            return f"The id {first.id} is not in this project; {_TAKE_BACK}"
        parts = [row.part for row in rows]
        if len(set(parts)) < len(parts):
            rest = ", ".join(str(row.number) for row in rows[1:])
            return f"The id {first.id} stands twice, also in row {rest}; keep one of the rows."
        if not _PRINTED.fullmatch(first.printed) or len(first.printed.split()) != len(EDITABLE[tag.sheet]) + 2:
            return f"The hidden columns of {first.id} were changed; {_TAKE_BACK}"
        if not first.printed.startswith(prints(first.id, int(first.printed.split()[0]), ())):
            return f"The id {first.id} was changed; {_TAKE_BACK}"
        if len(parts) != int(first.printed.split()[0]):
            return f"A row in which the text of {first.id} goes on is missing; {_TAKE_BACK}"
        return ""

    def cell(self, tag: Tag, where: str, cell: _Edited) -> None:
        """A cell that reads otherwise than it was printed."""
        address = _address(self.now, tag.sheet, cell.id, cell.code)
        after = _code(cell.code, cell.words, tag.language)
        if address is None or after is None:
            allowed = "; ".join(filter(None, _allowed(cell.code, tag.language)))
            self.problems.append(Problem(where, f"“{plain(cell.words)[:60]}” is none of the words for it: {allowed}."))
            return
        before = said(self.now, address) or ""
        if before != after:
            moved = fingerprint(_shown(cell.code, before, tag.language)) != cell.printed
            self.differences.append(
                Difference(address, _requirement(self.now, address), before, after, where, moved=moved)
            )


def _address(now: Assessment, sheet: str, identity: str, code: str) -> Address | None:
    """What a cell is about; None where the project has no such thing."""
    if sheet == CRITERIA:
        requirement, _, key = identity.rpartition("/")
        address = mark_of(requirement, key)
    else:
        address = Address(RECOMMENDATION if sheet == RECOMMENDATIONS else FINDING, identity, code)
    return None if said(now, address) is None else address


def _requirement(now: Assessment, address: Address) -> RequirementId:
    """The requirement a cell is about; of a recommendation the first that it serves."""
    served: Iterable[RequirementId] = (r.serves[0] for r in now.recommendations if r.id == address.id and r.serves)
    return next(iter(served), RequirementId("")) if address.kind == RECOMMENDATION else RequirementId(address.id)


def _code(column: str, words: str, language: str) -> str | None:
    """What the ledger would hold for the words of a cell; None where they are none of those allowed."""
    bare = plain(words)
    if column not in _WORDS:
        return bare
    return next((code for word, code in _allowed(column, language).items() if word.casefold() == bare.casefold()), None)


def _shown(column: str, code: str, language: str) -> str:
    """The words a cell was printed with for what the ledger holds."""
    if column not in _WORDS:
        return code
    return next((word for word, held in reversed(_allowed(column, language).items()) if held == code), "")


def _allowed(column: str, language: str) -> dict[str, str]:
    codes, say = _WORDS[column]
    named = {say(code, language): code.value for code in codes}
    return {**named, "": "", **({wording.mark(None, language): ""} if column == "mark" else {})}
