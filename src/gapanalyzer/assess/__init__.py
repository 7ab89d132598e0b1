"""What can be done with an assessment: edits, verdicts, progress; pure functions over values."""
