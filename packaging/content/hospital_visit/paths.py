"""Marcel's path, with its exits, its branch and its loop, and Sylvie's, much of which nobody has asked about."""

from building import quoted, visit
from wording import Say

from journeycanvas.model.path import Connection, Obstacle, Path, Visit
from journeycanvas.model.scope import Goal


def marcel_path(say: Say) -> Path:
    """Return Marcel's path."""
    return Path(
        id="marcel-today",
        persona="marcel",
        volume=1840.0,
        visits=(*marcel_before(say), *marcel_after(say)),
        connections=(
            Connection(
                id="marcel.exit.secretary",
                kind="exit",
                origin="marcel.secretary",
                share=12.5,
                label=say("partent en clinique", "go to a private clinic"),
                causes=say.each(
                    ("Secrétariat injoignable", "Nobody answers"),
                    ("Premier rendez-vous trop loin", "First appointment too far off"),
                ),
            ),
            Connection(
                id="marcel.branch.form",
                kind="branch",
                origin="marcel.form",
                destination="marcel.anaesthetist",
                share=38.0,
                label=say("dossier complet en ligne", "file complete online"),
            ),
            Connection(
                id="marcel.exit.check",
                kind="exit",
                origin="marcel.check",
                share=6.2,
                label=say("d'annulations le jour même", "cancelled on the day"),
                causes=say.each(
                    ("Anticoagulant non arrêté", "Anticoagulant not stopped"),
                    ("Patient non à jeun", "Patient not fasting"),
                    ("Aucun accompagnant pour la nuit", "Nobody to stay the night"),
                ),
            ),
            Connection(
                id="marcel.loop.check",
                kind="loop",
                origin="marcel.check",
                destination="marcel.anaesthetist",
                share=4.1,
                label=say("reprogrammés", "booked again"),
            ),
        ),
    )


def marcel_before(say: Say) -> tuple[Visit, ...]:
    """Return his visits up to the check of the treatment."""
    told = {"evidence": "confirmed", "sources": ("interview-marcel",)}
    return (
        visit(
            "marcel",
            "family-doctor",
            0.2,
            **told,
            motivation=say("La gêne ne me laisse plus jardiner.", "The pain no longer lets me garden."),
        ),
        visit(
            "marcel",
            "secretary",
            -1.1,
            **told,
            blockers=(
                Obstacle(text=say("Musique d'attente, puis coupure", "Music on hold, then cut off"), severity=3),
            ),
        ),
        visit(
            "marcel",
            "surgeon",
            0.9,
            **told,
            emotion_word=say("Rassuré", "Reassured"),
            enablers=say.each(("Un schéma dessiné devant lui", "A diagram drawn in front of him")),
        ),
        visit(
            "marcel",
            "form",
            -0.9,
            evidence="confirmed",
            sources=("observation",),
            blockers=(Obstacle(text=say("Vocabulaire médical inconnu", "Unknown medical words"), severity=3),),
        ),
        visit("marcel", "admissions-desk", -0.2, evidence="heard_once", sources=("observation",)),
        visit(
            "marcel",
            "anaesthetist",
            1.4,
            **told,
            enablers=say.each(("Un calendrier dessiné, jour par jour", "A calendar drawn, day by day")),
            verbatims=(
                quoted(
                    say,
                    "marcel.said.anaesthetist",
                    ("Lui, il a pris le temps.", "He took his time."),
                    who="Marcel",
                    date="2026-06-03",
                    source="interview-marcel",
                ),
            ),
        ),
        visit("marcel", "blood-test", None),
        visit(
            "marcel",
            "written-plan",
            -1.0,
            **told,
            motivation=say(
                "Je ne sais plus si c'est deux ou trois jours avant.",
                "I no longer know if it is two or three days before.",
            ),
            blockers=(
                Obstacle(
                    text=say("Consigne donnée seulement à l'oral", "Instruction only spoken"),
                    severity=5,
                    prevents=say("Arrêter le traitement à temps", "Stopping the treatment in time"),
                ),
            ),
        ),
        visit(
            "marcel",
            "eve-call",
            0.3,
            **told,
            blockers=(Obstacle(text=say("Entend mal au téléphone", "Hears badly on the phone"), severity=4),),
        ),
        visit("marcel", "eve-text", None),
        visit(
            "marcel",
            "welcome",
            0.6,
            evidence="confirmed",
            sources=("observation",),
            enablers=say.each(("Son nom sur la porte", "His name on the door")),
        ),
        visit(
            "marcel",
            "check",
            -1.8,
            **told,
            emotion_word=say("Peur", "Fear"),
            motivation=say("Et si on me renvoie chez moi ?", "What if they send me home?"),
            verbatims=(
                quoted(
                    say,
                    "marcel.said.check",
                    ("J'ai cru que c'était fichu pour aujourd'hui.", "I thought it was all off for today."),
                    who="Marcel",
                    date="2026-06-24",
                    source="interview-marcel",
                ),
            ),
        ),
    )


def marcel_after(say: Say) -> tuple[Visit, ...]:
    """Return his visits from the waiting room on."""
    told = {"evidence": "confirmed", "sources": ("interview-marcel",)}
    return (
        visit(
            "marcel",
            "waiting-room",
            -1.4,
            evidence="confirmed",
            sources=("observation",),
            blockers=(Obstacle(text=say("2 h 30 sans nouvelle", "2 hours 30 without news"), severity=4),),
        ),
        visit("marcel", "theatre-visit", None),
        visit(
            "marcel",
            "recovery",
            1.5,
            **told,
            verbatims=(
                quoted(
                    say,
                    "marcel.said.recovery",
                    ("Elle m'a dit : “Marcel, c'est fini.”", "She said: ‘Marcel, it is over.’"),
                    who="Marcel",
                    date="2026-06-24",
                    source="interview-marcel",
                ),
            ),
        ),
        visit("marcel", "surgeon-round", 0.5, evidence="heard_once", sources=("interview-marcel",)),
        visit(
            "marcel",
            "prescription",
            -0.7,
            evidence="heard_once",
            sources=("interview-marcel",),
            blockers=(
                Obstacle(
                    text=say("Reprise du traitement non précisée", "Restart of the treatment not stated"),
                    severity=5,
                    prevents=say("Éviter une complication", "Avoiding a complication"),
                ),
            ),
        ),
        visit("marcel", "pharmacy-shop", 0.1),
        visit(
            "marcel",
            "night-number",
            -1.6,
            **told,
            emotion_word=say("Seul", "Alone"),
            motivation=say("Le pansement a taché, il est 23 heures.", "The dressing is stained, it is 11 pm."),
            blockers=(Obstacle(text=say("Standard fermé à 20 h", "Switchboard closed at 8 pm"), severity=5),),
        ),
        visit(
            "marcel",
            "next-day-call",
            1.7,
            **told,
            enablers=say.each(("La même voix que la veille", "The same voice as the day before")),
            verbatims=(
                quoted(
                    say,
                    "marcel.said.call",
                    ("Elle se souvenait de mon potager !", "She remembered my vegetable garden!"),
                    who="Marcel",
                    date="2026-06-25",
                    source="interview-marcel",
                ),
            ),
        ),
        visit("marcel", "home-nurse", 0.9, evidence="heard_once", sources=("interview-marcel",)),
        visit("marcel", "report", None),
        visit("marcel", "check-up", 1.2, **told),
        visit("marcel", "questionnaire", -0.1, evidence="hypothesis"),
    )


def sylvie_path(say: Say) -> Path:
    """Return Sylvie's path; the emotions nobody asked her about are unknown."""
    told = {"evidence": "heard_once", "sources": ("interview-sylvie",)}
    return Path(
        id="sylvie-today",
        persona="sylvie",
        hidden=True,
        goal=Goal(
            text=say("Ramener son père à l'heure prévue", "Take her father home at the time promised"),
            outcome="not_reached",
            how_to_reach=say(
                "Un SMS à l'entrée au bloc, au réveil et à la sortie.",
                "A text on entering the theatre, on waking and on discharge.",
            ),
        ),
        visits=(
            visit("sylvie", "surgeon", 0.4, **told),
            visit(
                "sylvie",
                "form",
                -0.6,
                **told,
                motivation=say("Je le remplis avec lui, le dimanche.", "I fill it in with him, on Sunday."),
            ),
            visit("sylvie", "eve-call", None),
            visit("sylvie", "welcome", 0.2),
            visit(
                "sylvie",
                "waiting-room",
                -1.5,
                **told,
                verbatims=(
                    quoted(
                        say,
                        "sylvie.said.waiting",
                        ("Cinq heures sans un mot du bloc.", "Five hours without a word from the theatre."),
                        who="Sylvie",
                        date="2026-06-24",
                        source="interview-sylvie",
                    ),
                ),
            ),
            visit("sylvie", "surgeon-round", None),
            visit("sylvie", "prescription", -0.8, **told),
            visit("sylvie", "pharmacy-shop", -0.3),
            visit("sylvie", "next-day-call", 1.0, **told),
            visit("sylvie", "check-up", None),
        ),
    )
