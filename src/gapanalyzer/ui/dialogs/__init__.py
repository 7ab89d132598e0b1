"""The dialogs, one a file; opened, never executed, so nothing waits inside them."""
