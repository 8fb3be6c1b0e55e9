"""`luthier.json` is checked before anyone goes by it."""

import copy
import json
import re
from pathlib import Path

import pytest

from luthier.contract.spec import ModelSpec
from luthier.contract.spec_check import LARGEST_RATIO, LONGEST_DELAY, MOST_CHANNELS
from luthier.errors import UserError

METHOD = {
    "in_channels": 1,
    "in_ratio": 1,
    "out_channels": 2,
    "out_ratio": 512,
    "delay": 3,
    "input_labels": ["audio"],
    "output_labels": ["a", "b"],
}
ATTRIBUTE = {"types": ["float"], "default": [1.0], "settable": True, "help": "gain", "min": 0.0, "max": 4.0}
SPEC = {
    "luthier_version": "0.1.0",
    "torch_version": "2",
    "family": "rave",
    "preset": "tiny",
    "sample_rate": 44100,
    "hop_length": 512,
    "channels": 1,
    "methods": {"encode": METHOD},
    "attributes": {"gain": ATTRIBUTE},
    "latents": {"min": [0.0, 1.0]},
    "training": {"steps": 1},
    "native": "",
    "format_version": 1,
}


def read(text: str) -> ModelSpec:
    return ModelSpec.from_json(text, Path("model.ts"))


def with_changed(*path: str, to: object) -> str:
    plain = copy.deepcopy(SPEC)
    place = plain
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = to
    return json.dumps(plain)


def test_what_luthier_writes_is_read():
    spec = read(json.dumps(SPEC))
    assert spec.methods["encode"].output_labels == ("a", "b")
    assert spec.attributes["gain"].max == 4.0
    assert read(spec.to_json()) == spec


def test_the_limits_are_those_of_the_externals():
    """What one side writes, the other must play; test_model_json.cpp tests that they hold there."""
    header = (Path(__file__).parents[3] / "externals" / "contract" / "model_spec.h").read_text()
    found = re.findall(r"constexpr int (max_\w+) = (\d+)(?: << (\d+))?;", header)
    limits = {name: int(number) << int(shift or 0) for name, number, shift in found}
    here = {"max_channels": MOST_CHANNELS, "max_ratio": LARGEST_RATIO, "max_delay": LONGEST_DELAY}
    assert here == {name: limits[name] for name in here}
    for name, most in (("in_channels", MOST_CHANNELS), ("delay", LONGEST_DELAY)):
        allowed = copy.deepcopy(SPEC)
        allowed["methods"]["encode"] |= {name: most, "input_labels": ["x"] * (most if name == "in_channels" else 1)}
        assert getattr(read(json.dumps(allowed)).methods["encode"], name) == most


METHOD_FAULTS = [
    ("delay", 2**22 + 1),
    ("delay", 2**26),
    ("delay", -2),
    ("delay", 1.5),
    ("in_channels", 0),
    ("in_channels", True),
    ("out_ratio", 2**21),
    ("in_ratio", "1"),
    ("output_labels", ["a"]),
    ("input_labels", [7]),
]
ATTRIBUTE_FAULTS = [
    ("default", [5.0]),
    ("default", [-0.1]),
    ("default", ["nan"]),
    ("default", [1.0, 2.0]),
    ("default", 1.0),
    ("min", 5.0),
    ("min", "0"),
    ("max", True),
    ("types", []),
    ("types", ["number"]),
    ("settable", 1),
    ("help", None),
]
TOP_FAULTS = [
    ("sample_rate", 0),
    ("sample_rate", 44100.0),
    ("hop_length", 0),
    ("channels", 10**6),
    ("methods", []),
    ("methods", {"a b": METHOD}),
    ("methods", {"x" * 65: METHOD}),
    ("attributes", {"gain": 3}),
    ("latents", [1]),
    ("family", 7),
    ("native", None),
]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        *((("methods", "encode", name), value) for name, value in METHOD_FAULTS),
        *((("attributes", "gain", name), value) for name, value in ATTRIBUTE_FAULTS),
        *(((name,), value) for name, value in TOP_FAULTS),
    ],
    ids=str,
)
def test_what_contradicts_itself_is_refused_by_the_name_of_the_field(path: tuple[str, ...], value: object):
    with pytest.raises(UserError, match=r"its luthier\.json is damaged \(.*; export it again") as refused:
        read(with_changed(*path, to=value))
    assert path[0].rstrip("s") in str(refused.value)


@pytest.mark.parametrize(
    "path", [("family",), ("methods",), ("methods", "encode", "delay"), ("attributes", "gain", "types")]
)
def test_what_is_missing_is_named(path: tuple[str, ...]):
    plain = copy.deepcopy(SPEC)
    place = plain
    for name in path[:-1]:
        place = place[name]
    del place[path[-1]]
    with pytest.raises(UserError, match=f"it lacks '{path[-1]}'"):
        read(json.dumps(plain))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"max": 4.0', '"max": NaN', "NaN is no number"),
        ('"max": 4.0', '"max": -Infinity', "-Infinity is no number"),
        ('"max": 4.0', '"max": 1e308', "1e308 is too large"),
        ('"max": 4.0', '"max": 1e999', "1e999 is too large"),
        ('"max": 4.0', '"max": 1' + "0" * 400, "max"),
        ('"channels": 1,', '"channels": 1, "channels": 2,', "'channels' stands twice"),
        ('"gain":', '"gain": 1, "gain":', "'gain' stands twice"),
        ("{", "[" * 100_000 + "{", "nested too deeply"),
        (None, "[]", "it is no object"),
    ],
)
def test_json_that_could_be_read_in_two_ways_is_refused(old: str | None, new: str, said: str):
    text = json.dumps(SPEC)
    with pytest.raises(UserError, match=said):
        read(text.replace(old, new, 1) if old else new)


def test_what_a_later_luthier_adds_is_passed_over():
    for path in (("mood",), ("methods", "encode", "mood"), ("attributes", "gain", "mood"), ("latents", "mood")):
        assert read(with_changed(*path, to={"blue": 1})) == read(json.dumps(SPEC))


def test_several_values_fit_one_type_of_several():
    fields = ATTRIBUTE | {"types": ["tensor"], "default": [0.1, 0.2, 0.3]}
    assert read(with_changed("attributes", "gain", to=fields)).attributes["gain"].default == (0.1, 0.2, 0.3)
    with pytest.raises(UserError, match="attribute gain: default is '9"):
        read(with_changed("attributes", "gain", to=fields | {"default": [0.1, 9.0]}))
