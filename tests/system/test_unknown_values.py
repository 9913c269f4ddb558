"""Values that are written anew keep what a newer version wrote into them, and so do their neighbours in a list."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas import resources
from journeycanvas.document.fragment import Fragment
from journeycanvas.document.journey import Journey
from journeycanvas.edits import (
    duplicating,
    measurements,
    pictures,
    records,
    replacing,
    table,
    touchpoints,
    verbatims,
)
from journeycanvas.edits import (
    journeys as journey_edits,
)
from journeycanvas.edits.outline.applying import apply_text
from journeycanvas.edits.outline.lines import text_of
from journeycanvas.edits.table_columns import Sheet
from journeycanvas.model.measurement import Scale
from journeycanvas.model.path import Obstacle, Offset, Verbatim
from journeycanvas.model.persona import OwnField
from journeycanvas.model.picture import Crop
from journeycanvas.model.record import Record
from journeycanvas.model.scope import Goal
from journeycanvas.model.stage import Duration
from journeycanvas.model.touchpoint import Link, Position
from journeycanvas.session.session import Session
from journeycanvas.storage.reading import parse, read
from journeycanvas.storage.writing import dump
from journeycanvas.ui.inspector import lists
from journeycanvas.ui.inspector.binding import Binding
from journeycanvas.ui.inspector.links_field import LinksField
from tests.system.unknown_marks import marked, marks

Edit = Callable[[Journey], Journey]


PICTURE = pictures.picture_of(b"a picture", media_type="image/png", width_px=3, height_px=2, name="street.png")


def whole() -> Journey:
    """Return a journey, as a newer version might have written it, with every kind of record that has no id."""
    journey = read(resources.path("samples", "running-shoes.en.journey"))
    touchpoint, card, persona = journey.touchpoints[0], journey.cards[0], journey.personas[0]
    path, figure = journey.paths[0], journey.measurements[0]
    links = tuple([Link(address=f"https://{name}.org", label=name) for name in "abc"])
    visit = path.visits[0].evolve(
        blockers=tuple([Obstacle(text=text, prevents="buying") for text in ("far", "dear", "late")]),
        verbatims=(Verbatim(id="said", text="Oh", offset=Offset(x=1.0, y=2.0)),),
    )
    spans = dict.fromkeys(("duration", "waiting", "response_time"), Duration(value=2.0))
    journey = journey.evolve(
        touchpoints=(
            touchpoint.evolve(links=links, position=Position(x=0.5, y=0.5), **spans),
            *journey.touchpoints[1:],
        ),
        cards=(card.evolve(links=links), *journey.cards[1:]),
        personas=(
            persona.evolve(own_fields=tuple([OwnField(name=name, text="1") for name in ("Cat", "Dog", "Hen")])),
            *journey.personas[1:],
        ),
        paths=(path.evolve(goal=Goal(text="Run"), visits=(visit, *path.visits[1:])), *journey.paths[1:]),
        measurements=(figure.evolve(scale=Scale(low=0.0, high=10.0)), *journey.measurements[1:]),
    )
    for id in (touchpoint.id, persona.id):
        journey = pictures.hang(journey, id, picture=PICTURE)
    return marked(journey)


WHOLE = whole()
TOUCHPOINT, CARD, PERSONA, PATH = WHOLE.touchpoints[0], WHOLE.cards[0], WHOLE.personas[0], WHOLE.paths[0]
VISIT, FIGURE = PATH.visits[0], WHOLE.measurements[0]


def all_records(value: object) -> Iterator[Record]:
    """Give all records in a record, at every level, itself first."""
    if isinstance(value, Record):
        yield value
        for inner in value.__dict__.values():
            yield from all_records(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from all_records(inner)


def every_kind(of: type[Record]) -> Iterator[type[Record]]:
    """Give all classes of records."""
    for kind in of.__subclasses__():
        yield kind
        yield from every_kind(kind)


def _table(record: str, column: str, text: str) -> Edit:
    sheet: Sheet = "cards" if record == CARD.id else "touchpoints"

    def edit(journey: Journey) -> Journey:
        written = table.write(journey, sheet, {table.Box(record, column): text})
        assert not written.refused
        return written.journey

    return edit


def _in_a_form(bind: Callable[[Session], Binding[str]], change: Callable[[str], str]) -> Edit:
    def edit(journey: Journey) -> Journey:
        binding = bind(Session(journey))
        return binding.write(journey, change(binding.values()[0]))

    return edit


def _in_lines(old: str, new: str) -> Edit:
    def edit(journey: Journey) -> Journey:
        assert text_of(journey).count(old) == 1
        return apply_text(journey, text_of(journey).replace(old, new)).journey

    return edit


def _replace_everywhere(journey: Journey) -> Journey:
    places = replacing.find_all(journey, replacing.Wanted("buying"))
    assert places
    return replacing.replace(journey, dict.fromkeys(places, "paying")).journey


LINKS = "A https://a.org\nb https://elsewhere.org\nc https://c.org\nd https://d.org"
EDITS: dict[str, Edit] = {
    "links in the table": _table(TOUCHPOINT.id, "links", LINKS),
    "links of a card": _table(CARD.id, "links", LINKS),
    "a length of time in the table": _table(TOUCHPOINT.id, "duration", "3 h"),
    "a length of time": partial(records.change, ids=[TOUCHPOINT.id], waiting=Duration(value=5.0)),
    "lines of own fields": _in_a_form(
        lambda session: lists.of_own_fields(session, (PERSONA.id,), step="x"),
        lambda text: text.replace("Dog: 1", "Cow: 2"),
    ),
    "lines of what stands in the way": _in_a_form(
        lambda session: lists.of_obstacles(session, VISIT.id, step="x"), lambda text: text.replace("dear", "costly")
    ),
    "own fields as text": _in_lines("Dog: 1", "Cow: 2"),
    "what stands in the way as text": _in_lines("dear", "costly"),
    "all texts": _replace_everywhere,
    "a scale": partial(measurements.set_scale, ids=(FIGURE.id,), high=20.0),
    "the part of a picture": partial(pictures.crop, id=TOUCHPOINT.id, part=Crop(x=0.5, width=0.5)),
    "the part of a portrait": partial(pictures.crop, id=PERSONA.id, part=Crop(x=0.25, width=0.5)),
    "a place": partial(
        touchpoints.move, id=TOUCHPOINT.id, to_stage=TOUCHPOINT.stage, position=Position(x=0.25, y=0.25)
    ),
    "the place of a quotation": partial(verbatims.put, offsets={"said": (7.0, 8.0)}),
    "the goal of a path": partial(records.change, ids=(PATH.id,), goal=Goal(text="Win")),
    "the goal": partial(journey_edits.set_goal, text="Win"),
    "the paper": partial(journey_edits.set_page, paper="A2"),
}
"""Edits that write values anew and take nothing away."""


@pytest.mark.parametrize("name", EDITS)
def test_unknown_fields_stay_where_values_are_written_anew(name: str) -> None:
    session = Session(WHOLE)
    before = marks(WHOLE)
    session.apply("Edit", EDITS[name])

    after = marks(parse(dump(session.journey), name="saved.journey"))
    assert session.journey != WHOLE
    assert {address: after.get(address) for address in before} == before
    session.undo()
    assert marks(session.journey) == before


def test_every_kind_of_record_is_among_them() -> None:
    # Other tests make kinds of their own.
    ours = [one for one in every_kind(Record) if one.__module__.startswith("journeycanvas.")]
    kinds = [one for one in ours if "id" not in one.model_fields and one not in (Journey, Fragment)]

    assert {type(one) for one in all_records(WHOLE)} >= set(kinds)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("c https://c.org\na https://a.org\nb https://b.org", "cab"),
        ("c https://c.org\na https://a.org", "ca"),
        ("see https://b.org", "b"),
        ("a https://elsewhere.org\nc https://c.org", "ac"),
        ("x https://x.org\na https://a.org\nb https://b.org\nc https://c.org", "-abc"),
        ("a https://a.org\nx https://x.org\nc https://c.org\ny https://y.org", "abc-"),
    ],
)
def test_links_in_the_inspector_keep_what_is_theirs(qtbot: QtBot, typed: str, left: str) -> None:
    session = Session(WHOLE)
    field = LinksField(session, (CARD.id,))
    qtbot.addWidget(field)
    before = {link.label: link.__pydantic_extra__ for link in WHOLE.cards[0].links}

    field.editor.setPlainText(typed)
    field.editor.document().setModified(True)
    field.finish()

    assert [link.__pydantic_extra__ for link in session.journey.cards[0].links] == [before.get(one, {}) for one in left]


def test_links_that_are_left_as_they_are_make_no_step(qtbot: QtBot) -> None:
    session = Session(WHOLE)
    field = LinksField(session, (CARD.id,))
    qtbot.addWidget(field)

    field.editor.document().setModified(True)
    field.finish()

    assert session.journey is WHOLE


@pytest.mark.parametrize("id", [TOUCHPOINT.id, CARD.id, PERSONA.id, PATH.id, TOUCHPOINT.stage])
def test_copies_have_the_unknown_fields_of_all_that_is_in_them(id: str) -> None:
    after = duplicating.duplicate(WHOLE, [id])

    found, before = marks(after), marks(WHOLE)
    (copy,) = duplicating.copies(WHOLE, after, of=[id])
    inside = {(id, *address[1:]): mark for address, mark in found.items() if address[0] == copy}
    assert inside == {address: mark for address, mark in before.items() if address[0] == id}
    assert {address: found.get(address) for address in before} == before
