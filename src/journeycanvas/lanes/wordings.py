"""Ready-made wordings of card lanes; a new one is one row and its name in WordingId."""

from typing import Literal, NamedTuple

from journeycanvas.language import N_

WordingId = Literal[
    "needs",
    "actions",
    "thoughts",
    "questions",
    "motivations",
    "pain_points",
    "information",
    "alternatives",
    "content",
    "messages",
    "opportunities",
    "team_actions",
    "feedback",
    "insights",
]
Tint = Literal["note", "plain", "negative", "positive", "accent", "truth"]


class Wording(NamedTuple):
    """A ready-made use of a card lane: its title, its icon, the tint of its cards and what an empty cell asks."""

    id: WordingId
    title: str
    icon: str
    tint: Tint
    prompt: str
    card_icon: str | None = None
    shows_availability: bool = False


WORDINGS: dict[str, Wording] = {
    wording.id: wording
    for wording in (
        Wording("needs", N_("Needs"), "bulb", "note", N_("I need…")),
        Wording("actions", N_("Actions"), "walk", "plain", N_("What I do")),
        Wording("thoughts", N_("Thoughts"), "message-circle", "accent", N_("What I think")),
        Wording("questions", N_("Questions"), "help", "accent", N_("What I wonder")),
        Wording("motivations", N_("Motivations"), "bolt", "positive", N_("What drives me")),
        Wording(
            "pain_points", N_("Pain points"), "alert-triangle", "negative", N_("What gets in my way"), "alert-triangle"
        ),
        Wording(
            "information",
            N_("Information needed"),
            "info-circle",
            "plain",
            N_("What I must know"),
            shows_availability=True,
        ),
        Wording("alternatives", N_("Alternatives"), "arrows-split", "plain", N_("What else I consider")),
        Wording("content", N_("Content"), "article", "plain", N_("What we show")),
        Wording("messages", N_("Messages"), "message", "accent", N_("What we say")),
        Wording("opportunities", N_("Opportunities"), "star", "positive", N_("What we could do")),
        Wording("team_actions", N_("Team actions"), "users", "plain", N_("What the team does")),
        Wording("feedback", N_("Feedback"), "quote", "note", N_("What clients told us")),
        Wording("insights", N_("Insights"), "eye", "truth", N_("What we learnt")),
    )
}
