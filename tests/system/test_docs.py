"""What the pages tell is there: their links lead somewhere, and every picture that is taken is shown."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
MOST_BYTES = 6_000_000


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    near = [link for link in LINK.findall(text) if not link.startswith(("http:", "https:", "mailto:"))]

    assert [link for link in near if not (page.parent / link).exists()] == []


def test_pictures_are_all_shown_and_stay_small() -> None:
    folder = ROOT / "docs" / "pictures"
    shown = set(LINK.findall((folder / "README.md").read_text(encoding="utf-8")))
    taken = sorted(folder.glob("*.png"))

    assert [picture.name for picture in taken if picture.name not in shown] == []
    assert sum(picture.stat().st_size for picture in taken) < MOST_BYTES


def test_the_user_guide_is_as_complete_in_both_languages() -> None:
    french, english = (
        (ROOT / "docs" / "user-guide" / f"{tongue}.md").read_text(encoding="utf-8") for tongue in ("fr", "en")
    )

    assert french.count("\n## ") == english.count("\n## ")
    assert french.count("![") == english.count("![")
    assert re.findall(r"^\d+\.", french, re.MULTILINE) == re.findall(r"^\d+\.", english, re.MULTILINE)
