"""The graph holds the visits and the ways between them."""

import networkx as nx
from hypothesis import given

from journeycanvas.analysis.graph import graph, reachable
from journeycanvas.document.journey import Journey
from journeycanvas.model.path import Connection
from tests.builders import journey_of, small, touchpoint
from tests.strategies import journeys


def test_visits_are_nodes_in_order() -> None:
    made = graph(small())

    assert list(made.nodes) == ["v-t1", "v-t2", "v-t3"]
    assert list(made.edges(data="kind")) == [("v-t1", "v-t2", "order"), ("v-t2", "v-t3", "order")]


def test_connections_are_edges_beside_the_order() -> None:
    journey = small()
    loop = Connection(id="x", kind="loop", origin="v-t3", destination="v-t1", share=12.0)
    leave = Connection(id="y", kind="exit", origin="v-t2")

    made = graph(journey.evolve(paths=(journey.paths[0].evolve(connections=(loop, leave)),)))

    assert made.get_edge_data("v-t3", "v-t1")[0] == {"kind": "loop", "share": 12.0}
    assert made.number_of_edges() == 3
    assert [sorted(cycle) for cycle in nx.simple_cycles(made)] == [["v-t1", "v-t2", "v-t3"]]


def test_path_is_cut_at_a_breaking_point() -> None:
    journey = journey_of(touchpoint("t1", moment="breaking_point"), touchpoint("t2"))

    assert reachable(journey, journey.paths[0]) == {"v-t1"}


@given(journeys())
def test_graph_of_any_journey_holds_every_visit(journey: Journey) -> None:
    made = graph(journey)

    assert set(made.nodes) == {visit.id for path in journey.paths for visit in path.visits}
    for path in journey.paths:
        assert reachable(journey, path) <= {visit.id for visit in path.visits}
