"""How much memory the process takes, and how much of that is in use.

What a process takes grows in steps although nothing in it does: what is given back lies between what is kept, and is
no whole page. What is in use tells whether something grows.
"""

import ctypes
import math
import os
import re
import sys
import tempfile
from pathlib import Path

_PAGE = os.sysconf("SC_PAGESIZE")
_MB = 2**20
_OF_PYTHON = re.compile(r"# bytes in allocated blocks\s*=\s*([\d,]+)")


class _Figures(ctypes.Structure):
    """Figures of the C library of GNU, mallinfo(3): bytes, and numbers of blocks."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks"),
            "keepcost",
        )
    )
    hblkhd: int
    uordblks: int


def taken_mb() -> float:
    """Return what the process takes of the computer's memory, in MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE / _MB


def in_use_mb() -> float:
    """Return what the C library and Python have given out and not got back, in MB; nan where they do not tell."""
    try:
        tell = ctypes.CDLL(None).mallinfo2
    except AttributeError:
        return math.nan
    tell.restype = _Figures
    figures: _Figures = tell()
    return (figures.uordblks + figures.hblkhd + _of_python()) / _MB


def _of_python() -> float:
    """Return the bytes that Python has given out of its own pools, which the C library takes for memory of its own."""
    with tempfile.TemporaryFile() as file:
        sys.stderr.flush()
        before = os.dup(2)
        try:
            os.dup2(file.fileno(), 2)
            sys._debugmallocstats()
        finally:
            os.dup2(before, 2)
            os.close(before)
        file.seek(0)
        found = _OF_PYTHON.search(file.read().decode())
    return int(found[1].replace(",", "")) if found else math.nan
