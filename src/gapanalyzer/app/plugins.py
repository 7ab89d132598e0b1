"""What the program can bring in and write: one line a format; a source is chosen by what a file is, not by its name."""

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import frozen

from gapanalyzer.isolate.office import AS_DOCX
from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.model.problem import KnownError

_SNIFFED = 4096
_SCANNED = 2**20


@frozen
class Importer:
    """A source format: its name, what one calls a file of it, its suffixes (the usual one first), and the reader."""

    name: str
    said: str
    suffixes: tuple[str, ...]
    reader: str
    """As "package.module:function", for the child process."""
    choices: tuple[str, ...] = ()
    """What a person may settle about it: fields of `Choices`, which its reader takes by name."""


WORD = Importer(
    "Word",
    "a Word file",
    (".docx", ".docm", ".dotx"),
    "gapanalyzer.legislation.reading.read_docx:read",
    ("changes",),
)
OLD_WORD = Importer(
    "Word before 2007",
    "a Word file from before 2007",
    (".doc", ".dot"),
    "gapanalyzer.legislation.reading.read_docx:read",
    ("changes",),
)
"""Its reader reads what LibreOffice makes of it."""
ODT = Importer(
    "OpenDocument",
    "an OpenDocument text",
    (".odt", ".ott"),
    "gapanalyzer.legislation.reading.read_odt:read",
    ("changes",),
)
RTF = Importer(
    "Rich text",
    "an RTF file",
    (".rtf",),
    "gapanalyzer.legislation.reading.read_rtf:read",
    ("encoding",),
)
PDF = Importer("PDF", "a PDF file", (".pdf",), "gapanalyzer.legislation.reading.read_pdf:read")
HTML = Importer(
    "Web page",
    "a web page",
    (".html", ".htm", ".xhtml"),
    "gapanalyzer.legislation.reading.read_html:read",
    ("encoding",),
)
AKN = Importer("Akoma Ntoso", "an Akoma Ntoso file", (".xml", ".akn"), "gapanalyzer.legislation.reading.read_akn:read")
TEXT = Importer(
    "Plain text",
    "a text file",
    (".txt", ".text", ".md"),
    "gapanalyzer.legislation.reading.read_txt:read",
    ("encoding",),
)

IMPORTERS: tuple[Importer, ...] = (WORD, OLD_WORD, ODT, RTF, PDF, HTML, AKN, TEXT)


@frozen
class Writer:
    """A form a report can take: its name, its suffix, and the writer."""

    name: str
    suffix: str
    writer: str
    """As "package.module:function": (document, meter) -> the files, one unless the report is too long for one.

    Empty where only the whole assessment can take this form.
    """
    whole: str = ""
    """What writes the gap report in place of that: (source, meter) -> the files; all that was said, not a text."""
    templates: tuple[str, ...] = ()
    """Names of the templates of ours it writes on, the usual one first: the writer takes one, or a file, besides."""

    @property
    def of_assessment(self) -> bool:
        """Whether no other kind of report than the gap report can take this form."""
        return not self.writer


WRITERS: tuple[Writer, ...] = (
    Writer("Word", ".docx", "gapanalyzer.report.word:files", templates=("un", "plain", "large-print")),
    Writer("PDF", ".pdf", "gapanalyzer.report.pdf:files"),
    Writer("Excel", ".xlsx", "gapanalyzer.report.sheet_tables:files", whole="gapanalyzer.report.sheet:files"),
    Writer("Web page", ".html", "gapanalyzer.report.html_page:files"),
    Writer("JSON", ".json", "", whole="gapanalyzer.report.json_form:files"),
)


@frozen
class ReportKind:
    """A kind of report: its code, what it is called, and what makes a document of an assessment."""

    code: str
    name: str
    build: str
    """As "package.module:function": (assessment, particulars, language, meter) -> the document."""


KINDS: tuple[ReportKind, ...] = (
    ReportKind("gap", "Gap report", "gapanalyzer.report.gap_report:build"),
    ReportKind("observations", "List of observations", "gapanalyzer.report.observations:build"),
    ReportKind("concordance", "Tables of concordance", "gapanalyzer.report.concordance:build"),
    ReportKind("questionnaire", "Answers for the questionnaire", "gapanalyzer.report.questionnaire:build"),
    ReportKind("notifications", "Notifications and note verbale", "gapanalyzer.report.notifications:build"),
)
"""The gap report first: it is what is written where nobody asks for another."""


def kind_of(code: str) -> ReportKind:
    """The kind of report with this code; raises KnownError where there is none."""
    found = next((kind for kind in KINDS if kind.code == code), None)
    if found is None:
        known = ", ".join(kind.code for kind in KINDS)
        raise KnownError(f"There is no kind of report called “{code}”; choose one of these: {known}.")
    return found


READERS: Mapping[str, str] = {
    ".docx": "gapanalyzer.exchange.read_word:read_word",
    ".pdf": "gapanalyzer.exchange.read_worksheet:read_worksheet",
    ".xlsx": "gapanalyzer.exchange.read_sheet:read",
}
"""By suffix, what reads an edited report back: (assessment, path, meter) -> its differences from the assessment."""


def function(named: str) -> Callable[..., Any]:
    """What a line of a table names as "package.module:function"; its module is imported only now."""
    module, _, name = named.partition(":")
    found: Callable[..., Any] = getattr(import_module(module), name)
    return found


def reader_of(path: Path) -> str:
    """What reads an edited report of this name back; raises KnownError where nothing does."""
    found = READERS.get(path.suffix.lower())
    if found is None:
        known = " or ".join(READERS)
        raise KnownError(f"{path.name or path} does not end in {known}; only such a file can be read back.")
    return found


def writer_of(path: Path) -> Writer:
    """The form a report takes by the name it is given; raises KnownError where the name ends in none of ours."""
    suffix = path.suffix.lower()
    found = next((writer for writer in WRITERS if writer.suffix == suffix), None)
    if found is None:
        known = " or ".join(writer.suffix for writer in WRITERS)
        raise KnownError(f"{path.name or path} does not end in {known}; give it a name that does.")
    return found


_WEB_PAGE = re.compile(
    rb"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE | re.DOTALL
)
_TAGS = re.compile(rb"<!doctype\s+html|<(?:html|head|body|h1|p|div|table)[\s>]", re.IGNORECASE)
_AKOMA_NTOSO = re.compile(rb"<(?:[\w.-]+:)?akomaNtoso[\s>]")
_OCR = "Ask for the text as a file, or run the picture through text recognition (OCR) first"
_OTHER_FORM = "Ask for the law as a Word, PDF, HTML or text file"
_UNPACK = "Unpack it and bring in the files inside"
_OTHERS = (
    (
        b"SQLite format 3\0",
        "it is a project or database, not a law",
        "Choose the law's own file, or open it as a project",
    ),
    (b"\x89PNG", "it is a picture", _OCR),
    (b"\xff\xd8\xff", "it is a picture", _OCR),
    (b"GIF8", "it is a picture", _OCR),
    (b"II*\0", "it is a picture", _OCR),
    (b"MM\0*", "it is a picture", _OCR),
    (b"\x1f\x8b", "it is a compressed archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "it is a compressed archive", _UNPACK),
    (b"Rar!", "it is a compressed archive", _UNPACK),
    (b"%!PS", "it is a PostScript file", _OTHER_FORM),
    (b"MZ\x90\0", "it is a program, not a document", "Delete it if you did not expect a program"),
    (b"\x7fELF", "it is a program, not a document", "Delete it if you did not expect a program"),
    (b"MIME-Version:", "it is a web archive", "Open it in a browser and save the page as HTML"),
    (b"From: ", "it is an e-mail", "Save the law that is attached to it and bring that in"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_WORD_PART = "WordDocument".encode("utf-16-le")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def importer_of(path: Path) -> Importer:
    """The format of a file.

    Raises KnownError, naming what it is and the way out, where it is none we read or its name says something else;
    OSError where it cannot be opened.
    """
    with path.open("rb") as stream:
        head = stream.read(_SNIFFED)
        more = stream.read(_SCANNED) if head.startswith((_OLE, *_ZIP)) else b""
    if head.startswith(_OLE):
        return _old_office(path, head + more)
    bare = head.lstrip(b"\xef\xbb\xbf\t\n\f\r ")
    for magic, reason, remedy in _OTHERS:
        if bare.startswith(magic):
            raise unreadable(path.name, reason, remedy)
    called = next((importer for importer in IMPORTERS if path.suffix.lower() in importer.suffixes), None)
    found = ODT if _open_document(head + more) else _by_content(bare, called)
    if called is AKN and found is TEXT and bare.startswith(b"<"):
        return AKN
    if found is TEXT and bare.startswith(b"<?xml"):
        raise unreadable(path.name, "it is an XML file of a kind that is not read", _OTHER_FORM)
    if called not in {None, found} and (found is not WORD or b"word/" in head + more):
        raise _misnamed(path, found)
    return found


def _open_document(content: bytes) -> bool:
    """Whether a zip is an OpenDocument text: it says so at its beginning, or holds the part and none of Word's."""
    if not content.startswith(_ZIP):
        return False
    said = b"mimetypeapplication/vnd.oasis.opendocument." in content[:200]
    return said or (b"content.xml" in content and b"word/" not in content)


def _by_content(head: bytes, called: Importer | None) -> Importer:
    """What the first bytes say; what has no marks of its own is a web page if it is called one, else text."""
    if head.startswith(_ZIP):
        return WORD
    if head.startswith(b"{\\rtf"):
        return RTF
    if b"%PDF-" in head[:1024]:
        return PDF
    plain = head.replace(b"\0", b"")
    if _AKOMA_NTOSO.search(plain) and called is not TEXT:
        return AKN
    marked = _WEB_PAGE.match(plain) if called is TEXT else _TAGS.search(plain)
    return HTML if marked or called is HTML else TEXT


def _misnamed(path: Path, found: Importer) -> Exception:
    suffix = path.suffix.lower()
    if found is TEXT:
        reason = f"it is called {suffix} but is no such file, or only a part of one"
        return unreadable(path.name, reason, "Ask for a fresh copy, or open it where it was made and save it again")
    reason = f"it is called {suffix} but is {found.said}"
    return unreadable(path.name, reason, f"Rename it so that its name ends in {found.suffixes[0]}, and bring that in")


def _old_office(path: Path, content: bytes) -> Importer:
    """A file of the old container: Word's, or one that is refused."""
    if _ENCRYPTED in content:
        remedy = "Open it in Word and save a copy without the password"
        raise unreadable(path.name, "it is protected with a password", remedy)
    if _OLD_WORD_PART not in content and path.suffix.lower() not in OLD_WORD.suffixes:
        raise unreadable(path.name, "it is a file of Word or Excel from before 2007", AS_DOCX)
    called = next((importer for importer in IMPORTERS if path.suffix.lower() in importer.suffixes), OLD_WORD)
    if called is not OLD_WORD:
        raise _misnamed(path, OLD_WORD)
    return OLD_WORD
