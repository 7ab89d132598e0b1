"""What every test rests on: no screen, repeatable random cases, a traceback when the interpreter itself falls."""

import faulthandler
import os

from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
faulthandler.enable()

# The quick profile draws the same cases each time, so that a red run can be repeated; the long one looks for new ones.
settings.register_profile("quick", deadline=None, derandomize=True, max_examples=60, print_blob=True)
settings.register_profile(
    "long", deadline=None, max_examples=1500, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("quick")
