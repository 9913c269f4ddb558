"""An icon, chosen by what it stands for."""

from collections.abc import Mapping

from journeycanvas.language import N_, _
from journeycanvas.model.channels import CHANNELS
from journeycanvas.theme.window import SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.inspector.binding import Binding
from journeycanvas.ui.inspector.choices import ChoiceField

MORE: Mapping[str, str] = {
    "bulb": N_("Idea"),
    "flag": N_("Flag"),
    "target": N_("Target"),
    "clock": N_("Clock"),
    "hourglass": N_("Hourglass"),
    "lock": N_("Lock"),
    "key": N_("Key"),
    "shield": N_("Shield"),
    "wallet": N_("Wallet"),
    "receipt": N_("Receipt"),
    "ticket": N_("Ticket"),
    "camera": N_("Camera"),
    "car": N_("Car"),
    "bus": N_("Bus"),
    "plant": N_("Plant"),
    "school": N_("School"),
    "trophy": N_("Trophy"),
    "tool": N_("Tool"),
}
"""Icons besides those of the channels, as msgids of what they stand for."""


class IconField(ChoiceField):
    """The icon of a binding, with its picture beside its name; `none` names what is shown where none is chosen."""

    def __init__(self, label: str, binding: Binding[str | None], *, none: str = "") -> None:
        """Choose the icon of a binding."""
        titles: dict[str | None, str] = {None: none} if none else {}
        titles.update(offered().items())
        titles.update((id, id) for id in binding.values() if id is not None and id not in titles)
        self._icons = list(titles)
        super().__init__(label, binding, titles)

    def dress(self, colours: WindowColours) -> None:
        for place, name in enumerate(self._icons):
            if name is not None:
                self.editor.setItemIcon(place, icons.icon(name, colours, size=SIZES.small_icon))


def offered() -> dict[str, str]:
    """Return the icons that can be chosen, each once, and what each stands for in the language spoken."""
    found: dict[str, str] = {}
    for channel in CHANNELS.values():
        found.setdefault(channel.icon, _(channel.title))
    for name, title in MORE.items():
        found.setdefault(name, _(title))
    return found
