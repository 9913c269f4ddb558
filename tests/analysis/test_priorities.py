"""The order of doing: by priority, and nothing before what it has to come after."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.analysis.priorities import ENDED, in_order
from journeycanvas.model.recommendation import Recommendation, priority


def ids(*recommendations: Recommendation) -> list[str]:
    return [placed.recommendation.id for placed in in_order(recommendations)]


def one(id: str, impact: int | None = None, effort: int | None = None, **fields: object) -> Recommendation:
    return Recommendation.model_validate({"id": id, "impact": impact, "effort": effort, **fields})


@st.composite
def recommended(draw: st.DrawFn) -> tuple[Recommendation, ...]:
    degree = st.none() | st.integers(1, 5)
    made: list[Recommendation] = []
    for number in range(draw(st.integers(0, 12))):
        after = draw(st.lists(st.sampled_from([each.id for each in made]), unique=True)) if made else []
        status = draw(st.sampled_from(["idea", "planned", "in_progress", "done", "dropped"]))
        made.append(one(f"r{number}", draw(degree), draw(degree), status=status, after=tuple(after)))
    return tuple(draw(st.permutations(made)))


@given(recommended())
def test_nothing_open_stands_before_what_it_comes_after(recommendations: tuple[Recommendation, ...]) -> None:
    placed = in_order(recommendations)

    places = {each.recommendation.id: each.place for each in placed if each.place is not None}
    assert sorted(places.values()) == list(range(1, len(places) + 1))
    assert sorted(each.recommendation.id for each in placed) == sorted(each.id for each in recommendations)
    for each in recommendations:
        for before in each.after:
            if each.id in places and before in places:
                assert places[before] < places[each.id]


@given(recommended())
def test_without_constraints_priorities_rise(recommendations: tuple[Recommendation, ...]) -> None:
    free = tuple([each.evolve(after=()) for each in recommendations])

    ranks = [priority(each.recommendation) or 4 for each in in_order(free) if each.place is not None]

    assert ranks == sorted(ranks)


def test_what_something_urgent_waits_for_is_as_urgent() -> None:
    urgent, middling = one("urgent", 5, 1, after=("tedious",)), one("middling", 3, 3)

    assert ids(middling, one("tedious", 1, 5), urgent) == ["tedious", "urgent", "middling"]


def test_what_is_done_or_dropped_stands_last_and_is_in_nobodys_way() -> None:
    first = one("first", 5, 1, after=("ended",))

    placed = in_order((one("dropped", 5, 1, status="dropped"), one("ended", 5, 1, status="done"), first))

    assert [(each.recommendation.id, each.place) for each in placed] == [
        ("first", 1),
        ("ended", None),
        ("dropped", None),
    ]
    assert placed[0].waits_for == ()
    assert all(each.recommendation.status in ENDED for each in placed[1:])
