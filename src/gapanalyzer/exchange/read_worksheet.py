"""From a filled worksheet to differences: what was ticked and written, as the answers of one person."""

from pathlib import Path

from attrs import define, field

from gapanalyzer.assess.origin import same_origin
from gapanalyzer.exchange.difference import CITATION, Difference, said, stands
from gapanalyzer.isolate.limits import Limits
from gapanalyzer.isolate.run import run
from gapanalyzer.model.assessment import Assessment, Mark
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed import Address, fingerprint
from gapanalyzer.model.printed_form import LAW, MARK, PLACE, FieldName, is_ours
from gapanalyzer.model.problem import Faults, KnownError, Problem
from gapanalyzer.model.text import one_line, plain

_LIMITS = Limits(memory_mb=1024, cpu_s=60, wall_s=60.0)
_AGAIN = "fill in the worksheet that GapAnalyzer wrote."


def read_worksheet(now: Assessment, path: Path, meter: Meter | None = None) -> tuple[Difference, ...]:
    """What was ticked and written on the worksheet at `path` and the project does not say; empty fields say nothing.

    Raises KnownError where it is no worksheet of this project; Faults, naming the field, where ids were changed or
    hold what is no answer.
    """
    fields: list[list[str]] = run(
        "gapanalyzer.exchange.form_fields:read",
        {"path": str(path.absolute())},
        about=path.name,
        limits=_LIMITS,
        meter=meter,
    )
    if not any(is_ours(name) for name, _value in fields):
        raise KnownError(
            f"{path.name} has no fields of a worksheet of GapAnalyzer (printing to a PDF loses them); {_AGAIN}"
        )
    reading = _Reading(now)
    for name, value in fields:
        if is_ours(name):
            reading.field(path.name, name, value.replace("\r\n", "\n").replace("\r", "\n"))
    reading.citations()
    if reading.problems:
        raise Faults(tuple(reading.problems))
    return tuple(reading.differences)


@define
class _Reading:
    """Collects differences and problems, field by field."""

    now: Assessment
    differences: list[Difference] = field(factory=list)
    problems: list[Problem] = field(factory=list)
    halves: dict[tuple[str, str], dict[str, str]] = field(factory=dict)
    """Law and place of a citation, by requirement and number."""

    def field(self, file: str, name: str, value: str) -> None:
        """One field that is ours."""
        found = FieldName.read(name)
        if found is None:
            self.problems.append(Problem(f"Field {name[:80]}", f"The name of this field was changed; {_AGAIN}"))
            return
        _same_project(self.now, found, file)
        address = found.address
        known = self.now.checklist.requirement(address.id)
        if known is None or (address.kind == MARK and known.criterion(address.part) is None):
            self.problems.append(Problem(_where(address), f"The checklist has no such requirement; {_AGAIN}"))
        elif address.kind in {LAW, PLACE}:
            self.halves.setdefault((address.id, address.part), {})[address.kind] = one_line(value)
        elif plain(value):
            self.answer(found, plain(value))

    def answer(self, found: FieldName, value: str) -> None:
        """A mark or a text."""
        address = found.address
        if address.kind == MARK and value not in set(Mark):
            self.problems.append(Problem(_where(address), f"“{value[:60]}” is no answer to a criterion; {_AGAIN}"))
            return
        before = said(self.now, address) or ""
        self.add(address, before, value, moved=fingerprint(before) != found.printed)

    def citations(self) -> None:
        """The places that were named."""
        for (requirement, number), halves in self.halves.items():
            if words := one_line(f"{halves.get(LAW, '')} {halves.get(PLACE, '')}"):
                self.add(Address(CITATION, requirement, number), "", words, moved=False)

    def add(self, address: Address, before: str, after: str, *, moved: bool) -> None:
        """What the project does not say yet."""
        where = _where(address)
        one = Difference(address, RequirementId(address.id), before, after, where, moved=moved, own=True)
        if not stands(self.now, one):
            self.differences.append(one)


def _where(address: Address) -> str:
    """Where a field stands on the sheet: "SOM-6.1a, a"."""
    return f"{address.id}, {address.part}"


def _same_project(now: Assessment, found: FieldName, file: str) -> None:
    if (found.checklist, found.edition) != (now.checklist.id, str(now.checklist.edition)):
        raise KnownError(
            f"{file} answers another checklist or edition than this project; read it back where it came from."
        )
    if not same_origin(now.ledger, (found.project,) if found.project else ()):
        raise KnownError(f"{file} was written from another project; read it back there.")
