"""An old Word file through LibreOffice, where that is installed; else one sentence how to convert it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from gapanalyzer.app.intake import CONVERTED, bring_in
from gapanalyzer.app.plugins import OLD_WORD, importer_of
from gapanalyzer.isolate import office
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import Cancelled, KnownError

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
needs_libreoffice = pytest.mark.skipif(office.office() is None, reason="LibreOffice is not on this machine")


@pytest.fixture
def old_word(tmp_path: Path) -> Path:
    """A file of Word 97 with two articles, saved by LibreOffice."""
    source = tmp_path / "Act 1997.rtf"
    source.write_text(r"{\rtf1 Article 1. Purpose\par This is the law.\par Article 2. Duty\par It is kept.\par }")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(office.office()), profile, "--headless", "--convert-to", "doc:MS Word 97", "--outdir"]
    subprocess.run([*command, str(tmp_path), str(source)], check=True, capture_output=True)
    return tmp_path / "Act 1997.doc"


@needs_libreoffice
def test_an_old_word_file_comes_in_under_its_own_name_with_a_note(old_word: Path) -> None:
    assert importer_of(old_word) is OLD_WORD
    incoming = bring_in(old_word)
    assert [article.number for article in incoming.text.articles] == ["1", "2"]
    assert (incoming.text.source, incoming.notes) == ("Act 1997.doc", (CONVERTED,))
    with pytest.raises(KnownError, match=r"called \.pdf but is a Word file from before 2007"):
        importer_of(old_word.rename(old_word.with_suffix(".pdf")))


@needs_libreoffice
def test_what_libreoffice_cannot_open_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "law.doc").write_bytes(OLD + bytes(4_000))
    with pytest.raises(KnownError, match=r"^law\.doc cannot be read: "):
        bring_in(tmp_path / "law.doc")


@needs_libreoffice
def test_cancelling_ends_the_conversion(tmp_path: Path) -> None:
    (tmp_path / "law.doc").write_bytes(OLD + bytes(4_000))
    stopped = Meter()
    stopped.cancel()
    with pytest.raises(Cancelled):
        bring_in(tmp_path / "law.doc", stopped)


def test_without_libreoffice_the_way_out_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(office, "_USUAL_PLACES", ())
    (tmp_path / "law.doc").write_bytes(OLD + bytes(4_000))
    sentence = r"^law\.doc cannot be read: .* before 2007\. Open it in Word or LibreOffice, save it as \.docx, and"
    with pytest.raises(KnownError, match=sentence):
        bring_in(tmp_path / "law.doc")
