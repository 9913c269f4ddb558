"""The tables of a workbook, in their order; a new one is one row."""

from typing import NamedTuple

from journeycanvas.document.tables import record_columns as of
from journeycanvas.document.tables.column import Columns
from journeycanvas.document.tables.long_columns import TOUCHPOINTS
from journeycanvas.language import N_

TOUCHPOINT_SHEET = "touchpoints"
MATRIX_SHEET = "matrix"
JOURNEY_SHEET = "journey"
CONNECTION_SHEET = "connections"
CONTINUED_SHEET = "continued"


class Sheet(NamedTuple):
    """A table: its stable name, which is that of the records it tells, its title as a msgid, and its columns.

    One that is a register is left out where it has no row.
    """

    key: str
    title: str
    columns: Columns = ()
    is_register: bool = False


SHEETS = (
    Sheet(TOUCHPOINT_SHEET, N_("Touchpoints"), TOUCHPOINTS),
    Sheet(MATRIX_SHEET, N_("Matrix")),
    Sheet("cards", N_("Cards"), of.CARDS),
    Sheet("recommendations", N_("Recommendations"), of.RECOMMENDATIONS),
    Sheet("resources", N_("Resources"), of.RESOURCES),
    Sheet("measurements", N_("Measurements"), of.MEASUREMENTS),
    Sheet("personas", N_("Personas"), of.PERSONAS),
    Sheet(JOURNEY_SHEET, N_("Journey"), of.JOURNEY),
    Sheet("stages", N_("Stages"), of.STAGES),
    Sheet("phases", N_("Phases"), of.PHASES, is_register=True),
    Sheet("lanes", N_("Lanes"), of.LANES),
    Sheet("paths", N_("Paths"), of.PATHS, is_register=True),
    Sheet(CONNECTION_SHEET, N_("Connections"), of.CONNECTIONS, is_register=True),
    Sheet("departments", N_("Departments"), of.DEPARTMENTS, is_register=True),
    Sheet("people", N_("People"), of.PEOPLE, is_register=True),
    Sheet("channels", N_("Own channels"), of.CHANNELS, is_register=True),
    Sheet("labels", N_("Labels"), of.LABELS, is_register=True),
    Sheet("sources", N_("Sources"), of.SOURCES, is_register=True),
)
CONTINUED = Sheet(CONTINUED_SHEET, N_("Continued"), is_register=True)
"""Where texts go on that are too long for one box of a workbook."""
