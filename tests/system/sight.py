"""Where things of the map are, by the names that a person reads there."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits.touchpoints import Move
from journeycanvas.model.touchpoint import Position
from journeycanvas.scene.scene import Band, Column, Node, Scene
from journeycanvas.tools import places
from journeycanvas.tools.places import Point
from journeycanvas.ui.canvas import Canvas
from journeycanvas.ui.window import Window


class Sight:
    """Finds places of the map that one window shows, as points of the scene."""

    def __init__(self, window: Window) -> None:
        """Look at a window."""
        self.window = window

    @property
    def canvas(self) -> Canvas:
        return self.window.editing.workspace.canvas

    @property
    def journey(self) -> Journey:
        return self.window.editing.session.journey

    @property
    def scene(self) -> Scene:
        return self.window.editing.session.scene

    def node(self, key: str) -> Node:
        return next(node for node in self.scene.nodes if node.key == key)

    def text_of(self, record: str, field: str) -> Point:
        """Return the middle of a text of a record."""
        found = places.text_of(self.scene, record, field=field)
        assert found is not None, f"{field} of {record} is not on the map"
        return found[1].box.middle

    def column(self, stage: str) -> Column:
        id = next(one.id for one in self.journey.stages if one.name == stage)
        return next(column for column in self.scene.columns if column.stage == id)

    def band(self, lane: str) -> Band:
        heads = {node.record: node.name for node in self.scene.nodes if node.role == "lane"}
        return next(band for band in self.scene.bands if heads.get(band.lane) == lane)

    def stage(self, name: str) -> Point:
        """Return the place of the chevron of a stage."""
        return self.node(f"stage:{self.column(name).stage}").bounds.middle

    def lane(self, name: str) -> Point:
        """Return the place of the head of a lane."""
        return self.node(f"lane:{self.band(name).lane}").bounds.middle

    def top_of(self, lane: str) -> Point:
        """Return a place at the upper edge of the head of a lane."""
        return self.lane(lane)[0], self.band(lane).y + 2.0

    def left_of(self, stage: str) -> Point:
        """Return a place at the left of the chevron of a stage."""
        return self.column(stage).x + 12.0, self.stage(stage)[1]

    def edge_of_stage(self, name: str) -> Point:
        """Return the right edge of the chevron of a stage."""
        column = self.column(name)
        return column.x + column.width, self.stage(name)[1]

    def edge_of_lane(self, name: str) -> Point:
        """Return the lower edge of the head of a lane."""
        band = self.band(name)
        return self.lane(name)[0], band.y + band.height

    def stages(self) -> list[str]:
        """Return the names of the stages from left to right."""
        names = {stage.id: stage.name for stage in self.journey.stages}
        return [names[column.stage] for column in self.scene.columns]

    def lanes(self) -> list[str]:
        """Return the names of the lanes from the top."""
        heads = {node.record: node.name for node in self.scene.nodes if node.role == "lane"}
        return [heads[band.lane] for band in self.scene.bands]

    def selected(self) -> list[str]:
        """Return the names of the touchpoints that are selected, as the journey has them."""
        selection = self.window.editing.session.selection
        return [one.name for one in self.journey.touchpoints if one.id in selection]

    def cell(self, lane: str, stage: str) -> Point:
        """Return the middle of a cell, which is its prompt while it is empty."""
        band, column = self.band(lane), self.column(stage)
        return column.x + column.width / 2, band.y + band.height / 2

    def in_path(self, stage: str, position: Position) -> Point:
        """Return a place in the lane of the path."""
        found = places.point_of(self.scene, Move(self.column(stage).stage, position))
        assert found is not None
        return found

    def touchpoint(self, name: str) -> Point:
        """Return the place of a touchpoint."""
        id = next(one.id for one in self.journey.touchpoints if one.name == name)
        return self.node(f"touchpoint:{id}").bounds.middle

    def emotion_of(self, name: str) -> Point:
        """Return the place of the point of the curve under a touchpoint."""
        id = next(one.id for one in self.journey.touchpoints if one.name == name)
        visit = next(visit.id for visit in self.journey.paths[0].visits if visit.touchpoint == id)
        return self.node(f"emotion:{visit}").bounds.middle

    def height_of(self, emotion: float) -> float:
        """Return the height of an emotion."""
        band = places.first_band(self.scene, "emotion")
        assert band is not None
        low, high = places.LOWEST_EMOTION, places.HIGHEST_EMOTION
        return band.inner_y + band.inner_height * (high - emotion) / (high - low)

    def card(self, text: str) -> Point:
        """Return the place of a card, or of a recommendation."""
        said = (*self.journey.cards, *self.journey.recommendations)
        id = next(one.id for one in said if one.text == text)
        return next(node for node in self.scene.nodes if node.record == id).bounds.middle
