"""What is said of a shared file: what, which file, whether the work is safe, what to do."""

import os
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt

from journeycanvas.language import _
from journeycanvas.storage.lock_words import Holder, is_here, myself
from journeycanvas.storage.locks import Standing
from journeycanvas.ui import speech


def who(path: Path, standing: Standing) -> str:
    """Return who has a file open, as a sentence."""
    name, holder = path.name, standing.holder
    if holder is None:
        if standing.kind == "unknown":
            return _('somebody may have "{name}" open; its lock cannot be read.').format(name=name)
        return _('"{name}" is open in another program.').format(name=name)
    if not is_here(holder):
        said = _('"{name}" is open on {host} (by {user}, since {when}).')
        return said.format(name=name, host=holder.host, user=holder.user, when=_when(holder))
    if holder.process == os.getpid():
        return _('"{name}" is open in another window.').format(name=name)
    if holder.user == myself(since="").user:
        said = _('"{name}" is open in another Journey Canvas on this computer (process {process}, since {when}).')
        return said.format(name=name, process=holder.process, when=_when(holder))
    said = _('"{name}" is open on this computer (by {user}, since {when}).')
    return said.format(name=name, user=holder.user, when=_when(holder))


def held(path: Path, standing: Standing) -> str:
    """Return what is told while somebody else may write a file."""
    sentence = who(path, standing)
    told = f"{sentence[:1].upper()}{sentence[1:]}"
    here = _("It is read-only here: what you change is safe in this window, and Save As keeps it elsewhere.")
    if standing.kind in ("elsewhere", "unknown"):
        warning = _("Take over only if you know that nobody works on it there.")
        return f"{told} {here} {warning}"
    return f"{told} {here}"


def free(path: Path) -> str:
    """Return what is told once nobody else has a file open any more."""
    return _('"{name}" is not open elsewhere any more: you can write it from here now.').format(name=path.name)


def changed(path: Path) -> str:
    """Return what is told where others changed a file."""
    said = _('"{name}" was changed by another program. Your work is safe in this window.')
    return said.format(name=path.name)


def deleted(path: Path) -> str:
    """Return what is told where a file is gone."""
    said = _('"{name}" was deleted or moved. Your work is safe in this window: Save writes the file again.')
    return said.format(name=path.name)


def no_folder(path: Path) -> str:
    """Return what is told where not even the folder of a file is there."""
    said = _(
        'The folder or drive of "{name}" is not there any more ({folder}). Your work is safe in this window: '
        "bring the drive back, or save elsewhere."
    )
    return said.format(name=path.name, folder=path.parent)


def unreadable(path: Path, reason: str) -> str:
    """Return what is told where a file is there and cannot be read, and why."""
    said = _('"{name}" cannot be read any more: {reason}. Your work is safe in this window: save it elsewhere as well.')
    return said.format(name=path.name, reason=reason)


def read_only(path: Path) -> str:
    """Return what is told where a file may only be read."""
    said = _('"{name}" is read-only. What you change is safe in this window: Save As keeps it elsewhere.')
    return said.format(name=path.name)


def copy_beside(path: Path, copy: Path) -> str:
    """Return what is told of a conflict copy."""
    said = _(
        '"{copy}" lies beside "{name}": a program that keeps folders in step found two versions. Nothing is lost: '
        "open it to compare them, or merge it into this one."
    )
    return said.format(copy=copy.name, name=path.name)


def silent(path: Path, *, is_kept: bool) -> str:
    """Return what is told where a disk does not answer; kept is work that is in the recovery store."""
    said = _(
        'The drive of "{name}" does not answer. Your work is safe in this window and in the recovery store: '
        "go on, or save it elsewhere."
    )
    if not is_kept:
        said = _('The drive of "{name}" does not answer. Your work is in this window: go on, or save it elsewhere.')
    return said.format(name=path.name)


def slow_saving(path: Path, *, is_kept: bool) -> str:
    """Return what is told where saving takes long; kept is work that is in the recovery store."""
    said = _(
        'Saving "{name}" takes long: its drive does not answer. Your work is safe in this window and in the recovery '
        "store: wait, or save it elsewhere."
    )
    if not is_kept:
        said = _(
            'Saving "{name}" takes long: its drive does not answer. Your work is only in this window: wait, or save it '
            "elsewhere."
        )
    return said.format(name=path.name)


def _when(holder: Holder) -> str:
    when = QDateTime.fromString(holder.since, Qt.DateFormat.ISODate).toLocalTime()
    return speech.locale().toString(when, QLocale.FormatType.ShortFormat) if when.isValid() else "?"
