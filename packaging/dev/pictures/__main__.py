"""Take all pictures again, or those whose name holds a word given: `python -m pictures [WORD...]`.

Nothing of the person at the keyboard gets in: preferences are those of a first start, in a folder of its own.
"""

import os
import sys
import tempfile


def main(words: list[str]) -> None:
    """Take the pictures, those of each language and look in one go."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            os.environ[name] = folder
        from pictures.taking import take_all  # after the environment is set

        take_all(words)


if __name__ == "__main__":
    main(sys.argv[1:])
