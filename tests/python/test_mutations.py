"""The table of small faults fits the product: tests/bench/mutations.py can put each of them in."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "bench"))
try:
    from mutations import FAULTS
finally:
    sys.path.pop(0)

FEWEST = 60


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_the_text_that_a_fault_replaces_stands_there_once_and_its_tests_exist(fault):
    assert (ROOT / fault.file).read_text("utf-8").count(fault.old) == 1
    assert fault.old != fault.new
    assert fault.tests
    for test in fault.tests:
        place = f"tests/cpp/{test.replace('engine_native', 'engine/native')}" if fault.is_cpp else test
        assert (ROOT / place).exists(), place


def test_there_are_enough_of_both_halves_and_no_two_of_one_name():
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= FEWEST
    assert min(sum(fault.is_cpp for fault in FAULTS), sum(not fault.is_cpp for fault in FAULTS)) >= FEWEST // 3
