"""The end of a handbook: figures, recommendations with their matrix, a page for each owner, and the words used."""

from collections.abc import Iterator

from journeycanvas.exports.handbook.book import Book
from journeycanvas.exports.handbook.look import MARGIN
from journeycanvas.exports.handbook.pages import Chapter
from journeycanvas.exports.handbook.rows import Row
from journeycanvas.exports.telling import tags
from journeycanvas.exports.telling.blocks import Entries, Entry
from journeycanvas.exports.telling.glance import order_of_doing
from journeycanvas.exports.telling.measured import measured
from journeycanvas.exports.telling.signs import signs
from journeycanvas.exports.telling.stages import WITHOUT_TEXT
from journeycanvas.language import N_
from journeycanvas.layout import matrix
from journeycanvas.scene.scene import Scene, Sheet
from journeycanvas.scene.shifting import shifted

FIGURES, RECOMMENDATIONS, MATRIX = N_("Measurements"), N_("Recommendations"), N_("Impact and effort")
OWNER = N_("Owner")
_MATRIX_HEIGHT = 420.0
_ROOM_OF_TITLE = 60.0


def figures(book: Book) -> Iterator[Chapter]:
    """Yield all that was measured: on the whole, in each stage, at each touchpoint."""
    shown = book.shown
    subjects = [("", "")]
    for stage in book.journey.stages:
        subjects.append((stage.id, shown.stage_names[stage.id]))
        subjects += [(one.id, shown.touchpoint_name(one.id)) for one in shown.touchpoints(stage.id)]
    found = [told for subject, name in subjects if (told := measured(shown, subject, name)) is not None]
    if found:
        yield Chapter(book.word(FIGURES), tuple(book.set.blocks(found)))


def recommendations(book: Book) -> Iterator[Chapter]:
    """Yield what to do in its order, what is told of each, and the matrix of impact and effort."""
    order = order_of_doing(book.shown)
    if order is None:
        return
    rows: list[Row] = [*book.set.heading(order.title), *book.set.blocks(order.blocks)]
    for section in book.stages:
        for inner in section.sections:
            if inner.title == book.word(RECOMMENDATIONS) and not inner.is_named:
                rows += book.set.heading(section.title)
                rows += book.set.blocks(inner.blocks)
    yield Chapter(book.word(RECOMMENDATIONS), tuple(rows))
    yield _matrix(book)


def owners(book: Book) -> Iterator[Chapter]:
    """Yield a page for each person and department who answers for something shown."""
    journey, shown, word = book.journey, book.shown, book.word
    for owner in [*(one.id for one in journey.people), *(one.id for one in journey.departments)]:
        rows: list[Row] = []
        for title, entries in _answers_for(owner, book):
            if entries:
                rows += book.set.heading(word(title))
                rows += book.set.entries(Entries(tuple(entries)), book.set.whole)
        if rows:
            yield Chapter(shown.name(owner) or word(WITHOUT_TEXT), tuple(rows), over=word(OWNER))


def glossary(book: Book) -> Iterator[Chapter]:
    """Yield the words of the method that occur, and what they mean."""
    section = signs(book.shown)
    yield Chapter(section.title, tuple(book.set.blocks(section.blocks)))


def _answers_for(owner: str, book: Book) -> Iterator[tuple[str, list[Entry]]]:
    """Yield what a person or a department answers for, kind by kind."""
    shown = book.shown
    advice = [one for held in shown.recommendations().values() for one in held]
    needed = [one for held in shown.resources().values() for one in held]
    met = [one for stage in book.journey.stages for one in shown.touchpoints(stage.id)]
    unnamed = book.word(WITHOUT_TEXT)
    yield N_("Stages"), [Entry(shown.stage_names[one.id]) for one in book.journey.stages if one.owner == owner]
    yield (
        N_("Touchpoints"),
        [
            Entry(shown.touchpoint_name(one.id), tags.of_touchpoint(shown, one))
            for one in met
            if owner in (one.owner, one.department)
        ],
    )
    yield (
        RECOMMENDATIONS,
        [
            Entry(one.text.strip() or unnamed, tags.of_recommendation(shown, one))
            for one in advice
            if owner in (one.owner, one.department)
        ],
    )
    yield (
        N_("Resources"),
        [
            Entry(one.text.strip() or unnamed, tags.of_resource(shown, one))
            for one in needed
            if owner in (one.owner, one.department)
        ],
    )


def _matrix(book: Book) -> Chapter:
    """Return the matrix on a page, smaller where it would not fit."""
    from journeycanvas.analysis.priorities import in_order  # the graph of what comes after what, for this alone

    order = in_order(tuple(one for held in book.shown.recommendations().values() for one in held))
    numbers = {placed.recommendation.id: placed.place for placed in order if placed.place is not None}
    look, title = book.look, book.word(MATRIX)
    drawn = matrix.lay_out(
        book.journey.evolve(recommendations=tuple(placed.recommendation for placed in order)),
        numbers,
        width=look.width,
        height=_MATRIX_HEIGHT,
        language=book.journey.language,
        theme=look.theme,
    )
    if drawn.width <= look.width and drawn.height <= look.height - _ROOM_OF_TITLE:
        shapes = tuple(shape for node in drawn.nodes for shape in node.shapes)
        return Chapter(title, (Row(shapes, drawn.height),))
    width, height = look.size
    scale = min(look.width / drawn.width, (height - 2 * MARGIN) / drawn.height)
    nodes = tuple(shifted(node, MARGIN / scale, MARGIN / scale) for node in drawn.nodes)
    sheet = Scene(width / scale, height / scale, Sheet(width, height, scale, look.paper), (nodes,))
    return Chapter(title, sheets=(sheet,))
