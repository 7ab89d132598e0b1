"""What a person wants of a report, as it is chosen on the page and remembered on this computer."""

from collections.abc import Mapping
from typing import Any

from attrs import asdict, evolve, fields_dict, frozen

from gapanalyzer.app.plugins import WRITERS
from gapanalyzer.app.reports import PLAIN, Manner
from gapanalyzer.model.checklist import Checklist, RequirementId

ALL, CORE, CHOSEN = "all", "core", "chosen"


@frozen
class Wanted:
    """Codes throughout, such as a settings file can hold; the date is never remembered."""

    kind: str = PLAIN.kind
    suffix: str = WRITERS[0].suffix
    language: str = "en"
    scale: str = PLAIN.scale
    profile: str = PLAIN.profile
    template: str = WRITERS[0].templates[0]
    """Of a Word report: the name of one of ours, or the path of a file."""
    status: str = "draft"
    part: str = ALL
    """ALL, CORE or CHOSEN requirements."""
    sections: str = ""
    """Of CHOSEN ones: ids of sections, with commas between."""

    @classmethod
    def remembered(cls, kept: Mapping[str, str]) -> "Wanted":
        """From the settings; what they do not name is as usual."""
        return evolve(cls(), **{name: kept[name] for name in fields_dict(cls) if name in kept})

    @property
    def kept(self) -> dict[str, str]:
        """As the settings keep it."""
        said: dict[str, Any] = asdict(self)
        return said

    @property
    def manner(self) -> Manner:
        """As the report is asked for."""
        only = {CORE: (CORE,), CHOSEN: tuple(filter(None, self.sections.split(",")))}.get(self.part, ())
        takes = any(writer.suffix == self.suffix and writer.templates for writer in WRITERS)
        return Manner(self.kind, self.scale, self.profile, only, self.template if takes else "")

    def only(self, checklist: Checklist) -> frozenset[RequirementId] | None:
        """The requirements the report is to hold; None for all of them."""
        chosen = set(self.sections.split(","))
        if self.part == CORE:
            return frozenset(r.id for r in checklist.requirements if r.core)
        if self.part == CHOSEN:
            return frozenset(r.id for r in checklist.requirements if r.section in chosen)
        return None
