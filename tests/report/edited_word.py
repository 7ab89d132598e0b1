"""Word reports, written and then edited as XML in the way Word edits them."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import (
    Assessment,
    Field,
    Mark,
    Measure,
    Priority,
    Recommendation,
    RecommendationId,
)
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import LawId
from gapanalyzer.model.ledger import Stamp
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed import Address
from gapanalyzer.report import gap_report, word
from gapanalyzer.report.source import Particulars
from gapanalyzer.wording.scales import Scale
from tests.builders import ANNA, LAW, after
from tests.report.word_file import W

DAY = dt.date(2026, 11, 23)
ADVICE = "aaaa"
TEXTS = (Field.ANALYSIS, Field.GOOD_PRACTICE, Field.ASSISTANCE_NEED)
Element = etree._Element


def begun(now: Assessment) -> Assessment:
    """A project with texts about its first requirements, and a recommendation with a draft for each of them."""
    now = after(now, edit.begin(now, ANNA, state="Calvara"))
    now = after(now, edit.add_law(now, ANNA, text=LAW, title="Penal Code", short="PC", language="en"))
    for n, requirement in enumerate(now.checklist.requirements[:40]):
        stamp = Stamp("anna", "2026", f"s{n}")
        for which in TEXTS:
            text = f"Words {n}.\n\nMore words of {which}.\nOn two lines."
            now = after(now, edit.write(now, stamp, requirement=requirement.id, which=which, text=text))
        for c in requirement.criteria[::2]:
            now = after(now, edit.mark(now, stamp, requirement=requirement.id, criterion=c.key, mark=Mark.FOUND))
        now = after(now, edit.recommend(now, stamp, recommendation=advice(n, requirement.id, now.laws[0].id)))
    return now


def advice(n: int, requirement: RequirementId, law: LawId) -> Recommendation:
    """Drafts that show no change, changes in one line, and changes in several."""
    draft = (
        "New words.",
        "Whoever enables or helps a person to stay is punished.",
        "(1) Whoever helps a person to enter or leave unlawfully is punished.\n(a) by fine, or\n(b) by jail.",
    )[n % 3]
    place = ("", "2", "1(1)")[n % 3]
    return Recommendation(
        RecommendationId(ADVICE if n == 0 else f"{n:016x}"), 0, f"Amend article {n}.", (requirement,), Measure.STATUTE,
        "Ministry", Priority.HIGH, "12 months", law if place else None, place, draft, n + 1,
    )  # fmt: skip


def written(now: Assessment, path: Path, language: str = "en", scale: Scale = Scale.MET) -> Path:
    """The report at a path."""
    particulars = Particulars(DAY, (), "GapAnalyzer", scale=scale)
    path.write_bytes(word.files(gap_report.build(now, particulars, language), Meter())[0])
    return path


def changed(path: Path, change: Callable[[Element], object], part: str = "word/document.xml") -> Path:
    """The file with a part changed as XML."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts[part])
    change(root)
    parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    path.write_bytes(packed.getvalue())
    return path


def control(root: Element, tag: str, *, last: bool = False) -> Element:
    """The first or last control with a tag."""
    return [s for s in root.iter(f"{W}sdt") if s.find(f"{W}sdtPr/{W}tag[@{W}val='{tag}']") is not None][-last]


def mark(root: Element, address: str) -> Element:
    """Where the bookmark of an address begins."""
    digest = (Address.read(address) or Address("", "", "")).digest
    return next(b for b in root.iter(f"{W}bookmarkStart") if (b.get(f"{W}name") or "").startswith(f"_gap_{digest}"))


def retyped(root: Element, address: str, text: str) -> None:
    """Type a text in place of the one at an address, as Word does: words go, paragraphs and marks stay."""
    begin = mark(root, address)
    every = list(root.iter(f"{W}p", f"{W}r", f"{W}sdtContent", f"{W}bookmarkStart", f"{W}bookmarkEnd"))
    number = begin.get(f"{W}id")
    last = next(e for e in every if e.tag == f"{W}bookmarkEnd" and e.get(f"{W}id") == number)
    inside = every[every.index(begin) + 1 : every.index(last)]
    for run in [e for e in inside if e.tag == f"{W}r"]:
        parent(run).remove(run)
    contents = [e for e in inside if e.tag == f"{W}sdtContent"]
    joint = "\n\n" if address.startswith("finding") else "\n"
    lines = text.split(joint)
    for content, line in zip(contents, lines, strict=False):
        content.append(run_of(line))
    for line in lines[len(contents) :]:
        contents[-1].append(run_of(f"\n{line}"))


def all_retyped(root: Element, edits: dict[str, str]) -> None:
    """Type several texts."""
    for address, text in edits.items():
        retyped(root, address, text)


def parent(element: Element) -> Element:
    found = element.getparent()
    assert found is not None
    return found


def run_of(text: str) -> Element:
    """A run with line breaks."""
    run = etree.Element(f"{W}r")
    for n, line in enumerate(text.split("\n")):
        if n:
            etree.SubElement(run, f"{W}br")
        etree.SubElement(run, f"{W}t").text = line
    return run
