"""Which places of a document are referred to, and so named in the PDF."""

import datetime as dt

from gapanalyzer.report.blocks import Chapter, Column, Document, Para, Recommended, Ref, Run, Table
from gapanalyzer.report.typst_links import referred


def test_references_are_found_in_paragraphs_tables_and_particulars() -> None:
    blocks = (
        Para((Run("See "), Ref("one")), anchor="unseen"),
        Table("table", "Caption", (Column("Head", 1.0),), (((Ref("two"),),),)),
        Recommended("R", 1, "Do it.", (Ref("three"),)),
    )
    report = Document(
        "Title", "Subject", (), (), dt.date(2026, 1, 1), "en", ("", ""), (Chapter("One", blocks),), "GapAnalyzer"
    )
    assert referred(report) == {"one", "two", "three"}
