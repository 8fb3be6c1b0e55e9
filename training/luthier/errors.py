"""The one exception a person is meant to read."""


class UserError(Exception):
    """Something the person at the keyboard can put right.

    The message names the value or the file, says what would be accepted and what to do.
    The command line prints it without a traceback and exits with status 2.
    """
