"""The command that looks over a project before a report goes out."""

import json
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from gapanalyzer import wording
from gapanalyzer.app.examination import about, observations, sentence
from gapanalyzer.assess.examine import Observation
from gapanalyzer.cli import unlocking
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.wording.examining import in_all, rule_name, severity_name
from gapanalyzer.wording.scales import Scale


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--language",
    default="en",
    metavar="CODE",
    help="Of the report that is to be written, and of what is said about it.",
)
@click.option("--scale", type=click.Choice([s.value for s in Scale]), default=Scale.MET.value, help="Of the report.")
@click.option("--json", "as_json", is_flag=True, help="Print the documented form.")
def examine(file: Path, language: str, scale: str, *, as_json: bool) -> None:
    """List what is worth a look before a report goes out; it never keeps one from being written."""
    say = wording.words(language)
    now = unlocking.look(file)
    found = observations(now, language, scale=Scale(scale))
    if as_json:
        click.echo(json.dumps([form(now, one, language) for one in found], ensure_ascii=False, indent=1))
        return
    for rule, group in groupby(found, lambda one: one.rule):
        held = tuple(group)
        colon = say.signs.colon
        click.echo(f"{severity_name(held[0].severity, language)}{colon}{rule_name(rule, language)} ({len(held)})")
        for one in held:
            click.echo(f"  {about(now, one, language).removesuffix('.')}{colon}{sentence(one, language)}")
    click.echo(in_all(len(found), language))


def form(now: Assessment, one: Observation, language: str = "en") -> Any:
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
        "sentence": sentence(one, language),
    }


COMMANDS = (examine,)
