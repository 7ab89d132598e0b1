"""What a child process may use, and how it binds itself to that."""

import contextlib
import importlib
import sys

from attrs import frozen


@frozen
class Limits:
    """Memory in MB of address space, CPU and wall time in seconds, answer and written files in MB."""

    memory_mb: int = 1024
    cpu_s: int = 60
    wall_s: float = 60.0
    output_mb: int = 96
    file_mb: int = 16


def bind(memory_mb: int, cpu_s: int, file_mb: int) -> None:
    """Bind this process for good. Windows has no such limits: there only time and output are watched from outside."""
    if sys.platform == "win32":
        return
    resource = importlib.import_module("resource")
    wanted = (
        (resource.RLIMIT_AS, memory_mb * 2**20),
        (resource.RLIMIT_CPU, cpu_s),
        (resource.RLIMIT_FSIZE, file_mb * 2**20),
        (resource.RLIMIT_CORE, 0),
    )
    for kind, most in wanted:
        _, hard = resource.getrlimit(kind)
        lowered = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (lowered, lowered))
