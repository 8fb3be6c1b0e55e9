"""Plays the native program of a model file, written from docs/native_program.md and from nothing else of luthier's.

Plain and slow: values are numpy arrays [voices, frames, channels] in float64, weights come from the file.
"""

import itertools
import json
import math
import zipfile

import numpy as np
from tests.python.contract.native_reference_2 import OperationsOfVersion2
from tests.python.contract.native_reference_3 import OperationsOfVersion3
from tests.python.contract.native_reference_4 import OperationsOfVersion4
from tests.python.contract.native_reference_5 import OperationsOfVersion5

MASK = 0xFFFFFFFF


def hashed(frames, channels, voices, seed):
    """Uniform in [-1, 1), [voices, frames, channels]; `frames` are whole numbers."""
    frame = np.asarray(frames, np.int64)[None, :, None] + ((seed * 0x9E3779B1) & MASK)
    channel = np.arange(channels, dtype=np.int64)[None, None, :] * 0x1F123BB5
    voice = np.arange(voices, dtype=np.int64)[:, None, None] * 0x5C2B1D07
    x = ((frame + channel + voice) & MASK).astype(np.uint64)
    for shift, factor in ((17, 0xED5AD4BB), (11, 0xAC4C1B51), (15, 0x31848BAB)):
        x = ((x ^ (x >> np.uint64(shift))) * np.uint64(factor)) & np.uint64(MASK)
    x = x ^ (x >> np.uint64(14))
    return (x.astype(np.float32) / np.float32(2147483648.0) - np.float32(1.0)).astype(np.float64)


def hashed_normal(frames, channels, voices, seed):
    frames = np.asarray(frames, np.int64)
    radius = np.maximum(0.5 + 0.5 * hashed(frames, channels, voices, seed), 1e-9)
    angle = hashed(frames + 0x40000001, channels, voices, seed)
    return np.sqrt(-2.0 * np.log(radius)) * np.cos(math.pi * angle)


def sigmoid(x):
    return 0.5 + 0.5 * np.tanh(0.5 * x)


def leaky(x, slope):
    return np.where(x >= 0, x, slope * x)


class Statistics:
    """Mean and sum of squared differences of everything heard."""

    def __init__(self):
        self.count, self.mean, self.squares = 0, 0.0, 0.0

    def gather(self, x):
        new = x.shape[0] * x.shape[1]
        total, mean = self.count + new, x.mean((0, 1))
        shift = mean - self.mean
        self.squares = self.squares + ((x - mean) ** 2).sum((0, 1)) + shift**2 * self.count * new / total
        self.mean, self.count = self.mean + shift * new / total, total

    def deviation(self):
        return np.sqrt(self.squares / max(1, self.count) + 1e-8)


class ReferencePlayer(OperationsOfVersion2, OperationsOfVersion3, OperationsOfVersion4, OperationsOfVersion5):
    """A model file as its native program says it; methods take and give [voices, channels, values]."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.records = {name.partition("/")[2]: name for name in archive.namelist()}
            self.program = self._json(archive, "luthier.program.json")
            self.spec = self._json(archive, "luthier.json")
            self.weights = [self._weight(archive, **reference) for reference in self.program["weights"]]
        assert self.program["version"] in (1, 2, 3, 4, 5, 6)
        defaults = {name: spec["default"] for name, spec in self.spec["attributes"].items()}
        self.settings = {name: value if len(value) > 1 else value[0] for name, value in defaults.items()}
        self.streams, self.learnt = {}, {}

    def _json(self, archive, name):
        return json.loads(archive.read(self.records[f"extra/{name}"]))

    def _weight(self, archive, record, offset, shape, type="f32"):
        entry = archive.getinfo(self.records[record])
        assert entry.compress_type == zipfile.ZIP_STORED
        floats = np.frombuffer(archive.read(entry), {"f32": "<f4", "i16": "<i2"}[type])
        end = offset + math.prod(shape)
        assert end <= len(floats)
        full_scale = {"f32": 1.0, "i16": 32768.0}[type]
        return floats[offset:end].reshape(shape).astype(np.float64) / full_scale

    def set(self, name, value):
        if name in self.program.get("places", {}):
            one = self.program["places"][name]
            self.settings[one] = [float(n == value) for n in range(len(self.settings[one]))]
        elif name not in self.program["actions"]:
            self.settings[name] = value
        elif value:
            places = self.program["actions"][name]
            if not places:
                self.streams.clear()
            for place in places:
                segment, index, which = place.split(".")
                self.learnt.pop((segment, int(index), which), None)

    def run(self, method, x):
        values = [np.asarray(x, np.float64).transpose(0, 2, 1)]
        for stage in self._stages(self.program["methods"][method]):
            joined = np.concatenate([values[n] for n in stage["in"]], 2)
            values.append(self._segment(stage["segment"], joined, stage["extra_delay"]))
        return values[-1].transpose(0, 2, 1)

    def _stages(self, plan):
        if "stages" in plan:
            return plan["stages"]
        return [
            {"segment": name, "in": [n], "extra_delay": plan["extra_delay"]} for n, name in enumerate(plan["segments"])
        ]

    def stream(self, method, x, piece):
        """From a fresh state, `piece` values at a time."""
        self.set("reset", True)
        pieces = [x[..., n : n + piece] for n in range(0, x.shape[-1], piece)]
        return np.concatenate([self.run(method, part) for part in pieces], -1)

    def _segment(self, segment, x, extra_delay):
        values = [x]
        for index, step in enumerate(self.program["segments"][segment]):
            assert step["out"] == len(values)
            inputs = [values[n] for n in step["in"]] or [x]
            self.place, self.extra_delay = (segment, index), extra_delay
            values.append(getattr(self, "_" + step["op"])(step, *inputs))
        return values[-1]

    # State.

    def _state(self, key, shape):
        """Zeros at first and where another number of voices comes."""
        kept = self.streams.get(key)
        return kept if kept is not None and kept.shape == shape else np.zeros(shape)

    def _joined(self, x, frames):
        past = self._state(self.place, (x.shape[0], frames, x.shape[2]))
        joined = np.concatenate([past, x], 1)
        self.streams[self.place] = joined[:, x.shape[1] :]
        return joined

    def _position(self, frames):
        before = self.streams.get(self.place, 0)
        self.streams[self.place] = before + frames
        return before

    def _optional(self, step, name):
        return self.weights[step[name]] if name in step else 0.0

    def _number(self, step):
        (value,) = (
            self.weights[step["weight"]] if "weight" in step else self.settings[step["setting"]] if "setting" in step
            else step["number"],
        )  # fmt: skip
        return np.asarray(value, np.float64)

    # Operations, in the order of the table.

    def _convolution(self, step, x):
        weight, stride, dilation, groups = (
            self.weights[step["weight"]],
            step["stride"],
            step["dilation"],
            step["groups"],
        )
        x = self._joined(x, step["history"])[:, step["skipped"] :]
        outs, per_group, kernel = weight.shape
        frames = (x.shape[1] - (kernel - 1) * dilation - 1) // stride + 1
        y = np.zeros((x.shape[0], frames, outs))
        for group, tap in itertools.product(range(groups), range(kernel)):
            rows = slice(group * outs // groups, (group + 1) * outs // groups)
            heard = x[:, tap * dilation : tap * dilation + (frames - 1) * stride + 1 : stride]
            y[..., rows] += heard[..., group * per_group : (group + 1) * per_group] @ weight[rows, :, tap].T
        return y + self._optional(step, "bias")

    def _transposed_convolution(self, step, x):
        weight, stride, groups = self.weights[step["weight"]], step["stride"], step["groups"]
        ins, per_group, kernel = weight.shape
        y = np.zeros((x.shape[0], x.shape[1] * stride + kernel - stride, per_group * groups))
        tail = self._state(self.place, (x.shape[0], kernel - stride, per_group * groups))
        y[:, : kernel - stride] += tail
        for group, tap in itertools.product(range(groups), range(kernel)):
            rows = slice(group * ins // groups, (group + 1) * ins // groups)
            columns = slice(group * per_group, (group + 1) * per_group)
            y[:, tap : tap + (x.shape[1] - 1) * stride + 1 : stride, columns] += x[..., rows] @ weight[rows, :, tap]
        self.streams[self.place] = y[:, x.shape[1] * stride :]
        return y[:, : x.shape[1] * stride] + self._optional(step, "bias")

    def _matrix(self, step, x):
        weight = self.weights[step["weight"]]
        return x @ (weight if step["transposed"] else weight[: step["rows"]].T)

    def _leaky_relu(self, step, x):
        return leaky(x, step["slope"])

    def _snake(self, step, x):
        alpha = np.exp(self.weights[step["log_alpha"]])
        return x + np.sin(alpha * x) ** 2 / alpha

    def _tanh(self, step, x):
        return np.tanh(x)

    def _sigmoid(self, step, x):
        return sigmoid(x)

    def _softplus(self, step, x):
        return np.where(x > 20.0, x, np.log1p(np.exp(np.minimum(x, 20.0))))

    def _positive(self, step, x):
        return 2.0 * sigmoid(x + step["offset"]) ** 2.3 + 1e-7

    def _gate(self, step, x):
        a, b = np.split(x + self._optional(step, "bias"), 2, axis=2)
        return np.tanh(a) * sigmoid(b)

    def _batch_norm(self, step, x):
        mean, variance, weight, bias = (self.weights[step[name]] for name in ("mean", "variance", "weight", "bias"))
        return (x - mean) / np.sqrt(variance + step["epsilon"]) * weight + bias

    def _scale(self, step, x):
        return x / self._number(step) if step.get("inverse") else x * self._number(step)

    def _shift(self, step, x):
        return x - self._number(step) if step.get("inverse") else x + self._number(step)

    def _delay(self, step, x):
        return self._joined(x, step["frames"])[:, : x.shape[1]]

    def _add(self, step, x, y):
        return x + y

    def _multiply(self, step, x, y):
        return x * y

    def _channels(self, step, x):
        return x[..., step["from"] : step["to"]]

    def _join(self, step, *inputs):
        return np.concatenate(inputs, 2)

    def _normalize(self, step, x):
        return step["radius"] * x / np.maximum(np.linalg.norm(x, axis=2, keepdims=True), 1e-12)

    def _normal_noise(self, step, x):
        frames = self._noise_frames(step, x.shape[1])
        noise = hashed_normal(frames, step["channels"], x.shape[0], self.settings[step["seed"]])
        return self.settings[step["gain"]] * noise if "gain" in step else noise

    def _noise_frames(self, step, count, before=0):
        start = self._position(count) - step["delay"] - step["per_extra_delay"] * self.extra_delay
        return np.arange(start - before, start + count)

    def _filtered_noise(self, step, x):
        points, length, channels = step["points"], step["frame_length"], step["channels"]
        taps = 2 * (points - 1)
        impulse = np.roll(np.fft.irfft(np.eye(points), taps), taps // 2, -1)
        basis = impulse * (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(taps) / taps))
        voices, frames = x.shape[:2]
        filters = x.reshape(voices, frames, channels, points) @ basis
        times = self._noise_frames(step, frames * length, taps - 1)
        noise = hashed(times, channels, voices, self.settings[step["seed"]])
        heard = np.lib.stride_tricks.sliding_window_view(noise, taps, axis=1)
        filters = np.repeat(filters, length, axis=1)
        return (heard * filters).sum(-1)

    def _quantize(self, step, x):
        codes = []
        for book in self.weights[step["codebooks"]]:
            chosen = ((book**2).sum(1) - 2.0 * x @ book.T).argmin(-1)
            x = x - book[chosen]
            codes.append(chosen)
        return np.stack(codes, -1).astype(np.float64)

    def _dequantize(self, step, x):
        books = self.weights[step["codebooks"]]
        codes = np.clip(np.rint(np.nan_to_num(x)), 0, books.shape[1] - 1).astype(int)
        return sum(book[codes[..., n]] for n, book in enumerate(books))

    def _adaptive_norm(self, step, x):
        source, target = (self.learnt.setdefault((*self.place, which), Statistics()) for which in ("source", "target"))
        for which, statistics in (("learn_source", source), ("learn_target", target)):
            if self.settings[step[which]]:
                statistics.gather(x)
        amount = self.settings[step["amount"]]
        if amount == 0 or not source.count or not target.count:
            return x
        moved = (x - source.mean) / source.deviation() * target.deviation() + target.mean
        return x + amount * (moved - x)

    def _each_frame(self, step, x):
        frames = [self._segment(step["segment"], x[:, n : n + 1], self.extra_delay) for n in range(x.shape[1])]
        return np.concatenate(frames, 1)

    def _slot(self, step):
        return self.place[0], step["slot"]

    def _recall(self, step, x):
        return self._state(self._slot(step), (x.shape[0], 1, step["channels"]))

    def _keep(self, step, x):
        self.streams[self._slot(step)] = x
        return x

    def _gumbel_noise(self, step, x):
        start = self._position(x.shape[1])
        frames = np.arange(start, start + x.shape[1])
        noise = hashed(frames, step["channels"], x.shape[0], self.settings[step["seed"]])
        uniform = np.clip((noise + 1.0) * 0.5, np.float32(1e-7), np.float32(1.0 - 1e-7))
        return -np.log(-np.log(uniform))

    def _clamp_min(self, step, x):
        return np.maximum(x, step["number"])

    def _lookup_sum(self, step, x):
        table = self.weights[step["table"]]
        levels = table.shape[0] // x.shape[2]
        return table[x.astype(int) + levels * np.arange(x.shape[2])].sum(2)

    def _lookup(self, step, x):
        return self.weights[step["table"]][np.arange(x.shape[2]), x.astype(int)]

    def _draw_levels(self, step, past, offers):
        weight, within = self.weights[step["weight"]], self.weights[step["within"]]
        latents, _, levels = weight.shape
        offers = offers.reshape(*offers.shape[:2], latents, levels)
        hidden, drawn = past, []
        for n in range(latents):
            level = (offers[:, :, n] + leaky(hidden, step["slope"]) @ weight[n]).argmax(-1)
            hidden = hidden + within[n * levels + level]
            drawn.append(level)
        return np.stack(drawn, -1).astype(np.float64)
