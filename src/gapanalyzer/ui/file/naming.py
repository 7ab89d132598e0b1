"""Asks for a name for what the open file holds now."""

from PySide6.QtWidgets import QWidget

from gapanalyzer.assess.edit_versions import name_version
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.dialogs.version_dialog import VersionDialog


def ask_version(bridge: Bridge, window: QWidget) -> None:
    """Ask, and name this version."""
    bridge.hand_in()
    dialog = VersionDialog(window)
    dialog.accepted.connect(lambda: bridge.do(name_version, name=dialog.name.text()))
    dialog.open()
