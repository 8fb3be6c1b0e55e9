"""What every test shares."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

# Tests run beside compilers and Pd on few cores, where more threads make torch slower.
torch.set_num_threads(1)

# librosa keeps what numba compiled; two processes that write there at once leave a cache that crashes the next one.
_WORKER = os.environ.get("PYTEST_XDIST_WORKER", "alone")
os.environ.setdefault("NUMBA_CACHE_DIR", str(Path(__file__).parents[1] / ".pytest_cache" / f"numba-{_WORKER}"))


@pytest.fixture(scope="session", autouse=True)
def cache_of_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Decoded sounds of tests, and of the programs that they start, stay out of the cache of the person."""
    os.environ["LUTHIER_CACHE"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session", autouse=True)
def graphs_as_hosts_play_them() -> Iterator[None]:
    """To optimize a graph anew for every shape of a test takes longer than all the rest, and nn~ does not do it."""
    with torch.jit.optimized_execution(False):
        yield
