"""Whoever a report is for, it holds nothing that they may not see, in whatever form it is written."""

import datetime as dt
import re
from pathlib import Path

import pytest
from attrs import evolve

from gapanalyzer.app import plugins
from gapanalyzer.app.reports import PROFILES, Manner, write_report
from gapanalyzer.assess.origin import origins, same_origin
from gapanalyzer.model.ledger import Entry, Stamp
from gapanalyzer.report.profile import Profile
from gapanalyzer.report.request import particulars, prepared
from tests.report.assessments import small
from tests.report.secrets import ANONYMOUS, FORMER, LAWS, PUBLIC, planted, words_in

DAY = dt.date(2026, 11, 23)
WHOLE = [(kind.code, writer.suffix) for kind in plugins.KINDS for writer in plugins.WRITERS]
WRITTEN = [
    (kind, suffix)
    for kind, suffix in WHOLE
    if kind == "gap" or suffix in {".docx", ".html", ".xlsx"}
]  # fmt: skip


def written(at: Path, kind: str, suffix: str, profile: str) -> str:
    paths = write_report(planted(), at / f"out{suffix}", date=DAY, manner=Manner(kind, profile=profile))
    return "\n".join(words_in(path.name, path.read_bytes()) for path in paths)


def bare(words: str) -> str:
    """Without the marks and the ends of lines that a format puts between letters."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", words))


def leaked(secrets: tuple[str, ...], words: str) -> list[str]:
    return [secret for secret in secrets if secret in words or secret in bare(words)]


def test_fifty_secrets_are_planted() -> None:
    assert len(set(ANONYMOUS)) == 50


def test_the_codes_of_the_profiles_are_those_that_are_offered() -> None:
    assert PROFILES == (Profile.PUBLIC, Profile.INTERNAL, Profile.ANONYMOUS)


@pytest.mark.parametrize(("kind", "suffix"), WRITTEN)
def test_a_public_report_holds_no_names_notes_paths_or_former_words(tmp_path: Path, kind: str, suffix: str) -> None:
    assert leaked(PUBLIC, written(tmp_path, kind, suffix, "public")) == []


@pytest.mark.parametrize(("kind", "suffix"), WRITTEN)
def test_an_anonymous_report_names_neither_the_state_nor_its_laws(tmp_path: Path, kind: str, suffix: str) -> None:
    words = written(tmp_path, kind, suffix, "anonymous")
    assert leaked(ANONYMOUS, words) == []
    assert "State A" in bare(words)


def test_an_internal_report_holds_all_of_it_but_former_words(tmp_path: Path) -> None:
    words = written(tmp_path, "gap", ".docx", "internal")
    assert set(leaked(ANONYMOUS, words)) == set(ANONYMOUS) - set(FORMER)


def test_a_quotation_still_stands_in_its_changed_text() -> None:
    said = particulars(DAY, (), "GapAnalyzer 0", final=False, scale="met")
    now = prepared(planted(), said, "en", "anonymous", ()).now
    citations = [c for finding in now.findings.values() for c in finding.citations]
    assert len(citations) == len(now.checklist.requirements)
    assert all(c.stands_in(now.texts[c.text]) for c in citations)
    assert all("Before State A and after: Law" in c.quote for c in citations)


def test_everything_that_is_no_secret_stays() -> None:
    said = particulars(DAY, (), "GapAnalyzer 0", final=False, scale="met")
    source = prepared(planted(), said, "en", "anonymous", ())
    now, before = source.now, planted()
    assert [law.title for law in now.laws] == [f"Law {n}" for n in range(1, len(LAWS) + 1)]
    assert {r: f.verdict for r, f in now.findings.items()} == {r: f.verdict for r, f in before.findings.items()}
    assert [r.law for r in now.recommendations] == [law.id for law in now.laws]
    assert source.brought_in == dt.date(2026, 11, 20)
    assert [len(marks) for marks in now.bill_marks.values()] == [1]


def test_only_a_report_that_is_not_anonymous_comes_back_to_its_project() -> None:
    begun = Entry.say(("checklist",), (), Stamp("p0", "2026-11-20T09:00:00+00:00", "first"), {"id": "small"})
    now = planted()
    now = evolve(now, ledger=now.ledger.after((begun,)))
    said = particulars(DAY, (), "GapAnalyzer 0", final=False, scale="met")
    shown = {profile: prepared(now, said, "en", profile, ()).now.ledger for profile in PROFILES}
    assert origins(shown["public"]) == origins(shown["internal"]) == origins(now.ledger)
    assert not same_origin(now.ledger, origins(shown["anonymous"]))


def test_somebody_named_as_author_on_purpose_stays_in_a_public_report() -> None:
    said = particulars(DAY, ("Ministry of Justice", "Anna Alba"), "GapAnalyzer 0", final=False, scale="met")
    assert prepared(small(), said, "en", "public", ()).particulars.authors == ("Ministry of Justice", "Assessor 1")
    assert prepared(small(), said, "en", "anonymous", ()).particulars.authors == ("Assessor 1", "Assessor 2")
