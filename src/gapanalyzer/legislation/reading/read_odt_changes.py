"""Tracked changes of an OpenDocument text: how many there are, and its body as it was before them.

The words of an insertion stand in the body between two marks, those of a deletion apart, with one mark at their place
(OpenDocument 1.3, 5.5). A deletion of several paragraphs parts the paragraph that holds its mark.
"""

from collections.abc import Mapping

from attrs import define, field
from lxml import etree

from gapanalyzer.legislation.reading.read_odt_lists import TEXT
from gapanalyzer.legislation.reading.read_package import Element

_REGION, _CHANGE_ID = f"{TEXT}changed-region", f"{TEXT}change-id"
_START, _END, _PLACE = f"{TEXT}change-start", f"{TEXT}change-end", f"{TEXT}change"
_PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
_ID = "{http://www.w3.org/XML/1998/namespace}id"


def count_changes(body: Element) -> tuple[int, int]:
    """How many insertions and deletions there are."""
    return sum(1 for _ in body.iter(f"{TEXT}insertion")), sum(1 for _ in body.iter(f"{TEXT}deletion"))


def put_back(body: Element) -> None:
    """Turn a body into what it was before its changes."""
    regions = {region.get(f"{TEXT}id", "") or region.get(_ID, ""): region for region in body.iter(_REGION)}
    inserted = frozenset(i for i, region in regions.items() if region.find(f"{TEXT}insertion") is not None)
    _Removal(inserted).run(body)
    _deleted_back(body, {i: region.find(f"{TEXT}deletion") for i, region in regions.items()})


@define
class _Removal:
    """Takes out what stands between the marks of insertions, and joins the paragraphs that it parted."""

    inserted: frozenset[str]
    _open: dict[str, Element | None] = field(factory=dict)
    _gone: list[Element] = field(factory=list)
    _joined: list[tuple[Element, Element]] = field(factory=list)

    def run(self, body: Element) -> None:
        """Everything in the body; the list of changes itself stays."""
        begun: dict[Element, bool] = {}
        for event, node in etree.iterwalk(body, events=("start", "end")):
            if event == "start":
                begun[node] = bool(self._open)
                self._mark(node)
                if self._open and node.tag not in {_START, _END}:
                    node.text = None
            else:
                if self._open and begun[node] and node.tag not in {_START, _END}:
                    self._gone.append(node)
                if self._open:
                    node.tail = None
        for first, last in self._joined:
            first.extend(list(last))
            self._gone.append(last)
        for node in self._gone:
            _take_out(node)

    def _mark(self, node: Element) -> None:
        change = node.get(_CHANGE_ID, "")
        if node.tag == _START and change in self.inserted:
            self._open[change] = _paragraph_of(node)
        elif node.tag == _END and change in self._open:
            first, last = self._open.pop(change), _paragraph_of(node)
            if first is not None and last is not None and first is not last:
                self._joined.append((first, last))


def _paragraph_of(node: Element) -> Element | None:
    return next((above for above in node.iterancestors() if above.tag in _PARAGRAPHS), None)


def _take_out(node: Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _deleted_back(body: Element, deletions: Mapping[str, Element | None]) -> None:
    for mark in list(body.iter(_PLACE)):
        deletion, around = deletions.get(mark.get(_CHANGE_ID, "")), mark.getparent()
        if deletion is None or around is None:
            continue
        pieces = list(deletion.iterchildren(f"{TEXT}*"))
        if around.tag in _PARAGRAPHS and len(pieces) > 1:
            _part(around, mark, pieces)
        elif around.tag in _PARAGRAPHS or _paragraph_of(mark) is not None:
            _run_in(mark, pieces)
        else:
            for piece in pieces:
                mark.addprevious(piece)


def _run_in(mark: Element, pieces: list[Element]) -> None:
    """The mark itself becomes the run of words that was deleted; ends of paragraphs in it become line breaks."""
    mark.tag = f"{TEXT}span"
    for n, piece in enumerate(pieces):
        if n:
            etree.SubElement(mark, f"{TEXT}line-break")
        piece.tag = f"{TEXT}span"
        mark.append(piece)


def _part(paragraph: Element, mark: Element, pieces: list[Element]) -> None:
    """Part a paragraph at a mark: its beginning ends with the first piece, its end begins with the last one."""
    first, last = pieces[0], pieces[-1]
    begins, ends = first.tag in _PARAGRAPHS, last.tag in _PARAGRAPHS
    like = last if ends and (last.text or len(last)) else paragraph
    end = etree.Element(like.tag, {str(name): str(value) for name, value in like.attrib.items()})
    if begins and not paragraph.text and mark.getprevious() is None:
        _dress(paragraph, first)
    end.extend([mark, *mark.itersiblings()])
    _run_in(mark, [last] if ends else [])
    for block in (end, *reversed(pieces[1 if begins else 0 : -1 if ends else None])):
        paragraph.addnext(block)
    if begins:
        first.tag = f"{TEXT}span"
        paragraph.append(first)


def _dress(paragraph: Element, like: Element) -> None:
    """Make one paragraph a heading or body text of the same style as another."""
    paragraph.tag = like.tag
    paragraph.attrib.clear()
    paragraph.attrib.update(dict(like.attrib))
