"""The button beside the filter field: which requirements to show, as a menu."""

from collections.abc import Callable
from typing import Any

from attrs import evolve
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gapanalyzer import wording
from gapanalyzer.model.assessment import Verdict
from gapanalyzer.model.checklist import Checklist, Obligation
from gapanalyzer.ui.tree.checklist_filter import Wanted


class FilterButton(QToolButton):
    """Its words say what is shown."""

    chosen = Signal(object)
    """A Wanted; its words are those it was given last."""

    def __init__(self, checklist: Checklist, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checklist = checklist
        self._wanted = Wanted()
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self._fill(self.menu())
        self._say()

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        return self._wanted

    def want(self, **part: Any) -> None:
        """Choose a part of what is wanted, as the menu does."""
        self._wanted = evolve(self._wanted, **part)
        self._say()
        self.chosen.emit(self._wanted)

    def clear(self) -> None:
        """Show everything again."""
        self._wanted = Wanted()
        self.menu().clear()
        self._fill(self.menu())
        self._say()
        self.chosen.emit(self._wanted)

    def _fill(self, menu: QMenu) -> None:
        menu.addAction(self.tr("Show all"), self.clear)
        menu.addSeparator()
        self._check(menu, self.tr("Only unanswered"), lambda on: self.want(unanswered=on))
        self._check(menu, self.tr("Only for review"), lambda on: self.want(review=on))
        self._check(menu, self.tr("Only the workshop core"), lambda on: self.want(core=on))
        menu.addSeparator()
        sections = [(f"{s.id}  {s.title}", s.id) for s in self._checklist.sections]
        self._choice(menu.addMenu(self.tr("Section")), sections, "section", "")
        levels: list[tuple[str, Any]] = [(wording.obligation(level), level) for level in Obligation]
        self._choice(menu.addMenu(self.tr("Obligation")), levels, "level", None)
        verdicts: list[tuple[str, Any]] = [(wording.verdict(verdict), verdict) for verdict in Verdict]
        self._choice(menu.addMenu(self.tr("Verdict")), verdicts, "verdict", None)

    def _check(self, menu: QMenu, words: str, do: Callable[[bool], None]) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.toggled.connect(do)

    def _choice(self, menu: QMenu, choices: list[tuple[str, Any]], part: str, nothing: object) -> None:
        group = QActionGroup(menu)
        for words, value in [(self.tr("Any"), nothing), *choices]:
            action = QAction(words.replace("&", "&&"), menu, checkable=True, checked=value == nothing)
            action.triggered.connect(lambda _on, value=value: self.want(**{part: value}))
            group.addAction(action)
            menu.addAction(action)

    def _say(self) -> None:
        parts = []
        if self._wanted.unanswered:
            parts.append(self.tr("Unanswered"))
        if self._wanted.review:
            parts.append(self.tr("For review"))
        if self._wanted.core:
            parts.append(self.tr("Core"))
        if self._wanted.section:
            parts.append(self.tr("Section {id}").format(id=self._wanted.section))
        if self._wanted.level is not None:
            parts.append(wording.obligation(self._wanted.level))
        if self._wanted.verdict is not None:
            parts.append(wording.verdict(self._wanted.verdict))
        several = self.tr("%n filters", "", len(parts))
        words = parts[0] if len(parts) == 1 else several if parts else self.tr("All")
        self.setText(words)
        self.setAccessibleName(self.tr("Requirements shown: {what}").format(what=", ".join(parts) or self.tr("All")))
