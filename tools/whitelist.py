"""Names that vulture cannot see used: called by Qt, by a library or by the people who read our files."""
