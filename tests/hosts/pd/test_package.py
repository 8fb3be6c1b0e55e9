"""The package of the externals holds what it needs and plays where nothing else of luthier is."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from tests.hanging import HANG_S
from tests.hosts.pd.example_patches import PATCHES
from tests.hosts.pd.pd_patch import ROOT, SENTINEL, Patch, timeline

EXTERNALS = ("nn~.pd_linux", "nn.info.pd_linux", "libluthier_torch.so")
OURS = {"README.deken.pd", "luthier-meta.pd", "LICENSE.txt", "nn~-help.pd", "nn.info-help.pd", *EXTERNALS}
OURS |= {"model.ts", "input.wav", "voice.wav"}  # heard before there is anything of one's own
EXAMPLES = {f"examples/{patch.name}" for patch in PATCHES}


def files_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_the_folder_of_the_package_has_help_examples_meta_data_and_licences(tmp_path: Path) -> None:
    """With small programs in place of the externals, which load no library that would have to be packed."""
    folder = tmp_path / "luthier"
    folder.mkdir()
    for name in EXTERNALS:
        shutil.copy("/bin/true", folder / name)
    command = [ROOT / "packaging" / "complete_pd_folder.sh", folder, folder]
    subprocess.run(command, cwd=ROOT, check=True, timeout=HANG_S)
    assert files_in(folder) == OURS | EXAMPLES
    assert "VERSION_OF_PACKAGE" not in (folder / "luthier-meta.pd").read_text()
    assert "PyTorch, BSD 3-Clause" in (folder / "LICENSE.txt").read_text()
    declared = "".join(patch.read_text() for patch in folder.glob("examples/*.pd")).split("declare ")[1:]
    assert not [line for line in declared if "../.." in line.partition(";")[0]]


def test_the_folder_of_the_light_package_has_no_libtorch_and_speaks_of_none(tmp_path: Path) -> None:
    folder = tmp_path / "luthier"
    folder.mkdir()
    for name in EXTERNALS[:2]:
        shutil.copy("/bin/true", folder / name)
    command = [ROOT / "packaging" / "complete_pd_folder.sh", folder, folder]
    subprocess.run(command, cwd=ROOT, check=True, timeout=HANG_S)
    assert files_in(folder) == (OURS | EXAMPLES) - {"libluthier_torch.so"}
    assert "PyTorch" not in (folder / "LICENSE.txt").read_text()


def test_a_folder_without_externals_is_refused_by_name(tmp_path: Path) -> None:
    command = [ROOT / "packaging" / "complete_pd_folder.sh", tmp_path, tmp_path]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=HANG_S, check=False)
    assert done.returncode != 0
    assert "nn~.pd_linux is missing" in done.stderr


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """luthier/ of the package that is built now, as Pd's package manager unpacks it."""
    subprocess.run([ROOT / "packaging" / "pd_package.sh"], cwd=ROOT, check=True, timeout=HANG_S)
    (package,) = (ROOT / "dist").glob("luthier*(Linux-*-32).dek")
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(package) as file:
        file.extractall(folder)
    (inside,) = folder.iterdir()
    return inside


def playing_patch() -> Patch:
    """Plays 1 through a model, and reads what the file says about itself."""
    patch = Patch()
    nn = patch.obj("nn~ identity forward 512")
    level = patch.obj("snapshot~")
    patch.connect(patch.obj("sig~ 1"), 0, nn, 0)
    patch.connect(nn, 0, level, 0)
    patch.connect(level, 0, patch.obj("print level"), 0)
    info = patch.obj("nn.info identity")
    patch.connect(info, 0, patch.obj("print info"), 0)
    timeline(patch, [(0.0, patch.send("pd", "dsp 1")), (0.0, info), (200.0, level)])
    return patch


@pytest.mark.slow
def test_the_unpacked_package_plays_with_its_own_libraries(unpacked: Path, all_models: Path, tmp_path: Path) -> None:
    assert files_in(unpacked) >= OURS | EXAMPLES | {"libtorch_cpu.so", "libc10.so", "licenses/pytorch/LICENSE"}
    licences = (unpacked / "LICENSE.txt").read_text()
    assert not [library.name for library in unpacked.glob("*.so*") if library.name not in licences]
    (tmp_path / "identity.ts").symlink_to(all_models / "identity.ts")
    (tmp_path / "test.pd").write_text(playing_patch().text())
    command = ["pd", "-nogui", "-noprefs", "-stderr", "-batch", "-path", str(unpacked)]
    command += ["-open", str(tmp_path / "test.pd"), "-send", "go bang"]
    # the loader tells which files it starts
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LD_DEBUG": "libs"}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=HANG_S, check=False
    )
    lines = (done.stdout + done.stderr).splitlines()
    said = [line for line in lines if "\t" not in line]
    assert done.returncode == 0, said
    assert SENTINEL in said
    assert "level: 1" in said
    assert "info: done" in said
    started = {line.split("calling init: ")[1].strip() for line in lines if "calling init: " in line}
    ours = {path for path in started if Path(path).name in files_in(unpacked)}
    assert str(unpacked / "libtorch_cpu.so") in ours
    assert {Path(path).parent for path in ours} == {unpacked}, ours


@pytest.mark.slow
def test_the_light_package_is_small_and_names_what_it_cannot_play(all_models: Path, tmp_path: Path) -> None:
    subprocess.run([ROOT / "packaging" / "pd_package.sh", "light"], cwd=ROOT, check=True, timeout=HANG_S)
    (package,) = (ROOT / "dist").glob("luthier-light*(Linux-*-32).dek")
    with zipfile.ZipFile(package) as file:
        file.extractall(tmp_path)
    folder = tmp_path / "luthier"
    assert (folder / "nn~.pd_linux").stat().st_size <= 2 * 1024 * 1024
    (folder / "identity.ts").symlink_to(all_models / "identity.ts")
    (folder / "test.pd").write_text(playing_patch().text())
    command = ["pd", "-nogui", "-noprefs", "-stderr", "-batch", "-open", str(folder / "test.pd"), "-send", "go bang"]
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=HANG_S, check=False)
    assert done.returncode == 0
    assert "has no native program" in done.stderr


@pytest.mark.slow
def test_somebody_who_has_only_the_package_hears_strings_play_a_flute(unpacked: Path, tmp_path: Path) -> None:
    """Two seconds of the first example, in an empty home, with nothing else of luthier."""
    command = [
        "pd",
        "-nogui",
        "-noprefs",
        "-stderr",
        "-nosound",
        "-open",
        str(unpacked / "examples" / "first-sound.pd"),
    ]
    (tmp_path / "listen.pd").write_text(
        "#N canvas 0 0 300 200 12;\n#X obj 20 20 r first-sound-heard;\n#X obj 20 50 print heard;\n"
        "#X obj 20 80 loadbang;\n#X obj 20 110 del 3000;\n#X msg 20 140 \\; pd quit;\n"
        "#X connect 0 0 1 0;\n#X connect 2 0 3 0;\n#X connect 3 0 4 0;\n"
    )
    command += ["-open", str(tmp_path / "listen.pd"), "-send", "pd dsp 1", "-send", "first-sound-play 1"]
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=HANG_S, check=False)
    said = done.stdout + done.stderr
    assert "couldn't create" not in said
    assert "nn~: playing forward" in said
    levels = [float(line.split()[1]) for line in said.splitlines() if line.startswith("heard: ")]
    assert max(levels, default=0) > 60, said
