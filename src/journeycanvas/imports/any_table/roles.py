"""What a column, or a row, of somebody's table may hold, and the words that say so; a new role is one row."""

from functools import cache
from typing import NamedTuple

from journeycanvas.document.folding import fold
from journeycanvas.lanes.wordings import WORDINGS
from journeycanvas.language import N_

CARDS = "cards:"
"""What the role of a lane of cards in one of the ready-made wordings begins with."""
OWN_LANE, IGNORE = "lane", "ignore"


class Role(NamedTuple):
    """What a column holds: its title to be translated, the words at its head, and whether several columns may."""

    id: str
    title: str
    words: tuple[str, ...] = ()
    is_for_many: bool = False


_WORDS: dict[str, tuple[str, ...]] = {
    "needs": ("besoins", "besoin", "attentes", "needs", "need", "expectations", "jobs to be done"),
    "actions": (
        *("actions", "action", "actions du client", "ce que fait le client", "taches", "activites", "activite"),
        *("customer actions", "user actions", "activities", "tasks", "doing"),
    ),
    "thoughts": ("pensees", "pensee", "reflexions", "ce que pense le client", "thoughts", "thinking"),
    "questions": ("questions", "question", "interrogations"),
    "motivations": ("motivations", "motivation", "moteurs", "leviers", "drivers", "enablers"),
    "pain_points": (
        *("irritants", "irritant", "points de douleur", "point de douleur", "douleurs", "problemes", "probleme"),
        *("frustrations", "freins", "frein", "difficultes", "obstacles", "points de friction", "frictions"),
        *("pain points", "pain point", "pains", "problems", "problem", "barriers", "blockers", "issues"),
    ),
    "information": ("informations", "information", "informations necessaires", "information needed"),
    "alternatives": ("alternatives", "alternative", "concurrents", "competitors"),
    "content": ("contenus", "contenu", "content", "contents", "supports de contenu"),
    "messages": ("messages", "message", "message cle", "key message"),
    "opportunities": (
        *("opportunites", "opportunite", "idees", "idee", "solutions", "solution", "pistes", "pistes d'amelioration"),
        *("ameliorations", "recommandations", "recommandation", "actions correctives"),
        *("opportunities", "opportunity", "ideas", "improvements", "recommendations", "recommendation"),
    ),
    "team_actions": (
        *("actions internes", "actions de l'equipe", "coulisses", "back office", "processus internes", "processus"),
        *("backstage", "backstage actions", "internal actions", "team actions", "internal processes"),
    ),
    "feedback": ("retours", "retours clients", "feedback", "reviews"),
    "insights": ("enseignements", "constats", "insights", "learnings", "findings"),
}
_TABLE = (
    Role("stage", N_("Stage"), ("etape", "etapes", "etape du parcours", "stage", "stages", "step", "steps")),
    Role("phase", N_("Phase"), ("phase", "phases", "macro etape", "grande etape", "periode", "macro stage")),
    Role(
        "touchpoint",
        N_("Touchpoint"),
        (
            *("point de contact", "points de contact", "touchpoint", "touchpoints", "touch point", "touch points"),
            *("interaction", "interactions", "contact", "contacts", "moment", "nom", "name", "titre", "title"),
        ),
    ),
    Role("description", N_("Description"), ("description", "detail", "details", "explication")),
    Role("channel", N_("Channel"), ("canal", "canaux", "channel", "channels", "media", "medias", "support")),
    Role(
        "emotion",
        N_("Emotion"),
        (
            *("emotion", "emotions", "ressenti", "ressentis", "humeur", "satisfaction", "note", "courbe emotionnelle"),
            *("niveau emotionnel", "sentiment", "feeling", "feelings", "mood", "score", "emotional state"),
        ),
    ),
    Role(
        "verbatim",
        N_("Verbatim"),
        ("verbatim", "verbatims", "citation", "citations", "paroles", "ce que dit le client", "quote", "quotes"),
    ),
    Role("persona", N_("Persona"), ("persona", "personas", "profil", "client", "acteur", "customer", "actor", "user")),
    Role(
        "department",
        N_("Department"),
        ("service", "departement", "equipe", "direction", "entite", "department", "team"),
    ),
    Role("owner", N_("Owner"), ("responsable", "pilote", "porteur", "owner", "responsible", "lead")),
    Role("partner", N_("Partner"), ("partenaire", "partenaires", "prestataire", "partner", "partners", "third party")),
    Role("duration", N_("Duration"), ("duree", "temps passe", "duration", "time spent", "time")),
    Role("waiting", N_("Waiting time"), ("attente", "temps d'attente", "delai", "waiting", "waiting time", "delay")),
    Role(
        "importance",
        N_("Importance"),
        ("importance", "priorite", "poids", "criticite", "priority", "weight", "criticality"),
    ),
    Role("moment", N_("Kind of moment"), ("type", "type de moment", "kind", "kind of moment", "moment type")),
    Role(
        "goal", N_("Goal of the client"), ("objectif", "objectifs", "but", "goal", "goals", "objective", "objectives")
    ),
    Role(
        "notes",
        N_("Notes"),
        ("notes", "remarque", "remarques", "commentaire", "commentaires", "comment", "comments", "remarks"),
    ),
    *(Role(f"{CARDS}{id}", WORDINGS[id].title, words, is_for_many=True) for id, words in _WORDS.items()),
    Role(OWN_LANE, N_("A lane of cards of this name"), is_for_many=True),
    Role(IGNORE, N_("Nothing that is read"), is_for_many=True),
)
ROLES: dict[str, Role] = {role.id: role for role in _TABLE}


def head(text: str) -> str:
    """Return what stands at the head of a column as words are compared: no accents, no signs, no brackets."""
    outside = fold(text).partition("(")[0].partition("[")[0]
    plain = "".join(letter if letter.isalnum() or letter == "'" else " " for letter in outside)
    return " ".join(plain.split())


def role_of(text: str) -> tuple[str, int] | None:
    """Return the role that the head of a column names, and how sure that is, from 1 to 3; None where it names none."""
    said = head(text[:_LONGEST])
    known = _known()
    if said in known:
        return known[said], 3
    for surety, found in ((2, _beginning(said, known)), (1, _within(said, known))):
        if found:
            return known[found], surety
    return None


def _beginning(said: str, known: dict[str, str]) -> str:
    """Return the longest of the words that a text begins with."""
    return max((word for word in known if said.startswith(f"{word} ")), key=len, default="")


def _within(said: str, known: dict[str, str]) -> str:
    """Return the longest of the words that stand somewhere in a text; a short one is there by chance."""
    framed = f" {said} "
    return max((word for word in known if len(word) >= _TELLING and f" {word} " in framed), key=len, default="")


_TELLING = 5
_LONGEST = 200
"""Letters of a head that are looked at."""


@cache
def _known() -> dict[str, str]:
    found: dict[str, str] = {}
    for role in _TABLE:
        for word in role.words:
            found.setdefault(head(word), role.id)
    return found
