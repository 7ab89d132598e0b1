"""Words, phrases and where they stand."""
