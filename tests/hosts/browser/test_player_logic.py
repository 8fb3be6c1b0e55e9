"""What the script of the pages computes, in node, without a browser."""

import shutil
import subprocess
from pathlib import Path

import pytest


@pytest.mark.skipif(not shutil.which("node"), reason="node is not installed: it runs the script without a browser")
def test_the_arithmetic_and_the_words_of_the_player():
    logic = Path(__file__).with_name("player.test.js")
    done = subprocess.run(["node", "--test", str(logic)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
