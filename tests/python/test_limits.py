"""Every field of every configuration has limits, and a value outside them has a sentence."""

import dataclasses
import math
from typing import Annotated, Literal

import pytest

from luthier.configuration import Configuration
from luthier.families.descriptors.model import DescriptorConfig
from luthier.families.table import family, family_names
from luthier.limits import Characters, Count, OneOf, Within, as_typed, hints_of, is_limited, refusal

Even = Annotated[int, Within(2, 8, step=2)]


def configurations(kind: type) -> set[type]:
    """A dataclass and those that its fields hold."""
    inner = [hint for hint in hints_of(kind).values() if dataclasses.is_dataclass(hint)]
    return {kind}.union(*map(configurations, inner))


RECORDS = [family(name) for name in family_names()]
ROOTS = {DescriptorConfig, *(record.config for record in RECORDS), *(record.training for record in RECORDS)}
EVERY = sorted(set().union(*map(configurations, ROOTS)), key=lambda kind: kind.__name__)


def test_there_are_configurations_to_look_at():
    names = {kind.__name__ for kind in EVERY}
    assert names >= {"RaveConfig", "MoveConfig", "PriorConfig", "CodecTrainConfig", "LossWeights"}
    assert names >= {"AugmentationConfig", "DiscriminatorConfig", "DescriptorConfig", "PriorTrainConfig"}


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_every_field_of_every_configuration_has_limits_and_is_checked_when_it_is_made(kind):
    assert issubclass(kind, Configuration)
    assert kind.__post_init__ is Configuration.__post_init__  # relations go into check_relations
    unlimited = [name for name, hint in hints_of(kind).items() if not is_limited(hint)]
    assert not unlimited
    kind()  # the defaults are within


@pytest.mark.parametrize("hint", [int, float, str, tuple[Even, ...], Annotated[tuple[int, ...], Count(1, 2)], object])
def test_a_field_without_limits_is_found(hint):
    assert not is_limited(hint)


@pytest.mark.parametrize(
    "hint", [bool, Even, tuple[Even, Even], Literal["a"], Annotated[tuple[Even, ...], Count(0, 2)]]
)
def test_a_field_with_limits_is_found(hint):
    assert is_limited(hint)


@pytest.mark.parametrize(
    ("hint", "value"),
    [
        (Even, 8),
        (Annotated[float, Within(0, 1, open="high")], 0),
        (Annotated[int, Within(1, 9, odd=True)], 3),
        (Annotated[int, OneOf((1, 2))], 2),
        (Annotated[tuple[Even, ...], Count(0, 2)], ()),
        (tuple[Even, Even], (2, 4)),
        (Literal["a", "b"], "a"),
        (Annotated[str, Characters(1, 4)], "oboe"),
        (Even | None, None),
        (bool, True),
    ],
)
def test_a_value_within_the_limits_is_not_refused(hint, value):
    assert refusal(hint, value) == ""


@pytest.mark.parametrize(
    ("hint", "value", "words"),
    [
        (Even, 3, "a whole number from 2 to 8, a multiple of 2"),
        (Even, 2.0, "a whole number from 2 to 8, a multiple of 2"),
        (Even, True, "a whole number from 2 to 8, a multiple of 2"),
        (Annotated[float, Within(0, 1)], math.nan, "a number from 0 to 1"),
        (Annotated[float, Within(0, 1, open="low")], 0, "a number above 0 and at most 1"),
        (Annotated[float, Within(0, 1, open="high")], 1.0, "a number from 0 to below 1"),
        (Annotated[float, Within(0, 9, unit="Hz")], 1e999, "a number from 0 to 9 Hz"),
        (Annotated[float, Within(0, 9)], "3", "a number from 0 to 9"),
        (Annotated[int, Within(1, 9, odd=True)], 4, "an odd whole number from 1 to 9"),
        (Annotated[int, OneOf((1, 2))], True, "one of 1, 2"),
        (Literal["hinge", "least-squares"], "hinges", "one of hinge, least-squares; did you mean hinge?"),
        (Annotated[tuple[Even, ...], Count(1, 2)], (), "a list of 1 to 2, each a whole number from 2 to 8"),
        (Annotated[tuple[Even, ...], Count(1, 2)], 4, "a list of 1 to 2"),
        (tuple[Even, Even], (2,), "a list of two, each a whole number"),
        (Annotated[str, Characters(1, 4)], "a\x1b[2J", "a text of 1 to 4 printable characters"),
        (Even | None, 3, "a whole number from 2 to 8"),
        (bool, 1, "true or false"),
    ],
)
def test_a_value_outside_the_limits_is_told_what_is_inside(hint, value, words):
    assert words in refusal(hint, value)


def test_a_value_is_shown_as_it_is_typed_and_never_too_long():
    assert as_typed((1, True, "a")) == "[1, true, 'a']"
    assert as_typed({"a": 1}) == "a group of settings"
    assert len(as_typed("x" * 1000)) < 100
    assert len(as_typed(list(range(1000)))) < 100
    assert as_typed(10**5000).startswith("a number of ")
    endless: list = []
    endless.append(endless)
    assert as_typed(endless) == "[[...]]"
