"""The window's language: English sentences are in the code, their plural forms in a catalogue."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

CATALOGUES = Path(__file__).parent / "translations"


def speak(application: QCoreApplication, language: str = "en") -> None:
    """Install the catalogue of a language."""
    translator = QTranslator(application)
    if translator.load(str(CATALOGUES / f"gapanalyzer_{language}.qm")):
        application.installTranslator(translator)
