"""The edit that keeps the file a text was read from, for the sake of its pages."""

from gapanalyzer.assess import registers
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import TextSha
from gapanalyzer.model.ledger import Change, Stamp

PDF = "pdf"


def keep_source(now: Assessment, stamp: Stamp, *, text: TextSha, name: str, sha: str) -> Change:
    """Say that the blob `sha` is the PDF file of this name which a text was read from."""
    return now.ledger.say(registers.source(text), stamp, {"name": name, "sha": sha, "format": PDF})


def source_of(now: Assessment, text: TextSha) -> tuple[str, str] | None:
    """Name and blob of the PDF file a text was read from, where it is kept."""
    said = now.ledger.value(registers.source(text))
    return (said["name"], said["sha"]) if said and said["format"] == PDF else None
