"""Source formats in: one reader a format, each yielding neutral paragraphs."""
