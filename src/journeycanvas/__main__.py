"""`python -m journeycanvas` is the same program as `journeycanvas`."""

import signal
import sys


def start() -> int:
    """Run the program and return its exit code; Ctrl+C ends it without a word, also while it is loaded."""
    heard = signal.signal(signal.SIGINT, signal.SIG_DFL)
    from journeycanvas import cli

    signal.signal(signal.SIGINT, heard)
    return cli.main()


if __name__ == "__main__":
    sys.exit(start())
