"""The command that looks over a project before a report goes out."""

import json
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from gapanalyzer import wording
from gapanalyzer.app.examination import HEADINGS, SEVERITIES, about, observations, sentence
from gapanalyzer.assess.examine import Observation
from gapanalyzer.cli import unlocking
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.wording.scales import Scale


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--language", default="en", metavar="CODE", help="Of the report that is to be written.")
@click.option("--scale", type=click.Choice([s.value for s in Scale]), default=Scale.MET.value, help="Of the report.")
@click.option("--json", "as_json", is_flag=True, help="Print the documented form.")
def examine(file: Path, language: str, scale: str, *, as_json: bool) -> None:
    """List what is worth a look before a report goes out; it never keeps one from being written."""
    wording.words(language)
    now = unlocking.look(file)
    found = observations(now, language, scale=Scale(scale))
    if as_json:
        click.echo(json.dumps([form(now, one) for one in found], ensure_ascii=False, indent=1))
        return
    for rule, group in groupby(found, lambda one: one.rule):
        held = tuple(group)
        click.echo(f"{SEVERITIES[held[0].severity]}: {HEADINGS[rule]} ({len(held)})")
        for one in held:
            click.echo(f"  {about(now, one).removesuffix('.')}: {sentence(one)}")
    click.echo(f"{len(found)} observations." if found else "Nothing was found to look at.")


def form(now: Assessment, one: Observation) -> Any:
    """Shape: {rule, severity, requirement, recommendation, citation, field, words, sentence}."""
    value = next((r for r in now.recommendations if r.id == one.recommendation), None)
    return {
        "rule": one.rule,
        "severity": one.severity,
        "requirement": one.requirement or "",
        "recommendation": {"id": value.id, "number": value.number} if value else None,
        "citation": one.citation or "",
        "field": one.spot,
        "words": one.words,
        "sentence": sentence(one),
    }


COMMANDS = (examine,)
