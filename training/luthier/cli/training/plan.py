"""`luthier train --plan`: what each preset would take on this machine, and which one to choose."""

import argparse
import dataclasses
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from luthier.audio.finding import find_sounds
from luthier.audio.reading import UnreadableAudioError, probe
from luthier.cli.threads import fitting
from luthier.configuration import changed
from luthier.families.presets import preset_names, read_preset
from luthier.families.table import DEFAULT_PRESET, family
from luthier.measuring.processor import usable_cores
from luthier.runs.plan import MEASURED_STEPS, Estimate, Job, measure
from luthier.runs.subprocess import last_told
from luthier.shown import shown
from luthier.trainer.config import AudioTrainConfig

_PLAN_SECONDS = 90.0
_LEAST_SECONDS = 15.0  # of a preset
_NIGHT_HOURS = 12.0
_BUSY_CORES = 0.5  # of other programs: more makes a step noticeably longer
_PLAYABLE = 2.0  # x real time: half of a thread is left to the rest of a patch

Planned = list[tuple[Job, Estimate]]


def run(options: argparse.Namespace, changes: Mapping[str, Any]) -> int:
    """Measure the preset named in `options`, or all; print a table and a recommendation.

    Takes `preset`, `sounds`, `minutes`, `steps`, `batch`, `sample_rate`, `channels`, `device` and `threads` from
    `options`; `changes` are further settings, as `luthier.configuration.changed` takes them.

    Raises:
        UserError: a setting is refused, or the folder of sounds cannot be read.
    """
    sound_minutes = minutes_of(options.sounds) if options.sounds else 0.0
    jobs = planned_jobs([options.preset] if options.preset else preset_names(), options, changes)
    hours = options.minutes / 60 if options.minutes else _NIGHT_HOURS
    print(report(measured(jobs), sound_minutes, hours))
    return 0


def planned_jobs(names: list[str], options: argparse.Namespace, changes: Mapping[str, Any]) -> list[Job]:
    """The presets with what the options change of them; settings are checked before anything is measured."""
    jobs, where = [], (options.device, fitting(options.threads))
    for name in names:
        preset = changed(read_preset(name), changes)
        model = preset["model"] | _given(sample_rate=options.sample_rate, channels=options.channels)
        train = preset["train"] | _given(batch=options.batch)
        if options.steps is not None or options.minutes is not None:
            train |= {"steps": options.steps or 0, "minutes": options.minutes or 0.0}
        record = family(preset["family"])
        model_config, train_config = record.configured(model, train, f"preset {name}: ")
        assert isinstance(train_config, AudioTrainConfig)
        jobs.append(Job(Path(name).stem, preset["family"], model_config, train_config, *where, _PLAN_SECONDS))
    return sorted(jobs, key=lambda job: (job.preset != DEFAULT_PRESET, _parameters(job)))


def measured(jobs: list[Job]) -> Planned:
    """Each job in a process of its own, one after the other; a quick one leaves its time to the next."""
    planned: Planned = []
    ends = time.monotonic() + _PLAN_SECONDS
    for index, job in enumerate(jobs):
        seconds = max((ends - time.monotonic()) / (len(jobs) - index), _LEAST_SECONDS)
        print(f"measuring {shown(job.preset)} ({index + 1} of {len(jobs)}), {seconds:.0f} s at most", file=sys.stderr)
        outcome = last_told(measure, dataclasses.replace(job, seconds=0.9 * seconds), seconds)
        estimate = outcome.told or Estimate(job.preset)
        if not estimate.problem and not estimate.measured_steps:
            estimate = dataclasses.replace(estimate, problem=outcome.problem)
        planned.append((job, estimate))
    return planned


def report(planned: Planned, sound_minutes: float = 0.0, hours: float = _NIGHT_HOURS) -> str:
    """The table, what to know about its numbers, and the recommendation."""
    lines = ["preset        parameters    s/step     CPU s  samples/s   memory     steps  training  x real time"]
    lines += [_row(job, estimate) for job, estimate in planned]
    lines += [note for job, estimate in planned for note in _notes(job, estimate)]
    lines += _busy(planned)
    lines.append("CPU s: what all threads compute for a step; the rest of s/step is waiting")
    lines.append(
        "x real time: an untrained model on one core that is free, played by the engine that plays it in Pd and Max"
    )
    return "\n".join([*lines, "", *recommendations(planned, sound_minutes, hours)])


def recommendations(planned: Planned, sound_minutes: float = 0.0, hours: float = _NIGHT_HOURS) -> list[str]:
    """A line a family, the default first: what a person wants to play chooses the family, never its speed."""
    families = list(dict.fromkeys(job.family for job, _ in planned))
    if len(families) < 2:
        return [recommendation(planned, sound_minutes, hours)]
    lines = [
        "Choose the family by what you want to play (the table of families in README.md), never by its speed; if in "
        "doubt, the default. Of each:"
    ]
    for name in families:
        same = [(job, estimate) for job, estimate in planned if job.family == name]
        default = [(job, estimate) for job, estimate in same if job.preset == DEFAULT_PRESET]
        of_it = recommendation(default or same, sound_minutes, hours)
        lines.append(f"{name}{', the default' if default else ''}: {of_it}")
    return lines


def _busy(planned: Planned) -> list[str]:
    """What to know where other programs took the cores meanwhile."""
    others = max((estimate.cores_of_others for _, estimate in planned), default=0.0)
    if others < _BUSY_CORES:
        return []
    return [
        f"! this machine is busy: other programs took {others:.1f} of {usable_cores():g} cores meanwhile. s/step and "
        "training are as long as it stays so; on an idle machine they come near CPU s, or below it with more threads"
    ]


def recommendation(planned: Planned, sound_minutes: float = 0.0, hours: float = _NIGHT_HOURS) -> str:
    """One or two sentences: the preset to choose for training so many `hours`, why, and what the next one takes."""
    usable = [(job, e) for job, e in planned if e.measured_steps and not e.problem]
    if not usable:
        reasons = dict.fromkeys(estimate.problem for _, estimate in planned if estimate.problem)
        return f"recommended: none, because not a step could be measured: {'; '.join(reasons) or 'there was no time'}"
    fitting = [(j, e) for j, e in usable if _hours(j, e) <= hours and e.streaming_speed >= _PLAYABLE]
    if not fitting:
        job, estimate = min(usable, key=lambda pair: _hours(*pair))
        done = _steps(job) * hours / _hours(job, estimate)
        return (
            f"recommended: {job.preset}, the quickest; but {_cost(job, estimate)}, "
            f"and {_duration(3600 * hours)} do {done:.0f} steps"
        )
    job, estimate = max(fitting, key=lambda pair: pair[1].parameters)
    sentence = f"recommended: {job.preset}, {_superlative(planned, fitting, hours)}: {_cost(job, estimate)}"
    if sound_minutes:
        heard = _steps(job) * job.train.batch * job.train.crop_length / job.model.sample_rate / 60
        sentence += f", {heard / sound_minutes:.0f} times through your {sound_minutes:.0f} minutes of sound"
    larger = [(j, e) for j, e in usable if e.parameters > estimate.parameters]
    if larger:
        next_job, next_estimate = min(larger, key=lambda pair: pair[1].parameters)
        sentence += f". {next_job.preset}: {_cost(next_job, next_estimate)}"
    return sentence


def minutes_of(sounds: Path) -> float:
    """Length of the sounds in a folder by their headers; what cannot be read counts nothing.

    Raises:
        UserError: there is no such folder.
    """
    seconds = 0.0
    for sound in find_sounds(sounds).sounds:
        try:
            seconds += probe(sound.path).seconds
        except UnreadableAudioError:
            continue
    return seconds / 60


def _superlative(planned: Planned, fitting: Planned, hours: float) -> str:
    if len(planned) == 1:
        return "which this machine can train and play"
    which = "only one" if len(fitting) == 1 else "largest"
    return f"the {which} that learns in {_duration(3600 * hours)} here and plays with room to spare"


def _cost(job: Job, estimate: Estimate) -> str:
    return (
        f"{_duration(3600 * _hours(job, estimate))} for {_steps(job):.0f} steps, "
        f"{estimate.memory_bytes / 1e9:.1f} GB, plays at {estimate.streaming_speed:.1f} x real time"
    )


def _row(job: Job, estimate: Estimate) -> str:
    row = f"{shown(job.preset):12}  {estimate.parameters / 1e6:8.2f} M"
    if not estimate.measured_steps:
        return f"{row}  {'-':>8}  {'-':>8}  {'-':>9}  {'-':>7}  {'-':>8}  {'-':>8}  {_speed(estimate):>11}"
    seconds = f"{'~' if _rough(estimate, job) else ''}{estimate.seconds_per_step:.3g}"
    samples = job.train.batch * job.train.crop_length / estimate.seconds_per_step
    memory = f"{(estimate.gpu_memory_bytes or estimate.memory_bytes) / 1e9:.1f} GB"
    hours = _duration(3600 * _hours(job, estimate))
    row += f"  {seconds:>8}  {estimate.cpu_seconds_per_step:8.3g}  {samples:9.0f}  {memory:>7}"
    row += f"  {_steps(job):8.0f}  {hours:>8}"
    return f"{row}  {_speed(estimate):>11}"


def _speed(estimate: Estimate) -> str:
    """As the engine that will play it plays; a star where that is not the native one."""
    other = "" if estimate.engine in ("native", "") else "*"
    return f"{estimate.streaming_speed:.1f}{other}" if estimate.streaming_speed else "-"


def _notes(job: Job, estimate: Estimate) -> list[str]:
    notes = []
    if estimate.measured_steps and _rough(estimate, job):
        single = "1 step, perhaps one of the first, which are slower"
        steps = f"{estimate.measured_steps} steps" if estimate.measured_steps > 1 else single
        scaled = estimate.measured_batch < job.train.batch
        extrapolated = f", each of {estimate.measured_batch} crop instead of {job.train.batch}, scaled up"
        notes.append(f"~ {job.preset}: from {steps} instead of {MEASURED_STEPS}{extrapolated if scaled else ''}")
    if job.train.has_phase_two and estimate.measured_steps:
        later = _steps(job) - job.train.steps_of_phase_one(_steps(job))
        seconds = estimate.adversarial_seconds_per_step
        how = f"{seconds:.3g} s a step" if seconds else "not measured: counted as long as those of phase 1"
        notes.append(f"  {job.preset}: of the steps, {later} are of phase 2, {how}")
    if estimate.engine == "libtorch":
        notes.append(
            f"* {job.preset}: played by libtorch, as no native program says a model of the family {job.family}"
        )
    elif estimate.engine == "Python":
        notes.append(
            f"* {job.preset}: in Python, as luthier_streaming is not installed here; nn~ plays it several times faster"
        )
    if estimate.problem:
        notes.append(f"! {job.preset}: {estimate.problem}")
    return notes


def _rough(estimate: Estimate, job: Job) -> bool:
    return estimate.measured_steps < MEASURED_STEPS or estimate.measured_batch < job.train.batch


def _hours(job: Job, estimate: Estimate) -> float:
    """Length of a training of `_steps`, in both phases; phase 2 counts as phase 1 where it was not measured."""
    first = job.train.steps_of_phase_one(_steps(job))
    second_seconds = estimate.adversarial_seconds_per_step or estimate.seconds_per_step
    return (first * estimate.seconds_per_step + (_steps(job) - first) * second_seconds) / 3600


def _steps(job: Job) -> int:
    return job.train.steps or job.train.enough_steps


def _parameters(job: Job) -> int:
    return sum(p.numel() for p in family(job.family).model(job.model).parameters() if p.requires_grad)


def _duration(seconds: float) -> str:
    if seconds < 100:
        return f"{seconds:.0f} s"
    if seconds < 100 * 60:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.0f} h" if seconds < 100 * 3600 else f"{seconds / 86400:.0f} days"


def _given(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
