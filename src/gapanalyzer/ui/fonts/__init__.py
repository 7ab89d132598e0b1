"""The program's own fonts, so that it looks the same on every computer."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

SANS = "GapAnalyzer Sans"
ARABIC = "GapAnalyzer Arabic"
BASE_SIZE = 10.0
"""Points of ordinary text at zoom 100."""


def load_fonts() -> None:
    """Make the bundled faces known to Qt."""
    for path in sorted(Path(__file__).parent.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def sans(size: float = BASE_SIZE, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The window's typeface at a size in points."""
    font = QFont()
    font.setFamilies([SANS, ARABIC])
    font.setPointSizeF(size)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
