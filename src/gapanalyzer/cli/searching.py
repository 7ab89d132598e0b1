"""Commands that look through the laws of a project, in either direction."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from gapanalyzer.app.search import Search
from gapanalyzer.assess import edit
from gapanalyzer.assess.unused import unused_in
from gapanalyzer.cli import forms, naming, unlocking
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.citation import Locator
from gapanalyzer.model.instrument import LINE, Law, LawText, Provision
from gapanalyzer.model.ledger import Change
from gapanalyzer.model.problem import KnownError

_PATH = click.Path(path_type=Path)
_MOST = 10_000
_SETTLED = {"accepted": True, "dismissed": False, "open": None}
_assessor = click.option("--assessor", metavar="NAME", help="Who is at work; by default the file's only assessor.")
_json = click.option("--json", "as_json", is_flag=True, help="Print the documented form.")


@click.command()
@click.argument("file", type=_PATH)
@click.argument("what", required=False)
@click.option("--article", metavar="LAW:PATH", help="The requirements this article might answer.")
@click.option("--limit", default=10, type=click.IntRange(1, _MOST), metavar="N")
@_json
def find(file: Path, what: str | None, article: str | None, limit: int, *, as_json: bool) -> None:
    """Find provisions: WHAT is the id of a requirement, or words. Or find what an article might answer."""
    if (what is None) == (article is None):
        raise click.UsageError("Say what to look for, or name an article with --article, one of the two.")
    now = unlocking.look(file)
    if article is not None:
        _requirements(now, article, limit, as_json=as_json)
    elif what is not None:
        _provisions(now, what, limit, as_json=as_json)


def _provisions(now: Assessment, what: str, limit: int, *, as_json: bool) -> None:
    search, known = Search(), naming.meant(now, what)
    results = search.candidates(now, known.id, limit) if known else search.words(now, what, limit)
    if as_json:
        _print(forms.found(results))
        return
    for hit in results.hits:
        place = _name(hit.law, hit.provision)
        click.echo(f"{place:12} {hit.provision.heading}  ({', '.join(hit.why)})")
    click.echo(results.note or f"Searched for: {', '.join(results.searched_for)}.")


def _requirements(now: Assessment, article: str, limit: int, *, as_json: bool) -> None:
    law, provision = named(now, article)
    found = Search().requirements_for(now, law, provision, limit)
    if as_json:
        _print(forms.answerable(now, found))
        return
    for one in found:
        click.echo(f"{one.requirement:18} {now.checklist.by_id[one.requirement].title}  ({', '.join(one.why)})")
    if not found:
        click.echo(f"No phrase of the checklist was seen in {_name(law, provision)}; read it all the same.")


def _name(law: Law, provision: Provision) -> str:
    return f"{law.short} {LINE} {provision.number}" if provision.counted else f"{law.short} {provision.number}"


def named(now: Assessment, article: str) -> tuple[Law, Provision]:
    """What "LAW:PATH" names, PATH an outline path or a number such as 6 or 6(1); raises KnownError where nothing is."""
    colons = [at for at, char in enumerate(article) if char == ":"]
    law, at = next(((law, at) for at in colons if (law := now.law_called(article[:at]))), (None, 0))
    if law is None:
        shorts = ", ".join(law.short for law in now.laws) or "none yet"
        raise KnownError(f"“{article}” names no article of a law; write LAW:PATH with one of the laws here: {shorts}.")
    provision = _provision(now.text_of(law), article[at + 1 :].strip())
    if provision is None:
        raise KnownError(
            f"{law.short} has no article “{article[at + 1 :]}”; write its number, or its path (see “outline --json”)."
        )
    return law, provision


def _provision(text: LawText, place: str) -> Provision | None:
    units = (unit for top in (*text.provisions, *text.lines) for unit in top.walk())
    return next((unit for unit in units if unit.path == place), None) or Locator.read(place).find(text)


@click.command()
@click.argument("file", type=_PATH)
@_json
def unused(file: Path, *, as_json: bool) -> None:
    """List the articles that nobody has cited, nor accepted where they were found; treaties are left out."""
    found = unused_in(unlocking.look(file))
    if as_json:
        _print(forms.unused(found))
        return
    for law, article in found:
        click.echo(f"{law.short} {article.number:12} {article.heading}")
    click.echo(f"{len(found)} articles are not used.")


@click.command()
@click.argument("file", type=_PATH)
@click.argument("requirement")
@click.argument("said", metavar="[PHRASE]...", nargs=-1)
@click.option("--language", required=True, metavar="CODE", help="Of the laws to look for them in.")
@_assessor
def phrases(file: Path, requirement: str, said: tuple[str, ...], language: str, assessor: str | None) -> None:
    """Say your own phrases for a requirement, looked for besides the checklist's; none takes them back."""
    _do(file, assessor, edit.set_phrases, requirement=requirement, language=language, phrases=said)
    click.echo(f"{requirement}, phrases of your own in this language: {len(said)}.")


@click.command()
@click.argument("file", type=_PATH)
@click.argument("requirement")
@click.argument("article", metavar="LAW:PATH")
@click.option("--as", "settled", required=True, type=click.Choice(list(_SETTLED)))
@_assessor
def settle(file: Path, requirement: str, article: str, settled: str, assessor: str | None) -> None:
    """Accept or dismiss an article that was found for a requirement; open forgets what was said."""
    law, provision = named(unlocking.look(file), article)
    place: dict[str, Any] = {"text": law.text, "paragraph": provision.first}
    _do(file, assessor, edit.settle_candidate, requirement=requirement, **place, accepted=_SETTLED[settled])
    click.echo(f"{_name(law, provision)} is {settled} for {requirement}.")


def _do(file: Path, assessor: str | None, change: Callable[..., Change], **said: Any) -> None:
    workspace = unlocking.open_(file, assessor)
    try:
        workspace.do(change, **said)
    finally:
        workspace.close()


def _print(form: Any) -> None:
    click.echo(json.dumps(form, ensure_ascii=False, indent=1))


COMMANDS = (find, unused, phrases, settle)
