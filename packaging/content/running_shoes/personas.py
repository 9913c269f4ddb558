"""Mark, who takes up running with a bad back, and Sofia, who takes it up again."""

from wording import Say

from journeycanvas.model.persona import OwnField, Persona


def mark(say: Say) -> Persona:
    """Return Mark."""
    return Persona(
        id="mark",
        name="Mark",
        age=say("34 ans", "34"),
        summary=say("Débute la course à pied, mal de dos chronique", "New to running, chronic back pain"),
        quote=say(
            "Je veux courir sans avoir mal, et sans me tromper.",
            "I want to run without pain and choose right.",
        ),
        story=say(
            "Mark veut commencer à courir. Il souffre du dos depuis des années et son médecin l'encourage à bouger, à "
            "condition d'être bien chaussé. Il n'a jamais acheté de chaussures de course : il cherche une paire qui "
            "soutient, s'en remet aux avis et redoute de dépenser 120 € pour rien.",
            "Mark wants to start running. His back has hurt for years and his doctor encourages him to move, provided "
            "he wears the right shoes. He has never bought running shoes: he looks for a pair with support, relies on "
            "reviews and dreads spending €120 for nothing.",
        ),
        gender=say("Homme", "Man"),
        job=say("Technicien informatique, assis toute la journée", "IT technician, seated all day"),
        education=say("BTS informatique", "Two-year technical diploma"),
        family=say("En couple, une fille de 8 ans", "Lives with his partner and a daughter of 8"),
        location=say("Nantes", "Nantes"),
        income=say("2 300 € nets par mois", "€2,300 net a month"),
        habits=say.each(
            ("Achète en ligne le soir, sur son téléphone", "Shops online in the evening, on his phone"),
            ("Garde un panier plusieurs jours avant de payer", "Keeps a cart for days before paying"),
            ("Marche une heure le dimanche", "Walks for an hour on Sundays"),
        ),
        tastes=say.each(
            ("Modèles sobres, pas de couleurs vives", "Plain models, no bright colours"),
            ("Vidéos courtes et concrètes", "Short, practical videos"),
        ),
        needs=say.each(
            ("Comprendre ce qui soutient bien", "Understand what gives good support"),
            ("Ne pas aggraver son dos", "Not make his back worse"),
            ("Connaître le prix complet dès le départ", "Know the full price from the start"),
        ),
        expectations=say.each(
            ("Une réponse rapide d'une vraie personne", "A quick answer from a real person"),
            ("Un retour simple si la pointure ne va pas", "An easy return if the size is wrong"),
        ),
        behaviours=say.each(
            ("Compare trois sites avant de choisir", "Compares three sites before he chooses"),
            ("Lit d'abord les avis négatifs", "Reads the negative reviews first"),
        ),
        decision_factors=say.each(
            ("Le soutien du dos", "Back support"),
            ("Les avis de personnes qui ont mal comme lui", "Reviews by people with the same pain"),
            ("Le délai et les conditions de retour", "The time and terms of return"),
            ("Le prix, frais compris", "The price, all costs included"),
        ),
        goals=say.each(
            ("Courir 30 minutes sans douleur avant l'été", "Run for 30 minutes without pain before summer"),
            ("Courir avec sa fille", "Run with his daughter"),
        ),
        frustrations=say.each(
            ("Le jargon technique", "Technical jargon"),
            ("Les frais annoncés à la dernière minute", "Costs announced at the last minute"),
        ),
        keywords=say.each(
            (
                "les meilleures chaussures de sport pour éviter les maux de dos",
                "the best sports shoes to avoid back pain",
            ),
            ("chaussure running soutien dos", "running shoe back support"),
            ("courir avec une hernie discale avis", "running with a slipped disc reviews"),
        ),
        contents=say.each(
            ("Guides pour débutants", "Guides for beginners"),
            ("Vidéos de podologues", "Videos by podiatrists"),
            ("Comparatifs de chaussures", "Shoe comparisons"),
        ),
        sources=say.each(
            ("Google", "Google"),
            ("Instagram", "Instagram"),
            ("Forums de coureurs", "Runners' forums"),
            ("Son kinésithérapeute", "His physiotherapist"),
        ),
        devices=say.each(("Smartphone", "Smartphone"), ("Ordinateur au bureau", "Computer at work")),
        digital_ease=4,
        tone=say("Tutoiement, phrases courtes, pas de jargon", "Informal, short sentences, no jargon"),
        acquisition=say("Référencement naturel, article de blog", "Organic search, blog article"),
        likelihood_to_recommend=9,
        own_fields=(
            OwnField(name=say("Pointure", "Shoe size"), text="43"),
            OwnField(name=say("Budget", "Budget"), text=say("120 € au plus", "€120 at most")),
        ),
    )


def sofia(say: Say) -> Persona:
    """Return Sofia."""
    return Persona(
        id="sofia",
        name="Sofia",
        age=say("52 ans", "52"),
        summary=say("Reprend la course après dix ans d'arrêt", "Takes up running again after ten years"),
        quote=say("Je veux parler à quelqu'un avant de payer.", "I want to talk to somebody before I pay."),
        story=say(
            "Sofia a couru trois marathons avant ses quarante ans. Après une opération du genou, elle reprend "
            "doucement. Elle connaît les marques, mais plus les modèles, et veut l'avis d'une personne : au téléphone "
            "de préférence.",
            "Sofia ran three marathons before she was forty. After knee surgery she starts again, gently. She knows "
            "the brands but no longer the models, and wants the advice of a person: by phone if possible.",
        ),
        gender=say("Femme", "Woman"),
        job=say("Professeure d'histoire au lycée", "Secondary school history teacher"),
        education=say("Master", "Master's degree"),
        family=say("Mariée, deux enfants adultes", "Married, two grown-up children"),
        location=say("Clermont-Ferrand", "Clermont-Ferrand"),
        income=say("3 100 € nets par mois", "€3,100 net a month"),
        habits=say.each(
            ("Se renseigne le week-end, sur l'ordinateur", "Reads up at the weekend, on the computer"),
            ("Appelle plutôt que d'écrire", "Calls rather than writes"),
        ),
        tastes=say.each(
            ("Marques fabriquées en Europe", "Brands made in Europe"),
            ("Articles de fond", "In-depth articles"),
        ),
        needs=say.each(
            ("Être conseillée par une personne", "Be advised by a person"),
            ("Essayer deux pointures chez elle", "Try on two sizes at home"),
        ),
        expectations=say.each(("Un numéro visible et un nom", "A visible number and a name")),
        behaviours=say.each(
            ("Note ses questions sur papier", "Writes her questions on paper"),
            ("Renvoie sans hésiter ce qui ne va pas", "Sends back without hesitation what does not fit"),
        ),
        decision_factors=say.each(
            ("Le conseil humain", "Human advice"),
            ("L'amorti", "Cushioning"),
            ("Le retour gratuit", "Free returns"),
        ),
        goals=say.each(("Recourir dix kilomètres à l'automne", "Run ten kilometres again by autumn")),
        frustrations=say.each(
            ("Les formulaires sans réponse", "Forms that get no answer"),
            ("Les données demandées sans raison", "Data asked for no reason"),
        ),
        keywords=say.each(
            ("chaussure course amorti genou femme", "women's running shoe knee cushioning"),
            ("reprendre la course à 50 ans", "running again at 50"),
        ),
        contents=say.each(
            ("Magazines de course", "Running magazines"), ("Avis longs et signés", "Long, signed reviews")
        ),
        sources=say.each(("Presse sportive", "Sports press"), ("Son club", "Her club"), ("Google", "Google")),
        devices=say.each(("Ordinateur", "Computer"), ("Téléphone fixe", "Landline phone")),
        digital_ease=3,
        tone=say("Vouvoiement, réponses complètes", "Formal, full answers"),
        acquisition=say("Lettre d'information d'un magazine", "Newsletter of a magazine"),
        likelihood_to_recommend=4,
    )
