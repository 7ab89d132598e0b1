"""Judges of Word files: two validators, and LibreOffice as a reader."""

import shutil
import subprocess
from pathlib import Path

import pytest
from ooxml_integrity import check
from openxml_audit import OpenXmlValidator

needs_libreoffice = pytest.mark.skipif(
    shutil.which("soffice") is None or shutil.which("pdftotext") is None,
    reason="LibreOffice and poppler draw the pages; they are not on this machine",
)


needs_office_fonts = pytest.mark.skipif(
    not Path("/usr/share/fonts/truetype/liberation").is_dir(),
    reason="no fonts as wide as those the report names (Debian: fonts-liberation), so pages break elsewhere",
)


def faults(path: Path) -> list[str]:
    """What openxml-audit and ooxml-integrity find wrong; empty for a valid file."""
    audit = OpenXmlValidator().validate(path)
    return [str(e) for e in audit.errors] + [str(f) for f in check(path)]


def pages(path: Path, folder: Path) -> list[str]:
    """The words of each page as LibreOffice lays them out."""
    profile = (folder / "office").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(folder), str(path)], check=True, capture_output=True)
    pdf = folder / f"{path.stem}.pdf"
    words = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True)
    return words.stdout.split("\f")[:-1]
