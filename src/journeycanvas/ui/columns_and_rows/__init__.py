"""What the menus do with the columns and rows of the map: its stages, phases and lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.ui.columns_and_rows import lanes, phases, stages

if TYPE_CHECKING:
    from journeycanvas.ui.topics.topic import Deed

DEEDS: dict[str, Deed] = {**stages.DEEDS, **phases.DEEDS, **lanes.DEEDS}
