"""A scene as an uncompressed file of draw.io (diagrams.net): one page, a cell or a group of cells a node.

What a screen reader would say of a node is its tooltip there. The elements are those of mxGraph's ModelCodec and of
https://www.drawio.com/doc/faq/diagram-source-edit.
"""

import html

from journeycanvas import progress
from journeycanvas.exports import markup
from journeycanvas.exports.drawio.cells import Cell, cells_of
from journeycanvas.exports.notation import decimal
from journeycanvas.scene.geometry import Rect, around
from journeycanvas.scene.scene import Node, Scene

_UNITS = 100 / 72
"""Units of draw.io in a point of paper: a hundred make an inch."""
_NO_GROUP = "group;collapsible=0;strokeColor=none;fillColor=none;"


def drawio(scene: Scene) -> bytes:
    """Return the scene's sheet as a file of draw.io in UTF-8; the same scene gives the same bytes."""
    page = _Page(scene.sheet.scale * _UNITS)
    shown = [page.node(node) for node in progress.through(scene.nodes) if node.on_paper]
    model = {
        "grid": "0", "gridSize": "10", "guides": "1", "tooltips": "1", "connect": "1", "arrows": "1", "fold": "1",
        "page": "1", "pageScale": "1",
        "pageWidth": decimal(scene.sheet.width_pt * _UNITS), "pageHeight": decimal(scene.sheet.height_pt * _UNITS),
        "background": "#FFFFFF", "math": "0", "shadow": "0",
    }  # fmt: skip
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<mxfile host="Journey Canvas" type="device" compressed="false">',
            f"<diagram{markup.attributes({'id': 'map', 'name': scene.title or 'map'})}>",
            f"<mxGraphModel{markup.attributes(model)}>",
            "<root>",
            '<mxCell id="0"/>',
            '<mxCell id="1" parent="0"/>',
            *filter(None, shown),
            "</root>",
            "</mxGraphModel>",
            "</diagram>",
            "</mxfile>\n",
        )
    ).encode("utf-8")


class _Page:
    """The cells of a page whose units are so many to a point of the scene."""

    def __init__(self, scale: float) -> None:
        self._scale = scale

    def node(self, node: Node) -> str:
        """Return a node as one cell, or as a group of them; nothing where it draws nothing."""
        cells = cells_of(node, scale=self._scale)
        name = markup.identifier(node.key)
        if not cells:
            return ""
        if len(cells) == 1:
            return self._told(node, name, cells[0].text, self._cell(cells[0], "1", 0.0, 0.0))
        box = around([each.box for each in cells])
        group = f'<mxCell style="{_NO_GROUP}" vertex="1" connectable="0" parent="1">{self._place(box)}</mxCell>'
        parts = [
            f'<mxCell id="{name}.{number}" value="{markup.attribute(cell.text)}"'
            + self._cell(cell, name, box.x, box.y).removeprefix("<mxCell")
            for number, cell in enumerate(cells, start=1)
        ]
        return "\n".join((self._told(node, name, "", group), *parts))

    def _told(self, node: Node, name: str, text: str, cell: str) -> str:
        # A tooltip is taken for HTML there, and so is written as what HTML shows as this text.
        tip = html.escape(node.name, quote=False) if node.name else None
        told = markup.attributes({"label": text, "tooltip": tip, "kind": node.role, "id": name})
        return f"<object{told}>{cell}</object>"

    def _cell(self, cell: Cell, parent: str, x: float, y: float) -> str:
        """Return a cell without its name; places are counted from that of its parent."""
        style = markup.attribute(cell.style)
        if not cell.points:
            place = self._place(cell.box, x, y)
            return f'<mxCell style="{style}" vertex="1" parent="{parent}">{place}</mxCell>'
        first, *between, last = [self._point(point, x, y) for point in cell.points]
        waypoints = f'<Array as="points">{"".join(f"<mxPoint{each}/>" for each in between)}</Array>' if between else ""
        ends = f'<mxPoint{first} as="sourcePoint"/><mxPoint{last} as="targetPoint"/>'
        geometry = f'<mxGeometry relative="1" as="geometry">{ends}{waypoints}</mxGeometry>'
        return f'<mxCell style="{style}" edge="1" parent="{parent}">{geometry}</mxCell>'

    def _place(self, box: Rect, x: float = 0.0, y: float = 0.0) -> str:
        size = f' width="{self._units(box.width)}" height="{self._units(box.height)}"'
        return f'<mxGeometry{self._point((box.x, box.y), x, y)}{size} as="geometry"/>'

    def _point(self, point: tuple[float, float], x: float, y: float) -> str:
        return f' x="{self._units(point[0] - x)}" y="{self._units(point[1] - y)}"'

    def _units(self, length: float) -> str:
        return decimal(length * self._scale)
