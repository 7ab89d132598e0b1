"""Write the JSON Schemas for editors beside the checklists: python tools/schemas.py."""

from pathlib import Path

from gapanalyzer.checklists.schema import schemas

FOLDER = Path(__file__).resolve().parent.parent / "checklists"


def main() -> None:
    """One file a form; a test fails where the committed ones are not these."""
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
