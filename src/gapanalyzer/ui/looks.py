"""Theme, zoom and places of the panes: what the window remembers about itself."""

from attrs import evolve
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter

from gapanalyzer.app.settings import Settings
from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.icons import icon
from gapanalyzer.ui.theme import LARGEST_ZOOM, SMALLEST_ZOOM, dress

USUAL_ZOOM = 100
_STEP = 10
_PANES = "workbench"


class Looks:
    """Changes the looks of the whole program; the settings are handed in and out by the window."""

    def __init__(self, window: QMainWindow, kept: Settings) -> None:
        self._window = window
        self.theme, self.zoom = kept.theme, max(SMALLEST_ZOOM, min(LARGEST_ZOOM, kept.scale))

    def apply(self) -> None:
        """Dress every window."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, self.theme, self.zoom)
        colours = colours_now()
        self._window.setWindowIcon(icon("app", colours.accent, colours.on_accent, 32))

    def turn(self) -> None:
        """From light to dark or back."""
        self.theme = "light" if self.theme == "dark" else "dark"
        self.apply()

    def change_zoom(self, steps: int) -> None:
        """Larger or smaller; 0 is the usual size."""
        wanted = self.zoom + steps * _STEP if steps else USUAL_ZOOM
        self.zoom = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, wanted))
        self.apply()

    def restore_window(self, kept: Settings) -> None:
        """The size and place of the window as they were last."""
        if not kept.window or not self._window.restoreGeometry(QByteArray.fromHex(kept.window.encode())):
            self._window.resize(1280, 720)

    def restore_panes(self, kept: Settings, splitter: QSplitter) -> None:
        """The widths of the panes as they were last."""
        if sizes := kept.splitters.get(_PANES):
            splitter.setSizes(sizes)

    def remembered(self, kept: Settings, splitter: QSplitter | None) -> Settings:
        """The settings with what the window looks like now."""
        geometry = bytes(self._window.saveGeometry().toHex().data()).decode()
        sizes = {**kept.splitters, _PANES: splitter.sizes()} if splitter and all(splitter.sizes()) else kept.splitters
        return evolve(kept, theme=self.theme, scale=self.zoom, window=geometry, splitters=sizes)
