"""A Checklist becomes the files of its folder again: the same YAML, always in the same order."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from gapanalyzer.checklists.extras import parted, translated
from gapanalyzer.checklists.records import part
from gapanalyzer.model.checklist import Checklist
from gapanalyzer.model.text import FALLBACK

_WIDTH = 120
_HEADER = "# yaml-language-server: $schema=../{}.schema.json\n"


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  (the name is PyYAML's)
        """Every value is written out, also where the same list stands in two places."""
        return True


def files(checklist: Checklist) -> Mapping[str, str]:
    """The text of every file of the checklist's folder by its name."""
    further = {f"{name}.yaml": _text(name, record) for name, record in parted(checklist).items()}
    return dict(_file(checklist, language, record) for language, record in part(checklist).items()) | further


def write(checklist: Checklist, folder: Path) -> None:
    """Write every file of the checklist into a folder that exists; other files there are left alone."""
    for name, text in files(checklist).items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _file(checklist: Checklist, language: str, record: Mapping[str, Any]) -> tuple[str, str]:
    if language == FALLBACK:
        return "checklist.yaml", _text("checklist", record)
    besides = {key: said for key, said in translated(checklist, language).items() if said}
    return f"{language}.yaml", _text("translation", {**record, **besides})


def _text(schema: str, record: Mapping[str, Any]) -> str:
    text = yaml.dump(record, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)
    return _HEADER.format(schema) + text
