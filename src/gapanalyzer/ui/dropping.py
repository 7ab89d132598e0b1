"""Files dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def files_of(data: QMimeData) -> tuple[Path, ...]:
    """The local files of a drop."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
