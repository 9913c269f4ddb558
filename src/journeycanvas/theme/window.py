"""The look of the window, light and dark: colour roles and sizes; the paper in it is always white."""

from typing import NamedTuple


class WindowColours(NamedTuple):
    """The colour roles of the window, as #rrggbb."""

    bar: str
    """Behind the menus and the status line."""
    panel: str
    """Behind the tool bar, the outline and the inspector."""
    desk: str
    """Around the paper, and behind the start page."""
    field: str
    ink: str
    secondary: str
    disabled: str
    hairline: str
    border: str
    """Round what floats, and between what stands apart anyway."""
    edge: str
    """Round what is typed into, chosen or pressed: without it nobody would see that it can be."""
    hover: str
    chosen: str
    """Behind what is selected or switched on."""
    accent: str
    """Text and icons that stand out."""
    accent_fill: str
    accent_fill_hover: str
    on_accent: str
    focus: str
    positive: str
    negative: str
    truth: str
    neutral: str
    positive_soft: str
    negative_soft: str
    truth_soft: str
    accent_soft: str
    neutral_soft: str


LIGHT = WindowColours(
    bar="#F7F8FA",
    panel="#FFFFFF",
    desk="#E8ECF1",
    field="#FFFFFF",
    ink="#1F2633",
    secondary="#5D6779",
    disabled="#A6AEBB",
    hairline="#DDE2EA",
    border="#CCD3DE",
    edge="#858F9F",
    hover="#F1F3F7",
    chosen="#E4EAF5",
    accent="#2F4B7C",
    accent_fill="#2F4B7C",
    accent_fill_hover="#3A5A92",
    on_accent="#FFFFFF",
    focus="#2F6BE0",
    positive="#147063",
    negative="#B0421F",
    truth="#8A5D00",
    neutral="#5D6779",
    positive_soft="#E3F4F1",
    negative_soft="#FDEBE4",
    truth_soft="#FFF3CF",
    accent_soft="#E4EAF5",
    neutral_soft="#F1F3F7",
)
DARK = WindowColours(
    bar="#181D25",
    panel="#1F252F",
    desk="#171B22",
    field="#272E3A",
    ink="#E8ECF2",
    secondary="#A7B1C2",
    disabled="#667082",
    hairline="#333B48",
    border="#465061",
    edge="#727E91",
    hover="#2A323F",
    chosen="#2F3D57",
    accent="#9DBBEF",
    accent_fill="#3F66AC",
    accent_fill_hover="#4A72BB",
    on_accent="#FFFFFF",
    focus="#6EA0F5",
    positive="#5CCDB9",
    negative="#F59A78",
    truth="#E5B95A",
    neutral="#A7B1C2",
    positive_soft="#1E3F3B",
    negative_soft="#4A2A20",
    truth_soft="#44361A",
    accent_soft="#2F3D57",
    neutral_soft="#2A323F",
)

TEXT_ON_GROUND: tuple[tuple[str, str], ...] = (
    *(("ink", ground) for ground in ("bar", "panel", "desk", "field", "hover", "chosen")),
    *(("secondary", ground) for ground in ("bar", "panel", "desk", "field", "hover", "chosen")),
    *(("accent", ground) for ground in ("panel", "field", "hover", "chosen", "accent_soft")),
    ("panel", "ink"),
    ("on_accent", "accent_fill"),
    ("on_accent", "accent_fill_hover"),
    *(
        (tone, ground)
        for tone in ("positive", "negative", "truth", "neutral")
        for ground in ("panel", "field", "hover")
    ),
    ("positive", "positive_soft"),
    ("negative", "negative_soft"),
    ("truth", "truth_soft"),
    ("neutral", "neutral_soft"),
)
"""Which roles are written on which: each pair has a contrast of 4.5:1 or more (WCAG 2.2, 1.4.3)."""


class WindowSizes(NamedTuple):
    """Lengths in the window's pixels, on a four-point grid, and type sizes in points of the screen."""

    text_pt: float = 9.5
    label_pt: float = 9.0
    small_pt: float = 8.25
    title_pt: float = 18.0
    heading_pt: float = 11.0
    radius: int = 6
    icon: int = 20
    small_icon: int = 16
    outline_width: int = 244
    inspector_width: int = 300
    field_height: int = 30


SIZES = WindowSizes()
TEXT_SIZES = {"smaller": 0.9, "normal": 1.0, "larger": 1.25, "much_larger": 1.5, "double": 2.0}
"""How many times as large as usual the texts of the window are, by what the person prefers."""


def sized(times: float) -> WindowSizes:
    """Return the sizes with texts so many times as large."""
    larger = {name: size * times for name, size in SIZES._asdict().items() if name.endswith("_pt")}
    return SIZES._replace(**larger)
