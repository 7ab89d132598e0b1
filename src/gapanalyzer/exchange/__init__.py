"""Answers that come back, as proposed edits; nothing here commits."""
