"""The lock of the system on an open file, which ends with the process that has it, however that ends."""

import errno
import os
import sys

_NONE = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL})
_FAR = 2**30
"""Where Windows locks a byte: what is locked there cannot be read by others, so it is far behind the text."""


class NoLocksError(OSError):
    """The disk knows no locks."""


if sys.platform == "win32":
    import msvcrt

    def is_locked(number: int, *, shared: bool) -> bool:
        """Lock an open file; False where another has it locked. Raises NoLocksError."""
        os.lseek(number, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EDEADLOCK):
                return False
            raise
        return True

else:
    import fcntl

    def is_locked(number: int, *, shared: bool) -> bool:
        """Lock an open file; False where another has it locked. Raises NoLocksError."""
        try:
            fcntl.flock(number, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            if error.errno in _NONE:
                raise NoLocksError(error.errno, error.strerror) from error
            raise
        return True
