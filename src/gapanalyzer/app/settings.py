"""What this computer remembers: the person, recent files, the look of the window. Declared once, kept in one file."""

import json
import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path

from attrs import evolve, field, frozen
from cattrs.errors import BaseValidationError
from cattrs.preconf.json import make_converter

from gapanalyzer.model.assessment import Person, PersonId

_converter = make_converter()
LONGEST = 10
"""Recent files remembered."""


@frozen
class Settings:
    """Everything remembered between two starts."""

    person_id: str = ""
    person_name: str = ""
    recent: tuple[str, ...] = ()
    """Paths of documents, the latest first."""
    theme: str = "light"
    zoom: int = 0
    """Steps of one point added to the size of the law's text."""
    scale: int = 100
    """Size of the whole window, per cent."""
    window: str = ""
    """Geometry of the window, hexadecimal."""
    splitters: dict[str, list[int]] = field(factory=dict)
    """Sizes of the panes by the name of their splitter."""
    report: dict[str, str] = field(factory=dict)
    """What was chosen about a report last, by name."""
    leaves_nothing: bool = False
    """Whether, at close, everything this computer keeps of a document is deleted."""

    @property
    def me(self) -> Person | None:
        """The person who works on this computer, once asked."""
        return Person(PersonId(self.person_id), self.person_name) if self.person_name else None

    def called(self, name: str) -> "Settings":
        """With the person's name; the id stays the same for good."""
        return evolve(self, person_id=self.person_id or new_person(name).id, person_name=name.strip())

    def opened(self, path: Path) -> "Settings":
        """With this file as the latest."""
        rest = [known for known in self.recent if known != str(path)]
        return evolve(self, recent=(str(path), *rest)[:LONGEST])

    def forgotten(self, path: Path) -> "Settings":
        """Without this file among the recent ones."""
        return evolve(self, recent=tuple(known for known in self.recent if known != str(path)))


def new_person(name: str) -> Person:
    """Somebody with a random id: names may change or be shared, ids not."""
    return Person(PersonId(secrets.token_hex(8)), name.strip())


def folder(kind: str) -> Path:
    """A folder of our own in the user's profile: `kind` is "config" or "data". GAPANALYZER_HOME overrides both."""
    if home := os.environ.get("GAPANALYZER_HOME"):
        return Path(home) / kind
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "GapAnalyzer" / kind
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "GapAnalyzer" / kind
    variable, below = {"config": ("XDG_CONFIG_HOME", ".config"), "data": ("XDG_DATA_HOME", ".local/share")}[kind]
    return Path(os.environ.get(variable) or Path.home() / below) / "gapanalyzer"


def load() -> Settings:
    """What is remembered; a file that cannot be read counts as nothing remembered."""
    with suppress(OSError, ValueError, TypeError, RecursionError, BaseValidationError):
        return _converter.structure(json.loads(_file().read_text("utf-8")), Settings)
    return Settings()


def save(settings: Settings) -> None:
    """Remember; silently not where the profile cannot be written."""
    with suppress(OSError):
        _file().parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = _file().with_suffix(".part")
        fresh.write_text(json.dumps(_converter.unstructure(settings), indent=1), "utf-8")
        fresh.replace(_file())


def _file() -> Path:
    return folder("config") / "settings.json"
