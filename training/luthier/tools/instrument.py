"""A model file as an object to play: `luthier.load("model.ts")`. Its engine is the one of `nn~`."""

import importlib
import math
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from luthier.contract.model_file import is_foreign, read_program
from luthier.contract.shipped import model_file
from luthier.contract.spec import AttributeSpec, MethodSpec, ModelSpec
from luthier.contract.streaming_module import streaming_module, told
from luthier.errors import UserError
from luthier.tools.attributes import Attributes, Value
from luthier.tools.foreign import any_spec
from luthier.tools.stream import Signal, Stream, signal

Engine = Literal["automatic", "native", "torch", "plain"]

_HOST_VECTOR = 4096  # of a whole signal
_SHORT = 512  # a block, of which more are tried where a model of another tool does not run at fewest samples
_PIECE = 1 << 16  # samples of a whole signal that are played at once, at least


def load(path: str | Path, engine: Engine = "automatic") -> "Instrument":
    """Open a model file that `luthier export` wrote, or a TorchScript file of another tool in the contract of nn~.

    A file with a native program plays without torch; another one needs torch and the torch engine.

    Args:
        path: of the file, or the name of an instrument that comes with luthier; see `luthier models`.
        engine: what plays: the native engine where the file has a program for it, unless one is named.

    Raises:
        UserError: the file is missing or damaged, does more than compute, or what plays it is not installed.

    Example:
        >>> import luthier
        >>> instrument = luthier.load("model.ts")
        >>> sorted(instrument.methods)
        ['decode', 'encode', 'forward']
    """
    path = model_file(Path(path).expanduser())
    module = streaming_module()
    if engine in ("torch", "plain") or (engine == "automatic" and read_program(path) is None):
        _prepare_torch(path, module)
    spec = any_spec(path)
    least, streamer = _opened(module, path, spec, engine)
    return Instrument(path, spec, streamer, least)


class Instrument:
    """A model that is loaded: whole signals go through `encode`, `decode` and `forward`, live ones through `stream`.

    Signals are float32 [channels, time], audio from -1 to 1, values at the rate of the method: a method with the
    out_ratio 256 gives a value each 256 samples. One thread at a time may use an instrument; its streams are apart.

    Attributes:
        path: of the file.
        spec: everything that the file says of itself.

    Example:
        >>> import numpy as np
        >>> import luthier
        >>> instrument = luthier.load("model.ts")
        >>> instrument.set("noise_gain", 0.5)
        >>> instrument.get("noise_gain")
        0.5
        >>> sound = np.zeros((1, 44100), np.float32)
        >>> latents = instrument.encode(sound)
        >>> latents[0] += 1.0
        >>> instrument.decode(latents).shape
        (1, 44288)
    """

    def __init__(self, path: Path, spec: ModelSpec, streamer: Any, least_block: int = 0) -> None:
        self.path = path
        self.spec = spec
        self._least_block = least_block
        self._streamer = streamer
        self._attributes = Attributes(path, spec.attributes, streamer)
        self._settings: dict[str, tuple[Value, ...]] = {}

    @property
    def methods(self) -> Mapping[str, MethodSpec]:
        """What can be played, by name, with channels, ratios and delay."""
        return self.spec.methods

    @property
    def attributes(self) -> Mapping[str, AttributeSpec]:
        """What can be set or asked, by name, with types, range and a line of help."""
        return self.spec.attributes

    @property
    def sample_rate(self) -> int:
        """Of the model's audio, in Hz; 0 where a file of another tool does not say it."""
        return self.spec.sample_rate

    @property
    def engine(self) -> str:
        """What plays: native or torch."""
        return str(self._streamer.engine)

    def forward(self, x: npt.ArrayLike) -> Signal:
        """A whole sound [channels, time] through the model, as long as it was and in time with it."""
        return self.run("forward", x)

    def encode(self, x: npt.ArrayLike) -> Signal:
        """A whole sound [channels, time] -> its latents [latents, values], in time with it to the nearest value."""
        return self.run("encode", x)

    def decode(self, z: npt.ArrayLike) -> Signal:
        """Latents [latents, values] -> the sound [channels, time] that belongs to them, in time with them."""
        return self.run("decode", z)

    def run(
        self,
        method: str,
        x: npt.ArrayLike,
        block: int = 2048,
        progress: Callable[[range], Iterable[int]] = iter,
    ) -> Signal:
        """A whole signal through any method, from silence, its delay taken out.

        Args:
            method: its name.
            x: [channels, time] at the rate of the method's input.
            block: samples that the model takes at once; what comes out is the same for each, but for rounding. A
                model of another tool that fails at so few takes as many as it needs.
            progress: is given the pieces that are played one after the other, and may show how far it is.

        Raises:
            UserError: there is no such method, the shape is wrong, or the model fails.
        """
        spec = self._method(method)
        whole = signal(x, spec.in_channels, method)
        told(self._streamer.prepare, method, max(block, self._least_block, 1), _HOST_VECTOR, 1)
        late, ratio = self._streamer.buffering_latency, spec.out_ratio
        first = late // ratio + max(spec.delay, 0) // ratio
        values = -(-whole.shape[1] * spec.in_ratio // ratio)
        step = math.lcm(_HOST_VECTOR, spec.in_ratio)
        step *= max(1, _PIECE // step)
        pieces = [np.zeros((spec.out_channels, 0), np.float32)]
        for start in progress(range(0, (first + values) * ratio, step)):
            piece = whole[:, start // spec.in_ratio : (start + step) // spec.in_ratio].repeat(spec.in_ratio, axis=1)
            played = told(self._streamer.process, np.pad(piece, ((0, 0), (0, step - piece.shape[1]))))
            pieces.append(played[:, (late - start) % ratio :: ratio])
        return np.concatenate(pieces, axis=1)[:, first : first + values]

    def stream(
        self, block: int = 2048, method: str = "forward", *, host_vector: int = 1, sample_rate: float | None = None
    ) -> "Stream":
        """A live stream of one method, which shares the weights and begins with what was set here.

        Args:
            block: samples that the model takes at once, rounded up to what it can take; 0 for the fewest.
            method: what to play.
            host_vector: every call brings a multiple of so many samples. With 1 it may bring any number; the larger
                the common divisor with the block, the less latency: with `host_vector=block` only the model's own.
            sample_rate: of what comes in and goes out, in Hz; the model's where it is not given.

        Raises:
            UserError: there is no such method, or a number is out of range.

        Example:
            >>> import numpy as np
            >>> import luthier
            >>> with luthier.load("model.ts").stream(2048, host_vector=2048) as stream:
            ...     heard = [stream(np.zeros((1, 2048), np.float32)) for _ in range(4)]
            ...     stream.latency
            462
        """
        settings = {"host_vector": host_vector, "mode": "in_place", "sample_rate": sample_rate or 0.0}
        spec = self._method(method)
        streamer = told(self._streamer.fork, method, block, **settings)
        stream = Stream(spec, streamer, Attributes(self.path, self.spec.attributes, streamer), host_vector)
        for name, values in self._settings.items():
            stream.set(name, *values)
        return stream

    def latency(
        self, block: int = 2048, method: str = "forward", *, host_vector: int = 1, sample_rate: float | None = None
    ) -> int:
        """Samples between an input and its effect in a stream that is opened so; see `stream`."""
        with self.stream(block, method, host_vector=host_vector, sample_rate=sample_rate) as stream:
            return stream.latency

    def set(self, name: str, *values: Value) -> None:
        """Set an attribute: for `run`, and for streams that are opened from now on.

        Raises:
            UserError: there is no such attribute, or the model refuses the values.
        """
        self._attributes.set(name, values)
        self._settings.pop(name, None)  # in the order in which they were set
        self._settings[name] = values

    def get(self, name: str) -> Value | tuple[Value, ...]:
        """The value of an attribute; a tuple for one that may hold several.

        Raises:
            UserError: there is no such attribute.
        """
        return self._attributes.get(name)

    def __repr__(self) -> str:
        return f"<luthier.Instrument {self.path}: {self.spec.family}, {self.sample_rate} Hz, {', '.join(self.methods)}>"

    def _method(self, name: str) -> MethodSpec:
        if name not in self.methods:
            raise UserError(f"{self.path} has no method {name!r}: it has {', '.join(self.methods)}")
        return self.methods[name]


def _opened(module: Any, path: Path, spec: ModelSpec, engine: Engine) -> tuple[int, Any]:
    """A streamer, and the block below which it fails: methods of other tools' models may run at some blocks only.

    Raises:
        UserError: it plays at none; says why it does not at the shortest.
    """
    first, whole = next(iter(spec.methods)), max(spec.hop_length, _SHORT)
    longer = [whole << doubled for doubled in range(1, 5)] if is_foreign(path) else []
    refused: list[UserError] = []
    for block in (0, *longer):
        try:
            return block, told(module.Streamer, str(path), first, block, mode="in_place", engine=engine)
        except UserError as error:
            refused.append(error)
    raise refused[0]


def _prepare_torch(path: Path, module: Any) -> None:
    """Load torch before the engine does, so that both use the same libtorch.

    Raises:
        UserError: torch or the torch engine is not installed.
    """
    if not module.has_torch:
        raise UserError(
            f"{path} plays by torch, and this luthier was installed without its torch engine: export the file again, "
            "so that it has a native program, or see docs/python.md"
        )
    try:
        importlib.import_module("torch")
    except ImportError as error:
        raise UserError(f'{path} plays by torch ({error}): pip install "luthier[train]"') from error
