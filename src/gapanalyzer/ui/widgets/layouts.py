"""Layouts on the grid of four pixels, written in one line."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QSplitter, QVBoxLayout, QWidget

Box = TypeVar("Box", bound=QBoxLayout)
Piece = QWidget | QLayout | int | None


def column(*pieces: Piece, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Pieces below each other; a number is extra space, None is stretch; margins are left, top, right, bottom."""
    return _filled(QVBoxLayout(), pieces, gap, margins)


def row(*pieces: Piece, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Pieces beside each other, likewise."""
    return _filled(QHBoxLayout(), pieces, gap, margins)


def _filled(box: Box, pieces: tuple[Piece, ...], gap: int, margins: tuple[int, int, int, int]) -> Box:
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    for piece in pieces:
        add(box, piece)
    return box


def add(box: QBoxLayout, piece: Piece) -> None:
    """Add one piece to a box."""
    if piece is None:
        box.addStretch(1)
    elif isinstance(piece, int):
        box.addSpacing(piece)
    elif isinstance(piece, QLayout):
        box.addLayout(piece)
    else:
        box.addWidget(piece)


def split(way: Qt.Orientation, *parts: tuple[QWidget, int]) -> QSplitter:
    """Parts with a line between them that can be moved, each with its share of the room."""
    made = QSplitter(way)
    made.setChildrenCollapsible(False)
    made.setHandleWidth(1)
    for n, (part, share) in enumerate(parts):
        made.addWidget(part)
        made.setStretchFactor(n, share)
    return made


def hairline() -> QFrame:
    """A line of one pixel across the column."""
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            empty(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()
