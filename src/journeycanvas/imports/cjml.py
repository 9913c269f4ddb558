"""Journeys in the Customer Journey Modelling Language of SINTEF, version 2.0, as XML (https://cjml.no).

Its programs write it differently: names are compared without capitals, actors have a name or only an id, phases may be
missing, and a touchpoint is a communication point or an action, planned or actual. A phase is a stage here, a journey a
path of its end user, planned ones as the target; what its end user sends or receives names a touchpoint.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.naming import key
from journeycanvas.imports.decoding import decoded
from journeycanvas.imports.draft import Draft
from journeycanvas.imports.imported import Imported, ImportFaultError
from journeycanvas.imports.xml_tree import Tag, tree
from journeycanvas.language import _

_JOURNEYS = ("plannedjourney", "actualjourney", "journey")
_POINTS = ("communicationpoint", "action", "touchpoint")
_ID = ("id", "actorid", "phaseid", "actoridref", "phaseidref", "idref", "ref")
_READ_OF_JOURNEY = frozenset(
    {"journeyid", "journeytitle", "plannedreference", "journeyphases", "phases", "journeyshortsummary", "actors",
     "touchpoints"}
)  # fmt: skip
_READ_OF_POINT = frozenset({"touchpointid", "belongsto", "initiator", "receiver", "channel", "touchpointexperience"})
_CHANNELS = {"web": "website", "internet": "website", "mail": "email", "letter": "post", "telephone": "phone"}
"""What its icons call channels that have another name here."""
_RATINGS = {
    "verynegative": -2.0, "negative": -1.0, "neutral": 0.0, "positive": 1.0, "verypositive": 2.0,
    "verydissatisfied": -2.0, "dissatisfied": -1.0, "satisfied": 1.0, "verysatisfied": 2.0,
}  # fmt: skip


def read(content: bytes, language: str) -> Imported:
    """Return the journeys of a CJML file on one map; raises ImportFaultError."""
    text = decoded(content)
    root = tree(text.text)
    journeys = [root] if root.name in _JOURNEYS else list(root.all(*_JOURNEYS))
    if root.name != "cjml" and not journeys:
        reason = _("it is no journey in CJML")
        raise ImportFaultError("not_cjml", reason=reason, advice=_("Choose another file."), line=root.line)
    reading = _Reading(language)
    reading.draft.remarks += text.remarks
    reading.read(root, journeys)
    return reading.draft.imported()


class _Actor(NamedTuple):
    name: str
    is_end_user: bool


class _Reading:
    """What several journeys of a file share: actors, stages, and touchpoints that are the same."""

    def __init__(self, language: str) -> None:
        self.draft = Draft(language)
        self._actors: dict[str, _Actor] = {}
        self._stages: dict[str, str] = {}
        self._touchpoints: dict[tuple[object, ...], str] = {}

    def read(self, root: Tag, journeys: list[Tag]) -> None:
        """Read all journeys; raises ImportFaultError where there is no touchpoint."""
        draft = self.draft
        version = root.attributes.get("version", "")
        if root.name == "cjml" and version.split(".")[0] not in ("", "2"):
            draft.remark("guessed", _("CJML {version} was read as 2.0").format(version=version[:20]), root.line)
        for other in root.children:
            if root not in journeys and other.name not in _JOURNEYS:
                self._skip(other)
        for journey in journeys:
            self._know(journey)
        for number, journey in enumerate(journeys, start=1):
            self._journey(journey, number, is_alone=len(journeys) == 1)
        if not self._touchpoints:
            reason = _("it has no touchpoints")
            raise ImportFaultError("no_touchpoints", reason=reason, advice=_("Choose another file."), line=root.line)

    def _know(self, journey: Tag) -> None:
        """Learn the actors of a journey: a later one may only refer to those of an earlier one."""
        for actors in journey.all("actors"):
            for actor in actors.children:
                id = _id(actor)
                name = actor.says("actorname", "companyname", "name") or actor.text or id
                known = self._actors.get(key(id))
                if id and (known is None or known.name == id):
                    self._actors[key(id)] = _Actor(name, actor.name == "enduser")

    def _journey(self, journey: Tag, number: int, *, is_alone: bool) -> None:
        draft = self.draft
        id, title = journey.says("journeyid"), journey.says("journeytitle")
        name = title or id
        draft.title = draft.title or name
        draft.subtitle = draft.subtitle or journey.says("journeyshortsummary")
        rest = (each for each in journey.children if each.name not in _READ_OF_JOURNEY)
        draft.notes = "\n".join(filter(None, [draft.notes, *self._noted(rest)]))
        self._phases(journey)
        persona = self._traveller(journey, name)
        state = "target" if journey.name == "plannedjourney" else "current"
        if state == "target":
            draft.remark("guessed", _("a planned journey is a path to the target"), journey.line)
        draft.path(
            persona, str(number), state="target" if state == "target" else "current", name="" if is_alone else name
        )
        points = [point for held in journey.all("touchpoints") for point in held.children]
        scale = self._scale(points, journey)
        for point in progress.through(points):
            if point.name.endswith(_POINTS):
                self._point(point, persona, str(number), scale)
            else:
                self._skip(point)

    def _traveller(self, journey: Tag, name: str) -> str:
        """Return the name of the end user of a journey."""
        listed = [actor for actors in journey.all("actors") for actor in actors.all("enduser")]
        names = [
            self._actors[key(_id(actor))].name if _id(actor) else actor.says("actorname", "name") or actor.text
            for actor in listed
        ]
        names = [each for each in names if each]
        for actor, other in zip(listed[1:], names[1:], strict=False):
            said = _("another end user, who has no path: {name}").format(name=other[:80])
            self.draft.remark("skipped", said, actor.line)
        if not names:
            self.draft.remark("guessed", _("nobody is named who travels; somebody was added"), journey.line)
        return names[0] if names else name or _("Client")

    def _phases(self, journey: Tag) -> None:
        for phases in journey.all("journeyphases", "phases"):
            for phase in phases.children:
                id, name = _id(phase), phase.says("phasename", "name") or phase.text
                self._stage(id or name, name or id, phase.line, phase.says("phasedescription", "description"))

    def _stage(self, id: str, name: str, line: int, description: str = "") -> str:
        """Return the stage of a phase, which is added where its id and its name are new."""
        stage = self._stages.get(key(id)) or self._stages.get(key(name))
        if stage is None:
            stage = self.draft.stage(name, line, description=self.draft.text(description, line))
        self._stages[key(id)] = self._stages[key(name)] = stage
        return stage

    def _point(self, point: Tag, persona: str, path: str, scale: float) -> None:
        draft = self.draft
        stage = self._stage_of(point)
        name, description = self._labels(point, persona)
        if not name:
            draft.remark("guessed", _("a touchpoint without a label"), point.line)
            name = point.says("touchpointid")
        channels = tuple(
            dict.fromkeys(
                draft.channel(_CHANNELS.get(key(said), said), channel.line)
                for channel in point.all("channel")
                if (said := channel.says("channelname", "name") or channel.text)
            )
        )
        notes = "\n".join(self._noted(each for each in point.children if each.name not in _READ_OF_POINT))
        known = (stage, name, description, channels, notes)
        if known not in self._touchpoints:
            fields = {"description": draft.text(description, point.line), "notes": draft.text(notes, point.line)}
            self._touchpoints[known] = draft.touchpoint(stage, name, point.line, channels=channels, **fields)
        felt = list(point.all("touchpointexperience", "experience"))
        emotion = self._emotion(felt[0], scale) if felt else None
        for each in felt:
            said = each.says("experiencedescription", "description")
            if said:
                draft.card("", stage, said, each.line, wording="thoughts")
        draft.visit(persona, self._touchpoints[known], emotion, path=path)

    def _stage_of(self, point: Tag) -> str:
        belongs = point.first("belongsto")
        id = _id(belongs) or belongs.text if belongs is not None else ""
        if key(id) in self._stages:
            return self._stages[key(id)]
        if id:
            said = _("the phase “{name}” is not among the phases; it was added")
            self.draft.remark("guessed", said.format(name=id[:80]), point.line)
            return self._stage(id, id, point.line)
        if not self._stages:
            self.draft.remark("guessed", _("there are no phases; all is in one stage"), point.line)
            return self._stage("", self.draft.title, point.line)
        self.draft.remark("guessed", _("a touchpoint without a phase stands in the first stage"), point.line)
        return next(iter(self._stages.values()))

    def _labels(self, point: Tag, persona: str) -> tuple[str, str]:
        """Return what the end user does at a point, and what the other side does, with its name."""
        sides = []
        for role in ("initiator", "receiver"):
            side = point.first(role)
            if side is None:
                continue
            refers = side.first("refersto")
            actor = self._actors.get(key(_id(refers) if refers is not None else ""))
            who = actor.name if actor else (_id(refers) if refers is not None else "")
            label = side.says(f"{role}label", "label")
            sides.append((who == persona or (actor is not None and actor.is_end_user), who, label))
        own = next((side for side in sides if side[0] and side[2]), next((side for side in sides if side[2]), None))
        others = [f"{who}: {label}" if who and label else who or label for _own, who, label in sides if label or who]
        said = [text for side, text in zip([s for s in sides if s[2] or s[1]], others, strict=True) if side is not own]
        return own[2] if own else "", "\n".join(said)

    def _scale(self, points: list[Tag], journey: Tag) -> float:
        """Return what is taken off ratings so that they are from -2 to 2: those from 1 to 5 have their middle at 3."""
        found = [number for point in points for rating in _ratings(point) if (number := _number(rating)) is not None]
        if found and max(found) > 2 and min(found) >= 1 and max(found) <= 5:
            self.draft.remark("guessed", _("ratings from 1 to 5 were read as emotions from −2 to +2"), journey.line)
            return 3.0
        return 0.0

    def _emotion(self, felt: Tag, scale: float) -> float | None:
        said = felt.says("experiencerating", "rating")
        number = _number(said)
        emotion = number - scale if number is not None else _RATINGS.get(key(said).replace(" ", ""))
        if emotion is not None and -2 <= emotion <= 2:
            return emotion
        if said:
            line = next((each.line for each in felt.children), felt.line)
            self.draft.remark("skipped", _("the rating “{rating}” is unclear").format(rating=said[:40]), line)
        return None

    def _noted(self, rest: Iterable[Tag]) -> Iterator[str]:
        """Yield as lines of notes what has no other place, which is told."""
        for name, text, line in (told for element in rest for told in _told(element)):
            self.draft.remark("guessed", _("“{name}” was put into the notes").format(name=name[:80]), line)
            yield f"{name}: {text}"

    def _skip(self, element: Tag) -> None:
        self.draft.remark("skipped", _("the element “{name}”").format(name=element.name[:80]), element.line)


def _id(element: Tag) -> str:
    return next((element.attributes[name] for name in _ID if element.attributes.get(name)), "")


def _told(element: Tag) -> Iterator[tuple[str, str, int]]:
    """Yield each text in an element, with the name of what it stands in and its line."""
    waiting = [element]
    while waiting:
        here = waiting.pop()
        told = " ".join([here.text, *here.attributes.values()]).strip()
        if told:
            yield here.name, told, here.line
        waiting += reversed(here.children)


def _ratings(point: Tag) -> Iterator[str]:
    for felt in point.all("touchpointexperience", "experience"):
        yield felt.says("experiencerating", "rating")


def _number(text: str) -> float | None:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return None
    return number if number - number == 0 else None
