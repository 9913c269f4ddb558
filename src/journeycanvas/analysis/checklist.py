"""The checklist of a good map (R16): what the method asks for, and how far the journey at hand has come with it."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from journeycanvas.analysis import checklist_looks as looks
from journeycanvas.analysis.checklist_looks import Seen
from journeycanvas.document.journey import Journey
from journeycanvas.language import N_, _

State = Literal["done", "open", "yours"]
STATES: dict[State, str] = {"done": N_("It is done"), "open": N_("Still open"), "yours": N_("Yours to judge")}

_NOTHING = N_("There is nothing of the kind on the map yet.")


class Point(NamedTuple):
    """A sentence to tick, the wishes it comes from, how the program can tell, and what it says while it is open.

    The hint is a msgid, in which {count} and {of} are numbers; nobody but people can tell where nothing looks.
    """

    sentence: str
    wishes: tuple[int, ...]
    look: Callable[[Journey], Seen | None] | None = None
    hint: str = ""


class Heading(NamedTuple):
    """Points under a title, which is a msgid."""

    title: str
    points: tuple[Point, ...]


class Answer(NamedTuple):
    """A point as it stands in a journey: what it is about, how many of how many are missing."""

    point: Point
    state: State
    ids: tuple[str, ...] = ()
    lacking: int = 0
    of: int = 0

    def below(self) -> str:
        """Return what is said of it in the language of the interface while it is open; nothing otherwise."""
        if self.state != "open":
            return ""
        if self.of == 0 and "{of}" in self.point.hint:
            return _(_NOTHING)
        return _(self.point.hint).format(count=self.lacking, of=self.of)


class Answered(NamedTuple):
    """The answers under a title, which is a msgid."""

    title: str
    answers: tuple[Answer, ...]

    @property
    def done(self) -> int:
        """How many are done."""
        return sum(answer.state == "done" for answer in self.answers)


def checklist(journey: Journey) -> tuple[Answered, ...]:
    """Return the whole checklist as it stands in a journey."""
    return tuple(
        Answered(heading.title, tuple(_answer(point, journey) for point in heading.points)) for heading in CHECKLIST
    )


def blank_checklist() -> tuple[Answered, ...]:
    """Return the checklist of no journey, all of it to be ticked by hand."""
    return tuple(
        Answered(heading.title, tuple(Answer(point, "yours") for point in heading.points)) for heading in CHECKLIST
    )


def _answer(point: Point, journey: Journey) -> Answer:
    seen = point.look(journey) if point.look is not None else None
    if seen is None:
        return Answer(point, "yours")
    return Answer(point, "done" if seen.is_done else "open", seen.ids, len(seen.ids), seen.of)


CHECKLIST: tuple[Heading, ...] = (
    Heading(
        N_("Frame and scope"),
        (
            Point(
                N_("The strategic objectives are fixed before starting."),
                (10,),
                looks.objectives,
                N_("No objective is written yet."),
            ),
            Point(
                N_("It is said how well the journey is known so far."),
                (10,),
                looks.knowledge,
                N_("The level of knowledge is not chosen yet."),
            ),
            Point(
                N_("The scope is set: a target, an offer, or one stage in particular."),
                (8, 9),
                looks.scope,
                N_("Neither target, nor offer, nor stages covered are written yet."),
            ),
            Point(
                N_("The goal that the client wants to reach is written."),
                (2, 3),
                looks.goal,
                N_("No goal is written yet."),
            ),
        ),
    ),
    Heading(
        N_("Persona"),
        (
            Point(
                N_("The typical client is embodied by a persona: the most important part."),
                (17,),
                looks.personas,
                N_("No persona has a name yet."),
            ),
            Point(
                N_("The socio-demographic data are there: job, age, sex, education."),
                (18,),
                looks.facts,
                N_("Personas with fewer than two of them: {count} of {of}"),
            ),
            Point(
                N_("The habits, tastes and needs are known."),
                (19,),
                looks.habits,
                N_("Personas that lack some of them: {count} of {of}"),
            ),
            Point(
                N_("The behaviour on the internet is known: keywords typed, contents read, sources."),
                (20,),
                looks.online,
                N_("Personas that lack some of them: {count} of {of}"),
            ),
            Point(
                N_("The factors that decide the purchase are known."),
                (6,),
                looks.deciding,
                N_("Personas without them: {count} of {of}"),
            ),
        ),
    ),
    Heading(
        N_("Stages and touchpoints"),
        (
            Point(
                N_("The map goes from the first to the last contact: before, during and after the purchase."),
                (3, 24),
                looks.phases,
                N_("Stages without a phase: {count} of {of}"),
            ),
            Point(
                N_("All the interactions of each stage are listed."),
                (31,),
                looks.stages,
                N_("Stages without a touchpoint: {count} of {of}"),
            ),
            Point(
                N_("Each touchpoint has its channels, physical or digital."),
                (35, 36, 37),
                looks.channels,
                N_("Touchpoints without a channel: {count} of {of}"),
            ),
            Point(
                N_("The time given to each stage is defined."),
                (28,),
                looks.durations,
                N_("Stages without a duration: {count} of {of}"),
            ),
            Point(N_("The touchpoints that are expected but do not exist have been looked for."), (42,), looks.missing),
        ),
    ),
    Heading(
        N_("What the client lives"),
        (
            Point(
                N_("The needs are there in each stage."),
                (49,),
                looks.needs,
                N_("Stages without a need: {count} of {of}"),
            ),
            Point(
                N_("What the client does is there in each stage."),
                (49,),
                looks.actions,
                N_("Stages without an action: {count} of {of}"),
            ),
            Point(
                N_("All is written from the client's point of view."),
                (1,),
                looks.point_of_view,
                N_("Texts in the company's words: {count}"),
            ),
            Point(
                N_("The feelings are known at each touchpoint."),
                (56,),
                looks.feelings,
                N_("Touchpoints without an emotion: {count} of {of}"),
            ),
            Point(
                N_("Point by point: the motivation, what helped to go on, and what held back."),
                (51,),
                looks.motives,
                N_("Visits without any of them: {count} of {of}"),
            ),
        ),
    ),
    Heading(
        N_("Key moments"),
        (
            Point(
                N_("The delights and the irritants are marked."),
                (57, 58),
                looks.moments,
                N_("One of the two kinds is not on the map yet."),
            ),
            Point(
                N_("The moments of truth are marked: there the relation can tip."),
                (60,),
                looks.truths,
                N_("No moment of truth is marked yet."),
            ),
            Point(
                N_("Each breaking point has its causes."),
                (54, 59),
                looks.causes,
                N_("Breaking points without a cause: {count} of {of}"),
            ),
            Point(
                N_("The most important interactions stand out."),
                (30,),
                looks.weights,
                N_("All touchpoints have the same importance."),
            ),
        ),
    ),
    Heading(
        N_("Measures and evidence"),
        (
            Point(
                N_("Each touchpoint has its indicators: NPS, CES or verbatims."),
                (63,),
                looks.indicators,
                N_("Touchpoints without measurement or verbatim: {count} of {of}"),
            ),
            Point(
                N_("The figures do not come from after the purchase only."),
                (73,),
                looks.early,
                N_("The stages before the last phase are not measured yet."),
            ),
            Point(
                N_("Each figure has its date and its source."),
                (63,),
                looks.sourced,
                N_("Measurements without date or source: {count} of {of}"),
            ),
            Point(N_("The staff in contact with clients and a panel of clients have been interviewed."), (71,)),
            Point(N_("All the departments concerned have taken part."), (70, 94)),
        ),
    ),
    Heading(
        N_("Improvement"),
        (
            Point(
                N_("Each irritant and each breaking point has its recommendation."),
                (86, 88),
                looks.answered,
                N_("Painful touchpoints without a recommendation: {count} of {of}"),
            ),
            Point(
                N_("Each recommendation has an owner and a due date."),
                (86,),
                looks.owned,
                N_("Recommendations that lack one: {count} of {of}"),
            ),
            Point(
                N_("The recommendations are ranked by impact and effort."),
                (87,),
                looks.ranked,
                N_("Recommendations not ranked yet: {count} of {of}"),
            ),
            Point(
                N_("The map is looked at again on a set date."), (76,), looks.review, N_("No review date is set yet.")
            ),
            Point(N_("The map is shared with all the staff and the management."), (95,)),
        ),
    ),
)
