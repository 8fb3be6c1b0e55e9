"""Which options call whom, and which are refused before the training begins."""

import argparse
import socket

import pytest
from pythonosc.udp_client import SimpleUDPClient
from tests.hanging import HANG_S
from tests.ports import free_ports
from tests.python.trainer.runs import new_checkpoint
from tests.python.watching.watched import SAMPLE_RATE, looped

from luthier.cli.arguments import declare_threads
from luthier.cli.options.train import declare_watching
from luthier.cli.training.watching import observers
from luthier.errors import UserError
from luthier.runs.checkpoints import built_model
from luthier.trainer.control import Control

HERE = "127.0.0.1"


def watching(folder, *words, control=None, said=None):
    parser = argparse.ArgumentParser()
    declare_watching(parser)
    declare_threads(parser)
    said = [] if said is None else said
    return observers(
        parser.parse_args(["--threads", "1", *words]), folder, SAMPLE_RATE, control or Control(), said.append
    )


def test_a_run_leaves_previews_and_a_report_and_no_osc_unless_asked(tmp_path):
    checkpoint, said = new_checkpoint(), []
    looped(watching(tmp_path, said=said), checkpoint, built_model(checkpoint), validations=1)
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert {"report.html", "machine.json", "previews/step-000000.wav"} <= written
    assert said == [f"report: {tmp_path / 'report.html'}"]


def test_without_previews_the_report_says_so(tmp_path):
    checkpoint = new_checkpoint()
    looped(watching(tmp_path, "--previews", "0"), checkpoint, built_model(checkpoint), validations=1)
    assert not (tmp_path / "previews").exists()
    assert "There are no previews" in (tmp_path / "report.html").read_text()


def test_a_live_training_that_waits_is_started_by_osc_on_the_next_port(tmp_path):
    port, control, said = free_ports(2), Control(), []
    live = tmp_path / "live.ts"
    words = ["--live", str(live), "--osc", str(port), "--wait", "--previews", "0"]
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as patch:
        patch.bind((HERE, port))
        patch.settimeout(HANG_S)
        all_of_them = watching(tmp_path, *words, control=control, said=said)
        assert control.paused
        assert "OSC: waiting for /luthier/start" in said
        SimpleUDPClient(HERE, port + 1).send_message("/luthier/start", [])
        assert patch.recv(100).startswith(b"/luthier/paused\0")
        assert not control.paused
        checkpoint = new_checkpoint()
        looped(all_of_them, checkpoint, built_model(checkpoint), validations=1)
        patch.setblocking(False)
        packets = b"".join(iter(lambda: _packet(patch), b""))
    assert str(live).encode() in packets
    assert live.exists()


def _packet(patch):
    try:
        return patch.recv(65536)
    except BlockingIOError:
        return b""


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--wait"], "nothing could start it"),
        (["--osc", "pd"], "--osc pd: write HOST:PORT"),
        (["--live", "model.pt"], r"must end in \.ts"),
    ],
)
def test_what_is_wrong_is_refused_at_once(tmp_path, words, message):
    with pytest.raises(UserError, match=message):
        watching(tmp_path, *words)
