"""A whole journey as a telling: what every reader of its map may read, in the order one tells it."""

from collections.abc import Iterator

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.exports.telling.blocks import Block, Fact, Facts, Section, Telling
from journeycanvas.exports.telling.glance import glance, order_of_doing
from journeycanvas.exports.telling.head import head, logo, own_channels
from journeycanvas.exports.telling.measured import measured
from journeycanvas.exports.telling.shown import Shown, one_line
from journeycanvas.exports.telling.signs import signs
from journeycanvas.exports.telling.stages import Stages
from journeycanvas.lanes.parts.figures import day
from journeycanvas.language import N_
from journeycanvas.layout.title import UNTITLED, composed_subtitle

_STAGES_SHARE = 0.7


def tell(journey: Journey) -> Telling:
    """Return what the map of a journey shows, told in words of the journey's language.

    Hidden lanes, paths and verbatims, the working notes and the inventory are left out.
    """
    shown = Shown(journey)
    return tell_cover(shown)._replace(sections=tuple(_sections(shown)))


def tell_cover(shown: Shown) -> Telling:
    """Return what stands at the head and the foot of a telling, without its sections."""
    journey = shown.journey
    branding = journey.branding
    return Telling(
        language=journey.language,
        title=one_line(journey.title) or shown.word(UNTITLED),
        subtitle=one_line(journey.subtitle) or composed_subtitle(journey, shown.paths),
        subtitle_label=shown.word(N_("Subtitle")) if one_line(journey.subtitle) else "",
        facts=_made(shown),
        logo=logo(shown),
        accent=branding.accent,
        sections=(),
        foot=" · ".join(part for part in map(one_line, (branding.client, branding.confidentiality)) if part),
    )


def _made(shown: Shown) -> Facts:
    """Return who made the journey, and where the line under its title does not say them, its version and day."""
    revision, word = shown.journey.revision, shown.word
    told = [(N_("Author"), one_line(revision.author))]
    if one_line(shown.journey.subtitle):
        told.append((N_("Version"), one_line(revision.version)))
        told.append((N_("Date"), day(revision.date, word) if revision.date else ""))
    return Facts(tuple(Fact(word(label), (text,)) for label, text in told if text))


def _sections(shown: Shown) -> Iterator[Section]:
    first = glance(shown)
    if first is not None:
        yield first
    yield from head(shown)
    yield from own_channels(shown)
    with progress.part(_STAGES_SHARE):
        yield from list(Stages(shown).sections())
    whole: Block | None = measured(shown)
    if whole is not None:
        yield Section(shown.word(N_("Measurements")), (whole,))
    last = order_of_doing(shown)
    if last is not None:
        yield last
    yield signs(shown)
