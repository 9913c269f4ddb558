"""Markdown as a journey: our own export, and any outline of headings and lists (CommonMark 0.31).

A heading of the first level is the title, one of the second a stage or, where a colon stands after its first words, the
section these name, one of the third a lane; items are fields, touchpoints and cards. That is the journey as text (see
`edits.outline.lines`) in other signs, so it is rewritten as such, line by line, and read as that.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.outline.applying import Applied, apply_text
from journeycanvas.edits.outline.lines import text_of
from journeycanvas.imports.decoding import decoded
from journeycanvas.imports.imported import Imported, ImportFaultError, Remark, in_order
from journeycanvas.imports.markdown_extras import with_extra
from journeycanvas.imports.markdown_rows import PERSONA, SHOWN_BY, SOMEBODY, Outline
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.language import LANGUAGES, _, words

_MOST_MENDED = 20
"""Lines that tell what cannot be; with more the file is refused."""
_BRACKETS = re.compile(r"[ \t]*\[[^\[\]]*\][ \t]*$")


def read(content: bytes, language: str) -> Imported:
    """Return the journey that a Markdown file says; raises ImportFaultError."""
    text = decoded(content)
    outline = Outline(text.text)
    if not any(row.text for row in outline.rows):
        reason = _("it has no headings and no lists")
        raise ImportFaultError("no_outline", reason=reason, advice=_("Write stages as headings, touchpoints as items."))
    # Labels are known in each language, lanes by their names in that of the journey alone.
    spoken = max((language, *LANGUAGES), key=outline.words_of)
    reading = _Reading(outline, spoken)
    journey = reading.journey()
    return Imported(journey, in_order([*text.remarks, *outline.remarks, *reading.unclear()]))


class _Reading:
    """The rows of a file read in one language: labels are known in each, but lanes are named in that of the journey."""

    def __init__(self, outline: Outline, language: str) -> None:
        self._outline = outline
        lanes = (PathLane(id="path"), EmotionLane(id="emotion"))
        blank = Journey.model_validate({"title": "", "language": language, "lanes": lanes})
        named = (SHOWN_BY[name].title if name in SHOWN_BY else name for name in outline.lanes)
        self._before = [*text_of(blank).split("\n"), *(f"\t{words(language)(name)}" for name in named)]
        if not outline.has_personas:
            self._before.append(f"{words(language)(PERSONA)}: {words(language)(SOMEBODY)}")
        self.applied = self._applied(blank)

    def _applied(self, blank: Journey) -> Applied:
        """Return what the rows tell, without brackets that tell what cannot be; raises ImportFaultError."""
        rows = self._outline.rows
        for _round in range(_MOST_MENDED):
            try:
                return apply_text(blank, "\n".join([*self._before, *map(str, rows)]))
            except EditError as error:
                place = self._culprit(blank)
                bare = _BRACKETS.sub("", rows[place].text)
                if bare == rows[place].text:
                    raise _invalid(error, rows[place].line) from error
                self._outline.remarks.append(Remark("skipped", str(error), rows[place].line))
                rows[place] = rows[place]._replace(text=bare)
        raise _invalid(_("This value is not allowed here."), None)

    def _culprit(self, blank: Journey) -> int:
        """Return the place of the first row with which the rows cannot be told."""
        rows = self._outline.rows

        def fails(count: int) -> bool:
            try:
                apply_text(blank, "\n".join([*self._before, *map(str, rows[:count])]))
            except EditError:
                return True
            return False

        return bisect_left(range(1, len(rows) + 1), True, key=fails)

    def unclear(self) -> Iterator[Remark]:
        """Yield what could not be taken over, with the lines of the file."""
        for one in self.applied.unclear:
            place = one.line - len(self._before)
            yield Remark("skipped", one.why, self._outline.rows[place].line if place >= 0 else None)

    def journey(self) -> Journey:
        """Return the journey, with the fields for which the journey as text has no words."""
        places = {row.line: place for place, row in enumerate(self._outline.rows)}
        made = self.applied.journey
        for extra in self._outline.extras:
            owner = None
            if extra.owner is not None:
                told = self.applied.keys.get(places[extra.owner] + len(self._before))
                owner = told.id if told is not None else None
            changed = with_extra(made, owner, extra.name, extra.value)
            if changed is None:
                said = _("“{label}” means nothing here").format(label=extra.label)
                self._outline.remarks.append(Remark("skipped", said, extra.line))
            else:
                made = changed
        return made


def _invalid(why: object, line: int | None) -> ImportFaultError:
    return ImportFaultError("invalid", reason=str(why).rstrip("."), advice=_("Correct it there."), line=line)
