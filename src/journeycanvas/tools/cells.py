"""Cells that are typed into: where they are in a scene, which one is chosen, and which one comes next.

The texts of the head are chosen as if they were cells, in the lane of the journey itself: the title and the goal.
"""

from journeycanvas.edits.cells import Cell, kind_in
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node, Scene
from journeycanvas.session.session import Session
from journeycanvas.tools import places

INSET = 4.0
"""How far inside its lane and stage a cell is marked."""
PROMPT = "cell"
"""The role of the node of an empty cell."""
ASKING = "prompt"
"""The role of the node that asks for the first touchpoints, in the lane of the path."""
PATH = "path"


def chosen(session: Session) -> Cell | None:
    """Return the cell chosen, where it is drawn."""
    cell = session.cell
    return cell if cell is not None and box_of(session.scene, cell) is not None else None


def box_chosen(session: Session) -> Rect | None:
    """Return what is marked of the cell chosen."""
    return box_of(session.scene, session.cell) if session.cell is not None else None


def cell_at(session: Session, point: places.Point) -> Cell | None:
    """Return the cell at a point of the scene; None where nothing is typed."""
    scene = session.scene
    band, index = places.band_at(scene, point[1]), places.column_at(scene, point[0])
    if band is None or index is None or not places.is_in_columns(scene, point[0]):
        return None
    return Cell(band.lane, scene.columns[index].stage) if kind_in(session.journey, band.lane) is not None else None


def cell_of(session: Session, record: str) -> Cell | None:
    """Return the cell in which something typed into a cell is drawn; None for anything else."""
    node = next((node for node in session.scene.nodes if node.record == record), None)
    if node is None or places.kind_of(node) not in places.TYPED:
        return None
    return cell_at(session, node.bounds.middle)


def of_prompt(session: Session, node: Node) -> Cell | None:
    """Return the empty cell that a node shows."""
    if node.role == ASKING:
        return _of_path(session.scene, node)
    return cell_at(session, node.bounds.middle) if node.role == PROMPT else None


def of_head(node: Node) -> Cell | None:
    """Return what is chosen of the head where a node shows a text of it."""
    return Cell(JOURNEY, node.texts[0].field) if node.record == JOURNEY and node.texts else None


def is_of_path(session: Session, cell: Cell) -> bool:
    """Tell whether a cell is one that begins a touchpoint."""
    return _is_path(session.scene, cell.lane)


def box_of(scene: Scene, cell: Cell) -> Rect | None:
    """Return what is marked where a cell is chosen: its prompt where it is empty, else all of it."""
    node, whole = node_of(scene, cell), _whole(scene, cell)
    return node.bounds if node is not None else whole.grown(-INSET) if whole is not None else None


def node_of(scene: Scene, cell: Cell) -> Node | None:
    """Return what is drawn of a cell alone: its prompt where it is empty, or the part of the head it stands for."""
    if cell.lane == JOURNEY:
        return next((node for node in scene.nodes if of_head(node) == cell), None)
    whole = _whole(scene, cell)
    if whole is None:
        return None
    asking = {PROMPT, ASKING} if _is_path(scene, cell.lane) else {PROMPT}
    return next((node for node in scene.nodes if node.role in asking and whole.contains(*node.bounds.middle)), None)


def beside(session: Session, cell: Cell, *, step: int) -> Cell | None:
    """Return the next cell of the lane, or the one before; at the ends, that of the next lane; None after the last."""
    scene = session.scene
    stages = [column.stage for column in scene.columns]
    lanes = [band.lane for band in scene.bands if kind_in(session.journey, band.lane) is not None]
    if cell.stage not in stages or cell.lane not in lanes:
        return None
    place = lanes.index(cell.lane) * len(stages) + stages.index(cell.stage) + step
    if not 0 <= place < len(lanes) * len(stages):
        return None
    return Cell(lanes[place // len(stages)], stages[place % len(stages)])


def _of_path(scene: Scene, node: Node) -> Cell | None:
    """Return the stage of a path without touchpoints that a node asks for."""
    x, y = node.bounds.middle
    band, index = places.band_at(scene, y), places.column_at(scene, x)
    if band is None or band.kind != PATH or index is None:
        return None
    return Cell(band.lane, scene.columns[index].stage)


def _is_path(scene: Scene, lane: str) -> bool:
    return any(band.lane == lane and band.kind == PATH for band in scene.bands)


def _whole(scene: Scene, cell: Cell) -> Rect | None:
    band = next((band for band in scene.bands if band.lane == cell.lane), None)
    column = next((column for column in scene.columns if column.stage == cell.stage), None)
    return Rect(column.x, band.y, column.width, band.height) if band is not None and column is not None else None
