"""Writes a copy to be handed over: current statements only, roles in place of names, under a new document id."""

from datetime import UTC, datetime
from pathlib import Path

from attrs import evolve

from gapanalyzer.app import opening, start
from gapanalyzer.app.workspace import WRITER
from gapanalyzer.assess import registers
from gapanalyzer.assess.hand_over import hand_over
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import publish, texts
from gapanalyzer.store.schema import Contents


def write(source: Path, target: Path, role: str = "Assessor {number}", password: str | None = None) -> Contents:
    """Write the copy of the document at `source`; refused where it is such a copy itself, or `target` is there."""
    return write_from(opening.unlock(source, password)[0], source, target, role)


def write_from(contents: Contents, source: Path, target: Path, role: str = "Assessor {number}") -> Contents:
    """Write the copy of a document that is open, and saved at `source`; it opens without a password."""
    if contents.ledger.value(registers.setting(registers.HAND_OVER)):
        raise KnownError(f"{source.name} is a copy that was made to be handed over already; hand that one over.")
    at = datetime.now(UTC).isoformat(timespec="seconds")
    ledger = hand_over(contents.ledger, at, role)
    wanted = {sha for about in ledger.below(registers.LAW) for sha in ledger.value(about)["texts"]}
    blobs = {sha: _nameless(data) for sha, data in contents.blobs.items() if sha in wanted}
    copy = Contents(start.fresh_id(), ledger, blobs)
    publish.publish(copy, start.free(target), WRITER)
    return copy


def _nameless(data: bytes) -> bytes:
    """The text of a law without the name of the file it came from and the lines set aside."""
    return texts.pack(evolve(texts.unpack(data), source="", aside=()))
