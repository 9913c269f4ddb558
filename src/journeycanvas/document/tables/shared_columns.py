"""Columns that several tables have."""

from journeycanvas.document.tables.column import Column, Columns
from journeycanvas.language import N_

EVIDENCE: Columns = (
    Column("evidence", N_("Evidence"), "choice", "evidence"),
    Column("sources", N_("Sources"), "many", "sources"),
)
CONTRIBUTOR = Column("contributor", N_("Contributed by"), "one", "departments")
WITH_LABELS = Column("labels", N_("Labels"), "many", "labels")
LINKS = Column("links", N_("Links"), "links")
NOTES = Column("notes", N_("Notes"))
ID = Column("id", N_("Id"), "id")
NAME = Column("name", N_("Name"))
TEXT = Column("text", N_("Text"))
DESCRIPTION = Column("description", N_("Description"))
COLOUR = Column("colour", N_("Colour"))
STAGE = Column("stage", N_("Stage"), "one", "stages")
OWNER = Column("owner", N_("Owner"), "one", "people")
DEPARTMENT = Column("department", N_("Department"), "one", "departments")
PERSONA = Column("persona", N_("Persona"), "one", "personas")
LINKED_TOUCHPOINTS = Column("touchpoints", N_("Linked touchpoints"), "many", "touchpoints")

GOAL: Columns = (
    Column("goal", N_("Goal"), field="goal.text"),
    Column("outcome", N_("Outcome"), "choice", "outcome", field="goal.outcome"),
    Column("how_to_reach", N_("How it could be reached"), field="goal.how_to_reach"),
    Column("would_recommend", N_("Would recommend"), "known", field="goal.would_recommend"),
)
