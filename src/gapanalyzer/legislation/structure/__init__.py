"""From paragraphs to the tree of provisions."""
