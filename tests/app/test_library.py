"""Checklists and the demonstration are found where the program is installed, or the want is told."""

import pytest

from gapanalyzer.app import library
from gapanalyzer.model.problem import KnownError


def test_the_shipped_checklist_and_the_demonstration_are_found() -> None:
    assert library.DEFAULT in library.names()
    assert library.checklist(library.DEFAULT).id == library.DEFAULT
    assert (library.demonstration() / "answers.yaml").is_file()


def test_what_is_missing_is_told_with_what_to_do() -> None:
    with pytest.raises(KnownError, match="is missing; install the program again"):
        library.data("nothing of the kind")
    with pytest.raises(KnownError, match=r"no checklist called \.\./x; choose one of som-protocol"):
        library.checklist("../x")
