"""Asks where files are and where a new one goes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def projects() -> str:
    """The filter for project files."""
    return QCoreApplication.translate("Where", "GapAnalyzer projects (*.gap)")


def ask_place(
    window: QWidget, title: str, proposal: Path, kinds: tuple[str, ...], then: Callable[[Path], object]
) -> None:
    """Ask where a new file goes; `kinds` are filters, and the suffix of the proposal is added where none is typed."""
    dialog = QFileDialog(window, title, str(proposal))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds))
    dialog.setDefaultSuffix(proposal.suffix.removeprefix("."))
    dialog.selectFile(str(proposal))
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()


def ask_files(window: QWidget, title: str, folder: Path, then: Callable[[tuple[Path, ...]], object]) -> None:
    """Ask for project files."""
    dialog = QFileDialog(window, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(projects())
    dialog.filesSelected.connect(lambda paths: then(tuple(map(Path, paths))))
    dialog.open()


def beside(path: Path, words: str) -> Path:
    """A free name beside a file: its own name and these words."""
    proposal = path.with_stem(f"{path.stem} {words}")
    number = 2
    while proposal.exists():
        proposal = path.with_stem(f"{path.stem} {words} {number}")
        number += 1
    return proposal
