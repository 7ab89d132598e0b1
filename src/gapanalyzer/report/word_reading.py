"""Reads what a report takes from a Word template: styles, theme, fonts and page. Nothing else of it gets into a report.

A template of a user's is a file from outside: it is read in a child process, weighed before it is unpacked, and neither
macros, nor pictures, nor anything it refers to elsewhere is taken over.
"""

import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from attrs import frozen
from lxml import etree

from gapanalyzer.isolate.limits import Limits
from gapanalyzer.isolate.run import run
from gapanalyzer.isolate.trouble import shown
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError
from gapanalyzer.report.word_contract import kept
from gapanalyzer.report.word_page import Page, Paper
from gapanalyzer.report.word_xml import R, W

OURS = Path(__file__).parent / "templates"
_MOST_PARTS, _MOST_FILE, _MOST_PART = 2_000, 20 * 2**20, 16 * 2**20
_MOST_RATIO, _SMALL = 200, 2**20
_LIMITS = Limits(memory_mb=512, cpu_s=20, wall_s=30.0, output_mb=48, file_mb=1)
_W, _R = f"{{{W}}}", f"{{{R}}}"
_LEAST_PAGE, _MOST_PAGE, _LEAST_TEXT = 5_000, 31_680, 4_000
"""Twentieths of a point; Word's largest page is 22 inches."""


@frozen
class Template:
    """What a report is written on: three parts as XML, empty where the template has none, and the page."""

    styles: str
    theme: str
    fonts: str
    paper: Paper


def template(path: Path, meter: Meter | None = None) -> Template:
    """The template at a path; one of ours is read here, any other in a child process.

    Raises KnownError where it is no Word file, is built to do harm, or lacks a style of the contract.
    """
    if path.parent == OURS:
        found = read({"path": str(path)}, Meter())
    else:
        target = "gapanalyzer.report.word_reading:read"
        found = run(target, {"path": str(path)}, about=path.name, limits=_LIMITS, meter=meter)
    paper = Paper.of(Page(*found["page"])) if found["page"] else Paper()
    return Template(found["styles"], found["theme"], found["fonts"], paper)


def read(arguments: Mapping[str, Any], _meter: Meter) -> dict[str, Any]:
    """What `template` gives, as JSON; the page as the six numbers of `Page`, None where the template names none."""
    path = Path(arguments["path"])
    archive = _opened(path)
    related = _related(archive, path)
    return {
        "styles": _text(kept(_xml(archive, path, related.get("styles", "")), shown(path.name))),
        "theme": _without_relations(archive, path, related.get("theme", "")),
        "fonts": _without_relations(archive, path, related.get("fontTable", "")),
        "page": _page(_xml(archive, path, related[""])),
    }


def unusable(path: Path, reason: str) -> KnownError:
    """The sentence about a template that cannot be used."""
    return KnownError(f"The template “{shown(path.name)}” {reason}; choose another, or use one of ours.")


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        if path.stat().st_size > _MOST_FILE:
            raise unusable(path, "is larger than 20 MB")
        archive = zipfile.ZipFile(BytesIO(path.read_bytes()))
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError) as error:
        raise unusable(path, "is no Word file that can be read") from error
    parts = archive.infolist()
    bomb = any(p.file_size > _MOST_PART or p.file_size > max(_SMALL, _MOST_RATIO * p.compress_size) for p in parts)
    if len(parts) > _MOST_PARTS or bomb:
        raise unusable(path, "is built to fill the memory when unpacked")
    return archive


def _bytes(archive: zipfile.ZipFile, path: Path, part: str) -> bytes:
    try:
        with archive.open(part) as stream:
            content = stream.read(_MOST_PART + 1)
    except (KeyError, OSError, ValueError, RuntimeError, EOFError, zlib.error, zipfile.BadZipFile) as error:
        raise unusable(path, "is no Word file that can be read") from error
    if len(content) > _MOST_PART:
        raise unusable(path, "is built to fill the memory when unpacked")
    return content


def _xml(archive: zipfile.ZipFile, path: Path, part: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_bytes(archive, path, part), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise unusable(path, "is no Word file that can be read") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise unusable(path, "is no Word file that can be read")
    return root


def _related(archive: zipfile.ZipFile, path: Path) -> dict[str, str]:
    """The parts the document refers to, by the last word of the relation, and under "" the document itself."""
    main = _targets(archive, path, "").get("officeDocument")
    if main is None:
        raise unusable(path, "is no Word file that can be read")
    found = _targets(archive, path, main)
    if "styles" not in found:
        raise unusable(path, "has no styles")
    return {**found, "": main}


def _targets(archive: zipfile.ZipFile, path: Path, part: str) -> dict[str, str]:
    folder, name = posixpath.split(part)
    found: dict[str, str] = {}
    for relation in _xml(archive, path, posixpath.join(folder, "_rels", f"{name}.rels")):
        target = relation.get("Target") or ""
        if relation.get("TargetMode") != "External" and target:
            inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            found.setdefault((relation.get("Type") or "").rpartition("/")[2], posixpath.normpath(inside))
    return found


def _without_relations(archive: zipfile.ZipFile, path: Path, part: str) -> str:
    """A part without what refers to other parts (embedded fonts, pictures); empty where there is no such part."""
    if not part:
        return ""
    root = _xml(archive, path, part)
    for element in list(root.iter(etree.Element)):
        around = element.getparent()
        if around is not None and any(str(name).startswith(_R) for name in element.attrib):
            around.remove(element)
    return _text(root)


def _page(root: etree._Element) -> list[int] | None:
    """Width, height, left, right, top and bottom of the last section, upright; None where it makes no sense."""
    section = root.find(f"{_W}body/{_W}sectPr")
    size, margins = (None, None) if section is None else (section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar"))
    if size is None or margins is None:
        return None
    try:
        sides = sorted(int(size.get(f"{_W}{name}") or 0) for name in ("w", "h"))
        around = [abs(int(margins.get(f"{_W}{name}") or 0)) for name in ("left", "right", "top", "bottom")]
    except ValueError:
        return None
    fits = sides[0] - around[0] - around[1] >= _LEAST_TEXT and sides[1] - around[2] - around[3] >= _LEAST_TEXT
    return [*sides, *around] if sides[0] >= _LEAST_PAGE and sides[1] <= _MOST_PAGE and fits else None


def _text(root: etree._Element) -> str:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True).decode()
