"""The demonstration project, made from the examples the way a user would have made it."""

from pathlib import Path

from gapanalyzer.app import intake, library, reports, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.exchange import answers, read_answers
from gapanalyzer.model.assessment import Person, PersonId
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError

TRAINER = Person(PersonId("demonstration"), "The trainer")
LAWS = (
    ("penal-code.docx", "Penal Code of Calvara", "PC"),
    ("immigration-act.pdf", "Immigration Act of Calvara", "IA"),
    ("anti-trafficking-act.html", "Anti-Trafficking Act of Calvara", "AT"),
)
"""One law in each form that ministries hand over."""
_GESTURES = 1 + len(LAWS) + 1
"""The beginning, each law, and the answers."""


def make_demo(folder: Path, meter: Meter | None = None) -> tuple[Path, Path]:
    """calvara.gap and calvara.docx in `folder`; an untouched demonstration is made again, a changed one is refused."""
    meter = meter or Meter()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(f"The folder {folder} cannot be made ({error.strerror}); choose another one.") from error
    project, written = folder / "calvara.gap", folder / "calvara.docx"
    _clear(project)
    workspace = make_project(project, TRAINER, meter)
    workspace.close()
    reports.write_report(workspace.now, written, meter=meter)
    return project, written


def make_project(project: Path, me: Person, meter: Meter) -> Workspace:
    """The demonstration as a new open project."""
    source = library.demonstration()
    workspace = start.new(project, library.DEFAULT, "Republic of Calvara", me)
    for n, (name, title, short) in enumerate(LAWS):
        meter.tell(title, n, len(LAWS) + 1)
        incoming = intake.bring_in(source / "laws" / name, meter)
        workspace.add_law(incoming.text, title=title, short=short, language="en")
    workspace.do(answers.propose, answers=read_answers.read(source / "answers.yaml"))
    workspace.publish(meter)
    return workspace


def _clear(project: Path) -> None:
    """Make room; whatever was said after the last gesture of `make_project` is somebody's work."""
    if not project.exists():
        return
    said = start.look(project).ledger.entries.values()
    if len({entry.step for entry in said}) > _GESTURES or {entry.who for entry in said} != {TRAINER.id}:
        raise KnownError(f"{project} has been worked on; choose another folder for a fresh demonstration.")
    try:
        project.unlink()
    except OSError as error:
        raise KnownError(f"{project} cannot be replaced ({error.strerror}); choose another folder.") from error
