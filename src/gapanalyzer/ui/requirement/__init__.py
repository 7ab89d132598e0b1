"""The parts of the requirement page, one a file."""
