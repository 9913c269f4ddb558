"""Sofia's path, which can be shown beside Mark's."""

from building import quoted, visit
from wording import Say

from journeycanvas.model.path import Connection, Obstacle, Path, Visit
from journeycanvas.model.scope import Goal


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
