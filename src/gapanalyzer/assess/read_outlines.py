"""What people say about outlines, between the ledger and the values: one body a paragraph."""

from collections.abc import Mapping
from typing import Any

from gapanalyzer.assess import registers
from gapanalyzer.model.instrument import TextSha, Unit
from gapanalyzer.model.ledger import Ledger
from gapanalyzer.model.outline import Opening, Openings


def read_outlines(ledger: Ledger) -> Mapping[TextSha, Mapping[int, Openings]]:
    """By text and paragraph; where two people say different things at once, the same one on every computer."""
    found: dict[TextSha, dict[int, Openings]] = {}
    for about in ledger.below(registers.OUTLINE):
        said = tuple(_read(one) for one in ledger.value(about)["opens"])
        found.setdefault(TextSha(about[1]), {})[int(about[2])] = said
    return found


def _read(said: Any) -> Opening:
    return Opening(
        Unit(said["kind"]), said["number"], said["heading"], said["label"], int(said["level"]), bool(said["excluded"])
    )


def body(openings: Openings) -> dict[str, Any]:
    """What an entry says."""
    return {
        "opens": [
            {
                "kind": o.kind,
                "number": o.number,
                "heading": o.heading,
                "label": o.label,
                "level": o.level,
                "excluded": o.excluded,
            }
            for o in openings
        ]
    }
