"""Mark's path, which the picture draws."""

from building import quoted, visit
from wording import Say

from journeycanvas.model.path import Connection, Obstacle, Path, Visit


def mark_path(say: Say) -> Path:
    """Return Mark's path through the twelve touchpoints, with the exit at payment."""

    def at(touchpoint: str, emotion: float, motivation: tuple[str, str], **fields: object) -> Visit:
        told = {"motivation": say(*motivation), "evidence": "confirmed", "sources": ("interview-mark", "survey")}
        return visit("mark", touchpoint, emotion, **{**told, **fields})

    return Path(
        id="mark-current",
        persona="mark",
        volume=6300.0,
        visits=(
            at(
                "search",
                0.2,
                ("J'ai promis à ma fille de courir avec elle.", "I promised my daughter I would run with her."),
                enablers=say.each(("Des résultats qui parlent du dos", "Results that mention the back")),
            ),
            at(
                "article",
                0.1,
                ("Je veux comprendre avant de dépenser.", "I want to understand before I spend."),
                enablers=say.each(("Un schéma clair du pied", "A clear diagram of the foot")),
                blockers=(
                    Obstacle(
                        text=say(
                            "Drop, pronation, stabilité : trop de jargon", "Drop, pronation, stability: too much jargon"
                        ),
                        severity=2,
                    ),
                ),
            ),
            at(
                "chat",
                1.3,
                ("J'ai besoin qu'on me réponde, à moi.", "I need an answer for me, not for everybody."),
                verbatims=(
                    quoted(
                        say,
                        "mark.said.chat",
                        ("Réponse en 2 minutes, super !", "An answer in 2 minutes, great!"),
                        who="Mark",
                        date="2026-11-04",
                        source="interview-mark",
                    ),
                ),
                enablers=say.each(
                    ("Une vraie personne, qui court elle aussi", "A real person, who runs as well"),
                    ("Deux modèles proposés, pas vingt", "Two models suggested, not twenty"),
                ),
            ),
            at(
                "reviews",
                0.6,
                ("Je cherche quelqu'un qui a mal comme moi.", "I look for somebody whose back hurts like mine."),
                enablers=say.each(("Des avis avec photos", "Reviews with photographs")),
            ),
            at(
                "instagram",
                -0.7,
                ("Je veux les voir portées.", "I want to see them worn."),
                verbatims=(
                    quoted(
                        say,
                        "mark.said.instagram",
                        ("J'ai posé la question, personne n'a répondu.", "I asked the question, nobody answered."),
                        who="Mark",
                        source="interview-mark",
                        shown=False,
                    ),
                ),
                blockers=(
                    Obstacle(
                        text=say("Message privé resté sans réponse", "Direct message left unanswered"),
                        prevents=say("Être sûr de son choix", "Being sure of the choice"),
                        severity=3,
                    ),
                ),
            ),
            at(
                "cart",
                0.5,
                ("Je me décide : ce sera cette paire.", "I make up my mind: it will be this pair."),
                enablers=say.each(("Panier retrouvé le lendemain", "The cart is still there the next day")),
            ),
            at(
                "payment",
                -1.8,
                ("Je veux en finir vite.", "I want to get it over with."),
                verbatims=(
                    quoted(
                        say,
                        "mark.said.payment",
                        ("Les frais, à la fin seulement !", "The costs, only at the end!"),
                        who="Mark",
                        date="2026-11-04",
                        source="interview-mark",
                    ),
                ),
                blockers=(
                    Obstacle(
                        text=say(
                            "Frais de port découverts au dernier écran", "Delivery costs found on the last screen"
                        ),
                        prevents=say("Payer sans surprise", "Paying without a surprise"),
                        severity=5,
                    ),
                    Obstacle(text=say("Aucune date d'expédition", "No shipping date"), severity=4),
                    Obstacle(text=say("Compte obligatoire", "An account is required"), severity=3),
                ),
            ),
            at(
                "reminder",
                0.4,
                ("Si les frais sont offerts, je reviens.", "If delivery is free, I come back."),
                enablers=say.each(("Panier gardé, frais offerts", "Cart kept, free delivery")),
            ),
            at(
                "delivery",
                1.2,
                ("J'ai hâte de les essayer.", "I cannot wait to try them on."),
                enablers=say.each(
                    ("Créneau d'une heure annoncé la veille", "A one-hour slot announced the day before")
                ),
            ),
            at(
                "service",
                -0.5,
                ("Je veux savoir si le talon doit serrer.", "I want to know whether the heel should be tight."),
                blockers=(
                    Obstacle(
                        text=say("Aucun numéro, aucun nom", "No number, no name"),
                        severity=4,
                        prevents=say("Être rassuré sur son choix", "Being reassured about the choice"),
                    ),
                ),
            ),
            at(
                "review-request",
                1.1,
                ("Je suis content de donner mon avis.", "I am glad to give my opinion."),
                enablers=say.each(
                    ("Une seule question, sans compte à ouvrir", "A single question, no account to open")
                ),
            ),
            at(
                "referral",
                1.8,
                ("Deux amis veulent s'y mettre aussi.", "Two friends want to take it up as well."),
                verbatims=(
                    quoted(
                        say,
                        "mark.said.referral",
                        ("Mes deux amis ont commandé dans la semaine.", "Both my friends ordered within the week."),
                        who="Mark",
                        source="interview-mark",
                        shown=False,
                    ),
                ),
            ),
        ),
        connections=(
            Connection(
                id="mark.exit.payment",
                kind="exit",
                origin="mark.payment",
                share=46.1,
                label=say("d'abandons de panier", "of carts abandoned"),
                causes=say.each(
                    ("Frais de port connus trop tard", "Delivery costs known too late"),
                    ("Pas de date d'expédition voulue", "No wished delivery date"),
                    ("Refus de partager ses données personnelles", "Not wanting to share personal data"),
                    ("Code de réduction qui ne fonctionne pas", "Coupon that does not work"),
                ),
            ),
        ),
    )
