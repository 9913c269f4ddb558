"""What people are told of the keys is what the keys do."""

from journeycanvas.tools import keys
from journeycanvas.tools.key_table import ON_THE_MAP, WHILE_TYPING, WITH_THE_MOUSE
from journeycanvas.tools.moving_on import DIRECTIONS


def test_every_key_of_the_map_is_told_once() -> None:
    told = [name for row in ON_THE_MAP for name in row.names]

    assert sorted(told) == sorted({*keys._KEYS, *DIRECTIONS, "Letter", "Escape"})


def test_no_deed_is_told_twice() -> None:
    for rows in (ON_THE_MAP, WHILE_TYPING, WITH_THE_MOUSE):
        deeds = [row.deed for row in rows]
        assert len(set(deeds)) == len(deeds)
        assert all(row.keys for row in rows)
