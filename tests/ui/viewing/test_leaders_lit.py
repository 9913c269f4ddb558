"""The leader of a bubble that was moved by hand is lit and dimmed with its bubble."""

from journeycanvas.edits import verbatims, visits
from journeycanvas.layout.map import lay_out
from journeycanvas.ui.viewing import lights
from tests.builders import journey_of, touchpoint
from tests.layout.seen import node_of


def test_leader_is_lit_with_its_quotation() -> None:
    made = journey_of(*(touchpoint(f"t{n}") for n in range(3)), emotions=(-2.0,) * 3)
    made = visits.add_verbatim(made, "v-t0", text="At last", id="q")
    leader = node_of(lay_out(verbatims.put(made, {"q": (60.0, -80.0)})), "leader:q")

    assert lights.of_filter(made, {}, frozenset({"t0"}))(leader)
    assert not lights.of_filter(made, {}, frozenset({"t1"}))(leader)
    assert lights.of_path(made, "p1")(leader)
