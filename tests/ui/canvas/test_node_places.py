"""Finding nodes by their place, and what has to be painted again."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node, Shown
from journeycanvas.scene.shapes import Box
from journeycanvas.ui.canvas.node_places import MANY, NodePlaces
from journeycanvas.ui.paint.afar import Stroke
from journeycanvas.ui.paint.extents import OVERHANG, Edges, edges_of, painted_edges
from tests.exports import scenes

CODES = "#ff0000", "#0000ff"
BOXES = st.builds(
    lambda x, y, width, height: Box(x, y, width, height, "#ff0000"),
    *[st.integers(0, 400)] * 2,
    *[st.integers(1, 90)] * 2,
)
NODES = st.lists(st.tuples(st.integers(0, 12), BOXES), max_size=12, unique_by=lambda pair: pair[0]).map(
    lambda pairs: tuple(boxed(f"note:{key}", box) for key, box in pairs)
)


def boxed(key: str, box: Box, record: str | None = None) -> Node:
    """Return a node whose bounds are those of its only box."""
    return Node(key, "note", Layer.CARD, Rect(box.x, box.y, box.width, box.height), (box,), record)


def holds(outer: Edges, inner: Edges) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and outer[2] >= inner[2] and outer[3] >= inner[3]


def grown(left: float, top: float, right: float, bottom: float) -> Edges:
    return left - OVERHANG, top - OVERHANG, right + OVERHANG, bottom + OVERHANG


def is_over(edges: Edges, box: Rect) -> bool:
    return edges[0] <= box.right and edges[2] >= box.x and edges[1] <= box.bottom and edges[3] >= box.y


@given(NODES, NODES, st.lists(st.builds(Rect, *[st.integers(0, 400)] * 2, *[st.integers(0, 200)] * 2), max_size=4))
def test_nodes_are_found_as_by_looking_at_all(
    before: tuple[Node, ...], after: tuple[Node, ...], boxes: list[Rect]
) -> None:
    places = NodePlaces()
    places.show((before,))
    places.watch(Rect(100, 100, 60, 60))
    places.show((after,))

    for box in boxes:
        assert places.nodes_in(box) == [node for node in after if is_over(edges_of(node), box)]


@given(st.integers(0, 8), BOXES, st.builds(Rect, *[st.integers(0, 200)] * 2, *[st.integers(0, 200)] * 2))
def test_node_that_moves_into_the_window_is_found(place: int, moved: Box, box: Rect) -> None:
    nodes = tuple(boxed(f"note:{n}", Box(40 * n, 0, 10, 10, "#ff0000")) for n in range(9))
    after = (*nodes[:place], boxed(f"note:{place}", moved), *nodes[place + 1 :])
    places = NodePlaces()
    places.show((nodes,))
    places.watch(Rect(100, 0, 60, 60))
    places.show((after,))

    assert places.nodes_in(box) == [node for node in after if is_over(edges_of(node), box)]


@given(st.lists(NODES, min_size=3, max_size=3), st.lists(NODES, min_size=2, max_size=4), st.data())
def test_groups_are_taken_over_one_by_one(
    before: list[tuple[Node, ...]], others: list[tuple[Node, ...]], data: st.DataObject
) -> None:
    groups = [data.draw(st.sampled_from((old, *others))) for old in before[: data.draw(st.integers(2, 3))]]
    places = NodePlaces()
    places.show(before)
    places.watch(Rect(100, 100, 60, 60))
    places.look(0.04)

    stale = places.show(groups) or []

    if len(groups) != len(before):  # the same nodes may have come into another group, and nothing is stale then
        pairs = [(tuple(chain.from_iterable(before)), tuple(chain.from_iterable(groups)))]
    else:
        pairs = list(zip(before, groups, strict=True))
    changed = [node for old, new in pairs for node in (*old, *new) if not (node in old and node in new)]
    assert places.nodes == [node for group in groups for node in group]
    assert all(any(holds(edges, painted_edges(node)) for edges in stale) for node in changed)
    new = NodePlaces()
    new.show(groups)
    for each in (places, new):
        each.watch(Rect(100, 100, 60, 60))
        each.look(0.04)
    assert places.seen_in(Rect(90, 90, 100, 100)) == new.seen_in(Rect(90, 90, 100, 100))


def test_little_is_stale_where_one_comes_into_a_large_group() -> None:
    nodes = tuple(boxed(f"note:{n}", Box(20 * n, 0, 10, 10, "#ff0000")) for n in range(3 * MANY))
    new = boxed("note:new", Box(3, 50, 10, 10, "#ff0000"))
    places = NodePlaces()
    places.show((nodes, nodes))

    assert places.show((nodes, (*nodes[:9], new, *nodes[9:]))) == [grown(3, 50, 13, 60)]


def test_everything_is_stale_where_much_differs() -> None:
    nodes, others = (tuple(boxed(f"note:{n}", Box(20 * n, 0, 10, 10, code)) for n in range(MANY + 1)) for code in CODES)
    places = NodePlaces()
    places.show((nodes,))

    assert places.show((others,)) is None


@given(NODES, st.data())
def test_what_came_went_or_moved_is_stale(before: tuple[Node, ...], data: st.DataObject) -> None:
    kept = data.draw(st.permutations(before).map(lambda nodes: nodes[: len(nodes) * 2 // 3]))
    after = (*kept, boxed("note:new", Box(7, 7, 7, 7, "#0000ff")))
    places = NodePlaces()
    places.show((before,))

    stale = places.show((after,)) or []

    changed = {*before} ^ {*after}
    assert all(any(holds(edges, painted_edges(node)) for edges in stale) for node in changed)


def test_nothing_is_stale_where_nothing_differs() -> None:
    nodes = scenes.everything().nodes
    places = NodePlaces()
    places.show((nodes,))

    assert places.show((tuple(nodes),)) == []


def test_only_what_differs_is_stale() -> None:
    nodes = tuple(boxed(f"note:{n}", Box(20 * n, 0, 10, 10, "#ff0000")) for n in range(9))
    changed = boxed(nodes[4].key, Box(80, 5, 10, 10, "#ff0000"))
    places = NodePlaces()
    places.show((nodes,))

    stale = places.show(((*nodes[:4], changed, *nodes[5:]),))

    assert stale == [grown(80, 0, 90, 10), grown(80, 5, 90, 15)]


def test_only_what_came_is_stale_where_others_shift() -> None:
    nodes = tuple(boxed(f"note:{n}", Box(20 * n, 0, 10, 10, "#ff0000")) for n in range(9))
    first, last = (boxed(key, Box(3, 50, 10, 10, "#ff0000")) for key in ("note:first", "note:last"))
    places = NodePlaces()
    places.show((nodes,))

    assert places.show(((first, *nodes, last),)) == [grown(3, 50, 13, 60)] * 2


def test_lowest_node_of_a_record_is_found() -> None:
    nodes = tuple(boxed(key, Box(0, 0, 1, 1), record=key[-1]) for key in ("touchpoint:a", "label:a", "card:b"))
    places = NodePlaces()
    places.show((nodes,))

    assert [node.key for node in places.lowest_of(frozenset("a"))] == ["touchpoint:a"]
    assert {node.key for node in places.lowest_of(frozenset("ab"))} == {"touchpoint:a", "card:b"}

    places.show((nodes[1:],))

    assert [node.key for node in places.lowest_of(frozenset("a"))] == ["label:a"]


@given(NODES, NODES)
def test_what_is_seen_is_kept_from_one_scene_to_the_next(before: tuple[Node, ...], after: tuple[Node, ...]) -> None:
    window, detail = Rect(100, 100, 60, 60), 0.04
    kept, new = NodePlaces(), NodePlaces()
    for places, nodes in ((kept, before), (kept, after), (new, after)):
        places.show((nodes,))
        places.watch(window)
        places.look(detail)
        seen = places.seen_in(window)

        assert [node for node, _ in seen] == [
            node for node in places.nodes_in(window) if longer_side(node) >= 0.3 / 0.04
        ]
        assert all((speck is not None) == (longer_side(node) * detail < 3.0) for node, speck in seen)


def longer_side(node: Node) -> float:
    return max(node.bounds.width, node.bounds.height)


def test_label_too_small_to_be_read_is_not_asked_what_it_shows() -> None:
    def show() -> Shown:
        raise AssertionError

    label = Node("label:t1", "label", Layer.LABEL, Rect(0, 0, 99, 40), show=show)
    places = NodePlaces()
    places.show(((label,),))
    places.watch(Rect(0, 0, 400, 400))

    places.look(0.1)
    assert places.seen_in(Rect(0, 0, 400, 400)) == []

    places.look(0.2)
    assert places.seen_in(Rect(0, 0, 400, 400)) == [(label, None)]


def test_nodes_are_not_asked_what_they_show_where_very_many_were_made_anew() -> None:
    asked: list[int] = []

    def made(number: int) -> Node:
        box = Box(4 * number, 0, 3, 3, "#ff0000")

        def show() -> Shown:
            asked.append(number)
            return Shown((box,), "", ())

        return Node(f"note:{number}", "note", Layer.CARD, Rect(*box[:4]), show=show)

    places = NodePlaces()
    places.show([tuple(map(made, range(MANY + 1)))])

    assert places.show([tuple(map(made, range(MANY + 1)))]) is None
    assert asked == []
    assert places.show([tuple(map(made, range(MANY + 1)))[:MANY]]) is None


def test_what_is_painted_from_afar_follows_the_scene() -> None:
    window, one, other = Rect(0, 0, 400, 400), Box(0, 0, 90, 90, "#ff0000"), Box(200, 0, 90, 90, "#ff0000")
    places = NodePlaces()
    for shape in (one, other):
        places.show(((Node("card:1", "card", Layer.CARD, Rect(*shape[:4]), (shape,)),),))
        places.watch(window)
        places.look(0.05)

        (step,) = places.steps()
        assert isinstance(step, Stroke)
        assert [area.x() for area in step.areas] == [shape.x]
