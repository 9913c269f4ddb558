"""Marcel, who is operated on, and Sylvie, his daughter, who cares for him."""

from wording import Say

from journeycanvas.model.persona import OwnField, Persona


def marcel(say: Say) -> Persona:
    """Return Marcel."""
    return Persona(
        id="marcel",
        name="Marcel",
        age=say("68 ans", "68"),
        summary=say("Sous anticoagulants, première opération", "On anticoagulants, first operation"),
        quote=say(
            "Qu'on me dise clairement ce que je dois arrêter, et quand.",
            "Just tell me clearly what I must stop taking, and when.",
        ),
        story=say(
            "Marcel vit seul depuis deux ans. Il prend un anticoagulant pour son cœur et n'a jamais été opéré. Sa "
            "hernie le gêne au jardin. Il entend mal au téléphone et n'ose pas faire répéter.",
            "Marcel has lived alone for two years. He takes an anticoagulant for his heart and has never had an "
            "operation. His hernia bothers him in the garden. He hears badly on the phone and dares not ask twice.",
        ),
        gender=say("Homme", "Man"),
        job=say("Ancien conducteur d'engins", "Former machine operator"),
        family=say("Veuf, une fille à 40 minutes", "Widower, a daughter 40 minutes away"),
        location=say("Village à 25 km de l'hôpital", "Village 25 km from the hospital"),
        habits=say.each(
            ("Prend ses comprimés dans un pilulier, le soir", "Takes his tablets from a pill box, in the evening"),
            ("Note tout au dos d'une enveloppe", "Notes everything on the back of an envelope"),
        ),
        needs=say.each(
            ("Une consigne écrite pour ses anticoagulants", "Written instructions for his anticoagulants"),
            ("Quelqu'un à appeler la nuit", "Somebody to call at night"),
        ),
        expectations=say.each(("Qu'on l'appelle par son nom", "To be called by his name")),
        goals=say.each(("Retourner au potager avant l'automne", "Be back in the garden before autumn")),
        frustrations=say.each(
            ("Remplir trois fois le même questionnaire", "Filling in the same form three times"),
            ("Attendre à jeun sans savoir jusqu'à quand", "Waiting without food, not knowing how long"),
        ),
        sources=say.each(("Son médecin traitant", "His family doctor"), ("Sa fille", "His daughter")),
        devices=say.each(("Téléphone fixe", "Landline phone"), ("Mobile, peu utilisé", "Mobile, rarely used")),
        digital_ease=2,
        tone=say("Vouvoiement, mots simples, débit lent", "Formal, plain words, slow pace"),
        likelihood_to_recommend=7,
        own_fields=(
            OwnField(
                name=say("Traitement", "Treatment"), text=say("Anticoagulant oral direct", "Direct oral anticoagulant")
            ),
            OwnField(name=say("Audition", "Hearing"), text=say("Appareillé d'un côté", "Hearing aid on one side")),
        ),
    )


def sylvie(say: Say) -> Persona:
    """Return Sylvie."""
    return Persona(
        id="sylvie",
        name="Sylvie",
        age=say("41 ans", "41"),
        summary=say("Fille et aidante de Marcel", "Marcel's daughter and carer"),
        quote=say("Je dois poser ma journée : donnez-moi une heure.", "I must take the day off: give me a time."),
        gender=say("Femme", "Woman"),
        job=say("Comptable", "Accountant"),
        family=say("Deux enfants au collège", "Two children at school"),
        location=say("À 40 minutes de son père", "40 minutes from her father"),
        needs=say.each(
            ("Une heure de sortie fiable", "A reliable time of discharge"),
            ("Les signes qui doivent alerter", "The signs to watch for"),
        ),
        frustrations=say.each(("N'avoir aucune nouvelle du bloc", "Having no news from the theatre")),
        devices=say.each(("Smartphone", "Smartphone"), ("Ordinateur", "Computer")),
        digital_ease=4,
        tone=say("Précis", "Precise"),
        kind="persona",
    )
