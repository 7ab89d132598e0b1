"""An edited report says what was edited and nothing else; what was tampered with is refused by its place."""

import random
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from attrs import evolve
from lxml import etree

from gapanalyzer.assess import edit
from gapanalyzer.exchange import difference
from gapanalyzer.exchange.difference import Difference
from gapanalyzer.exchange.read_word import read_word
from gapanalyzer.model.assessment import (
    Assessment,
    Field,
    Mark,
    Priority,
    RecommendationId,
)
from gapanalyzer.model.problem import Faults, KnownError
from gapanalyzer.wording import languages
from gapanalyzer.wording.scales import Scale
from tests.builders import ANNA, BEN, CHECKLIST, after, empty
from tests.report.assessments import som
from tests.report.edited_word import (
    ADVICE,
    TEXTS,
    Element,
    all_retyped,
    begun,
    changed,
    control,
    mark,
    parent,
    retyped,
    run_of,
    written,
)
from tests.report.word_file import W

SOFFICE = shutil.which("soffice")


@pytest.fixture
def now() -> Assessment:
    return begun(empty())


@pytest.fixture
def report(now: Assessment, tmp_path: Path) -> Path:
    return written(now, tmp_path / "report.docx")


def shown(found: tuple[Difference, ...]) -> dict[str, tuple[str, str]]:
    return {str(one.where): (one.before, one.after) for one in found}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("scale", Scale)
def test_a_report_nobody_edited_says_nothing_new(now: Assessment, tmp_path: Path, language: str, scale: Scale) -> None:
    assert read_word(now, written(now, tmp_path / "report.docx", language, scale)) == ()


def test_each_edited_text_is_one_difference(now: Assessment, report: Path) -> None:
    edits = {
        "finding:R1:analysis": "Other words.\n\nAnd more.",
        "finding:R2:good_practice": "A hotline.",
        "finding:R1:verdict": "Not\u00a0met",
        f"recommendation:{ADVICE}:text": "Amend it soon.",
        f"recommendation:{ADVICE}:addressee": "Parliament",
        f"recommendation:{ADVICE}:priority": "low",
        f"recommendation:{ADVICE}:time_frame": "",
        f"recommendation:{ADVICE}:draft": "Newer words.",
    }
    changed(report, lambda root: all_retyped(root, edits))
    found = read_word(now, report)
    before = "Words 0.\n\nMore words of analysis.\nOn two lines."
    assert shown(found) == {
        "finding:R1:analysis": (before, "Other words.\n\nAnd more."),
        "finding:R2:good_practice": ("Words 1.\n\nMore words of good_practice.\nOn two lines.", "A hotline."),
        "finding:R1:verdict": ("not_assessed", "not_met"),
        f"recommendation:{ADVICE}:text": ("Amend article 0.", "Amend it soon."),
        f"recommendation:{ADVICE}:addressee": ("Ministry", "Parliament"),
        f"recommendation:{ADVICE}:priority": ("high", "low"),
        f"recommendation:{ADVICE}:time_frame": ("12 months", ""),
        f"recommendation:{ADVICE}:draft": ("New words.", "Newer words."),
    }
    assert {one.requirement for one in found} == {"R1", "R2"}
    assert found[0].place == "Title of R1"
    assert not any(one.moved or one.tracked for one in found)


def _random_edits(now: Assessment, chance: random.Random, number: int) -> dict[str, str]:
    """Different texts with new words."""
    begun_with = [r.id for r in now.checklist.requirements[:40]]
    places = [f"finding:{r}:{which}" for r in begun_with for which in TEXTS]
    places += [
        f"recommendation:{r.id}:{part}"
        for r in now.recommendations
        for part in ("text", "addressee", "time_frame", "priority", "draft")
    ]
    words_ = ["Закон", "بحر", "海", "=1+1", "<b>", "&", "“q”", "é", "7", "-", "@x"]
    return {
        place: chance.choice(("medium", "low"))
        if place.endswith("priority")
        else f"{chance.choice(words_)} words {n}"
        + ("\n\nAnd more." if place.startswith("finding") and n % 3 == 0 else "")
        for n, place in enumerate(chance.sample(places, number))
    }


@pytest.mark.parametrize("seed", range(3))
def test_of_a_hundred_edits_exactly_those_come_back_and_can_be_accepted(tmp_path: Path, seed: int) -> None:
    now = begun(empty(som()))
    edits = _random_edits(now, random.Random(seed), 100)
    path = changed(
        written(now, tmp_path / "report.docx"),
        lambda root: all_retyped(root, edits),
    )
    found = read_word(now, path)
    assert {str(one.where): one.after for one in found} == edits
    now = after(now, difference.accept(now, ANNA, differences=found))
    assert {str(one.where): difference.said(now, one.where) for one in found} == edits
    assert read_word(now, path) == ()


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not on this machine")
def test_edits_come_back_after_libreoffice_saved_the_report_again(tmp_path: Path) -> None:
    now = begun(empty(som()))
    edits = _random_edits(now, random.Random(7), 100)
    path = written(now, tmp_path / "report.docx")
    assert read_word(now, saved_again(path, tmp_path / "untouched")) == ()
    changed(path, lambda root: all_retyped(root, edits))
    found = read_word(now, saved_again(path, tmp_path / "again"))
    assert {str(one.where): one.after for one in found} == edits


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not on this machine")
def test_edits_made_after_libreoffice_saved_it_come_back(now: Assessment, report: Path, tmp_path: Path) -> None:
    again = saved_again(report, tmp_path / "again")
    changed(again, lambda root: _replaced(root, "Amend article 0.", "Amend it."))
    changed(again, lambda root: _replaced(root, "More words of analysis.", "Edited."))
    found = shown(read_word(now, again))
    assert set(found) >= {f"recommendation:{ADVICE}:text", "finding:R1:analysis"}
    assert found["finding:R1:analysis"][1] == "Words 0.\n\nEdited.\nOn two lines."
    assert found[f"recommendation:{ADVICE}:text"][1] == "Amend it."


def _replaced(root: Element, old: str, new: str) -> None:
    for text in root.iter(f"{W}t"):
        text.text = (text.text or "").replace(old, new)


def saved_again(path: Path, folder: Path) -> Path:
    """The file as LibreOffice saves it."""
    profile = (folder / "office").as_uri()
    command = [str(SOFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx"]
    subprocess.run([*command, "--outdir", str(folder), str(path)], check=True, capture_output=True)
    return folder / path.name


def test_tracked_changes_are_taken_as_accepted_and_said_so(now: Assessment, report: Path) -> None:
    def track(root: Element) -> None:
        text = next(t for t in control(root, f"recommendation:{ADVICE}:text").iter(f"{W}t") if t.text)
        old = parent(text)
        for name, tag, words_ in (("ins", "t", "Repeal article 0."), ("del", "delText", text.text)):
            change = etree.Element(f"{W}{name}", {f"{W}id": "9999", f"{W}author": "A"})
            etree.SubElement(etree.SubElement(change, f"{W}r"), f"{W}{tag}").text = words_
            old.addprevious(change)
        parent(old).remove(old)

    (one,) = read_word(now, changed(report, track))
    assert (one.after, one.tracked) == ("Repeal article 0.", True)


def test_an_end_of_a_paragraph_that_was_taken_out_joins_two(now: Assessment, report: Path) -> None:
    def join(root: Element) -> None:
        first = parent(control(root, "finding:R1:analysis"))
        marks = etree.SubElement(etree.SubElement(first[0], f"{W}rPr"), f"{W}del")
        marks.set(f"{W}id", "9999")

    (one,) = read_word(now, changed(report, join))
    assert (one.after, one.tracked) == ("Words 0.More words of analysis.\nOn two lines.", True)


def test_a_text_typed_behind_the_bookmark_or_without_it_comes_back(now: Assessment, report: Path) -> None:
    def type_(root: Element) -> None:
        *_others, inside = control(root, "finding:R1:analysis", last=True)
        inside.append(run_of("\nAt the end."))
        other = control(root, f"recommendation:{ADVICE}:addressee")
        bookmark = mark(root, f"recommendation:{ADVICE}:addressee")
        parent(bookmark).remove(bookmark)
        _replaced(other, "Ministry", "Parliament")

    found = shown(read_word(now, changed(report, type_)))
    assert found["finding:R1:analysis"][1].endswith("On two lines.\nAt the end.")
    assert found[f"recommendation:{ADVICE}:addressee"] == ("Ministry", "Parliament")


def test_a_control_that_shows_its_prompt_holds_nothing(now: Assessment, report: Path) -> None:
    def prompt(root: Element) -> None:
        one = control(root, f"recommendation:{ADVICE}:time_frame")
        properties = one.find(f"{W}sdtPr")
        assert properties is not None
        etree.SubElement(properties, f"{W}showingPlcHdr")
        _replaced(one, "12 months", "Click or tap here to enter text.")

    assert shown(read_word(now, changed(report, prompt))) == {f"recommendation:{ADVICE}:time_frame": ("12 months", "")}


def test_what_was_taken_out_of_the_report_says_nothing(now: Assessment, report: Path) -> None:
    def cut(root: Element) -> None:
        bookmark = mark(root, "finding:R1:analysis")
        parent(bookmark).remove(bookmark)
        for one in list(root.iter(f"{W}sdt")):
            if one.find(f"{W}sdtPr/{W}tag[@{W}val='finding:R1:analysis']") is not None:
                parent(one).remove(one)

    assert read_word(now, changed(report, cut)) == ()


def test_what_the_project_said_since_is_told(now: Assessment, report: Path) -> None:
    edits = {
        "finding:R1:analysis": "Theirs.",
        f"recommendation:{ADVICE}:priority": "low",
        "finding:R2:analysis": "N.",
    }
    changed(report, lambda root: all_retyped(root, edits))
    later = after(now, edit.write(now, ANNA, requirement="R1", which=Field.ANALYSIS, text="Ours."))
    later = after(later, edit.write(later, ANNA, requirement="R3", which=Field.ANALYSIS, text="Only ours."))
    held = next(r for r in later.recommendations if r.id == ADVICE)
    later = after(later, edit.recommend(later, ANNA, recommendation=evolve(held, priority=Priority.MEDIUM)))
    found = {str(one.where): (one.before[:5], one.after, one.moved) for one in read_word(later, report)}
    assert found == {
        "finding:R1:analysis": ("Ours.", "Theirs.", True),
        f"recommendation:{ADVICE}:priority": ("mediu", "low", True),
        "finding:R2:analysis": ("Words", "N.", False),
    }


def test_a_draft_keeps_the_line_that_is_not_printed_again(now: Assessment, tmp_path: Path) -> None:
    draft = "Article 2. Stay\nWhoever enables a person to stay or work is punished."
    held = evolve(now.recommendations[0], law=now.laws[0].id, locator="2", draft=draft)
    now = after(now, edit.recommend(now, ANNA, recommendation=held))
    report = written(now, tmp_path / "report.docx")
    assert read_word(now, report) == ()
    changed(report, lambda root: retyped(root, f"recommendation:{ADVICE}:draft", "Whoever does it is punished."))
    (one,) = read_word(now, report)
    assert (one.after, one.moved) == ("Article 2. Stay\nWhoever does it is punished.", False)


def test_a_verdict_needs_a_reason_to_be_accepted(now: Assessment, report: Path) -> None:
    changed(report, lambda root: retyped(root, "finding:R1:verdict", "Not met"))
    (one,) = read_word(now, report)
    with pytest.raises(KnownError, match="needs a written reason"):
        difference.accept(now, ANNA, differences=[one])
    now = after(now, difference.accept(now, ANNA, differences=[evolve(one, reason="The court said so.")]))
    assert now.finding(now.checklist.requirements[0]).verdict == "not_met"


def test_a_rating_comes_back_where_the_scale_asks_for_one(now: Assessment, tmp_path: Path) -> None:
    now = after(now, edit.mark(now, ANNA, requirement="R1", criterion="b", mark=Mark.MISSING))
    report = written(now, tmp_path / "report.docx", scale=Scale.RATINGS)
    assert read_word(now, report) == ()
    changed(report, lambda root: retyped(root, "finding:R1:verdict", "LC"))
    (one,) = read_word(now, report)
    assert (str(one.where), one.before, one.after) == ("finding:R1:rating", "", "LC")
    now = after(now, difference.accept(now, ANNA, differences=[evolve(one, reason="Nearly all.")]))
    assert difference.said(now, one.where) == "LC"
    assert read_word(now, report) == ()


@pytest.mark.parametrize(
    ("address", "text", "said"),
    [
        ("finding:R1:verdict", "Perhaps", "Title of R1: “Perhaps” is no verdict"),
        ("finding:R1:verdict", "Disputed", "Title of R1: “Disputed” is no verdict that a person can choose"),
        (f"recommendation:{ADVICE}:priority", "urgent", "“urgent” is none of the priorities: high; medium; low"),
    ],
)
def test_words_that_are_none_of_those_offered_are_refused(
    now: Assessment, report: Path, address: str, text: str, said: str
) -> None:
    changed(report, lambda root: retyped(root, address, text))
    with pytest.raises(Faults, match=re.escape(said)):
        read_word(now, report)


def test_marks_that_were_changed_or_doubled_are_refused_by_place(now: Assessment, report: Path) -> None:
    def swap(root: Element) -> None:
        retyped(root, "finding:R1:analysis", "Mine.")
        tag = control(root, "finding:R1:analysis").find(f"{W}sdtPr/{W}tag")
        assert tag is not None
        tag.set(f"{W}val", "finding:R2:analysis")

    with pytest.raises(Faults, match="Title of R1: The mark of a text was changed"):
        read_word(now, changed(written(now, report), swap))

    def strange(root: Element) -> None:
        retyped(root, f"recommendation:{ADVICE}:text", "Mine.")
        tag = control(root, f"recommendation:{ADVICE}:text").find(f"{W}sdtPr/{W}tag")
        assert tag is not None
        tag.set(f"{W}val", "recommendation:zzzz:text")

    with pytest.raises(Faults, match="The mark of a text was changed"):
        read_word(now, changed(written(now, report), strange))

    def twice(root: Element) -> None:
        one = control(root, f"recommendation:{ADVICE}:text")
        copy = etree.fromstring(etree.tostring(control(root, "finding:R1:analysis")))
        _replaced(copy, "Words 0.", "Copied.")
        parent(one).append(copy)
        retyped(root, "finding:R1:analysis", "Mine.")

    with pytest.raises(Faults, match="Title of R1: The text finding:R1:analysis stands in the file twice"):
        read_word(now, changed(written(now, report), twice))


def test_an_edited_recommendation_that_was_withdrawn_since_is_refused(now: Assessment, report: Path) -> None:
    later = after(now, edit.withdraw_recommendation(now, ANNA, recommendation=RecommendationId(ADVICE)))
    assert read_word(later, report) == ()
    changed(report, lambda root: retyped(root, f"recommendation:{ADVICE}:text", "Do more."))
    with pytest.raises(Faults, match=r"“Do more\.” belongs to a text that this project does not hold"):
        read_word(later, report)


def test_a_report_on_another_project_or_checklist_is_refused(now: Assessment, report: Path) -> None:
    with pytest.raises(KnownError, match="was written from another project"):
        read_word(after(empty(), edit.begin(empty(), BEN, state="Elsewhere")), report)
    with pytest.raises(KnownError, match="answers another checklist or edition"):
        read_word(evolve(now, checklist=evolve(CHECKLIST, edition=2)), report)


def test_what_is_no_report_of_ours_is_refused(now: Assessment, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(b"PK\x03\x04 no")
    with pytest.raises(KnownError, match="damaged"):
        read_word(now, path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<w/>")
    with pytest.raises(KnownError, match="it is not a Word document"):
        read_word(now, path)
    report = changed(written(now, path), _without_marks)
    with pytest.raises(KnownError, match="is not a report of GapAnalyzer, or the marks of its texts were lost"):
        read_word(now, report)


def _without_marks(root: Element) -> None:
    for name in ("tag", "bookmarkStart", "bookmarkEnd"):
        for one in list(root.iter(f"{W}{name}")):
            parent(one).remove(one)


def test_the_words_of_a_report_are_those_a_reader_sees(now: Assessment, report: Path) -> None:
    changed(report, lambda root: retyped(root, "finding:R1:analysis", "Tab\tstop\u2011end"))
    (one,) = read_word(now, report)
    assert one.after == "Tab\tstop\u2011end"
