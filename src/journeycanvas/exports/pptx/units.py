"""The sizes of a slide, and lengths as presentations write them: whole EMU, 12,700 to the point (ECMA-376, 20.1.2)."""

EMU = 12_700
"""EMU in a point."""
WIDTH, HEIGHT = 960.0, 540.0
"""The size of a slide in points: 16 to 9, as programs begin a new presentation."""
MARGIN = 32.0
FOOT = 508.0
"""Down to where a slide is filled, in points: the footer stands below."""
READABLE_PT = 9.0
"""The smallest text on a slide that people at the far end of a table can read."""
SMALLEST_PT = 1.0
"""The smallest text that a presentation can hold."""


def emu(points: float) -> int:
    """Return a length in points as EMU."""
    return round(points * EMU)


def hundredths(points: float) -> int:
    """Return a size of text in hundredths of a point, between what presentations take (ECMA-376, 20.1.10.72)."""
    return max(100, min(400_000, round(points * 100)))


def xfrm(x: float, y: float, width: float, height: float, *, flips: str = "") -> str:
    """Return where a shape stands, given in points."""
    place = f'<a:off x="{emu(x)}" y="{emu(y)}"/><a:ext cx="{max(0, emu(width))}" cy="{max(0, emu(height))}"/>'
    return f"<a:xfrm{flips}>{place}</a:xfrm>"
