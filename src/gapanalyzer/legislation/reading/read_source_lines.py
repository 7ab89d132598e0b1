"""All the words of an XML source line by line, whatever its reader makes of them: the body first, then what is beside.

Kept apart from the readers on purpose, so that one can be held against the other (`read_left_out`).
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress

from attrs import frozen
from lxml import etree

from gapanalyzer.legislation.reading.read_package import Element, Package
from gapanalyzer.model.problem import KnownError

_BESIDE = re.compile(r"(?:footnotes|endnotes|header\d*|footer\d*|comments)\.xml")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@frozen
class Words:
    """Where the words of a kind of XML stand, by the names of its elements without namespace."""

    breaks: frozenset[str]
    """Elements that begin and end a line."""
    signs: Mapping[str, str]
    """Elements that stand for a character."""
    skipped: frozenset[str] = frozenset()
    """Elements whose words are not the source's: computed anew, or said twice."""
    leaves: frozenset[str] = frozenset()
    """The only elements that hold words; empty where all do."""


WORD = Words(
    breaks=_set("p tc txbxContent"),
    signs={"tab": " ", "ptab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-", "softHyphen": "\u00ad"},
    skipped=_set("Fallback"),
    leaves=_set("t delText"),
)
ODT = Words(
    breaks=_set("p h note annotation text-box table-cell tracked-changes"),
    signs={"s": " ", "tab": " ", "line-break": " "},
    skipped=_set("number note-citation index-title-template sequence-decls forms"),
)
AKN = Words(
    breaks=_set(
        """num heading subheading p li item listIntroduction listWrapUp td th tr authorialNote block container docTitle
        longTitle crossHeading tocItem del content intro wrapUp eol br"""
    ),
    signs={},
    skipped=_set("meta"),
)
HTML = Words(
    breaks=_set(
        """p div section article main header footer aside address blockquote center pre figure figcaption details
        summary form fieldset legend ul ol menu dir li dl dt dd h1 h2 h3 h4 h5 h6 hr table caption thead tbody tfoot tr
        td th body br nav button select option textarea template noscript"""
    ),
    signs={"br": " "},
    skipped=_set("script style head"),
)


def word_lines(package: Package, main: str) -> Iterator[str]:
    """The lines of a Word file: the main part, then notes, running headers, comments."""
    folder = posixpath.dirname(main)
    beside = sorted(n for n in package.archive.NameToInfo if posixpath.dirname(n) == folder)
    yield from _lines_of(package, main, WORD)
    for part in beside:
        if _BESIDE.fullmatch(posixpath.basename(part)):
            yield from _lines_of(package, part, WORD)


def odt_lines(package: Package) -> Iterator[str]:
    """The lines of an OpenDocument text: the text, then the running headers among its styles."""
    yield from _lines_of(package, "content.xml", ODT)
    yield from _lines_of(package, "styles.xml", ODT)


def _lines_of(package: Package, part: str, words: Words) -> Iterator[str]:
    """The lines of a part; none where it is damaged, since its reader did without it."""
    with suppress(KnownError):
        root = package.xml(part)
        if root is not None:
            yield from lines_under(root, words)


def lines_under(top: Element, words: Words) -> Iterator[str]:
    """Every line in `top`, in order; blank ones are left out."""
    pieces: list[str] = []
    skipped: Element | None = None
    for event, node in etree.iterwalk(top, events=("start", "end")):
        name = str(node.tag).rpartition("}")[2]
        if name in words.breaks and skipped is None:
            yield from _line(pieces)
        if event == "start" and skipped is None:
            skipped = node if _is_copy(node, name, words) else None
            pieces += [] if skipped is not None else _said(node, name, words)
        elif event == "end":
            skipped = None if skipped is node else skipped
            if skipped is None and node is not top and node.tail and not words.leaves:
                pieces.append(node.tail)
    yield from _line(pieces)


def _is_copy(node: Element, name: str, words: Words) -> bool:
    """Whether it is skipped; a fallback only where there is a choice before it."""
    return name in words.skipped and (name != "Fallback" or node.getprevious() is not None)


def _said(node: Element, name: str, words: Words) -> list[str]:
    sign = words.signs.get(name, "")
    here = not words.leaves or name in words.leaves
    return [sign + node.text] if node.text and here else [sign] if sign else []


def _line(pieces: list[str]) -> Iterator[str]:
    line = "".join(pieces)
    pieces.clear()
    if line and not line.isspace():
        yield line
