"""The gallery of lanes: every kind and every ready-made wording, each with what it holds, to be searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from journeycanvas.edits import lanes
from journeycanvas.lanes.base import LaneBase
from journeycanvas.lanes.wordings import WORDINGS
from journeycanvas.language import N_, _
from journeycanvas.ui import icons
from journeycanvas.ui.columns_and_rows.lanes import lane_name
from journeycanvas.ui.columns_and_rows.saying import say
from journeycanvas.ui.dialogs.choose_one import ChooseOne
from journeycanvas.ui.dialogs.lanes_shown import SHOW_LANE
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.inserting import LaneOffer, add_lane, lane_offers

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

HOLDS: dict[str, str] = {
    "path": N_("the dotted paths through the touchpoints"),
    "emotion": N_("the curve of what is felt, with what people said"),
    "key_moment": N_("pictures of what the moment looks like"),
    "channels": N_("where each touchpoint happens: physical or digital"),
    "measurements": N_("figures such as NPS, CES or a rate"),
    "recommendations": N_("what to do, for whom and how urgent"),
    "resources": N_("what is at hand, or has to be made"),
    "backstage": N_("what the client does not see"),
}
"""What each kind of lane holds; one of cards says it by what an empty cell asks."""
_SIZE = (600, 620)
_OWN = N_("cards with a name of your own")


def choose(editing: Editing) -> None:
    """Let the person choose a lane to be added under the selected one."""
    offers = {f"{offer.kind} {offer.wording}": offer for group in lane_offers() for offer in group}
    names = {id: _("{lane} – {holds}").format(lane=_(one.title), holds=_holds(one)) for id, one in offers.items()}
    box = ChooseOne(editing.window, _("Which lane shall be added?"), names)
    for row, offer in enumerate(offers.values()):
        box.list.item(row).setIcon(icons.icon(offer.icon, editing.colours))
    box.widen(least=_SIZE)
    try:
        chosen = box.chosen if box.exec() == QDialog.DialogCode.Accepted else None
    finally:
        discard(box)
    if chosen is not None:
        put(editing, offers[chosen])


def put(editing: Editing, offer: LaneOffer) -> None:
    """Add a lane, or show it where it is there but hidden; the name of one of one's own is typed at once."""
    session = editing.session
    is_own = offer.kind == "cards" and offer.wording is None
    there = [lane for lane in session.settled.lanes if not is_own and _is_offered(lane, offer)]
    if there and all(lane.hidden for lane in there):
        lane = there[0]
        session.apply(SHOW_LANE, lambda journey: lanes.show(journey, [lane.id]), selection=[lane.id])
        editing.workspace.reveal(lane.id)
        say(editing, _("“{name}” was hidden: it is shown again.").format(name=lane_name(session.settled, lane)))
        return
    id = add_lane(session, offer)
    editing.workspace.reveal(id)
    if is_own:
        editing.edit_new(id, "name")


def _is_offered(lane: LaneBase, offer: LaneOffer) -> bool:
    return not lane.name and lane.kind == offer.kind and lane.__dict__.get("wording") == offer.wording


def _holds(offer: LaneOffer) -> str:
    if offer.wording is not None:
        return _(WORDINGS[offer.wording].prompt)
    return _(HOLDS.get(offer.kind, _OWN))
