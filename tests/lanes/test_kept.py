"""What was made is given again while it is made of the same."""

from journeycanvas.lanes.parts.kept import KEPT, latest, steady


def test_the_latest_two_results_of_a_key_are_given_again() -> None:
    made = []

    @latest
    def doubled(key: str, number: int) -> int:
        made.append((key, number))
        return 2 * number

    asked = [("a", 1), ("a", 1), ("b", 1), ("a", 2), ("a", 1), ("a", 2), ("a", 3), ("a", 2), ("a", 1)]

    assert [doubled(*each) for each in asked] == [2, 2, 2, 4, 2, 4, 6, 4, 2]
    assert made == [("a", 1), ("b", 1), ("a", 2), ("a", 3), ("a", 1)]


def test_an_equal_result_is_the_very_same_object_again() -> None:
    @steady
    def signs(key: str, numbers: tuple[int, ...]) -> tuple[bool, ...]:
        return tuple([number > 0 for number in numbers])

    first = signs("a", (1, -1))

    assert signs("a", (5, -3)) is first
    assert signs("a", (-5, 3)) == (False, True)


def test_of_many_more_keys_than_are_kept_the_latest_stay() -> None:
    made = []

    @latest
    def itself(key: int) -> int:
        made.append(key)
        return key

    for key in range(2 * KEPT):
        itself(key)
    for key in range(KEPT + KEPT // 8, 2 * KEPT):
        itself(key)

    assert len(made) == 2 * KEPT
