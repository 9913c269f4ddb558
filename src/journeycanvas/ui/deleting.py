"""The question before stages, lanes or paths are deleted with what hangs on them."""

from collections.abc import Collection, Mapping

from PySide6.QtWidgets import QWidget

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion
from journeycanvas.language import _, ngettext, words
from journeycanvas.ui import messages, speech
from journeycanvas.ui.messages import Answer
from journeycanvas.ui.viewing.values import path_names

_TOLD = ("touchpoints", "cards", "visits", "verbatims", "connections", "measurements")
_KEPT = ("recommendations", "resources", "inventory")


def may_delete(parent: QWidget, journey: Journey, ids: Collection[str]) -> bool:
    """Return whether these may be deleted; where they are stages, lanes or paths that hold something, ask."""
    names = _names(journey, ids)
    hanging = deletion.hangs_on(journey, ids) if names else {}
    gone = {kind: len(hanging[kind]) for kind in _TOLD if kind in hanging}
    if not gone:
        return True
    details = [_("With it go: {things}.").format(things=_counted(gone))]
    kept = _unlinked(journey, ids)
    if kept:
        details.append(_("Kept, though no longer linked to it: {things}.").format(things=_counted(kept)))
    details.append(_("Ctrl+Z brings everything back."))
    answers = (Answer("delete", _("Delete"), "AcceptRole"), Answer("cancel", _("Cancel"), "RejectRole"))
    return messages.ask(parent, _question(names), answers, details="\n".join(details)) == "delete"


def _names(journey: Journey, ids: Collection[str]) -> list[str]:
    word = words(journey.language)
    stages = [stage.name for stage in journey.stages if stage.id in ids]
    lanes = [lane.name or word(lane.shown_title()) for lane in journey.lanes if lane.id in ids]
    named = path_names(journey)
    paths = [named[path.id] for path in journey.paths if path.id in ids]
    return [" ".join(name.split()) for name in (*stages, *lanes, *paths)]


def _question(names: list[str]) -> str:
    if len(names) == 1:
        return _("Delete “{name}” and what it holds?").format(name=names[0])
    return _("Delete these {count} and what they hold?").format(count=speech.number(len(names)))


def _unlinked(journey: Journey, ids: Collection[str]) -> dict[str, int]:
    """Return how many recommendations and the like stay without a link that they have now, by collection."""
    after = deletion.delete(journey, ids)
    found = {}
    for kind in _KEPT:
        before = {each.id: each for each in getattr(journey, kind)}
        count = sum(before[each.id] is not each for each in getattr(after, kind))
        if count:
            found[kind] = count
    return found


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(_count(kind, count).format(count=speech.number(count)) for kind, count in counts.items())


def _count(kind: str, count: int) -> str:
    match kind:
        case "touchpoints":
            return ngettext("{count} touchpoint", "{count} touchpoints", count)
        case "cards":
            return ngettext("{count} card", "{count} cards", count)
        case "visits":
            return ngettext("{count} visit", "{count} visits", count)
        case "verbatims":
            return ngettext("{count} verbatim", "{count} verbatims", count)
        case "connections":
            return ngettext("{count} connection", "{count} connections", count)
        case "measurements":
            return ngettext("{count} measurement", "{count} measurements", count)
        case "recommendations":
            return ngettext("{count} recommendation", "{count} recommendations", count)
        case "resources":
            return ngettext("{count} resource", "{count} resources", count)
        case _:
            return ngettext("{count} note to be placed", "{count} notes to be placed", count)
