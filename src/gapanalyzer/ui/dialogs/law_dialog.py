"""A law's title, short name, kind, status and language."""

from PySide6.QtWidgets import QLineEdit, QWidget

from gapanalyzer import wording
from gapanalyzer.model.instrument import Kind, Law, LawText, Status
from gapanalyzer.ui.dialogs.dialog import Dialog
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.words import plain
from gapanalyzer.wording.citing import example, offered
from gapanalyzer.wording.language import language_name

LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh", "pt", "de", "it", "nl", "pl", "ro", "tr", "uk", "fa", "sq", "sr", "mk")
"""Offered; any other code may be typed."""


class LawDialog(Dialog):
    """`values()` is what was set, once it is accepted."""

    def __init__(self, law: Law, text: LawText, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Properties of the law"), does=self.tr("Keep"))
        self.title, self.short = QLineEdit(law.title), QLineEdit(law.short)
        self.kind, self.status, self.language, self.citing = Choice(10), Choice(10), Choice(10), Choice(10)
        for kind in Kind:
            self.kind.addItem(wording.kind(kind), kind)
        for status in Status:
            self.status.addItem(wording.status(status), status)
        self.kind.setCurrentIndex(list(Kind).index(law.kind))
        self.status.setCurrentIndex(list(Status).index(law.status))
        self._offer_languages(law.language)
        self._offer_styles(law)
        fields = (
            (self.tr("Title"), self.title),
            (self.tr("Short name, used in citations"), self.short),
            (self.tr("Kind"), self.kind),
            (self.tr("Status"), self.status),
            (self.tr("Language of the text"), self.language),
            (self.tr("Citations are printed as"), self.citing),
        )
        lines = [piece for name, field in fields for piece in self._field(name, field)]
        count = self.tr("%n article(s)", "", len(text.articles))
        source = self.tr("From {file}, {count}.").format(file=text.source, count=count)
        self.fill(column(*lines, plain(source, "muted", wrap=True), None, gap=4))
        self.title.textChanged.connect(lambda _text: self._allow())
        self.short.textChanged.connect(lambda _text: self._allow())

    def _field(self, name: str, field: QWidget) -> tuple[QWidget | int, ...]:
        label = plain(name, "small")
        label.setBuddy(field)
        field.setAccessibleName(name)
        return (label, field, 6)

    def _offer_languages(self, standing: str) -> None:
        self.language.addItem(self.tr("not known"), "")
        for code in dict.fromkeys((*LANGUAGES, *([standing] if standing else []))):
            self.language.addItem(f"{language_name(code)} ({code})", code)
            if code == standing:
                self.language.setCurrentIndex(self.language.count() - 1)

    def _offer_styles(self, law: Law) -> None:
        self.citing.addItem(self.tr("usual for this law"), "")
        for style in offered(law.language):
            self.citing.addItem(example(style), style.code)
            if style.code == law.style:
                self.citing.setCurrentIndex(self.citing.count() - 1)

    def _allow(self) -> None:
        self.does.setEnabled(bool(self.title.text().strip() and self.short.text().strip()))

    def values(self) -> dict[str, object]:
        """What `edit.change_law` takes."""
        return {
            "title": self.title.text().strip(),
            "short": self.short.text().strip(),
            "kind": list(Kind)[self.kind.currentIndex()],
            "status": list(Status)[self.status.currentIndex()],
            "language": self.language.currentData(),
            "style": self.citing.currentData(),
        }
