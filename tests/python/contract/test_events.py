"""Events in `luthier.json`."""

import copy
import json
from pathlib import Path

import pytest
from tests.python.contract.test_spec_check import METHOD, SPEC

from luthier.contract.events import EventInput, EventSpec
from luthier.contract.spec import MethodSpec, ModelSpec
from luthier.errors import UserError


def with_events(events: object, inputs: object = ()) -> str:
    plain = copy.deepcopy(SPEC)
    plain["methods"]["encode"] = METHOD | {"events": events, "event_inputs": list(inputs)}  # type: ignore[index]
    return json.dumps(plain)


def method_of(text: str) -> MethodSpec:
    return ModelSpec.from_json(text, Path("model.ts")).methods["encode"]


def test_events_are_written_and_read_as_they_were():
    events = [
        {"name": "onset", "kind": "impulse", "outputs": [0, 1], "labels": ["kick", "hat"]},
        {"name": "what", "kind": "choice", "outputs": [1], "above": 0.5, "hold_ms": 20},
    ]
    read = method_of(with_events(events, [{"name": "hit", "inputs": [0], "labels": ["kick"]}]))
    assert read.events[0] == EventSpec("onset", "impulse", (0, 1), ("kick", "hat"))
    assert read.events[1] == EventSpec("what", "choice", (1,), above=0.5, hold_ms=20)
    assert read.event_inputs == (EventInput("hit", (0,), ("kick",)),)
    whole = ModelSpec.from_json(with_events(events), Path("model.ts"))
    assert ModelSpec.from_json(whole.to_json(), Path("model.ts")) == whole


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ({"name": "a", "kind": "impulse", "outputs": [2]}, "channels from 0 to 1"),
        ({"name": "a", "kind": "impulse", "outputs": [0, 0]}, "each once"),
        ({"name": "a", "kind": "impulse", "outputs": []}, "channels from 0 to 1"),
        ({"name": "a", "kind": "guess", "outputs": [0]}, "one of impulse, choice, value"),
        ({"name": "a b", "kind": "impulse", "outputs": [0]}, "letters, digits and _"),
        ({"name": "a", "kind": "impulse", "outputs": [0, 1], "labels": ["x"]}, "one for each channel, 2"),
        ({"name": "a", "kind": "choice", "outputs": [0], "above": 1.5}, "from 0 to 1"),
        ({"name": "a", "kind": "choice", "outputs": [0], "hold_ms": -1}, "from 0 to 60000"),
        (7, "a list of objects"),
    ],
)
def test_a_wrong_event_is_refused_with_what_is_allowed(event: object, words: str):
    with pytest.raises(UserError, match=words):
        method_of(with_events([event]))


def test_a_name_stands_once():
    with pytest.raises(UserError, match="names that stand once"):
        method_of(with_events([{"name": "a", "kind": "impulse", "outputs": [n]} for n in (0, 1)]))
