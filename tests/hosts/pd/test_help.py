"""The help patches say what the tables of commands say, and every click in them goes to the object."""

from __future__ import annotations

import subprocess
from types import ModuleType

import pytest
from tests.hanging import HANG_S
from tests.hosts.pd.pd_file import Canvas, read_canvas
from tests.hosts.pd.pd_patch import ROOT, console_lines, pd_command

TABLES = {"nn~": "commands", "nn.info": "info_commands"}
"""External -> the function of luthier_streaming that gives its table."""
PAGES = {"first-sound", "methods", "attributes", "latency", "live-loading", "multichannel", "headless", "families"}


@pytest.fixture(params=TABLES)
def external(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def commands(external: str, streaming: ModuleType) -> list[dict[str, str]]:
    return getattr(streaming, TABLES[external])()


@pytest.fixture
def patch(external: str) -> Canvas:
    return read_canvas(ROOT / "help" / "pd" / f"{external}-help.pd")


def clicks(canvas: Canvas) -> list[tuple[int, list[str]]]:
    """Each message box for the object, and the first words of its messages. Others name a receiver, or are a number."""
    shown = [(number, box.text) for number, box in enumerate(canvas.boxes) if box.kind == "msg"]
    return [(number, [part.split()[0] for part in text.split(",")]) for number, text in shown if text[0] not in ";$"]


def test_the_reference_describes_exactly_the_commands_of_the_table(
    patch: Canvas, commands: list[dict[str, str]]
) -> None:
    shown = patch.subpatch("reference").texts("text")
    start = shown.index("MESSAGES to the 1st inlet") + 1
    end = next(number for number, text in enumerate(shown) if text in ("OUTLET", "OUTLETS"))
    expected = []
    for command in commands:
        expected += [f"{command['name']} {command['arguments']}".strip(), f"- {command['help']}"]
    assert shown[start:end] == expected


def test_every_command_can_be_clicked_and_reaches_the_object(
    external: str, patch: Canvas, commands: list[dict[str, str]]
) -> None:
    known = {command["name"] for command in commands}
    clicked = set()
    for canvas in patch.everywhere():
        for number, words in clicks(canvas):
            reached = {box.text for box in canvas.reached_from(number)}
            assert reached & {external, f"{external} strings", "s $0-nn-help"}, f"{words} in {canvas.name} goes nowhere"
            clicked |= set(words)
    assert clicked == known


def test_what_a_page_sends_arrives_at_the_one_object_and_its_answers_at_the_pages() -> None:
    patch = read_canvas(ROOT / "help" / "pd" / "nn~-help.pd")
    receive = patch.boxes.index(next(box for box in patch.boxes if box.text == "r $0-nn-help"))
    assert "nn~ strings" in {box.text for box in patch.reached_from(receive)}
    assert "s $0-nn-help-info" in {box.text for box in patch.reached_from(receive)}
    names = {text.split()[1] for text in patch.texts("canvas")}
    assert names >= PAGES


def test_names_that_are_sent_to_belong_to_one_help_window(patch: Canvas) -> None:
    for canvas in patch.everywhere():
        for text in canvas.texts("obj"):
            kind, *names = text.split()
            if kind in ("s", "r", "throw~", "catch~"):
                assert names[0].startswith("$0-"), text


def test_the_meta_data_lists_the_messages(patch: Canvas, commands: list[dict[str, str]]) -> None:
    shown = patch.subpatch("META").texts("text")
    (inlet,) = (text for text in shown if text.startswith("INLET_1"))
    assert inlet.removeprefix("INLET_1 ").removeprefix("signal ").split() == [command["name"] for command in commands]


def test_the_help_patch_opens_without_complaint(external: str) -> None:
    command = pd_command(ROOT / "help" / "pd" / f"{external}-help.pd", batch=True, paths=[])
    command[command.index("go bang")] = "pd dsp 1"  # cords that carry the wrong kind of signal are said then
    command += ["-send", "pd quit"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=HANG_S, check=False)
    assert done.returncode == 0
    assert console_lines(done.stderr) == []
