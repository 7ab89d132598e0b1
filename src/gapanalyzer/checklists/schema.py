"""JSON Schema for editors, made from the same form the reader uses."""

import json
from collections.abc import Mapping

from gapanalyzer.checklists.form import CHECKLIST, EXTRAS, TRANSLATION

_DIALECT = "http://json-schema.org/draft-07/schema#"


def schemas() -> Mapping[str, str]:
    """The text of the schema files by their names, as they stand beside the checklist folders."""
    records = (CHECKLIST, TRANSLATION, *EXTRAS)
    return {f"{record.name}.schema.json": _text(record.name, record.schema()) for record in records}


def _text(name: str, body: Mapping[str, object]) -> str:
    schema = {"$schema": _DIALECT, "title": f"GapAnalyzer {name}"} | dict(body)
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
