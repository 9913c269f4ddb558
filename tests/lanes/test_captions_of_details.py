"""What stands under the name of a touchpoint: when it sets in, how long it takes, and who else takes part."""

from journeycanvas.layout.map import lay_out
from journeycanvas.model.stage import Duration
from tests.builders import journey_of, touchpoint
from tests.layout.seen import node_of, text_of

DETAILS = {
    "trigger_delay": Duration(value=3, unit="h"),
    "duration": Duration(value=5),
    "waiting": Duration(value=2, unit="day"),
    "partner": "DHL",
}


def test_details_stand_under_the_name_and_are_read_out() -> None:
    scene = lay_out(journey_of(touchpoint("visit").evolve(**DETAILS), language="fr"))

    under = text_of(node_of(scene, "label:visit")).replace("\n", " ").replace("\u00a0", " ")
    said = node_of(scene, "touchpoint:visit").name.replace("\u00a0", " ")

    assert under == "visit après 3 h · 5 min · attente 2 jours · avec DHL"
    assert "après 3 h · 5 min · attente 2 jours · avec DHL" in said


def test_crowded_touchpoints_keep_their_names_close_and_leave_details_out() -> None:
    crowd = [touchpoint(f"t{n}").evolve(**DETAILS) for n in range(9)]
    plain = [touchpoint(f"t{n}") for n in range(9)]

    detailed, bare = lay_out(journey_of(*crowd)), lay_out(journey_of(*plain))

    texts = [text_of(node_of(detailed, f"label:t{n}")) for n in range(9)]
    assert any("DHL" in text for text in texts)
    assert any("DHL" not in text for text in texts)
    assert [text.splitlines()[0] for text in texts] == [text_of(node_of(bare, f"label:t{n}")) for n in range(9)]
