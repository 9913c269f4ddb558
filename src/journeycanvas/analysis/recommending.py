"""How likely personas are to recommend, beside the Net Promoter Score that was measured (R21, R64)."""

from collections.abc import Iterator

from journeycanvas.analysis.figure_lines import Line, said
from journeycanvas.document.journey import Journey
from journeycanvas.lanes.parts.figures import number
from journeycanvas.language import _

TOP = 10
"""The end of the question that the score is made of (Reichheld, 2003)."""


def recommending_lines(journey: Journey, language: str) -> Iterator[Line]:
    """Yield one line: what is thought of each persona, and the score of the whole, else the range of the scores."""
    thought = [one for one in journey.personas if one.likelihood_to_recommend is not None]
    if not thought:
        return
    parts = [
        said(
            " ".join(one.name.split()) or _("Unnamed persona"),
            _("{value} of {top}").format(
                value=number(one.likelihood_to_recommend or 0, language), top=number(TOP, language)
            ),
        )
        for one in thought
    ]
    scores = [one for one in journey.measurements if one.indicator == "nps"]
    whole = [one for one in scores if one.stage is None and one.touchpoint is None and one.path is None]
    scores = whole or scores
    ends = [number(end, language, signed=True) for end in sorted({one.value for one in scores})]
    if not ends:
        parts.append(_("NPS not measured"))
    elif len(ends) == 1:
        parts.append(_("NPS measured: {value}").format(value=ends[0]))
    else:
        parts.append(_("NPS measured: {low} to {high}").format(low=ends[0], high=ends[-1]))
    yield Line(" · ".join(parts), (*(one.id for one in thought), *(one.id for one in scores)))
