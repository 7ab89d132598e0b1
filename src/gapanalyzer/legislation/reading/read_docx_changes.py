"""Tracked changes of a Word file: how many there are, and the same part as it was before them.

Every part is read as amended: what is inserted counts, what is deleted does not (ISO/IEC 29500-1, 17.13.5). So the
part as before is the part with the two exchanged.
"""

from gapanalyzer.legislation.reading.read_docx_xml import W, child
from gapanalyzer.legislation.reading.read_package import Element

_INSERTED, _DELETED = (f"{W}ins", f"{W}moveTo"), (f"{W}del", f"{W}moveFrom")
_EXCHANGED = {
    **dict(zip((*_INSERTED, *_DELETED), (*_DELETED, *_INSERTED), strict=True)),
    f"{W}delText": f"{W}t",
    f"{W}delInstrText": f"{W}instrText",
}
_FORMER = ("pPrChange", "pPr"), ("tblPrChange", "tblPr"), ("trPrChange", "trPr")


def count_changes(root: Element) -> tuple[int, int]:
    """How many insertions and deletions there are; a move is one of each."""
    return sum(1 for _ in root.iter(*_INSERTED)), sum(1 for _ in root.iter(*_DELETED))


def put_back(root: Element) -> None:
    """Turn a part into what it was before its changes; paragraphs get their former numbering and style back."""
    for node in list(root.iter(*_EXCHANGED)):
        node.tag = _EXCHANGED[node.tag]
    for change, kind in _FORMER:
        for changed in list(root.iter(f"{W}{change}")):
            former, now = child(changed, kind), changed.getparent()
            if former is not None and now is not None:
                _restore(now, former, kept=child(now, "rPr"))


def _restore(now: Element, former: Element, kept: Element | None) -> None:
    """Replace properties by the former ones; those of the paragraph's mark stand apart (17.3.1.26) and stay."""
    now[:] = [*former, *([kept] if kept is not None else [])]
