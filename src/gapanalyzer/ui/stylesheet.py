"""The small stylesheet on top of Fusion: type sizes, quiet buttons, hairlines, the focus ring."""

from string import Template

from gapanalyzer.ui.colours import Colours

_SHEET = Template("""
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 4px 8px; }
QMainWindow, QDialog, #pane, #rail { background: $window; }
#page, #page > QWidget, #surface, QScrollArea#page > QWidget > QWidget { background: $surface; }
#bar { background: $surface; border: none; border-bottom: 1px solid $border; }
#strip { background: $window; border: none; border-bottom: 1px solid $border; }
#status { background: $surface; border: none; border-top: 1px solid $border; }
#footer { background: $window; border: none; border-top: 1px solid $border; }
#hairline { background: $border; border: none; }
#dropping { background: $selection; border: 2px dashed $accent; border-radius: 4px; }

QLabel { background: transparent; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[role="question"] { font-size: ${question}pt; }
QLabel[role="section"] { font-size: ${small}pt; font-weight: 600; color: $muted; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { font-size: ${small}pt; color: $muted; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="letter"] { font-weight: 600; color: $muted; }
QLabel[role="number"] { font-weight: 600; color: $accent; }
QLabel[role="chip"], QLabel[role="chip-accent"] { font-size: ${small}pt; color: $muted; background: transparent;
  border: 1px solid $border; border-radius: 8px; padding: 0px 7px; min-height: 16px; }
QLabel[role="chip-accent"] { color: $accent; border-color: $accent; background: $chip; }
QLabel[role="match"] { font-size: ${small}pt; color: $match; background: $match_tint; border-radius: 3px;
  padding: 0px 5px; min-height: 16px; }
QLabel[role="trouble"] { color: $trouble; }
QLabel[role="figure"] { font-size: ${figure}pt; font-weight: 600; }

QPushButton, QToolButton { background: $surface; color: $text; border: 1px solid $border; border-radius: 4px;
  padding: 4px 12px; min-height: 18px; }
QPushButton:hover, QToolButton:hover { background: $sunken; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $selection; }
QPushButton:disabled, QToolButton:disabled { color: $muted; background: $window; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 3px 11px; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[role="primary"]:disabled { background: $sunken; color: $muted; border-color: $border; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="quiet"], QToolButton[role="quiet"] { background: transparent; border: 1px solid transparent;
  padding: 2px 6px; }
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: $sunken; }
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus { border: 2px solid $accent; padding: 1px 5px; }
QPushButton[role="quiet"]:checked { background: $selection; }
QPushButton[role="quiet"]:disabled { color: $muted; background: transparent; }
QPushButton[role="link"] { background: transparent; color: $accent; border: 1px solid transparent; padding: 1px;
  text-align: left; min-height: 0px; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 0px; }
QPushButton[role="link"]:disabled { color: $muted; }
QPushButton[role="search"] { background: $window; color: $muted; text-align: left; padding: 4px 12px; }
QPushButton[role="search"]:focus { padding: 3px 11px; }
QPushButton[role="chip"] { font-size: ${small}pt; color: $accent; background: $chip; border: 1px solid $accent;
  border-radius: 8px; padding: 0px 7px; min-height: 16px; }
QPushButton[role="chip"]:hover { text-decoration: underline; }
QPushButton[role="chip"]:focus { border: 2px solid $accent; padding: 0px 6px; min-height: 14px; }
QToolButton[role="fold"] { background: transparent; border: 1px solid transparent; color: $muted; font-weight: 600;
  font-size: ${small}pt; padding: 2px 4px; }
QToolButton[role="fold"]:focus { border: 2px solid $accent; padding: 1px 3px; }
QToolButton::menu-indicator { image: none; width: 0px; }

QLineEdit, QPlainTextEdit, QComboBox, QDateEdit { background: $surface; color: $text; border: 1px solid $border;
  border-radius: 4px; padding: 3px 8px; selection-background-color: $selection; selection-color: $text; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus { border: 2px solid $accent; padding: 2px 7px; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { color: $muted; background: $window; }
QLineEdit { lineedit-password-character: 8226; }
QPlainTextEdit { padding: 3px 4px; }
QPlainTextEdit:focus { padding: 2px 3px; }
QPlainTextEdit#reader { border: 2px solid $surface; border-radius: 0px; padding: 0px; background: $surface; }
QPlainTextEdit#reader:focus { border: 2px solid $accent; padding: 0px; }
QComboBox, QDateEdit { min-height: 18px; padding: 3px 2px 3px 8px; }
QDateEdit QLineEdit, QDateEdit QLineEdit:focus { border: none; padding: 0px 0px 0px 6px; background: transparent; }
QDateEdit::up-button, QDateEdit::down-button { width: 0px; border: none; }
QComboBox:focus { padding: 2px 1px 2px 7px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("$pictures/arrow-$theme.svg"); width: 10px; height: 10px; }
QComboBox[role="strong"] { font-weight: 600; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $border;
  selection-background-color: $selection; selection-color: $text; outline: none; padding: 2px; }
QComboBox QAbstractItemView::item { min-height: 24px; padding: 0px 6px; }

QMenu { background: $surface; color: $text; border: 1px solid $border; padding: 4px; menu-scrollable: 1; }
QMenu::item { padding: 4px 24px 4px 12px; border-radius: 3px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }

QTreeView, QListView, QTableView { background: transparent; border: none; outline: none; color: $text; }
QTreeView#boxed, QListView#boxed, QTableView#boxed { background: $surface; border: 1px solid $border;
  padding: 1px; border-radius: 4px; alternate-background-color: $window; }
QTreeView#boxed:focus, QListView#boxed:focus, QTableView#boxed:focus { border: 2px solid $accent; padding: 0px; }
QTableView { gridline-color: $border; selection-background-color: $selection; selection-color: $text; }
QTableView::item { padding: 0px 5px; border: none; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: $selection; color: $text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $border;
  padding: 4px 8px; font-size: ${small}pt; font-weight: 600; }
QHeaderView::section:vertical { border: none; }

QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: $sunken; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QCheckBox { spacing: 8px; background: transparent; border: 2px solid transparent; border-radius: 4px; padding: 2px; }
QCheckBox::indicator, QListView::indicator { width: 14px; height: 14px;
  border: 1px solid $muted; border-radius: 3px; background: $surface; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: $accent; border-color: $accent;
  image: url("$pictures/tick-$theme.svg"); }
QCheckBox:focus { border: 2px solid $accent; }

QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0px; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 1px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def stylesheet(colours: Colours, base: float, pictures: str, theme: str) -> str:
    """The sheet for one theme; `base` is the size of ordinary text in points, `pictures` the folder of its shapes."""
    sizes = {"small": base * 0.9, "question": base * 1.1, "heading": base * 1.3, "figure": base * 1.8}
    roles = {name: getattr(colours, name) for name in _ROLES}
    roles |= {
        "match": colours.partly[0],
        "match_tint": colours.partly[1],
        "chip": colours.selection,
        "trouble": colours.not_met[0],
    }
    return _SHEET.substitute(
        roles, pictures=pictures, theme=theme, **{name: f"{size:.1f}" for name, size in sizes.items()}
    )


_ROLES = ("window", "surface", "sunken", "border", "text", "muted", "accent", "on_accent", "selection")
