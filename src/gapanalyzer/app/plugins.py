"""What the program can bring in: one line a source format, chosen by what a file is and not by what it is called."""

import re
from pathlib import Path

from attrs import frozen

from gapanalyzer.isolate.trouble import unreadable

_SNIFFED = 4096
_SCANNED = 2**20


@frozen
class Importer:
    """A source format: its name, the suffixes of its files, and the reader as "package.module:function"."""

    name: str
    suffixes: tuple[str, ...]
    reader: str


WORD = Importer("Word", (".docx", ".docm", ".dotx"), "gapanalyzer.legislation.read_docx:read")
PDF = Importer("PDF", (".pdf",), "gapanalyzer.legislation.read_pdf:read")
HTML = Importer("Web page", (".html", ".htm", ".xhtml"), "gapanalyzer.legislation.read_html:read")
TEXT = Importer("Plain text", (".txt", ".text", ".md"), "gapanalyzer.legislation.read_txt:read")

IMPORTERS: tuple[Importer, ...] = (WORD, PDF, HTML, TEXT)

_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|<(?:head|body|h1|p|div|table)[\s>]", re.IGNORECASE)
_AS_DOCX = "Open it in Word or LibreOffice, save it as .docx, and bring that in"
_OCR = "Ask for the text as a file, or run the picture through text recognition (OCR) first"
_UNPACK = "Unpack it and bring in the files inside"
_OTHERS = (
    (b"{\\rtf", "it is an RTF file", _AS_DOCX),
    (
        b"SQLite format 3\0",
        "it is a project or database, not a law",
        "Choose the law's own file, or open it with File, Open",
    ),
    (b"\x89PNG", "it is a picture", _OCR),
    (b"\xff\xd8\xff", "it is a picture", _OCR),
    (b"GIF8", "it is a picture", _OCR),
    (b"II*\0", "it is a picture", _OCR),
    (b"MM\0*", "it is a picture", _OCR),
    (b"\x1f\x8b", "it is a compressed archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "it is a compressed archive", _UNPACK),
    (b"Rar!", "it is a compressed archive", _UNPACK),
    (b"%!PS", "it is a PostScript file", "Ask for the law as a Word, PDF, HTML or text file"),
    (b"MZ", "it is a program, not a document", "Delete it if you did not expect a program"),
    (b"\x7fELF", "it is a program, not a document", "Delete it if you did not expect a program"),
    (b"MIME-Version:", "it is a web archive", "Open it in a browser and save the page as HTML"),
    (b"From: ", "it is an e-mail", "Save the law that is attached to it and bring that in"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def importer_of(path: Path) -> Importer:
    """The format a file really has; raises KnownError, naming it and the way out, where it is none we read."""
    with path.open("rb") as stream:
        head = stream.read(_SNIFFED)
        if head.startswith(_OLE):
            raise _old_office(path.name, head + stream.read(_SCANNED))
    bare = head.lstrip(b"\xef\xbb\xbf\t\n\f\r ")
    for magic, reason, remedy in _OTHERS:
        if bare.startswith(magic):
            raise unreadable(path.name, reason, remedy)
    if bare.startswith(b"PK"):
        return WORD
    if b"%PDF-" in head[:1024]:
        return PDF
    plain = bare.replace(b"\0", b"")
    if _HTML.search(plain):
        return HTML
    if plain.startswith(b"<?xml"):
        raise unreadable(
            path.name, "it is an XML file of a kind that is not read", "Ask for it as Word, PDF, HTML or text"
        )
    return _by_suffix(path)


def _by_suffix(path: Path) -> Importer:
    """For what has no marks of its own: a web page if it is called one, text otherwise; no Word or PDF file is left."""
    suffix = path.suffix.lower()
    called = next((importer for importer in IMPORTERS if suffix in importer.suffixes), TEXT)
    if called in {WORD, PDF}:
        reason = f"it is called {suffix} but is no {called.name} file, or only a part of one"
        raise unreadable(path.name, reason, "Ask for a fresh copy, or open it where it was made and save it again")
    return called


def _old_office(name: str, content: bytes) -> Exception:
    if _ENCRYPTED in content:
        return unreadable(
            name, "it is protected with a password", "Open it in Word and save a copy without the password"
        )
    return unreadable(name, "it is a file of Word or Excel from before 2007", _AS_DOCX)
