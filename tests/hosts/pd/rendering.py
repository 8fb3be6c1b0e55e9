"""Plays a sound through [nn~] objects in Pd and brings the result back as arrays."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
from tests.hosts.pd.pd_patch import Patch, run_pd, timeline

PD_RATE = 44100
TAIL_MS = 20


@dataclass(frozen=True)
class Player:
    """One [nn~] in a subpatch with its own host vector, fed with `inputs` copies of the sound."""

    arguments: str
    vector: int = 64
    inputs: int = 1
    outputs: int = 1
    messages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Played:
    outputs: np.ndarray
    """[outputs, time]"""
    reference: np.ndarray
    """The input as a plain wire through the same subpatch gives it: Pd delays what it re-blocks."""
    total: int
    buffering: int
    model: int


def _subpatch(player: Player, name: str) -> Patch:
    inner = Patch()
    inner.obj(f"block~ {player.vector}")
    inlet = inner.obj("inlet~")
    nn = inner.obj(f"nn~ {player.arguments}")
    for i in range(player.inputs):
        inner.connect(inlet, 0, nn, i)
    for i in range(player.outputs):
        outlet = inner.obj("outlet~")
        inner.connect(nn, i, outlet, 0)
    wire = inner.obj("outlet~")
    inner.connect(inlet, 0, wire, 0)
    receive = inner.obj(f"r {name}")
    inner.connect(receive, 0, nn, 0)
    printer = inner.obj(f"print {name}")
    inner.connect(nn, player.outputs, printer, 0)
    return inner


def render(players: list[Player], sound: np.ndarray, folder: Path, *, batch: bool = True) -> list[Played]:
    """`sound` is [time]. Every player hears it from the first sample that Pd computes."""
    soundfile.write(folder / "in.wav", sound, PD_RATE, subtype="FLOAT")
    patch = Patch()
    milliseconds = 1000 * len(sound) / PD_RATE
    reader = patch.obj("soundfiler")
    read = patch.msg("read -resize in.wav in")
    patch.connect(read, 0, reader, 0)
    patch.obj("table in 64")
    play = patch.obj("tabplay~ in")
    start = patch.obj("bang")
    patch.connect(start, 0, play, 0)
    steps = [(0.0, read)]
    for number, player in enumerate(players):
        sub = patch.subpatch(_subpatch(player, f"player{number}"))
        patch.connect(play, 0, sub, 0)
        writer = patch.obj("soundfiler")
        for channel in range(player.outputs + 1):
            name = f"out{number}_{channel}"
            patch.obj(f"table {name} {len(sound)}")
            record = patch.obj(f"tabwrite~ {name}")
            patch.connect(sub, channel, record, 0)
            patch.connect(start, 0, record, 0)
            write = patch.msg(f"write -wave -bytes 4 {name}.wav {name}")
            patch.connect(write, 0, writer, 0)
            steps.append((milliseconds + TAIL_MS, write))
        early = [patch.send(f"player{number}", message) for message in player.messages]
        steps += [(0.0, box) for box in early]
        steps.append((milliseconds + TAIL_MS, patch.send(f"player{number}", "latency")))
    steps += [(0.0, patch.send("pd", "dsp 1")), (0.0, start)]
    timeline(patch, steps)
    lines = run_pd(patch, folder, batch=batch)
    return [_collected(number, player, lines, folder) for number, player in enumerate(players)]


def _collected(number: int, player: Player, lines: list[str], folder: Path) -> Played:
    prefix = f"player{number}: latency "
    found = [line[len(prefix) :] for line in lines if line.startswith(prefix)]
    assert found, lines
    total, buffering, model = (int(word) for word in found[-1].split())
    channels = [_array(folder, number, channel) for channel in range(player.outputs + 1)]
    return Played(np.stack(channels[:-1]), channels[-1], total, buffering, model)


def _array(folder: Path, number: int, channel: int) -> np.ndarray:
    return soundfile.read(folder / f"out{number}_{channel}.wav", dtype="float32")[0]


def delayed(signal: np.ndarray, samples: int) -> np.ndarray:
    """[..., time] -> the same shape, later."""
    result = np.zeros_like(signal)
    result[..., samples:] = signal[..., : signal.shape[-1] - samples]
    return result
