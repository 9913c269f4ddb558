"""The front door without a window: what is typed, what is printed, and the exit code.

Every import of the program's own parts stands in the function that needs it: `--help` and wrong use answer at once,
without pydantic and all that stands on it.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from journeycanvas import __version__
from journeycanvas.language import LANGUAGES, _, current
from journeycanvas.storage.errors import AccessError, JourneyFileError, NewerVersionError, SaveError

if TYPE_CHECKING:  # loaded where actions are named: opening a window does without
    from argparse import Namespace

    from journeycanvas.cli_words import Parser

DONE = 0
OWN_FAULT = 1
WRONG_USE = 2
BAD_INPUT = 3
NO_ACCESS = 4
NEWER_VERSION = 5
INTERRUPTED = 130
"""What shells know as ended by Ctrl+C."""

DEBUG = "JOURNEYCANVAS_DEBUG"
"""Set to 1, this variable shows the traceback of the program's own faults."""
_SUFFIX = ".journey"
_FIRST_TEMPLATE = "blank"

Action = Callable[["Parser", "Namespace"], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for and return the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _print_any_name()
    try:
        code = _run(words)
        if sys.stdout is not None:
            sys.stdout.flush()  # a reader that stopped listening is noticed here, not at the end of the process
        return code
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else OWN_FAULT
    except BrokenPipeError:
        return _unheard()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        return _own_fault(error)


def _run(words: list[str]) -> int:
    if not words or (words[0] not in ACTIONS and not words[0].startswith("-")):
        return _open_window(words)
    if words[0] == "--":
        return _open_window(words[1:])
    parser = _parser()
    asked = parser.parse_args(words)
    action, own_parser = asked.action, asked.parser
    assert callable(action)
    try:
        return int(action(own_parser, asked))
    except (JourneyFileError, SaveError) as error:
        _say(str(error))
        return exit_code(error)


def exit_code(error: JourneyFileError | SaveError) -> int:
    """Return the exit code that tells a fault of a file."""
    if isinstance(error, NewerVersionError):
        return NEWER_VERSION
    return NO_ACCESS if isinstance(error, AccessError | SaveError) else BAD_INPUT


def _parser() -> Parser:
    from journeycanvas.cli_words import Parser, speak

    speak()
    parser = Parser(
        prog="journeycanvas",
        usage=_("journeycanvas [FILE]\n       journeycanvas ACTION ...\n       journeycanvas ACTION --help"),
        description=_("Draw, project and print customer journey maps. With a file or nothing, a window opens."),
        epilog=_("Exit codes: 0 done, 1 our own fault, 2 wrong use, 3 bad input, 4 no access, 5 newer version."),
    )
    explained = _("show program's version number and exit")
    parser.add_argument("--version", action="version", version=f"Journey Canvas {__version__}", help=explained)
    actions = parser.add_subparsers(title=_("actions"), metavar=_("ACTION"), required=True, prog=parser.prog)
    for name, (explain, action, add_arguments) in ACTIONS.items():
        own = actions.add_parser(name, help=explain(), description=explain())
        own.set_defaults(action=action, parser=own)
        add_arguments(own)
    return parser


def _new_arguments(parser: Parser) -> None:
    parser.add_argument("output", metavar=_("OUT.journey"), type=Path, help=_("the file to make"))
    parser.add_argument(
        "--template", metavar=_("ID"), default=_FIRST_TEMPLATE, help=_("what to begin with: see templates")
    )
    _add_language(parser, _("the language of the map; that of the system otherwise"))


def _templates_arguments(_parser: Parser) -> None:
    """Take none."""


def _check_arguments(parser: Parser) -> None:
    parser.add_argument("files", metavar=_("FILE"), type=Path, nargs="+", help=_("a journey"))
    parser.add_argument("--json", action="store_true", help=_("print the findings as JSON"))


def _export_arguments(parser: Parser) -> None:
    from journeycanvas.cli_export import arguments

    arguments(parser)


def _import_arguments(parser: Parser) -> None:
    from journeycanvas.cli_import import arguments

    arguments(parser)


def _merge_arguments(parser: Parser) -> None:
    from journeycanvas.cli_merge import arguments

    arguments(parser)


def _add_language(parser: Parser, explained: str) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, help=explained)


def _open_window(names: list[str]) -> int:
    from journeycanvas.app import run  # Qt takes longer to load than everything else together

    return run([Path(name) for name in names])


def _new(parser: Parser, asked: Namespace) -> int:
    from journeycanvas.storage.templates import open_template, templates
    from journeycanvas.storage.writing import save

    if asked.output.suffix.lower() != _SUFFIX:
        parser.error(_("the name of a journey ends in {suffix}").format(suffix=_SUFFIX))
    if asked.template not in {template.id for template in templates()}:
        known = ", ".join(template.id for template in templates())
        parser.error(_("there is no such template; there are: {known}").format(known=known))
    if os.path.lexists(asked.output):
        reason = _("there is a file of this name already")
        advice = _("Choose another name, or remove that file first.")
        raise SaveError("exists", str(asked.output), reason=reason, advice=advice)
    save(open_template(asked.template, asked.lang or current()), asked.output)
    return DONE


def _templates(_parser: Parser, _asked: Namespace) -> int:
    from journeycanvas.storage.templates import templates

    for template in templates():
        print(f"{template.id:<28}{template.title[current()]}")
    return DONE


def _check(_parser: Parser, asked: Namespace) -> int:
    from journeycanvas.cli_check import check, print_json, print_lines

    reports = [check(path) for path in asked.files]
    if asked.json:
        print_json(reports)
    else:
        print_lines(reports)
    faults = [report.error for report in reports if report.error is not None]
    for fault in faults:
        _say(str(fault))
    return max(map(exit_code, faults), default=DONE)


def _export(parser: Parser, asked: Namespace) -> int:
    from journeycanvas.cli_export import run

    return run(parser, asked)


def _import(parser: Parser, asked: Namespace) -> int:
    from journeycanvas.cli_import import run

    return run(parser, asked)


def _merge(parser: Parser, asked: Namespace) -> int:
    from journeycanvas.cli_merge import run

    return run(parser, asked)


ACTIONS: dict[str, tuple[Callable[[], str], Action, Callable[[Parser], None]]] = {
    "new": (lambda: _("begin a journey from a template"), _new, _new_arguments),
    "templates": (lambda: _("list the templates"), _templates, _templates_arguments),
    "check": (lambda: _("tell whether journeys are valid, and what is worth a look"), _check, _check_arguments),
    "export": (lambda: _("write the journey in another format, as its ending says"), _export, _export_arguments),
    "import": (lambda: _("make a journey of a file of another program"), _import, _import_arguments),
    "merge": (lambda: _("bring two copies of one journey together"), _merge, _merge_arguments),
}


def _print_any_name() -> None:
    """Let file names be printed that are no text in the encoding of the terminal."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _say(message: str) -> None:
    print(message, file=sys.stderr)


def _unheard() -> int:
    """Return quietly when nobody reads on, as with `| head`; what is left unsaid goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with contextlib.suppress(OSError, ValueError):
        os.dup2(nowhere, sys.stdout.fileno())
    return DONE


def _own_fault(error: Exception) -> int:
    """Name the fault and where it happened, and nothing of the document."""
    import traceback  # loaded where there is something to tell

    if os.environ.get(DEBUG) == "1":
        traceback.print_exception(error)
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    fault = f"{type(error).__name__}, {where}"
    what = _("Journey Canvas met a fault of its own ({fault}).").format(fault=fault)
    safe = _("Your files are unchanged.")
    advice = _("Please report it with these words; with {variable}=1, more is told.").format(variable=DEBUG)
    _say(f"{what} {safe} {advice}")
    return OWN_FAULT
