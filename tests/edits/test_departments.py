"""The usual departments are offered until they are there, and known by name in both languages."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.edits import table_values
from journeycanvas.edits.departments import made, offered
from journeycanvas.edits.table_fields import Column
from tests.builders import small


def having(*names: str, language: str = "en") -> Journey:
    return small().evolve(language=language, departments=tuple(made(f"d{n}", name) for n, name in enumerate(names)))


def test_they_are_offered_in_the_language_of_the_map_until_it_has_them() -> None:
    assert offered(having(language="fr")) == (
        *("Commerciaux et agences", "Centre d'appels et SAV", "Back office", "Digital et marketing"),
    )
    assert offered(having("centre d’appels et sav", "BACK OFFICE")) == ("Sales and agencies", "Digital and marketing")


@pytest.mark.parametrize(
    ("name", "role"),
    [("Commerciaux et agences", "frontstage"), ("Back office", "backstage"), ("Retail", None)],
)
def test_a_usual_one_has_its_role_however_it_is_chosen(name: str, role: str | None) -> None:
    read = table_values.read(having(), Column("department", "", "department"), name)

    (department,) = read.journey.departments
    assert (department.id, department.name, department.role) == (read.value, name, role)
