"""The table of messages of externals/hosts, as the built Python module luthier_streaming tells it."""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass

_OPTIONAL_OR_MANY = re.compile(r"[\[\]]|\.\.\.$")


@dataclass(frozen=True)
class Argument:
    """Of a message: its name in the table, whether it may be missing, and what Max calls its type."""

    name: str
    optional: bool
    type: str


@dataclass(frozen=True)
class Message:
    """A row."""

    name: str
    arguments: str
    help: str

    @property
    def told(self) -> str:
        """The message as it is typed, and what it does."""
        return f"{self.name} {self.arguments}".strip() + f" - {self.help}"

    @property
    def words(self) -> list[Argument]:
        """`model [method]` -> one required symbol, one optional symbol."""
        numbers = {"0|1": "int", "samples": "int", "ms": "float", "samples|auto": "int or symbol", "value": "list"}
        words = [word for word in self.arguments.split() if word != "..."]
        plain = [(_OPTIONAL_OR_MANY.sub("", word), word.startswith("[")) for word in words]
        return [Argument(name, optional, numbers.get(name, "symbol")) for name, optional in plain]


@dataclass(frozen=True)
class Tables:
    """What nn~ understands (mc.nn~ and mcs.nn~ too), and what nn.info understands."""

    instrument: tuple[Message, ...]
    info: tuple[Message, ...]

    def of(self, external: str) -> tuple[Message, ...]:
        """The messages of an external."""
        return self.info if external == "nn.info" else self.instrument


def built_tables() -> Tables:
    """Raises ImportError where luthier_streaming was not built (`make build`)."""
    module = importlib.import_module("luthier_streaming")
    return Tables(
        tuple(Message(**row) for row in module.commands()), tuple(Message(**row) for row in module.info_commands())
    )
