"""One of the best channels of a stage is used there (R39)."""

from collections.abc import Iterator

from journeycanvas.analysis.finding import Finding
from journeycanvas.document.journey import Journey
from journeycanvas.language import N_
from journeycanvas.model.channels import CHANNELS


def channel_unused(journey: Journey) -> Iterator[Finding]:
    """Find stages whose touchpoints go through none of the best channels; one that is missing goes through none."""
    own = {channel.id: channel.name for channel in journey.channels}
    for index, stage in enumerate(journey.stages):
        held = [one for one in journey.touchpoints if one.stage == stage.id] if stage.recommended_channels else []
        used = {channel for one in held if one.moment != "missing" for channel in one.channels}
        if held and used.isdisjoint(stage.recommended_channels):
            yield Finding(
                "channel_unused",
                "note",
                N_('None of the best channels of "{stage}" is used there: {terms}.'),
                (("stage", stage.name or stage.id),),
                f"/stages/{index}",
                stage.id,
                tuple(
                    own.get(id, "") or (CHANNELS[id].title if id in CHANNELS else id)
                    for id in stage.recommended_channels
                ),
            )
