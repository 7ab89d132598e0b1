"""Make the file of this format: python -m tests.files.make tests/files. Once a format, never over an old one."""

import os
import sys
import tempfile
from pathlib import Path

from gapanalyzer.cli.main import main
from gapanalyzer.store.schema import FORMAT

LAW = "Sample Act\n\nArticle 1. Offence\n(1) Whoever smuggles is punished.\n\nArticle 2. Force\nForce makes it worse.\n"
ANSWERS = """requirements:
  SOM-6.1a:
    marks: {a: found, b: missing}
    citations: [{law: SA, locator: "1(1)"}]
    analysis: The act punishes smuggling.
    recommendations:
      - {text: The State should add the rest., measure: statute, addressee: Parliament, priority: high}
"""


def make(folder: Path) -> Path:
    """A project with a law, marks, a citation, a recommendation, a change of mind and a named version."""
    made = folder / f"format-{FORMAT}.gap"
    with tempfile.TemporaryDirectory() as home:
        os.environ["GAPANALYZER_HOME"] = home
        law, said = Path(home, "sample.txt"), Path(home, "answers.yaml")
        law.write_text(LAW, encoding="utf-8")
        said.write_text(ANSWERS, encoding="utf-8")
        main(["new", str(made), "--checklist", "som-protocol", "--state", "Calvara", "--assessor", "Anna"])
        main(["add-law", str(made), str(law), "--short", "SA"])
        main(["answer", str(made), str(said)])
        main(["version", str(made), "First"])
        said.write_text("requirements:\n  SOM-6.1a:\n    marks: {b: found}\n", encoding="utf-8")
        main(["answer", str(made), str(said)])
    return made


if __name__ == "__main__":
    make(Path(sys.argv[1]))
