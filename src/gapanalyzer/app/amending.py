"""Brings the amended text of a law into a project: every citation follows, or waits for a person."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import field, frozen

from gapanalyzer.app.intake import bring_in
from gapanalyzer.app.searchable import units_of
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess.edit_amend import amend_law, to_carry
from gapanalyzer.assess.outline import outlined
from gapanalyzer.legislation.amending.amend import carry
from gapanalyzer.legislation.amending.amend_outline import carry_outline
from gapanalyzer.legislation.choices import Choices
from gapanalyzer.legislation.incoming import Incoming
from gapanalyzer.model.amendment import Carried, Outcome
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.citation import Citation, CitationId
from gapanalyzer.model.instrument import Law, LawId, LawText, Provision
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.outline import Openings
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import texts


@frozen
class Proposal:
    """An amended text, and what would become of each passage cited; nothing has changed yet."""

    law: LawId
    text: LawText
    carried: tuple[Carried, ...]
    notes: tuple[str, ...] = ()
    """Plain sentences about how the text was read."""
    settled: Mapping[int, int] = field(factory=dict)
    """Where provisions that were accepted or dismissed begin, in the text in use and in the new one."""
    original: bytes = b""
    """The file it was read from, where its pages can be shown."""
    edited: Mapping[int, Openings] = field(factory=dict)
    """What people say of the outline of the text in use."""
    outline: Mapping[int, Openings] = field(factory=dict)
    """The same, by paragraph of the new text, where its line has not changed."""


def law_named(now: Assessment, short: str) -> LawId:
    """The law with this short name; raises KnownError with the names there are."""
    if law := now.law_called(short):
        return law.id
    names = ", ".join(law.short for law in now.laws)
    there = f"its laws are {names}" if names else "it has no laws yet"
    raise KnownError(f"The project has no law called {short}; {there}.")


def propose(
    now: Assessment, law: LawId, source: Path, meter: Meter | None = None, choices: Choices | None = None
) -> Proposal:
    """Read the amended text from a file and follow every citation into it; may run in a job."""
    meter = meter or Meter()
    return follow(now, law, bring_in(source, meter, choices), meter)


def follow(now: Assessment, law: LawId, incoming: Incoming, meter: Meter | None = None) -> Proposal:
    """Follow every citation of a law into a text that has been read."""
    (meter or Meter()).tell("Following the citations")
    text, notes = incoming.text, incoming.notes
    if not text.articles and now.text_of(now.law_by_id[law]).articles:
        notes = (*notes, "No articles were found in the new text, so its words alone were compared.")
    former = now.law_by_id[law].text
    edited = now.outlines.get(former, {})
    outline = carry_outline(now.as_read[former], text, edited) if edited else {}
    text = outlined(text, {**outline, **now.outlines.get(text.sha, {})})
    carried: list[Carried] = []
    for sha, citations in to_carry(now, now.law_by_id[law]).items():
        if sha in now.texts:
            carried += carry(now.texts[sha], text, citations)
    settled = _settled(now, now.law_by_id[law], text)
    notes = (*notes, *_told(len(outline), len(edited)))
    return Proposal(law, incoming.text, tuple(carried), notes, settled, incoming.original, edited, outline)


def _told(carried: int, edits: int) -> tuple[str, ...]:
    """How many edits of the outline were carried, where there are any."""
    changed = " The lines of the others have changed." if carried < edits else ""
    return (f"Edits of the outline carried to the new text: {carried} of {edits}.{changed}",) if edits else ()


def stale(now: Assessment, proposal: Proposal) -> bool:
    """Whether something was cited or taken back, or said of the outline, since the passages were followed."""
    if now.outlines.get(now.law_by_id[proposal.law].text, {}) != proposal.edited:
        return True
    followed = [c.citation for c in proposal.carried]
    cited = [c for of in to_carry(now, now.law_by_id[proposal.law]).values() for c in of]
    return _places(followed) != _places(cited)


def _places(citations: Iterable[Citation]) -> set[tuple[str, int, int, int]]:
    return {(c.text, c.paragraph, c.start, c.end) for c in citations}


def _settled(now: Assessment, law: Law, text: LawText) -> dict[int, int]:
    """Only a provision whose words stand in the new text unchanged, in the same or in another place, is followed."""
    old = now.text_of(law)
    said = {paragraph for (_, sha, paragraph) in now.settled if sha == law.text}
    whole = {unit.first: _passage(old, unit) for unit, _above in units_of(old) if unit.first in said}
    places = {c.citation.paragraph: c for c in carry(old, text, whole.values())} if whole else {}
    return {
        paragraph: text.paragraph_at(carried.place[0])
        for paragraph, carried in places.items()
        if carried.place is not None and carried.outcome in {Outcome.SAME, Outcome.MOVED}
    }


def _passage(text: LawText, unit: Provision) -> Citation:
    words = text.words_of(unit)
    return Citation(CitationId(""), text.sha, unit.first, 0, len(words), words)


def amend(workspace: Workspace, proposal: Proposal, date: str = "") -> None:
    """Give the law its new text, in one step that can be undone; raises Refused, and then nothing has moved."""
    stamp, text = workspace.stamp(), proposal.text
    change = amend_law(
        workspace.now,
        stamp,
        law=proposal.law,
        text=text,
        carried=proposal.carried,
        date=date,
        settled=proposal.settled,
        outline=proposal.outline,
    )
    kept, blobs = workspace.keeping(text, proposal.original, stamp)
    workspace.commit((*change, *kept), stamp, {text.sha: texts.pack(text), **blobs})
