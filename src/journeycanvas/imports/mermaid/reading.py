"""A journey out of a Mermaid text: sections are stages, tasks touchpoints, scores emotions, actors personas."""

from journeycanvas import progress
from journeycanvas.imports.decoding import decoded
from journeycanvas.imports.draft import Draft
from journeycanvas.imports.imported import Imported
from journeycanvas.imports.mermaid.kept import restored
from journeycanvas.imports.mermaid.lines import Diagram, Note, Section, Task, diagram
from journeycanvas.imports.mermaid.scores import Scale, emotion, scale_of
from journeycanvas.language import N_, _, words

RESCALE = "rescale"
NOTES = N_("Notes")


def read(content: bytes, language: str, *, rescale: bool = False) -> Imported:
    """Return the journey of a Mermaid text; raises ImportFaultError.

    A text that our own export wrote gives back all of its journey, with what was changed in the text since. Where
    scores go beyond 0 to 5, to bring all of them to that scale is offered, and done where asked for.
    """
    text, guessed = decoded(content)
    found = diagram(text)
    own = restored(found)
    if own is not None:
        return own
    draft = Draft(language)
    draft.remarks += [*guessed, *found.remarks]
    if found.kept:
        draft.remark("skipped", _("what Journey Canvas kept in comments: it is not whole any more"))
    draft.title, draft.subtitle = found.title, found.description
    scale = scale_of([part for part in found.parts if isinstance(part, Task)])
    _fill(draft, found, scale if rescale else None)
    if scale.is_usual:
        return draft.imported()
    if rescale:
        said = _("the scores from {lowest} to {highest} were brought to the scale from 0 to 5")
        draft.remark("guessed", said.format(lowest=f"{scale.lowest:g}", highest=f"{scale.highest:g}"))
    return draft.imported(offers=(RESCALE,))


def _fill(draft: Draft, found: Diagram, scale: Scale | None) -> None:
    notes = words(draft.language)(NOTES)
    stage: str | None = None
    for part in found.parts:
        progress.step()
        if isinstance(part, Section):
            stage = draft.stage(part.name, part.line)
            continue
        if stage is None:
            stage = draft.stage("")
            draft.remark("guessed", _("before the first section: in a stage without a name"), part.line)
        if isinstance(part, Note):
            draft.card(notes, stage, part.text, part.line)
            draft.remark("guessed", _("without a colon: read as a note"), part.line)
            continue
        felt, remark = emotion(part, scale)
        draft.remarks += [remark] if remark else []
        touchpoint = draft.touchpoint(stage, part.name, part.line)
        for actor in part.actors or ("",):
            draft.visit(actor, touchpoint, felt)
