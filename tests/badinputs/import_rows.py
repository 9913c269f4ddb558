"""Bad files of other programs: what is made, and a word of the reason; None where it is read all the same."""

import io
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf

from journeycanvas.document.form import FRAME_FIELD, field_of, frame_of, writable_cells
from journeycanvas.exports.markdown import markdown
from journeycanvas.exports.mermaid import mermaid
from journeycanvas.exports.pdf import pdf
from journeycanvas.exports.pdf_fillable import fillable
from journeycanvas.exports.tables.delimited import comma_separated
from journeycanvas.exports.tables.xlsx import xlsx
from journeycanvas.layout.map import lay_out
from journeycanvas.layout.wall import wall
from journeycanvas.storage.writing import dump
from tests.builders import small

Row = tuple[str, bytes, str | None]
_MUCH = 3_000_000
"""Bytes of what is large, and still allowed."""


def rows() -> Iterator[Row]:
    """Yield the name, the bytes, and how reading ends."""
    yield from _mermaid()
    yield from _tables()
    yield from _any_tables()
    yield from _diagrams()
    yield from _outlines()
    yield from _cjml()
    yield from _yaml()
    yield from _workbooks()
    yield from _pdfs()
    yield from _forms()


def special() -> Iterator[tuple[str, Callable[[Path], None]]]:
    """Yield what is no ordinary file under each suffix; all of it is refused."""
    for suffix in (".mmd", ".md", ".csv", ".xlsx", ".pdf", ".cjml", ".yaml"):
        yield f"fifo{suffix}", os.mkfifo
        yield f"folder{suffix}", Path.mkdir
        yield f"loop{suffix}", lambda path: path.symlink_to(path)
        yield f"zero{suffix}", lambda path: path.symlink_to("/dev/zero")


def _mermaid() -> Iterator[Row]:
    own = mermaid(small())
    yield "empty.mmd", b"", "nothing in it"
    yield "blank.mmd", b" \n\t\r\n", "nothing in it"
    yield "zeros.mmd", bytes(5_000), "not a text"
    yield "picture.mmd", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a text"
    yield "flowchart.mmd", b"flowchart LR\nA --> B\n", "journey"
    yield "json.mmd", b'{"journey": 1}', "journey"
    yield "half-utf16.mmd", b"\xff\xfej\0o", "UTF-16"
    yield "not-utf8.mmd", b"journey\nsection \xe9\n", None
    yield "only-journey.mmd", b"journey", None
    yield "many-colons.mmd", b"journey\nsection A\n" + b":" * 50_000, None
    yield "one-long-line.mmd", b"journey\nsection " + b"a" * _MUCH, None
    yield "many-fences.mmd", b"```\n" * 100_000, "journey"
    yield "open-front.mmd", b"---\ntitle: x\njourney\n", "journey"
    yield "open-setting.mmd", b"%%{init: {\n" * 20_000 + b"journey\n", "journey"
    yield "many-entities.mmd", b"journey\nsection A\n" + b"#9999999;#x;" * 20_000, None
    yield "surrogate.mmd", b"journey\nsection #55357;#56832;\n", None
    yield "controls.mmd", b"journey\nsection \x01\x02\x1b[31m\x7f\n", None
    yield "kept-deep.mmd", b"journey\n%% jc: journey " + b"[" * 100_000 + b"\n", None
    yield "kept-cut.mmd", own[: len(own) // 2], None
    yield "kept-elsewhere.mmd", own.replace(b'"t1"', b'"zz"'), None
    yield "kept-twice.mmd", own + own, None
    yield "kept-nan.mmd", b"journey\n%% jc: journey NaN\n", None
    yield "score-huge.mmd", b"journey\nsection A\nX: " + b"9" * 40_000 + b": me\n", None


def _tables() -> Iterator[Row]:
    own = comma_separated(small())
    yield "empty.csv", b"", ""
    yield "blank.csv", b"\n\n", ""
    yield "zeros.csv", bytes(3_000), ""
    yield "picture.csv", b"\x89PNG\r\n\x1a\n\0\0", ""
    yield "others.csv", b"Id,Name,Shape Library\n1,Document,\n", ""
    yield "json.csv", b'{"a": 1}', ""
    yield "open-quote.csv", b'stage,name\n"A,B\n' + b"x,y\n" * 10_000, None
    yield "wide-head.csv", b"stage,name," + b"x," * 20_000, None
    yield "long-row.csv", b"stage,name\nA,B," + b"x," * 200_000, None
    yield "one-long-box.csv", b"stage,name\nA," + b"b" * _MUCH, None
    yield "formulas.csv", b"stage,name\n=1+1,\"=cmd|' /C calc'!A0\"\n+1,-2\n@SUM(A1),\t=1\n", None
    yield "not-utf8.csv", b"stage,name\n\xe9tape,caf\xe9\n", None
    yield "half-utf16.csv", b"\xff\xfes\0t", ""
    yield "controls.csv", b"stage,name\nA\x01,B\x1b[2J\x7f\n", None
    yield "cut.csv", own[: len(own) * 2 // 3], None
    yield "same-columns.csv", b"stage,name,name,name\nA,B,C,D\n", None
    yield "bad-values.csv", b"stage,name,importance,moment,device\nA,B,99,nice,hoover\n", None


def _outlines() -> Iterator[Row]:
    own = markdown(small())
    yield "empty.md", b"", "nothing in it"
    yield "blank.md", b"\n \n\t\n", "nothing in it"
    yield "zeros.md", bytes(4_000), "not a text"
    yield "picture.md", b"\x89PNG\r\n\x1a\n\0\0", "not a text"
    yield "prose.md", b"Only a text,\nwithout any list.\n", "no headings"
    yield "html.md", b"<html><body><script>alert(1)</script></body></html>\n", "no headings"
    yield "half-utf16.md", b"\xff\xfe#\0 ", "UTF-16"
    yield "not-utf8.md", b"# \xe9t\xe9\n- a\n", None
    yield "cut.md", own[: len(own) // 2], None
    yield "twice.md", own + own, None
    yield "hashes.md", b"#" * 100_000 + b" a\n- b\n", None
    yield "many-headings.md", b"## s\n" * 2_000, None
    yield "deep.md", b"".join(b" " * (2 * depth) + b"- a\n" for depth in range(400)), None
    yield "one-long-item.md", b"## s\n- " + b"t" * _MUCH + b"\n", None
    yield "open-fence.md", b"## s\n- a\n```\n" + b"- b\n" * 20_000, None
    yield "stars.md", b"- " + b"**a" * 30_000 + b"\n", None
    yield "links.md", b"- " + b"[a](" * 30_000 + b"\n", None
    yield "backslashes.md", b"- a" + b"\\" * 60_001 + b"\nb\n", None
    yield "controls.md", b"## \x01\x1b[2J\x7f\n- \x02\n", None
    yield "bad-values.md", b"## s [9 nights]\n- t [+99]\n  - Importance: 77\n  - Link: [x](javascript:alert)\n", None


_HEAD = b"Id,Name,Shape Library,Page ID,Contained By,Line Source,Line Destination,Text Area 1\n"
"""The headings of a diagram as Lucidchart exports it."""


def _any_tables() -> Iterator[Row]:
    """Tables that somebody made."""
    yield "any-heads-alone.csv", "Étape;Canal;Émotion\n".encode(), "nothing under its heads"
    yield "any-no-heads.csv", b"1;2;3\n4;5;6\n", "no column or row says"
    yield "any-vague.csv", b"Name,Size\na,1\n", "no column or row says"
    yield "any-all-numbers.csv", b"\n".join(b"%d,%d" % (each, each) for each in range(5_000)), "no column or row says"
    yield "any-wide.csv", b"Stage" + b",Actions" * 5_000 + b"\nA" + b",walk" * 5_000 + b"\n", None
    yield (
        "any-wide-matrix.csv",
        b"," + b"S," * 5_000 + b"\nActions," + b"a," * 5_000 + b"\nEmotion," + b"1," * 5_000,
        None,
    )
    yield "any-many.csv", b"Stage,Interaction,Mood\n" + b"A,B,1\n" * 20_000, None
    yield "any-many-stages.csv", b"Stage,Mood\n" + b"".join(b"S%d,1\n" % each for each in range(9_000)), None
    yield "any-lines-in-a-box.csv", b'Stage,Pain points\nA,"' + b"- pain\n" * 20_000 + b'"\n', None
    yield "any-long-head.csv", b"Stage," + b"h" * _MUCH + b",Mood\nA,b,2\n", None
    yield "any-no-emotion.csv", b"Stage,Interaction,Mood\nA,B,rather\nA,C,1e400\nA,D,nan\n", None
    yield (
        "any-odd-values.csv",
        "Étape;Interaction;Durée;Priorité;Type\nA;B;-5 min;9e9;x\nA;C;1e5 h;0;=1+1\n".encode(),
        None,
    )
    yield "any-controls.csv", b"Stage,Interaction\nA\x01,B\x1b[31m\n", None
    yield "any-right-to-left.csv", "Stage,Interaction\n\u202eABC,\u2067DEF\n".encode(), None
    yield "any-ragged.csv", b"Stage,Interaction,Mood\nA\n,,,,,,,\nA,B,C,D,E,F\n,\n", None
    yield "any-quotes.csv", b'Stage;Interaction\nA;"B""C"\n"D;E', None
    yield "any-two-heads.csv", b"Stage,Stage,Touchpoint,Touchpoint,Mood,Mood\na,b,c,d,1,2\n", None


def _diagrams() -> Iterator[Row]:
    def shapes(count: int, text: bytes = b"a") -> bytes:
        return b"".join(b"%d,Process,S,1,,,,%s\n" % (number, text) for number in range(count))

    def lines(*ends: tuple[int, int]) -> bytes:
        return b"".join(b"%d,Line,,1,,%d,%d,x\n" % (90_000 + at, *two) for at, two in enumerate(ends))

    yield "only-head.lucid.csv", _HEAD, "no shape"
    yield "no-shapes.lucid.csv", _HEAD + b"1,Page,,,,,,Page\n", "no shape"
    yield "no-texts.lucid.csv", _HEAD + shapes(3, b""), "no shape"
    yield "own-line.lucid.csv", _HEAD + shapes(1) + lines((0, 0)), None
    yield "ring.lucid.csv", _HEAD + shapes(9) + lines(*((n, (n + 1) % 9) for n in range(9))), None
    yield "all-to-all.lucid.csv", _HEAD + shapes(40) + lines(*((n, m) for n in range(40) for m in range(40))), None
    yield "long-chain.lucid.csv", _HEAD + shapes(3_000) + lines(*((n, n + 1) for n in range(2_999))), None
    yield "lines-to-nowhere.lucid.csv", _HEAD + shapes(2) + lines((0, 77), (78, 1), (77, 78)), None
    yield "same-ids.lucid.csv", _HEAD + shapes(1) * 500, None
    yield "no-ids.lucid.csv", _HEAD + b",Process,S,1,,,,a\n,Process,S,1,,,,b\n", None
    yield "holds-itself.lucid.csv", _HEAD + b"1,Process,S,1,1,,,a\n2,Process,S,1,3,,,b\n3,Lane,S,1,2,,,c\n", "no shape"
    yield "no-page.lucid.csv", _HEAD + b"1,Process,S,999,,,,a\n", None
    yield "one-long-text.lucid.csv", _HEAD + b"1,Process,S,1,,,," + b"t" * _MUCH + b"\n", None
    yield "open-quote.lucid.csv", _HEAD + b'1,Process,S,1,,,,"a\n' + shapes(2_000), None
    yield "controls.lucid.csv", _HEAD + b"1,Process,S,1,,,,\x01\x1b[2J\x7f\n", None
    yield "heads-twice.lucid.csv", _HEAD.replace(b"Text Area 1", b"Text Area 1,Id,Name") + b"1,P,S,1,,,,a,2,Q\n", None
    many = b",".join(b"j%d" % number for number in range(2_000))
    yield "many-journeys.lucid.csv", _HEAD[:-1] + b',My Journeys\n1,P,S,1,,,,a,"' + many + b'"\n', None


def _cjml() -> Iterator[Row]:
    def of(points: bytes, head: bytes = b"") -> bytes:
        return b"<CJML><actualJourney>" + head + b"<touchpoints>" + points + b"</touchpoints></actualJourney></CJML>"

    deep = 100_000
    yield "empty.cjml", b"", "nothing in it"
    yield "zeros.cjml", bytes(4_000), "not a text"
    yield "prose.cjml", b"no XML at all", "no whole XML"
    yield "cut.cjml", of(b"<actualAction/>")[:-20], "no whole XML"
    yield "two-roots.cjml", of(b"<actualAction/>") * 2, "no whole XML"
    yield "bad-nesting.cjml", of(b"<actualAction><comment></actualAction></comment>"), "no whole XML"
    yield "laughs.cjml", _LAUGHS, "declares"
    yield "outside.cjml", _OUTSIDE, "declares"
    yield "outside.xml", b'<!DOCTYPE CJML SYSTEM "http://localhost/x.dtd"><CJML/>', "declares"
    yield "entity-unknown.cjml", of(b"<actualAction>&what;</actualAction>"), "no whole XML"
    yield "svg.xml", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "no journey in CJML"
    yield "no-journey.cjml", b"<CJML version='2.0'/>", "no touchpoints"
    yield "no-points.cjml", of(b""), "no touchpoints"
    yield "deep.cjml", b"<CJML>" + b"<a>" * deep + b"</a>" * deep + b"</CJML>", "too much"
    yield "many.cjml", of(b"<actualAction/>" * 150_000), "too much"
    yield "many-points.cjml", of(b"<actualAction/>" * 3_000), None
    yield (
        "one-long-label.cjml",
        of(b"<a><action>" + b"t" * _MUCH + b"</action></a>", b"<journeyTitle>x</journeyTitle>"),
        "no",
    )
    yield "long-comment.cjml", of(b"<actualAction><comment>" + b"t" * _MUCH + b"</comment></actualAction>"), None
    yield (
        "refers-nowhere.cjml",
        of(
            b"<plannedAction><belongsTo phaseIDref='x'/><initiator><refersTo actorIDref='y'/></initiator>"
            b"</plannedAction>"
        ),
        None,
    )
    yield (
        "bad-ratings.cjml",
        of(
            b"<actualAction><touchpointExperience><experienceRating>nan</experienceRating></touchpointExperience></actualAction>"
            b"<actualAction><touchpointExperience><experienceRating>1e999</experienceRating></touchpointExperience>"
            b"</actualAction>"
        ),
        None,
    )
    yield "not-utf8.cjml", of(b"<actualAction><comment>\xe9</comment></actualAction>"), None
    yield "controls.cjml", of(b"<actualAction><comment>\x01</comment></actualAction>"), "no whole XML"
    yield "half-utf16.cjml", b"\xff\xfe<\0C", "UTF-16"
    yield "many-attributes.cjml", of(b"<action " + b" ".join(b"a%d='x'" % n for n in range(5_000)) + b"/>"), None


def _yaml() -> Iterator[Row]:
    head = b"kind: cjm\nphases: [{id: p, name: P}]\nactions:\n"
    laughs = b"a0: &a0 [x, x]\n" + b"".join(
        b"a%d: &a%d [%s]\n" % (n, n, b"*a%d, " % (n - 1) * 10) for n in range(1, 12)
    )
    yield "empty.yaml", b"", "nothing in it"
    yield "zeros.yaml", bytes(4_000), "not a text"
    yield "half-utf16.yaml", b"\xff\xfek\0i", "UTF-16"
    yield "not-utf8.yaml", head + b"- {name: \xe9, phase: p}\n", None
    yield "only-comment.yaml", b"# kind: cjm\n", "no customer journey map"
    yield "prose.yaml", b"Only a text.\n", "no customer journey map"
    yield "list.yaml", b"- kind: cjm\n", "no customer journey map"
    yield "other-kind.yml", b"kind: sbp\ntasks: []\n", "no customer journey map"
    yield "empty-map.yaml", b"kind: cjm\n", "no phases"
    yield "tabs.yaml", b"kind: cjm\nactions:\n\t- name: a\n", "no YAML"
    yield "open-bracket.yaml", b"kind: cjm\nphases: [{id: p\n", "no YAML"
    yield "open-quote.yaml", b'kind: cjm\nid: "x\n', "no YAML"
    yield "laughs.yaml", b"kind: cjm\n" + laughs, "too much"
    yield "alias-to-itself.yaml", b"kind: cjm\nactions: &a [*a]\n", "alias"
    yield "alias-unknown.yaml", b"kind: cjm\nactions: *nobody\n", "alias"
    yield "twice.yaml", b"kind: cjm\nid: a\nid: b\n", "twice"
    yield "map-as-name.yaml", b"kind: cjm\n? {a: b}\n: c\n", "a name in it"
    yield "deep.yaml", b"kind: cjm\nx: " + b"[" * 100_000, "too much"
    yield "deep-blocks.yaml", b"kind: cjm\nx:\n" + b"".join(b" " * n + b"- \n" for n in range(1, 900)), "too much"
    yield "many.yaml", head + b"- {name: a, phase: p}\n" * 60_000, "too much"
    yield "large.yaml", head + b"- {name: " + b"a" * 5_000_000 + b"}\n", "MiB"
    yield "one-long-name.yaml", head + b"- {name: " + b"a" * _MUCH + b", phase: p}\n", None
    yield "python.yaml", head + b"- !!python/object/apply:os.system [exit]\n", None
    yield "python-map.yaml", b"!!python/object:os.system\nkind: cjm\nphases: [a]\n", None
    yield "bad-emotions.yaml", head + b"- {name: a, emotion_score: .nan}\n- {name: b, emotion_score: 99}\n", None
    yield "lists-for-texts.yaml", head + b"- {name: [a], phase: {b: c}, touchpoints: {d: e}}\n", None
    yield "controls.yaml", head + b"- {name: \x01}\n", "no YAML"
    yield (
        "repeated-lists.yaml",
        head
        + b"- {name: a, phase: p, touchpoints: &t ["
        + b"x, " * 900
        + b"]}\n"
        + (b"- {name: a, phase: p, touchpoints: *t}\n" * 900),
        "too much",
    )


def _workbooks() -> Iterator[Row]:
    own = xlsx(small())
    yield "empty.xlsx", b"", ""
    yield "text.xlsx", b"stage,name\n", ""
    yield "cut.xlsx", own[:-60], ""
    yield "begun-late.xlsx", own[len(own) // 2 :], ""
    yield "packed-otherwise.xlsx", _packed({"xl/workbook.xml": b"x" * 900}, how=zipfile.ZIP_LZMA), ""
    yield "no-parts.xlsx", _packed({}), ""
    yield "evil-path.xlsx", _packed({"../../evil": b"x"}), ""
    yield "only-workbook.xlsx", _packed({"xl/workbook.xml": b"<workbook/>"}), ""
    yield "many-parts.xlsx", _packed({f"m{number}": b"" for number in range(3_000)}), ""
    yield "large-part.xlsx", _packed({"xl/workbook.xml": b" " * 90_000_000}), ""
    yield "entities.xlsx", _with(own, "xl/worksheets/sheet1.xml", _LAUGHS), ""
    yield "outside.xlsx", _with(own, "xl/worksheets/sheet1.xml", _OUTSIDE), ""
    yield "not-xml.xlsx", _with(own, "xl/worksheets/sheet1.xml", b"<worksheet><row>"), ""
    yield "deep.xlsx", _with(own, "xl/worksheets/sheet1.xml", b"<a>" * 50_000 + b"</a>" * 50_000), ""
    yield (
        "no-such-encoding.xlsx",
        _with(own, "xl/worksheets/sheet1.xml", b'<?xml version="1.0" encoding="UTF-9"?><a/>'),
        "",
    )
    yield "no-strings.xlsx", _with(own, "xl/sharedStrings.xml", b"<sst/>"), ""
    yield "no-relations.xlsx", _with(own, "xl/_rels/workbook.xml.rels", b"<Relationships/>"), ""
    yield "document.xlsx", _packed({"word/document.xml": b"<document/>"}), ""


def _pdfs() -> Iterator[Row]:
    bare = pdf(lay_out(small()))
    yield "empty.pdf", b"", "nothing in it"
    yield "text.pdf", b"a journey", "not a whole PDF"
    yield "head.pdf", b"%PDF-1.7\n", "not a whole PDF"
    yield "zeros.pdf", b"%PDF-1.7\n" + bytes(100_000), "not a whole PDF"
    yield "none.pdf", bare, "carries no journey"
    yield "cut.pdf", bare[: len(bare) // 2], ""
    yield "other.pdf", _carrying(bare, b"x", name="notes.txt"), "carries no journey"
    yield "not-json.pdf", _carrying(bare, b"x"), "no journey"
    yield "empty-inside.pdf", _carrying(bare, b""), "no journey"
    yield "other-json.pdf", _carrying(bare, b'{"format": "else", "version": 1}'), "no journey"
    yield "newer.pdf", _carrying(bare, b'{"format": "journeycanvas", "version": 9}'), "newer version"
    yield "wrong-type.pdf", _carrying(bare, b'{"format": "journeycanvas", "version": 1, "stages": 3}'), "no journey"
    yield "deep.pdf", _carrying(bare, b'{"format": "journeycanvas", "version": 1, "x": ' + b"[" * 100_000), "no journey"
    yield "bomb.pdf", _carrying(bare, b" " * 80_000_000, packed=True), "larger"
    yield "locked.pdf", _carrying(bare, b"{}", encryption=pikepdf.Encryption(owner="a", user="b")), "password"
    yield "wrong-count.pdf", bare.replace(b"/Count 1", b"/Count 9"), ""
    yield "page-circle.pdf", bare.replace(b"/Type /Page\n", b"/Type /Pages\n"), ""


def _forms() -> Iterator[Row]:
    journey = small()
    frame = dump(frame_of(journey)).decode()
    form = fillable(journey, wall(journey, "blank"), frame=frame)
    cell = next(field_of(cell) for _code, cell in writable_cells(journey))

    def of(value: object, *, name: str = cell, key: str = "/V") -> bytes:
        return _changed(form, lambda fields: next(f for f in fields if name == f.T).__setitem__(key, value))

    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    yield "unfilled-form.pdf", form, None
    yield "cut-form.pdf", form[: len(form) // 2], None
    yield "no-table-form.pdf", form.replace(b"startxref", b"startxxxx"), None
    yield "frameless-form.pdf", of(pikepdf.String("x"), name=FRAME_FIELD), "no journey"
    yield "empty-frame-form.pdf", of(pikepdf.String(""), name=FRAME_FIELD), "carries no journey"
    yield "number-frame-form.pdf", of(3, name=FRAME_FIELD), "carries no journey"
    yield "newer-form.pdf", of(pikepdf.String(frame.replace("1", "7", 1)), name=FRAME_FIELD), "newer version"
    yield "deep-frame-form.pdf", of(pikepdf.String(frame[:40] + "[" * 90_000), name=FRAME_FIELD), "no journey"
    yield "unknown-field-form.pdf", of(pikepdf.String("cell/no/where"), key="/T"), None
    yield "nameless-form.pdf", of(7, key="/T"), None
    yield "huge-answer-form.pdf", of(pikepdf.String("a" * 3_000_000)), None
    yield "number-answer-form.pdf", of(12), None
    yield "list-answer-form.pdf", of(pikepdf.Array([1, 2])), None
    yield "half-utf16-form.pdf", of(pikepdf.String(b"\xfe\xff\xd8")), None
    yield "surrogate-form.pdf", of(pikepdf.String(b"\xfe\xff\xd8\x00\x00A")), None
    yield "controls-form.pdf", of(pikepdf.String("\x01\x1b[2J\x7f")), None
    yield "script-form.pdf", of(script, key="/A"), None
    yield "xfa-form.pdf", _rooted(form, lambda root: root.AcroForm.__setitem__("/XFA", pikepdf.String("<x/>"))), None
    yield "fields-no-list-form.pdf", form.replace(b"/Fields", b"/Fjelds"), ""
    yield "form-no-table.pdf", form.replace(b"/AcroForm", b"/AcroFarm"), ""
    yield "circle-form.pdf", _changed(form, lambda fields: fields[1].__setitem__("/Kids", fields)), None
    yield (
        "locked-form.pdf",
        _rooted(form, lambda root: None, encryption=pikepdf.Encryption(owner="a", user="b")),
        "password",
    )


def _changed(form: bytes, change: Callable[[pikepdf.Array], object]) -> bytes:
    return _rooted(form, lambda root: change(root.AcroForm.Fields))


def _rooted(form: bytes, change: Callable[[pikepdf.Dictionary], object], **more: object) -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(form)) as file:
        change(file.Root)
        file.save(written, **more)
    return written.getvalue()


_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, (b"&a%d;" % (n - 1) if n else b"&a;") * 10) for n in range(9))
    + b"]><worksheet>&a8;</worksheet>"
)
_OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>'


def _packed(parts: dict[str, bytes], *, how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _with(workbook: bytes, name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    return _packed({**parts, name: content})


def _carrying(
    bare: bytes, content: bytes, *, name: str = "journey.journey", packed: bool = False, **more: object
) -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(bare)) as file:
        attached = pikepdf.AttachedFileSpec(file, b"" if packed else content, filename=name)
        if packed:
            attached.get_file().obj.write(zlib.compress(content, 9), filter=pikepdf.Name.FlateDecode)
        file.attachments[name] = attached
        file.save(written, compress_streams=False, **more)
    return written.getvalue()
