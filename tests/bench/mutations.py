"""Small faults, one at a time: which of them does no test see?

    python3 tests/bench/mutations.py                  what the table holds, and the results so far
    python3 tests/bench/mutations.py --run            runs what has no result yet; Ctrl-C, and it goes on next time
    python3 tests/bench/mutations.py --run --only cpp --match ring

Each is put into a copy of the clone in build/mutations, where the tests nearest to it run; it survives when they pass.
It is killed, too, when they wait for ever, or take ten times as long as without it.
Results are kept by the text of the file, of the fault and of its tests: what has changed is run again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import bounded
import faults_cpp
import faults_python
from faults import Fault

from luthier.claims import claimed

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / "build" / "mutations"
RESULTS = PLACE / "results.jsonl"
FAULTS = (*faults_python.FAULTS, *faults_cpp.FAULTS)
# Put into the copy, so that its own luthier is imported, and not the one that .venv knows, whose finder stands before
# every path.
_SITE = "import sys\n\nsys.meta_path[:] = [f for f in sys.meta_path if 'Scikit' not in type(f).__name__]\n"
_TIMES_AS_LONG = 10.0
_TEST_PLACES = {"engine_native": "tests/cpp/engine/native", "hosts_max": "tests/cpp/hosts/max"}


def key_of(fault: Fault, root: Path = ROOT) -> str:
    """Of a result: changes with the file, the fault and its tests."""
    places = [root / (_TEST_PLACES.get(test, f"tests/cpp/{test}") if fault.is_cpp else test) for test in fault.tests]
    texts = [(root / fault.file).read_text("utf-8"), repr(fault)]
    for place in places:
        files = sorted(place.rglob("*.cpp")) if place.is_dir() else [place]
        texts += [file.read_text("utf-8") for file in files]
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]


def results() -> dict[str, str]:
    """Key -> "killed", "survived" or "broken" (the tests fail without the fault, too)."""
    if not RESULTS.is_file():
        return {}
    rows = map(json.loads, RESULTS.read_text("utf-8").splitlines())
    return {row["key"]: row["result"] for row in rows}


def copied() -> Path:
    """The clone as it is now, without what is built; what has not changed keeps its time for ninja."""
    tree = PLACE / "tree"
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True)
    names = {name for name in listed.stdout.decode().splitlines() if (ROOT / name).is_file()}
    for name in sorted(names):
        source, target = ROOT / name, tree / name
        if not target.is_file() or target.read_bytes() != source.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    (tree / "build").mkdir(exist_ok=True)
    (tree / "site").mkdir(exist_ok=True)
    (tree / "site" / "sitecustomize.py").write_text(_SITE, "utf-8")
    if not (tree / ".venv").exists():
        (tree / ".venv").symlink_to(ROOT / ".venv")
    return tree


def seconds_of_tests(fault: Fault, tree: Path, longest_s: float | None = None) -> float | None:
    """How long the tests of a fault take in the copy as it is; None where they fail, hang, or do not compile."""
    if fault.is_cpp:
        return _seconds_of_cpp(fault, tree, longest_s)
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *fault.tests]
    paths = os.pathsep.join([str(tree / "site"), str(tree / "training")])
    environment = os.environ | {"PYTHONPATH": paths, "OMP_NUM_THREADS": "1"}
    return bounded.seconds_of(command, longest_s, cwd=tree, env=environment)


def require_own_luthier(tree: Path) -> None:
    """End, if a test in the copy would import another luthier, in which there is no fault."""
    ask = [sys.executable, "-c", "import luthier; print(luthier.__file__)"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(tree / "site"), str(tree / "training")])}
    found = subprocess.run(ask, cwd=tree, env=environment, capture_output=True, text=True, check=True).stdout.strip()
    if not Path(found).is_relative_to(tree):
        sys.exit(f"tests in {tree} would import {found}")


def _seconds_of_cpp(fault: Fault, tree: Path, longest_s: float | None) -> float | None:
    build = tree / "build" / (fault.sanitizer.replace(",", "-") or "plain")
    if not (build / "build.ninja").is_file():
        debug = ["-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0 -g1", f"-DLUTHIER_SANITIZE={fault.sanitizer}"]
        plain = ["-DCMAKE_BUILD_TYPE=RelWithDebInfo", "-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O2 -g1 -DNDEBUG"]
        kind = debug if fault.sanitizer else plain  # as the presets, of which ccache knows the rest
        off = [f"-DLUTHIER_{name}=OFF" for name in ("TORCH", "PYTHON", "PD")]
        command = ["cmake", "-S", str(tree), "-B", str(build), "-G", "Ninja", *kind, *off]
        subprocess.run(command, check=True, capture_output=True)
    targets = [f"test_{test}" for test in fault.tests]
    built = subprocess.run(["ninja", "-C", str(build), *targets], capture_output=True, text=True, check=False)
    if built.returncode:
        return None
    whole = 0.0
    for target in targets:
        program = next(path for path in build.rglob(target) if path.is_file())
        seconds = bounded.seconds_of([program], longest_s, cwd=program.parent)
        if seconds is None:
            return None
        whole += seconds
    return whole


def outcome(fault: Fault, tree: Path, sound: dict[tuple[str, ...], float | None]) -> str:
    """Put the fault in, run its tests, take it out again."""
    tests = (fault.sanitizer, *fault.tests)
    if tests not in sound:
        sound[tests] = seconds_of_tests(fault, tree)
    taken = sound[tests]
    if taken is None:
        return "broken"
    place = tree / fault.file
    text = place.read_text("utf-8")
    assert text.count(fault.old) == 1, f"{fault.name}: the text stands {text.count(fault.old)} times in {fault.file}"
    try:
        place.write_text(text.replace(fault.old, fault.new), "utf-8")
        longest_s = bounded.LEAST_S + _TIMES_AS_LONG * taken
        return "killed" if seconds_of_tests(fault, tree, longest_s) is None else "survived"
    finally:
        place.write_text(text, "utf-8")


def _run(chosen: list[Fault], known: dict[str, str], sound: dict[tuple[str, ...], float | None]) -> None:
    """Note and print an outcome for every fault that has none yet."""
    tree = copied()
    require_own_luthier(tree)
    for fault in chosen:
        key = key_of(fault, tree)
        if known.get(key, "broken") == "broken":
            found = outcome(fault, tree, sound)
            with RESULTS.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"key": key, "result": found, "name": fault.name}) + "\n")
            print(f"{found:9} {fault.file}: {fault.name}", flush=True)


def main() -> None:
    """List, or run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", action="store_true", help="what has no result yet")
    parser.add_argument("--only", choices=("python", "cpp"))
    parser.add_argument("--match", default="", help="part of the name or of the file")
    options = parser.parse_args()
    chosen = [f for f in FAULTS if options.only is None or f.is_cpp == (options.only == "cpp")]
    chosen = [fault for fault in chosen if options.match in fault.name or options.match in fault.file]
    known, sound = results(), {}
    if options.run:
        with claimed(PLACE, "another run of faults"):  # two would put right what the other has broken
            _run(chosen, known, sound)
        known = results()
    said = {fault: known.get(key_of(fault), "not run") for fault in chosen}
    for fault, result in said.items():
        if result in ("survived", "broken"):
            print(f"{result}: {fault.name} ({fault.file}); tests: {', '.join(fault.tests)}")
    counts = {kind: list(said.values()).count(kind) for kind in ("killed", "survived", "broken", "not run")}
    print(f"{len(chosen)} faults: " + ", ".join(f"{count} {kind}" for kind, count in counts.items()))


if __name__ == "__main__":
    main()
