"""What is no journey file: one row a bad input of another reader, made when it is tested; a new reader is new rows.

A row names what is made, the reader, and how that must end: "refused" with a word of the reason, or "usual" where the
reader goes on as if there was nothing.
"""

import json
import os
import socket
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from journeycanvas.document.fragment import Fragment
from journeycanvas.storage.fragments import dump_fragment
from tests.badinputs import import_rows, kept_rows

_HERE = Path(__file__).parent
ReaderId = Literal[
    "journey",
    "path",
    "picture",
    "fragment",
    "page",
    "table",
    "outline",
    "settings",
    "journal",
    "versions",
    "lock",
    "import",
]
Ending = Literal["refused", "usual"]


class Other(NamedTuple):
    """A bad input: its name, its reader, how it is made at a path, and how reading it ends."""

    name: str
    reader: ReaderId
    make: Callable[[Path], None]
    ending: Ending
    says: str = ""


def others() -> tuple[Other, ...]:
    """Return every row."""
    return (
        *_journeys(),
        *_paths(),
        *_pictures(),
        *_fragments(),
        *_copied(),
        *_outlines(),
        *_settings(),
        *_kept(),
        *_imports(),
    )


def _kept() -> Iterator[Other]:
    for name, make, says in kept_rows.journals():
        yield Other(f"{name}.recovery", "journal", make, "refused", says)
    for name, make in kept_rows.special():
        yield Other(f"{name}.recovery", "journal", make, "refused", "no journal")
    for name, make in kept_rows.journals_cut_short():
        yield Other(f"{name}.recovery", "journal", make, "refused", "cut short")
    yield Other("whole.recovery", "journal", kept_rows.good_journal, "usual")
    for name, make, says in kept_rows.stored():
        yield Other(name, "versions", make, "refused", says)
    for name, make in kept_rows.entries():
        yield Other(name, "versions", make, "usual")
    for name, make, says in kept_rows.locks():
        yield Other(f".{name}.lock", "lock", make, "refused", says)


def _imports() -> Iterator[Other]:
    for name, content, says in import_rows.rows():
        yield Other(name, "import", _bytes(content), "usual" if says is None else "refused", says or "")
    for name, make in import_rows.special():
        yield Other(name, "import", make, "refused")


def _journeys() -> Iterator[Other]:
    for row in json.loads((_HERE / "manifest.json").read_text(encoding="utf-8")):
        content = (_HERE / "files" / row["file"]).read_bytes()
        yield Other(row["file"], "journey", _bytes(content), "refused", row["place"])


def _bytes(content: bytes) -> Callable[[Path], None]:
    return lambda path: _write(path, content)


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _paths() -> tuple[Other, ...]:
    return (
        Other("fifo", "path", os.mkfifo, "refused", "pipe or a device"),
        Other("socket", "path", _socket, "refused", "pipe or a device"),
        Other("zero-device", "path", lambda path: path.symlink_to("/dev/zero"), "refused", "pipe or a device"),
        Other("link-loop", "path", lambda path: path.symlink_to(path), "refused", "circle"),
        Other("dead-link", "path", lambda path: path.symlink_to("gone"), "refused", "no such file"),
        Other("folder", "path", Path.mkdir, "refused", "folder"),
        Other("missing", "path", lambda path: None, "refused", "no such file"),
        Other("name\nline", "path", _bytes(b""), "refused", "empty"),
        Other("name\u202egnp.exe", "path", _bytes(b""), "refused", "empty"),
        Other("n" * 255, "path", _bytes(b""), "refused", "empty"),
        Other("n" * 256, "path", lambda path: None, "refused", "too long"),
        Other(os.fsdecode(b"not-\xff-utf8"), "path", _bytes(b""), "refused", "empty"),
        Other("<img src=x>.journey", "path", _bytes(b""), "refused", "empty"),
        Other("-o", "path", _bytes(b""), "refused", "empty"),
        Other("larger-than-64-MiB", "path", _sparse, "refused", "64 MiB"),
        Other("too-many-records", "path", _too_many, "refused", "200000 records"),
    )


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)


def _too_many(path: Path) -> None:
    cards = b",".join(b'{"id":"%d"}' % number for number in range(200_001))
    path.write_bytes(b'{"format":"journeycanvas","version":1,"phases":[%s]}' % cards)


def _png(width: int, height: int, *, pixels: bytes | None = None, further: bytes = b"", kind: int = 0) -> bytes:
    """Return a PNG that says this size, of 8-bit grey unless another kind is asked for."""
    header = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    body = zlib.compress(bytes((width + 1) * height) if pixels is None else pixels)
    parts = _chunk(b"IHDR", header) + further + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _pictures() -> tuple[Other, ...]:
    good = _png(4, 4)
    gif = b"GIF89a" + struct.pack("<HHBBB", 65_535, 65_535, 0, 0, 0) + b"\x2c" + bytes(20)
    jpeg = b"\xff\xd8\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 60_000, 60_000) + b"\x01\x01\x11\x00\xff\xd9"
    webp = b"RIFF\x1e\x00\x00\x00WEBPVP8L\x11\x00\x00\x00\x2f\xff\xff\xff\x0f" + bytes(12)
    damaged, none = "damaged", "no picture"
    rows: tuple[tuple[str, bytes, str], ...] = (
        ("empty.png", b"", none),
        ("text.png", b"a picture, I promise", none),
        ("vector.png", b'<svg xmlns="http://www.w3.org/2000/svg"/>', none),
        ("document.png", b"%PDF-1.7\n", none),
        ("archive.png", b"PK\x03\x04" + bytes(30), none),
        ("tiff.png", b"II*\x00" + bytes(30), none),
        ("bitmap.png", b"BM" + bytes(60), none),
        ("icon.png", b"\x00\x00\x01\x00" + bytes(30), none),
        ("journey.png", b'{"format": "journeycanvas"}', none),
        ("signature-only.png", good[:8], damaged),
        ("no-size.png", _png(0, 0), damaged),
        ("no-width.png", _png(0, 4), damaged),
        ("negative.png", _png(2**31, 4, pixels=b""), damaged),
        ("cut-in-the-header.png", good[:20], damaged),
        ("41-megapixels.png", _png(41_000, 1_000, pixels=b""), "million pixels"),
        ("billions-of-pixels.png", _png(99_999, 99_999, pixels=b""), "million pixels"),
        ("41-megapixels-lying.gif", gif, "pixels"),
        ("3600-megapixels.jpg", jpeg, "pixels"),
        ("268-megapixels.webp", webp, "pixels"),
        ("signature-only.jpg", b"\xff\xd8\xff", damaged),
        ("signature-only.gif", b"GIF89a", damaged),
        ("wrong-version.gif", b"GIF80a" + bytes(30), damaged),
        ("signature-only.webp", b"RIFF\x04\x00\x00\x00WEBP", damaged),
        ("noise.png", good[:8] + bytes(range(256)), damaged),
        ("noise.jpg", b"\xff\xd8\xff" + bytes(range(256)) * 4, damaged),
    )
    bad = tuple(Other(name, "picture", _bytes(content), "refused", says) for name, content, says in rows)
    script = b"<script>alert(1)</script>"
    taken = (
        ("followed-by-an-archive.png", good + b"PK\x03\x04secret"),
        ("with-a-script.png", _png(4, 4, further=_chunk(b"tEXt", b"Comment\x00secret" + script))),
        ("really-a-png.jpg", good),
    )
    special = (
        Other("pipe.png", "picture", os.mkfifo, "refused", "cannot be read"),
        Other("folder.png", "picture", Path.mkdir, "refused", "cannot be read"),
        Other("zero-device.png", "picture", lambda path: path.symlink_to("/dev/zero"), "refused", "cannot be read"),
        Other("larger-than-64-MiB.png", "picture", _sparse, "refused", "64 MiB"),
    )
    return (*bad, *special, *(Other(name, "picture", _bytes(content), "usual") for name, content in taken))


def _fragments() -> tuple[Other, ...]:
    good = dump_fragment(Fragment()).decode()
    other, body = "no part of a journey", good.removesuffix("}")
    rows: tuple[tuple[str, bytes, str], ...] = (
        ("empty", b"", "empty"),
        ("zeros", bytes(64), "zero bytes"),
        ("cut", good[:-1].encode(), "cut"),
        ("utf-16", good.encode("utf-16"), "UTF-16"),
        ("not-utf-8", b'{"a": "\xff"}', "no UTF-8"),
        ("list", b"[]", "not a journey"),
        ("other-format", b'{"format": "excalidraw/clipboard", "version": 1}', other),
        ("whole-journey", b'{"format": "journeycanvas", "version": 1}', other),
        ("version-text", good.replace('"version":1', '"version":"1"').encode(), other),
        ("version-true", good.replace('"version":1', '"version":true').encode(), other),
        ("version-newer", good.replace('"version":1', '"version":9').encode(), "newer version"),
        ("deep", (body + ',"x":' + "[" * 90 + "]" * 90 + "}").encode(), "more than 64"),
        ("unclosed-deep", b"[" * 9_000, "more than 64"),
        ("nan", (body + ',"x":NaN}').encode(), "out of range"),
        ("endless-number", (body + ',"x":' + "7" * 5_000 + "}").encode(), "out of range"),
        ("twice-a-key", (body + ',"version":1}').encode(), "twice"),
        ("lone-surrogate", (body + ',"source":"\\ud83d"}').encode(), "half a character"),
        ("stages-text", (body + ',"stages":"x"}').encode(), "list in brackets"),
        ("stage-id", (body + ',"stages":[{"id":"../x"}]}').encode(), "letters, digits"),
        ("long-text", (body + ',"stages":[{"id":"x","name":"' + "a" * 20_001 + '"}]}').encode(), "20000"),
    )
    return tuple(Other(f"copied-{name}", "fragment", _bytes(content), "refused", says) for name, content, says in rows)


def _outlines() -> Iterator[Other]:
    texts: tuple[tuple[str, str], ...] = (
        ("phase-again", "Phase: Before\nOne\nPhase: After\nTwo\nPhase: Before\n\tDescription: x\n\tNotes: y\n"),
        ("deep", "".join("\t" * depth + "x\n" for depth in range(400))),
        ("tabs", "\t" * 100_000),
        ("line-ends", "\r\x0b\x0c\x85\u2028" * 4_000),
        ("colons", ":" * 50_000 + "\n" + "Phase:\n" * 2_000),
        ("brackets", "One\n\t" + "[" * 20_000 + "x" + "]" * 20_000 + "\n"),
        ("marks", "One\n\t\u202eTwo\u2066 [\u202d+2]\n"),
        ("zeros", "One\n\tTw\0o [+\0]\n"),
        ("numbers", "One [" + "9" * 5_000 + " min]\n\tTwo [emotion " + "9" * 5_000 + "]\n"),
        ("long-line", "x" * 200_000),
        ("same-names", "One\n" * 1_000),
    )
    for name, text in texts:
        yield Other(f"outline-{name}", "outline", _bytes(text.encode()), "usual")


def _copied() -> tuple[Other, ...]:
    pages: tuple[tuple[str, str], ...] = (
        ("unclosed", "<table><tr><td>" * 4_000),
        ("nested", "<table>" * 20_000),
        ("angles", "<" * 300_000),
        ("comments", "<table>" + "<!--" * 100_000),
        ("spans", "<table><tr><td colspan=999999999 rowspan=999999999>x</table>"),
        ("wide", "<table><tr>" + "<td>" * 100_000),
        ("entities", "<table><tr><td>" + "&amp;" * 200_000),
        ("bad-entities", "<table><tr><td>&#999999999999;&#x110000;&#0;&nope;"),
        ("file", '<img src="file:///etc/passwd"><a href="javascript:x">y</a><iframe src="//host">'),
        ("attribute", '<table a="' + "x" * 300_000),
        ("script", "<script>" * 50_000),
        ("huge", "<table>" + "x" * 4_000_001),
    )
    tables: tuple[tuple[str, str], ...] = (
        ("quotes", '"' * 100_001 + "\t"),
        ("unpaired", 'Name\tStage\n"a\tb\n' * 2_000),
        ("tabs", "\t" * 300_000),
        ("lines", "a\tb\n" * 100_000),
        ("most-lines", "".join(f"{number}\n" for number in range(4_000))),
        ("ragged", "Name\tStage\nx\n\ty\tz\tq\n"),
        ("zeros", "Name\tStage\na\0b\tc\n"),
        ("marks", "Name\tStage\n\u202ea\tb\u2066\n"),
        ("surrogate", "Name\tStage\n\ud83d\tb\n"),
        ("long-box", "Name\tStage\n" + "a" * 20_001 + "\tb\n"),
        ("huge-number", "Name\tEmotion\na\t" + "9" * 10_000 + "\n"),
    )
    return (
        *(Other(f"page-{name}", "page", _bytes(text.encode()), "usual") for name, text in pages),
        *(
            Other(f"table-{name}", "table", _bytes(text.encode("utf-8", "surrogatepass")), "usual")
            for name, text in tables
        ),
    )


def _settings() -> tuple[Other, ...]:
    rows: tuple[tuple[str, bytes], ...] = (
        ("empty", b""),
        ("cut", b'{"theme": "da'),
        ("list", b"[]"),
        ("null", b"null"),
        ("deep", b"[" * 200_000),
        ("endless-number", b"7" * 10_000),
        ("not-utf-8", b'{"theme": "\xff"}'),
        ("utf-16", '{"theme": "dark"}'.encode("utf-16")),
        ("zeros", bytes(4096)),
        ("wrong-types", b'{"theme": [], "language": {}, "text_size": true, "files": {"a": 1}}'),
        (
            "wrong-words",
            b'{"theme": "<b>", "language": "xx", "text_size": "gigantic", "files": [1, null, [], "a\\u0000b"]}',
        ),
        ("lone-surrogates", b'{"theme": "\\ud83d", "files": ["/\\ud83d/x"]}'),
        ("long-names", json.dumps({"files": ["a" * 100_000] * 20}).encode()),
        ("many-names", json.dumps({"files": [f"/{number}" for number in range(100_000)]}).encode()),
        (
            "broken-window",
            b"[General]\ngeometry=@Variant(\\0\\0\\0\\x7f\\0\\0)\noutline_width=9999999999999\nface=\\x0\n",
        ),
        (
            "broken-geometry",
            b"[General]\ngeometry=@ByteArray(\\xff\\xff\\xff)\ndocks=a a a \\x1\ndock_places=@Size(1 2)\n",
        ),
    )
    return (
        *(Other(f"settings-{name}", "settings", _bytes(content), "usual") for name, content in rows),
        Other("settings-folder", "settings", Path.mkdir, "usual"),
        Other("settings-loop", "settings", lambda path: path.symlink_to(path), "usual"),
        Other("settings-pipe", "settings", os.mkfifo, "usual"),
        Other("settings-device", "settings", lambda path: path.symlink_to("/dev/zero"), "usual"),
    )
