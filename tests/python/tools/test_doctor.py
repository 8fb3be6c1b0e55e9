"""What the doctor finds, and that each finding in the way comes with what to do."""

import plistlib
import stat
from pathlib import Path

import pytest

from luthier.cli import doctor
from luthier.cli.main import main
from luthier.contract.shipped import Shipped
from luthier.tools.doctor import installed, machine, max_host, pd
from luthier.tools.doctor.finding import FINE, NOTE, WRONG, Finding, counted, told
from luthier.tools.doctor.pd_settings import pd_settings, search_folders
from luthier.tools.doctor.speed import speed_findings


def program(folder: Path, says: str) -> str:
    """A program that says something and ends."""
    path = folder / "pd"
    path.write_text(f"#!/bin/sh\ncat <<'END'\n{says}\nEND\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_findings_are_lines_with_what_to_do_below():
    found = [Finding("Pd", FINE, "is there"), Finding("nn~", WRONG, "is not", "install it")]
    assert told(found) == "fine   Pd   is there\nwrong  nn~  is not\n            -> install it"
    assert counted(found) == "1 to put right"
    assert counted([Finding("a", NOTE, "b")]) == "nothing is in the way, 1 to know of"
    assert counted([Finding("a", FINE, "b")]) == "everything is in order"


def test_a_package_that_training_needs_and_that_is_missing_is_named(monkeypatch):
    assert installed.luthier_findings()[2].state == FINE
    monkeypatch.setattr(installed, "_version", lambda name: "" if name == "mido" else "1.0")
    found = installed.luthier_findings()[2]
    assert (found.state, found.said) == (NOTE, "not installed: mido; models play without")
    assert "luthier[train]" in found.remedy


def test_a_clock_that_may_sink_is_told(tmp_path):
    assert machine.governor(tmp_path).state == FINE
    for core, kind in enumerate(("performance", "powersave")):
        (tmp_path / f"cpu{core}" / "cpufreq").mkdir(parents=True)
        (tmp_path / f"cpu{core}" / "cpufreq" / "scaling_governor").write_text(f"{kind}\n")
    found = machine.governor(tmp_path)
    assert found.state == NOTE and "powersave" in found.said and "performance" in found.remedy
    (tmp_path / "cpu1" / "cpufreq" / "scaling_governor").write_text("performance\n")
    assert machine.governor(tmp_path).state == FINE


@pytest.mark.parametrize(("limit", "state"), [(None, FINE), (95, FINE), (0, NOTE)])
def test_priority_that_may_not_be_asked_for_is_told(limit, state):
    assert machine.priority(lambda: limit).state == state


@pytest.mark.parametrize(("others", "state"), [(0.1, FINE), (1.5, NOTE)])
def test_a_busy_machine_is_told(others, state):
    found = machine.processor(lambda: others)
    assert found.state == state and f"{others:.1f}" in found.said


def test_pd_settings_of_linux_and_macos_name_folders_and_audio(tmp_path):
    assert pd_settings(tmp_path, "linux") == {}
    (tmp_path / ".pdsettings").write_text("rate: 48000\naudiobuf: 3\nnpath: 1\npath1: ~/my externals\nno colon\n")
    kept = pd_settings(tmp_path, "linux")
    assert kept["rate"] == "48000"
    assert search_folders(kept, tmp_path, "linux")[0] == tmp_path / "my externals"
    (tmp_path / "Library" / "Preferences").mkdir(parents=True)
    plist = tmp_path / "Library" / "Preferences" / "org.puredata.pd.plist"
    plist.write_bytes(plistlib.dumps({"path1": "/x", "rate": 44100}, fmt=plistlib.FMT_BINARY))
    assert pd_settings(tmp_path, "darwin") == {"path1": "/x", "rate": "44100"}
    plist.write_bytes(b"bplist00 torn")
    assert pd_settings(tmp_path, "darwin") == {}


@pytest.mark.parametrize(
    ("settings", "state", "said"),
    [
        ({}, FINE, "no settings"),
        ({"rate": "44100", "audiobuf": "25"}, FINE, "buffer of 25 ms"),
        ({"rate": "48000", "audiobuf": "25"}, NOTE, "resampled"),
        ({"rate": "44100", "audiobuf": "2"}, NOTE, "buffer of 2 ms"),
        ({"rate": "fast", "audiobuf": ""}, FINE, "rate of the sound card"),
    ],
)
def test_audio_settings_that_click_or_resample_are_told(settings, state, said):
    found = pd.audio(settings)
    assert found.state == state and said in found.said


def test_nn_is_looked_for_where_pd_looks_and_then_in_this_clone(tmp_path, monkeypatch):
    monkeypatch.setenv("LUTHIER_PD_EXTERNAL_DIR", str(tmp_path / "built"))
    folder, found = pd.external([tmp_path])
    assert folder is None and found.state == WRONG
    (tmp_path / "built").mkdir()
    (tmp_path / "built" / "nn~.pd_linux").touch()
    folder, found = pd.external([tmp_path])
    assert folder == tmp_path / "built" and found.state == NOTE and "pd -path" in found.remedy
    (tmp_path / "luthier").mkdir()
    (tmp_path / "luthier" / "nn~.pd_linux").touch()
    assert pd.external([tmp_path])[1].state == FINE


def test_a_pd_that_cannot_load_nn_is_told_with_its_reason(tmp_path):
    said = "/x/nn~.pd_linux: libtorch.so: cannot open\nnn~\n... couldn't create"
    found = pd.loads(program(tmp_path, said), tmp_path)
    assert found.state == WRONG and "libtorch.so: cannot open" in found.said
    assert pd.loads(program(tmp_path, "all is well"), tmp_path).state == FINE
    assert pd.loads(str(tmp_path / "absent"), tmp_path).state == WRONG


def test_pd_without_its_watchdog_is_told(tmp_path):
    (tmp_path / "bin").mkdir()
    own = program(tmp_path / "bin", 'Pd-0.55.2 ("") compiled')
    assert pd.version(own) == "Pd-0.55.2"
    assert pd.watchdog(Path(own)).state == NOTE
    (tmp_path / "bin" / "pd-watchdog").touch()
    assert pd.watchdog(Path(own)).state == FINE


def test_the_package_of_max_is_looked_for_where_max_is(tmp_path):
    assert max_host.max_findings(tmp_path, "linux") == []
    assert max_host.max_findings(tmp_path, "darwin")[0].state == NOTE
    (tmp_path / "Documents" / "Max 9" / "Packages").mkdir(parents=True)
    assert "Max 9" in max_host.max_findings(tmp_path, "darwin")[0].remedy
    (tmp_path / "Documents" / "Max 9" / "Packages" / "luthier" / "externals" / "nn~.mxo").mkdir(parents=True)
    assert max_host.max_findings(tmp_path, "darwin")[0].state == FINE


def test_a_model_that_does_not_play_is_in_the_way(tmp_path):
    (tmp_path / "model.ts").write_bytes(b"torn")
    found = speed_findings([Shipped("torn", tmp_path, "", "", "", {})], 0.1)
    assert found[0].state == WRONG and found[0].remedy


def test_the_status_says_whether_something_is_in_the_way(monkeypatch, capsys):
    for name in ("luthier_findings", "pd_findings", "machine_findings"):
        monkeypatch.setattr(doctor, name, lambda: [Finding("a", FINE, "b")])
    monkeypatch.setattr(doctor, "max_findings", lambda: [])
    assert main(["doctor", "--seconds", "0"]) == 0
    assert capsys.readouterr().out.endswith("everything is in order\n")
    monkeypatch.setattr(doctor, "max_findings", lambda: [Finding("Max", WRONG, "b", "c")])
    assert main(["doctor", "--seconds", "0"]) == 1
    assert capsys.readouterr().out.endswith("1 to put right\n")
