"""How a workbook says what its cells are, by which it is read back.

The first row of a sheet is hidden: its first cell says which sheet it is and where it comes from, the others name the
columns. The first column, hidden too, holds the id of each row; the second, of each row's editable cells as they were
printed, the fingerprints. A text longer than a cell can hold goes on in rows of the same id with "~2", "~3" and so on.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from gapanalyzer.model.printed import fingerprint, legible

REQUIREMENTS, CRITERIA, RECOMMENDATIONS = "requirements", "criteria", "recommendations"
EDITABLE: Mapping[str, tuple[str, ...]] = {
    REQUIREMENTS: ("analysis", "good_practice", "assistance_need"),
    CRITERIA: ("mark",),
    RECOMMENDATIONS: ("text", "measure", "addressee", "priority", "time_frame", "draft"),
}
"""By code of a sheet, the codes of the columns that are read back."""
PRINTED = "printed"
"""The code of the column of fingerprints."""
LONGEST = 32_767
"""UTF-16 units a cell can hold."""
_often = lru_cache(1024)(fingerprint)
"""Marks and empty cells are the same few words over and over."""
_OURS = "gapanalyzer-1"
_GOES_ON = "~"


@frozen
class Tag:
    """What the first cell of a sheet says: which sheet, in which language, of which checklist and project."""

    sheet: str
    language: str
    checklist: str
    edition: str
    origins: tuple[str, ...]

    def __str__(self) -> str:
        return "|".join((_OURS, self.sheet, self.language, self.checklist, self.edition, ",".join(self.origins)))

    @classmethod
    def read(cls, words: str) -> "Tag | None":
        """The tag a cell holds; None where it is none of ours."""
        ours, *parts = words.split("|")
        if ours != _OURS or len(parts) != 5:
            return None
        sheet, language, checklist, edition, origins = parts
        return cls(sheet, language, checklist, edition, tuple(origins.split(",")) if origins else ())


def row_id(identity: str, part: int) -> str:
    """The id of a row; parts count from 1."""
    return identity if part == 1 else f"{identity}{_GOES_ON}{part}"


def read_row_id(words: str) -> tuple[str, int]:
    """An id and the part of it that a row holds."""
    identity, sign, part = words.rpartition(_GOES_ON)
    return (identity, int(part)) if sign and part.isascii() and part.isdigit() else (words, 1)


def prints(identity: str, parts: int, words: Sequence[str]) -> str:
    """What the second column says: how many rows, then the fingerprints of the id and of every editable cell."""
    return " ".join([str(parts), fingerprint(identity), *map(_often, words)])


def pieces(text: str) -> tuple[str, ...]:
    """A text in pieces that a cell can hold, one at least; unprintable signs are shown as their pictures."""
    shown = text if text.isprintable() else legible(text)
    if len(shown) <= LONGEST // 2:
        return (shown,)
    most = LONGEST if shown.isascii() or max(shown) <= "\uffff" else LONGEST // 2
    return tuple(shown[at : at + most] for at in range(0, len(shown), most))
