"""The command line's own export of a journey file; prints the most memory it held."""

import sys

from journeycanvas import cli
from tests.benchmarks.programs.measures import peak_mb, tell_and_end


def main() -> None:
    """Export the file named first to the file named second."""
    code = cli.main(["export", sys.argv[1], "-o", sys.argv[2]])
    assert code == 0, code
    tell_and_end(peak_mb=peak_mb())


main()
