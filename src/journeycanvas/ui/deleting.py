"""The question before personas, phases, stages, lanes or paths are deleted or cut with what hangs on them."""

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from journeycanvas.document.journey import Journey
from journeycanvas.edits import copying, deletion
from journeycanvas.edits.losing import lost
from journeycanvas.language import _, words
from journeycanvas.ui import messages, speech, tally
from journeycanvas.ui.messages import Answer
from journeycanvas.ui.viewing.values import path_names

_KEPT = ("recommendations", "resources", "inventory")


def may_delete(parent: QWidget, journey: Journey, ids: Collection[str]) -> bool:
    """Return whether these may be deleted; where they are large things that hold something, ask."""
    names = _names(journey, ids)
    if not names:
        return True
    if len(names) > 1:
        question = _("Delete these {count} and what they hold?").format(count=speech.number(len(names)))
    elif any(persona.id in ids for persona in journey.personas):
        question = _("Delete persona “{name}” and the paths that go with it?").format(name=names[0])
    else:
        question = _("Delete “{name}” and what it holds?").format(name=names[0])
    after = deletion.delete(journey, ids)
    return _may_go(parent, (journey, after), ids, question=question, yes=_("Delete"))


def may_cut(parent: QWidget, journey: Journey, ids: Collection[str]) -> bool:
    """Return whether these may be cut, with all that copying them takes along; ask as before deleting them."""
    names = _names(journey, ids)
    if not names:
        return True
    if len(names) > 1:
        question = _("Cut these {count} and what they hold?").format(count=speech.number(len(names)))
    else:
        question = _("Cut “{name}” with all that goes with it?").format(name=names[0])
    after = deletion.delete(journey, copying.cut_with(journey, ids))
    return _may_go(parent, (journey, after), ids, question=question, yes=_("Cut"))


def _may_go(parent: QWidget, change: tuple[Journey, Journey], ids: Collection[str], *, question: str, yes: str) -> bool:
    """Ask whether what is lost by a change may go; where nothing is, there is nothing to ask."""
    before, after = change
    gone = lost(before, after, besides=ids)
    # A path that visits nothing is nowhere to be seen: nobody would miss it.
    told = tally.in_words(gone if set(gone) != {"paths"} or _leads_anywhere(before, after) else {})
    if not told:
        return True
    details = [_("With it go: {things}.").format(things=told)]
    kept = tally.in_words(_unlinked(before, after))
    if kept:
        details.append(_("Kept, though no longer linked to it: {things}.").format(things=kept))
    details.append(_("Ctrl+Z brings everything back."))
    answers = (Answer("yes", yes, "AcceptRole"), Answer("cancel", _("Cancel"), "RejectRole"))
    return messages.ask(parent, question, answers, details="\n".join(details)) == "yes"


def _names(journey: Journey, ids: Collection[str]) -> list[str]:
    """Return the names of the large things among these, as the map shows them."""
    word = words(journey.language)
    personas = [persona.name or _("Unnamed persona") for persona in journey.personas if persona.id in ids]
    phases = [phase.name or _("Phase without a name") for phase in journey.phases if phase.id in ids]
    stages = [stage.name or _("Untitled") for stage in journey.stages if stage.id in ids]
    lanes = [lane.name or word(lane.shown_title()) for lane in journey.lanes if lane.id in ids]
    named = path_names(journey)
    paths = [named[path.id] for path in journey.paths if path.id in ids]
    return [" ".join(name.split()) for name in (*personas, *phases, *stages, *lanes, *paths)]


def _leads_anywhere(before: Journey, after: Journey) -> bool:
    kept = {path.id for path in after.paths}
    return any(path.visits or path.name for path in before.paths if path.id not in kept)


def _unlinked(before: Journey, after: Journey) -> dict[str, int]:
    """Return how many recommendations and the like stay without a link that they had, by collection."""
    found = {}
    for kind in _KEPT:
        known = {each.id: each for each in getattr(before, kind)}
        found[kind] = sum(known[each.id] is not each for each in getattr(after, kind))
    return found
