"""In which encoding a file is written: each one that fits, with lines of the file as it reads them."""

from collections.abc import Mapping

from attrs import evolve
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from gapanalyzer.legislation.choices import Choices
from gapanalyzer.legislation.document import Guess
from gapanalyzer.legislation.incoming import Incoming
from gapanalyzer.ui.dialogs.choice_dialog import ChoiceDialog
from gapanalyzer.ui.words import apart, one_line

_NAMES: Mapping[str, object] = {
    "cp1252": QT_TRANSLATE_NOOP("EncodingDialog", "Western European"),
    "cp850": QT_TRANSLATE_NOOP("EncodingDialog", "Western European, DOS"),
    "mac-roman": QT_TRANSLATE_NOOP("EncodingDialog", "Western European, Macintosh"),
    "cp1250": QT_TRANSLATE_NOOP("EncodingDialog", "Central European"),
    "cp1257": QT_TRANSLATE_NOOP("EncodingDialog", "Baltic"),
    "cp1251": QT_TRANSLATE_NOOP("EncodingDialog", "Cyrillic"),
    "koi8-r": QT_TRANSLATE_NOOP("EncodingDialog", "Cyrillic, Russian"),
    "cp866": QT_TRANSLATE_NOOP("EncodingDialog", "Cyrillic, DOS"),
    "iso8859-5": QT_TRANSLATE_NOOP("EncodingDialog", "Cyrillic, ISO"),
    "cp1253": QT_TRANSLATE_NOOP("EncodingDialog", "Greek"),
    "cp1254": QT_TRANSLATE_NOOP("EncodingDialog", "Turkish"),
    "cp1255": QT_TRANSLATE_NOOP("EncodingDialog", "Hebrew"),
    "cp1256": QT_TRANSLATE_NOOP("EncodingDialog", "Arabic"),
    "iso8859-6": QT_TRANSLATE_NOOP("EncodingDialog", "Arabic, ISO"),
    "cp1258": QT_TRANSLATE_NOOP("EncodingDialog", "Vietnamese"),
    "cp874": QT_TRANSLATE_NOOP("EncodingDialog", "Thai"),
    "gb18030": QT_TRANSLATE_NOOP("EncodingDialog", "Chinese, simplified"),
    "big5": QT_TRANSLATE_NOOP("EncodingDialog", "Chinese, traditional"),
    "shift-jis": QT_TRANSLATE_NOOP("EncodingDialog", "Japanese"),
    "euc-kr": QT_TRANSLATE_NOOP("EncodingDialog", "Korean"),
}
_SHOWN_LINES, _LONGEST = 2, 80
_ROW, _MOST_ROWS = 66, 5


class EncodingDialog(ChoiceDialog):
    """The likeliest is chosen; its name is told in words, with the name that the command line takes."""

    def __init__(self, name: str, incoming: Incoming, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("How the letters are stored"))
        self._guesses = incoming.guesses
        self.list = QListWidget()
        self.list.setObjectName("boxed")
        self.list.setAccessibleName(self.tr("Readings of the file"))
        for guess in self._guesses:
            item = QListWidgetItem(self._words(guess))
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(_ROW * min(_MOST_ROWS, len(self._guesses)) + 4)
        self.list.itemDoubleClicked.connect(lambda _item: self.accept())
        self.ask(
            name,
            self.tr("This file does not say how its letters are stored. Choose the reading whose words are right."),
            self.list,
        )

    def _words(self, guess: Guess) -> str:
        said = QCoreApplication.translate("EncodingDialog", str(_NAMES.get(guess.encoding, "Unicode")))
        lines = [apart(one_line(line, _LONGEST)) for line in guess.lines[:_SHOWN_LINES]]
        return "\n".join((f"{said} ({guess.encoding})", *lines))

    def choices(self, before: Choices) -> Choices:
        """What was said before, and the answer."""
        return evolve(before, encoding=self._guesses[max(0, self.list.currentRow())].encoding)
