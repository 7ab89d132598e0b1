"""Puts the questions of imports one after the other; an answer may count for the other files too."""

from attrs import evolve
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gapanalyzer.legislation.choices import Choices
from gapanalyzer.ui.dialogs.changes_dialog import ChangesDialog
from gapanalyzer.ui.dialogs.encoding_dialog import EncodingDialog
from gapanalyzer.ui.importing import Importing
from gapanalyzer.ui.question import Question


class Asking(QObject):
    """At most one dialog is open."""

    def __init__(self, importing: Importing, window: QWidget) -> None:
        super().__init__(importing)
        self._window = window
        self._waiting: list[Question] = []
        self._asking = False
        self._others = Choices()
        importing.asked.connect(self.take)
        importing.begun.connect(self._forget)

    def _forget(self) -> None:
        self._others = Choices()

    def take(self, question: Question) -> None:
        """Put a question when those before it are answered."""
        self._waiting.append(question)
        self._next()

    def _next(self) -> None:
        while self._waiting and not self._asking:
            question = self._waiting.pop(0)
            said = self._said_before(question)
            if said is not None:
                question.answer(said)
            else:
                self._open(question)

    def _said_before(self, question: Question) -> Choices | None:
        """What was said for the other files, where it fits this one; nothing where there are no others."""
        if question.alone:
            return None
        if question.about_changes:
            changes = self._others.changes
            return evolve(question.choices, changes=changes) if changes is not None else None
        encoding = self._others.encoding
        fits = encoding in {guess.encoding for guess in question.incoming.guesses}
        return evolve(question.choices, encoding=encoding) if fits else None

    def _open(self, question: Question) -> None:
        self._asking = True
        made: type[ChangesDialog | EncodingDialog] = ChangesDialog if question.about_changes else EncodingDialog
        dialog = made(question.name, question.incoming, self._window)
        dialog.others.setHidden(question.alone)
        dialog.accepted.connect(lambda: self._answer(question, dialog))
        dialog.rejected.connect(lambda: self._close(question, None))
        dialog.open()

    def _answer(self, question: Question, dialog: ChangesDialog | EncodingDialog) -> None:
        said = dialog.choices(question.choices)
        if dialog.others.isChecked():
            self._others = dialog.choices(self._others)
        self._close(question, said)

    def _close(self, question: Question, said: Choices | None) -> None:
        self._asking = False
        question.answer(said)
        self._next()
