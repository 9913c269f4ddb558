"""Touchpoints: the interactions a path visits."""

from typing import Literal

from journeycanvas.model.evidence import Evidence
from journeycanvas.model.picture import PictureUse
from journeycanvas.model.record import Address, Degree, Fraction, Id, Record, Text
from journeycanvas.model.stage import Duration

Mode = Literal["physical", "digital", "hybrid"]
Device = Literal["phone", "tablet", "computer", "landline", "kiosk", "watch", "speaker", "tv", "paper", "none", "other"]
MomentKindId = Literal["ordinary", "delight", "irritant", "missing", "breaking_point"]


class Position(Record):
    """Where a touchpoint was put by hand: across its stage and down its lane, each from 0 to 1."""

    x: Fraction
    y: Fraction


class Link(Record):
    """A link that may be followed, with its label."""

    address: Address
    label: Text = ""


class Touchpoint(Record):
    """An interaction between client and organisation."""

    id: Id
    name: Text = ""
    stage: Id
    position: Position | None = None
    """Set by hand; otherwise the place is found automatically."""
    description: Text = ""
    channels: tuple[Id, ...] = ()
    """The channels of the interaction, own or built in; the first one is the main one."""
    mode: Mode | None = None
    """Physical, digital or hybrid; otherwise that of the main channel (R35)."""
    device: Device | None = None
    department: Id | None = None
    owner: Id | None = None
    partner: Text = ""
    """A partner or third party the interaction belongs to (R5)."""
    moment: MomentKindId = "ordinary"
    moment_of_truth: bool = False
    importance: Degree = 3
    hesitation: bool = False
    """Reluctance appears here (R52)."""
    duration: Duration | None = None
    waiting: Duration | None = None
    response_time: Duration | None = None
    """The expected response time (R39)."""
    trigger_delay: Duration | None = None
    """How long after the moment before it sets in, such as a follow-up within three hours (R91)."""
    frequency: Text = ""
    human_fallback: bool | None = None
    """Whether a human can be reached rather than the bot (R40)."""
    support_tool: Text = ""
    at_risk: bool = False
    labels: tuple[Id, ...] = ()
    icon: Id | None = None
    """An icon chosen by hand; otherwise that of the main channel."""
    pictures: tuple[PictureUse, ...] = ()
    links: tuple[Link, ...] = ()
    evidence: Evidence = "hypothesis"
    sources: tuple[Id, ...] = ()
    contributor: Id | None = None
    """The department that contributed it (R70)."""
    notes: Text = ""
