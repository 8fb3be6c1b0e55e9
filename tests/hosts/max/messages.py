"""The messages of a patch for Max, without Max: what its small objects send on when something is sent to them.

Cords from one outlet are served from right to left, as Max does, and each message goes all the way before the next.
What is not known here, such as objects of sound, keeps what it is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from typing import Any

Atom = int | float | str
Message = list[Atom]
BANG: Message = ["bang"]


class Messages:
    """A window and the windows inside it.

    Attributes:
        told: id of a box that is not known here -> (inlet, message) of all it was told.
        out: number of an outlet of the window, from 0 -> messages.
    """

    def __init__(self, content: dict[str, Any]) -> None:
        self.boxes = {item["box"]["id"]: item["box"] for item in content["boxes"]}
        self.told: dict[str, list[tuple[int, Message]]] = defaultdict(list)
        self.out: dict[int, list[Message]] = defaultdict(list)
        self.inner = {id_: Messages(box["patcher"]) for id_, box in self.boxes.items() if "patcher" in box}
        for id_, window in self.inner.items():
            window._leave = lambda outlet, message, id_=id_: self.emit(id_, outlet, message)
        self._leave: Callable[[int, Message], None] = lambda outlet, message: self.out[outlet].append(message)
        self._cords: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
        for line in content["lines"]:
            source, sink = line["patchline"]["source"], line["patchline"]["destination"]
            self._cords[source[0], source[1]].append((sink[0], sink[1]))
        for sinks in self._cords.values():
            sinks.sort(key=lambda sink: self._place(sink[0]), reverse=True)
        self._state: dict[str, list[Any]] = {id_: _at_first(box) for id_, box in self.boxes.items()}

    def find(self, text: str) -> list[str]:
        """Ids of the boxes with this text or of this class, from top to bottom."""
        found = [id_ for id_, box in self.boxes.items() if text in (box.get("text"), box["maxclass"])]
        return sorted(found, key=lambda id_: (self.boxes[id_]["patching_rect"][1], self.boxes[id_]["patching_rect"][0]))

    def emit(self, id_: str, outlet: int, message: Message) -> None:
        """As if a box sent this, such as a slider that a hand moves."""
        for sink, inlet in self._cords[id_, outlet]:
            self.send(sink, inlet, message)

    def enter(self, inlet: int, message: Message) -> None:
        """From outside, through an inlet of the window, from 0."""
        for id_ in self.find("inlet"):
            if self.boxes[id_]["index"] == inlet + 1:
                self.emit(id_, 0, message)

    def send(self, id_: str, inlet: int, message: Message) -> None:
        """To one box."""
        box = self.boxes[id_]
        if id_ in self.inner:
            self.inner[id_].enter(inlet, message)
        elif box["maxclass"] == "outlet":
            self._leave(box["index"] - 1, message)
        elif box["maxclass"] == "message":
            self._click(id_, message)
        else:
            name, *words = box.get("text", "").split()[:99] or [""]
            known = _OBJECTS.get(name)
            if known is None:
                self.told[id_].append((inlet, message))
                if box["maxclass"] in _SHOWN and not isinstance(message[0], str):
                    self.emit(id_, 0, message)
            else:
                for outlet, sent in known([_atom(word) for word in words], self._state[id_], inlet, message):
                    self.emit(id_, outlet, sent)

    def _place(self, id_: str) -> tuple[float, float]:
        x, y, _, _ = self.boxes[id_]["patching_rect"]
        return x, y

    def _click(self, id_: str, message: Message) -> None:
        values = [] if message == BANG else message
        for part in self.boxes[id_]["text"].split(","):
            words = [re.sub(r"\$(\d)", lambda at: str(values[int(at[1]) - 1]), word) for word in part.split()]
            self.emit(id_, 0, [_atom(word) for word in words])


Sent = list[tuple[int, Message]]


def _atom(word: str) -> Atom:
    for kind in (int, float):
        try:
            return kind(word)
        except ValueError:
            pass
    return word


def _at_first(box: dict[str, Any]) -> list[Any]:
    name, *words = box.get("text", "").split() or [""]
    if name in ("pak", "pack"):
        return [_atom(word) for word in words]
    if name in ("expr", "vexpr"):
        return [[0.0] for _ in range(box["numinlets"])]
    return [0, []]


def _trigger(words: Message, state: list[Any], inlet: int, message: Message) -> Sent:
    kinds = {"b": lambda: BANG, "l": lambda: message, "i": lambda: [int(message[0])], "f": lambda: [float(message[0])]}
    return [(at, kinds[str(words[at])]()) for at in reversed(range(len(words)))]


def _packed(hot: Callable[[int], bool]) -> Callable[..., Sent]:
    def pack(words: Message, state: list[Any], inlet: int, message: Message) -> Sent:
        if message != BANG:
            for at, value in enumerate(message[: len(state) - inlet]):
                state[inlet + at] = type(words[inlet + at])(value)
        return [(0, list(state))] if hot(inlet) else []

    return pack


def _zl(words: Message, state: list[Any], inlet: int, message: Message) -> Sent:
    if words[0] == "nth":
        return [(0, [message[int(words[1]) - 1]])]
    assert words == ["lookup"]
    if inlet == 1:
        state[1] = message
        return []
    found = [state[1][int(at)] for at in message if 0 <= int(at) < len(state[1])]
    return [(0, found)] if found else []


def _expression(words: Message, state: list[Any], inlet: int, message: Message) -> Sent:
    """Of numbers: a list sets one inlet after the other."""
    if message != BANG:
        for at, value in enumerate(message):
            state[inlet + at] = [float(value)]
    return [(0, [_value(words, [one[0] for one in state])])] if inlet == 0 else []


def _vector_expression(words: Message, state: list[Any], inlet: int, message: Message) -> Sent:
    """Of lists, element by element: as many as the shortest has, or numbers go with all of a list."""
    spread = "@scalarmode" in words
    if message != BANG:
        state[inlet] = [float(value) for value in message]
    if inlet:
        return []
    count = min(len(one) for one in state if not spread or len(one) > 1)
    rows = [one * count if spread and len(one) == 1 else one for one in state]
    return [(0, [_value(words, [row[at] for row in rows]) for at in range(count)])]


def _value(words: Message, values: list[float]) -> float:
    text = " ".join(str(word) for word in words).partition(" @")[0]
    return float(eval(re.sub(r"\$f(\d)", lambda at: f"({values[int(at[1]) - 1]})", text), {"max": max}))


def _int(words: Message, state: list[Any], inlet: int, message: Message) -> Sent:
    if message != BANG:
        state[0] = int(message[0])
    return [(0, [state[0]])] if inlet == 0 else []


def _route(words: Message, state: list[Any], inlet: int, message: Message) -> Sent:
    if message[0] in words:
        return [(words.index(message[0]), message[1:] or BANG)]
    return [(len(words), message)]


def _gate(words: Message, state: list[Any], inlet: int, message: Message) -> Sent:
    if inlet == 0:
        state[0] = int(message[0])
        return []
    return [(state[0] - 1, message)] if state[0] else []


def _funnel(words: Message, state: list[Any], inlet: int, message: Message) -> Sent:
    return [(0, [int(words[0]) + at, value]) for at, value in enumerate(message)]


_SHOWN = ("flonum", "multislider", "number", "slider", "toggle", "umenu")
"""What shows a number, or a list, and sends it on."""
_OBJECTS: dict[str, Callable[..., Sent]] = {
    "t": _trigger,
    "pak": _packed(lambda inlet: True),
    "pack": _packed(lambda inlet: inlet == 0),
    "zl": _zl,
    "expr": _expression,
    "vexpr": _vector_expression,
    "i": _int,
    "+": lambda words, state, inlet, message: [(0, [message[0] + words[0]])],
    "route": _route,
    "gate": _gate,
    "iter": lambda words, state, inlet, message: [(0, [value]) for value in message],
    "prepend": lambda words, state, inlet, message: [(0, [*words, *message])],
    "listfunnel": _funnel,
}
