"""Evidence outside the laws of the project: what it is, where it can be seen, of which date."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Finding, OutsideEvidence
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.widgets.buttons import button, icon_button
from gapanalyzer.ui.widgets.layouts import column, empty, row
from gapanalyzer.ui.words import plain


class Outside(QWidget):
    """Lines with their commands, and a form that opens in place."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown: Finding | None = None
        self._editing = ""
        self._box = QVBoxLayout()
        self._box.setSpacing(4)
        self.add = button(self.tr("Add evidence outside the laws…"), lambda: self._open(None), "link")
        self._form = self._make_form()
        self._form.hide()
        self.setLayout(column(self._box, row(self.add, None), self._form, gap=4))

    def _make_form(self) -> QWidget:
        self.title, self.where, self.date = QLineEdit(), QLineEdit(), QLineEdit()
        self.title.setPlaceholderText(self.tr("Title, such as the name of a decree or a record"))
        self.where.setPlaceholderText(self.tr("Where it can be seen"))
        self.date.setPlaceholderText(self.tr("Date"))
        self.title.setAccessibleName(self.tr("Title of the evidence"))
        self.where.setAccessibleName(self.tr("Where the evidence can be seen"))
        self.date.setAccessibleName(self.tr("Date of the evidence"))
        self.title.returnPressed.connect(self._keep)
        second = row(self.where, self.date)
        second.setStretch(0, 2)
        second.setStretch(1, 1)
        buttons = row(button(self.tr("Keep"), self._keep, "primary"), button(self.tr("Cancel"), self._close), None)
        form = QWidget()
        form.setLayout(column(self.title, second, buttons))
        return form

    def show_finding(self, finding: Finding) -> None:
        """Show the evidence of a finding."""
        before, self._shown = self._shown, finding
        if before is None or before.requirement != finding.requirement:
            self._close()
        elif before.outside == finding.outside:
            return
        empty(self._box)
        for evidence in finding.outside:
            self._box.addLayout(self._line(evidence))

    def _line(self, evidence: OutsideEvidence) -> QVBoxLayout:
        words = " · ".join(part for part in (evidence.title, evidence.place, evidence.date) if part)
        change = button(
            self.tr("Change…"),
            lambda: self._open(evidence),
            "link",
            self.tr("Change the evidence {title}").format(title=evidence.title),
        )
        remove = icon_button(
            "close",
            self.tr("Remove the evidence {title}").format(title=evidence.title),
            lambda: self._remove(evidence),
        )
        line = row(plain(words, wrap=True), change, remove, gap=4)
        line.setStretch(0, 1)
        return column(line)

    def _open(self, evidence: OutsideEvidence | None) -> None:
        self._editing = evidence.id if evidence else ""
        self.title.setText(evidence.title if evidence else "")
        self.where.setText(evidence.place if evidence else "")
        self.date.setText(evidence.date if evidence else "")
        self.add.hide()
        self._form.show()
        self.title.setFocus()

    def _close(self) -> None:
        self._form.hide()
        self.add.show()

    def _keep(self) -> None:
        if self._shown is None:
            return
        what = {"title": self.title.text(), "place": self.where.text(), "date": self.date.text()}
        here = self._shown.requirement
        if self._editing:
            kept = self._bridge.do(edit.change_outside, requirement=here, outside=self._editing, **what)
        else:
            kept = self._bridge.do(edit.add_outside, requirement=here, **what)
        if kept:
            self._close()

    def _remove(self, evidence: OutsideEvidence) -> None:
        if self._shown is not None:
            self._bridge.do(edit.remove_outside, requirement=self._shown.requirement, outside=evidence.id)
