"""Random messages for [nn~] objects in a headless Pd, the same ones for the same seed: commands of the table and
unknown ones with every kind of wrong atom, odd and damaged models, objects made and deleted while audio runs.

A program is a text file that Pd's [qlist] plays: a number waits so many milliseconds, anything else is a receiver and
a message. Pd has to end by itself.
"""

from __future__ import annotations

import random
import statistics
import struct
import subprocess
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tests.hosts.pd.pd_patch import Patch, pd_command
from tests.hosts.pd.tiny_models import save_models, save_odd_models, save_wrong_files

SLOTS = 3
ROUND = 200
"""Messages between two rests, in which no object lives."""
PAGE_KB = 4

NUMBERS = (
    "0", "1", "-1", "0.5", "-0.25", "2", "3", "16", "64", "100", "511", "512", "1500", "2048", "4096", "65536",
    "1048576", "1048577", "1e9", "-1e9", "1e20", "1e38", "1e400", "-1e400", "1e-40", "16777217", "2147483647",
    "2147483648", "-2147483649", "123456.789",
)  # fmt: skip
WORDS = (
    "x", "nan", "inf", "-inf", "0x10", "bang", "float", "list", "symbol", "pointer", "pd", "auto", "reset", "void",
    "-m", "-b", "..", "../..", "/", "/etc/passwd", "/dev/zero", "/dev/null", ".", "~", "%s%n%s%d%99999d", r"\$1",
    r"\$0-x", "$1", r"\,", r"\;", r"a\ b", "{", "}", "[", "é", "gain#0", "set_gain", "__init__", "0", "-",
    "y" * 200, "z" * 499, "long/" * 150, "w" * 900,
)  # fmt: skip
METHODS = ("forward", "forward", "encode", "decode", "words", "nothing", "get_methods", "set_gain", "backward")
ATTRIBUTES = ("gain", "table", "word", "pair", "failing", "strange", "nowhere")
ARRAYS = ("array", "tiny", "nowhere")
GOOD = (
    "identity forward", "delay forward", "attributes forward", "attributes forward", "stereo forward", "codec encode",
    "codec decode", "channels forward", "convolution forward", "large forward", "busy forward", "rate48000 forward",
    "other_rate forward", "elsewhere forward",
)  # fmt: skip
BLOCKS = ("0", "0", "1", "64", "100", "512", "1500", "2048", "4096", "-1")
DEADLINES = ("-1", "0", "64", "512", "4096", "auto")
UNKNOWN = ("nonsense", "list", "float", "symbol", "pointer", "dsp", "signal", "Set", "loadbang", "bufsize~", "é", "0x")


def save_fuzz_models(folder: Path, seed: int) -> list[str]:
    """Writes good, odd and damaged models; returns their names."""
    save_models(folder)
    save_wrong_files(folder)
    save_odd_models(folder)
    save_bombs(folder)
    rng = random.Random(seed)
    for name in ("delay", "attributes", "codec", "convolution"):
        whole = (folder / f"{name}.ts").read_bytes()
        for number in range(3):
            (folder / f"flipped_{name}{number}.ts").write_bytes(flipped(whole, rng))
            (folder / f"cut_{name}{number}.ts").write_bytes(whole[: rng.randrange(1, len(whole))])
    return sorted(path.name for path in folder.glob("*.ts"))


def flipped(whole: bytes, rng: random.Random) -> bytes:
    """One to eight wrong bits."""
    damaged = bytearray(whole)
    for _ in range(rng.randint(1, 8)):
        damaged[rng.randrange(len(damaged))] ^= 1 << rng.randrange(8)
    return bytes(damaged)


def save_bombs(folder: Path) -> None:
    """Writes small files that unpack to much, and one each that lies about it."""
    honest = folder / "bomb.ts"
    with zipfile.ZipFile(honest, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("bomb/constants.pkl", b"\x80\x02).")
        archive.writestr("bomb/version", "3\n")
        with archive.open("bomb/data.pkl", "w") as record:
            for _ in range(256):
                record.write(bytes(1 << 20))
    whole = honest.read_bytes()
    for name, size in (("bomb_claims_4_gigabytes", 0xFFFFFFF0), ("bomb_claims_nothing", 10)):
        (folder / f"{name}.ts").write_bytes(with_claimed_size(whole, "bomb/data.pkl", size))


def with_claimed_size(archive: bytes, record: str, size: int) -> bytes:
    """The archive, whose directory says that the record unpacks to `size` bytes."""
    changed = bytearray(archive)
    at = archive.rindex(record.encode()) - 46  # the central directory's entry begins so many bytes before its name
    assert archive[at : at + 4] == b"PK\x01\x02"
    changed[at + 24 : at + 28] = struct.pack("<I", size)
    return bytes(changed)


@dataclass(frozen=True)
class Fuzz:
    seed: int
    messages: int
    batch: bool

    @property
    def command(self) -> str:
        """What repeats it."""
        mode = "batch" if self.batch else "real-time"
        return f"python tests/bench/pd_fuzz.py --seeds {self.seed} --messages {self.messages} --modes {mode}"


@dataclass(frozen=True)
class Outcome:
    returncode: int | None
    """None: Pd was killed, because it did not end by itself."""
    console: list[str]
    seconds: float
    resident_kb: list[int]

    @property
    def reached_the_end(self) -> bool:
        return any(line.startswith("sentinel: ") for line in self.console)

    def count(self, what: str) -> int:
        """How many times Pd heard sound, answers, or samples that are not a number."""
        found = [line for line in self.console if line.startswith(f"{what}: ")]
        return int(float(found[-1].split()[1])) if found else 0

    @property
    def troubles(self) -> list[str]:
        """Every reason to call it a failure."""
        found = []
        if self.returncode is None:
            found.append("Pd did not end by itself")
        elif self.returncode != 0:
            found.append(f"Pd ended with {self.returncode}")
        if not self.reached_the_end:
            found.append("Pd did not play to the end")
        found += [line for line in self.console if "couldn't create" in line or "consistency" in line]
        if self.count("nan") > 0:
            found.append("samples that are not a number came out")
        if self.count("sound") == 0:
            found.append("no sound was heard")
        if self.count("answers") == 0:
            found.append("no answers came")
        return found

    def medians_kb(self, parts: int) -> list[float]:
        """Of what was resident in each part of the run."""
        size = max(1, len(self.resident_kb) // parts)
        return [statistics.median(self.resident_kb[part * size :][:size]) for part in range(parts)]


class Composer:
    """Writes the program of a seed."""

    def __init__(self, fuzz: Fuzz, models: list[str], commands: list[str]) -> None:
        self.rng = random.Random(fuzz.seed)
        self.models = models
        self.commands = commands

    def program(self, messages: int) -> list[str]:
        lines = ["pd dsp 1", *self.all_slots()]
        for number in range(messages):
            if number % ROUND == ROUND - 1:
                lines += [*(f"pd-slot{slot} clear" for slot in range(SLOTS)), "pd dsp 1", "100", *self.all_slots()]
            lines += self.step()
            if self.rng.random() < 0.5:
                lines.append(self.rng.choice(("1", "1", "2", "3", "5", "15")))
        return [*lines, "pd dsp 1", *self.all_slots(), "1500", "tell bang", "sentinel reached", "pd quit"]

    def all_slots(self) -> list[str]:
        return [line for slot in range(SLOTS) for line in self.made(slot)]

    def step(self) -> list[str]:
        slot = self.rng.randrange(SLOTS)
        dice = self.rng.random()
        if dice < 0.08:
            return self.made(slot)
        if dice < 0.10:
            return [f"pd-slot{slot} clear"]
        if dice < 0.12:
            return ["pd dsp 0", "5", "pd dsp 1"] if self.rng.random() < 0.5 else ["pd dsp 1"]
        if dice < 0.15:
            kind = self.rng.choice(("nan", "void"))
            return [f"{kind}{slot} {self.selector()} {self.atoms(self.rng.randint(0, 1))}"]
        return [f"nn{slot} {self.message()}"]

    def made(self, slot: int) -> list[str]:
        """[r nn] and noise into [nn~]; its sound is clipped and summed, its answers are counted."""
        canvas = f"pd-slot{slot}"
        boxes = (f"r nn{slot}", self.object(), "noise~", "clip~ -1 1", "throw~ sum", "s answers")
        cords = ((0, 0, 1, 0), (2, 0, 1, 0), (1, 0, 3, 0), (3, 0, 4, 0), (1, 1, 5, 0))
        return [
            f"{canvas} clear",
            *(f"{canvas} obj 10 {30 * place} {text}" for place, text in enumerate(boxes)),
            *(f"{canvas} connect {' '.join(map(str, cord))}" for cord in cords),
        ]

    def object(self) -> str:
        rng = self.rng
        if rng.random() < 0.1:
            return f"nn~ {self.atoms(rng.randint(0, 6))}"
        flags = rng.choice(("", "", "", "", "-d ", "-m ", "-b 2 ", "-gpu "))
        played = rng.choice(GOOD) if rng.random() < 0.7 else f"{self.model()} {rng.choice(METHODS[:4])}"
        return f"nn~ {flags}{played} {rng.choice(BLOCKS)} {rng.choice(('1 1', '1 1', '2 2', '1 3'))}"

    def model(self) -> str:
        rng = self.rng
        if rng.random() < 0.5:
            return rng.choice(GOOD).split()[0]
        return rng.choice(self.models).removesuffix(rng.choice((".ts", "")))

    def selector(self) -> str:
        return self.rng.choice(self.commands) if self.rng.random() < 0.9 else self.rng.choice(UNKNOWN)

    def message(self) -> str:
        selector = self.selector()
        if self.rng.random() < 0.55:
            return f"{selector} {self.fitting(selector)}"
        return f"{selector} {self.atoms(self.rng.choice((0, 1, 1, 1, 2, 2, 3, 5, 40, 5000)))}"

    def fitting(self, selector: str) -> str:
        """Arguments that make sense, more or less."""
        rng = self.rng
        if selector == "load":
            return self.model()
        if selector == "set":
            values = self.atoms(1) if rng.random() < 0.5 else rng.choice(("0.5", "1 1", "array", "tiny", "1 2 3 4 5"))
            return f"{rng.choice(ATTRIBUTES)} {values}"
        choices = {
            "get": ATTRIBUTES,
            "method": METHODS,
            "bufsize": BLOCKS,
            "deadline": DEADLINES,
            "smooth": ("0", "1", "50", "600000"),
            "enable": ("0", "1", "1"),
            "resample": ("0", "1", "1"),
            "stats": ("", "reset"),
        }
        return rng.choice(choices.get(selector, ("",)))

    def atoms(self, count: int) -> str:
        kinds = (NUMBERS, WORDS, METHODS, ATTRIBUTES, ARRAYS, tuple(self.models))
        return " ".join(self.rng.choice(self.rng.choice(kinds)) for _ in range(count))


def stage() -> Patch:
    """Slots for objects, arrays, ears for what comes out, and the player of the program."""
    patch = Patch()
    for slot in range(SLOTS):
        patch.lines += [f"#N canvas 0 0 400 300 slot{slot} 0;", f"#X restore 10 10 pd slot{slot};"]
        patch.boxes += 1
    patch.obj("table array 1000")
    patch.obj("table tiny 1")
    program = patch.obj("qlist")
    start = patch.obj("t b b")
    patch.connect(patch.obj("r go"), 0, start, 0)
    for outlet, text in ((0, "bang"), (1, "read program.txt")):
        box = patch.msg(text)
        patch.connect(start, outlet, box, 0)
        patch.connect(box, 0, program, 0)
    patch.connect(patch.obj("r sentinel"), 0, patch.obj("print sentinel"), 0)
    _add_ears(patch)
    _add_impossible_atoms(patch)
    return patch


def _add_ears(patch: Patch) -> None:
    """Every 5 ms a sample of the sum: is it sound, is it a number?"""
    clock, load = patch.obj("metro 5"), patch.obj("loadbang")
    patch.connect(load, 0, clock, 0)
    level = patch.obj("snapshot~")
    patch.connect(patch.obj("catch~ sum"), 0, level, 0)
    patch.connect(clock, 0, level, 0)
    twice = patch.obj("t f f f")
    patch.connect(level, 0, twice, 0)
    unlike_itself = patch.obj("!=")
    for outlet in (1, 2):
        patch.connect(twice, outlet, unlike_itself, outlet - 1)
    heard = patch.obj("!= 0")
    patch.connect(twice, 0, heard, 0)
    tell = patch.obj("r tell")
    for name, source in (("nan", unlike_itself), ("sound", heard)):
        _add_counter(patch, name, source, patch.obj("sel 1"), tell)
    _add_counter(patch, "answers", patch.obj("r answers"), patch.obj("t b"), tell)


def _add_counter(patch: Patch, name: str, source: int, gate: int, tell: int) -> None:
    patch.connect(source, 0, gate, 0)
    number, more, printer = patch.obj("f"), patch.obj("+ 1"), patch.obj(f"print {name}")
    patch.connect(gate, 0, number, 0)
    patch.connect(number, 0, more, 0)
    patch.connect(more, 0, number, 1)
    kept = patch.obj("f 0")
    patch.connect(more, 0, kept, 1)
    patch.connect(tell, 0, kept, 0)
    patch.connect(kept, 0, printer, 0)


def _add_impossible_atoms(patch: Patch) -> None:
    """[r nan0] and [r void0] put a NaN and an empty symbol, which no text can say, at the end of a message."""
    load = patch.obj("loadbang")
    infinite, both, difference = patch.msg("1e400"), patch.obj("t f f"), patch.obj("-")
    patch.connect(load, 0, infinite, 0)
    patch.connect(infinite, 0, both, 0)
    patch.connect(both, 1, difference, 1)
    patch.connect(both, 0, difference, 0)
    empty = patch.obj("symbol")
    patch.connect(load, 0, empty, 0)
    for kind, value in (("nan", difference), ("void", empty)):
        for slot in range(SLOTS):
            longer, message = patch.obj("list append"), patch.obj("list trim")
            patch.connect(value, 0, longer, 1)
            patch.connect(patch.obj(f"r {kind}{slot}"), 0, longer, 0)
            patch.connect(longer, 0, message, 0)
            patch.connect(message, 0, patch.obj(f"s nn{slot}"), 0)


def run_fuzz(fuzz: Fuzz, folder: Path, commands: list[str], limit_s: float) -> Outcome:
    """Plays the program of a seed in `folder`, where the models are written too."""
    models = save_fuzz_models(folder, fuzz.seed)
    program = Composer(fuzz, [*models, "nowhere.ts"], commands).program(fuzz.messages)
    (folder / "program.txt").write_text(";\n".join(program) + ";\n")
    (folder / "fuzz.pd").write_text(stage().text())
    return _watched(pd_command(folder / "fuzz.pd", batch=fuzz.batch, paths=[]), folder, limit_s)


def _watched(command: list[str], folder: Path, limit_s: float) -> Outcome:
    """Runs Pd and looks at its memory every 20 ms."""
    began = time.monotonic()
    resident: list[int] = []
    console = folder / "console.txt"
    with console.open("w") as file, subprocess.Popen(command, cwd=folder, stdout=file, stderr=file) as pd:
        while pd.poll() is None and time.monotonic() - began < limit_s:
            pages = Path(f"/proc/{pd.pid}/statm").read_text().split()
            resident.append(int(pages[1]) * PAGE_KB if pages else 0)
            time.sleep(0.02)
        returncode = pd.poll()
        pd.kill()
    lines = console.read_text(errors="replace").splitlines()
    return Outcome(returncode, lines, time.monotonic() - began, [kb for kb in resident if kb > 0])
