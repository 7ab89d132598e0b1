"""Commands that make or change a project."""

from pathlib import Path

import click

from gapanalyzer.app import demo, intake, plugins, regional, reports, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess.edit_law import free_short
from gapanalyzer.cli import unlocking
from gapanalyzer.cli.asking import asks_choices, choices, remarks
from gapanalyzer.cli.bar import progress
from gapanalyzer.exchange import answers, read_answers
from gapanalyzer.legislation.incoming import Incoming
from gapanalyzer.model.instrument import Kind, Status
from gapanalyzer.model.problem import Faults, KnownError, Problem
from gapanalyzer.wording.scales import Scale

_PATH = click.Path(path_type=Path)
_assessor = click.option("--assessor", metavar="NAME", help="Who is at work; by default the file's only assessor.")


@click.command()
@click.argument("file", type=_PATH)
@click.option("--checklist", required=True, metavar="ID", help="Such as som-protocol.")
@click.option("--state", required=True, metavar="NAME", help="The country.")
@click.option("--assessor", required=True, metavar="NAME", help="Who is at work.")
def new(file: Path, checklist: str, state: str, assessor: str) -> None:
    """Make a project for one State against one checklist."""
    _called(file, start.SUFFIX)
    start.new(file, checklist, state, start.somebody(assessor)).close()
    click.echo(f"Made {file}.")


@click.command("add-law")
@click.argument("file", type=_PATH)
@click.argument("sources", type=_PATH, nargs=-1, required=True)
@click.option("--title", metavar="T")
@click.option("--short", metavar="PC", help="Unique in the project; by default made from the title.")
@click.option("--language", metavar="CODE", help="Of the text; by default as the file says, or guessed.")
@click.option("--kind", type=click.Choice([k.value for k in Kind]), default=Kind.LAW.value)
@click.option("--status", type=click.Choice([s.value for s in Status]), default=Status.IN_FORCE.value)
@asks_choices
@_assessor
def add_law(
    file: Path, sources: tuple[Path, ...], assessor: str | None, changes: str | None, encoding: str, **said: str
) -> None:
    """Bring laws or treaties in; what cannot be read is named, the others still come in.

    A SOURCE is a file (Word, OpenDocument, RTF, PDF, HTML, Akoma Ntoso, text), or a folder or zip archive of them.
    """
    if (len(sources) > 1 or intake.several(sources[0])) and (said["title"] or said["short"]):
        raise click.UsageError("--title and --short describe one source; bring these sources in one by one.")
    workspace = unlocking.open_(file, assessor)
    problems = []
    for source in sources:
        with progress(source.name) as meter:
            found = tuple(intake.bring_in_all(source, meter, choices(changes, encoding)))
        for brought in found:
            try:
                _add(workspace, brought.outcome, said)
            except KnownError as error:
                problems.append(Problem("", str(error)))
    workspace.close()
    if problems:
        raise Faults(tuple(problems))


def _add(workspace: Workspace, incoming: Incoming | KnownError, said: dict[str, str]) -> None:
    if isinstance(incoming, KnownError):
        raise incoming
    short = said["short"] or free_short(workspace.now, incoming.short)
    workspace.add_law(
        incoming.text,
        incoming.original,
        title=said["title"] or incoming.title,
        short=short,
        kind=Kind(said["kind"]),
        status=Status(said["status"]),
        language=said["language"] or incoming.language,
    )
    click.echo(f"{short}: {said['title'] or incoming.title} ({len(incoming.text.articles)} articles)")
    for note in remarks(incoming):
        click.echo(f"{short}: {note}", err=True)


@click.command()
@click.argument("file", type=_PATH)
@click.argument("source", metavar="ANSWERS.yaml", type=_PATH)
@_assessor
def answer(file: Path, source: Path, assessor: str | None) -> None:
    """Say what an answers file says: given keys replace, absent keys stay, all or nothing."""
    given = read_answers.read(source)
    workspace = unlocking.open_(file, assessor)
    try:
        change = workspace.do(answers.propose, answers=given)
    finally:
        workspace.close()
    click.echo("1 statement changed." if len(change) == 1 else f"{len(change)} statements changed.")


@click.command()
@click.argument("file", type=_PATH)
@click.option("-o", "--output", required=True, type=_PATH, metavar="OUT.{docx,pdf,xlsx,html,json}")
@click.option("--language", default="en", metavar="CODE", help="Of the report.")
@click.option("--kind", type=click.Choice([k.code for k in plugins.KINDS]), default=reports.PLAIN.kind)
@click.option("--scale", type=click.Choice([s.value for s in Scale]), default=reports.PLAIN.scale, help="Of results.")
@click.option("--profile", type=click.Choice(reports.PROFILES), default=reports.PLAIN.profile, help="For whom it is.")
@click.option("--only", default="", metavar="core|SECTION,...", help="The core, sections or requirements; else all.")
@click.option(
    "--template", default="", metavar="NAME|T.docx", help="Of a Word report: un, plain, large-print or yours."
)
def report(file: Path, output: Path, language: str, only: str, **said: str) -> None:
    """Write the country gap report or another kind of report, in the form that the name of OUT asks for."""
    plugins.writer_of(output)
    manner = reports.Manner(**said, only=_names(only))
    with progress(output.name) as meter:
        written = reports.write_report(unlocking.look(file), output, language=language, manner=manner, meter=meter)
    for path in written:
        click.echo(f"Wrote {path}.")


@click.command()
@click.argument("files", type=_PATH, nargs=-1, required=True, metavar="A.gap B.gap...")
@click.option("-o", "--output", required=True, type=_PATH, metavar="OUT.{docx,pdf,xlsx,html}")
@click.option("--language", default="en", metavar="CODE", help="Of the overview.")
@click.option("--scale", type=click.Choice([s.value for s in Scale]), default=reports.PLAIN.scale, help="Of results.")
@click.option("--profile", type=click.Choice(reports.PROFILES), default=reports.PLAIN.profile, help="For whom it is.")
@click.option("--only", default="", metavar="core|SECTION,...", help="The core, sections or requirements; else all.")
@click.option(
    "--template", default="", metavar="NAME|T.docx", help="Of a Word overview: un, plain, large-print or yours."
)
def region(files: tuple[Path, ...], output: Path, language: str, only: str, **said: str) -> None:
    """Write the overview of several States: results side by side, gaps in common, and what is recommended on them."""
    manner = reports.Manner(**said, only=_names(only))
    with progress(output.name) as meter:
        states = [unlocking.look(file) for file in files]
        written = regional.write_region(states, output, language=language, manner=manner, meter=meter)
    for path in written:
        click.echo(f"Wrote {path}.")


def _names(listed: str) -> tuple[str, ...]:
    return tuple(name for name in listed.split(",") if name.strip())


@click.command("demo")
@click.argument("folder", metavar="DIR", type=_PATH)
def demonstration(folder: Path) -> None:
    """Make the demonstration project and its report, the way a user would have made them."""
    with progress("Demonstration") as meter:
        project, written = demo.make_demo(folder, meter)
    click.echo(f"Made {project} and {written}.")


def _called(file: Path, suffix: str) -> None:
    """What we write is opened by its name later on, and never lands on a file of another kind."""
    if file.suffix.lower() != suffix:
        raise KnownError(f"{file.name or file} does not end in {suffix}; give it a name that does.")


COMMANDS = (new, add_law, answer, report, region, demonstration)
