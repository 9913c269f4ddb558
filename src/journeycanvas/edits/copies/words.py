"""What was left out of a copy, as a person reads it."""

from collections.abc import Iterable, Iterator

from journeycanvas.edits.copies.copy import LeftOut
from journeycanvas.language import _, ngettext

_MOST = 5
"""Names that stand in a line."""


def in_lines(left_out: Iterable[LeftOut]) -> Iterator[str]:
    """Return a line for each part: its title, how many things it has, and the first of them."""
    for title, names in left_out:
        count = len(names)
        shown = ", ".join(names[:_MOST])
        more = ngettext("{count} more", "{count} more", count - _MOST).format(count=count - _MOST)
        text = shown if count <= _MOST else f"{shown}, {more}"
        yield _("  {title} ({count}): {names}").format(title=title, count=count, names=text)


def in_full(left_out: Iterable[LeftOut]) -> str:
    """Return all that was left out, a name a line under the titles of the parts."""
    parts = [f"{title} ({len(names)})\n" + "\n".join(f"  • {name}" for name in names) for title, names in left_out]
    return "\n\n".join(parts) or _("Nothing: the copy is whole.")
