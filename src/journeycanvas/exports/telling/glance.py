"""What is found out of a journey as a whole: its curves in words, its stages side by side, the order of doing."""

from collections.abc import Iterator, Sequence

from journeycanvas.analysis.curve import Point, curve_sentence
from journeycanvas.exports.telling.blocks import Block, Paragraph, Section, Table
from journeycanvas.exports.telling.shown import Shown, one_line
from journeycanvas.exports.telling.tags import felt_as
from journeycanvas.lanes.base import DrawnPath
from journeycanvas.lanes.parts.figures import day, duration, number
from journeycanvas.language import N_
from journeycanvas.model.balance import felt
from journeycanvas.model.named import RECOMMENDATION_STATUS
from journeycanvas.model.recommendation import priority

CURVE, CURVE_OF = N_("Curve of emotions"), N_("Curve of emotions: {path}")
STAGES, ORDER = N_("The stages side by side"), N_("Recommendations in the order of doing")
ORDER_CAPTION = N_("Order, priority and owner of each recommendation")
GLANCE = N_("At a glance")


def glance(shown: Shown) -> Section | None:
    """Return the curves as sentences and the stages as a table; None where there is neither."""
    blocks = (*(_curves(shown) if shown.tells_emotions else ()), *_stages(shown))
    return Section(shown.word(GLANCE), blocks) if blocks else None


def order_of_doing(shown: Shown) -> Section | None:
    """Return the recommendations in the order in which to do them; None where none is shown."""
    word = shown.word
    drawn_in = {one.id: stage for stage, held in shown.recommendations().items() for one in held}
    if not drawn_in:
        return None
    from journeycanvas.analysis.priorities import in_order  # the graph of what comes after what, for this alone

    rows = []
    for placed in in_order(shown.journey.recommendations):
        one, rank = placed.recommendation, priority(placed.recommendation)
        rows.append(
            (
                one_line(one.text) or word(N_("Without a name")),
                number(placed.place, shown.language) if placed.place is not None else "",
                shown.stage_names.get(drawn_in[one.id], ""),
                str(rank or ""),
                shown.name(one.owner) or shown.name(one.department),
                day(one.due, word) if one.due else "",
                word(RECOMMENDATION_STATUS[one.status]),
            )
        )
    columns = (N_("Recommendation"), N_("Order"), N_("Stage"), N_("Priority"), N_("Owner"), N_("Due"), N_("Status"))
    return Section(word(ORDER), (_without_empty_columns(word(ORDER_CAPTION), tuple(map(word, columns)), rows),))


def curve_sentences(shown: Shown) -> Iterator[tuple[DrawnPath, str, str]]:
    """Yield each path on which something is felt, what its curve is called, and the curve as a sentence."""
    label = shown.word(CURVE_OF if len(shown.paths) > 1 else CURVE)
    for drawn in shown.paths:
        sentence = curve_sentence(_points(shown, drawn), shown.word, shown.language)
        if sentence:
            yield drawn, label.format(path=shown.path_name(drawn)), sentence


def _curves(shown: Shown) -> Iterator[Block]:
    for _, title, sentence in curve_sentences(shown):
        yield Paragraph(sentence, title)


def _points(shown: Shown, drawn: DrawnPath) -> list[Point]:
    """Return what is felt along a path; where touchpoints are hidden, named by the stages they stand in."""
    if shown.tells_touchpoints:
        return [Point(shown.touchpoint_name(visit.touchpoint), visit.emotion) for visit in drawn.path.visits]
    stage = {id: shown.stage_names[one.stage] for id, one in shown.touchpoint.items()}
    return [Point(stage[visit.touchpoint], visit.emotion) for visit in drawn.path.visits]


def _stages(shown: Shown) -> Iterator[Block]:
    """Yield the stages as a table: their phase, how long they take, how many touchpoints, what is felt."""
    journey, word, language = shown.journey, shown.word, shown.language
    if not journey.stages:
        return
    phases = {phase.id: one_line(phase.name) for phase in journey.phases}
    rows = []
    for stage in journey.stages:
        held = shown.visited(stage.id)
        known = felt(visit.emotion for one in held for _drawn, visit in shown.visits.get(one.id, ()))
        mean = "" if known.mean is None or not shown.tells_emotions else felt_as(known.mean, shown)
        rows.append(
            (
                shown.stage_names[stage.id],
                phases.get(stage.phase or "", ""),
                "" if stage.duration is None else duration(stage.duration, word, language),
                number(len(held), language) if shown.tells_touchpoints else "",
                mean,
            )
        )
    columns = (N_("Stage"), N_("Phase"), N_("Duration"), N_("Touchpoints"), N_("Mean emotion"))
    yield _without_empty_columns(word(STAGES), tuple(map(word, columns)), rows)


def _without_empty_columns(caption: str, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Table:
    kept = [place for place in range(len(columns)) if place == 0 or any(row[place] for row in rows)]
    return Table(
        caption,
        tuple([columns[place] for place in kept]),
        tuple([tuple([row[place] for place in kept]) for row in rows]),
    )
