"""Georges, who has no internet at home, and Amina, who does everything on her phone."""

from wording import Say

from journeycanvas.model.persona import OwnField, Persona


def georges(say: Say) -> Persona:
    """Return Georges."""
    return Persona(
        id="georges",
        name="Georges",
        age=say("74 ans", "74"),
        summary=say("Retraité, peu à l'aise avec internet", "Retired, ill at ease with the internet"),
        quote=say("Je veux parler à quelqu'un, pas à un écran.", "I want to talk to somebody, not to a screen."),
        story=say(
            "Georges part voir son petit-fils à Porto le 12 juin. À la poste, en retirant un recommandé, il apprend "
            "que sa carte est périmée. Il n'a pas d'ordinateur ; sa fille l'aide, mais elle habite loin.",
            "Georges is going to see his grandson in Porto on 12 June. At the post office, collecting a registered "
            "letter, he learns that his card has expired. He has no computer; his daughter helps, but lives far away.",
        ),
        gender=say("Homme", "Man"),
        job=say("Ancien menuisier", "Former joiner"),
        education=say("Certificat d'aptitude professionnelle", "Vocational certificate"),
        family=say("Veuf, une fille, un petit-fils", "Widower, a daughter, a grandson"),
        location=say("Valmont, à 4 km du centre", "Valmont, 4 km from the centre"),
        habits=say.each(
            ("Garde tous ses papiers dans une pochette", "Keeps all his papers in one folder"),
            ("Vient en bus, le matin", "Comes by bus, in the morning"),
        ),
        needs=say.each(
            ("Une liste écrite de ce qu'il faut apporter", "A written list of what to bring"),
            ("Une personne qui vérifie avec lui", "A person who checks with him"),
        ),
        expectations=say.each(("Ne pas être renvoyé d'un guichet à l'autre", "Not being sent from counter to counter")),
        decision_factors=say.each(("La date du voyage", "The date of the journey"), ("La distance", "The distance")),
        goals=say.each(("Être à Porto le 12 juin", "Be in Porto on 12 June")),
        frustrations=say.each(
            ("« Faites-le sur internet »", "“Do it on the internet”"),
            ("Les serveurs vocaux", "Voice menus"),
        ),
        sources=say.each(("Le bulletin municipal", "The town's newsletter"), ("Sa fille", "His daughter")),
        devices=say.each(("Téléphone fixe", "Landline phone"), ("Mobile à touches", "Phone with keys")),
        digital_ease=1,
        tone=say("Courtois, lent, sans sigles", "Courteous, slow, no acronyms"),
        likelihood_to_recommend=3,
        own_fields=(
            OwnField(name=say("Mobilité", "Mobility"), text=say("Marche avec une canne", "Walks with a stick")),
        ),
    )


def amina(say: Say) -> Persona:
    """Return Amina."""
    return Persona(
        id="amina",
        name="Amina",
        age=say("29 ans", "29"),
        summary=say("Infirmière en horaires décalés, tout sur mobile", "Nurse on shifts, everything on her phone"),
        quote=say(
            "Je peux le faire à 23 heures, mais à 23 heures seulement.", "I can do it at 11 pm, and only at 11 pm."
        ),
        story=say(
            "Amina a déménagé l'an dernier et sa carte porte encore son ancienne adresse. Elle travaille de nuit : "
            "tout ce qui se fait entre 9 h et 17 h lui coûte une matinée de sommeil.",
            "Amina moved last year and her card still shows her old address. She works nights: whatever must be done "
            "between 9 and 5 costs her a morning's sleep.",
        ),
        gender=say("Femme", "Woman"),
        job=say("Infirmière de nuit", "Night nurse"),
        education=say("Diplôme d'État d'infirmière", "State nursing diploma"),
        family=say("Célibataire", "Single"),
        location=say("Valmont, quartier de la gare", "Valmont, station quarter"),
        habits=say.each(("Fait ses démarches pendant sa pause de nuit", "Does her paperwork during her night break")),
        needs=say.each(
            ("Des créneaux tôt le matin ou le samedi", "Early morning or Saturday slots"),
            ("Un dossier enregistré en cours de route", "A file that is saved on the way"),
        ),
        decision_factors=say.each(("Le premier créneau libre", "The first free slot")),
        goals=say.each(("Mettre son adresse à jour sans poser un jour", "Update her address without a day off")),
        frustrations=say.each(("Recommencer un formulaire expiré", "Starting an expired form again")),
        keywords=say.each(
            ("renouveler carte identité changement adresse", "renew identity card change of address"),
            ("rendez-vous mairie samedi", "town hall appointment Saturday"),
        ),
        sources=say.each(("Service-public.fr", "Service-public.fr"), ("Groupes de quartier", "Neighbourhood groups")),
        devices=say.each(("Smartphone", "Smartphone")),
        digital_ease=5,
        tone=say("Direct et bref", "Direct and brief"),
        likelihood_to_recommend=6,
    )
