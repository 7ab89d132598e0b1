"""Commands around an amended law: bring its new text in, and settle what has to be looked at again."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from gapanalyzer.app import amending
from gapanalyzer.assess.edit_amend import settle_review
from gapanalyzer.assess.review import Review, dates, reviews
from gapanalyzer.cli import naming, unlocking
from gapanalyzer.cli.asking import asks_choices, choices
from gapanalyzer.cli.bar import progress
from gapanalyzer.legislation.amending.amend_side import Side
from gapanalyzer.legislation.amending.amend_words import Change, Difference, differences
from gapanalyzer.model.amendment import Carried, Outcome
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.citation import CitationId
from gapanalyzer.model.instrument import LawText

_PATH = click.Path(path_type=Path)
_json = click.option("--json", "as_json", is_flag=True, help="Print the documented form.")
_assessor = click.option("--assessor", metavar="NAME", help="Who is at work; by default the file's only assessor.")
_SIGNS = {Change.KEPT: ("", ""), Change.OUT: ("[-", "-]"), Change.IN: ("{+", "+}")}


@click.command("amend")
@click.argument("file", type=_PATH)
@click.argument("law")
@click.argument("source", metavar="NEW_SOURCE", type=_PATH)
@click.option("--date", default="", metavar="DATE", help="Of the new text; by default the day it is brought in.")
@asks_choices
@_json
@_assessor
def amend_(
    file: Path,
    law: str,
    source: Path,
    date: str,
    assessor: str | None,
    changes: str | None,
    encoding: str,
    *,
    as_json: bool,
) -> None:
    """Bring in the amended text of LAW (its short name) and say what becomes of every citation."""
    workspace = unlocking.open_(file, assessor)
    before = workspace.now
    try:
        with progress(source.name) as meter:
            proposal = amending.propose(
                before, amending.law_named(before, law), source, meter, choices(changes, encoding)
            )
        amending.amend(workspace, proposal, date)
    finally:
        workspace.close()
    rows = _rows(before, proposal)
    for note in proposal.notes:
        click.echo(note, err=True)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        _print(row)
    amended = workspace.now.law_by_id[proposal.law]
    known = ", ".join(dates(workspace.now, amended).values())
    click.echo(f"{amended.short}, passages cited: {_tally(proposal.carried)}. Its texts: {known}.")


def _rows(before: Assessment, proposal: amending.Proposal) -> list[dict[str, Any]]:
    """One a citation: {id, requirement, outcome, old_path, new_path, confidence, old, new}."""
    outcomes = {_place(c.citation): c for c in proposal.carried}
    return [
        {
            "id": citation.id,
            "requirement": finding.requirement,
            "outcome": said.outcome,
            "old_path": said.old_path,
            "new_path": said.new_path,
            "confidence": said.confidence,
            "old": citation.quote,
            "new": _words(proposal.text, said.place),
        }
        for finding in before.findings.values()
        for citation in finding.citations
        if (said := outcomes.get(_place(citation)))
    ]


def _place(citation: Any) -> tuple[str, int, int, int]:
    return citation.text, citation.paragraph, citation.start, citation.end


def _words(text: LawText | None, place: tuple[int, int] | None) -> str:
    return text.joined[slice(*place)] if text is not None and place is not None else ""


def _print(row: dict[str, Any]) -> None:
    where = f"{row['old_path'] or '-'} -> {row['new_path'] or '-'}"
    click.echo(f"{row['outcome']:9} {row['requirement']:18} {where}  ({row['confidence']:.2f})  {row['id']}")
    if row["outcome"] in {Outcome.REWORDED, Outcome.UNSURE} and row["new"]:
        pieces = "".join(map(_marked, differences(row["old"], row["new"])))
        click.echo(f"          {' '.join(pieces.split())}")


def _marked(one: Difference) -> str:
    """Changed words in their signs; the blank that follows stays outside, and one always parts out from in."""
    before, after = _SIGNS[one.change]
    blank = " " if one.change is Change.OUT or one.words[-1:].isspace() else ""
    return f"{before}{one.words.rstrip()}{after}{blank}"


def _tally(carried: Iterable[Carried]) -> str:
    outcomes = [c.outcome for c in carried]
    return ", ".join(f"{outcomes.count(outcome)} {outcome}" for outcome in Outcome)


@click.command("review")
@click.argument("file", type=_PATH)
@click.argument("requirement", required=False)
@click.argument("citation", required=False)
@click.option("--follow", is_flag=True, help="Put the citation on the place proposed.")
@click.option("--keep", is_flag=True, help="Leave the citation where it is.")
@click.option("--former", is_flag=True, help="Put the citation on the former text.")
@_json
@_assessor
def review(
    file: Path,
    requirement: str | None,
    citation: str | None,
    assessor: str | None,
    *,
    follow: bool,
    keep: bool,
    former: bool,
    as_json: bool,
) -> None:
    """List what rests on changed words; with REQUIREMENT, CITATION and --follow, --keep or --former, settle one."""
    how = naming.only_one({"follow": follow, "keep": keep, "former": former})
    if len({requirement is None, citation is None, how is None}) > 1:
        raise click.UsageError("To settle one, name REQUIREMENT and CITATION, and say --follow, --keep or --former.")
    if requirement is None or citation is None:
        _list(unlocking.look(file), as_json=as_json)
        return
    workspace = unlocking.open_(file, assessor)
    try:
        one = {"requirement": requirement, "citation": CitationId(citation)}
        workspace.do(settle_review, **one, follow=follow, former=former)
    finally:
        workspace.close()
    click.echo(f"{requirement} {citation}: settled.")


def _list(now: Assessment, *, as_json: bool) -> None:
    rows = [_waiting(now, one) for one in reviews(now)]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        _print(row)
    click.echo(f"{len(rows)} to review." if rows else "Nothing waits for review.")


def _waiting(now: Assessment, one: Review) -> dict[str, Any]:
    old, new = now.texts.get(one.before.text), now.texts.get(one.text)
    return {
        "id": one.citation,
        "requirement": one.requirement,
        "outcome": one.outcome,
        "old_path": _path(old, one.before.span(old) if old else None),
        "new_path": _path(new, one.place),
        "confidence": one.confidence,
        "old": one.before.quote,
        "new": _words(new, one.place),
    }


def _path(text: LawText | None, place: tuple[int, int] | None) -> str:
    return Side(text).path(*place) if text is not None and place is not None else ""


COMMANDS = (amend_, review)
