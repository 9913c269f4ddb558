"""The pictures that are taken: one row each. A new one is one row here."""

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QImage

from journeycanvas.edits import deletion, journeys
from journeycanvas.session.preferences import Look
from journeycanvas.storage import versions_keeping
from journeycanvas.storage.writing import dump, save
from journeycanvas.ui.dialogs.versions import VersionsWindow
from journeycanvas.ui.quick_bar_widget import Bar
from journeycanvas.ui.searching.find_bar import FindBar
from journeycanvas.ui.searching.palette import Palette
from journeycanvas.ui.viewing.filter_bar import FilterBar
from journeycanvas.ui.viewing.presenter import Presenter
from pictures.keeping import without_foot
from pictures.person import Person

SHOES = "running-shoes"
SERVICE = "public-service"
RESOURCE = "resource.guide"
WINDOW = (1600, 960)
SMALLER = (1280, 800)
TALL = (1440, 1500)
SCREEN = (1280, 720)
LIGHT: tuple[Look, ...] = ("light",)
BOTH: tuple[Look, ...] = ("light", "dark")


class Listed(NamedTuple):
    """A picture: its name, how it is told in French and in English, and what is done to take it."""

    name: str
    french: str
    english: str
    take: Callable[[Person], QImage]
    size: tuple[int, int] = SMALLER
    looks: tuple[Look, ...] = LIGHT


def _window(person: Person) -> QImage:
    return person.open(SHOES, "payment").picture()


def _start(person: Person) -> QImage:
    person.window.show_start()
    person.wait(900)
    return person.picture()


def _face(id: str, person: Person) -> QImage:
    person.open(SHOES, "payment").do(id)
    return person.picture()


def _form(selected: tuple[str, ...], person: Person) -> QImage:
    person.open(SHOES, *selected)
    return without_foot(person.picture(person.window.editing.workspace.inspector))


def _lists(person: Person) -> QImage:
    person.open(SHOES)
    inspector = person.window.editing.workspace.inspector
    inspector.tabs.turn_to(4)
    person.wait()
    return without_foot(person.picture(inspector))


def _panel(id: str, person: Person) -> QImage:
    person.open(SHOES)
    return without_foot(person.picture_of_panel(id))


def _history(person: Person) -> QImage:
    person.open(SHOES)
    for selected, action in (
        ("cart", "duplicate"),
        ("decision", "stage_wider"),
        ("needs", "duplicate_lane"),
        ("pain", "lane_up"),
    ):
        person.select(selected)
        person.do(action)
    person.do("undo")
    return without_foot(person.picture_of_panel("history"))


def _guide(person: Person) -> QImage:
    person.window.open_template("five-stages")
    person.wait()
    person.do("show_guide")
    return person.picture()


def _outline(person: Person) -> QImage:
    person.open(SHOES, "payment")
    return person.picture(person.window.editing.workspace.outline)


def _quick_bar(person: Person) -> QImage:
    person.open(SHOES)
    person.do("zoom_actual")
    person.select("payment")
    person.window.editing.workspace.reveal("payment")
    person.wait(800)
    person.click("touchpoint:payment")
    person.wait(800)
    return person.picture_around(person.found(Bar), margin=90)


def _palette(person: Person) -> QImage:
    person.open(SHOES).do("palette")
    palette = person.found(Palette)
    palette.line.setText("exp")
    person.wait()
    return person.picture_around(palette)


def _find_bar(person: Person) -> QImage:
    person.open(SHOES).do("replace")
    bar = person.found(FindBar)
    bar.line.setText("course" if person.window.editing.session.journey.language == "fr" else "running")
    person.wait(600)
    return person.picture_around(bar, margin=0)


def _filter_bar(person: Person) -> QImage:
    person.open(SHOES).do("filter")
    person.found(FilterBar).ask({"moment": frozenset({"irritant", "delight"})})
    person.wait(800)
    return person.picture()


def _presented(turns: int, person: Person) -> QImage:
    person.open(SHOES).do("present")
    presenter = person.found(Presenter)
    presenter.resize(*SCREEN)
    for _ in range(turns):
        presenter.on()
    person.wait(1500)
    presenter.view.finish_painting()
    image = presenter.grab().toImage()
    presenter.close()
    return image


def _typing(person: Person) -> QImage:
    person.open(SHOES, "needs.decision.1").do("edit_text")
    person.wait()
    return person.picture()


def _versions(person: Person) -> QImage:
    person.open(SHOES)
    newest = person.window.editing.session.journey
    second = journeys.set_title(newest, "…")
    first = deletion.delete(second, [second.touchpoints[0].id])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{newest.title}.journey"
        at = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
        for days, journey in enumerate((first, second, newest)):
            versions_keeping.keep(journey, file, dump(journey), at=at + timedelta(days=days))
        save(newest, file)
        person.window.open_here(file)
        person.wait()
        person.do("versions")
        dialog = person.found(VersionsWindow)
        dialog.versions.setCurrentRow(1)
        while dialog.is_busy:
            person.wait()
        dialog.place.setText(dialog.place.text().partition("\n")[2])  # not the folder of this moment
        image = person.picture(dialog)
        dialog.close()
    return image


def _box(id: str, selected: tuple[str, ...], person: Person) -> QImage:
    person.open(SHOES, *selected)
    return person.picture_of_box(lambda: person.do(id))


def _row(sheet: str) -> Callable[[Person], QImage]:
    return partial(_box, sheet, ())


PICTURES: tuple[Listed, ...] = (
    Listed("window", "La fenêtre", "The window", _window, WINDOW, BOTH),
    Listed("start", "La page d'accueil", "The start page", _start, SMALLER, BOTH),
    Listed("typing", "Une carte en cours de saisie", "Typing a card", _typing),
    Listed("table", "Le tableau", "The table", partial(_face, "face_table"), SMALLER, BOTH),
    Listed("text", "Le plan en texte", "The outline as text", partial(_face, "face_text"), SMALLER, BOTH),
    Listed("slide-cover", "Présenter : la couverture", "Presenting: the cover", partial(_presented, 0), SCREEN),
    Listed("slide-stage", "Présenter : une étape", "Presenting: a stage", partial(_presented, 3), SCREEN),
    Listed("outline", "Le plan", "The outline", _outline),
    Listed("form-journey", "Inspecteur : le parcours", "Inspector: the journey", partial(_form, ()), TALL),
    Listed("form-persona", "Inspecteur : un persona", "Inspector: a persona", partial(_form, ("mark",)), TALL),
    Listed("form-stage", "Inspecteur : une étape", "Inspector: a stage", partial(_form, ("decision",)), TALL),
    Listed("form-lane", "Inspecteur : un couloir", "Inspector: a lane", partial(_form, ("needs",)), TALL),
    Listed(
        "form-touchpoint",
        "Inspecteur : un point de contact",
        "Inspector: a touchpoint",
        partial(_form, ("payment",)),
        TALL,
        BOTH,
    ),
    Listed("form-visit", "Inspecteur : un passage", "Inspector: a visit", partial(_form, ("mark.chat",)), TALL),
    Listed("form-card", "Inspecteur : une carte", "Inspector: a card", partial(_form, ("needs.decision.1",)), TALL),
    Listed(
        "form-recommendation",
        "Inspecteur : une préconisation",
        "Inspector: a recommendation",
        partial(_form, ("advice.help",)),
        TALL,
    ),
    Listed(
        "form-several",
        "Inspecteur : plusieurs points de contact",
        "Inspector: several touchpoints",
        partial(_form, ("cart", "payment", "chat")),
        TALL,
    ),
    Listed(
        "form-mixed",
        "Inspecteur : des choses différentes",
        "Inspector: things of several kinds",
        partial(_form, ("cart", "payment", "needs.decision.1", "advice.help")),
        TALL,
    ),
    Listed(
        "form-measurement",
        "Inspecteur : une mesure",
        "Inspector: a measurement",
        partial(_form, ("payment.ces",)),
        TALL,
    ),
    Listed("form-resource", "Inspecteur : une ressource", "Inspector: a resource", partial(_form, (RESOURCE,)), TALL),
    Listed("form-source", "Inspecteur : une source", "Inspector: a source", partial(_form, ("survey",)), TALL),
    Listed("form-lists", "Inspecteur : les listes", "Inspector: the lists", _lists, TALL),
    Listed("history", "L'historique", "The history", _history),
    Listed("overview", "La vue d'ensemble", "The overview", partial(_panel, "overview")),
    Listed("inventory", "L'inventaire", "The inventory", partial(_panel, "inventory")),
    Listed("findings", "Les constats", "The findings", partial(_panel, "findings")),
    Listed("matrix", "Les priorités", "The priorities", partial(_panel, "matrix")),
    Listed("guide", "Le départ guidé", "The guided start", _guide, WINDOW, BOTH),
    Listed("quick-bar", "La barre rapide", "The quick bar", _quick_bar, SMALLER, BOTH),
    Listed("palette", "La palette (Ctrl+K)", "The palette (Ctrl+K)", _palette, SMALLER, BOTH),
    Listed("find", "Rechercher et remplacer", "Find and replace", _find_bar),
    Listed("filter", "Le filtre", "The filter", _filter_bar),
    Listed("new", "Nouveau parcours", "A new journey", _row("new")),
    Listed("preferences", "Les préférences", "The preferences", _row("preferences")),
    Listed("shortcuts", "Les raccourcis clavier", "The keyboard shortcuts", _row("shortcuts")),
    Listed("glossary", "Le glossaire", "The glossary", _row("glossary")),
    Listed("checklist", "La liste de contrôle qualité", "The quality checklist", _row("checklist"), SMALLER, BOTH),
    Listed("lanes-shown", "Les couloirs affichés", "The lanes shown", _row("lanes_shown")),
    Listed("lane-gallery", "Ajouter un couloir", "Adding a lane", _row("add_lane")),
    Listed("versions", "Les versions d'un document", "The versions of a document", _versions),
    Listed("page", "La mise en page", "The page set-up", _row("page_setup")),
    Listed("rename", "Renommer un persona partout", "Renaming a persona everywhere", _row("rename_everywhere")),
    Listed(
        "crop", "Recadrer une image", "Cropping a picture", partial(_box, "edit_picture", ("moment.consideration.1",))
    ),
    Listed("about", "À propos", "About", _row("about")),
)
