"""The formats a map can be written in: one row each, its writer named and loaded only when used."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, cast

from journeycanvas.language import N_
from journeycanvas.scene.scene import Scene

Writer = Callable[..., bytes]


class Format(NamedTuple):
    """A format: its suffix without the dot, its title to be translated, and the function that writes it.

    The writer is named "package.module:function" and takes a scene and, by name, the options told here.
    """

    suffix: str
    title: str
    media_type: str
    writer: str
    options: tuple[str, ...] = ()
    is_of_window: bool = False
    """Whether it can be written in the thread of the window alone."""

    def paint(self, scene: Scene, **options: float | str | bool) -> bytes:
        """Return the scene in this format; raises TypeError for an option the format does not have."""
        unknown = options.keys() - set(self.options)
        if unknown:
            raise TypeError(f"{self.suffix} has no option {', '.join(sorted(unknown))}")
        module, name = self.writer.split(":")
        return cast(Writer, getattr(import_module(module), name))(scene, **options)


FORMATS = (
    Format("pdf", N_("PDF document"), "application/pdf", "journeycanvas.exports.pdf:pdf"),
    Format("svg", N_("SVG drawing"), "image/svg+xml", "journeycanvas.exports.svg:svg"),
    Format("png", N_("PNG picture"), "image/png", "journeycanvas.ui.png:png", options=("dpi",), is_of_window=True),
)


def formats() -> tuple[Format, ...]:
    """Return every format, the most asked for first."""
    return FORMATS


def format_of(path: Path) -> Format | None:
    """Return the format a file's suffix asks for; None where there is none."""
    suffix = path.suffix.lower().removeprefix(".")
    return next((each for each in FORMATS if each.suffix == suffix), None)
