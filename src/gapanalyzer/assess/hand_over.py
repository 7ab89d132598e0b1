"""A copy to be handed over: what stands now, under roles in place of names, with no history and no notes."""

from collections.abc import Iterator, Mapping
from typing import Any

from gapanalyzer.assess import registers
from gapanalyzer.model.assessment import Field
from gapanalyzer.model.ledger import REDACTION, Entry, Ledger, Register, Stamp

_LEFT_OUT = frozenset({registers.PERSON, registers.LABEL, registers.SETTING, registers.SOURCE, REDACTION})
_PERSONAL = registers.JUDGEMENTS | {registers.BILL_MARK}
"""Kinds whose second part is the person."""
_STEP = "hand-over"


def hand_over(ledger: Ledger, at: str, role: str) -> Ledger:
    """A ledger of current statements only; `role` is what a person is called, such as “Assessor {number}”.

    Notes, names, former words, named versions, source files and what a newer version said are left out. The copy says
    of itself that it is one, so that it is never united with anything.
    """
    roles = {who: f"assessor-{n}" for n, who in enumerate(_people(ledger), start=1)}
    said = [entry for about in sorted(ledger.current) for entry in _said(ledger, about, roles, at)]
    named = [
        Entry.say(registers.person(one), (), Stamp(one, at, _STEP), {"name": role.format(number=n)})
        for n, one in enumerate(roles.values(), start=1)
    ]
    sign = Entry.say(registers.setting(registers.HAND_OVER), (), Stamp(_STEP, at, _STEP), value=True)
    return Ledger.of([*said, *named, sign])


def _people(ledger: Ledger) -> list[str]:
    """Everybody whose judgement stands, in the order of their ids."""
    spoken = {about[1] for about in ledger.current if about[0] in _PERSONAL and _stays(about) and ledger.values(about)}
    return sorted(spoken)


def _said(ledger: Ledger, about: Register, roles: Mapping[str, str], at: str) -> Iterator[Entry]:
    if not _stays(about):
        return
    who = roles.get(about[1], _STEP) if about[0] in _PERSONAL else _STEP
    place = (about[0], who, *about[2:]) if about[0] in _PERSONAL else about
    for value in ledger.values(about):
        yield Entry.say(place, (), Stamp(who, at, _STEP), _without_names(about, value))


def _stays(about: Register) -> bool:
    note = about[0] == registers.TEXT and about[3] == Field.NOTE
    return about[0] in registers.KINDS and about[0] not in _LEFT_OUT and not note


def _without_names(about: Register, value: Any) -> Any:
    """A decision names the entries it weighed, and those are not in the copy."""
    if about[0] == registers.DECISION:
        return {name: said for name, said in value.items() if name != "considered"}
    return value
