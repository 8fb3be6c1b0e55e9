"""The one exception a person is meant to read."""


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
