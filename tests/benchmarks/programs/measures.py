"""What the programs here tell of themselves."""

import json
import os
import sys
from pathlib import Path

_KIB_A_MIB = 1024


def peak_mb() -> float:
    """Return the most memory this process has held, in MiB.

    From the kernel's own record of this program: the peak of getrusage begins with that of the program that
    started it.
    """
    record = Path("/proc/self/status")
    if record.exists():
        line = next(line for line in record.read_text("ascii").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / _KIB_A_MIB
    import resource  # there is none on Windows

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (_KIB_A_MIB**2 if sys.platform == "darwin" else _KIB_A_MIB)


def tell_and_end(**figures: float) -> None:
    """Print the figures and end at once: tearing down is not measured."""
    print(json.dumps(figures), flush=True)
    os._exit(0)
