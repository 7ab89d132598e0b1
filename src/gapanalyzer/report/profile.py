"""Who may read a report: names become roles, notes and history go; in the anonymous form State and laws too."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import evolve

from gapanalyzer.assess import registers
from gapanalyzer.assess.review import dates
from gapanalyzer.model.assessment import Assessment, Field, Finding, Person, PersonId
from gapanalyzer.model.ledger import Entry, Ledger, Stamp
from gapanalyzer.model.meter import Meter
from gapanalyzer.report import covered
from gapanalyzer.report.anonymous import anonymous
from gapanalyzer.report.source import Particulars
from gapanalyzer.report.veil import Name, Veil
from gapanalyzer.wording import Words

_STEP = "report"
_SHORTEST = 4
"""Letters from which on a name is looked for in what people wrote; shorter ones are words too often."""


class Profile(StrEnum):
    """For whom a report is."""

    PUBLIC = "public"
    INTERNAL = "internal"
    ANONYMOUS = "anonymous"


def seen_as(
    now: Assessment, particulars: Particulars, profile: Profile, say: Words, number: int, meter: Meter
) -> tuple[Assessment, Particulars]:
    """The assessment and the particulars as readers of this profile may see them; whatever is made of them is safe.

    Public: roles for names, also where they stand in what people wrote; no notes, no history, no names of files.
    Anonymous: moreover "State A" and "Law 1" wherever the State or a law is named, also in quotations, with the texts
    changed alike, so that every quotation still stands. Names that only insiders know are not recognized.
    `number` says which of several States it is: the second becomes "State B".
    """
    if profile is Profile.INTERNAL:
        return now, evolve(particulars, notes=True)
    roles = _roles(now, say)
    shown = _without_people(now, roles, _names(now, roles), meter)
    match profile:
        case Profile.PUBLIC:
            return shown, _public(particulars, now, roles)
        case Profile.ANONYMOUS:
            authors = tuple(roles[who] for who in sorted(roles))
            return anonymous(shown, say, number, meter), evolve(particulars, authors=authors)


def _public(particulars: Particulars, now: Assessment, roles: Mapping[PersonId, str]) -> Particulars:
    """Authors that are the assessors stand by their roles; others were named on purpose."""
    by_name = {person.name: roles[who] for who, person in now.people.items() if who in roles}
    return evolve(particulars, authors=tuple(by_name.get(name, name) for name in particulars.authors))


def _roles(now: Assessment, say: Words) -> dict[PersonId, str]:
    """A role for everybody who is known or takes a position, in the order of their ids."""
    people = set(now.people) | {who for finding in now.findings.values() for who in finding.positions}
    return {who: say.say("Assessor {number}", number=n) for n, who in enumerate(sorted(people), start=1)}


def _names(now: Assessment, roles: Mapping[PersonId, str]) -> Veil:
    known = ((p.name.strip(), roles[who]) for who, p in now.people.items())
    return Veil.of(Name(name, role) for name, role in known if len(name) >= _SHORTEST)


def _without_people(now: Assessment, roles: Mapping[PersonId, str], veil: Veil, meter: Meter) -> Assessment:
    ids = {who: PersonId(f"assessor-{n}") for n, who in enumerate(sorted(roles), start=1)}
    return evolve(
        now,
        state=covered.state(now.state, veil),
        texts={sha: evolve(text, source="", aside=()) for sha, text in now.texts.items()},
        as_read={},
        findings={identity: _finding(found, ids, veil, meter) for identity, found in now.findings.items()},
        recommendations=tuple(covered.recommendation(r, veil) for r in now.recommendations),
        people={ids[who]: Person(ids[who], role) for who, role in roles.items()},
        ledger=_facts(now),
        own_phrases={},
    )


def _finding(found: Finding, ids: Mapping[PersonId, PersonId], veil: Veil, meter: Meter) -> Finding:
    meter.check()
    told = covered.finding(found, veil)
    return evolve(
        told,
        texts={which: words for which, words in told.texts.items() if which is not Field.NOTE},
        positions={ids[who]: _finding(own, ids, veil, meter) for who, own in found.positions.items()},
    )


def _facts(now: Assessment) -> Ledger:
    """What a report reads from the ledger: where the project began, and on which day each text of a law came in."""
    entries = [now.ledger.entries[identity] for identity in now.ledger.registers.get(registers.CHECKLIST, ())]
    for law in now.laws:
        day = max((entry.at[:10] for entry in now.ledger.heads(registers.law(law.id))), default="")
        stamp = Stamp("", day, _STEP)
        entries.append(Entry.say(registers.law(law.id), (), stamp, {"texts": list(law.texts)}))
        known = dates(now, law)
        entries += [
            Entry.say(registers.version(law.id, sha), (), stamp, {"date": known[sha]})
            for sha in law.texts
            if known[sha]
        ]
    return Ledger.of(entries)
