"""What the colours that are offered are called: a code tells nothing to those who hear it."""

from journeycanvas.language import N_, _
from journeycanvas.theme.paper import PATH_COLOURS

_NAMES = dict(
    zip(
        PATH_COLOURS,
        (
            N_("Navy blue"),
            N_("Rust"),
            N_("Pine green"),
            N_("Purple"),
            N_("Ochre"),
            N_("Light blue"),
            N_("Raspberry"),
            N_("Slate grey"),
        ),
        strict=True,
    )
)


def colour_name(code: str) -> str:
    """Return what a colour is called in the language spoken now, by its code where it has no name."""
    name = _NAMES.get(code.upper())
    return _(name) if name is not None else _("Colour {code}").format(code=code)
