"""A list of recommendations, each a card or, one at a time, its editor."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gapanalyzer.model.assessment import Recommendation
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.recommendation.card import RecommendationCard
from gapanalyzer.ui.recommendation.editor import RecommendationEditor
from gapanalyzer.ui.widgets.layouts import empty


class Recommendations(QWidget):
    """Rebuilt when the list differs; an open editor is kept and told."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown: tuple[Recommendation, ...] = ()
        self._particulars: object = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)
        self.editor: RecommendationEditor | None = None

    def show_list(self, shown: Iterable[Recommendation]) -> None:
        """Show these recommendations."""
        listed = tuple(shown)
        particulars = (self._bridge.now.laws, self.editor)
        if listed == self._shown and particulars == self._particulars:
            return
        self._shown, self._particulars = listed, particulars
        self._rebuild()

    def _rebuild(self) -> None:
        editor = self.editor
        if editor is not None:
            self._box.removeWidget(editor)
        empty(self._box)
        placed = False
        for value in self._shown:
            if editor is not None and editor.identity == value.id:
                editor.show_value(value)
                self._box.addWidget(editor)
                placed = True
            else:
                self._box.addWidget(self._card(value))
        if editor is not None and not placed:
            if editor.identity:
                self._drop()
            else:
                self._box.addWidget(editor)

    def _card(self, value: Recommendation) -> RecommendationCard:
        card = RecommendationCard(self._bridge.now, value)
        card.edit_wanted.connect(lambda: self.open_editor(value))
        return card

    def open_editor(self, value: Recommendation) -> None:
        """Open the editor on a value; one without id is new."""
        if self.editor is not None:
            self.editor.close_editor()
        self.editor = RecommendationEditor(self._bridge, value)
        self.editor.closed.connect(self._close)
        self._rebuild()
        self.editor.text.setFocus()

    def _close(self) -> None:
        if self.editor is not None:
            self._drop()
            self._rebuild()

    def leave(self) -> None:
        """Close the editor because another requirement is shown."""
        if self.editor is not None:
            self.editor.close_editor()

    def _drop(self) -> None:
        if self.editor is not None:
            self._bridge.leaving.disconnect(self.editor.hand_in)
            self._box.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
