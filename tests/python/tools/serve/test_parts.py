"""Parts of `luthier serve` that need no Pd: text, state, counting, restarts, the log, the patch, the service."""

import dataclasses
import io
import json
import math
import shlex
import shutil
import socket
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from luthier.cli.main import build_parser
from luthier.cli.serve.service import service_text
from luthier.errors import UserError
from luthier.tools.serve.keeper import Keeper
from luthier.tools.serve.lateness import PATIENCE, Counted, Lateness
from luthier.tools.serve.log import Log
from luthier.tools.serve.notify import Notify
from luthier.tools.serve.patch import Form, patch_text
from luthier.tools.serve.restarts import AT_ONCE, LONGEST_WAIT_S, STEADY_S, Restarts
from luthier.tools.serve.settings import Settings
from luthier.tools.serve.state import NAME, State, first_state, read_state, write_state
from luthier.tools.serve.text import read_messages, written
from luthier.tools.serve.unit import spelled, unit_text

MODEL = Path("/models/a model.ts")
PATIENT = settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
WORD = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(lambda word: word[0].isalpha())


@PATIENT
@given(st.lists(WORD | st.integers(-1000, 1000).map(float), min_size=1))
def test_words_go_through_text_and_come_back(words):
    assert read_messages(written(words)) == [words]


def test_a_datagram_may_hold_several_messages():
    assert read_messages(b"play 1; level 70;\nnn set gain .5;") == [
        ["play", 1.0],
        ["level", 70.0],
        ["nn", "set", "gain", 0.5],
    ]


@PATIENT
@given(st.binary())
def test_no_datagram_is_too_strange_to_be_read(packet):
    assert all(read_messages(packet))


def played(tmp_path: Path) -> tuple[Settings, State]:
    settings = Settings(MODEL, tmp_path / "state")
    state = first_state(settings)
    state.now.attributes["gain"] = [0.5]
    state.now.level = 71.5
    state.scenes["dusk"] = state.now.copy()
    return settings, state


def test_a_state_is_kept_and_read_again(tmp_path):
    settings, state = played(tmp_path)
    write_state(state, settings.state)
    assert read_state(settings) == (state, "")


def test_a_scene_does_not_change_with_what_is_heard_later(tmp_path):
    _, state = played(tmp_path)
    state.now.attributes["gain"] = [1.0]
    assert state.scenes["dusk"].attributes == {"gain": [0.5]}


def test_another_model_on_the_command_line_begins_afresh(tmp_path):
    settings, state = played(tmp_path)
    write_state(state, settings.state)
    other = dataclasses.replace(settings, model=Path("/models/other.ts"))
    assert read_state(other)[0] == first_state(other)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"asked": "x"}', '{"asked": 1, "now": 2}', "nan", "\0"])
def test_a_damaged_state_is_said_and_begins_afresh(tmp_path, text):
    settings, _ = played(tmp_path)
    settings.state.mkdir()
    (settings.state / NAME).write_text(text)
    state, problem = read_state(settings)
    assert state == first_state(settings)
    assert "damaged" in problem


@PATIENT
@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), lambda inner: st.lists(inner)))
@example(math.inf)
@example(10**400)
def test_a_state_with_any_value_in_any_place_is_read_or_refused(tmp_path_factory, value):
    settings, state = played(tmp_path_factory.mktemp("state"))
    plain = dataclasses.asdict(state)
    settings.state.mkdir()
    for name in plain:
        (settings.state / NAME).write_text(json.dumps({**plain, name: value}))
        assert isinstance(read_state(settings)[0], State)


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_state_that_changes_all_the_time_is_written_once_a_second(tmp_path):
    settings, state = played(tmp_path)
    clock, said = Clock(), []
    keeper = Keeper(state, settings.state, said.append, clock)
    levels = []
    for step in range(30):
        clock.now = step / 10
        state.now.level = float(step)
        keeper.changed()
        keeper.poll()
        levels.append(read_state(settings)[0].now.level)
    assert len(set(levels)) == 3
    keeper.write()
    assert read_state(settings)[0].now.level == 29 and said == []


def test_a_disk_that_takes_nothing_is_said_once_and_when_it_takes_again(tmp_path):
    settings, state = played(tmp_path)
    settings.state.write_text("a file where a folder should be")
    clock, said = Clock(), []
    keeper = Keeper(state, settings.state, said.append, clock)
    for clock.now in range(5):
        keeper.poll()
    assert len(said) == 1 and "it plays on" in said[0]
    settings.state.unlink()
    clock.now = 6
    keeper.poll()
    assert said[1:] == ["the state can be written again"]
    assert read_state(settings)[0] == state


def looks(*counts: tuple[int, int, float]) -> list[bool]:
    lateness = Lateness()
    return [lateness.is_too_slow(Counted(blocks, late, 0, load)) for blocks, late, load in counts]


def test_a_machine_is_too_slow_after_several_bad_looks_in_a_row_and_not_after_one():
    assert looks(*((100 * step, 20 * step, 0.9) for step in range(PATIENCE + 1))) == [False] * PATIENCE + [True]
    assert not any(looks((0, 0, 0.5), (100, 90, 0.5), (200, 90, 0.5), (300, 180, 0.5), (400, 180, 0.5)))
    assert any(looks(*((100 * step, 0, 1.2) for step in range(PATIENCE + 1)))), "by its load"


def test_counts_are_read_from_names_and_numbers_and_what_is_missing_is_0():
    assert Counted.of(["blocks", 5.0, "late", 1.0, "load", 0.5]) == Counted(5, 1, 0, 0.5)
    assert Counted.of(["blocks", "many", 3.0]) == Counted()


def test_pd_is_started_again_at_once_and_slowly_where_it_never_plays():
    restarts = Restarts()
    assert [restarts.wait_s(STEADY_S) for _ in range(100)] == [0.0] * 100
    waits = [restarts.wait_s(0.0) for _ in range(20)]
    assert waits[:AT_ONCE] == [0.0] * AT_ONCE
    assert waits == sorted(waits) and waits[-1] == LONGEST_WAIT_S
    assert restarts.wait_s(STEADY_S) == 0.0, "one that has played is forgiven"


def test_the_log_is_not_flooded_and_no_stream_ends_it():
    clock, stream = Clock(), io.StringIO()
    log = Log(stream, clock)
    for _ in range(1000):
        log("a block was late")
    clock.now = 61.0
    log("later")
    lines = stream.getvalue().splitlines()
    assert 30 < len(lines) < 60
    assert lines[-1] == "later" and "left out" in lines[-2]
    with Path("/dev/full").open("w") as full:
        Log(full)("no space")
        full.close = lambda: None  # type: ignore[method-assign]


def test_systemd_is_told_where_it_asked(tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        Notify({"NOTIFY_SOCKET": str(tmp_path / "notify")})("READY=1")
        assert systemd.recv(100) == b"READY=1"
    Notify({})("READY=1")
    Notify({"NOTIFY_SOCKET": str(tmp_path / "nobody")})("READY=1")


def test_what_systemd_has_no_room_for_is_known_not_to_be_told(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        notify = Notify({"NOTIFY_SOCKET": str(tmp_path / "notify")})
        while notify("WATCHDOG=1"):
            pass
        assert not notify("READY=1")
        systemd.recv(100)
        assert notify("READY=1")
    assert Notify({})("READY=1"), "nobody asked"


@pytest.mark.parametrize(("inputs", "outputs"), [(1, 1), (2, 2), (1, 4), (8, 1)])
def test_every_cord_of_the_patch_ends_at_an_object(inputs, outputs):
    lines = patch_text(Form("a.ts", "forward", 2048, inputs, outputs, 9000, 9001)).splitlines()
    objects = sum(line.startswith(("#X obj", "#X msg")) for line in lines)
    cords = [list(map(int, line.rstrip(";").split()[2:])) for line in lines if line.startswith("#X connect")]
    assert len(cords) > 50
    assert all(source < objects and target < objects for source, _, target, _ in cords)


def parsed(*words: str):
    options = build_parser().parse_args(["serve", *words])
    options.command.check(options)
    return options


@pytest.mark.parametrize("form", ["user", "system"])
def test_a_service_says_what_the_command_line_said(tmp_path, form):
    model = tmp_path / "100 % a model.ts"
    model.touch()
    given = parsed(str(model), "--pd=-alsa -audiodev 2", "--level", "70", "--port", "9100", "--unit", form)
    (line,) = [line for line in service_text(given).splitlines() if line.startswith("ExecStart=")]
    words = shlex.split(line.removeprefix("ExecStart=").replace("%%", "%").replace("$$", "$"))
    again = parsed(*words[2:], "--unit", form)
    assert Path(words[0]).name == "luthier"
    for name in ("model", "pd", "level", "port", "block", "method", "fade", "priority"):
        assert getattr(again, name) == getattr(given, name)


@pytest.mark.parametrize("form", ["user", "system"])
def test_systemd_understands_the_service(tmp_path, form):
    verify = shutil.which("systemd-analyze")
    if verify is None:
        pytest.skip("no systemd here")
    file = tmp_path / "luthier.service"
    file.write_text(unit_text(form, ["/bin/true", "serve", "a model.ts"], "a model.ts", "root"))
    done = subprocess.run([verify, "verify", str(file)], capture_output=True, text=True, check=False)
    assert [line for line in done.stderr.splitlines() if "luthier" in line] == []


def test_a_service_is_begun_again_after_every_failure_and_watched():
    text = unit_text("user", ["/bin/true"], "a.ts", "")
    assert {"Type=notify", "Restart=on-failure", "WatchdogSec=30", "StartLimitIntervalSec=0"} <= set(text.splitlines())


def test_no_word_of_a_service_begins_another_line():
    with pytest.raises(UserError, match="end of a line"):
        unit_text("user", ["/bin/true", "a\nExecStartPre=/bin/false"], "a.ts", "")
    assert spelled('a "b" 5%') == '"a \\"b\\" 5%%"'
