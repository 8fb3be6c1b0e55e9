"""The studio takes sounds from a page of this computer, trains with the ordinary commands, and answers nobody else."""

import http.client
import io
import json
import threading

import numpy as np
import pytest
import soundfile

from luthier.cli.main import main
from luthier.errors import UserError
from luthier.tools.studio import bench as bench_module
from luthier.tools.studio.bench import Bench
from luthier.tools.studio.job import Job
from luthier.tools.studio.server import Studio


@pytest.fixture
def sound(tmp_path):
    """The bytes of a second of sound."""
    soundfile.write(tmp_path / "a.wav", 0.3 * np.sin(np.arange(44100) / 20), 44100)
    return (tmp_path / "a.wav").read_bytes()


@pytest.fixture
def studio(tmp_path):
    """A studio that serves an empty folder, at a free port."""
    with Studio(Bench(tmp_path / "studio"), 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def asked(studio, path, content=None, **headers):
    """Status and answer."""
    line = http.client.HTTPConnection("127.0.0.1", studio.server_port)
    line.request("GET" if content is None else "POST", path, content, headers)
    answer = line.getresponse()
    text = answer.read()
    line.close()
    return answer.status, json.loads(text) if text[:1] in b"{[" else text


def test_a_sound_that_is_sent_is_in_the_table_with_what_can_be_made_of_it(studio, sound):
    assert asked(studio, "/state")[1]["offers"] == []
    assert asked(studio, "/sound?name=a%20b.wav", sound) == (200, {"kept": "a b.wav"})
    state = asked(studio, "/state")[1]
    assert state["sounds"] == [{"name": "a b.wav", "seconds": 1.0, "remark": "44100 Hz, 1 ch"}]
    assert state["offers"][0]["preset"] == "ddsp" and state["model"] is None


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.exe", b"MZ", "send a WAV"),
        ("", b"RIFF", "without a name"),
        ("torn.wav", b"RIFF", "torn"),
        ("empty.wav", b"", "0 bytes are refused"),
    ],
)
def test_what_is_no_sound_is_refused_in_words_and_leaves_nothing(studio, tmp_path, name, content, said):
    status, answer = asked(studio, f"/sound?name={name}", content)
    assert status == 400 and said in answer["error"]
    assert list((tmp_path / "studio" / "sounds").iterdir()) == []


def test_a_name_cannot_leave_the_folder(studio, sound, tmp_path):
    for name in ("../../out.wav", "..%5C..%5Cout.wav", "%2Ftmp%2Fout.wav"):
        assert asked(studio, f"/sound?name={name}", sound) == (200, {"kept": "out.wav"})
    assert [path.name for path in tmp_path.rglob("out.wav")] == ["out.wav"]
    assert asked(studio, "/../a.wav")[0] == 404
    assert asked(studio, "/model.ts")[0] == 404


def test_a_sound_that_is_cut_off_leaves_nothing(tmp_path, sound):
    bench = Bench(tmp_path / "studio")
    with pytest.raises(UserError, match="before its end"):
        bench.receive("a.wav", 2 * len(sound), io.BytesIO(sound))
    assert bench.state()["sounds"] == []


def test_another_page_or_another_name_of_this_computer_is_refused(studio, sound):
    assert asked(studio, "/state", Origin="http://evil.example")[0] == 403
    assert asked(studio, "/sound?name=a.wav", sound, Origin="null")[0] == 403
    assert asked(studio, "/state", Host="evil.example")[0] == 403
    assert asked(studio, "/state", Origin=studio.address.rstrip("/"))[0] == 200
    assert studio.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize(
    ("path", "content", "said"),
    [
        ("/train", b'{"minutes": 1}', "no sound yet"),
        ("/folder", b'{"path": "nowhere"}', "nowhere"),
        ("/keep", b"", "no model yet"),
        ("/train", b"[1]", "no JSON object"),
        ("/train", b"{", "no JSON"),
        ("/train", b'{"minutes": "soon"}', "number of minutes"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(studio, path, content, said):
    status, answer = asked(studio, path, content)
    assert status == 400 and said in answer["error"]


def test_training_runs_the_ordinary_commands_one_after_the_other(studio, sound, tmp_path, monkeypatch):
    ran = []

    class Noted(Job):
        def __init__(self, commands):
            ran.extend(commands)
            super().__init__([["--version"]])

    monkeypatch.setattr(bench_module, "Job", Noted)
    asked(studio, "/sound?name=a.wav", sound)
    for words, said in (
        ({"preset": "rave-v2", "minutes": 1}, "not offered"),
        ({"preset": "ddsp", "minutes": 0}, "between"),
    ):
        assert said in asked(studio, "/train", json.dumps(words))[1]["error"]
    assert asked(studio, "/train", b'{"preset": "ddsp", "minutes": "1.5"}') == (200, {})
    folder = tmp_path / "studio"
    assert [words[0] for words in ran] == ["train", "export", "listen"]
    assert ran[0][1:4] == [str(folder / "sounds"), "--run", str(folder / "runs" / "1")]
    assert ran[0][4:] == ["--preset", "ddsp", "--minutes", "1.5"]
    assert ran[1][-1] == str(folder / "model.ts")


def test_a_job_ends_at_the_first_command_that_fails_and_tells_how():
    job = Job([["--version"], ["sing"], ["--version"]])
    job.wait()
    state = job.state()
    assert state["ended"] == "failed" and state["command"] == "luthier sing"
    assert any("invalid choice" in line for line in state["lines"])
    job = Job([["--version"]])
    job.wait()
    assert job.state()["ended"] == "done"


def test_a_job_that_is_stopped_leaves_out_the_rest():
    job = Job([["learn"], ["sing"]])
    job.stop()
    job.wait()
    assert job.state()["ended"] in ("stopped", "failed")
    assert "luthier sing" not in job.state()["lines"]


def test_a_port_that_is_taken_is_said(studio, tmp_path, capsys):
    assert main(["studio", str(tmp_path / "other"), "--port", str(studio.server_port), "--no-browser"]) == 2
    assert f"port {studio.server_port} is taken" in capsys.readouterr().err
