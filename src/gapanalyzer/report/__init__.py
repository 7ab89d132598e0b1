"""Ways out: reports as neutral blocks, and one writer a format."""
