"""Where an installation is spoken to, and where its answers go: OSC and lines of text, on this computer alone."""

import contextlib
import socket
from collections.abc import Iterator

from luthier.tools.serve.player import HERE, bound_here, datagrams
from luthier.tools.serve.text import Word, read_messages, written
from luthier.watching.osc_packet import OscError, Value, decoded, encoded

_SUBSELECTED = ("nn", "scene")


class Ports:
    """Takes messages at two ports and answers at two others.

    Args:
        ports: of UDP: OSC, text, answers in OSC, answers in text.

    Raises:
        UserError: another program has one of the first two.
    """

    def __init__(self, ports: tuple[int, int, int, int]) -> None:
        self.osc = bound_here(ports[0], "OSC")
        self.text = bound_here(ports[1], "lines of text")
        self._answers, self._text_answers = (HERE, ports[2]), (HERE, ports[3])

    def heard(self, source: socket.socket) -> Iterator[list[Word]]:
        """The words of the messages that came: `/nn/set gain 1` is `nn set gain 1`. What is no OSC is passed over."""
        for packet in datagrams(source):
            if source is self.text:
                yield from read_messages(packet)
                continue
            with contextlib.suppress(OscError):
                for address, values in decoded(packet):
                    yield [*filter(None, address.split("/")), *map(_word, values)]

    def answer_to(self, host: str, port: int) -> None:
        """From now on answers in OSC go there."""
        self._answers = (host, port)

    def answer(self, *words: Word) -> None:
        """Tell whoever listens; that nobody does is no error."""
        count = 2 if words[0] in _SUBSELECTED and len(words) > 1 else 1
        address = "/" + "/".join(str(word) for word in words[:count])
        with contextlib.suppress(OSError):
            self.osc.sendto(encoded(address, words[count:]), self._answers)
        with contextlib.suppress(OSError):
            self.text.sendto(written(words), self._text_answers)

    def close(self) -> None:
        """Listen no more."""
        self.osc.close()
        self.text.close()


def _word(value: Value) -> Word:
    return value if isinstance(value, str) else float(value or 0)
