"""The editors' schema says what the reader says."""

import json
from pathlib import Path

from gapanalyzer.checklists.schema import schemas

FOLDER = Path(__file__).parents[2] / "checklists"


def test_the_committed_schemas_are_current() -> None:
    for name, text in schemas().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text, f"write schemas()[{name!r}] to checklists/{name}"


def test_a_requirement_lists_its_fields_its_codes_and_nothing_else() -> None:
    whole = json.loads(schemas()["checklist.schema.json"])
    requirement = whole["properties"]["requirements"]["items"]
    assert requirement["additionalProperties"] is False
    assert "question" in requirement["required"]
    assert "notes" not in requirement["required"]
    assert requirement["properties"]["level"]["enum"] == ["M", "MQ", "MX", "C", "O", "G", "X"]
    assert requirement["properties"]["core"]["type"] == "boolean"
    assert whole["properties"]["edition"]["type"] == "integer"


def test_a_phrase_is_words_or_a_record_that_says_unverified() -> None:
    translation = json.loads(schemas()["translation.schema.json"])
    items = translation["properties"]["requirements"]["additionalProperties"]["properties"]["phrases"]["items"]
    assert [kind["type"] for kind in items["oneOf"]] == ["string", "object"]
    assert items["oneOf"][1]["properties"]["unverified"]["type"] == "boolean"
