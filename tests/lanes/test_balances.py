"""The balance of each stage at the foot of the emotion lane: in figures and faces, below all that is said."""

from journeycanvas.analysis.balance import balance
from journeycanvas.document.journey import Journey
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Icon
from tests.builders import journey_of, touchpoint
from tests.layout.seen import node_of, of_role, text_of

FELT = (1.5, -1.0, 0.0, 2.0, None)


def felt(**fields: object) -> Journey:
    stages = ("s1", "s1", "s1", "s2", "s3")
    held = [touchpoint(f"t{n}", stage=stage) for n, stage in enumerate(stages)]
    return journey_of(*held, emotions=FELT, **fields)


def faces(node: Node) -> list[str]:
    return [shape.name for shape in node.shapes if isinstance(shape, Icon)]


def test_balance_of_a_stage_is_that_of_the_analysis_in_the_language_of_the_document() -> None:
    journey = felt(language="fr")
    node = node_of(lay_out(journey), "balance:emotion:s1")

    found = balance(journey, {"s1"})

    assert text_of(node) == f"{found.positive}\n{found.negative}\nø +0,2"
    assert faces(node) == ["mood-smile", "mood-sad"]
    assert node.name == "moments positifs\u00a0: 1, moments négatifs\u00a0: 1, émotion moyenne\u00a0: +0,2"


def test_stage_where_no_emotion_is_known_has_no_balance() -> None:
    shown = [node.key for node in of_role(lay_out(felt()), "balance")]

    assert shown == ["balance:emotion:s1", "balance:emotion:s2"]


def test_balances_can_be_switched_off_and_give_their_room_back() -> None:
    journey = felt()
    without = [lane.evolve(show_balance=False) if lane.kind == "emotion" else lane for lane in journey.lanes]
    scene = lay_out(journey.evolve(lanes=tuple(without)))

    assert not of_role(scene, "balance")
    assert scene.height < lay_out(journey).height


def test_balance_stays_the_same_node_when_something_else_changes() -> None:
    journey = felt()
    before = node_of(lay_out(journey), "balance:emotion:s1")
    after = node_of(lay_out(journey.evolve(title="Another one")), "balance:emotion:s1")

    assert after is before
