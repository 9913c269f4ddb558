"""Small disks of our own, where the machine allows it: full ones, and ones whose power is cut."""

import fcntl
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_SHUTDOWN = 0x8004587D
"""EXT4_IOC_SHUTDOWN: the disk takes nothing more from now on."""
_NO_FLUSH = 2
"""What is not on the disk yet is lost, the journal of the file system too."""


@contextmanager
def mounted(kind: str, scratch: Path, *, image: Path | None = None, options: str = "") -> Iterator[Path]:
    """Have a small disk; the test is skipped where the machine refuses one."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only the administrator may mount a small disk")
    place = scratch / "disk"
    place.mkdir(exist_ok=True)
    source = str(image) if image else "none"
    wanted = ",".join(filter(None, ("loop" if image else "", options)))
    said = subprocess.run(
        ["mount", "-t", kind, *(["-o", wanted] if wanted else []), source, str(place)],
        capture_output=True,
        check=False,
        text=True,
    )
    if said.returncode:
        pytest.skip(f"this machine mounts no small disk: {said.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def ext4(file: Path, *, megabytes: int) -> Path:
    """Return the image of an empty disk; the test is skipped where nothing can make one."""
    with open(file, "wb") as image:
        image.truncate(megabytes * 2**20)
    try:
        subprocess.run(["mkfs.ext4", "-q", "-F", str(file)], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("needs mkfs.ext4: `make faults` says how to install it")
    return file


def cut_power(disk: Path) -> None:
    """Let a disk lose what it has not written yet; the test is skipped where it cannot be told to."""
    number = os.open(disk, os.O_RDONLY)
    try:
        fcntl.ioctl(number, _SHUTDOWN, _NO_FLUSH.to_bytes(4, "little"))
    except OSError as error:
        pytest.skip(f"this machine cuts no power: {error}")
    finally:
        os.close(number)
