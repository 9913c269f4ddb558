"""Write the samples and the templates, in both languages, with their lists.

Run with the project's Python: `python packaging/content/make_samples.py [FOLDER]`, by default into resources/.
"""

import json
import sys
from pathlib import Path

import templates
from building import Content, Pair, file_of
from hospital_visit.journey import hospital_visit
from public_service.journey import public_service
from running_shoes.journey import running_shoes
from wording import LANGUAGES, Say

RESOURCES = Path(__file__).parents[2] / "resources"


SAMPLES = (
    Content(
        "running-shoes",
        running_shoes,
        ("Acheter des chaussures de course en ligne", "Buying running shoes online"),
        (
            "Cinq étapes, deux personas, un abandon de panier au paiement.",
            "Five stages, two personas, a cart abandoned at payment.",
        ),
    ),
    Content(
        "public-service",
        public_service,
        ("Renouveler sa carte d'identité", "Renewing an identity card"),
        (
            "Deux usagers, les délais d'attente, et le même parcours aujourd'hui et demain.",
            "Two users, the waiting times, and the same journey today and tomorrow.",
        ),
    ),
    Content(
        "hospital-visit",
        hospital_visit,
        ("Une opération à l'hôpital de jour", "An operation in day surgery"),
        (
            "Ce que vit le patient, et les coulisses de l'hôpital sous la ligne de visibilité.",
            "What the patient lives through, and what happens behind the line of visibility.",
        ),
    ),
)
TEMPLATES = (
    Content(
        "before-during-after",
        templates.before_during_after,
        ("Avant, pendant, après l'achat", "Before, during, after the purchase"),
        ("Six étapes en trois phases, du besoin à la fidélité.", "Six stages in three phases, from need to loyalty."),
    ),
    Content(
        "presale-purchase-aftersale",
        templates.presale_purchase_aftersale,
        ("Avant-vente, achat, après-vente", "Pre-sale, purchase, after-sale"),
        (
            "Les mêmes trois temps, vus par la vente, avec les mesures.",
            "The same three phases as sales teams see them, with measurements.",
        ),
    ),
    Content(
        "five-stages",
        templates.five_stages,
        ("Cinq étapes", "Five stages"),
        (
            "De la prise de conscience au plaidoyer : besoins, moment clé, émotions, actions.",
            "From awareness to advocacy: needs, key moment, emotions, actions.",
        ),
    ),
    Content(
        "service-blueprint",
        templates.service_blueprint,
        ("Plan de service", "Service blueprint"),
        (
            "Ce que voit le client, et ce qui se passe derrière la ligne de visibilité.",
            "What the client sees, and what happens behind the line of visibility.",
        ),
    ),
    Content(
        "blank",
        templates.blank,
        ("Page blanche", "Blank page"),
        (
            "Trois étapes, un chemin, des émotions : tout reste à écrire.",
            "Three stages, a path, emotions: everything is still to be written.",
        ),
    ),
)
"""In the order they are offered."""


def main() -> None:
    """Write everything into the folder given, or into the resources."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else RESOURCES
    write(folder / "samples", SAMPLES)
    write(folder / "templates", TEMPLATES)


def write(folder: Path, contents: tuple[Content, ...]) -> None:
    """Write each content in each language, and the list of them."""
    folder.mkdir(parents=True, exist_ok=True)
    for content in contents:
        for language in LANGUAGES:
            file = folder / f"{content.id}.{language}.journey"
            file.write_bytes(file_of(content.build(Say(language))))
    rows = [
        {"id": content.id, "title": by_language(content.title), "description": by_language(content.description)}
        for content in contents
    ]
    (folder / "index.json").write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def by_language(texts: Pair) -> dict[str, str]:
    """Return a text by its language."""
    return {language: Say(language)(*texts) for language in LANGUAGES}


if __name__ == "__main__":
    main()
