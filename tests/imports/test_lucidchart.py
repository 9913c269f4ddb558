"""Diagrams as Lucidchart exports them: shapes, lines, pages and containers become a journey, and all else is told."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.imports.imported import Imported, ImportFaultError
from journeycanvas.imports.own_tables.reading import read_text

HEAD = (
    "Id,Name,Shape Library,Page ID,Contained By,Group,Line Source,Line Destination,Source Arrow,Destination Arrow,"
    "Status,Text Area 1,Text Area 2,Comments,User Journeys"
)


def table(*rows: str, head: str = HEAD) -> Imported:
    return read_text("\n".join((head, *rows)).encode(), "en")


def shape(id: int, text: str, *, page: int = 2, within: str = "", more: str = "", note: str = "", who: str = "") -> str:
    return f'{id},Process,Flowchart,{page},{within},,,,,,,"{text}","{more}","{note}","{who}"'


def line(id: int, start: int, end: int, text: str = "", *, ends: str = "None,Arrow", who: str = "") -> str:
    return f'{id},Line,,2,,,{start},{end},{ends},,"{text}",,,"{who}"'


DOCUMENT, PAGE = '1,Document,,,,,,,,,,"Buying shoes",,,', '2,Page,,,,,,,,,,"The shop",,,'


def told(found: Imported) -> list[str]:
    return [f"{remark.line}: {remark.kind}: {remark.text}" for remark in found.remarks]


def met(journey: Journey, path: int = 0) -> list[str]:
    names = {one.id: one.name for one in journey.touchpoints}
    return [names[visit.touchpoint] for visit in journey.paths[path].visits]


def test_shapes_come_in_the_order_of_the_lines_and_what_lines_say_is_what_is_done() -> None:
    found = table(
        DOCUMENT, PAGE, shape(5, "Pay"), shape(3, "Look"), shape(4, "Try"),
        line(6, 4, 5, "go to the till"), line(7, 3, 4, "take a pair"),
    )  # fmt: skip

    journey = found.journey
    assert journey.title == "Buying shoes"
    assert [stage.name for stage in journey.stages] == ["The shop"]
    assert [one.name for one in journey.touchpoints] == met(journey) == ["Look", "Try", "Pay"]
    assert [(lane.wording, card.text) for card in journey.cards for lane in journey.lanes if lane.id == card.lane] == [
        ("actions", "go to the till"), ("actions", "take a pair"),
    ]  # fmt: skip
    assert told(found) == ["None: guessed: no column tells whose journeys these are; they were made one"]


def test_arrow_at_the_beginning_turns_a_line_round() -> None:
    found = table(PAGE, shape(3, "B"), shape(4, "A"), line(5, 3, 4, ends="Arrow,None"))

    assert met(found.journey) == ["A", "B"]


def test_column_of_journeys_makes_a_path_of_each_over_its_own_lines() -> None:
    found = table(
        PAGE,
        shape(3, "Home", who="buys, subscribes"),
        shape(4, "Basket", who="buys,subscribes"),
        shape(5, "How often", who="subscribes"),
        line(6, 3, 4, who="buys"),
        line(7, 3, 5, who="subscribes"),
        line(8, 5, 4, who="subscribes"),
    )

    assert [one.name for one in found.journey.personas] == ["buys", "subscribes"]
    assert met(found.journey, 0) == ["Home", "Basket"]
    assert met(found.journey, 1) == ["Home", "How often", "Basket"]
    assert [path.connections for path in found.journey.paths] == [(), ()]
    assert found.remarks == ()


def test_lines_beyond_the_plain_order_are_branches_and_loops() -> None:
    found = table(
        PAGE, shape(3, "A"), shape(4, "B"), shape(5, "C"),
        line(6, 3, 4), line(7, 4, 5), line(8, 3, 5, "skip"), line(9, 5, 3, "again"),
    )  # fmt: skip

    (path,) = found.journey.paths
    number = {visit.id: at for at, visit in enumerate(path.visits)}
    ways = [(way.kind, number[way.origin], number[way.destination or ""], way.label) for way in path.connections]
    assert ways == [("branch", 0, 2, "skip"), ("loop", 2, 0, "again")]


def test_container_with_a_text_is_a_stage() -> None:
    found = table(PAGE, '9,Swim Lane,C,2,,,,,,,,"Before",,,', shape(3, "Ad", within="9"), shape(4, "Shop"))

    names = {stage.id: stage.name for stage in found.journey.stages}
    assert [(one.name, names[one.stage]) for one in found.journey.touchpoints] == [
        ("Ad", "Before"),
        ("Shop", "The shop"),
    ]


def test_all_texts_of_a_shape_are_kept() -> None:
    found = table(PAGE, shape(3, "Pay", more="by card", note="Ask Ana"))

    (one,) = found.journey.touchpoints
    assert (one.name, one.description, one.notes) == ("Pay", "by card", "Ask Ana")


def test_what_cannot_be_taken_is_told_with_its_line() -> None:
    found = table(
        PAGE, shape(3, "A"), shape(4, ""), shape(3, "Twice"), line(5, 3, 77), shape(6, "Alone"),
        head=HEAD.replace("User Journeys", "Cost"),
    )  # fmt: skip

    assert told(found) == [
        "None: guessed: no column tells whose journeys these are; they were made one",
        "1: skipped: the column “cost”",
        "4: skipped: a shape without a text",
        "5: skipped: a second shape with the same number",
        "6: skipped: a line that does not lead from one shape to another",
        "7: guessed: no line leads to this shape from the one before it",
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [(f"{HEAD}\n{PAGE}\n".encode(), "no_shapes"), (b"Id,Name,Shape Library\n1,Document,\n", "not_ours")],
)
def test_what_is_no_diagram_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(ImportFaultError) as caught:
        read_text(content, "en")

    assert caught.value.code == code
