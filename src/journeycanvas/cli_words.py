"""What the command line says of itself, in the language of the interface: argparse's own words, and wrong use."""

import argparse
from typing import NoReturn

from journeycanvas.language import N_, _, ngettext

_ARGPARSE = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("ignored explicit argument %r"),
)
"""The messages of argparse that a person may see."""


class Parser(argparse.ArgumentParser):
    """A parser that tells wrong use in one line, and how to see the right one."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and end."""
        advice = _("Nothing was read or written. {program} --help tells more.").format(program=self.prog)
        self.exit(2, _("Wrong use: {message}.").format(message=message) + f" {advice}\n")


def speak() -> None:
    """Let argparse speak the language of the interface: it looks its words up by two names of its module."""
    vars(argparse).update({"_": _, "ngettext": ngettext})
