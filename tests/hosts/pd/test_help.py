"""The help patch says what the table of commands says, and opens without complaint."""

from __future__ import annotations

import re
import subprocess
from types import ModuleType

import pytest
from tests.hosts.pd.pd_patch import ROOT, pd_command

HELP = ROOT / "help" / "pd" / "nn~-help.pd"


def texts(kind: str) -> list[str]:
    """What the boxes of this kind show: text, msg or obj."""
    records = re.findall(r"#X (\w+) \d+ \d+ (.*?)(?<!\\);", HELP.read_text().replace("\n", " "))
    shown = [re.sub(r", f \d+$", "", content) for found, content in records if found == kind]
    return [re.sub(r" ?\\([,;])", r"\1", content).replace("\\$", "$") for content in shown]


@pytest.fixture(scope="module")
def commands(streaming: ModuleType) -> list[dict[str, str]]:
    return streaming.commands()


def test_the_reference_describes_exactly_the_commands_of_the_table(commands: list[dict[str, str]]) -> None:
    shown = texts("text")
    start = shown.index("MESSAGES to the 1st inlet") + 1
    described = shown[start : shown.index("OUTLETS")]
    expected = []
    for command in commands:
        expected += [f"{command['name']} {command['arguments']}".strip(), f"- {command['help']}"]
    assert described == expected


def test_every_command_can_be_clicked(commands: list[dict[str, str]]) -> None:
    clicked = {message.split()[0] for message in texts("msg") if not message.startswith(";")}
    assert clicked == {command["name"] for command in commands}


def test_the_meta_data_lists_the_messages(commands: list[dict[str, str]]) -> None:
    (inlet,) = (text for text in texts("text") if text.startswith("INLET_1 signal"))
    assert inlet.split()[2:] == [command["name"] for command in commands]


def test_the_help_patch_opens_without_complaint() -> None:
    command = pd_command(HELP, batch=True, paths=[])
    command[command.index("go bang")] = "pd quit"
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0
    assert "couldn't create" not in done.stderr
    assert "nn~:" not in done.stderr
