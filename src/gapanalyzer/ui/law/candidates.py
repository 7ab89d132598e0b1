"""Provisions that may answer the requirement, each with the phrases it was found by."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gapanalyzer.app.search import Hit, Results
from gapanalyzer.ui.colours import Colours, colours_now
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.words import apart, harmless, one_line, plain, tooltip

Index = QModelIndex | QPersistentModelIndex
HIT_ROLE = Qt.ItemDataRole.UserRole
CITED_ROLE = Qt.ItemDataRole.UserRole + 1
_ROW, _EDGE, _ROWS_SHOWN, _MOST_PHRASES = 26, 12, 4, 3
_LONGEST_NOTE = 150


class CandidateModel(QAbstractListModel):
    """The hits of one search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._cited: frozenset[tuple[str, str]] = frozenset()

    def show(self, hits: tuple[Hit, ...], cited: frozenset[tuple[str, str]]) -> None:
        """Show other hits; `cited` are law id and path of provisions in which something is cited."""
        self.beginResetModel()
        self._hits, self._cited = hits, cited
        self.endResetModel()

    def mark_cited(self, cited: frozenset[tuple[str, str]]) -> None:
        """Show other hits as cited."""
        self._cited = cited
        if self._hits:
            self.dataChanged.emit(self.index(0), self.index(len(self._hits) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Qt: how many hits."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what is shown and said about a hit."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{hit.law.short} {hit.provision.number}"
        if role == HIT_ROLE:
            return hit
        if role == CITED_ROLE:
            return (hit.law.id, hit.provision.path) in self._cited
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            said = self.tr("{place} {heading}, found by: {phrases}")
            words = said.format(
                place=f"{hit.law.short} {hit.provision.number}",
                heading=hit.provision.heading,
                phrases=", ".join(hit.why),
            )
            return harmless(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None


class CandidateDelegate(QStyledItemDelegate):
    """Place, heading, phrases as chips, and whether it is cited already."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Rows of one height."""
        return QSize(100, max(_ROW, QFontMetrics(option.font).height() + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        colours = colours_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.sunken))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 3, 3)
        self._row(painter, option, index, colours)
        painter.restore()

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, colours: Colours) -> None:
        width = option.rect.width()
        state = self._state(option, index)
        room = painter.fontMetrics().horizontalAdvance(state) if state else 0
        _words(painter, option, width - _EDGE - room, room, state, colours.muted)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        place = max(60, QFontMetrics(bold).horizontalAdvance(index.data()) + 10)
        _words(painter, option, _EDGE, place, index.data(), colours.text)
        painter.setFont(option.font)
        self._found(painter, option, index.data(HIT_ROLE), (_EDGE + place, width - _EDGE - room - 8), colours)

    def _state(self, option: QStyleOptionViewItem, index: Index) -> str:
        if index.data(CITED_ROLE):
            return self.tr("cited")
        return self.tr("Enter") if option.state & QStyle.StateFlag.State_Selected else ""

    def _found(
        self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit, room: tuple[int, int], colours: Colours
    ) -> None:
        """Heading, then as many phrases as there is room for; at least one phrase keeps half of the room."""
        left, right = room
        metrics = painter.fontMetrics()
        heading = hit.provision.heading
        wanted = metrics.horizontalAdvance(heading) + 2
        given = min(wanted, (right - left) // 2 if hit.why else right - left)
        _words(painter, option, left, given, heading, colours.text)
        left += given + (8 if heading else 0)
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * 0.9)
        painter.setFont(small)
        for phrase in hit.why[:_MOST_PHRASES]:
            length = min(QFontMetrics(small).horizontalAdvance(phrase) + 14, right - left)
            if length < _ROW:
                break
            self._chip(painter, option, left, length, phrase, colours)
            left += length + 6

    def _chip(
        self, painter: QPainter, option: QStyleOptionViewItem, left: int, length: int, phrase: str, colours: Colours
    ) -> None:
        height = painter.fontMetrics().height() + 2
        box = _placed(option, QRect(left, (option.rect.height() - height) // 2, length, height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.partly[1]))
        painter.drawRoundedRect(box, 3, 3)
        _words(painter, option, left + 6, length - 12, phrase, colours.partly[0])


def _placed(option: QStyleOptionViewItem, box: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, box.translated(option.rect.topLeft()))


def _words(painter: QPainter, option: QStyleOptionViewItem, left: int, width: int, words: str, colour: str) -> None:
    box = _placed(option, QRect(left, 0, width, option.rect.height()))
    short = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, width)
    flags = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    painter.setPen(QColor(colour))
    painter.drawText(box, int(flags | Qt.TextFlag.TextSingleLine), apart(short))


class Candidates(QFrame):
    """A short list above the law; it never says that the law has nothing."""

    opened = Signal(object)
    """The Hit to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.model = CandidateModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(CandidateDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Candidates for this requirement"))
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.note = plain(role="small", wrap=True)
        note = column(self.note, margins=(_EDGE, 0, _EDGE, 0))
        head = column(plain(self.tr("Candidates for this requirement"), "section"), margins=(_EDGE, 0, _EDGE, 0))
        self.setLayout(column(head, self.list, note, gap=4, margins=(0, 8, 0, 8)))

    def show_results(self, results: Results, cited: frozenset[tuple[str, str]]) -> None:
        """Show what was found, and say what was looked for."""
        self.model.show(results.hits, cited)
        rows = min(_ROWS_SHOWN, len(results.hits))
        height = self.list.sizeHintForRow(0) if rows else 0
        self.list.setFixedHeight(rows * height + (2 if rows else 0))
        self.list.setVisible(bool(rows))
        self.note.setText(self._note(results))
        tooltip(self.note, results.note or ", ".join(results.searched_for))

    def _note(self, results: Results) -> str:
        """What was searched for; where nothing strong was found, the search itself says so in its note."""
        looked = self.tr("Searched for: {phrases}").format(phrases=", ".join(results.searched_for))
        strong = any(not hit.weak for hit in results.hits)
        return " ".join([one_line(looked, _LONGEST_NOTE)] * strong + [one_line(results.note, _LONGEST_NOTE)]).strip()

    def _open(self, index: QModelIndex) -> None:
        hit = index.data(HIT_ROLE)
        if hit is not None:
            self.opened.emit(hit)
