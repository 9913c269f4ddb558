"""`python -m journeycanvas` is the same program as `journeycanvas`."""

import sys

from journeycanvas.cli import main

sys.exit(main())
