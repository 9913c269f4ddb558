"""The paths: Georges today and as it should become, and Amina's, hidden at first."""

from building import quoted, visit
from wording import Say

from journeycanvas.model.path import Connection, Obstacle, Path
from journeycanvas.model.scope import Goal


def all_paths(say: Say) -> tuple[Path, ...]:
    """Return the three paths."""
    return georges_today(say), georges_tomorrow(say), amina_today(say)


def georges_today(say: Say) -> Path:
    """Return the path that ends too late for the journey."""
    seen = {"evidence": "confirmed", "sources": ("interview-georges",)}
    return Path(
        id="georges-today",
        name=say("Georges aujourd'hui", "Georges today"),
        persona="georges",
        volume=2900.0,
        visits=(
            visit(
                "georges",
                "post-office",
                -0.8,
                **seen,
                emotion_word=say("Surprise", "Surprise"),
                motivation=say("Je venais seulement chercher un recommandé.", "I only came for a registered letter."),
            ),
            visit(
                "georges",
                "switchboard",
                -1.3,
                **seen,
                motivation=say("Je veux savoir ce qu'il faut apporter.", "I want to know what to bring."),
                blockers=(Obstacle(text=say("Quatre menus avant une voix", "Four menus before a voice"), severity=4),),
                verbatims=(
                    quoted(
                        say,
                        "georges.said.switchboard",
                        ("Tapez 1, tapez 2… j'ai raccroché.", "Press 1, press 2… I hung up."),
                        who="Georges",
                        date="2026-04-22",
                        source="interview-georges",
                    ),
                ),
            ),
            visit(
                "georges",
                "pre-request",
                -1.7,
                **seen,
                motivation=say("Ma fille essaie avec moi, au téléphone.", "My daughter tries with me, by phone."),
                blockers=(
                    Obstacle(
                        text=say("Session expirée avant la fin", "Session expired before the end"),
                        severity=5,
                        prevents=say("Déposer à temps", "Handing in in time"),
                    ),
                    Obstacle(text=say("Aucune version papier proposée", "No paper version offered"), severity=4),
                ),
            ),
            visit(
                "georges",
                "help-desk",
                1.4,
                **seen,
                motivation=say("Une voisine m'a dit d'y aller.", "A neighbour told me to go there."),
                enablers=say.each(
                    ("Une conseillère qui prend le temps", "An adviser who takes her time"),
                    ("La liste imprimée en gros", "The list, in large print"),
                ),
                verbatims=(
                    quoted(
                        say,
                        "georges.said.desk",
                        ("Elle a tout fait avec moi, et sans soupirer.", "She did it all with me, and never sighed."),
                        who="Georges",
                        date="2026-04-22",
                        source="interview-georges",
                    ),
                ),
            ),
            visit(
                "georges",
                "photo-booth",
                0.1,
                **seen,
                blockers=(Obstacle(text=say("La voix va trop vite", "The voice goes too fast"), severity=2),),
            ),
            visit(
                "georges",
                "next-town",
                -0.9,
                **seen,
                motivation=say("Rien avant six semaines chez nous.", "Nothing for six weeks in our town."),
            ),
            visit("georges", "confirmation", 0.4, evidence="heard_once", sources=("interview-georges",)),
            visit("georges", "reception-desk", -0.3, evidence="heard_once", sources=("interview-georges",)),
            visit(
                "georges",
                "documents-desk",
                0.9,
                **seen,
                enablers=say.each(("Un dossier complet du premier coup", "A file that was complete at once")),
            ),
            visit("georges", "fingerprints", -0.6, evidence="heard_once", sources=("observation",)),
            visit("georges", "receipt", 0.2, sources=("observation",)),
            visit(
                "georges",
                "progress-call",
                -1.5,
                **seen,
                motivation=say("Mon train est dans dix jours.", "My train leaves in ten days."),
                blockers=(
                    Obstacle(
                        text=say("Personne ne peut lui répondre", "Nobody can tell him"),
                        severity=5,
                        prevents=say("Être à Porto le 12 juin", "Being in Porto on 12 June"),
                    ),
                ),
            ),
            visit(
                "georges",
                "pick-up",
                0.7,
                **seen,
                verbatims=(
                    quoted(
                        say,
                        "georges.said.pick-up",
                        ("Elle est belle, mais le train est parti.", "It is a fine card, but the train has left."),
                        who="Georges",
                        date="2026-06-19",
                        source="interview-georges",
                    ),
                ),
            ),
        ),
        connections=(
            Connection(
                id="georges.exit.form",
                kind="exit",
                origin="georges.pre-request",
                share=22.0,
                label=say("renoncent à la démarche en ligne", "give up the online request"),
                causes=say.each(("Session expirée", "Session expired"), ("Pas d'ordinateur", "No computer")),
            ),
            Connection(
                id="georges.loop.photo",
                kind="loop",
                origin="georges.documents-desk",
                destination="georges.photo-booth",
                share=10.0,
                label=say("photo refusée : à refaire", "photograph refused: to be taken again"),
            ),
        ),
    )


def georges_tomorrow(say: Say) -> Path:
    """Return the path as it should become: told in time, helped once, one visit."""
    return Path(
        id="georges-tomorrow",
        name=say("Georges demain", "Georges tomorrow"),
        persona="georges",
        state="target",
        colour="#1B8A7A",
        goal=Goal(
            text=say("Une carte valide deux mois avant le voyage", "A valid card two months before the journey"),
            outcome="reached",
            would_recommend=True,
        ),
        visits=(
            visit("target", "notice", 0.6, motivation=say("On pense à moi à temps.", "Somebody thinks of me in time.")),
            visit(
                "target",
                "help-desk",
                1.5,
                enablers=say.each(("Dossier et rendez-vous en une fois", "File and appointment in one go")),
            ),
            visit("target", "photo-booth", 0.5),
            visit("target", "shared-diary", 1.2),
            visit("target", "documents-desk", 1.1),
            visit("target", "fingerprints", 0.3),
            visit("target", "receipt", 0.6),
            visit(
                "target",
                "progress-call",
                0.9,
                motivation=say("On m'appelle, je n'ai rien à chercher.", "They call me, I need not look for anything."),
            ),
            visit("target", "pick-up", 1.8, emotion_word=say("Soulagement", "Relief")),
        ),
    )


def amina_today(say: Say) -> Path:
    """Return Amina's path, quick on the phone and stopped by opening hours."""
    heard = {"evidence": "heard_once", "sources": ("interview-amina",)}
    return Path(
        id="amina-today",
        name=say("Amina aujourd'hui", "Amina today"),
        persona="amina",
        hidden=True,
        volume=5300.0,
        goal=Goal(
            text=say("La bonne adresse, sans poser un jour", "The right address, without a day off"),
            outcome="reached",
            would_recommend=False,
        ),
        visits=(
            visit("amina", "search", 0.3, **heard),
            visit(
                "amina",
                "fake-site",
                -1.4,
                **heard,
                verbatims=(
                    quoted(
                        say,
                        "amina.said.fake",
                        ("J'ai failli payer 39 € pour rien.", "I nearly paid €39 for nothing."),
                        who="Amina",
                        date="2026-04-27",
                        source="interview-amina",
                    ),
                ),
            ),
            visit("amina", "official-site", 0.8, **heard),
            visit("amina", "login", 1.1, **heard),
            visit("amina", "pre-request", 0.4, **heard),
            visit("amina", "proof", -0.2),
            visit(
                "amina",
                "platform",
                -1.6,
                **heard,
                blockers=(
                    Obstacle(
                        text=say("Créneaux partis en onze minutes", "Slots gone in eleven minutes"),
                        severity=5,
                        prevents=say("Ne pas poser un jour", "Not taking a day off"),
                    ),
                ),
                verbatims=(
                    quoted(
                        say,
                        "amina.said.platform",
                        (
                            "Le lundi à 8 heures, je sors de garde et je dors.",
                            "Mondays at 8, I come off duty and sleep.",
                        ),
                        who="Amina",
                        date="2026-04-27",
                        source="interview-amina",
                    ),
                ),
            ),
            visit("amina", "confirmation", 0.9, **heard),
            visit("amina", "reception-desk", None),
            visit("amina", "documents-desk", 0.5, **heard),
            visit("amina", "fingerprints", 0.6),
            visit("amina", "tracking", 0.7, **heard),
            visit("amina", "ready-text", 1.3, **heard),
            visit(
                "amina",
                "pick-up",
                -0.4,
                **heard,
                blockers=(
                    Obstacle(text=say("Retrait de 9 h à 16 h seulement", "Collection from 9 to 4 only"), severity=3),
                ),
            ),
            visit("amina", "survey", None),
        ),
        connections=(
            Connection(
                id="amina.branch.login",
                kind="branch",
                origin="amina.official-site",
                destination="amina.pre-request",
                share=31.0,
                label=say("sans compte numérique", "without a digital account"),
            ),
        ),
    )
