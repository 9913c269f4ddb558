"""What is told before the stages: what the journey is about, its goal, and who travels."""

from collections.abc import Iterator

from journeycanvas.exports.telling import fields
from journeycanvas.exports.telling.blocks import Block, Entries, Entry, Fact, Facts, Figure, Section, Tag
from journeycanvas.exports.telling.shown import UNNAMED_PERSONA, Shown, one_line
from journeycanvas.language import N_
from journeycanvas.layout.title import LOGO, LOGO_OF
from journeycanvas.model.named import MODES, STATES
from journeycanvas.model.persona import Persona
from journeycanvas.model.scope import Goal

PORTRAIT_OF = N_("Portrait of {name}")
PORTRAIT = N_("Portrait")


def logo(shown: Shown) -> Figure | None:
    """Return the logo of the client; None where there is none."""
    branding, word = shown.journey.branding, shown.word
    if branding.logo is None:
        return None
    client = one_line(branding.client)
    name = word(LOGO_OF).format(client=client) if client else word(LOGO)
    return Figure(word(LOGO), shown.picture(branding.logo), name)


def head(shown: Shown) -> Iterator[Section]:
    """Yield scope, goals and personas."""
    word, journey = shown.word, shown.journey
    about = fields.facts(shown, journey, fields.SCOPE)
    if about.facts:
        yield Section(word(N_("Scope")), (about,))
    yield from _goal(shown, journey.goal)
    for persona in shown.personas():
        yield Section(
            one_line(persona.name) or word(UNNAMED_PERSONA),
            tuple(_persona(shown, persona)),
            lead=word(N_("Persona")),
            is_named=True,
        )


def own_channels(shown: Shown) -> Iterator[Section]:
    """Yield the channels of the journey's own that touchpoints go through, each physical, digital or hybrid."""
    used = {id for one in shown.journey.touchpoints for id in one.channels} if shown.tells_touchpoints else set()
    entries = tuple(
        Entry(one_line(one.name), (_mode(shown, one.mode),)) for one in shown.journey.channels if one.id in used
    )
    if entries:
        yield Section(shown.word(N_("Own channels")), (Entries(entries),))


def _goal(shown: Shown, goal: Goal) -> Iterator[Section]:
    about = fields.facts(shown, goal, fields.GOAL)
    if goal.text.strip() or about.facts:
        yield Section(one_line(goal.text), (about,), lead=shown.word(N_("Goal of the client")), is_named=True)


def _persona(shown: Shown, persona: Persona) -> Iterator[Block]:
    word = shown.word
    if persona.portrait is not None:
        crop, name = persona.portrait_crop, one_line(persona.name)
        image = shown.picture(persona.portrait, (crop.x, crop.y, crop.width, crop.height))
        title = word(PORTRAIT_OF).format(name=name) if name else word(PORTRAIT)
        yield Figure(word(PORTRAIT), image, title)
    own = [Fact(one_line(own.name), (own.text.strip(),)) for own in persona.own_fields if own.text.strip()]
    paths = [drawn for drawn in shown.paths if drawn.path.persona == persona.id]
    told = [
        Fact(word(N_("Path")), (one_line(each.path.name),), tags=(_state(shown, each.path.state),)) for each in paths
    ]
    goals = [
        Fact(word(N_("Goal of the path")), (each.goal.text.strip(),))
        for each in paths
        if each.path.goal is not None and each.goal.text.strip()
    ]
    yield Facts((*fields.facts(shown, persona, fields.PERSONA).facts, *own, *told, *goals))


def _mode(shown: Shown, mode: str) -> Tag:
    title = shown.word(MODES[mode])
    return Tag(shown.word(N_("Physical or digital")), title, title)


def _state(shown: Shown, state: str) -> Tag:
    title = shown.word(STATES[state])
    return Tag(shown.word(N_("State")), title, title)
