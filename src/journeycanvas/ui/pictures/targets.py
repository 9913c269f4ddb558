"""What a picture is put on: where it is dropped or pasted, or what is selected."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData

from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, records
from journeycanvas.edits.spots import Place, place_of
from journeycanvas.model.card import Card
from journeycanvas.model.persona import Persona
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.hit import node_at
from journeycanvas.session.session import Session
from journeycanvas.tools import cells

SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp")


class Target(NamedTuple):
    """What a picture is put on: a card or a persona, else a new card in a cell, maybe linked to a touchpoint.

    Or the one it replaces: the use of a picture, or the persona whose portrait it is.
    """

    holder: str | None = None
    lane: str | None = None
    stage: str | None = None
    touchpoint: str | None = None
    replaced: str | None = None


def target_of(session: Session) -> Target:
    """Return what a picture is put on: what is selected where that can show one, else the cell chosen, else a stage."""
    journey = session.settled
    cell = cells.chosen(session)
    if cell is not None:
        return _in_cell(journey, cell.lane, cell.stage)
    if len(session.selection) == 1:
        (id,) = session.selection
        return _on(journey, id)
    return Target()


def target_at(session: Session, x: float, y: float) -> Target:
    """Return what a picture is put on that is dropped at a point of the scene."""
    node = node_at(session.scene, x, y)
    if node is not None and node.record is not None:
        return _on(session.settled, node.record)
    cell = cells.cell_at(session, (x, y))
    return _in_cell(session.settled, cell.lane, cell.stage) if cell is not None else Target()


def pictures_offered(offered: QMimeData) -> list[Path]:
    """Return the files of pictures among what is dragged or was copied."""
    urls = offered.urls() if offered.hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in SUFFIXES]


def where(place: Place, session: Session) -> Target:
    """Return what a picture is put on that is pasted at a place."""
    target = target_of(session)
    return target if target != Target() else Target(stage=place.stage)


def _on(journey: Journey, id: str) -> Target:
    way = records.locate(journey, id)
    record = records.record_at(journey, way) if way else None
    if isinstance(record, Card):
        return Target(holder=id, lane=record.lane, stage=record.stage)
    if isinstance(record, Persona):
        return Target(holder=id)
    if isinstance(record, Touchpoint):
        return Target(stage=record.stage, touchpoint=id)
    if way and way[0] in ("stages", "phases"):
        return Target(stage=place_of(journey, (id,)).stage)
    return _in_cell(journey, id, None) if way and way[0] == "lanes" else Target()


def _in_cell(journey: Journey, lane: str, stage: str | None) -> Target:
    return Target(lane=lane if cards.holds_cards(journey, lane) else None, stage=stage)
