"""The colour tables of the light and the dark theme; every pair of text and ground is at least 5.2 : 1."""

from collections.abc import Mapping

from attrs import frozen
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from gapanalyzer.model.assessment import Mark, Verdict


@frozen
class Colours:
    """One theme. Fields are the roles of the design; pairs are a colour and its tint."""

    window: str
    surface: str
    sunken: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    met: tuple[str, str]
    wider: tuple[str, str]
    partly: tuple[str, str]
    not_met: tuple[str, str]
    neutral: tuple[str, str]

    def verdict(self, verdict: Verdict) -> tuple[str, str]:
        """Colour and tint of a verdict."""
        return {
            Verdict.MET: self.met,
            Verdict.MET_WIDER: self.wider,
            Verdict.PARTLY: self.partly,
            Verdict.DISPUTED: self.partly,
            Verdict.NOT_MET: self.not_met,
        }.get(verdict, self.neutral)

    def mark(self, mark: Mark | None) -> tuple[str, str]:
        """Colour and tint of a mark."""
        pairs: Mapping[Mark | None, tuple[str, str]] = {
            Mark.FOUND: self.met,
            Mark.WIDER: self.wider,
            Mark.MISSING: self.not_met,
        }
        return pairs.get(mark, self.neutral)


LIGHT = Colours(
    window="#F4F6F8",
    surface="#FFFFFF",
    sunken="#EAEEF2",
    border="#CBD3DC",
    text="#1A2330",
    muted="#526071",
    accent="#00629B",
    on_accent="#FFFFFF",
    selection="#D3E7F5",
    met=("#1C7046", "#E3F2EA"),
    wider=("#1D5FA8", "#E2EDF9"),
    partly=("#855500", "#FBF0DA"),
    not_met=("#A8231B", "#FBE6E4"),
    neutral=("#526071", "#E9EDF1"),
)
DARK = Colours(
    window="#14191F",
    surface="#1C232B",
    sunken="#10151A",
    border="#3A4653",
    text="#E7ECF2",
    muted="#A3B0BF",
    accent="#6DB9EC",
    on_accent="#0B1722",
    selection="#1F4260",
    met=("#72CFA0", "#17342A"),
    wider=("#8DBDF5", "#182F4A"),
    partly=("#E8B656", "#392C12"),
    not_met=("#FF948A", "#42201D"),
    neutral=("#A3B0BF", "#28313B"),
)
THEMES: Mapping[str, Colours] = {"light": LIGHT, "dark": DARK}
_HALF_GREY = 128


def colours_now() -> Colours:
    """The theme the program wears: what a widget that paints itself asks.

    The application's palette and not the widget's, because a stylesheet may have made that one transparent.
    """
    return DARK if QGuiApplication.palette().window().color().lightness() < _HALF_GREY else LIGHT


def palette_of(colours: Colours) -> QPalette:
    """The theme as Qt's palette."""
    role = QPalette.ColorRole
    table = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_accent,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.text,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Accent: colours.accent,
        role.Light: colours.surface,
        role.Midlight: colours.sunken,
        role.Mid: colours.border,
        role.Dark: colours.border,
        role.Shadow: colours.border,
    }
    palette = QPalette()
    for name, colour in table.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.muted))
    return palette
