"""Journeys written in other formats one after the other, or many at once in processes of their own."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeycanvas.language import _

if TYPE_CHECKING:  # loaded when something is exported
    from journeycanvas.document.journey import Journey
    from journeycanvas.scene.scene import Scene

_CHUNKS = 8
"""Into so many parts each process gets its share, so that all are busy to the end."""


class Order(NamedTuple):
    """A journey to be written: from which file to which, on which paper, cut into which sheets, in which language.

    Content is what a drawing shows, as `layout.wall` has it, or that it is a handbook.
    """

    file: Path
    output: Path
    paper: str | None = None
    tile: str | None = None
    language: str | None = None
    content: Literal["filled", "prompts", "blank", "handbook"] = "filled"
    codes: bool = False
    is_form: bool = False
    """Whether a PDF is a form to be filled in."""
    embeds: bool = False
    """Whether a PDF carries the journey, to be opened again."""
    pdf_a: bool = False
    """Whether a PDF is one to be kept for good, PDF/A-1b."""
    ink: Literal["colour", "grey", "saving"] = "colour"
    parts: tuple[str, ...] | None = None
    """The parts of a handbook; none means all."""
    leaves_out: tuple[str, ...] | None = None
    """The parts that a copy for others does without; none where it is no such copy."""


class Done(NamedTuple):
    """What became of an order: its exit code, and what there is to say."""

    code: int
    said: str = ""


def carried_out(order: Order) -> Done:
    """Write a journey, and return what became of it; a fault of our own is raised."""
    from journeycanvas.cli import DONE, exit_code  # late: it leads here
    from journeycanvas.storage.errors import JourneyFileError
    from journeycanvas.storage.reading import read

    try:
        journey = read(order.file)
    except JourneyFileError as error:
        return Done(exit_code(error), str(error))
    if order.language:
        journey = journey.evolve(language=order.language)
    if order.paper:
        journey = journey.evolve(page=journey.page.evolve(**_paper(order.paper)))

    journey, told = _copy(journey, order)

    from journeycanvas.exports.tables.errors import TooWideError
    from journeycanvas.exports.write import OutputError, wanted_format

    try:
        if wanted_format(order.output).is_of_journey:
            _write(journey, order.output, {})
        elif order.content == "handbook":
            _write_handbook(journey, order)
        elif order.is_form:
            _write_form(journey, order)
        else:
            from journeycanvas.exports.inks import inked  # late, since most faults are those of the input
            from journeycanvas.layout.wall import wall

            document = _text_of(journey) if order.embeds else ""
            options: dict[str, str | bool] = {"tile": order.tile or "", "document": document, "pdf_a": order.pdf_a}
            said = {name: value for name, value in options.items() if value}
            scene = inked(wall(journey, order.content, codes=order.codes), order.ink)
            if wanted_format(order.output).suffix == "pdf":
                from journeycanvas.exports.alternatives import with_alternatives  # telling, for this alone

                scene = with_alternatives(scene, journey)
            _write(scene, order.output, said)
    except OutputError as error:
        return _refused(str(error))
    except TooWideError as error:
        return _refused(str(error))
    except ValueError as error:
        from journeycanvas.ui.png import PictureTooLargeError  # Qt is there already where this error is raised

        if not isinstance(error, PictureTooLargeError):
            raise
        advice = _("Nothing was written. Choose a smaller paper, or write a PDF or an SVG.")
        return _refused(f"{error} {advice}")
    return Done(DONE, told)


def _paper(said: str) -> dict[str, object]:
    """Return the fields of a paper that is named, or told as 900x400mm, or as the height of a roll."""
    if not said.endswith("mm"):
        return {"paper": said}
    width, _by, height = said.removesuffix("mm").rpartition("x")
    return {"paper": "custom", "width_mm": float(width) if width else None, "height_mm": float(height)}


def _copy(journey: Journey, order: Order) -> tuple[Journey, str]:
    """Return what is written, and in words what is left out of it."""
    if order.leaves_out is None:
        return journey, ""
    from journeycanvas.edits.copies.copy import copy_of
    from journeycanvas.edits.copies.words import in_lines

    copy = copy_of(journey, order.leaves_out)
    head = _("{name} is written without:") if copy.left_out else _("{name} is written whole: nothing was to leave out.")
    rest = copy.journey
    if order.embeds:
        from journeycanvas.edits.copies.cut_pictures import with_pictures_cut
        from journeycanvas.exports.pictures import part_of

        rest = with_pictures_cut(rest, part_of)
    return rest, "\n".join((head.format(name=order.output.name), *in_lines(copy.left_out)))


def _write(source: Scene | Journey, output: Path, options: Mapping[str, str | bool]) -> None:
    from journeycanvas.exports.write import write

    write(source, output, is_wanted=lambda: True, **options)


def _write_handbook(journey: Journey, order: Order) -> None:
    from journeycanvas.exports.handbook.handbook import handbook
    from journeycanvas.exports.handbook.registry import EVERY_PART
    from journeycanvas.exports.write import write_made

    paper: Literal["A4", "Letter"] = "Letter" if order.paper == "Letter" else "A4"
    document = _text_of(journey) if order.embeds else ""
    write_made(
        lambda: handbook(
            journey,
            parts=order.parts or EVERY_PART,
            paper=paper,
            ink=order.ink,
            document=document,
            pdf_a=order.pdf_a,
        ),
        order.output,
    )


def _write_form(journey: Journey, order: Order) -> None:
    from journeycanvas.document.form import frame_of
    from journeycanvas.exports.alternatives import with_alternatives
    from journeycanvas.exports.inks import inked
    from journeycanvas.exports.pdf_fillable import fillable
    from journeycanvas.exports.write import write_made
    from journeycanvas.layout.wall import emptied, wall

    # What the figures would say is left out too: nothing was said of an empty canvas.
    scene = with_alternatives(inked(wall(journey, "blank", codes=order.codes), order.ink), emptied(journey))
    write_made(lambda: fillable(journey, scene, frame=_text_of(frame_of(journey))), order.output)


def _text_of(journey: Journey) -> str:
    from journeycanvas.storage.writing import dump

    return dump(journey).decode()


def in_many_processes(orders: Sequence[Order], *, jobs: int | None = None) -> Iterator[Done]:
    """Yield what becomes of each order, in their order; as many are carried out at once as there are cores.

    Stopped in between, as with Ctrl+C, no more are begun.
    """
    processes = min(jobs or os.cpu_count() or 1, len(orders))
    if processes == 1:
        yield from map(carried_out, orders)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Begun anew and not copied: a copy would hold whatever threads and locks this process has.
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        try:
            yield from pool.map(carried_out, orders, chunksize=max(1, len(orders) // (processes * _CHUNKS)))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _refused(said: str) -> Done:
    from journeycanvas.cli import NO_ACCESS  # as above

    return Done(NO_ACCESS, said)
