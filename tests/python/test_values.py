"""Values as a person types them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luthier.errors import UserError
from luthier.values import parsed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1e-3", 0.001),
        ("1E5", 1e5),
        ("1_000", 1000),
        ("1_000.5", 1000.5),
        (".5", 0.5),
        ("5.", 5.0),
        ("-3", -3),
        ("+.5e+3", 500.0),
        ("0x10", 16),
        ("inf", math.inf),
        ("-.inf", -math.inf),
        ("true", True),
        ("False", False),
        ("null", None),
        ("", None),
        ("[4,4,2]", [4, 4, 2]),
        ("[1e-3, .5]", [0.001, 0.5]),
        ("{kl: 1e-4}", {"kl": 1e-4}),
        ("'1'", "1"),
        ("1:30", "1:30"),
        ("2026-01-01", "2026-01-01"),
        ("fp8", "fp8"),
    ],
)
def test_values_are_those_of_yaml_and_numbers_those_of_python(text, value):
    found = parsed(text, "--set x")
    assert found == value
    assert type(found) is type(value)


def test_not_a_number_is_read_as_such():
    assert math.isnan(parsed("nan", "--set x"))
    assert math.isnan(parsed(".NaN", "--set x"))


@pytest.mark.parametrize(
    "text", ["[", "{a: 1, a: 2}", "!!int ''", "!!float a", "[" * 3000, "a: b: c", "\x00", "{[1]: 2}"]
)
def test_what_is_not_yaml_is_refused_in_one_line(text):
    with pytest.raises(UserError, match="--set x: not YAML") as refused:
        parsed(text, "--set x")
    assert "\n" not in str(refused.value)


def test_a_mistake_in_a_file_is_named_with_its_line():
    with pytest.raises(UserError, match=r"mine\.yaml: not YAML \(line 2: 'a' stands twice\)"):
        parsed("b: 1\nc: {a: 1, a: 2}", "mine.yaml")


@given(st.text() | st.lists(st.sampled_from("[]{}:,-&*!1e.a'\"\n #|>?"), max_size=30).map("".join))
def test_no_text_does_anything_but_have_a_value_or_be_refused(text):
    try:
        parsed(text, "--set x")
    except UserError as error:
        assert "\n" not in str(error)


@given(st.floats() | st.integers())
def test_numbers_come_back_as_python_writes_them(number):
    assert parsed(repr(number), "x") == pytest.approx(number, nan_ok=True, rel=0, abs=0)
