"""Checking files: whether each is a journey, and what in it is worth a look."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from journeycanvas.analysis.finding import Finding
from journeycanvas.analysis.findings import findings
from journeycanvas.exports.printing import printing_findings
from journeycanvas.language import N_, _, ngettext
from journeycanvas.layout.map import lay_out
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.reading import read

_SEVERITIES = {"note": N_("note"), "warning": N_("warning")}


class Report(NamedTuple):
    """What was found in one file: why it cannot be opened, or the findings."""

    path: Path
    error: JourneyFileError | None = None
    findings: tuple[Finding, ...] = ()


def check(path: Path) -> Report:
    """Read one file and look at what it says."""
    try:
        journey = read(path)
    except JourneyFileError as error:
        return Report(path, error=error)
    return Report(path, findings=(*findings(journey), *printing_findings(journey, lay_out(journey))))


def print_lines(reports: Sequence[Report]) -> None:
    """Print one line a file and one a finding, warnings first; faults of files are for standard error."""
    for report in reports:
        if report.error is not None:
            continue
        print(_("{name}: {summary}").format(name=report.path, summary=_summary(report)))
        for finding in sorted(report.findings, key=lambda each: each.severity != "warning"):
            where = f" ({finding.pointer})" if finding.pointer else ""
            line = _("{severity}: {message}{where}")
            print("  " + line.format(severity=_(_SEVERITIES[finding.severity]), message=finding.text(), where=where))


def print_json(reports: Sequence[Report]) -> None:
    """Print an array with an object a file; its fields and codes stay from version to version."""
    print(json.dumps([_plain(report) for report in reports], ensure_ascii=False, indent=2))


def _summary(report: Report) -> str:
    count = len(report.findings)
    if count == 0:
        return _("valid, nothing to note")
    return ngettext("valid, {count} finding", "valid, {count} findings", count).format(count=count)


def _plain(report: Report) -> dict[str, object]:
    if report.error is not None:
        return {"file": str(report.path), "valid": False, "error": _plain_error(report.error), "findings": []}
    found = [
        {
            "code": finding.code,
            "severity": finding.severity,
            "message": finding.text(),
            "pointer": finding.pointer,
            "id": finding.id,
        }
        for finding in report.findings
    ]
    return {"file": str(report.path), "valid": True, "error": None, "findings": found}


def _plain_error(error: JourneyFileError) -> dict[str, object]:
    place = error.place
    return {
        "code": error.code,
        "message": str(error),
        "line": place.line if place else None,
        "column": place.column if place else None,
        "pointer": place.pointer if place else None,
    }
