"""Measurements as they are told: figures with what belongs to them."""

from journeycanvas.exports.telling import fields, tags
from journeycanvas.exports.telling.blocks import Entries, Entry
from journeycanvas.exports.telling.shown import Shown, one_line
from journeycanvas.exports.telling.tags import plain
from journeycanvas.lanes.measurements import figure_text
from journeycanvas.language import N_
from journeycanvas.model.named import INDICATORS

CAPTION_OF = N_("Measurements: {name}")


def measured(shown: Shown, subject: str = "", name: str = "") -> Entries | None:
    """Return what was measured at a stage or a touchpoint, by its id, or in the whole journey; None where nothing was.

    The name of the stage or touchpoint stands in the caption of the table.
    """
    word = shown.word
    entries = tuple(
        Entry(
            one_line(one.name) or word(INDICATORS[one.indicator]),
            tags.of_measurement(shown, one),
            (fields.facts(shown, one, fields.MEASUREMENT),),
            figure_text(one, shown.language, word),
            plain(figure_text(one, shown.language, word), shown.language),
        )
        for one in shown.measurements(subject)
    )
    if not entries:
        return None
    caption = word(CAPTION_OF).format(name=name) if name else word(N_("Measurements"))
    return Entries(entries, "measured", caption, (word(N_("Measurement")), word(N_("Figure"))))
