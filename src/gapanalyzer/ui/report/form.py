"""What a person chooses about a report: its kind, form and look, language, scale, readers, extent, status, date."""

import datetime as dt

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QLabel, QWidget

from gapanalyzer import wording
from gapanalyzer.app.plugins import KINDS, WRITERS
from gapanalyzer.app.reports import PROFILES
from gapanalyzer.model.checklist import Checklist
from gapanalyzer.ui.report.sections import Sections
from gapanalyzer.ui.report.template import TemplateChoice
from gapanalyzer.ui.report.wanted import Wanted
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.words import plain
from gapanalyzer.wording.scales import Scale

_INSIDE = 6
"""Pixels before the date, so that it stands in line with the other choices."""


class ReportForm(QWidget):
    """One line a choice, each with its name before it."""

    changed = Signal()
    """Something was chosen."""

    def __init__(self, checklist: Checklist, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.kind = self._choice(self.tr("Kind"), [(kind.name, kind.code) for kind in KINDS])
        self.form = self._choice(self.tr("Form"), [])
        self.template = TemplateChoice()
        self.template.changed.connect(self.changed)
        self._template_name = self._line(self.tr("Template"), self.template, self.template)
        self._offer_forms()
        self.kind.activated.connect(lambda _n: self._offer_forms())
        self.form.activated.connect(lambda _n: self._offer_templates())
        languages = [(wording.language_name(code), code) for code in wording.languages()]
        self.language = self._choice(self.tr("Language"), languages)
        self.scale = self._choice(self.tr("Results as"), self._scales())
        self.profile = self._choice(self.tr("Readers"), self._profiles())
        self.sections = Sections(checklist)
        self.sections.changed.connect(self.changed)
        self._line(self.tr("Requirements"), self.sections, self.sections.part)
        self.status = self._choice(self.tr("Status"), [(self.tr("Draft"), "draft"), (self.tr("Final"), "final")])
        self.date = QDateEdit(QDate.currentDate())
        self.date.setDisplayFormat("d MMMM yyyy")
        self.date.setFixedHeight(self.status.sizeHint().height())
        self.date.lineEdit().setAccessibleName(self.tr("Date"))
        self.date.lineEdit().setTextMargins(_INSIDE, 0, 0, 0)
        self._line(self.tr("Date"), self.date, self.date)

    def _scales(self) -> list[tuple[str, str]]:
        return [
            (self.tr("met, partly met, not met"), Scale.MET.value),
            (self.tr("yes, in part, no"), Scale.YES.value),
            (self.tr("C, LC, PC, NC (needs ratings)"), Scale.RATINGS.value),
        ]

    def _profiles(self) -> list[tuple[str, str]]:
        said = {
            "public": self.tr("the public: roles, no notes"),
            "internal": self.tr("the assessors: names and notes"),
            "anonymous": self.tr("anybody: the State is not named"),
        }
        return [(said[code], code) for code in PROFILES]

    def _offer_forms(self) -> None:
        """Only forms that the kind can take; the one chosen stays chosen where it can."""
        chosen, first = self.form.currentData(), self.kind.currentIndex() == 0
        self.form.clear()
        for writer in WRITERS:
            if first or not writer.of_assessment:
                self.form.addItem(f"{writer.name} ({writer.suffix})", writer.suffix)
        _set(self.form, chosen)
        self._offer_templates()

    def _offer_templates(self) -> None:
        takes = any(writer.suffix == self.form.currentData() and writer.templates for writer in WRITERS)
        for part in (self._template_name, self.template):
            part.setVisible(takes)

    def _choice(self, name: str, choices: list[tuple[str, str]]) -> Choice:
        made = Choice(12)
        for words, code in choices:
            made.addItem(words, code)
        made.activated.connect(lambda _n: self.changed.emit())
        self._line(name, made, made)
        return made

    def _line(self, name: str, field: QWidget, focus: QWidget) -> QLabel:
        """A name and its field; the name leads to the part of the field that is operated."""
        label = plain(name, "muted")
        label.setBuddy(focus)
        label.setFixedHeight(focus.sizeHint().height())
        focus.setAccessibleName(name)
        at = self._grid.rowCount()
        self._grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, at, 1)
        return label

    def show_wanted(self, wanted: Wanted) -> None:
        """Show what was chosen last; what is no choice any more is as usual."""
        _set(self.kind, wanted.kind)
        self._offer_forms()
        for choice, code in (
            (self.form, wanted.suffix),
            (self.language, wanted.language),
            (self.scale, wanted.scale),
            (self.profile, wanted.profile),
            (self.status, wanted.status),
        ):
            _set(choice, code)
        self.template.show_chosen(wanted.template)
        self._offer_templates()
        self.sections.show_chosen(wanted.part, wanted.sections)

    def wanted(self) -> Wanted:
        """What is chosen now."""
        return Wanted(
            self.kind.currentData(),
            self.form.currentData(),
            self.language.currentData(),
            self.scale.currentData(),
            self.profile.currentData(),
            self.template.chosen,
            self.status.currentData(),
            self.sections.part.currentData(),
            self.sections.chosen,
        )

    def day(self) -> dt.date:
        """The date the report is to bear."""
        shown = self.date.date()
        return dt.date(shown.year(), shown.month(), shown.day())


def _set(choice: QComboBox, code: str) -> None:
    choice.setCurrentIndex(max(0, choice.findData(code)))
