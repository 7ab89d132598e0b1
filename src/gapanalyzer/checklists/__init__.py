"""Checklist folders: read, checked, and written back."""

from gapanalyzer.checklists.read import Reading, read, survey
from gapanalyzer.checklists.write import write

__all__ = ["Reading", "read", "survey", "write"]
