"""Cells that are typed into: where they are in a scene, which one is chosen, and which one comes next."""

from journeycanvas.edits.cells import Cell, kind_in
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node, Scene
from journeycanvas.session.session import Session
from journeycanvas.tools import places

INSET = 4.0
"""How far inside its lane and stage a cell is marked."""
PROMPT = "cell"
"""The role of the node of an empty cell."""


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
    return cell_at(session, node.bounds.middle) if node.role == PROMPT else None


def box_of(scene: Scene, cell: Cell) -> Rect | None:
    """Return what is marked where a cell is chosen: its prompt where it is empty, else all of it."""
    band = next((band for band in scene.bands if band.lane == cell.lane), None)
    column = next((column for column in scene.columns if column.stage == cell.stage), None)
    if band is None or column is None:
        return None
    whole = Rect(column.x, band.y, column.width, band.height)
    prompts = (node.bounds for node in scene.nodes if node.role == PROMPT and whole.contains(*node.bounds.middle))
    return next(prompts, whole.grown(-INSET))


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
