"""Pure Data: is it there, does it find nn~, can it load it, and how does it play."""

import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from luthier.errors import UserError
from luthier.shown import quoted
from luthier.tools.doctor.finding import FINE, NOTE, WRONG, Finding
from luthier.tools.doctor.pd_settings import pd_settings, search_folders
from luthier.tools.headless_pd import external_folder, pd_program

_SECONDS = 60  # after which a Pd that only creates one object hangs
_PATCH = "#N canvas 0 0 300 200 12;\n#X obj 20 20 nn~;\n"
_LEAST_BUFFER_MS = 5.0  # below it, ordinary systems click
_RATE = 44100  # of the instruments in the box


def pd_findings() -> list[Finding]:
    """All of it; one line where there is no Pd."""
    try:
        program = pd_program()
    except UserError as error:
        return [Finding("Pd", NOTE, "Pure Data is not found", str(error).partition(": ")[2])]
    settings = pd_settings()
    folder, found = external(search_folders(settings))
    findings = [Finding("Pd", FINE, f"{version(program)}, {program}"), found]
    if folder is not None:
        findings.append(loads(program, folder))
    return [*findings, audio(settings), watchdog(Path(program))]


def version(program: str) -> str:
    """What Pd says of itself."""
    said = _said([program, "-version"])
    named = re.search(r"Pd-\S+|Pd version \S+", said)
    return named.group() if named else "Pd of unknown version"


def external(folders: Sequence[Path]) -> tuple[Path | None, Finding]:
    """The folder with nn~ among those in which Pd looks, else the one that was built in this clone."""
    inside = [place for folder in folders for place in (folder, folder / "luthier") if list(place.glob("nn~.*"))]
    if inside:
        return inside[0], Finding("nn~", FINE, f"Pd finds it in {inside[0]}")
    try:
        built = external_folder()
    except UserError:
        remedy = "in Pd: Help, Find externals, luthier; in a clone: make setup"
        return None, Finding("nn~", WRONG, "it is in none of the folders in which Pd looks", remedy)
    said = f"it is in {built}, where Pd does not look by itself"
    return built, Finding("nn~", NOTE, said, f"pd -path {quoted(built)}, or add that folder to Pd's preferences, Path")


def loads(program: str, folder: Path) -> Finding:
    """Whether Pd can create an nn~ from this folder."""
    with tempfile.TemporaryDirectory() as place:
        patch = Path(place, "nn.pd")
        patch.write_text(_PATCH, encoding="utf-8")
        options = ["-nogui", "-noprefs", "-nosound", "-stderr", "-path", str(folder), "-open", str(patch)]
        said = _said([program, *options, "-send", "pd quit"])
    if "couldn't create" not in said:
        return Finding("load", FINE, "Pd loads nn~")
    lines = [line.strip() for line in said.splitlines() if ".so" in line or ".dll" in line or "nn~" in line]
    reason = next((line for line in lines if "couldn't create" not in line), "it does not say why")
    return Finding("load", WRONG, f"Pd cannot load nn~: {reason}", "install the package again, whole, or make setup")


def audio(settings: Mapping[str, str]) -> Finding:
    """Rate and buffer with which Pd plays."""
    if not settings:
        return Finding("audio", FINE, "Pd has kept no settings of audio: it asks the system, or takes its own")
    rate, buffer = _number(settings.get("rate")), _number(settings.get("audiobuf"))
    said = f"{rate:g} Hz" if rate else "rate of the sound card"
    said += f", buffer of {buffer:g} ms" if buffer else ""
    if buffer and buffer < _LEAST_BUFFER_MS:
        return Finding("audio", NOTE, said, "if it clicks: Media, Audio settings, delay 10 ms or more")
    if rate and rate != _RATE:
        return Finding(
            "audio", NOTE, f"{said}: models of {_RATE} Hz are resampled", f"--sample-rate {rate:g} in training"
        )
    return Finding("audio", FINE, said)


def watchdog(program: Path) -> Finding:
    """Whether the helper is there without which Pd gives up real-time priority in silence."""
    whole = program.resolve()
    places = [
        folder for up in whole.parents[:2] for folder in (up, up / "bin", up / "lib/puredata/bin", up / "lib/pd/bin")
    ]
    if any((place / "pd-watchdog").is_file() for place in places):
        return Finding("-rt", FINE, "pd-watchdog is there, so pd -rt takes real-time priority")
    remedy = "take a Pd from msp.ucsd.edu, or start it with: chrt -f 70 pd"
    return Finding("-rt", NOTE, "there is no pd-watchdog, so pd -rt may do nothing, in silence", remedy)


def _number(word: str | None) -> float:
    try:
        return float((word or "0").split()[0])
    except (ValueError, IndexError):
        return 0.0


def _said(command: list[str]) -> str:
    """All that a program says; nothing may come of one that hangs."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_SECONDS,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"couldn't create: {error}"
    return done.stdout + done.stderr
