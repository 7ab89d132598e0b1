"""Files on disk: the private working copy and the published document."""
