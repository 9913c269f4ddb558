"""What hands do to the boxes of one sheet: type, copy, paste, clear, fill down; each is one step."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from journeycanvas.edits import deletion
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.tabbed import as_table
from journeycanvas.edits.table import Box, Refusal, is_kept_full
from journeycanvas.language import _, ngettext
from journeycanvas.session.deletion_names import deleting
from journeycanvas.session.session import Session
from journeycanvas.ui import messages, speech
from journeycanvas.ui.calling import calling
from journeycanvas.ui.clipboard.tables import bare, page, rows_of_page, tab_separated
from journeycanvas.ui.faces import writing
from journeycanvas.ui.faces.grid import Grid
from journeycanvas.ui.faces.writing import Block
from journeycanvas.ui.messages import Answer, menu_text


class Pen(QObject):
    """Writes into the boxes of a grid."""

    said = Signal(str, str)
    """What is to be told, and in which style."""
    wrote = Signal()

    def __init__(self, grid: Grid) -> None:
        """Write for a grid, once there is a session."""
        super().__init__(grid)
        self.session: Session | None = None
        self._grid = grid
        self._table = grid.table
        grid.table.typed.connect(self._type)
        grid.copy_wanted.connect(self.copy)
        grid.cut_wanted.connect(self.cut)
        grid.paste_wanted.connect(self.paste)
        grid.clear_wanted.connect(self.clear)
        grid.fill_wanted.connect(self.fill_down)
        grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        grid.customContextMenuRequested.connect(self._show_menu)

    def copy(self) -> None:
        """Put the boxes selected on the clipboard, as text that spreadsheets understand."""
        selected = set(self._grid.selected())
        if selected:
            held = {column for _row, column in selected}
            rows = sorted({row for row, _column in selected})
            columns = [column for column in self._grid.columns_as_shown() if column in held]
            text = self._table.text
            block = [
                tuple([text(row, column) if (row, column) in selected else "" for column in columns]) for row in rows
            ]
            copied = QMimeData()
            copied.setText(tab_separated(block))
            copied.setHtml(page(((), *block)))
            QGuiApplication.clipboard().setMimeData(copied)

    def cut(self) -> None:
        """Put the boxes selected on the clipboard, and empty them."""
        self.copy()
        self.clear()

    def clear(self) -> None:
        """Empty the boxes selected; those that can never be empty stay."""
        table = self._table
        boxes = {
            self._box(row, column): ""
            for row, column in self._grid.selected()
            if table.id_at(row) and not is_kept_full(table.columns[column])
        }
        self._write(Block(boxes), name=writing.CLEAR)

    def fill_down(self) -> None:
        """Fill the boxes selected with what stands at their top, or a single row with what stands above it."""
        table = self._table
        places = [(row, column) for row, column in self._grid.selected() if table.id_at(row)]
        top = min((row for row, _column in places), default=0)
        if len({row for row, _column in places}) == 1 and top > 0:
            top -= 1
        boxes = {self._box(row, column): table.text(top, column) for row, column in places if row != top}
        self._write(Block(boxes), name=writing.FILL)

    def paste(self) -> None:
        """Put the table on the clipboard into the boxes from the first one selected on; rows past the last are new.

        One text alone fills all boxes selected.
        """
        block = _table_on_clipboard()
        selected = self._grid.selected()
        if not block or not self._grid.currentIndex().isValid():
            return
        if block == [[block[0][0]]] and len(selected) > 1:
            text = block[0][0]
            boxes = {self._box(row, column): text for row, column in selected if self._table.id_at(row)}
            self._write(Block(boxes), name=writing.PASTE)
            return
        top = min((row for row, _column in selected), default=self._grid.at[0])
        held = {column for _row, column in selected} or {self._grid.at[1]}
        order = self._grid.columns_as_shown()
        first = next(place for place, column in enumerate(order) if column in held)
        self._paste_block(block, top, order[first:])

    def delete_rows(self) -> None:
        """Delete the touchpoints or cards of the boxes selected, with what hangs on them."""
        session = self.session
        ids = [id for row in self._grid.selected_rows() if (id := self._table.id_at(row))]
        if session is not None and ids:
            session.apply(deleting(session.settled, ids), lambda journey: deletion.delete(journey, ids))
            self.wrote.emit()

    def _paste_block(self, block: Sequence[Sequence[str]], top: int, columns: Sequence[int]) -> None:
        table = self._table
        ids = [table.columns[column].id for column in columns]
        boxes: dict[Box, str] = {}
        new: list[dict[str, str]] = []
        beside: list[Refusal] = []
        for down, texts in enumerate(block):
            id = table.id_at(top + down)
            fitting = dict(zip(ids, texts, strict=False))
            outside = [text for text in texts[len(ids) :] if text]
            beside += [Refusal(Box(id, ""), text, _("There is no column for it.")) for text in outside]
            if id:
                boxes.update({Box(id, column): text for column, text in fitting.items()})
            elif any(text.strip() for text in fitting.values()):
                new.append(fitting)
        like = table.ids[-1] if table.ids else None
        if self._write(Block(boxes, new, like), name=writing.PASTE, beside=tuple(beside)):
            last = min(top + len(block), len(table.ids)) - 1
            self._grid.select_block(range(top, max(top, last) + 1), columns[: max(map(len, block))])

    def _box(self, row: int, column: int) -> Box:
        return Box(self._table.id_at(row), self._table.columns[column].id)

    def _type(self, row: int, column: int, text: str) -> None:
        """Take over what was typed into a box; below the last row it is a new one."""
        table = self._table
        box = self._box(row, column)
        like = table.ids[-1] if table.ids else None
        block = Block({box: text}) if box.row else Block({}, ({box.column: text},), like)
        if box.row or text.strip():
            self._write(block, name=writing.name_of_typing(self._table.sheet, block), is_typed=True)

    def _write(self, block: Block, *, name: str, beside: tuple[Refusal, ...] = (), is_typed: bool = False) -> bool:
        """Write a block as one step; where something does not fit, ask whether the rest shall be written."""
        session = self.session
        if session is None:
            return False
        try:
            result = writing.written(session, self._table.sheet, block)
        except EditError as error:
            self.said.emit(str(error), "warning")
            return False
        refused = (*beside, *result.refused)
        if refused and (is_typed or not self._wants_the_rest(refused)):
            self.said.emit(writing.told(refused, self._place, most=1), "warning")
            return False
        writing.keep(session, result, name=name)
        self.wrote.emit()
        more = _("Added: {names}.").format(names=", ".join(result.added)) if result.added else ""
        self.said.emit(more, "secondary")
        return True

    def _wants_the_rest(self, refused: tuple[Refusal, ...]) -> bool:
        count = len(refused)
        question = ngettext("{count} cell does not fit.", "{count} cells do not fit.", count)
        answers = (
            Answer("rest", _("Write the rest"), "AcceptRole"),
            Answer("nothing", _("Write nothing"), "RejectRole"),
        )
        details = writing.told(refused, self._place)
        return messages.ask(self._grid.window(), question.format(count=count), answers, details=details) == "rest"

    def _place(self, box: Box) -> str:
        """Return where a box is, for the user."""
        table = self._table
        row = table.place_of(box.row)
        title = next((column.title for column in table.columns if column.id == box.column), "")
        where = _("Row {row}").format(row=row + 1) if row is not None else _("New row")
        return f"{where}, {title}" if title else where

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self._grid)
        menu.aboutToHide.connect(calling(menu.deleteLater))
        rows = [row for row in self._grid.selected_rows() if self._table.id_at(row)]
        delete = ngettext("Delete {count} row", "Delete {count} rows", len(rows)).format(count=speech.number(len(rows)))
        for title, deed in (
            (_("Cut"), self.cut),
            (_("Copy"), self.copy),
            (_("Paste"), self.paste),
            ("", None),
            (_("Fill down"), self.fill_down),
            (_("Clear cells"), self.clear),
            ("", None),
            (delete, self.delete_rows),
        ):
            if deed is None:
                menu.addSeparator()
                continue
            entry = menu.addAction(menu_text(title))
            entry.setEnabled(bool(rows) or deed == self.paste)
            entry.triggered.connect(calling(deed))
        menu.popup(self._grid.viewport().mapToGlobal(at))


def _table_on_clipboard() -> list[list[str]]:
    """Return the table that was copied: as text, or else from a web page or a word processor."""
    offered: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if offered is None:  # where nothing was ever copied
        return []
    text = offered.text() if offered.hasText() else ""
    rows = rows_of_page(offered.html()) if "\t" not in text and offered.hasHtml() else ()
    return [list(row) for row in rows] or [[bare(box) for box in row] for row in as_table(text)]
