"""What people noted on a requirement for one another: in a report for the assessors themselves, and in no other."""

from collections.abc import Iterator

from gapanalyzer import wording
from gapanalyzer.model.assessment import Field
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.report.blocks import Block, Para, Remark, Remarks, Role, Run, plain
from gapanalyzer.report.source import Source, lines


def remarks(source: Source, requirement: Requirement) -> list[Block]:
    """The notes of everybody, each with its author and its moment; nothing where a report is for others."""
    said = tuple(_said(source, requirement)) if source.particulars.notes else ()
    if not said:
        return []
    label = Para(plain(wording.field_name(Field.NOTE, source.language)), Role.LABEL)
    printed = tuple(para for remark in said for para in _printed(source, remark))
    return [Remarks(f"finding:{requirement.id}", said, (label, *printed))]


def _said(source: Source, requirement: Requirement) -> Iterator[Remark]:
    """By person, as the ledger knows them; where it knows none, what the finding says."""
    people = source.now.people
    found = [
        Remark(people[who].name if who in people else who, entry.at, str(entry.said).strip())
        for who, entry in source.noted.get(requirement.id, ())
    ]
    text = source.finding(requirement).text(Field.NOTE).strip()
    yield from found or ([Remark("", "", text)] if text else [])


def _printed(source: Source, remark: Remark) -> Iterator[Para]:
    first, *others = lines(remark.text)
    name = (Run(remark.who + source.say.signs.colon),) if remark.who else ()
    yield Para((*name, Run(first)), Role.TEXT)
    yield from (Para(plain(more), Role.TEXT) for more in others)
