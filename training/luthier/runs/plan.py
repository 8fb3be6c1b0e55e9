"""What training a preset would take on this machine, from a few real steps on noise."""

import dataclasses
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from luthier.audio.corpus import Corpus
from luthier.audio.preparing import held_in_memory
from luthier.contract.model import Model, ModelConfig
from luthier.families.table import family
from luthier.measuring.memory import available_bytes, peak_bytes, resident_bytes
from luthier.measuring.processor import Neighbours
from luthier.runs.checkpoints import new_checkpoint
from luthier.runs.training import make_trainer
from luthier.runs.trial import playing_speed
from luthier.trainer.config import AudioTrainConfig
from luthier.trainer.devices import launched_fabric

MEASURED_STEPS = 20
_WARM_UP_STEPS = 3
_ADVERSARIAL_STEPS = 5
_ADVERSARIAL_TIME = 0.5  # share of a preset's time for its phase 2, whose steps are several times longer
_LEAST_STEPS = 3  # at the full batch, with one more to warm up; else the steps are of batch 1
_PROBE_HOPS = 8
_BYTES_PER_PARAMETER = 16  # weight, gradient and the two averages of Adam, in float32
_ACTIVATIONS_OF_LOSSES = 3  # what losses and their gradients hold is of the order of what the model does
_USABLE = 0.9  # of the memory that is free


@dataclass(frozen=True)
class Job:
    """One preset to measure, with its settings.

    Attributes:
        seconds: after which measuring ends, with as many steps as there were.
    """

    preset: str
    family: str
    model: ModelConfig
    train: AudioTrainConfig
    device: str
    threads: int
    seconds: float


@dataclass(frozen=True)
class Estimate:
    """What was found, so far.

    Attributes:
        parameters: that are trained.
        streaming_speed: of the untrained model on one free core, in x real time, by CPU time.
        engine: what played it so: "native" or "libtorch", as nn~ will, or "Python" where neither is installed.
        measured_steps: on which `seconds_per_step` rests; 0 if there was no time for one.
        measured_batch: crops in each of those.
        seconds_per_step: of phase 1, at the preset's batch.
        cpu_seconds_per_step: that all threads computed for it.
        threads: it computed with.
        cores_of_others: that other programs took meanwhile.
        memory_bytes: that the training process takes in all, at the preset's batch.
        gpu_memory_bytes: of that kind, where there is a GPU.
        adversarial_seconds_per_step: of phase 2; 0 if there is none or it was not measured.
        problem: why there is no more, in words.
    """

    preset: str
    parameters: int = 0
    streaming_speed: float = 0.0
    engine: str = ""
    measured_steps: int = 0
    measured_batch: int = 0
    seconds_per_step: float = 0.0
    cpu_seconds_per_step: float = 0.0
    threads: int = 1
    cores_of_others: float = 0.0
    memory_bytes: int = 0
    gpu_memory_bytes: int = 0
    adversarial_seconds_per_step: float = 0.0
    problem: str = ""


Tell = Callable[[Estimate], None]
Step = Callable[[], object]
Clock = Callable[[], float]


def training_step(job: Job, batch: int, corpus: Corpus, folder: Path, phase: int = 1) -> Step:
    """One step of a real training of `job`, at another batch, in one of its phases."""
    train = dataclasses.replace(job.train, batch=batch, validation_crops=1, validation_length=job.train.crop_length)
    checkpoint = new_checkpoint(job.family, job.preset, job.model, train)
    checkpoint.phase = phase
    # a run that has been validated does not begin with that, which could take longer than all the steps
    checkpoint.history = [{"step": 0, "seconds": 0.0, "phase": 1, "validation_distance": 1.0}]
    fabric = launched_fabric(job.device, job.train.precision)
    return make_trainer(checkpoint, corpus, folder, lambda line: None, fabric=fabric).step


def measure(job: Job, tell: Tell) -> None:
    """Tell an estimate again and again, each resting on more than the one before."""
    ends = time.monotonic() + job.seconds
    torch.set_num_threads(job.threads)
    model = family(job.family).model(job.model)
    parameters = sum(p.numel() for p in model.parameters() if p.requires_grad)
    estimate = Estimate(job.preset, parameters, threads=job.threads)
    tell(estimate)
    speed, engine = playing_speed(job.family, job.model)
    estimate = dataclasses.replace(estimate, streaming_speed=speed, engine=engine)
    torch.set_num_threads(job.threads)
    tell(estimate)
    needed = resident_bytes() + _BYTES_PER_PARAMETER * parameters + activation_bytes(model, job.train.crop_length)
    if needed > _USABLE * available_bytes():
        tell(dataclasses.replace(estimate, memory_bytes=needed, problem=_too_little(needed, "one crop a step")))
        return
    del model
    with tempfile.TemporaryDirectory() as folder:
        corpus = noise_corpus(job.model, job.train.crop_length)

        def step_of(batch: int, phase: int = 1) -> Step:
            return training_step(job, batch, corpus, Path(folder), phase)

        reserved = _ADVERSARIAL_TIME * job.seconds if job.train.has_phase_two else 0.0
        neighbours = Neighbours()
        estimate = Ladder(step_of, job.train.batch, ends - reserved).climb(estimate, tell)
        estimate = dataclasses.replace(estimate, cores_of_others=neighbours.average())
        tell(estimate)
        if reserved and not estimate.problem:
            step = step_of(estimate.measured_batch, 2)
            time_phase_two(step, job.train.batch / estimate.measured_batch, ends, estimate, tell)


def time_phase_two(step: Step, scale: float, ends: float, estimate: Estimate, tell: Tell) -> None:
    """Tell `estimate` with the median time of a few steps of phase 2, times `scale`; the first warms up."""
    times: list[float] = []
    for index in range(1 + _ADVERSARIAL_STEPS):
        last = timed(step).seconds
        times = [last] if index < 2 else [*times, last]
        memory = max(estimate.memory_bytes, peak_bytes())
        tell(
            dataclasses.replace(
                estimate, adversarial_seconds_per_step=statistics.median(times) * scale, memory_bytes=memory
            )
        )
        if ends - time.monotonic() < last:
            return


@dataclass(frozen=True)
class Took:
    """What a step took: seconds of the clock, and seconds that all threads of this process computed."""

    seconds: float
    cpu_seconds: float


def timed(step: Step, clock: Clock = time.monotonic, cpu_clock: Clock = time.process_time) -> Took:
    """Take a step, and say what it took by these clocks."""
    began, cpu_began = clock(), cpu_clock()
    step()
    if torch.cuda.is_available():
        torch.cuda.synchronize()
    return Took(clock() - began, cpu_clock() - cpu_began)


class Ladder:
    """Steps of batch 1, then of the whole batch if time and memory allow.

    Args:
        make_step: of a batch.
        batch: the whole one.
        ends: on `clock`, when measuring must be over.
        clock: in seconds.
        cpu_clock: seconds that this process has computed.
    """

    def __init__(
        self,
        make_step: Callable[[int], Step],
        batch: int,
        ends: float,
        clock: Clock = time.monotonic,
        cpu_clock: Clock = time.process_time,
    ) -> None:
        self.make_step, self.batch, self.ends, self.clock, self.cpu_clock = make_step, batch, ends, clock, cpu_clock

    def climb(self, estimate: Estimate, tell: Tell) -> Estimate:
        """Tell `estimate` with the time and the memory of a step; return the last that was told."""
        before = resident_bytes() + (_BYTES_PER_PARAMETER - 4) * estimate.parameters
        step = self.make_step(1)
        times: list[Took] = []
        for _ in range(_WARM_UP_STEPS):  # the first are slower, but say something if there is no other
            times = [self._timed(step)]
            estimate = self._of(estimate, times, 1, before)
            tell(estimate)
        if estimate.memory_bytes > _USABLE * (available_bytes() + resident_bytes()):
            problem = _too_little(estimate.memory_bytes, f"its batch of {self.batch}: choose a smaller --batch")
            estimate = dataclasses.replace(estimate, problem=problem)
        elif self.batch > 1 and self._left() > (1 + _LEAST_STEPS) * estimate.seconds_per_step:
            del step
            return self._walk(self.make_step(self.batch), self.batch, estimate, before, tell)
        return self._walk(step, 1, estimate, before, tell)

    def _walk(self, step: Step, batch: int, estimate: Estimate, before: int, tell: Tell) -> Estimate:
        expected = estimate.seconds_per_step * batch / self.batch
        warm_up = _WARM_UP_STEPS if self._left() > (_WARM_UP_STEPS + MEASURED_STEPS) * expected else 1
        times: list[Took] = []
        for index in range(warm_up + MEASURED_STEPS):
            last = self._timed(step)
            if index >= warm_up:
                times.append(last)
                estimate = self._of(estimate, times, batch, before)
                tell(estimate)
            if self._left() < last.seconds:
                break
        return estimate

    def _of(self, estimate: Estimate, times: list[Took], batch: int, before: int) -> Estimate:
        """`estimate` with `times` of steps with `batch` crops."""
        scale = self.batch / batch
        return dataclasses.replace(
            estimate,
            measured_steps=len(times),
            measured_batch=batch,
            seconds_per_step=statistics.median(took.seconds for took in times) * scale,
            cpu_seconds_per_step=statistics.median(took.cpu_seconds for took in times) * scale,
            # weights, gradients and averages do not grow with the batch
            memory_bytes=round(before + max(peak_bytes() - before, 0) * scale),
            gpu_memory_bytes=round(_gpu_peak_bytes() * scale),
        )

    def _timed(self, step: Step) -> Took:
        return timed(step, self.clock, self.cpu_clock)

    def _left(self) -> float:
        return self.ends - self.clock()


def activation_bytes(model: Model, crop_length: int) -> int:
    """Memory for what a step keeps for its gradients at batch 1, estimated from a much shorter crop."""
    length = _PROBE_HOPS * model.hop_length
    held = 0

    def count(tensor: Tensor) -> Tensor:
        nonlocal held
        held += tensor.numel() * tensor.element_size()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(count, lambda tensor: tensor):
        model.listen(torch.zeros(1, model.channels, length))
    return round(_ACTIVATIONS_OF_LOSSES * held * crop_length / length)


def noise_corpus(model: ModelConfig, crop_length: int) -> Corpus:
    """Twenty crops of noise, as a corpus; the time of a step does not hang on what is heard."""
    noise = np.random.default_rng(0).uniform(-0.5, 0.5, (model.channels, 20 * crop_length)).astype(np.float32)
    return Corpus(held_in_memory("noise", noise, model.sample_rate), 0)


def _gpu_peak_bytes() -> int:
    return int(torch.cuda.max_memory_allocated()) if torch.cuda.is_available() else 0


def _too_little(needed: int, what: str) -> str:
    return f"about {needed / 1e9:.1f} GB for {what}, but {available_bytes() / 1e9:.1f} GB are free"
