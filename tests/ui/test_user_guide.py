"""The user guide names keys and menus as the window does."""

import re
from pathlib import Path

import pytest

from journeycanvas.session.preferences import Language
from journeycanvas.ui.program import Program
from journeycanvas.ui.searching.shortcuts import shortcuts
from journeycanvas.ui.window import Window

GUIDE = Path(__file__).parents[2] / "docs" / "user-guide"
MENU = {
    "fr": r"(Affichage|Édition|Fichier) >\s(.+?)(?= \(|[.:,]| suit| agrandit)",
    "en": r"(View|Edit|File) >\s(.+?)(?= \(|[.:,]| follows| makes)",
}
NOT_KEYS = {".journey"}
ARROWS = {"fr": ("Flèches", ("Gauche", "Droite", "Haut", "Bas")), "en": ("Arrows", ("Left", "Right", "Up", "Down"))}


@pytest.fixture(params=["fr", "en"])
def tongue(request: pytest.FixtureRequest, program: Program, window: Window) -> Language:
    spoken: Language = request.param
    program.set_language(spoken)
    return spoken


def test_keys_of_the_guide_are_those_of_the_window(tongue: Language, window: Window) -> None:
    there = {keys for rows in shortcuts(window).values() for row in rows for keys in row.keys.split(", ")}
    told = set(re.findall(r"`([^`]+)`", (GUIDE / f"{tongue}.md").read_text(encoding="utf-8"))) - NOT_KEYS
    arrows, each = ARROWS[tongue]

    wrong = {keys for keys in told if keys not in there and not {keys.replace(arrows, one) for one in each} <= there}

    assert wrong == set()


def test_menus_of_the_guide_are_those_of_the_window(tongue: Language, window: Window) -> None:
    text = (GUIDE / f"{tongue}.md").read_text(encoding="utf-8")
    told = [(menu, entry.replace("\n", " ")) for menu, entry in re.findall(MENU[tongue], text)]

    assert len(told) >= 4
    assert [entry for entry in told if entry not in entries(window)] == []


def entries(window: Window) -> set[tuple[str, str]]:
    found = set()
    for bar_action in window.menuBar().actions():
        menu = bar_action.menu()
        assert menu is not None
        for action in menu.actions():
            title = action.text().partition("\t")[0].replace("&", "").removesuffix("…")
            found.add((bar_action.text().replace("&", ""), title))
    return found
