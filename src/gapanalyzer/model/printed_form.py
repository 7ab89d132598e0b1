"""How a worksheet names the fields of its form, by which a filled one is read back.

A name says project, checklist and edition, the address of what is asked, the fingerprint of what the project said when
the sheet was made, and a check over all of these. Full stops part the levels of a form, so they are written "%2E".
"""

from attrs import frozen

from gapanalyzer.model.printed import Address, fingerprint

MARK, TEXT, LAW, PLACE = "mark", "finding", "law", "place"
"""Kinds of addresses on a worksheet: a criterion, a text, and the two halves of a citation."""
PLACES = 3
"""Citations there is room for under each requirement."""
_OURS = "gap1"
_PARTS = 7


@frozen
class FieldName:
    """The name of a field, taken apart."""

    project: str
    checklist: str
    edition: str
    address: Address
    printed: str

    def __str__(self) -> str:
        said = "|".join((_OURS, self.project, self.checklist, self.edition, str(self.address), self.printed))
        return f"{said}|{fingerprint(said)}".replace("%", "%25").replace(".", "%2E")

    @classmethod
    def read(cls, name: str) -> "FieldName | None":
        """The name, taken apart; None where it is none of ours or was changed."""
        parts = _bare(name).split("|")
        address = parts[4].split(":") if len(parts) == _PARTS else []
        if len(address) != len(("kind", "id", "part")):
            return None
        _ours, project, checklist, edition, _address, printed, _check = parts
        found = cls(project, checklist, edition, Address(*address), printed)
        return found if str(found) == name else None


def is_ours(name: str) -> bool:
    """Whether a name looks like one of ours, be it changed or not."""
    return _bare(name).startswith(f"{_OURS}|")


def _bare(name: str) -> str:
    return name.replace("%2E", ".").replace("%25", "%")
