"""Files on disk: the private working copy, the published document, the full-text table."""
