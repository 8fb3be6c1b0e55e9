"""The one exception a person is meant to read, and what the system says in its words."""

import errno

_REMEDIES = {
    errno.ENOSPC: "free space, or choose another place",
    errno.EDQUOT: "free space, or choose another place",
    errno.EACCES: "change its permissions, or choose another place",
    errno.EPERM: "change its permissions, or choose another place",
    errno.EROFS: "it is for reading only, choose another place",
    errno.ENOTDIR: "a file is where a folder should be, choose another place",
    errno.EISDIR: "a folder is where a file should be, choose another name",
    errno.ENAMETOOLONG: "choose a shorter name",
}


class UserError(Exception):
    """Something the person at the keyboard can put right.

    The message names the value or the file, says what would be accepted and what to do.
    The command line prints it without a traceback and exits with status 2.

    Args:
        message: one line.
        details: further lines, such as a table.
    """

    def __init__(self, message: str = "", details: str = "") -> None:
        super().__init__(f"{message}\n{details}" if details else message)
        self.message, self.details = message, details


def not_written(path: object, error: Exception) -> UserError:
    """That a file cannot be written, and what to do."""
    remedy = _REMEDIES.get(getattr(error, "errno", None) or 0, "free space, or choose another place")
    reason = getattr(error, "strerror", None) or error or "the disk is full, or took no more"
    return UserError(f"{path} cannot be written ({reason}): {remedy}")


def in_words(error: OSError) -> str:
    """What the system refused, of which file, and what to do."""
    remedy = _REMEDIES.get(error.errno or 0)
    if remedy is None or error.strerror is None:
        return str(error)
    names = [str(name) for name in (error.filename, error.filename2) if name is not None]
    where = f"{' -> '.join(names)}: " if names else ""
    return f"{where}{error.strerror}: {remedy}"
