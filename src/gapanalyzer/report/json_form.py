"""An assessment as JSON, in the form docs/command-line.md describes under `show --json`."""

import json
from typing import Any

from gapanalyzer import wording
from gapanalyzer.model.assessment import Assessment, Field, Finding, Recommendation, Verdict
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.model.citation import Citation, Locator
from gapanalyzer.model.instrument import Law
from gapanalyzer.model.meter import Meter
from gapanalyzer.report.source import Source
from gapanalyzer.wording.language import SOURCE_LANGUAGE


def files(source: Source, meter: Meter) -> tuple[bytes, ...]:
    """The one file; reasons of verdicts are in the language of the report, half characters are escaped.

    Raises Cancelled where the meter says so.
    """
    pieces = []
    for piece in json.JSONEncoder(ensure_ascii=False, indent=1).iterencode(project(source.now, source.language, meter)):
        meter.check()
        pieces.append(piece)
    return ("".join([*pieces, "\n"]).encode("utf-8", "backslashreplace"),)


def project(now: Assessment, language: str = SOURCE_LANGUAGE, meter: Meter | None = None) -> Any:
    """Shape: {state, checklist, totals, laws, requirements}, every criterion of every requirement listed."""
    meter = meter or Meter()
    return {
        "state": _state(now),
        "checklist": {"id": now.checklist.id, "edition": now.checklist.edition, "title": str(now.checklist.title)},
        "totals": {verdict: now.totals[verdict] for verdict in Verdict},
        "laws": [_law(law) for law in now.laws],
        "requirements": [_requirement(now, r, language, meter) for r in now.checklist.requirements],
    }


def _state(now: Assessment) -> Any:
    state = now.state
    return {
        "name": state.name,
        "treaties": dict(state.treaties),
        "reservations": state.reservations,
        "treaty_rank": state.treaty_rank,
    }


def _law(law: Law) -> Any:
    return {
        "short": law.short,
        "title": law.title,
        "kind": law.kind,
        "status": law.status,
        "language": law.language,
        "text": law.text,
    }


def _requirement(now: Assessment, requirement: Requirement, language: str, meter: Meter) -> Any:
    meter.check()
    finding = now.finding(requirement)
    return {
        "id": requirement.id,
        "level": requirement.level,
        "verdict": finding.verdict,
        "verdict_reason": wording.why(finding.judgement, language),
        "override": _override(finding),
        "rating": {"rating": finding.rated.rating, "reason": finding.rated.reason} if finding.rated else None,
        "marks": dict(finding.marks),
        "citations": [_citation(now, c) for c in finding.citations],
        "outside": [{"title": o.title, "place": o.place, "date": o.date} for o in finding.outside],
        **{which: finding.text(which) for which in Field},
        "candidates": _candidates(now, requirement),
        "phrases": {of: list(said) for (about, of), said in now.own_phrases.items() if about == requirement.id},
        "recommendations": [_recommendation(now, r) for r in now.serving[requirement.id]],
    }


def _candidates(now: Assessment, requirement: Requirement) -> Any:
    """What was found and then accepted or dismissed, in laws that are still in the project."""
    settled = [(text, at, said) for (about, text, at), said in now.settled.items() if about == requirement.id]
    return [
        {"law": now.law_by_text[text].short, "locator": str(Locator.of(now.texts[text], at, at)), "accepted": said}
        for text, at, said in settled
        if text in now.law_by_text and at < len(now.texts[text].paragraphs)
    ]


def _override(finding: Finding) -> Any:
    override = finding.override
    return {"verdict": override.verdict, "reason": override.reason} if override else None


def _citation(now: Assessment, citation: Citation) -> Any:
    law = now.law_by_text.get(citation.text)
    text = now.texts.get(citation.text)
    locator = str(citation.locator(text)) if text else ""
    return {"law": law.short if law else "", "locator": locator, "quote": citation.quote}


def _recommendation(now: Assessment, said: Recommendation) -> Any:
    law = now.law_by_id.get(said.law) if said.law else None
    return {
        "id": said.id,
        "number": said.number,
        "text": said.text,
        "measure": said.measure,
        "addressee": said.addressee,
        "priority": said.priority,
        "time_frame": said.time_frame,
        "law": law.short if law else "",
        "locator": said.locator,
        "draft": said.draft,
        "serves": list(said.serves),
    }
