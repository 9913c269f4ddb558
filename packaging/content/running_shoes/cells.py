"""The cards: those of the picture, those of the hidden lanes, and the picture of the key moment."""

import base64
import hashlib
from pathlib import Path as FilePath

from building import cards, with_changes
from wording import Say

from journeycanvas.model.card import Card
from journeycanvas.model.picture import Picture, PictureUse

SHOP = FilePath(__file__).parents[1] / "pictures" / "shop.png"
SHOP_SIZE = (480, 300)


def all_cards(say: Say) -> tuple[Card, ...]:
    """Return every card."""
    return (*drawn_cards(say), *backstage_cards(say), *client_cards(say), *moment_cards(say), *spoken_cards(say))


def drawn_cards(say: Say) -> tuple[Card, ...]:
    """Return the needs and the pain points, as the picture shows them."""
    needs = cards(
        say,
        "needs",
        (
            ("awareness", "Comprendre ce qui soutient bien", "Understand what gives good support"),
            ("awareness", "Ne pas aggraver son dos", "Not make his back worse"),
            ("consideration", "Comparer prix, avis et retours", "Compare prices, reviews and returns"),
            ("consideration", "Savoir comment suivre sa commande", "Know how to track his order"),
            ("decision", "Payer vite, sans surprise", "Pay fast, without a surprise"),
            ("decision", "Connaître la date d'expédition", "Know the shipping date"),
            ("retention", "Être rassuré sur son choix", "Be reassured about his choice"),
            ("advocacy", "Partager une bonne trouvaille", "Share a good find"),
        ),
        evidence="confirmed",
        sources=("interview-mark",),
    )
    pain = cards(
        say,
        "pain",
        (
            ("awareness", "Jargon technique dans les articles", "Technical jargon in the articles"),
            ("consideration", "Délai de retour introuvable", "Return period nowhere to be found"),
            ("decision", "Frais et date d'expédition connus trop tard", "Costs and shipping date known too late"),
            ("retention", "Pas de suivi humain après l'achat", "No human follow-up after the purchase"),
        ),
        evidence="confirmed",
        sources=("survey",),
    )
    told = {
        "awareness.1": {"touchpoints": ("article",), "contributor": "content"},
        "consideration.1": {"touchpoints": ("reviews", "chat"), "contributor": "support"},
        "decision.1": {"touchpoints": ("payment", "cart"), "contributor": "ecommerce"},
        "retention.1": {"touchpoints": ("service",), "contributor": "relation"},
    }
    return (*needs, *with_changes(pain, told))


def backstage_cards(say: Say) -> tuple[Card, ...]:
    """Return what the customer does not see."""
    return (
        *cards(
            say,
            "backstage",
            (
                ("awareness", "Rédaction relue par un kinésithérapeute", "Writing reviewed by a physiotherapist"),
                ("awareness", "Suivi hebdomadaire des mots-clés", "Weekly watch on keywords"),
                (
                    "consideration",
                    "Planning des conseillères du chat, de 9 h à 21 h",
                    "Rota of the chat advisers, 9 am to 9 pm",
                ),
                ("consideration", "Modération des avis sous 48 h", "Moderation of reviews within 48 hours"),
                (
                    "decision",
                    "Calcul des frais par le transporteur, à la dernière étape",
                    "Costs worked out by the carrier, at the last step",
                ),
                ("decision", "Contrôle anti-fraude du paiement", "Fraud check of the payment"),
                ("retention", "Préparation du colis à l'entrepôt de Lyon", "Parcel made ready at the Lyon warehouse"),
                (
                    "retention",
                    "Boîte partagée du service client, sans astreinte",
                    "Shared mailbox of customer service, no duty rota",
                ),
                ("advocacy", "Attribution des codes de parrainage", "Referral codes handed out"),
            ),
            evidence="heard_once",
            sources=("workshop",),
        ),
        *cards(
            say,
            "team",
            (
                (
                    "awareness",
                    "J'écris sans jargon et je date mes sources",
                    "I write without jargon and date my sources",
                ),
                (
                    "consideration",
                    "Je réponds en deux minutes et je signe de mon prénom",
                    "I answer within two minutes and sign with my first name",
                ),
                (
                    "decision",
                    "J'affiche le total avant de demander le moindre compte",
                    "I show the total before I ask for an account",
                ),
                ("retention", "J'appelle une semaine après la livraison", "I call a week after delivery"),
                ("advocacy", "Je remercie chaque parrain par son nom", "I thank everybody who refers a friend by name"),
            ),
        ),
    )


def client_cards(say: Say) -> tuple[Card, ...]:
    """Return what the customer does, asks, must know and compares."""
    actions = cards(
        say,
        "actions",
        (
            ("awareness", "Je tape ma douleur dans Google", "I type my pain into Google"),
            ("awareness", "Je lis un guide jusqu'au bout", "I read a guide to the end"),
            ("consideration", "Je pose une question sur le chat", "I ask a question on the chat"),
            ("consideration", "Je lis les avis négatifs d'abord", "I read the negative reviews first"),
            ("consideration", "J'écris en privé à la marque", "I send the brand a direct message"),
            ("decision", "Je mets une paire de côté pour la nuit", "I put a pair aside for the night"),
            ("decision", "Je cherche la date d'expédition", "I look for the shipping date"),
            ("retention", "J'essaie sur le tapis, puis dehors", "I try them on the rug, then outside"),
            ("retention", "Je cherche un numéro à appeler", "I look for a number to call"),
            ("advocacy", "Je note cinq étoiles", "I give five stars"),
            ("advocacy", "J'envoie mon code à deux amis", "I send my code to two friends"),
        ),
        evidence="confirmed",
        sources=("interview-mark",),
    )
    questions = cards(
        say,
        "questions",
        (
            ("awareness", "Qu'est-ce qu'une chaussure qui soutient bien ?", "What makes a good support shoe?"),
            (
                "consideration",
                "Laquelle convient à quelqu'un qui a mal au dos ?",
                "Which one suits somebody with a bad back?",
            ),
            ("consideration", "Comment puis-je la renvoyer ?", "How can I send it back?"),
            ("decision", "Quand sera-t-elle expédiée ?", "When will it be shipped?"),
            ("decision", "Pourquoi faut-il un compte ?", "Why do I need an account?"),
            ("retention", "Où est ma commande ?", "Where is my order?"),
            ("retention", "Le talon doit-il serrer ?", "Should the heel be tight?"),
            ("advocacy", "Mon ami aura-t-il la même remise ?", "Will my friend get the same discount?"),
        ),
        evidence="confirmed",
        sources=("survey",),
    )
    information = cards(
        say,
        "information",
        (
            ("awareness", "Le lexique du pied et de la chaussure", "The words for foot and shoe"),
            ("consideration", "La politique de retour et de remboursement", "The return and refund policy"),
            ("consideration", "La durée de la garantie", "The guarantee period"),
            ("decision", "Le total, frais compris", "The total, costs included"),
            ("decision", "La date d'expédition", "The shipping date"),
            ("decision", "Le délai de rétractation", "The withdrawal period"),
            ("retention", "Le suivi du colis", "The tracking of the parcel"),
            ("retention", "Un numéro de téléphone", "A phone number"),
            ("advocacy", "Les conditions du parrainage", "The terms of the referral"),
        ),
    )
    found = dict.fromkeys(("awareness.1", "decision.2", "decision.1"), "hard_to_find") | dict.fromkeys(
        ("retention.2", "consideration.1"), "absent"
    )
    everywhere = {card.id.split(".", 1)[1]: {"availability": "available"} for card in information}
    known = everywhere | {name: {"availability": availability} for name, availability in found.items()}
    alternatives = cards(
        say,
        "alternatives",
        (
            ("awareness", "Demander à mon kinésithérapeute", "Ask my physiotherapist"),
            ("consideration", "Deux grandes enseignes, moins chères de 15 €", "Two large chains, €15 cheaper"),
            (
                "consideration",
                "Le magasin de mon quartier, où l'on essaie",
                "The shop round the corner, where I can try on",
            ),
            ("decision", "La place de marché, frais offerts", "The marketplace, with free delivery"),
            ("retention", "Renvoyer et acheter ailleurs", "Send them back and buy elsewhere"),
        ),
    )
    return (*actions, *questions, *with_changes(information, known), *alternatives)


def moment_cards(say: Say) -> tuple[Card, ...]:
    """Return what the moments look like, one of them with a picture of the shop."""
    made = cards(
        say,
        "moment",
        (
            (
                "awareness",
                "Le soir, sur le canapé, le téléphone à la main",
                "In the evening, on the sofa, phone in hand",
            ),
            ("consideration", "La fiche du modèle conseillé", "The page of the model advised"),
            (
                "decision",
                "L'écran qui ajoute 7,90 € au dernier moment",
                "The screen that adds €7.90 at the last moment",
            ),
            ("retention", "Le colis ouvert dans l'entrée", "The parcel opened in the hall"),
            ("advocacy", "La photo envoyée aux amis", "The photograph sent to friends"),
        ),
    )
    use = PictureUse(
        id="moment.shop",
        picture=shop_hash(),
        caption=say("La page du modèle, vue sur téléphone", "The page of the model, seen on a phone"),
    )
    return with_changes(made, {"consideration.1": {"pictures": (use,), "touchpoints": ("reviews", "cart")}})


def spoken_cards(say: Say) -> tuple[Card, ...]:
    """Return the messages, with their emoji, hashtag and code."""
    return cards(
        say,
        "messages",
        (
            (
                "awareness",
                "Le mal de dos n'empêche pas de courir. On t'explique pourquoi 👟",
                "A bad back need not stop you from running. Here is why 👟",
            ),
            (
                "consideration",
                "Bonjour Mark, c'est Léa ! Où as-tu mal quand tu marches longtemps ?",
                "Hello Mark, Léa here! Where does it hurt when you walk for long?",
            ),
            (
                "decision",
                "Ton panier t'attend 🛒 Frais de port offerts jusqu'à demain soir.",
                "Your cart is waiting 🛒 Free delivery until tomorrow evening.",
            ),
            ("retention", "Prêt pour ta première foulée ? 🎉 #newshoes", "Ready for your first run? 🎉 #newshoes"),
            (
                "advocacy",
                "−10 % pour toi et tes amis avec le code MARK10 💙",
                "10% off for you and your friends with the code MARK10 💙",
            ),
        ),
    )


def shop_hash() -> str:
    """Return the hash that names the picture of the shop."""
    return hashlib.sha256(SHOP.read_bytes()).hexdigest()


def key_moment_picture(say: Say) -> Picture:
    """Return the picture of the shop."""
    width, height = SHOP_SIZE
    return Picture(
        id=shop_hash(),
        media_type="image/png",
        width_px=width,
        height_px=height,
        content=base64.b64encode(SHOP.read_bytes()).decode(),
        name=say("boutique.png", "shop.png"),
    )
