"""Stages, phases and lanes: order, width, height, splitting, joining, hiding."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

_STAGES: tuple[ActionRow, ...] = (
    ActionRow("stage_before", N_("Stage before"), "column-insert-left", needs="stages"),
    ActionRow("stage_earlier", N_("Move stage earlier"), "arrow-left", ("Alt+Left",), "stage"),
    ActionRow("stage_later", N_("Move stage later"), "arrow-right", ("Alt+Right",), "stage"),
    ActionRow("split_stage", N_("Split stage here"), "arrows-split-2", needs="touchpoint"),
    ActionRow("join_stages", N_("Join with next stage"), "arrows-join-2", needs="stage"),
    ActionRow("stage_wider", N_("Make stage wider"), keys=("Alt+Shift+Right",), needs="stage"),
    ActionRow("stage_narrower", N_("Make stage narrower"), keys=("Alt+Shift+Left",), needs="stage"),
    ActionRow("stage_width", N_("Automatic width"), "arrows-horizontal", needs="stage"),
    ActionRow("widths_by_duration", N_("All widths by duration"), "clock", needs="stages"),
    ActionRow("widths_automatic", N_("All widths automatic"), needs="stages"),
)
_PHASES: tuple[ActionRow, ...] = (
    ActionRow("add_phase", N_("Phase"), "layout-navbar", needs="stages"),
    ActionRow("phase_start_earlier", N_("Start phase one stage earlier"), keys=("Alt+Home",), needs="phase"),
    ActionRow("phase_start_later", N_("Start phase one stage later"), keys=("Alt+Shift+Home",), needs="phase"),
    ActionRow("phase_end_later", N_("End phase one stage later"), keys=("Alt+End",), needs="phase"),
    ActionRow("phase_end_earlier", N_("End phase one stage earlier"), keys=("Alt+Shift+End",), needs="phase"),
)
_LANES: tuple[ActionRow, ...] = (
    ActionRow("add_lane", N_("Add lane…"), "row-insert-bottom", ("Ctrl+Shift+R",)),
    ActionRow("lane_up", N_("Move lane up"), "arrow-up", ("Alt+Up",), "lane"),
    ActionRow("lane_down", N_("Move lane down"), "arrow-down", ("Alt+Down",), "lane"),
    ActionRow("lane_higher", N_("Make lane higher"), keys=("Alt+Shift+Down",), needs="lane"),
    ActionRow("lane_lower", N_("Make lane lower"), keys=("Alt+Shift+Up",), needs="lane"),
    ActionRow("lane_height", N_("Automatic height"), "arrows-vertical", needs="lane"),
    ActionRow("duplicate_lane", N_("Duplicate lane"), "copy-plus", needs="lane"),
    ActionRow("hide_lane", N_("Hide lane"), "eye-off", needs="lane"),
    ActionRow("lanes_shown", N_("Lanes shown…"), "eye"),
)
_ROWS = (*_STAGES, *_PHASES, *_LANES)


def _do(id: str, editing: Editing) -> None:
    from journeycanvas.ui.columns_and_rows import DEEDS  # not needed to show the window

    if editing.settle():
        DEEDS[id](editing)


TOPIC = Topic(
    rows=_ROWS,
    deeds={row.id: partial(_do, row.id) for row in _ROWS},
    entries={"arrange": ("|", "stages", "lanes")},
)
