"""Every row of the built-in tables can be drawn."""

import json

import pytest

from journeycanvas import resources
from journeycanvas.lanes.registry import LANE_KINDS
from journeycanvas.lanes.wordings import WORDINGS
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.moments import MOMENT_KINDS

ICONS = json.loads(resources.read_text("icons", "tabler.json"))["icons"]
ROWS = {
    **{f"channel {channel.id}": channel.icon for channel in CHANNELS.values()},
    **{f"moment {kind.id}": kind.icon for kind in MOMENT_KINDS.values()},
    **{f"wording {wording.id}": wording.icon for wording in WORDINGS.values()},
    **{f"lane {kind.__name__}": kind.icon for kind in LANE_KINDS},
}


@pytest.mark.parametrize("row", ROWS)
def test_every_row_has_an_icon_that_is_there(row: str) -> None:
    assert ROWS[row] in ICONS


def test_no_two_kinds_of_moment_look_the_same_without_colour() -> None:
    looks = [(kind.shape, kind.badge, kind.filled) for kind in MOMENT_KINDS.values()]

    assert len(set(looks)) == len(looks)
