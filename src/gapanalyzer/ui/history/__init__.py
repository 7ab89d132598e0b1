"""What was said, in words: one line a statement."""
