"""Write the corpus of bad files and its manifest: `python -m tests.badinputs.make_corpus`.

The files are small and kept in the repository, so that what was refused once is refused for ever.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from journeycanvas.document.references import COLLECTIONS, TOP_REFERENCES
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


def more() -> Iterator[Bad]:
    """Yield the same faults at every level, and further ones of the recipe."""
    text = dump(small()).decode()
    yield from _references()
    yield from _ids()
    yield from _values()
    for name, start in (
        ("gif", b"GIF89a" + bytes(20)),
        ("jpeg", b"\xff\xd8\xff\xe0" + bytes(20)),
        ("rich-text", b"{\\rtf1\\ansi}"),
        ("office", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(20)),
        ("empty-archive", b"PK\x05\x06" + bytes(18)),
    ):
        yield Bad(f"really-{name}", start, "other_format")
    for name, json_text in (("text", b'"journey"'), ("null", b"null"), ("true", b"true"), ("empty-object", b"{}")):
        yield Bad(f"only-{name}", json_text, "other_format")
    whole = text.encode()
    for name, junk in (("page", b"<html></html>"), ("number", b"12"), ("null", b"null"), ("list", b"[]")):
        yield Bad(f"trailing-{name}", whole + junk, "trailing", "line")
    for name, encoding in (("latin-1", "latin-1"), ("cp437", "cp437"), ("cp850", "cp850")):
        yield Bad(f"encoded-{name}", text.replace("A journey", "Un été").encode(encoding), "encoding", "line 4")
    for name, piece in (
        ("overlong", b"\xc0\xaf"),
        ("alone", b"\x80"),
        ("beyond", b"\xf4\x90\x80\x80"),
        ("half", b"\xed\xa0\x80"),
    ):
        yield Bad(f"byte-{name}", whole.replace(b"A journey", b"A " + piece), "encoding", "line 4")
    for name, mark in (("middle", b"======="), ("end", b">>>>>>> theirs"), ("base", b"||||||| base")):
        yield Bad(f"conflict-{name}", whole.replace(b'  "title"', mark + b'\n  "title"', 1), "conflict", "line 4")
    for name, number in (
        ("plus", b"+1"),
        ("hexadecimal", b"0x1"),
        ("leading-zero", b"01"),
        ("point", b".5"),
        ("word", b"yes"),
    ):
        yield Bad(
            f"number-{name}",
            whole.replace(b'"version": 1,', b'"version": 1, "x": ' + number + b","),
            "syntax",
            "line 3",
        )
    yield Bad("trailing-comma", whole.replace(b'"version": 1,', b'"version": 1, "x": [1,],'), "syntax", "line 3")
    yield Bad("bad-unicode-escape", whole.replace(b"A journey", b"A \\u12G4 journey"), "syntax", "line 4")
    yield Bad("zeros-in-the-middle", whole[:300] + bytes(64) + whole[364:], "zero_bytes", "line")
    for share in (10, 30, 50, 70, 90, 99):
        yield Bad(f"cut-at-{share}", whole[: len(whole.rstrip()) * share // 100], "cut", "line")
    for name, half in (("twice", b"\\ud83d\\ud83d"), ("swapped", b"\\udc00\\ud83d")):
        yield Bad(f"surrogates-{name}", whole.replace(b"A journey", half), "lone_surrogate", "line 4")
    opened, closed = b'{"a":' * 66, b"}" * 66
    yield Bad(
        "deep-objects",
        whole.replace(b'"version": 1,', b'"version": 1, "x": ' + opened + b"1" + closed + b","),
        "too_deep",
        "line 3",
    )
    for name, key in (("version", b'"version": 1,'), ("stages", b'"stages": [],'), ("unknown", b'"x": 1, "x": 1,')):
        at = "/x" if name == "unknown" else f"/{name}"
        yield Bad(f"twice-{name}", whole.replace(b'"version": 1,', b'"version": 1, ' + key), "duplicate_key", at)


def _references() -> Iterator[Bad]:
    """Yield, for each reference of the format, a journey in which it leads nowhere."""
    for reference in TOP_REFERENCES:
        values = journey()
        records = values.get(reference.collection)
        fields: Json = {"id": "new", **_NEEDED.get(reference.collection, {})}
        fields[reference.field] = ["gone"] if reference.arity == "many" else "gone"
        number = len(records) if isinstance(records, list) else 0
        values[reference.collection] = [*(records if isinstance(records, list) else ()), fields]
        at = f"/{reference.collection}/{number}/{reference.field}"
        name = f"lost-{reference.collection}-{reference.field}".replace("_", "-")
        if reference.collection == "cards":
            values["lanes"] = [*_list(values["lanes"]), {"id": "notes", "kind": "cards"}]
        yield Bad(name, _content(values), "dangling_reference", at)
    for name, at, visit in (
        ("sources", "/paths/0/visits/3/sources/0", {"sources": ["gone"]}),
        (
            "quotation-source",
            "/paths/0/visits/3/verbatims/0/source",
            {"verbatims": [{"id": "q", "text": "x", "source": "gone"}]},
        ),
    ):
        yield changed(
            f"lost-visit-{name}",
            "/paths/0/visits/-",
            {"id": "v9", "touchpoint": "t1", **visit},
            code="dangling_reference",
            at=at,
        )
    for end in ("origin", "destination"):
        ends = {"origin": "v-t1", "destination": "v-t2", end: "gone"}
        at = f"/paths/0/connections/0/{end}"
        yield changed(
            f"lost-{end}",
            "/paths/0/connections",
            [{"id": "x", "kind": "branch", **ends}],
            code="dangling_reference",
            at=at,
        )
    yield changed(
        "branch-nowhere",
        "/paths/0/connections",
        [{"id": "x", "kind": "branch", "origin": "v-t1"}],
        code="wrong_destination",
        at="/paths/0/connections/0/destination",
    )
    at = "/touchpoints/0/pictures/0/picture"
    yield changed(
        "lost-picture", "/touchpoints/0/pictures", [{"id": "u", "picture": "gone"}], code="dangling_reference", at=at
    )
    yield changed(
        "order-on-itself",
        "/recommendations",
        [{"id": "a", "after": ["a"]}],
        code="circular_order",
        at="/recommendations/0/after",
    )


def _ids() -> Iterator[Bad]:
    """Yield, for each collection, a record with the id of another, and records with ids that are none."""
    for name in COLLECTIONS:
        records = _list(journey().get(name))
        fields = {**_NEEDED.get(name, {}), "id": "lea" if name != "personas" else "s1"}
        at = f"/{name}/{len(records)}/id"
        if name == "personas":
            at = "/stages/0/id"
        elif name == "cards":
            continue  # told of another fault first: its lane
        yield changed(
            f"shared-id-{name}",
            f"/{name}" if not records else f"/{name}/-",
            fields if records else [fields],
            code="duplicate_id",
            at=at,
        )
    for name, id in (
        ("space", "a b"),
        ("backslash", "a\\b"),
        ("accent", "é"),
        ("newline", "a\n"),
        ("right-to-left", "a\u202eb"),
        ("quote", 'a"b'),
        ("zero", "a\u0000b"),
    ):
        yield changed(f"id-with-{name}", "/stages/-", {"id": id}, code="bad_id", at="/stages/2/id")
    for name, id in (("null", None), ("list", []), ("object", {}), ("true", True)):
        yield changed(f"id-is-{name}", "/stages/-", {"id": id}, code="wrong_type", at="/stages/2/id")


def _values() -> Iterator[Bad]:
    """Yield values of the wrong type, out of range or too long, at several levels."""
    for name in COLLECTIONS:
        yield changed(f"wrong-list-{name}", f"/{name}", "text", code="wrong_type")
    for number in (0x00, 0x01, 0x08, 0x0B, 0x0C, 0x1B, 0x7F):
        yield changed(f"control-{number:02x}", "/touchpoints/0/name", f"a{chr(number)}b", code="control_character")
    long = "a" * 20_001
    for name, at in (
        ("stage", "/stages/0/name"),
        ("persona", "/personas/0/name"),
        ("notes", "/notes"),
        ("visit", "/paths/0/visits/0/notes"),
    ):
        yield changed(f"long-{name}", at, long, code="text_too_long")
    for number, address in enumerate(
        ("data:text/html,x", "ftp://x", "vbscript:x", "//x", "HTTPS://x y", " https://x", "https://", "smb://x/y")
    ):
        links = [{"address": address}]
        yield changed(
            f"link-bad-{number}", "/touchpoints/0/links", links, code="bad_link", at="/touchpoints/0/links/0/address"
        )
    for number, colour in enumerate(("#12345", "#1234567", "#gggggg", "rgb(0,0,0)", "", "url(x)")):
        yield changed(f"colour-bad-{number}", "/stages/0/colour", colour, code="bad_colour")
    for number, date in enumerate(("2026", "2026-1-1", "01/02/2026", "2026-00-10", "2026-01-32", "")):
        yield changed(f"date-bad-{number}", "/revision", {"date": date}, code="bad_date", at="/revision/date")
    for name, at, value in (
        ("emotion-low", "/paths/0/visits/0/emotion", -2.5),
        ("importance-zero", "/touchpoints/0/importance", 0),
        ("emotion-huge", "/paths/0/visits/0/emotion", 1e300),
        ("width-huge", "/stages/0/width", 1e300),
    ):
        yield changed(name, at, value, code="out_of_range")
    for name, at, value in (
        ("emotion-text", "/paths/0/visits/0/emotion", "1"),
        ("emotion-true", "/paths/0/visits/0/emotion", True),
        ("visits-null", "/paths/0/visits", None),
        ("name-list", "/touchpoints/0/name", ["a"]),
        ("goal-text", "/goal", "x"),
        ("page-list", "/page", []),
        ("channels-text", "/touchpoints/0/channels", "web"),
    ):
        yield changed(name, at, value, code="wrong_type")


_NEEDED: dict[str, Json] = {
    "lanes": {"kind": "cards"},
    "touchpoints": {"stage": "s1"},
    "paths": {"persona": "lea"},
    "cards": {"lane": "notes", "stage": "s1"},
    "measurements": {"name": "x", "value": 1.0},
    "channels": {"name": "x"},
    "labels": {"name": "x"},
    "pictures": {"media_type": "image/png", "width_px": 1, "height_px": 1, "content": ""},
}
"""What records must have beside an id."""


def _list(records: object) -> list[object]:
    return records if isinstance(records, list) else []


def _content(values: object) -> bytes:
    return json.dumps(values, ensure_ascii=False, indent=2).encode("utf-8", "surrogatepass") + b"\n"


def _line_of(before: bytes) -> str:
    return f"line {before.count(10) + 1}"


def write() -> None:
    """Write the files and the manifest."""
    FILES.mkdir(exist_ok=True)
    rows = []
    for bad in (*corpus(), *more()):
        (FILES / f"{bad.name}.journey").write_bytes(bad.content)
        rows.append(
            {
                "file": f"{bad.name}.journey",
                "reader": "journey",
                "exit": bad.exit_code,
                "code": bad.code,
                "place": bad.place,
            }
        )
    (HERE / "manifest.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
