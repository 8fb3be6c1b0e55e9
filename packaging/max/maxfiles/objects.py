"""How many inlets and outlets the objects have that our patches use, and of which kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

OURS = ("nn~", "mc.nn~", "mcs.nn~", "nn.info")


@dataclass(frozen=True)
class Ports:
    """The inlets of an object, and the type of each outlet as Max writes it: empty where it sends messages."""

    inlets: int
    outlets: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A patch that others show in a window: its ports, and the size in pixels of what it shows."""

    ports: Ports
    width: float
    height: float


_SIGNAL = ("signal",)
_MULTI = ("multichannelsignal",)

PARTS = {
    "luthier.source": Part(Ports(0, _SIGNAL), 300, 126),
    "luthier.output": Part(Ports(1, ()), 330, 112),
}
"""By name of the file, without .maxpat."""

UI = {
    "attrui": Ports(1, ("",)),
    "button": Ports(1, ("bang",)),
    "comment": Ports(1, ()),
    "dict.view": Ports(1, ()),
    "dropfile": Ports(1, ("", "")),
    "ezadc~": Ports(1, ("signal", "signal")),
    "ezdac~": Ports(2, ()),
    "flonum": Ports(1, ("", "bang")),
    "fpic": Ports(1, ("jit_matrix",)),
    "function": Ports(1, ("float", "", "", "bang")),
    "gain~": Ports(1, ("signal", "")),
    "inlet": Ports(0, ("",)),
    "kslider": Ports(2, ("int", "int")),
    "levelmeter~": Ports(1, ("",)),
    "live.dial": Ports(1, ("", "float")),
    "mc.ezdac~": Ports(1, ()),
    "message": Ports(2, ("",)),
    "multislider": Ports(1, ("", "")),
    "number": Ports(1, ("", "bang")),
    "outlet": Ports(1, ()),
    "panel": Ports(1, ()),
    "pictslider": Ports(2, ("int", "int")),
    "preset": Ports(1, ("preset", "int", "preset", "int", "")),
    "scope~": Ports(2, ()),
    "slider": Ports(1, ("",)),
    "spectroscope~": Ports(2, ("",)),
    "textbutton": Ports(1, ("", "", "int")),
    "toggle": Ports(1, ("int",)),
    "umenu": Ports(1, ("int", "", "")),
    "waveform~": Ports(5, ("float", "float", "float", "float", "list", "")),
}
"""By maxclass."""

_FIXED = {
    "*": Ports(2, ("float",)),
    "+": Ports(2, ("int",)),
    "*~": Ports(2, _SIGNAL),
    "+~": Ports(2, _SIGNAL),
    "-~": Ports(2, _SIGNAL),
    "buffer~": Ports(1, ("float", "bang")),
    "clip~": Ports(3, _SIGNAL),
    "conformpath": Ports(1, ("", "int")),
    "cycle~": Ports(2, _SIGNAL),
    "delay": Ports(2, ("bang",)),
    "delay~": Ports(2, _SIGNAL),
    "groove~": Ports(3, ("signal", "signal")),
    "i": Ports(2, ("int",)),
    "iter": Ports(1, ("",)),
    "line~": Ports(2, ("signal", "bang")),
    "listfunnel": Ports(1, ("",)),
    "loadbang": Ports(1, ("bang",)),
    "loadmess": Ports(1, ("",)),
    "lores~": Ports(3, _SIGNAL),
    "mc.*~": Ports(2, _MULTI),
    "mc.+~": Ports(2, _MULTI),
    "mc.-~": Ports(2, _MULTI),
    "mc.line~": Ports(2, (*_MULTI, "bang")),
    "mc.mixdown~": Ports(2, _MULTI),
    "metro": Ports(2, ("bang",)),
    "mtof": Ports(1, ("",)),
    "mtof~": Ports(1, _SIGNAL),
    "noise~": Ports(1, _SIGNAL),
    "notein": Ports(1, ("int", "int", "int")),
    "opendialog": Ports(1, ("", "bang")),
    "pcontrol": Ports(1, ("",)),
    "prepend": Ports(1, ("",)),
    "print": Ports(1, ()),
    "r": Ports(0, ("",)),
    "random": Ports(2, ("int",)),
    "s": Ports(1, ()),
    "saw~": Ports(3, _SIGNAL),
    "scale": Ports(6, ("",)),
    "sfrecord~": Ports(1, _SIGNAL),
    "sig~": Ports(1, _SIGNAL),
    "snapshot~": Ports(2, ("float",)),
    "stripnote": Ports(2, ("int", "int")),
    "svf~": Ports(3, _SIGNAL * 4),
    "tanh~": Ports(1, _SIGNAL),
    "tapin~": Ports(1, ("tapconnect",)),
    "tapout~": Ports(1, _SIGNAL),
    "udpreceive": Ports(1, ("",)),
    "udpsend": Ports(1, ()),
    "zl": Ports(2, ("", "")),
}


def _by_type(words: list[str]) -> tuple[str, ...]:
    names = {"b": "bang", "i": "int", "f": "float", "0": "int", "0.": "float"}
    return tuple(names.get(word, "") for word in words)


def _expression(words: list[str]) -> Ports:
    """An inlet for each `$f1`, `$f2` ... of the expression."""
    return Ports(len(set(re.findall(r"\$[fis]\d", " ".join(words)))), ("",))


_COUNTED: dict[str, Callable[[list[str]], Ports]] = {
    "adc~": lambda words: Ports(1, _SIGNAL * max(len(words), 1)),
    "expr": _expression,
    "gate": lambda words: Ports(2, ("",) * int(words[0])),
    "mc.combine~": lambda words: Ports(int(words[0]), _MULTI),
    "mc.pack~": lambda words: Ports(int(words[0]), _MULTI),
    "mc.unpack~": lambda words: Ports(1, _SIGNAL * int(words[0])),
    "pack": lambda words: Ports(len(words), ("",)),
    "pak": lambda words: Ports(len(words), ("",)),
    "route": lambda words: Ports(len(words) + 1, ("",) * (len(words) + 1)),
    "sel": lambda words: Ports(len(words) + 1, ("bang",) * len(words) + ("",)),
    "sfplay~": lambda words: Ports(2, _SIGNAL * int(words[0]) + ("bang",)),
    "t": lambda words: Ports(1, _by_type(words)),
    "unpack": lambda words: Ports(1, _by_type(words)),
    "vexpr": _expression,
}


def _instrument(name: str, words: list[str]) -> Ports:
    """`model method block [inlets outlets]`; mcs.nn~ counts examples before the block. Messages leave at the right."""
    kind = "signal" if name == "nn~" else "multichannelsignal"
    if name == "mcs.nn~":
        examples = int(words[2]) if len(words) > 2 else 1
        return Ports(examples, (kind,) * examples + ("",))
    inlets, outlets = (int(words[3]), int(words[4])) if len(words) == 5 else (1, 1)
    return Ports(inlets, (kind,) * outlets + ("",))


def ports_of(text: str) -> Ports:
    """Of the object that has this text. Raises KeyError for one that no patch of ours uses yet."""
    name, *words = text.split()
    words = words[: next((at for at, word in enumerate(words) if word.startswith("@")), len(words))]
    if name == "nn.info":
        return Ports(1, ("dictionary", ""))
    if name in OURS:
        return _instrument(name, words)
    if name in _COUNTED:
        return _COUNTED[name](words)
    return _FIXED[name]
