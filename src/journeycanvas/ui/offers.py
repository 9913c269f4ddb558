"""The templates and samples, in the language spoken, as they are offered."""

from collections.abc import Callable

from journeycanvas.document.journey import Journey
from journeycanvas.language import current
from journeycanvas.layout.map import lay_out
from journeycanvas.storage import templates
from journeycanvas.storage.templates import Template
from journeycanvas.ui.tiles import Offer


def template_offers() -> tuple[Offer, ...]:
    """Return the templates."""
    return _offers(templates.templates(), templates.open_template)


def sample_offers() -> tuple[Offer, ...]:
    """Return the samples."""
    return _offers(templates.samples(), templates.open_sample)


def _offers(rows: tuple[Template, ...], opened: Callable[[str, str], Journey]) -> tuple[Offer, ...]:
    tongue = current()

    def offer(row: Template) -> Offer:
        return Offer(row.id, row.title[tongue], row.description[tongue], lambda: lay_out(opened(row.id, tongue)))

    return tuple(offer(row) for row in rows)
