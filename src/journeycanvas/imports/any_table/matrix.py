"""Somebody's table with a column a stage and a row for each lane, read column by column."""

from collections.abc import Sequence

from journeycanvas import progress
from journeycanvas.document.tables.table import Cell, as_text
from journeycanvas.imports.any_table.building import parted
from journeycanvas.imports.any_table.guessing import MOST_COLUMNS
from journeycanvas.imports.any_table.mapping import Mapping
from journeycanvas.imports.any_table.roles import CARDS, OWN_LANE
from journeycanvas.imports.any_table.values import duration_of, emotion_of, texts_of
from journeycanvas.imports.draft import Draft
from journeycanvas.imports.own_tables.rows import Numbered
from journeycanvas.language import _

_OF_STAGE = ("description", "goal", "notes", "duration", "waiting")


class MatrixTable:
    """The stages at the top, and the lanes at the left."""

    def __init__(self, rows: Sequence[Numbered], mapping: Mapping, draft: Draft) -> None:
        """Read these rows into a draft."""
        self._rows = rows
        self._mapping = mapping
        self._draft = draft
        self._by_role: dict[str, list[Numbered]] = {}
        self._labels: dict[int, str] = {}
        self._phase = ""
        label = ""
        for place, role in sorted(mapping.roles.items()):
            row = rows[place]
            label = as_text(row[1].get(0)).strip() or label
            self._labels[row[0]] = " ".join(label.split())
            self._by_role.setdefault(role, []).append(row)

    def read(self) -> None:
        """Take column after column."""
        line, heads = self._rows[self._mapping.head] if self._mapping.head < len(self._rows) else (1, {})
        used = {place for role in self._by_role.values() for _line, row in role for place in row if place > 0}
        named = {place for place in heads if place > 0 and as_text(heads[place]).strip()}
        places = sorted(used | named)
        if len(places) > MOST_COLUMNS:
            told = _("all columns after the first {count}").format(count=MOST_COLUMNS)
            self._draft.remark("skipped", told, line)
        for place in progress.through(places[:MOST_COLUMNS]):
            self._column(place, " ".join(as_text(heads.get(place)).split()), line)

    def _column(self, place: int, name: str, line: int) -> None:
        boxes = {role: [(at, row.get(place)) for at, row in rows] for role, rows in self._by_role.items()}
        if not name and not any(as_text(box).strip() for held in boxes.values() for _at, box in held):
            return
        draft = self._draft
        if not name:
            draft.remark("guessed", _("column {number} has no stage above it; it has one without a name").format(
                number=place + 1), line)  # fmt: skip
        stage = draft.stage(name, line, **self._of_stage(boxes))
        self._touchpoints(stage, name, boxes)
        for role, held in boxes.items():
            if role == OWN_LANE or role.startswith(CARDS):
                for at, box in held:
                    for text in texts_of(box):
                        wording = role.removeprefix(CARDS) if role != OWN_LANE else None
                        draft.card(self._labels[at] or _("Notes"), stage, text, at, wording=wording)

    def _of_stage(self, boxes: dict[str, list[tuple[int, Cell]]]) -> dict[str, object]:
        # Boxes are joined over the stages of a phase in spreadsheets: the text stands in the first one.
        self._phase = next((said for _line, box in boxes.get("phase", ()) if (said := _plain(box))), self._phase)
        found: dict[str, object] = {"phase": self._draft.phase(self._phase)} if self._phase else {}
        for role in _OF_STAGE:
            for line, box in boxes.get(role, ()):
                said = as_text(box).strip()
                if not said:
                    continue
                if role in ("duration", "waiting"):
                    length = duration_of(said)
                    if length is not None:
                        found[role] = length
                    else:
                        told = _("“{text}” is no length of time").format(text=said[:40])
                        self._draft.remark("skipped", told, line)
                else:
                    found[role] = self._draft.text(said, line)
        return found

    def _touchpoints(self, stage: str, name: str, boxes: dict[str, list[tuple[int, Cell]]]) -> None:
        draft = self._draft
        felt = self._emotion(boxes.get("emotion", ()))
        said = [draft.verbatim(text, line) for line, box in boxes.get("verbatim", ()) for text in texts_of(box)]
        channels = [
            (line, each) for line, box in boxes.get("channel", ()) for text in texts_of(box) for each in parted(text)
        ]
        names = [(line, text) for line, box in boxes.get("touchpoint", ()) for text in texts_of(box)]
        told = [line for role in ("emotion", "verbatim", "channel") for line, box in boxes.get(role, ()) if box]
        if not names and told:
            draft.remark("guessed", _("a touchpoint was made for what is said of the stage as a whole"), told[0])
            names = [(told[0], name)]
        ids = tuple(dict.fromkeys(draft.channel(channel, line) for line, channel in channels))
        for number, (line, text) in enumerate(names):
            id = draft.touchpoint(stage, text, line, **({"channels": ids} if ids else {}))
            draft.visit("", id, felt, verbatims=() if number else tuple(said))

    def _emotion(self, boxes: Sequence[tuple[int, Cell]]) -> float | None:
        """Return what is felt in a stage: the first box that says it."""
        for line, box in boxes:
            said = as_text(box).strip()
            if not said:
                continue
            felt = emotion_of(box, self._mapping.scale)
            if felt is not None:
                return felt
            told = _("“{text}” says no emotion").format(text=" ".join(said.split())[:40])
            self._draft.remark("skipped", told, line)
        return None


def _plain(box: Cell) -> str:
    return " ".join(as_text(box).split())
