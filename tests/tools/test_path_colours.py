"""The colours of paths stay when other paths come and go."""

from journeycanvas.edits import deletion, paths
from journeycanvas.model.path import Path
from journeycanvas.model.persona import Persona
from journeycanvas.theme.paper import PATH_COLOURS
from journeycanvas.tools.path_colours import free_colour, kept_colours
from tests.builders import small


def test_a_free_colour_is_none_that_is_drawn() -> None:
    journey = small(2)
    journey = journey.evolve(paths=(*journey.paths, Path(id="p2", persona="lea", colour=PATH_COLOURS[1].lower())))

    assert free_colour(journey) == PATH_COLOURS[2]


def test_what_counts_from_elsewhere_keeps_its_colour() -> None:
    journey = small(2)
    journey = journey.evolve(
        personas=(*journey.personas, Persona(id="tom", colour="#123456")),
        paths=(*journey.paths, Path(id="p2", persona="lea"), Path(id="p3", persona="tom")),
    )

    after = kept_colours(journey, deletion.delete(journey, ["p1"]))

    assert [path.colour for path in after.paths] == [PATH_COLOURS[1], None]
    moved = kept_colours(journey, paths.move(journey, "p1", to=1))
    assert [path.colour for path in moved.paths] == [PATH_COLOURS[1], PATH_COLOURS[0], None]


def test_where_no_path_changes_its_colour_the_journey_is_the_same() -> None:
    journey = small(2)
    longer = paths.add(journey, "lea", id="p9")

    assert kept_colours(journey, journey) is journey
    assert kept_colours(journey, longer) is longer
