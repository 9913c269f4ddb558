"""Which drag begins where the pointer went down."""

from journeycanvas.scene.scene import Node
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.tools.drag_cards import DragCards
from journeycanvas.tools.drag_edges import drag_edge
from journeycanvas.tools.drag_emotion import DragEmotion
from journeycanvas.tools.drag_lanes import DragLanes
from journeycanvas.tools.drag_stages import DragStages
from journeycanvas.tools.drag_to_stage import DragToStage
from journeycanvas.tools.drag_touchpoints import DragTouchpoints
from journeycanvas.tools.drag_verbatims import DragVerbatim
from journeycanvas.tools.drags import Drag
from journeycanvas.tools.edges import Edge
from journeycanvas.tools.events import PointerEvent
from journeycanvas.tools.rubber_band import RubberBand


def begun(session: Session, pressed: PointerEvent, *, node: Node | None) -> Drag:
    """Return the drag of a node and of what is selected with it; of a rubber band where nothing can be dragged."""
    if node is None or node.record is None:
        return RubberBand(session, pressed)
    match places.kind_of(node):
        case places.TOUCHPOINT:
            ids = [id for id in places.spots(session.scene) if id in session.selection]
            return DragTouchpoints(session, pressed, held=node.record, ids=ids)
        case places.EMOTION:
            return DragEmotion(session, pressed, node=node)
        case places.CARD:
            return DragCards(session, ids=session.selection)
        case places.RECOMMENDATION | places.RESOURCE as kind:
            return DragToStage(session, kind=kind, ids=session.selection)
        case places.VERBATIM:
            return DragVerbatim(session, pressed, id=node.record)
        case "stage":
            return DragStages(session, pressed, node=node, ids=session.selection)
        case "lane":
            return DragLanes(session, pressed, node=node, ids=session.selection)
    return RubberBand(session, pressed)


def edge_begun(session: Session, pressed: PointerEvent, *, edge: Edge) -> Drag:
    """Return the drag of an edge."""
    return drag_edge(session, pressed, edge=edge)
