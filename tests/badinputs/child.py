"""Read rows in processes with little memory: `python -m tests.badinputs.child READER [READER...] FOLDER`."""

import contextlib
import os
import resource
import sys
from pathlib import Path

from tests.badinputs import clock
from tests.badinputs.others import Other, others

_MOST_S = 2.0
_MOST_MB = 400


def main() -> int:
    """Read the rows of each reader in a process of its own, which has loaded nothing but what all of them need."""
    folder = Path(sys.argv[-1])
    from tests.fuzz import readers  # all is loaded before time and memory are counted

    _ = readers
    wrong = 0
    for reader in sys.argv[1:-1]:
        child = os.fork()
        if not child:
            os._exit(_read_rows(reader, folder / reader))
        wrong += os.waitpid(child, 0)[1] != 0
    return wrong


def _read_rows(reader: str, folder: Path) -> int:
    """Tell each row that ends otherwise than it says; return how many did."""
    rows = [row for row in others() if row.reader == reader]
    own = {"journal": _journal, "versions": _versions, "lock": _lock, "import": _import}
    read = {"journey": _open, "path": _open, "picture": _picture, "fragment": _fragment, **own}.get(
        reader, lambda path: _usual(reader, path)
    )
    _warm_up(reader)
    _limit()
    wrong = [said for number, row in enumerate(rows) if (said := _fault(row, folder / str(number), read))]
    print("\n".join(wrong) or f"{reader}: {len(rows)} as they should", flush=True)
    return len(wrong)


def _warm_up(reader: str) -> None:
    if reader == "picture":
        from PySide6.QtGui import QImageReader

        QImageReader.supportedImageFormats()  # loads what reads pictures


def _limit() -> None:
    """Allow so much more memory than what is loaded."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = pages * resource.getpagesize() + _MOST_MB * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _fault(row: Other, folder: Path, read) -> str:  # type: ignore[no-untyped-def]
    folder.mkdir(parents=True)
    path = folder / row.name
    with contextlib.suppress(OSError):  # a name may be too long for the disk: then it is not there
        row.make(path)
    before, open_before = _seen(path), len(os.listdir("/proc/self/fd"))
    began = clock.now()
    try:
        said = read(path)
    except BaseException as error:
        return f"{row.name!r}: {type(error).__name__} {str(error)[:200]!r}"
    took = clock.seconds_since(began)
    if took > _MOST_S:
        return f"{row.name!r} took {took:.1f} s"
    if len(os.listdir("/proc/self/fd")) > open_before:
        return f"{row.name!r} left a file open"
    if row.ending == "refused" and (said is None or row.says not in said):
        return f"{row.name!r} ended with {said!r}"
    if row.ending == "usual" and said is not None:
        return f"{row.name!r} was refused: {said!r}"
    return "" if _seen(path) == before else f"{row.name!r} was changed"


def _seen(path: Path) -> object:
    try:
        return (path.lstat().st_size, path.lstat().st_mtime_ns, os.listdir(path.parent))
    except OSError:
        return None


def _open(path: Path) -> str | None:
    from journeycanvas.storage import reading
    from journeycanvas.storage.errors import JourneyFileError

    try:
        reading.read(path)
    except JourneyFileError as error:
        str(error).encode("utf-8", "surrogateescape")
        return str(error)
    return None


def _picture(path: Path) -> str | None:
    from journeycanvas.edits.errors import EditError
    from journeycanvas.ui.pictures.reading import read_file

    try:
        read = read_file(path)
    except EditError as error:
        return str(error)
    from base64 import b64decode

    assert b"secret" not in b64decode(read.picture.content)
    return None


def _fragment(path: Path) -> str | None:
    from journeycanvas.storage.errors import JourneyFileError
    from journeycanvas.storage.fragments import parse_fragment

    try:
        parse_fragment(path.read_bytes())
    except JourneyFileError as error:
        return error.reason
    return None


def _journal(path: Path) -> str | None:
    from journeycanvas.storage.journal import JournalError, head_of, read_journal
    from journeycanvas.storage.journal_names import journals
    from tests.builders import small

    if path not in journals(path.parent):
        return "no journal"
    try:
        kept = read_journal(path)
        head = head_of(path)
    except JournalError as error:
        return str(error)
    assert (kept.journey, kept.head) == (small(), head)
    return None if kept.is_whole else "cut short"


def _versions(path: Path) -> str | None:
    from journeycanvas.storage import versions
    from journeycanvas.storage.errors import JourneyFileError

    kept = versions._kept_in(path)
    assert (kept.path, kept.title) == (None, "")
    for version in kept.versions:
        try:
            versions.read(version, name="shop.journey")
        except JourneyFileError as error:
            return str(error)
    return None


def _lock(path: Path) -> str | None:
    from journeycanvas.storage.locks import DocumentLock, lock_of

    document = path.with_name(path.name[1:].removesuffix(".lock"))
    assert lock_of(document) == path
    lock = DocumentLock(document)
    seen, taken = lock.look(), lock.take()
    return seen.kind if seen.kind == taken.kind else f"{seen.kind} and {taken.kind}"


def _import(path: Path) -> str | None:
    from journeycanvas.imports.imported import ImportFaultError
    from journeycanvas.imports.registry import importable_of
    from journeycanvas.storage import reading
    from journeycanvas.storage.errors import JourneyFileError
    from journeycanvas.storage.writing import dump

    chosen = importable_of(path)
    assert chosen is not None
    try:
        found = chosen.read(reading.content_of(path), "en")
    except JourneyFileError as error:
        return str(error)
    except ImportFaultError as error:
        return error.sentence(str(path))
    assert reading.parse(dump(found.journey), name="again") == found.journey
    return None


def _usual(reader: str, path: Path) -> str | None:
    from journeycanvas.session import preferences, recent
    from tests.fuzz import readers

    if reader != "settings":
        read = readers.read_outline if reader == "outline" else readers.read_table
        read(path.read_bytes())
        return None
    folder = Path(os.environ["XDG_CONFIG_HOME"]) / "journeycanvas"
    folder.mkdir(parents=True, exist_ok=True)
    for name in (preferences.FILE, recent.FILE, "window.ini"):
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(path)
    readers.look_at_settings()
    assert preferences.load() == preferences.Preferences()
    return None


if __name__ == "__main__":
    sys.exit(main())
