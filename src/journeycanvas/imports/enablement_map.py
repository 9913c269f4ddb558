"""Customer journey maps of Enablement Map Studio: YAML of the kind "cjm" (github.com/suwa-sh/enablement-map-studio).

Phases are stages. An action is a card, its touchpoints are visited in their order, each with the emotion of the action,
and its thoughts are cards. Documents of other kinds in the same file are told.
"""

from collections.abc import Iterator

from journeycanvas import progress
from journeycanvas.document.naming import key
from journeycanvas.imports.decoding import decoded
from journeycanvas.imports.draft import Draft
from journeycanvas.imports.imported import Imported, ImportFaultError
from journeycanvas.imports.yaml_tree import Node, documents
from journeycanvas.language import _

_LARGEST = 4 * 1024 * 1024
_KIND = "cjm"
_OF_MAP = {"kind", "version", "id", "persona", "phases", "actions", "name", "title", "description"}
_OF_PERSONA = {"id", "name", "description"}
_OF_PHASE = {"id", "name", "description"}
_THOUGHTS = ("thoughts_feelings", "thoughts", "feelings")
_EMOTION = ("emotion_score", "emotion")
_OF_ACTION = {"id", "name", "description", "phase", "touchpoints", *_THOUGHTS, *_EMOTION}
_OF_TOUCHPOINT = {"id", "name", "description"}


def read(content: bytes, language: str) -> Imported:
    """Return the journey of the first map in a file; raises ImportFaultError."""
    if len(content) > _LARGEST:
        reason = _("it is larger than {size} MiB").format(size=_LARGEST // 2**20)
        raise ImportFaultError("too_large", reason=reason, advice=_("Split it into several files."))
    text = decoded(content)
    reading = _Reading(language)
    reading.draft.remarks += text.remarks
    reading.read(_the_map(documents(text.text), reading.draft))
    return reading.draft.imported()


def _the_map(found: list[Node], draft: Draft) -> Node:
    """Return the first map among the documents of a file; raises ImportFaultError where there is none."""
    maps = [each for each in found if _is_map(each)]
    for other in found:
        kind = _text(other, "kind")
        if other in maps[1:]:
            draft.remark("skipped", _("another journey: only the first one was read"), other.line)
        elif other not in maps and maps:
            draft.remark("skipped", _("another document: “{kind}”").format(kind=kind[:80]), other.line)
    if not maps:
        reason = _("it is no customer journey map of Enablement Map")
        advice = _("Choose a file with “kind: cjm” in it.")
        raise ImportFaultError("not_cjm", reason=reason, advice=advice, line=found[0].line if found else None)
    if not _text(maps[0], "kind"):
        draft.remark("guessed", _("no kind is given; it was read as a customer journey map"), maps[0].line)
    return maps[0]


def _is_map(node: Node) -> bool:
    held = node.by_key or {}
    kind = _text(node, "kind")
    return key(kind) == _KIND if kind else "actions" in held and "phases" in held


class _Reading:
    def __init__(self, language: str) -> None:
        self.draft = Draft(language)
        self._stages: dict[str, str] = {}
        self._touchpoints: dict[tuple[str, str], str] = {}

    def read(self, found: Node) -> None:
        draft = self.draft
        self._unknown(found, _OF_MAP)
        version = _text(found, "version")
        if version.split(".")[0] not in ("", "1"):
            said = _("version {version} was read as 1.0").format(version=version[:20])
            draft.remark("guessed", said, _line(found, "version"))
        draft.subtitle = self._text(found, "description")
        draft.title = self._text(found, "name") or self._text(found, "title")
        if not draft.title:
            draft.title = self._text(found, "id").rpartition(":")[2]
            if draft.title:
                draft.remark("guessed", _("the title was taken from the id"), _line(found, "id"))
        persona = self._persona(found)
        for phase in self._listed(found, "phases"):
            self._phase(phase)
        actions = list(self._listed(found, "actions"))
        if not self._stages and not actions:
            reason = _("it has no phases and no actions")
            raise ImportFaultError("no_actions", reason=reason, advice=_("Choose another file."), line=found.line)
        for action in progress.through(actions):
            self._action(action, persona)

    def _persona(self, found: Node) -> str:
        draft = self.draft
        told = (found.by_key or {}).get("persona")
        name = told.text or "" if told is not None and told.text is not None else ""
        if told is not None and told.by_key is not None:
            self._unknown(told, _OF_PERSONA)
            name = self._text(told, "name")
        elif told is not None and told.text is None:
            self._skip("persona", told)
        if not name:
            draft.remark("guessed", _("nobody is named who travels; somebody was added"), found.line)
            name = _("Client")
        summary = self._text(told, "description") if told is not None else ""
        draft.persona(name, told.line if told is not None else None, summary=draft.text(summary))
        return name

    def _phase(self, phase: Node) -> None:
        name = phase.text or self._text(phase, "name")
        self._unknown(phase, _OF_PHASE)
        description = self.draft.text(self._text(phase, "description"), phase.line)
        id = self._text(phase, "id") or name
        if key(id) in self._stages:
            self.draft.remark("guessed", _("a second phase with the same id was added to it"), phase.line)
            return
        self._stages[key(id)] = self.draft.stage(name, phase.line, description=description)

    def _action(self, action: Node, persona: str) -> None:
        draft = self.draft
        self._unknown(action, _OF_ACTION)
        name = action.text or self._text(action, "name")
        stage = self._stage_of(action)
        named = [each for each in self._listed(action, "touchpoints") if self._name(each)]
        if named and name:
            draft.card("", stage, name, action.line, wording="actions")
        elif name:
            draft.remark("guessed", _("an action without touchpoints was made one"), action.line)
        elif not named:
            draft.remark("skipped", _("an action without a name"), action.line)
            return
        emotion = self._emotion(action)
        for each in named:
            self._unknown(each, _OF_TOUCHPOINT)
        for each in named or [action]:
            draft.visit(persona, self._touchpoint(stage, each), emotion)
        for thought in (each for word in _THOUGHTS for each in self._listed(action, word)):
            said = self._name(thought)
            if said:
                draft.card("", stage, said, thought.line, wording="thoughts")

    def _touchpoint(self, stage: str, node: Node) -> str:
        """Return the touchpoint of this name in a stage, a new one or one known."""
        name = self._name(node)
        description = self.draft.text(self._text(node, "description"), node.line)
        known = (stage, key(name))
        if known not in self._touchpoints:
            self._touchpoints[known] = self.draft.touchpoint(stage, name, node.line, description=description)
        return self._touchpoints[known]

    def _stage_of(self, action: Node) -> str:
        id = self._text(action, "phase")
        if key(id) not in self._stages:
            if not id and self._stages:
                said = _("a touchpoint without a phase stands in the first stage")
                self.draft.remark("guessed", said, action.line)
                return next(iter(self._stages.values()))
            said = _("the phase “{name}” is not among the phases; it was added").format(name=id[:80])
            self.draft.remark("guessed", said, action.line)
            self._stages[key(id)] = self.draft.stage(id.rpartition(":")[2], action.line)
        return self._stages[key(id)]

    def _emotion(self, action: Node) -> float | None:
        for word in _EMOTION:
            said = self._text(action, word)
            if not said:
                continue
            try:
                number = float(said)
            except ValueError:
                number = float("nan")
            if -2 <= number <= 2:
                return number
            text = _("the emotion “{score}” is not from −2 to +2").format(score=said[:40])
            self.draft.remark("skipped", text, _line(action, word))
        return None

    def _name(self, node: Node) -> str:
        """Return what a list tells: a text, or the name in a map; what is neither is told."""
        if node.by_key is not None:
            return self._text(node, "name")
        if node.text is None:
            self._skip("", node)
        return (node.text or "").strip()

    def _text(self, node: Node, name: str) -> str:
        """Return the text of this name in a map; a list or a map there is told."""
        held = (node.by_key or {}).get(name)
        if held is None:
            return ""
        if held.text is None:
            self._skip(name, held)
        return (held.text or "").strip()

    def _listed(self, node: Node, name: str) -> Iterator[Node]:
        """Yield what a map has under this name: a list, or one text."""
        held = (node.by_key or {}).get(name)
        if held is None or held.text == "":
            return
        if held.by_key is not None:
            self._skip(name, held)
        elif held.text is not None:
            yield held
        else:
            yield from held.entries

    def _unknown(self, node: Node, known: set[str]) -> None:
        for name, held in (node.by_key or {}).items():
            if name not in known:
                self._skip(name, held)

    def _skip(self, name: str, node: Node) -> None:
        said = _("“{label}” means nothing here").format(label=name[:80])
        self.draft.remark("skipped", said, node.line)


def _text(node: Node, name: str) -> str:
    held = (node.by_key or {}).get(name)
    return (held.text or "").strip() if held is not None else ""


def _line(node: Node, name: str) -> int:
    return (node.by_key or {name: node})[name].line
