"""A need is the client's: one that reads as something the company does is worth saying again (R1)."""

import re
import unicodedata
from collections.abc import Iterator

from journeycanvas.analysis.finding import Finding
from journeycanvas.document.journey import Journey
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.language import N_


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PURSUED = _listed(
    "convaincre convertir fideliser promouvoir proposer relancer vendre "
    "advertise convert convince offer promote retain sell upsell"
)
"""What a company does to its clients, whomever the sentence names."""
_DONE_TO_CLIENTS = _listed(
    "accompagner accueillir aider attirer augmenter conseiller contacter developper donner ecouter engager envoyer "
    "former garder guider inciter informer offrir orienter pousser rassurer recruter remercier repondre satisfaire "
    "sensibiliser seduire surprendre "
    "advise attract contact delight educate encourage engage get give guide help improve increase inform keep listen "
    "make push reassure reply satisfy send show surprise target tell train"
)
"""What a company does when it is done to clients; a client does the same to others."""
_CLIENTS = _listed(
    "acheteur acheteurs client cliente clientes clientele clients consommateur consommateurs prospect prospects "
    "usager usagers buyer buyers consumer consumers customer customers lead leads prospect shopper shoppers"
)
_OWN = _listed(
    "je j me m moi mon ma mes son sa ses lui mien mienne i my me mine his her their him myself himself herself"
)
"""Who speaks of himself, or of what is his, is no company."""
_WE_DO = re.compile(
    r"nous (aidons|convainquons|envoyons|fidelisons|informons|offrons|proposons|rassurons|vendons)\b|"
    r"we (advertise|convince|convert|deliver|give|help|inform|offer|promote|provide|reassure|retain|sell|send)\b"
)
_BEFORE = re.compile(
    r"^(besoin de |besoin d |il faut |faut |nous (devons|pouvons|voulons|souhaitons) |"
    r"need to |must |to |we (must|should|can|will|want to|need to) )+"
)
_WORDS = re.compile(r"[^\W\d_]+")


def company_view(journey: Journey) -> Iterator[Finding]:
    """Find needs of cards, personas and stages that are phrased as an action of the company, in French or English."""
    wanting = {lane.id for lane in journey.lanes if isinstance(lane, CardsLane) and lane.wording == "needs"}
    for index, card in enumerate(journey.cards):
        if card.lane in wanting and is_company_action(card.text):
            yield _finding(card.text, f"/cards/{index}", card.id)
    for index, persona in enumerate(journey.personas):
        for need in persona.needs:
            if is_company_action(need):
                yield _finding(need, f"/personas/{index}", persona.id)
    for index, stage in enumerate(journey.stages):
        if is_company_action(stage.goal):
            yield _finding(stage.goal, f"/stages/{index}", stage.id)


def is_company_action(text: str) -> bool:
    """Return whether a need begins with what a company does to its clients; in doubt it is the client's own."""
    words = _WORDS.findall(_folded(text))
    plain = _BEFORE.sub("", " ".join(words))
    if _WE_DO.match(plain):
        return True
    first, *rest = plain.split() or [""]
    names_clients = not _CLIENTS.isdisjoint(rest)
    if first in _PURSUED:
        return names_clients or _OWN.isdisjoint(rest)
    return first in _DONE_TO_CLIENTS and names_clients


def _finding(text: str, pointer: str, id: str) -> Finding:
    return Finding(
        "company_view",
        "note",
        N_('"{text}" reads as something the company does: say it as the client would.'),
        (("text", " ".join(text.split())),),
        pointer,
        id,
    )


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
