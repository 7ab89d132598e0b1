"""Every feature without a window."""
