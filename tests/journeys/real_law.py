"""Where the real laws for journeys lie: beside the project, never inside it."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "legislation"
needs_real_law = pytest.mark.skipif(
    not SHARED.is_dir(), reason="real laws are third-party text and lie beside the project, in ../shared/legislation"
)
