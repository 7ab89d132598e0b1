"""What an article is called in a list; a paragraph of a text without articles is called so."""

from PySide6.QtCore import QCoreApplication

from gapanalyzer.model.instrument import Law, Provision


def name_of(law: Law, provision: Provision) -> str:
    """Short: "PC 12", "PC paragraph 12"."""
    counted = QCoreApplication.translate("Naming", "{law} paragraph {number}")
    said = counted if provision.counted else "{law} {number}"
    return said.format(law=law.short, number=provision.number)
