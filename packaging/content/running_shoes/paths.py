"""The two paths: Mark's, which is drawn, and Sofia's, which can be shown beside it."""

from building import quoted, visit
from wording import Say

from journeycanvas.model.path import Connection, Obstacle, Path, Visit
from journeycanvas.model.scope import Goal


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


def sofia_path(say: Say) -> Path:
    """Return Sofia's path, which ends without a human answer."""

    def at(touchpoint: str, emotion: float | None, motivation: tuple[str, str], **fields: object) -> Visit:
        told = {"motivation": say(*motivation), "evidence": "heard_once", "sources": ("interview-sofia",)}
        return visit("sofia", touchpoint, emotion, **{**told, **fields})

    return Path(
        id="sofia-current",
        persona="sofia",
        hidden=True,
        volume=2150.0,
        goal=Goal(
            text=say(
                "Recourir dix kilomètres, avec l'avis d'une personne", "Run ten kilometres again, advised by a person"
            ),
            outcome="not_reached",
            how_to_reach=say(
                "Un numéro de téléphone dès la fiche produit et un appel une semaine après la livraison.",
                "A phone number on the product page, and a call a week after delivery.",
            ),
            would_recommend=False,
        ),
        visits=(
            at(
                "article",
                0.6,
                ("Je veux savoir ce qui a changé en dix ans.", "I want to know what has changed in ten years."),
                enablers=say.each(("Un texte long et sourcé", "A long text with its sources")),
            ),
            at(
                "reviews",
                0.9,
                ("Je fais confiance à celles qui ont mon âge.", "I trust women of my age."),
                emotion_word=say("Confiance", "Trust"),
                enablers=say.each(("Un avis signé par une coureuse de 55 ans", "A review by a runner aged 55")),
                verbatims=(
                    quoted(
                        say,
                        "sofia.said.reviews",
                        ("Enfin quelqu'un de mon âge.", "Somebody of my age at last."),
                        who="Sofia",
                        date="2026-11-06",
                        source="interview-sofia",
                    ),
                ),
            ),
            at(
                "chat",
                0.2,
                ("Je préférerais parler, mais je tente.", "I would rather talk, but I try."),
                blockers=(
                    Obstacle(text=say("Écrire au clavier lui prend du temps", "Typing takes her time"), severity=2),
                ),
            ),
            at(
                "cart",
                0.3,
                ("Je prends deux pointures pour essayer.", "I take two sizes to try on."),
                enablers=say.each(("Retour gratuit sous 30 jours", "Free return within 30 days")),
            ),
            at(
                "payment",
                -1.2,
                ("Je veux payer en deux fois.", "I want to pay in two instalments."),
                emotion_word=say("Méfiance", "Wariness"),
                verbatims=(
                    quoted(
                        say,
                        "sofia.said.payment",
                        ("Pourquoi vous faut-il ma date de naissance ?", "Why do you need my date of birth?"),
                        who="Sofia",
                        date="2026-11-06",
                        source="interview-sofia",
                    ),
                ),
                blockers=(
                    Obstacle(
                        text=say("Date de naissance demandée sans raison", "Date of birth asked for no reason"),
                        prevents=say("Payer en confiance", "Paying with confidence"),
                        severity=4,
                    ),
                ),
            ),
            at(
                "delivery",
                0.8,
                ("J'essaie le soir même, sur mon tapis.", "I try them on that very evening, on my rug."),
                emotion_about="brand",
                enablers=say.each(("Un mot écrit à la main", "A handwritten note")),
            ),
            at(
                "service",
                -1.6,
                ("Je veux l'avis de quelqu'un avant de courir avec.", "I want somebody's advice before I run in them."),
                emotion_word=say("Abandonnée", "Let down"),
                verbatims=(
                    quoted(
                        say,
                        "sofia.said.service",
                        ("Personne à qui parler : je les renvoie.", "Nobody to talk to: I am sending them back."),
                        who="Sofia",
                        date="2026-11-06",
                        source="interview-sofia",
                    ),
                ),
                blockers=(
                    Obstacle(
                        text=say("Aucun téléphone après l'achat", "No phone number after the purchase"),
                        prevents=say("Recourir sans crainte", "Running again without fear"),
                        severity=5,
                    ),
                ),
            ),
        ),
        connections=(
            Connection(
                id="sofia.loop.cart",
                kind="loop",
                origin="sofia.payment",
                destination="sofia.cart",
                share=18.0,
                label=say("revient vérifier les frais", "goes back to check the costs"),
            ),
            Connection(
                id="sofia.exit.service",
                kind="exit",
                origin="sofia.service",
                share=27.5,
                label=say("renvoient la paire", "send the pair back"),
                causes=say.each(
                    ("Pas de conseil humain", "No human advice"), ("Pointure incertaine", "Unsure of the size")
                ),
            ),
        ),
    )
