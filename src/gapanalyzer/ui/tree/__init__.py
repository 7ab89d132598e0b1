"""The checklist pane: the tree of requirements with progress and filters."""
