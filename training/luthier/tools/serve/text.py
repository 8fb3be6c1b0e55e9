"""Lines of text as Pd sends and reads them (FUDI): words between blanks, messages between semicolons."""

import re
from collections.abc import Sequence

Word = float | str

_MESSAGE = re.compile(r"(?:\\.|[^;\\])+", re.DOTALL)
_WORD = re.compile(r"(?:\\.|[^\s\\])+", re.DOTALL)
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_SPECIAL = re.compile(r"([\s;,$\\])")


def read_messages(packet: bytes) -> list[list[Word]]:
    """The words of each message of a datagram; a backslash takes the meaning of a sign away, as in Pd."""
    text = packet.decode("utf-8", "surrogateescape")
    messages = [[_word(word) for word in _WORD.findall(message)] for message in _MESSAGE.findall(text)]
    return [message for message in messages if message]


def written(words: Sequence[Word]) -> bytes:
    """A message of these words; blanks in a word stay part of it."""
    return f"{' '.join(map(_spelled, words))};\n".encode("utf-8", "surrogateescape")


def _word(text: str) -> Word:
    return float(text) if _NUMBER.fullmatch(text) else re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)


def _spelled(word: Word) -> str:
    return _SPECIAL.sub(r"\\\1", word) if isinstance(word, str) else f"{word:g}"
