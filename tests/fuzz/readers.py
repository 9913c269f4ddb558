"""What is fuzzed: one row a reader, with what it may be begun with; whatever it raises beside its own is a finding."""

import io
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from journeycanvas.document.fragment import Fragment
from journeycanvas.document.journey import Journey
from journeycanvas.edits import copying
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.outline.applying import apply_text
from journeycanvas.edits.outline.lines import text_of
from journeycanvas.edits.pasted_tables import fields_of, put_table
from journeycanvas.edits.pasting import put
from journeycanvas.edits.spots import Place
from journeycanvas.session import preferences, recent
from journeycanvas.storage import reading
from journeycanvas.storage.errors import JourneyFileError, NewerVersionError
from journeycanvas.storage.fragments import dump_fragment, parse_fragment
from journeycanvas.storage.newer import understood
from journeycanvas.storage.repair import REPAIRABLE, repaired
from journeycanvas.storage.writing import dump
from tests.builders import large, small
from tests.fuzz import coming_in, kept, words
from tests.fuzz.kept import any_journeys, refuses
from tests.fuzz.mutating import mutated

BAD_INPUTS = Path(__file__).parents[1] / "badinputs" / "files"
_MAP = large(6, stages=2, lanes=6, cards_per_cell=1)


class Change(Protocol):
    """Changes bytes, by a seed, and knows how they are built."""

    def __call__(self, content: bytes, *, seed: int) -> bytes:
        """Return the bytes with a few changes."""


class Reader(NamedTuple):
    """A reader: what is done with bytes, what it begins with, and what changes those so that most get past a parser."""

    read: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    change: Change | None = None


def read_journey(content: bytes) -> None:
    """Read a file; what is read is written and read again, what can be repaired is."""
    try:
        journey = reading.parse(content, name="x.journey")
    except NewerVersionError as refusal:
        try:
            journey = understood(content, refusal).journey
        except NewerVersionError:
            return
    except JourneyFileError as refusal:
        refuses(refusal)
        if refusal.code not in REPAIRABLE:
            return
        copy = repaired(content, refusal)
        assert copy.losses
        journey = copy.journey
    assert reading.parse(dump(journey), name="again") == journey


def read_fragment(content: bytes) -> None:
    """Read what was copied, and put it into a journey."""
    try:
        fragment = parse_fragment(content)
        put(_MAP, fragment, at=Place(stage=_MAP.stages[0].id), is_same=False)
    except (JourneyFileError, EditError) as error:
        refuses(error)


def read_picture(content: bytes) -> None:
    """Read a picture."""
    from journeycanvas.ui.pictures.reading import read_picture

    try:
        picture = read_picture(content, name="x").picture
    except EditError as error:
        refuses(error)
    else:
        assert max(picture.width_px, picture.height_px) <= 2_000


def read_settings(content: bytes) -> None:
    """Read all that is remembered of the person, from files that hold this."""
    folder = Path(os.environ["XDG_CONFIG_HOME"]) / "journeycanvas"
    folder.mkdir(parents=True, exist_ok=True)
    for name in (preferences.FILE, recent.FILE, "window.ini"):
        (folder / name).write_bytes(content)
    look_at_settings()


def look_at_settings() -> None:
    """Read all that is remembered of the person."""
    from journeycanvas.ui import kept_state

    preferences.load()
    recent.files()
    for look in (kept_state.geometry, kept_state.panels, kept_state.face, kept_state.docks, kept_state.dock_places):
        look()


def read_outline(content: bytes) -> None:
    """Read the text of an outline into a journey."""
    try:
        applied = apply_text(_MAP, content.decode("utf-8", "ignore"))
    except EditError as error:
        refuses(error)
    else:
        Journey.model_validate_json(dump(applied.journey))


def read_table(content: bytes) -> None:
    """Read what other programs copied, as text and as a page, and put it into a journey."""
    from journeycanvas.ui.clipboard.tables import rows_of_page, rows_of_text, text_of_page

    text = content.decode("utf-8", "ignore")
    text_of_page(text)
    for rows in (rows_of_text(text), rows_of_page(text)):
        if rows and fields_of(rows[0]):
            try:
                put_table(_MAP, rows, at=Place(stage=_MAP.stages[0].id), path=_MAP.paths[0].id)
            except EditError as error:
                refuses(error)


def _journeys() -> Iterator[bytes]:
    yield from map(dump, (small(), _MAP, *any_journeys(15)))
    yield from (path.read_bytes() for path in sorted(BAD_INPUTS.glob("*.journey")))


def _fragments() -> Iterator[bytes]:
    yield dump_fragment(Fragment())
    for ids in ([one.id for one in _MAP.touchpoints], [one.id for one in _MAP.cards], [one.id for one in _MAP.lanes]):
        yield dump_fragment(copying.take(_MAP, frozenset(ids), source="elsewhere"))


def _pictures() -> Iterator[bytes]:
    from PIL import Image

    for kind in ("PNG", "JPEG", "GIF", "WEBP"):
        for mode in ("RGB", "L"):
            file = io.BytesIO()
            Image.new(mode, (17, 9), 90).save(file, kind)
            yield file.getvalue()
    file = io.BytesIO()
    frames = [Image.new("P", (9, 9), shade) for shade in (1, 2, 3)]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    yield file.getvalue()


def _settings() -> Iterator[bytes]:
    yield json.dumps(preferences.Preferences()._asdict()).encode()
    yield json.dumps({"files": ["/a/b.journey", "c"]}).encode()
    yield b'[General]\ngeometry="@ByteArray(\\x1\\xd9)"\ndocks=a b\noutline_width=200\nface=map\n'
    yield b"[General]\ngeometry=@Variant(\\0\\0\\0\\x7f\\0\\0)\n"


def _outlines() -> Iterator[bytes]:
    yield text_of(_MAP).encode()
    yield text_of(small()).encode()


def _tables() -> Iterator[bytes]:
    yield b'Stage\tTouchpoint\tChannel\tEmotion\nBuy\tCall\tPhone\t-1,5\n\t"a\nb"\tShop\t2\n'
    yield b"<table><tr><th>Stage<th>Name<tr><td colspan=2>a&amp;b</table><!-- x --><p>text</p>"


READERS = {
    "journey": Reader(read_journey, _journeys, mutated),
    "fragment": Reader(read_fragment, _fragments, mutated),
    "picture": Reader(read_picture, _pictures),
    "settings": Reader(read_settings, _settings),
    "outline": Reader(read_outline, _outlines),
    "table": Reader(read_table, _tables),
    "journal": Reader(kept.read_a_journal, kept.journals, kept.changed_journal),
    "view": Reader(kept.see_a_view, kept.views, mutated),
    "versions": Reader(kept.read_versions, kept.stored_versions, kept.changed_versions),
    "lock": Reader(kept.read_lock, kept.lock_files, mutated),
    "comparison": Reader(kept.compare_two, kept.pairs, kept.changed_pair),
    "mermaid": Reader(coming_in.read_mermaid, coming_in.mermaids),
    "own_text": Reader(coming_in.read_own_text, coming_in.own_texts),
    "markdown": Reader(coming_in.read_markdown, coming_in.outlines),
    "cjml": Reader(coming_in.read_cjml, coming_in.cjmls),
    "enablement_map": Reader(coming_in.read_enablement_map, coming_in.enablement_maps),
    "workbook": Reader(coming_in.read_workbook, coming_in.workbooks, coming_in.changed_workbook),
    "carried": Reader(coming_in.read_carried, coming_in.carriers),
    "words": Reader(words.do_words, words.all_words, words.changed_words),
}
