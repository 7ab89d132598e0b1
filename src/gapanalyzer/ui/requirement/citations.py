"""What the law says: the passages cited for a requirement, and evidence outside the laws."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gapanalyzer import wording
from gapanalyzer.assess.review import dates
from gapanalyzer.model.assessment import Assessment, Finding
from gapanalyzer.model.citation import Citation, CitationId
from gapanalyzer.model.instrument import Law
from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.widgets.buttons import button, icon_button
from gapanalyzer.ui.widgets.layouts import column, empty, row
from gapanalyzer.ui.words import apart, one_line, plain

_LONGEST_QUOTE = 600


class CitationCard(QFrame):
    """A quote, where it stands, and the way there."""

    def __init__(self, now: Assessment, citation: Citation, parent: "Citations") -> None:
        super().__init__(parent)
        law, text = now.law_by_text[citation.text], now.texts[citation.text]
        start, end = citation.span(text)
        cited = wording.cite(now, law, citation)
        where = self.tr("{law}, {locator}") if cited else self.tr("{law}, outside any article")
        named = where.format(law=apart(law.title), locator=apart(cited))
        quote = plain(wording.words().quoted(one_line(citation.quote, _LONGEST_QUOTE)), wrap=True)
        dated = self._dated(now, law, citation)
        place = plain(" · ".join(filter(None, (named, wording.status(law.status), dated))), "small", wrap=True)
        short = f"{law.short} {cited}".strip()
        self.citation = citation.id
        self.show_button = button(
            self.tr("Show"),
            lambda: parent.passage.emit(law.id, start, end, citation.text),
            "link",
            self.tr("Show {citation} in the law").format(citation=short),
        )
        take_back = icon_button(
            "close",
            self.tr("Take back the citation of {citation}").format(citation=short),
            lambda: parent.taken_back.emit(citation.id),
        )
        words = column(quote, place, gap=2)
        line = row(words, column(row(self.show_button, take_back, gap=0), None, gap=0), gap=8, margins=(13, 2, 0, 2))
        line.setStretch(0, 1)
        self.setLayout(line)

    def _dated(self, now: Assessment, law: Law, citation: Citation) -> str:
        """Of a law that was amended: which of its texts is cited."""
        if len(law.texts) == 1:
            return ""
        date = dates(now, law)[citation.text]
        before = self.tr("before: former text of {date}")
        after = self.tr("after: text of {date}")
        return (after if citation.text == law.text else before).format(date=date)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A bar on the side where reading begins."""
        painter = QPainter(self)
        left = self.width() - 3 if self.isRightToLeft() else 0
        painter.fillRect(left, 0, 3, self.height(), QColor(colours_now().accent))


class Citations(QWidget):
    """Cards are made anew only when the citations differ."""

    passage = Signal(str, int, int, str)
    """A law's id, the offsets of a cited passage, and the hash of the text they are in."""
    taken_back = Signal(str)
    """A citation's id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._box = QVBoxLayout()
        self._box.setSpacing(10)
        self._cards: list[CitationCard] = []
        self._none = plain(
            self.tr("Nothing is cited yet. Select words in the law and press Ctrl+Enter."), "muted", wrap=True
        )
        self.setLayout(column(plain(self.tr("What the law says"), "section"), self._none, self._box, gap=8))

    def show_finding(self, now: Assessment, finding: Finding) -> None:
        """Show the citations of a finding."""
        cited = tuple(c for c in finding.citations if c.text in now.law_by_text and c.text in now.texts)
        names = tuple(now.law_by_text[c.text] for c in cited)
        shown = finding.requirement, cited, names, now.state.name
        if self._shown == shown:
            return
        self._shown = shown
        empty(self._box)
        self._cards = [CitationCard(now, citation, self) for citation in cited]
        for card in self._cards:
            self._box.addWidget(card)
        self._none.setVisible(not cited)

    def card_of(self, citation: CitationId | None) -> QWidget | None:
        """What has the focus of a citation's card; None where it has none."""
        return next((card.show_button for card in self._cards if card.citation == citation), None)
