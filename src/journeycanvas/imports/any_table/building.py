"""The journey that somebody's table says, once it is known what its columns hold."""

from collections.abc import Sequence

from journeycanvas import progress
from journeycanvas.document.naming import key
from journeycanvas.document.tables.table import Cell, as_text
from journeycanvas.imports.any_table.mapping import Mapping
from journeycanvas.imports.any_table.roles import CARDS, OWN_LANE
from journeycanvas.imports.any_table.values import duration_of, emotion_of, number_of, texts_of
from journeycanvas.imports.draft import Draft
from journeycanvas.imports.own_tables.boxes import BoxError, chosen
from journeycanvas.imports.own_tables.rows import Numbered
from journeycanvas.language import LANGUAGES, _, words
from journeycanvas.model.moments import MOMENT_OF_TRUTH

_OF_TOUCHPOINT = (
    *("touchpoint", "description", "channel", "emotion", "verbatim", "department", "owner", "partner"),
    *("duration", "waiting", "importance", "moment", "notes"),
)
"""The roles whose boxes say something of the touchpoint of their row."""


class LongTable:
    """A table with a row a touchpoint, read row by row."""

    def __init__(self, rows: Sequence[Numbered], mapping: Mapping, draft: Draft) -> None:
        """Read these rows into a draft."""
        self._rows = rows
        self._mapping = mapping
        self._draft = draft
        self._stages: dict[str, str] = {}
        self._place = {role: place for place, role in reversed(list(mapping.roles.items()))}
        heads = rows[mapping.head][1] if mapping.head < len(rows) else {}
        self._heads = {place: as_text(box).strip() for place, box in heads.items()}
        self._stage = self._persona = self._phase = ""
        self._stage_name: str | None = None

    def read(self) -> None:
        """Take row after row."""
        lanes = [
            (place, role)
            for place, role in sorted(self._mapping.roles.items())
            if role == OWN_LANE or role.startswith(CARDS)
        ]
        for line, row in progress.through(self._rows[self._mapping.head + 1 :]):
            if not any(as_text(box).strip() for box in row.values()):
                continue
            self._stage_of(line, row)
            if any(self._said(row, role) for role in _OF_TOUCHPOINT):
                self._touchpoint(line, row)
            for place, role in lanes:
                for text in texts_of(row.get(place)):
                    wording = role.removeprefix(CARDS) if role != OWN_LANE else None
                    self._draft.card(self._heads.get(place) or _("Notes"), self._stage, text, line, wording=wording)

    def _said(self, row: dict[int, Cell], role: str) -> str:
        place = self._place.get(role)
        return " ".join(as_text(row.get(place)).split()) if place is not None else ""

    def _stage_of(self, line: int, row: dict[int, Cell]) -> None:
        """Know the stage of a row: that of the one before where it names none, as boxes are joined in spreadsheets."""
        self._persona = self._said(row, "persona") or self._persona
        self._phase = self._said(row, "phase") or self._phase
        name = self._said(row, "stage")
        if not name and self._stage_name is not None:
            return
        if key(name) not in self._stages:
            fields: dict[str, object] = {"phase": self._draft.phase(self._phase, line)} if self._phase else {}
            self._stages[key(name)] = self._draft.stage(name, line, **fields)
            if not name:
                self._draft.remark("guessed", _("no stage is named yet; it has one without a name"), line)
        self._stage_name, self._stage = name, self._stages[key(name)]

    def _touchpoint(self, line: int, row: dict[int, Cell]) -> None:
        draft = self._draft
        names = texts_of(row.get(self._place["touchpoint"])) if "touchpoint" in self._place else []
        fields: dict[str, object] = {}
        for role in ("description", "notes", "partner"):
            place = self._place.get(role)
            if place is not None and (said := as_text(row.get(place)).strip()):
                fields[role] = draft.text(said, line)
        if channels := self._said(row, "channel"):
            fields["channels"] = tuple(dict.fromkeys(draft.channel(name, line) for name in parted(channels)))
        if department := self._said(row, "department"):
            fields["department"] = draft.department(department, line)
        if owner := self._said(row, "owner"):
            fields["owner"] = draft.person(owner, line)
        fields |= self._lengths(line, row) | self._importance(line, row) | self._moment(line, row)
        for number, name in enumerate(names or [""]):
            id = draft.touchpoint(self._stage, name, line, **fields)
            felt = self._emotion(line, row) if not number else None
            quoted = self._verbatims(line, row) if not number else ()
            draft.visit(self._persona, id, felt, verbatims=quoted)

    def _verbatims(self, line: int, row: dict[int, Cell]) -> tuple[object, ...]:
        place = self._place.get("verbatim")
        return (
            tuple([self._draft.verbatim(text, line) for text in texts_of(row.get(place))]) if place is not None else ()
        )

    def _emotion(self, line: int, row: dict[int, Cell]) -> float | None:
        place = self._place.get("emotion")
        said = self._said(row, "emotion")
        if place is None or not said:
            return None
        felt = emotion_of(row[place], self._mapping.scale)
        if felt is None:
            self._draft.remark("skipped", _("“{text}” says no emotion").format(text=said[:40]), line)
        return felt

    def _lengths(self, line: int, row: dict[int, Cell]) -> dict[str, object]:
        found: dict[str, object] = {}
        for role in ("duration", "waiting"):
            if said := self._said(row, role):
                length = duration_of(said)
                if length is None:
                    self._draft.remark("skipped", _("“{text}” is no length of time").format(text=said[:40]), line)
                else:
                    found[role] = length
        return found

    def _importance(self, line: int, row: dict[int, Cell]) -> dict[str, object]:
        said = self._said(row, "importance")
        number = number_of(said) if said else None
        if number is not None and number in (1, 2, 3, 4, 5):
            return {"importance": int(number)}
        if said:
            self._draft.remark("skipped", _("“{text}” is no importance from 1 to 5").format(text=said[:40]), line)
        return {}

    def _moment(self, line: int, row: dict[int, Cell]) -> dict[str, object]:
        said = self._said(row, "moment")
        if not said:
            return {}
        if key(said) in {key(words(language)(MOMENT_OF_TRUTH)) for language in LANGUAGES}:
            return {"moment_of_truth": True}
        try:
            return {"moment": chosen("moment", said)}
        except BoxError as error:
            self._draft.remark("skipped", str(error), line)
            return {}


def parted(names: str) -> list[str]:
    """Return the names in a box that holds several, parted by commas, semicolons, slashes or pluses."""
    for sign in (";", ",", " / ", "/", " + ", "|", " & "):
        if sign in names:
            return [name.strip() for name in names.split(sign) if name.strip()]
    return [names]
