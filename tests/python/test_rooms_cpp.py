"""Includes of the C++ run one way: a room knows only the rooms to its left."""

import re
from pathlib import Path

import pytest

EXTERNALS = Path(__file__).parents[2] / "externals"
TESTS = EXTERNALS.parent / "tests" / "cpp"
ROOMS = ["contract", "kernels", "engine", "stream", "instrument", "hosts"]
# No room of its own may know another host, nor what is behind engine/: the two engines meet only where one is chosen.
PRIVATE = ["engine/native", "engine/torch", "engine/archive", "hosts/pd", "hosts/max", "hosts/python"]
CHOOSES = {"engine/engine_library.cpp": ["engine/native", "engine/torch"]}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


def wrong_includes(externals: Path) -> list[str]:
    """Name every include that breaks the order of rooms, as `file includes header`."""
    wrong = []
    for path in sources(externals):
        here = path.relative_to(externals).as_posix()
        for header in INCLUDE.findall(path.read_text("utf-8")):
            if not allowed(here, header):
                wrong.append(f"{here} includes {header}")
    return wrong


def sources(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in (".h", ".cpp"))


def allowed(file: str, header: str) -> bool:
    room, other = file.split("/")[0], header.split("/")[0]
    if other not in ROOMS or ROOMS.index(other) > ROOMS.index(room):
        return False
    (private,) = [name for name in PRIVATE if header.startswith(name + "/")] or [""]
    if not private or file.startswith(private + "/") or private in CHOOSES.get(file, []):
        return True
    return private == "engine/archive" and file.startswith("engine/")


def test_every_room_includes_only_rooms_to_its_left():
    assert {path.relative_to(EXTERNALS).parts[0] for path in sources(EXTERNALS)} == set(ROOMS)
    assert wrong_includes(EXTERNALS) == []


def test_tests_of_the_cpp_mirror_its_rooms():
    across = ["audio_thread", "play", "consumer", "fuzz"]  # the law of threads in every room; programs that tests run
    for folder in sorted(path for path in TESTS.iterdir() if path.is_dir()):
        assert folder.name in ROOMS + across


@pytest.mark.parametrize(
    ("file", "header"),
    [
        ("contract/a.h", "kernels/a.h"),
        ("kernels/a.cpp", "engine/engine.h"),
        ("engine/a.cpp", "stream/streamer.h"),
        ("stream/a.h", "instrument/host.h"),
        ("instrument/a.h", "hosts/pd/pd_host.h"),
        ("instrument/a.h", "engine/native/native_engine.h"),
        ("hosts/pd/a.cpp", "hosts/max/gate.h"),
        ("engine/native/a.cpp", "engine/torch/torch_engine.h"),
        ("stream/a.cpp", "worker.h"),
        ("stream/a.cpp", "../engine/engine.h"),
    ],
)
def test_a_wrong_include_is_named(tmp_path, file, header):
    (tmp_path / file).parent.mkdir(parents=True)
    (tmp_path / file).write_text(f'#include <vector>\n#include "{header}"\n')
    assert wrong_includes(tmp_path) == [f"{file} includes {header}"]


def test_right_includes_are_let_through(tmp_path):
    rooms = {
        "kernels": '#include "kernels/half.h"\n#include "contract/model_spec.h"',
        "engine/native": '#include "engine/archive/archive.h"\n#include "kernels/half.h"',
        "hosts/pd": '#include <m_pd.h>\n#include "hosts/pd/living.h"\n#include "engine/engine_library.h"',
    }
    for room, text in rooms.items():
        (tmp_path / room).mkdir(parents=True)
        (tmp_path / room / "a.cpp").write_text(text)
    assert wrong_includes(tmp_path) == []
