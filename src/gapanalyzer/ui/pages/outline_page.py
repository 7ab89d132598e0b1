"""The outline of a law, to be put right: the tree of units, the lines of the text, one key for each edit."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from gapanalyzer.app.outlining import container_of, named
from gapanalyzer.assess import edit_outline as edit
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Flag, Law, LawId, LawText, Provision, Unit
from gapanalyzer.model.ledger import Change, Register
from gapanalyzer.ui import place as places
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.outline import keys
from gapanalyzer.ui.outline.keys import Keys
from gapanalyzer.ui.outline.lines import Lines
from gapanalyzer.ui.outline.naming import Naming
from gapanalyzer.ui.outline.outline_tree import OutlineTree
from gapanalyzer.ui.outline.unit_words import DOUBTS, flag_sentences
from gapanalyzer.ui.place import Place
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.elided import Elided
from gapanalyzer.ui.widgets.layouts import column, hairline, row, split
from gapanalyzer.ui.words import plain


class OutlinePage(QFrame):
    """One law at a time; the line that has the focus and the unit chosen in the tree follow each other."""

    def __init__(self, bridge: Bridge, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._bridge, self._place = bridge, place
        self._law: LawId | None = None
        self._shown: LawText | None = None
        self._following = False
        self.laws, self.tree, self.lines, self.naming = Choice(16), OutlineTree(), Lines(), Naming()
        self.count, self.about = plain("", "muted"), Elided("", "muted")
        self.keys = Keys(self, self._commands())
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.laws.setAccessibleName(self.tr("Law"))
        self.laws.setProperty("role", "strong")
        back = button(self.tr("‹ Legislation"), self._back, "link")
        top = row(back, 8, plain(self.tr("Outline"), "heading"), self.laws, self.count, 8, self.about, gap=8)
        top.setContentsMargins(20, 10, 20, 4)
        top.setStretch(3, 2)
        top.setStretch(6, 3)
        right = QWidget()
        right.setLayout(column(self.naming, hairline(), self.lines, gap=0))
        splitter = split(Qt.Orientation.Horizontal, (self.tree, 0), (right, 1))
        splitter.setSizes([460, 900])
        strip = QFrame()
        strip.setObjectName("strip")
        strip.setLayout(column(self.keys, margins=(12, 4, 12, 4)))
        box = column(top, strip, splitter, gap=0)
        box.setStretch(2, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        self.laws.activated.connect(lambda _n: self.show_law(self.laws.currentData()))
        self.tree.chosen.connect(self._chosen)
        self.lines.line_changed.connect(self._line_changed)
        self.naming.kept.connect(self._rename)
        self.naming.left.connect(lambda: self.lines.setFocus(Qt.FocusReason.OtherFocusReason))
        self._bridge.changed.connect(self._changed)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._escape)

    def _commands(self) -> dict[str, Callable[[], object]]:
        return {
            keys.SPLIT: self._split,
            keys.MERGE: partial(self._do, edit.merge),
            keys.ARTICLE: lambda: self._open(Unit.ARTICLE),
            keys.HEADING: lambda: self._open(container_of(self._words())),
            keys.TEXT: partial(self._on_unit, edit.as_text),
            keys.INWARD: partial(self._on_unit, edit.shift, by=1),
            keys.OUTWARD: partial(self._on_unit, edit.shift, by=-1),
            keys.RENAME: self.naming.begin,
            keys.EXCLUDE: self._exclude,
            keys.KEEP: self._keep,
            keys.AS_READ: partial(self._do, edit.as_it_was_read),
            keys.NEXT: self.next_doubt,
        }

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_law(self, law: str, paragraph: int = 0) -> None:
        """Show the outline of a law at one of its lines."""
        found = self._bridge.now.law_by_id.get(LawId(law))
        if found is not None:
            self._law, self._shown = found.id, None
            self._refresh()
            self.lines.show_unit(paragraph)
            self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the first law where none was asked for, and whatever changed meanwhile."""
        super().showEvent(event)
        laws = self._bridge.now.laws
        if self._law is None and laws:
            self._law = laws[0].id
        self._refresh()

    def _changed(self, _now: Assessment, touched: frozenset[Register]) -> None:
        if self.isVisible() and {about[0] for about in touched} & {"law", "outline"}:
            self._refresh()

    def _refresh(self) -> None:
        now = self._bridge.now
        self.laws.clear()
        for law in now.laws:
            self.laws.addItem(self.tr("{title} ({short})").format(title=law.title, short=law.short), law.id)
        shown = now.law_by_id.get(self._law) if self._law else None
        self.setEnabled(shown is not None)
        if shown is not None:
            self.laws.setCurrentIndex([law.id for law in now.laws].index(shown.id))
            self._show(shown, now.text_of(shown))

    def _show(self, law: Law, text: LawText) -> None:
        if self._shown is text:
            return
        self._shown, line = text, self.lines.line
        said = frozenset(self._bridge.now.outlines.get(law.text, {}))
        self._following = True
        self.lines.show_text(text, said, law.language)
        self.tree.show_text(text)
        self.lines.go(line)
        self._following = False
        articles = self.tr("%n article(s)", "", len(text.articles))
        counts = (articles, self.tr("%n doubt(s)", "", len(self.tree.model_.doubts)))
        self.count.setText(" · ".join(counts))
        self._line_changed(self.lines.line)

    # -- where we are -------------------------------------------------------------------------------------------

    def _words(self) -> str:
        return self._shown.paragraphs[self.lines.line] if self._shown and self._shown.paragraphs else ""

    def _unit(self) -> Provision | None:
        """The unit that opens on the line: the one chosen in the tree, where it is one of several."""
        chosen = self.tree.unit()
        units = self.lines.units_on(self.lines.line)
        return chosen if chosen in units else (units[0] if units else None)

    def _chosen(self, unit: Provision) -> None:
        if not self._following:
            self._following = True
            self.lines.show_unit(unit.first)
            self._following = False
            self._allow()

    def _line_changed(self, line: int) -> None:
        if self._following:
            return
        self._following = True
        self.tree.follow(line)
        self._following = False
        self._allow()

    def _allow(self) -> None:
        unit = self._unit()
        self.naming.show_unit(unit)
        sentences = flag_sentences()
        self.about.say(" ".join(sentences[flag] for one in self.lines.units_on(self.lines.line) for flag in one.flags))
        around = self._shown.chain_at(self.lines.line) if self._shown else ()
        first = self._shown.provisions[0].first if around and self._shown else 0
        here = dict.fromkeys((keys.TEXT, keys.INWARD, keys.OUTWARD, keys.RENAME), unit is not None)
        doubtful = any(DOUBTS.intersection(one.flags) for one in self.lines.units_on(self.lines.line))
        said = self.lines.is_said(self.lines.line)
        some = bool(self.tree.model_.doubts)
        splits = any(one.first < self.lines.line for one in around)
        merges = bool(around) and around[-1].first > first
        here |= {keys.SPLIT: splits, keys.MERGE: merges}
        self.keys.allow({**here, keys.KEEP: doubtful, keys.AS_READ: said, keys.NEXT: some})

    def next_doubt(self) -> None:
        """To the next unit that wants a look, round from the end to the beginning."""
        units = [self.tree.model_.units[at].unit for at in self.tree.model_.doubts]
        line = self.lines.line
        wanted = next((unit for unit in units if unit.first > line), units[0] if units else None)
        if wanted is not None:
            self.lines.show_unit(wanted.first)

    def _escape(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.naming.isAncestorOf(focus):
            self.naming.show_unit(self._unit())
            self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._back()

    def _back(self) -> None:
        self._place.go(places.LEGISLATION)

    # -- edits --------------------------------------------------------------------------------------------------

    def _do(self, change: Callable[..., Change], **what: Any) -> None:
        if self._law is not None:
            self._bridge.do(change, law=self._law, paragraph=self.lines.line, **what)

    def _on_unit(self, change: Callable[..., Change], **what: Any) -> None:
        units = self.lines.units_on(self.lines.line)
        unit = self._unit()
        self._do(change, order=units.index(unit) if unit in units else 0, **what)

    def _open(self, kind: Unit) -> None:
        self._do(edit.open_unit, kind=kind, **named(self._words(), kind))

    def _split(self) -> None:
        around = [u for u in self._shown.chain_at(self.lines.line) if u.first < self.lines.line] if self._shown else []
        self._do(edit.open_unit, **(named(self._words(), around[-1].kind) if around else {}))

    def _exclude(self) -> None:
        unit = self._unit()
        self._on_unit(edit.exclude, excluded=unit is None or Flag.EXCLUDED not in unit.flags)

    def _keep(self) -> None:
        self._do(edit.confirm)

    def _rename(self, kind: Unit, number: str, heading: str) -> None:
        self._on_unit(edit.rename, kind=kind, number=number, heading=heading)
