"""Fetch one pinned package with npm and give its files, refusing anything but the bytes we looked at."""

import hashlib
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory


@dataclass(frozen=True, slots=True)
class Package:
    """A package of the npm registry: its name, its version and the SHA-256 of its archive."""

    name: str
    version: str
    sha256: str


def fetch(package: Package) -> dict[str, bytes]:
    """Return the files of the package by their path inside it; raises ValueError where the archive is another one."""
    with TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "pack", "--silent", f"{package.name}@{package.version}"],
            cwd=folder,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        (archive,) = Path(folder).glob("*.tgz")
        digest = hashlib.sha256(archive.read_bytes()).hexdigest()
        if digest != package.sha256:
            raise ValueError(f"{package.name} {package.version} has SHA-256 {digest}, not {package.sha256}")
        with tarfile.open(archive) as tar:
            return {
                member.name.removeprefix("package/"): stream.read()
                for member in tar
                if (stream := tar.extractfile(member)) is not None
            }
