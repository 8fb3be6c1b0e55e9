"""The measurements that the documentation names can still be started."""

import runpy
from pathlib import Path

import pytest

FILES = sorted((Path(__file__).parents[1] / "bench").glob("*.py"))
BENCHES = [path for path in FILES if "def main(" in path.read_text(encoding="utf-8")]  # the others are their parts


@pytest.mark.parametrize("path", BENCHES, ids=lambda path: path.stem)
def test_a_bench_finds_everything_that_it_imports_and_says_how_it_is_called(path, monkeypatch):
    monkeypatch.syspath_prepend(path.parent)  # as python does for a script
    names = runpy.run_path(str(path))
    assert callable(names["main"])
    assert f"python3 tests/bench/{path.name}" in names["__doc__"]
