"""The twelve touchpoints.

Those that follow each other share a channel, a device and a department, but for the four gaps on Mark's path.
"""

from typing import NamedTuple

from wording import Say

from journeycanvas.model.organisation import OwnChannel
from journeycanvas.model.touchpoint import Device, Position, Touchpoint
from running_shoes.touchpoint_details import own_details

ADVICE = "advice-community"


class Row(NamedTuple):
    """What every touchpoint has: where it stands, what it is called, how it is reached and who answers for it."""

    id: str
    stage: str
    at: tuple[float, float]
    name: tuple[str, str]
    channels: tuple[str, ...]
    device: Device
    department: str
    owner: str


ROWS = (
    Row("search", "awareness", (0.169, 0.824), ("Recherche Google", "Google search"),
        ("search",), "phone", "ecommerce", "claire"),
    Row("article", "awareness", (0.776, 0.447), ("Article de blog", "Blog article"),
        ("blog", "search"), "phone", "ecommerce", "claire"),
    Row("chat", "consideration", (0.048, 0.178), ("Chat en direct", "Live chat"),
        ("live_chat", ADVICE), "phone", "ecommerce", "hugo"),
    Row("reviews", "consideration", (0.509, 0.609), ("Avis clients", "Customer reviews"),
        ("reviews", ADVICE), "phone", "ecommerce", "karim"),
    Row("instagram", "consideration", (0.946, 0.906), ("Instagram", "Instagram"),
        ("instagram", ADVICE), "phone", "ecommerce", "ines"),
    Row("cart", "decision", (0.242, 0.447), ("Panier", "Cart"),
        ("online_shop", "website"), "phone", "ecommerce", "karim"),
    Row("payment", "decision", (0.727, 1.0), ("Paiement", "Payment"),
        ("website",), "phone", "ecommerce", "karim"),
    Row("reminder", "retention", (0.024, 0.555), ("E-mail de relance", "Reminder email"),
        ("email", "website"), "phone", "relation", "nadia"),
    Row("delivery", "retention", (0.411, 0.318), ("Livraison", "Delivery"),
        ("delivery", "website"), "phone", "relation", "nadia"),
    Row("service", "retention", (0.873, 0.749), ("Service client", "Customer service"),
        ("call_centre", "website"), "computer", "relation", "nadia"),
    Row("review-request", "advocacy", (0.23, 0.296), ("Demande d'avis", "Review request"),
        ("feedback", "website"), "computer", "relation", "ines"),
    Row("referral", "advocacy", (0.703, 0.102), ("Code de parrainage", "Referral code"),
        ("referral", "website"), "computer", "relation", "ines"),
)  # fmt: skip


def own_channels(say: Say) -> tuple[OwnChannel, ...]:
    """Return the channel that chat, reviews and Instagram have in common."""
    name = say("Conseils et communauté", "Advice and community")
    return (OwnChannel(id=ADVICE, name=name, mode="digital", icon="users"),)


def all_touchpoints(say: Say) -> tuple[Touchpoint, ...]:
    """Return the touchpoints in the order of Mark's path."""
    details = own_details(say)
    return tuple(touchpoint(row, say).evolve(**details[row.id]) for row in ROWS)


def touchpoint(row: Row, say: Say) -> Touchpoint:
    """Return what every touchpoint has."""
    return Touchpoint(
        id=row.id,
        name=say(*row.name),
        stage=row.stage,
        position=Position(x=row.at[0], y=row.at[1]),
        channels=row.channels,
        device=row.device,
        department=row.department,
        owner=row.owner,
        evidence="confirmed",
        sources=("survey",),
    )
