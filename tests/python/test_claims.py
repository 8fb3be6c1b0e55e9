"""Two processes never write the same run or file; what the dead left is taken over."""

import contextlib
import errno
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.python.trainer.runs import new_checkpoint, small_corpus

from luthier import claims
from luthier.claims import claim_path, claimed
from luthier.cli.main import main
from luthier.errors import UserError
from luthier.trainer.checkpoint import save_checkpoint

HOLDER = """
import sys, pathlib
from luthier.claims import claimed
with claimed(pathlib.Path(sys.argv[1]), "a training"):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextlib.contextmanager
def held_elsewhere(path: Path) -> Iterator[subprocess.Popen]:
    """Another process that has claimed `path`."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None and process.stdout.readline() == "held\n"
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_a_claim_that_a_full_disk_does_not_take_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with (
        pytest.raises(UserError, match=r"written .*: free space"),
        claimed(tmp_path / "run", "a training"),
    ):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A run that can be gone on with."""
    small_corpus(tmp_path)
    save_checkpoint(tmp_path / "run" / "checkpoint.ckpt", new_checkpoint())
    return tmp_path / "run"


@pytest.mark.parametrize("name", ["run", "model.ts"])
def test_a_second_one_is_refused_with_who_has_it_and_what_to_do(name: str, tmp_path: Path):
    path = tmp_path / name
    with held_elsewhere(path) as holder:
        with pytest.raises(UserError) as refused, claimed(path, "a training"):
            pass
        said = str(refused.value)
        assert f"{path} is being written by a training since 20" in said
        assert f"(process {holder.pid} on this computer)" in said
        assert f"remove {claim_path(path)}" in said


@pytest.mark.parametrize("name", ["run", "model.ts"])
def test_what_a_killed_process_claimed_is_taken_over(name: str, tmp_path: Path):
    path = tmp_path / name
    with held_elsewhere(path) as holder:
        holder.kill()
        holder.wait()
        assert claim_path(path).exists()
        with claimed(path, "a training"):
            assert json.loads(claim_path(path).read_text())["pid"] == os.getpid()


def test_a_claim_that_has_ended_leaves_nothing(tmp_path: Path):
    with claimed(tmp_path / "runs" / "new", "a training"):
        assert claim_path(tmp_path / "runs" / "new").exists()
    with pytest.raises(RuntimeError), claimed(tmp_path / "model.ts", "an export"):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_was_filled_meanwhile_stays(tmp_path: Path):
    with claimed(tmp_path / "run", "a training"):
        (tmp_path / "run" / "checkpoint.ckpt").touch()
    assert [path.name for path in (tmp_path / "run").iterdir()] == ["checkpoint.ckpt"]


@pytest.mark.parametrize(
    ("claim", "refused"),
    [
        ({"pid": 2**22 + 1, "host": socket.gethostname()}, False),
        ({"pid": os.getppid(), "host": socket.gethostname()}, True),
        ({"pid": 1, "host": "another"}, True),
        ("nonsense", False),
    ],
)
def test_on_a_disk_without_locks_the_process_is_looked_for(claim, refused, tmp_path: Path, monkeypatch):
    class Unreal(claims.FileLock):
        def __init__(self, *arguments, **settings) -> None:
            super().__init__(*arguments, **settings)
            self.real = False

    monkeypatch.setattr(claims, "FileLock", Unreal)
    (tmp_path / ".model.ts.lock").write_text(json.dumps(claim))
    expected = pytest.raises(UserError, match="is being written") if refused else contextlib.nullcontext()
    with expected, claimed(tmp_path / "model.ts", "an export"):
        pass


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="cannot be written"), claimed(tmp_path / "file" / "run", "a training"):
        pass


def test_two_trainings_into_one_run_or_one_live_model_are_refused(run: Path, capsys):
    resume = ["train", "--resume", str(run), "--threads", "1"]
    with held_elsewhere(run):
        assert main(resume) == 2
    assert "is being written by a training" in capsys.readouterr().err
    with held_elsewhere(run.parent / "live.ts"):
        assert main([*resume, "--live", str(run.parent / "live.ts")]) == 2
    assert "live.ts is being written by" in capsys.readouterr().err
    assert sorted(path.name for path in run.iterdir()) == ["checkpoint.ckpt"]


def test_an_export_into_what_a_training_plays_live_is_refused(run: Path, capsys):
    with held_elsewhere(run.parent / "live.ts"):
        assert main(["export", str(run), "-o", str(run.parent / "live.ts")]) == 2
    assert "live.ts is being written by a training" in capsys.readouterr().err


def test_a_run_named_by_its_checkpoint_is_the_same_run(run: Path, capsys):
    with held_elsewhere(run):
        assert main(["train", "--resume", str(run / "checkpoint.ckpt"), "--threads", "1"]) == 2
    assert "is being written by" in capsys.readouterr().err
