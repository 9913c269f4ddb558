"""Journey maps of Enablement Map in YAML: phases, actions, touchpoints, thoughts and emotions; all else is told."""

import pytest

from journeycanvas.imports import yaml_tree
from journeycanvas.imports.enablement_map import read
from journeycanvas.imports.imported import Imported, ImportFaultError

MAP = """\
kind: cjm
version: '1.0'
id: cjm:new-shoes
persona:
  name: Mark
  description: Runs twice a week
phases:
  - { id: cjm:phase:look, name: Looking }
  - { id: cjm:phase:buy, name: Buying }
actions:
  - id: cjm:action:compare
    name: Compare shoes
    phase: cjm:phase:look
    touchpoints:
      - Search engine
      - Shop window
    thoughts_feelings:
      - So many of them
    emotion_score: -1
  - id: cjm:action:pay
    name: Pay
    phase: cjm:phase:buy
    emotion_score: 2
"""

LAUGHS = "a: &a [x, x, x]\n" + "".join(f"{b}: &{b} [{f'*{a}, ' * 40}]\n" for a, b in ("ab", "bc", "cd"))


def of(text: str) -> Imported:
    return read(text.encode(), "en")


def told(found: Imported) -> list[str]:
    return [f"{remark.line}: {remark.kind}: {remark.text}" for remark in found.remarks]


def test_map_is_read_with_its_persona_phases_actions_and_emotions() -> None:
    found = of(MAP)

    made = found.journey
    stages = {stage.id: stage.name for stage in made.stages}
    (path,) = made.paths
    (persona,) = made.personas
    by_id = {one.id: one for one in made.touchpoints}
    assert (made.title, persona.name, persona.summary) == ("new-shoes", "Mark", "Runs twice a week")
    assert [
        (by_id[visit.touchpoint].name, stages[by_id[visit.touchpoint].stage], visit.emotion) for visit in path.visits
    ] == [("Search engine", "Looking", -1.0), ("Shop window", "Looking", -1.0), ("Pay", "Buying", 2.0)]
    lanes = {lane.id: getattr(lane, "wording", None) for lane in made.lanes}
    assert [(lanes[card.lane], card.text) for card in made.cards] == [
        ("actions", "Compare shoes"), ("thoughts", "So many of them"),
    ]  # fmt: skip
    assert told(found) == [
        "3: guessed: the title was taken from the id",
        "20: guessed: an action without touchpoints was made one",
    ]


def test_documents_of_other_kinds_are_told() -> None:
    found = of(f"kind: sbp\ntasks: []\n---\n{MAP}---\nkind: outcome\n---\n{MAP}")

    assert len(found.journey.stages) == 2
    assert [line for line in told(found) if "skipped" in line] == [
        "1: skipped: another document: “sbp”",
        "28: skipped: another document: “outcome”",
        "30: skipped: another journey: only the first one was read",
    ]


def test_what_cannot_be_taken_is_told_with_its_line() -> None:
    found = of(
        "kind: cjm\nname: Shoes\nowner: Bo\nphases:\n- {id: a, name: A}\n- {id: a, name: B}\nactions:\n"
        "- name: x\n  phase: gone\n  emotion_score: 7\n- name: y\n  cost: [1]\n- phase: a\n"
    )

    assert told(found) == [
        "1: guessed: nobody is named who travels; somebody was added",
        "3: skipped: “owner” means nothing here",
        "6: guessed: a second phase with the same id was added to it",
        "8: guessed: the phase “gone” is not among the phases; it was added",
        "8: guessed: an action without touchpoints was made one",
        "10: skipped: the emotion “7” is not from −2 to +2",
        "11: guessed: a touchpoint without a phase stands in the first stage",
        "11: guessed: an action without touchpoints was made one",
        "12: skipped: “cost” means nothing here",
        "13: skipped: an action without a name",
    ]


def test_words_that_yaml_takes_for_other_things_stay_words() -> None:
    found = of("kind: cjm\nphases: [No, 12:30, 0x1F]\nactions: [{name: off, phase: no, touchpoints: yes}]\n")

    assert [stage.name for stage in found.journey.stages] == ["No", "12:30", "0x1F"]
    assert [one.name for one in found.journey.touchpoints] == ["yes"]


def test_alias_is_what_it_stands_for() -> None:
    found = of(
        "kind: cjm\nphases: [{id: p, name: P}]\nactions:\n- {name: a, phase: p, touchpoints: &t [X, Y]}\n"
        "- {name: b, phase: p, touchpoints: *t}\n"
    )

    assert [one.name for one in found.journey.touchpoints] == ["X", "Y"]
    assert len(found.journey.paths[0].visits) == 4


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("kind: cjm\nid: a\nid: b\n", "twice", 3, 1),
        ("kind: cjm\nphases: [a, }\n", "yaml", 2, 13),
        ("kind: cjm\nactions: &a [x, *a]\n", "yaml", 2, 17),
        ("kind: cjm\nactions: *b\n", "yaml", 2, 10),
        ("kind: cjm\nx: " + "[" * 80, "too_deep", 2, 67),
        (LAUGHS, "too_many", 4, 0),
        ("kind: sbp\n", "not_cjm", 1, None),
        ("kind: cjm\n", "no_actions", 1, None),
    ],
)  # fmt: skip
def test_what_is_no_map_is_refused_with_its_place(text: str, code: str, line: int, column: int | None) -> None:
    with pytest.raises(ImportFaultError) as caught:
        of(text)

    assert (caught.value.code, caught.value.line) == (code, line)
    assert caught.value.column == column or column == 0


def test_both_parsers_of_yaml_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = of(MAP)
    monkeypatch.setattr(yaml_tree, "_LOADER", yaml_tree.yaml.SafeLoader)

    assert of(MAP) == quick
