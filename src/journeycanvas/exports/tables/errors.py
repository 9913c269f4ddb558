"""What tables cannot hold."""

from journeycanvas.language import _


class TooWideError(ValueError):
    """A table has more columns than a workbook can have; its text says which, and what to do."""

    def __init__(self, title: str, columns: int, *, most: int) -> None:
        """Name the table and how many columns it has."""
        what = _("The table “{title}” has {columns} columns, more than the {most} a workbook can hold.")
        advice = _("Export it as CSV, which has no such limit.")
        safe = _("Your journey is safe; nothing was written.")
        super().__init__(f"{what.format(title=title, columns=columns, most=most)} {safe} {advice}")
