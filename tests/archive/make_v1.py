"""The script that made `v1/`, kept to tell how: it refuses to run again, since what stands there is never edited.

`python -m tests.archive.make_v1` wrote thirty documents of version 1 and their manifest, on the day that version was
finished. The documents are written as other programs and hands might write them too: with a byte order mark, on one
line, with Windows' line ends, with every letter escaped, with the fields in another order.
"""

import base64
import hashlib
import io
import json
import random
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path as FilePath
from types import NoneType, UnionType
from typing import Annotated, Literal, NamedTuple, Union, get_args, get_origin

from PIL import Image

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.base import LaneBase
from journeycanvas.lanes.registry import LANE_KINDS
from journeycanvas.model import record as kinds
from journeycanvas.model.path import Path
from journeycanvas.model.picture import Picture, PictureUse
from journeycanvas.model.record import Record
from journeycanvas.model.schema import AtMost, Within, Written
from journeycanvas.resources import read_bytes
from journeycanvas.storage.reading import parse
from tests.builders import journey_of, large, small, touchpoint
from tests.strategies import _classes, _hints, _references, _referred_first

FOLDER = FilePath(__file__).with_name("v1")
Json = dict[str, object]

_FRENCH = ("Être rassurée", "L'œuvre d'art : 12 €, déjà vu ?", "Relancer l'hôtel « Le Cygne »", "Noël à Brégançon")
_ENGLISH = ("Feel reassured", "Works of art: £12, seen before?", "Call the hotel again", "Buy & send, in <2 days>")
_EMOJI = ("👩‍🚀 🏳️‍🌈 👨‍👩‍👧‍👦", "🇫🇷 10/10 👍🏽", "❤️‍🔥", "1️⃣ 🫠")
_RIGHT_TO_LEFT = ("שלום עולם (test)", "مرحبا بالعالم 123", "abc אבג def", "\u202bرحلة العميل\u202c")
_COMBINING = ("e\u0301te\u0301 caf\u0065\u0301", "Z̷͓̈a̴l̵g̶o̷", "क्षि त्र", "각 한글 ｆｕｌｌ")
_ODD = (
    "",
    " ",
    "\ttab\nline",
    "a\u00a0b\u202fc\u2028d\u00ad",
    "=1+1",
    '"\\/\\u0041',
    "{[<&>]}",
    "𝕊𝕔𝕣𝕚𝕡𝕥",
    "\ufeffmark",
    "\ufffe",
)


class Words(NamedTuple):
    """What the texts of a document say, and whether each record has fields that this version does not know."""

    texts: tuple[str, ...]
    unknown: bool = False


class Filler:
    """Makes journeys in which every record stands, with every field set to something that is not its default."""

    def __init__(self, words: Words, seed: int) -> None:
        """Take the texts in turn."""
        self.words = words
        self.chance = random.Random(seed)
        self.numbers: Iterator[int] = count(seed)
        self.ids: dict[str, list[str]] = {}
        self.holding: list[str] = []

    def journey(self, pictures: tuple[Json, ...], *, each: int = 2) -> Json:
        """Return the values of a journey with so many records of each kind, and every kind of lane."""
        self.ids["pictures"] = [str(picture["id"]) for picture in pictures]
        records: dict[str, list[Json]] = {"pictures": list(pictures)}
        for name in _referred_first():
            if name == "pictures":
                continue
            classes = LANE_KINDS if name == "lanes" else _classes()[name] * each
            records[name] = []
            for kind in classes:
                made = self.record(kind, name)
                records[name].append(made)
                self.ids.setdefault(name, []).append(str(made["id"]))
                if getattr(kind, "holds_cards", False):
                    self.holding.append(str(made["id"]))
        return {**self.record(Journey, ""), "format": "journeycanvas", "version": 1, **records}

    def record(self, kind: type[Record], at: str) -> Json:
        """Return the values of a record, all fields set."""
        values: Json = {}
        if issubclass(kind, LaneBase):
            values["kind"] = kind.model_fields["kind"].default
        for name, hint in _hints(kind).items():
            if name in values or (kind is Journey and name in _classes()) or name in ("format", "version"):
                continue
            made = self._field(kind, name, hint)
            default = kind.model_fields[name].default
            if made == default and get_origin(hint) is Literal:
                made = next(choice for choice in get_args(hint) if choice != default or len(get_args(hint)) == 1)
            values[name] = not made if hint is bool and made == default else made
        if kind is Path:
            visits = [str(visit["id"]) for visit in values["visits"]]  # type: ignore[union-attr,index]
            for number, connection in enumerate(values["connections"]):  # type: ignore[arg-type,var-annotated]
                connection |= {
                    "kind": ("branch", "exit")[number % 2],
                    "origin": visits[0],
                    "destination": (visits[-1], None)[number % 2],
                }
        if self.words.unknown:
            values[f"x_{at or kind.__name__.lower()}_later"] = {"kept": [1, 2.5, None, True, {"été": "👩‍🚀"}], "": "€"}
            values["evolve"] = "not a method"
        return values

    def _field(self, kind: type[Record], name: str, hint: object) -> object:
        if name == "id":
            return f"{self.chance.choice(('a', 'Z_', 'x.y-', '-'))}{next(self.numbers)}"
        row = _references().get((kind, name))
        if row is not None:
            target, arity = row
            known = self.holding if target.startswith("lanes that") else self.ids.get(target, [])
            if target == "channels":
                known = [*known, "email", "shop"]
            if name == "after":
                known = known[:1]
            if arity == "many":
                return known[:3]
            return self.chance.choice(known) if known else None
        return self._value(hint, self.words)

    def _value(self, hint: object, words: Words) -> object:
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self._bounded(arguments[0], arguments[1])
        if origin is Literal:
            return arguments[-1] if len(arguments) > 1 else arguments[0]
        if origin in (Union, UnionType):
            return self._value(next(part for part in arguments if part is not NoneType), words)
        if origin is tuple:
            return [self._value(arguments[0], words) for _again in range(2)]
        if isinstance(hint, type) and issubclass(hint, Record):
            return self.record(hint, "")
        return True if hint is bool else next(self.numbers)

    def _bounded(self, base: object, bound: object) -> object:
        if isinstance(bound, Written):
            row = _WRITTEN.get(bound.pattern)
            return row if row is not None else self.words.texts[next(self.numbers) % len(self.words.texts)]
        if isinstance(bound, Within):
            low = bound.ge if bound.ge is not None else bound.gt or 0
            high = bound.le if bound.le is not None else 1e6
            part = self.chance.choice((0.25, 0.5, 0.75))
            number = low + (min(high, low + 1000.0) - low) * part
            return round(number) if base is int else round(number, 3)
        assert isinstance(bound, AtMost)
        return self._value(base, self.words)


def _pattern(kind: object) -> str:
    return next(str(part.pattern) for part in get_args(kind) if isinstance(part, Written))


_WRITTEN: dict[str, str] = {
    _pattern(kinds.Id): "route",
    _pattern(kinds.Colour): "#c8502d",
    _pattern(kinds.Address): "https://example.org/é?a=1&b=%20#ancre",
    _pattern(kinds.Day): "2026-02-28",
}


def picture(colour: tuple[int, int, int], *, size: tuple[int, int], kind: str) -> Json:
    """Return the values of a small picture in one of the four formats, with a diagonal to see which side is up."""
    image = Image.new("RGB", size, colour)
    for step in range(min(size)):
        image.putpixel((step, step), (255, 255, 255))
    content = io.BytesIO()
    image.save(content, kind)
    id = hashlib.sha256(content.getvalue()).hexdigest()
    return {
        "id": id,
        "media_type": f"image/{kind.lower()}",
        "width_px": size[0],
        "height_px": size[1],
        "content": base64.b64encode(content.getvalue()).decode(),
        "name": f"image.{kind.lower()}",
    }


def pictures() -> tuple[Json, ...]:
    """Return a picture of each format."""
    return (
        picture((27, 138, 122), size=(48, 32), kind="PNG"),
        picture((200, 80, 45), size=(32, 48), kind="JPEG"),
        picture((47, 76, 123), size=(16, 16), kind="GIF"),
        picture((181, 123, 0), size=(64, 8), kind="WEBP"),
    )


def written(values: object, **options: object) -> bytes:
    """Return values as a program of ours writes them."""
    return json.dumps(values, **{"indent": 2, "ensure_ascii": False, **options}).encode()  # type: ignore[arg-type]


def full(texts: tuple[str, ...], seed: int, *, unknown: bool = False, **fields: object) -> Json:
    """Return a journey with every record and field."""
    return {**Filler(Words(texts, unknown), seed).journey(pictures()), **fields}


def saved(journey: Journey) -> bytes:
    """Return a journey as version 1 saves it."""
    return journey.dumped(indent=2, exclude_defaults=True)


def head(body: bytes) -> bytes:
    """Return what is saved with the two fields that come first."""
    return b'{\n  "format": "journeycanvas",\n  "version": 1,' + body.removeprefix(b"{")


def _shuffled(values: object, chance: random.Random) -> object:
    if isinstance(values, dict):
        names = list(values)
        chance.shuffle(names)
        return {name: _shuffled(values[name], chance) for name in names}
    return [_shuffled(value, chance) for value in values] if isinstance(values, list) else values


def documents() -> dict[str, bytes]:
    """Return the thirty documents by name."""
    everything = full(_FRENCH, 100, language="fr")
    bounds = small(6, stages=3).evolve(
        notes="x" * 20_000,
        touchpoints=tuple(
            touchpoint(f"t{n + 1}", stage=f"s{n // 2 + 1}", position={"x": float(n % 2), "y": float(n % 3) / 2})
            for n in range(6)
        ),
    )
    made: dict[str, bytes] = {
        f"sample-{id}.{tongue}": read_bytes("samples", f"{id}.{tongue}.journey")
        for id in ("running-shoes", "hospital-visit", "public-service")
        for tongue in ("fr", "en")
    }
    made |= {
        f"template-{id}.{tongue}": read_bytes("templates", f"{id}.{tongue}.journey")
        for id, tongue in (("blank", "fr"), ("service-blueprint", "en"), ("before-during-after", "fr"))
    }
    made |= {
        "every-field.fr": written(everything),
        "every-field.en": written(full(_ENGLISH, 200, language="en")),
        "unknown-fields": written(full(_ENGLISH, 300, unknown=True)),
        "emoji": written(full(_EMOJI, 400)),
        "right-to-left": written(full(_RIGHT_TO_LEFT, 500)),
        "combining": written(full(_COMBINING, 600)),
        "odd-texts": written(full(_ODD, 700)),
        "longest-text": head(saved(bounds)),
        "least": b'{"format":"journeycanvas","version":1}',
        "empty-lists": written({"format": "journeycanvas", "version": 1, **{name: [] for name in _classes()}}),
        "byte-order-mark": b"\xef\xbb\xbf" + written({"format": "journeycanvas", "version": 1, "title": "Été"}),
        "one-line": written(everything, indent=None, separators=(",", ":")),
        "escaped": written(full(_EMOJI + _FRENCH, 800), ensure_ascii=True),
        "windows-lines": written(full(_FRENCH, 900)).replace(b"\n", b"\r\n"),
        "tabs-and-other-order": written(_shuffled(everything, random.Random(1)), indent="\t"),
        "whole-numbers": written(_whole_numbers(small(4, stages=2))),
        "exponents": _exponents(),
        "four-pictures": written(_with_pictures()),
        "three-personas": head(saved(large(24, stages=4, lanes=6, cards_per_cell=1, paths=3, seed=3))),
        "middling": head(saved(large(120, stages=10, lanes=8, cards_per_cell=2, paths=2, seed=7))),
        "hidden": written(_hidden()),
    }
    return made


def _whole_numbers(journey: Journey) -> Json:
    """Return emotions and places written without a fraction."""
    values: Json = json.loads(saved(journey))
    for visit in values["paths"][0]["visits"]:  # type: ignore[index]
        if visit.get("emotion") is not None:
            visit["emotion"] = int(visit["emotion"])
    return {"format": "journeycanvas", "version": 1, **values, "page": {"paper": "A3", "margin_mm": 12}}


def _exponents() -> bytes:
    text = written({"format": "journeycanvas", "version": 1, "stages": [{"id": "s", "duration": {"value": 7777}}]})
    return text.replace(b"7777", b"1.5E+3")


def _with_pictures() -> Json:
    uses = [
        {"id": f"use{n}", "picture": made["id"], "caption": "Façade", "crop": {"x": 0.25, "width": 0.5}}
        for n, made in enumerate(pictures())
    ]
    point = {"id": "t1", "stage": "s1", "name": "Vitrine", "pictures": uses}
    values: Json = json.loads(saved(journey_of(touchpoint("t1"))))
    branding = {"logo": pictures()[0]["id"], "client": "Maison Œuvrard", "accent": "#2F4B7C"}
    head: Json = {"format": "journeycanvas", "version": 1}
    return {**head, **values, "branding": branding, "touchpoints": [point], "pictures": list(pictures())}


def _hidden() -> Json:
    values: Json = json.loads(saved(small(4, stages=2)))
    for lane in values["lanes"]:  # type: ignore[attr-defined]
        lane |= {"hidden": True, "internal": True}
    for path in values["paths"]:  # type: ignore[attr-defined]
        path["hidden"] = True
    return {"format": "journeycanvas", "version": 1, **values}


def _check_every_field(contents: Iterator[bytes]) -> None:
    """Refuse where a field of a record stands nowhere with a value of its own."""
    seen: set[tuple[type[Record], str]] = set()

    def look(record: Record) -> None:
        for name, field in record.model_fields.items():
            value = getattr(record, name)
            if field.is_required() or value != field.default:
                seen.add((type(record), name))
            for inner in value if isinstance(value, tuple) else (value,):
                if isinstance(inner, Record):
                    look(inner)

    for content in contents:
        look(parse(content, name="archive"))
    classes = [kind for row in _classes().values() for kind in row] + [Journey, *LANE_KINDS, Picture, PictureUse]
    missing = {(k.__name__, name) for k in classes for name in k.model_fields if (k, name) not in seen}
    missing -= {("Journey", "format"), ("Journey", "version")}
    missing = {(k, name) for k, name in missing if name != "kind"}
    assert not missing, missing


def main(write: Callable[[FilePath, bytes], object] = FilePath.write_bytes) -> None:
    """Write the documents and their manifest, once."""
    if any(FOLDER.glob("*.journey")):
        raise SystemExit("v1 is finished: its documents are never made again")
    made = documents()
    assert len(made) == 30, len(made)
    _check_every_field(iter(made.values()))
    FOLDER.mkdir(exist_ok=True)
    rows = {}
    for name, content in sorted(made.items()):
        journey = parse(content, name=name)
        write(FOLDER / f"{name}.journey", content)
        rows[f"{name}.journey"] = {
            "sha256": hashlib.sha256(content).hexdigest(),
            "bytes": len(content),
            "records": {each: len(getattr(journey, each)) for each in _classes() if getattr(journey, each)},
        }
    write(FOLDER / "manifest.json", json.dumps(rows, indent=2).encode() + b"\n")
    print(sum(map(len, made.values())), "bytes")


if __name__ == "__main__":
    main()
