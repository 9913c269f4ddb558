"""Write the corpus of bad files and its manifest: `python -m tests.badinputs.make_corpus`.

The files are small and kept in the repository, so that what was refused once is refused for ever.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from journeycanvas.storage.writing import dump
from tests.builders import small

HERE = Path(__file__).parent
FILES = HERE / "files"
Json = dict[str, object]


class Bad(NamedTuple):
    """A bad file: its name, what it holds, and what must be told of it."""

    name: str
    content: bytes
    code: str
    place: str = ""
    exit_code: int = 3


def journey() -> Json:
    """Return the plain values of a small journey that is right in itself."""
    values = json.loads(dump(small()))
    assert isinstance(values, dict)
    return values


def changed(name: str, pointer: str, value: object, *, code: str, exit_code: int = 3, at: str | None = None) -> Bad:
    """Return the small journey with one value set; None as the place means the value's own pointer."""
    values: object = journey()
    *parts, last = pointer.strip("/").split("/")
    inner = values
    for part in parts:
        inner = inner[int(part)] if isinstance(inner, list) else inner[part]  # type: ignore[index]
    if isinstance(inner, list):
        inner.append(value)
    else:
        inner[last] = value  # type: ignore[index]
    content = json.dumps(values, ensure_ascii=False, indent=2).encode("utf-8", "surrogatepass") + b"\n"
    return Bad(name, content, code, pointer if at is None else at, exit_code)


def corpus() -> Iterator[Bad]:
    """Yield every bad file."""
    whole = dump(small())
    text = whole.decode()
    yield Bad("empty", b"", "empty")
    yield Bad("blank", b"\n \n", "empty")
    yield Bad("zero-bytes", bytes(512), "zero_bytes")
    yield Bad("zero-bytes-at-the-end", whole[:400] + bytes(112), "zero_bytes", _line_of(whole[:400]))
    yield Bad("cut-in-a-text", whole[: whole.index(b"A jour") + 4], "cut", "line 4")
    yield Bad("cut-between-records", whole[: whole.index(b'"stages"') - 3], "cut", "line")
    yield Bad(
        "cut-in-a-letter", text.replace("A journey", "Été").encode()[: text.index("A journey") + 1], "cut", "line 4"
    )
    yield Bad("trailing-brace", whole + b"}\n", "trailing", "line")
    yield Bad("twice-the-same", whole + whole, "trailing", "line")
    yield Bad("windows-1252", text.replace("A journey", "Un été").encode("cp1252"), "encoding", "line 4, column 16")
    yield Bad("mac-roman", text.replace("A journey", "Un été").encode("mac_roman"), "encoding", "line 4, column 16")
    yield Bad("utf-16-little", text.encode("utf-16"), "utf16")
    yield Bad("utf-16-big-unmarked", text.encode("utf-16-be"), "utf16")
    yield Bad("utf-32", text.encode("utf-32"), "utf16")
    yield Bad("web-page", b"<!DOCTYPE html>\n<html><body>Not found</body></html>\n", "other_format")
    yield Bad("drawing", b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>\n', "other_format")
    yield Bad("archive", b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(20), "other_format")
    yield Bad("document", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "other_format")
    yield Bad("picture", b"\x89PNG\r\n\x1a\n" + bytes(16), "other_format")
    yield Bad("compressed", b"\x1f\x8b\x08\x00" + bytes(16), "other_format")
    yield Bad("other-json", b'{"type": "excalidraw", "version": 2, "elements": []}\n', "other_format")
    yield Bad("list", b"[1, 2, 3]\n", "other_format")
    yield Bad("number", b"12\n", "other_format")
    yield Bad("conflict", text.replace('  "title"', '<<<<<<< HEAD\n  "title"', 1).encode(), "conflict", "line 4")
    yield Bad("conflict-at-the-top", b"<<<<<<< HEAD\n" + whole, "conflict", "line 1")
    yield Bad("conflict-half-settled", whole.replace(b"}\n", b"}\n>>>>>>> other\n", 1), "conflict", "line")
    yield Bad("comment", b"// made by hand\n" + whole, "syntax", "line 1, column 1")
    yield Bad("comma-too-many", whole.replace(b'"version": 1,', b'"version": 1,,'), "syntax", "line 3")
    yield Bad("comma-missing", whole.replace(b'"version": 1,', b'"version": 1'), "syntax", "line 4")
    yield Bad("single-quotes", text.replace('"', "'").encode(), "syntax", "line 2")
    yield Bad("raw-line-break", whole.replace(b"A journey", b"A\njourney"), "syntax", "line 4")
    yield Bad("bad-escape", whole.replace(b"A journey", b"A \\journey"), "syntax", "line 4")
    yield Bad(
        "too-deep",
        b'{"format": "journeycanvas", "version": 1, "x": ' + b"[" * 90 + b"]" * 90 + b"}",
        "too_deep",
        "line 1",
    )
    yield Bad("unclosed-deep", b"[" * 5_000, "too_deep", "line 1, column 65")
    yield Bad("nan", whole.replace(b'"emotion": -2.0', b'"emotion": NaN'), "out_of_range", "/emotion")
    yield Bad("infinity", whole.replace(b'"emotion": -2.0', b'"emotion": -Infinity'), "out_of_range", "/emotion")
    yield Bad("too-large-a-number", whole.replace(b'"emotion": -2.0', b'"emotion": 1e999'), "out_of_range", "/emotion")
    yield Bad(
        "endless-number", b'{"format": "journeycanvas", "version": 1, "x": ' + b"7" * 5000 + b"}", "out_of_range", "/x"
    )
    yield Bad(
        "duplicate-key",
        whole.replace(b'"version": 1,', b'"version": 1,\n  "title": "x",'),
        "duplicate_key",
        "/title, line 5",
    )
    yield Bad(
        "duplicate-inner-key",
        whole.replace(b'"name": "Lea"', b'"name": "Lea", "name": "Leo"'),
        "duplicate_key",
        "/personas/0/name",
    )
    yield Bad("lone-surrogate", whole.replace(b"A journey", b"A \\ud83d journey"), "lone_surrogate", "line 4")
    yield Bad("lone-low-surrogate", whole.replace(b"A journey", b"A \\udc00 journey"), "lone_surrogate", "line 4")
    yield Bad("version-missing", whole.replace(b'  "version": 1,\n', b""), "version_missing", "/version")
    yield changed("version-text", "/version", "1", code="version_unknown")
    yield changed("version-zero", "/version", 0, code="version_unknown")
    yield changed("version-newer", "/version", 2, code="newer_version", exit_code=5, at="")
    yield changed("format-other", "/format", "canvas", code="other_format", at="")
    yield changed("title-number", "/title", 12, code="wrong_type")
    yield changed("title-null", "/title", None, code="wrong_type")
    yield changed("title-too-long", "/title", "a" * 20_001, code="text_too_long")
    yield changed("title-control", "/title", "a\u0000b", code="control_character")
    yield changed("language-unknown", "/language", "de", code="unknown_value")
    yield changed("stages-object", "/stages", {"id": "s1"}, code="wrong_type")
    yield changed("stage-text", "/stages/-", "s9", code="wrong_type", at="/stages/2")
    yield changed("stage-no-id", "/stages/-", {"name": "x"}, code="missing_field", at="/stages/2/id")
    yield changed("stage-twice", "/stages/-", {"id": "s1"}, code="duplicate_id", at="/stages/2/id")
    yield changed("id-slash", "/stages/-", {"id": "../s"}, code="bad_id", at="/stages/2/id")
    yield changed("id-empty", "/stages/-", {"id": ""}, code="bad_id", at="/stages/2/id")
    yield changed("id-number", "/stages/-", {"id": 3}, code="wrong_type", at="/stages/2/id")
    yield changed("id-too-long", "/stages/-", {"id": "a" * 65}, code="text_too_long", at="/stages/2/id")
    yield changed("colour-word", "/stages/0/colour", "red", code="bad_colour")
    yield changed("colour-short", "/stages/0/colour", "#fff", code="bad_colour")
    yield changed("width-text", "/stages/0/width", "120", code="wrong_type")
    yield changed("width-true", "/stages/0/width", True, code="wrong_type")
    yield changed("width-negative", "/stages/0/width", -5, code="out_of_range")
    yield changed("importance-six", "/touchpoints/0/importance", 6, code="out_of_range")
    yield changed("importance-fraction", "/touchpoints/0/importance", 2.5, code="wrong_type")
    yield changed("emotion-three", "/paths/0/visits/0/emotion", 3, code="out_of_range")
    yield changed(
        "position-outside",
        "/touchpoints/0/position",
        {"x": 1.5, "y": 0},
        code="out_of_range",
        at="/touchpoints/0/position/x",
    )
    yield changed("flag-one", "/touchpoints/0/hesitation", 1, code="wrong_type")
    yield changed("date-impossible", "/revision", {"date": "2026-13-45"}, code="bad_date", at="/revision/date")
    yield changed(
        "link-script",
        "/touchpoints/0/links",
        [{"address": "javascript:alert(1)"}],
        code="bad_link",
        at="/touchpoints/0/links/0/address",
    )
    yield changed(
        "link-file",
        "/touchpoints/0/links",
        [{"address": "file:///etc/passwd"}],
        code="bad_link",
        at="/touchpoints/0/links/0/address",
    )
    yield changed("lane-no-kind", "/lanes/-", {"id": "x"}, code="missing_field", at="/lanes/2")
    yield changed("lane-kind-unknown", "/lanes/-", {"id": "x", "kind": "gantt"}, code="unknown_value", at="/lanes/2")
    yield changed(
        "channel-dangling",
        "/touchpoints/0/channels",
        ["telepathy"],
        code="dangling_reference",
        at="/touchpoints/0/channels/0",
    )
    yield changed("stage-dangling", "/touchpoints/0/stage", "gone", code="dangling_reference")
    yield changed("visit-dangling", "/paths/0/visits/1/touchpoint", "gone", code="dangling_reference")
    yield changed("logo-dangling", "/branding", {"logo": "gone"}, code="dangling_reference", at="/branding/logo")
    yield changed(
        "card-in-path-lane",
        "/cards",
        [{"id": "c", "lane": "path", "stage": "s1"}],
        code="wrong_lane",
        at="/cards/0/lane",
    )
    yield changed(
        "exit-somewhere",
        "/paths/0/connections",
        [{"id": "x", "kind": "exit", "origin": "v-t1", "destination": "v-t2"}],
        code="wrong_destination",
        at="/paths/0/connections/0/destination",
    )
    yield changed(
        "order-in-a-circle",
        "/recommendations",
        [{"id": "a", "after": ["b"]}, {"id": "b", "after": ["a"]}],
        code="circular_order",
        at="/recommendations/0/after",
    )
    yield changed(
        "picture-not-base64",
        "/pictures",
        [{"id": "p", "media_type": "image/png", "width_px": 1, "height_px": 1, "content": "<svg>"}],
        code="bad_picture",
        at="/pictures/0/content",
    )
    yield changed(
        "picture-svg",
        "/pictures",
        [{"id": "p", "media_type": "image/svg+xml", "width_px": 1, "height_px": 1, "content": ""}],
        code="unknown_value",
        at="/pictures/0/media_type",
    )


def _line_of(before: bytes) -> str:
    return f"line {before.count(10) + 1}"


def write() -> None:
    """Write the files and the manifest."""
    FILES.mkdir(exist_ok=True)
    rows = []
    for bad in corpus():
        (FILES / f"{bad.name}.journey").write_bytes(bad.content)
        rows.append({"file": f"{bad.name}.journey", "exit": bad.exit_code, "code": bad.code, "place": bad.place})
    (HERE / "manifest.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
