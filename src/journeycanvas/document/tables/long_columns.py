"""The columns of the long table: a row a touchpoint; a new one is one row here."""

from journeycanvas.document.tables.column import Column, Columns, length
from journeycanvas.document.tables.shared_columns import (
    CONTRIBUTOR,
    DESCRIPTION,
    EVIDENCE,
    ID,
    LINKS,
    NOTES,
    OWNER,
    WITH_LABELS,
)
from journeycanvas.language import N_
from journeycanvas.model.moments import MOMENT_OF_TRUTH

STAGE_AND_PHASE: Columns = (
    Column("stage", N_("Stage"), field="stage"),
    Column("phase", N_("Phase"), "one", "phases", field="stage"),
)
"""What a touchpoint's row says first: the name of its stage as it is, and the phase that one is in."""
TOUCHPOINTS: Columns = (
    Column("name", N_("Touchpoint")),
    DESCRIPTION,
    Column("channels", N_("Channels"), "many", "channels"),
    Column("mode", N_("Physical or digital"), "choice", "mode"),
    Column("device", N_("Device"), "choice", "device"),
    Column("department", N_("Department in charge"), "one", "departments"),
    OWNER,
    Column("partner", N_("Partner")),
    Column("moment", N_("Kind of moment"), "choice", "moment"),
    Column("moment_of_truth", MOMENT_OF_TRUTH, "mark"),
    Column("importance", N_("Importance"), "whole"),
    Column("hesitation", N_("The client hesitates here"), "mark"),
    Column("at_risk", N_("At risk"), "mark"),
    *length("duration", N_("Duration")),
    *length("waiting", N_("Waiting time")),
    *length("response_time", N_("Expected response time")),
    *length("trigger_delay", N_("Sets in after")),
    Column("frequency", N_("How often")),
    Column("human_fallback", N_("A human can be reached"), "known"),
    Column("support_tool", N_("Tool of the staff")),
    WITH_LABELS,
    *EVIDENCE,
    CONTRIBUTOR,
    LINKS,
    NOTES,
    ID,
    Column("stage_id", N_("Id of the stage"), "id", field="stage"),
)
ORDER = Column("order", N_("Place on the path"), "whole")
VISITS: Columns = (
    Column("emotion", N_("Emotion"), "number"),
    Column("emotion_about", N_("What the emotion is about"), "choice", "about"),
    Column("emotion_word", N_("Word at the curve")),
    Column("verbatims", N_("Verbatims"), field="verbatims.text"),
    Column("verbatims_who", N_("Verbatims (who said it)"), field="verbatims.who"),
    Column("verbatims_role", N_("Verbatims (role)"), "choice", "who", field="verbatims.role"),
    Column("verbatims_date", N_("Verbatims (date)"), "date", field="verbatims.date"),
    Column("verbatims_source", N_("Verbatims (source)"), "one", "sources", field="verbatims.source"),
    Column("motivation", N_("Motivation")),
    Column("enablers", N_("What helps"), "texts"),
    Column("blockers", N_("What stands in the way"), field="blockers.text"),
    Column("blockers_prevent", N_("Goals that are prevented"), field="blockers.prevents"),
    Column("blockers_severity", N_("Severity of what stands in the way"), "whole", field="blockers.severity"),
    Column("visit_evidence", N_("Evidence of the visit"), "choice", "evidence", field="evidence"),
    Column("visit_sources", N_("Sources of the visit"), "many", "sources", field="sources"),
    Column("visit_notes", N_("Notes on the visit"), field="notes"),
)
"""What is told of each path at a touchpoint; a field with a dot is one of several records, which stand in parallel."""
