"""Texts of unknown origin as a person may see them: names of files, presets, methods, what a model file says."""

import shlex
import unicodedata
from pathlib import Path
from typing import Any, TextIO

_UNSEEN = frozenset(["Cc", "Cf", "Zl", "Zp"])  # control signs, formats, ends of lines and of paragraphs
_JOINERS = "\u200c\u200d"  # parts of Persian words and of emoji, which do nothing else


def shown(text: str | Path) -> str:
    """A path or another text of unknown origin as one line that any terminal accepts and no terminal obeys.

    What is not valid Unicode is replaced; line ends, escapes and marks that turn the direction are spelled out.
    """
    valid = str(text).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(_spelled(sign) if unicodedata.category(sign) in _UNSEEN else sign for sign in valid)


def shown_lines(text: str) -> str:
    """The same of a text of several lines, with tabs."""
    return "\n".join("\t".join(map(shown, line.split("\t"))) for line in text.split("\n"))


def quoted(path: str | Path) -> str:
    """A path as one word of a command that a person may copy into a shell: nothing in it is obeyed on the way."""
    word = str(path)
    if shown(word) == word:
        return shlex.quote(word)
    spelled = "".join(
        f"\\x{byte:02x}" if byte < 32 or byte > 126 else f"\\{chr(byte)}" if chr(byte) in "\\'" else chr(byte)
        for byte in word.encode("utf-8", "surrogateescape")
    )
    return f"$'{spelled}'"


class Spelling:
    """A stream on which nothing reaches the terminal that it would obey, whoever writes.

    Args:
        stream: where the text goes, but for line ends and tabs with what is not seen spelled out.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write, and say how much of `text` that was: all."""
        self._stream.write(shown_lines(text))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def _spelled(sign: str) -> str:
    return sign if sign in _JOINERS else sign.encode("unicode_escape").decode()
