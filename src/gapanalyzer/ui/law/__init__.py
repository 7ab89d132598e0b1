"""The law pane: a law to read, what is cited in it, and candidates for the requirement."""
