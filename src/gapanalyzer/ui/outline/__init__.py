"""The outline editor: the tree of units, the lines of the law, and one key for each edit."""
