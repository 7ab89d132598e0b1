"""Parts of the page on amended laws: bringing the new text in, the list, old and new side by side."""
