"""The shapes of verdicts and commands, drawn as SVG so that they need no font and stay sharp at any size."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gapanalyzer.model.assessment import Verdict

_RING = '<circle cx="8" cy="8" r="6" fill="none" stroke="{c}" stroke-width="1.7"/>'
_DISC = '<circle cx="8" cy="8" r="6.8" fill="{c}"/>'
_STROKE = '<path d="{d}" fill="none" stroke="{{c}}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>'


def _line(path: str) -> str:
    return _STROKE.format(d=path)


_VERDICTS = {
    Verdict.MET: _DISC + '<path d="M4.7 8.3 7 10.5 11.3 5.8" fill="none" stroke="{g}" stroke-width="1.8"/>',
    Verdict.MET_WIDER: '<circle cx="8" cy="8" r="4.2" fill="{c}"/>'
    '<path d="M0.2 8 3 5.8V10.2ZM15.8 8 13 5.8V10.2ZM8 0.2 5.8 3H10.2ZM8 15.8 5.8 13H10.2Z" fill="{c}"/>',
    Verdict.PARTLY: _RING + '<path d="M8 2A6 6 0 0 0 8 14Z" fill="{c}"/>',
    Verdict.NOT_MET: _RING + '<rect x="4.6" y="7" width="6.8" height="2" fill="{c}"/>',
    Verdict.NOT_APPLICABLE: _RING + '<path d="M4 12 12 4" stroke="{c}" stroke-width="1.7"/>',
    Verdict.NOT_ASSESSED: '<circle cx="8" cy="8" r="6" fill="none" stroke="{c}" stroke-width="1.6"'
    ' stroke-dasharray="1.9 1.87"/>',
    Verdict.DISPUTED: _RING + '<path d="M5 6.3H11M5 9.7H11" stroke="{c}" stroke-width="1.6"/>',
    Verdict.CONTEXT: '<rect x="4" y="4" width="8" height="8" rx="1" fill="none" stroke="{c}" stroke-width="1.6"/>',
}
_COMMANDS = {
    "menu": _line("M2.5 4.5H13.5M2.5 8H13.5M2.5 11.5H13.5"),
    "previous": _line("M9.5 4 5.5 8 9.5 12"),
    "next": _line("M6.5 4 10.5 8 6.5 12"),
    "up": _line("M4 9.5 8 5.5 12 9.5"),
    "down": _line("M4 6.5 8 10.5 12 6.5"),
    "close": _line("M4.5 4.5 11.5 11.5M11.5 4.5 4.5 11.5"),
    "swap": _line("M2.5 6H12.5L10 3.5M13.5 10H3.5L6 12.5"),
    "search": '<circle cx="7" cy="7" r="4" fill="none" stroke="{c}" stroke-width="1.5"/>'
    + _line("M10.2 10.2 13.5 13.5"),
    "trouble": '<path d="M8 2.2 14.6 13.6H1.4Z" fill="none" stroke="{c}" stroke-width="1.5" stroke-linejoin="round"/>'
    + _line("M8 6.4V9.6M8 11.6V11.7"),
    "review": '<circle cx="8" cy="8" r="6" fill="none" stroke="{c}" stroke-width="1.6"/>' + _line("M8 4.9V8L10.2 9.6"),
    "same": _line("M4 6.2H12M4 9.8H12"),
    "moved": _line("M3 8H12.5M9.5 5 12.5 8 9.5 11"),
    "reworded": _line("M2.5 8C4.2 4.6 6.3 4.6 8 8S11.8 11.4 13.5 8"),
    "gone": _line("M4.5 4.5 11.5 11.5M11.5 4.5 4.5 11.5"),
    "unsure": _line("M5.6 6A2.5 2.5 0 1 1 8.9 8.2C8.2 8.5 8 8.9 8 9.6M8 12.2V12.3"),
    "gap": _line("M2.5 3.5H13.5M2.5 12.5H13.5M2.5 8H4.5M11.5 8H13.5"),
    "twice": '<rect x="2.5" y="2.5" width="8" height="8" rx="1" fill="none" stroke="{c}" stroke-width="1.5"/>'
    + _line("M13.5 6V13.5H6"),
    "doubtful": _RING + _line("M6 6.6A2 2 0 1 1 8 8.6V9.2M8 11.3V11.4"),
    "quoted": _line("M6.5 4.5C4.5 5 3.5 6.5 3.5 8.5H6.5V11.5H3.5V8.5")
    + _line("M12.5 4.5C10.5 5 9.5 6.5 9.5 8.5H12.5V11.5H9.5V8.5"),
    "left_out": _RING + '<path d="M4 12 12 4" stroke="{c}" stroke-width="1.7"/>',
    "app": '<rect x="1" y="1" width="14" height="14" rx="3" fill="{c}"/><path d="M4 5H12M4 8H12M4 11H6.5M9.5 11H12"'
    ' fill="none" stroke="{g}" stroke-width="1.5"/>',
}


def shape(verdict: Verdict) -> str:
    """The SVG of a verdict with places for its colour `{c}` and the ground `{g}`."""
    return _VERDICTS[verdict]


def command(name: str) -> str:
    """The SVG of a command, likewise."""
    return _COMMANDS[name]


@cache
def _renderer(body: str, colour: str, ground: str) -> QSvgRenderer:
    filled = body.replace("{c}", colour).replace("{g}", ground)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">{filled}</svg>'
    return QSvgRenderer(QByteArray(svg.encode()))


def paint(painter: QPainter, body: str, box: QRectF, colour: str, ground: str = "none") -> None:
    """Draw a shape into a box."""
    _renderer(body, colour, ground).render(painter, box)


def icon(name: str, colour: str, ground: str = "none", size: int = 16) -> QIcon:
    """A command's shape as an icon, sharp on screens of up to three times the usual density."""
    made = QIcon()
    for density in (1, 2, 3):
        picture = QPixmap(QSize(size, size) * density)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint(painter, command(name), QRectF(picture.rect()), colour, ground)
        painter.end()
        picture.setDevicePixelRatio(density)
        made.addPixmap(picture)
        made.addPixmap(picture, QIcon.Mode.Selected)  # or Qt tints it in a chosen row
    return made
