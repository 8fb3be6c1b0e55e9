"""The report of a run: what a person wants to hear, see and know of it, in one HTML file."""

import dataclasses
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from luthier.audio.corpus_index import read_report
from luthier.audio.report import FileReport
from luthier.files import write_atomically
from luthier.measuring.energy import CPU_CORE_WATTS, JOULES_A_KILOWATT_HOUR
from luthier.shown import quoted
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.trend import trend
from luthier.watching import report_page as html
from luthier.watching.comparison.advice import Facts, advice
from luthier.watching.comparison.measures import measured, told_numbers
from luthier.watching.comparison.next_steps import next_steps
from luthier.watching.comparison.section import section, section_assets
from luthier.watching.comparison.sounds import ORIGINAL, Excerpt
from luthier.watching.heard_previews import excerpts_of
from luthier.watching.machine import ACCELERATOR_WATTS, Session, read_sessions
from luthier.watching.previews import FOLDER_NAME, preview_steps, superfluous
from luthier.watching.report_figures import curves, ranges

FILE_NAME = "report.html"
_MOST_PLAYERS = 6
_MOST_SOUND_BYTES = 12_000_000
_MOST_FILES = 300
_CORRELATION = "spearman_"


def write_report(checkpoint: Checkpoint, run: Path, path: Path | None = None) -> Path:
    """Write the report of the run in folder `run` to `path`, by default RUN/report.html; return where.

    Raises:
        UserError: it cannot be written.
    """
    path = path or run / FILE_NAME
    write_atomically(path, report_page(checkpoint, run).encode("utf-8"))
    return path


def report_page(checkpoint: Checkpoint, run: Path) -> str:
    """The whole page. What a run does not have, such as previews, is said to be missing."""
    lead = [
        f"{checkpoint.family}, preset {checkpoint.preset}: {checkpoint.step} steps in "
        f"{checkpoint.seconds / 60:.1f} minutes.",
        f"{_sentence(trend(checkpoint.history, checkpoint.watched))}",
    ]
    sections = [
        ("listen", "Listen", _listen(checkpoint, run)),
        ("curves", "Loss and validation", _curves(checkpoint)),
        ("latents", "Latent dimensions", _latents(checkpoint.latents)),
        ("corpus", "Sounds", _corpus(checkpoint, run)),
        ("configuration", "Configuration", _configuration(checkpoint)),
        ("machine", "Machine, time, energy", _machine(read_sessions(run))),
    ]
    return html.page(f"luthier: {run.resolve().name}", lead, sections, *section_assets())


def heard_steps(run: Path, most: int = _MOST_PLAYERS, most_bytes: int = _MOST_SOUND_BYTES) -> list[int]:
    """Which previews go into the page: the first, the last and evenly spread ones, within `most_bytes` together."""
    steps = preview_steps(run)
    sizes = {step: _preview(run, step).stat().st_size for step in steps}
    while True:
        removed = superfluous(steps, most)
        chosen = [step for step in steps if step not in removed]
        if sum(sizes[step] for step in chosen) <= most_bytes:
            return chosen
        if most > 2:
            most -= 1
        else:  # the last alone, or none
            return [step for step in chosen[-1:] if sizes[step] <= most_bytes]


def _listen(checkpoint: Checkpoint, run: Path) -> str:
    steps = heard_steps(run)
    if not steps:
        return html.paragraph("There are no previews: train with --previews, which is on by default.")
    excerpts, rate = excerpts_of([(step, _preview(run, step)) for step in steps])
    parts = [_compared(checkpoint, run, excerpts, rate)] if excerpts else _players(run, steps)
    image = run / FOLDER_NAME / f"step-{steps[-1]:06d}-latents.png"
    if image.is_file():
        parts.append(f"<h3>Latents</h3>{html.picture(image, f'latents at step {steps[-1]}')}")
    return "\n".join(parts)


def _compared(checkpoint: Checkpoint, run: Path, excerpts: list[Excerpt], rate: int) -> str:
    """Excerpts on time lines, and where there is an original, the measures and what follows from them."""
    followed = excerpts[0].takes[0].name == ORIGINAL
    heard = section(run.resolve().name, excerpts, rate, blind=followed)
    numbers = measured(excerpts, rate) if followed else {}
    latest = next(iter(numbers.values()), {})
    folder = str(checkpoint.corpus.get("folder", ""))
    steps = next_steps(advice(Facts(checkpoint, latest)), str(run), folder, _command)
    return f"{heard}\n{told_numbers(numbers)}\n<h3>What to do next</h3>\n{steps}"


def _command(*words: str) -> str:
    return " ".join(map(quoted, ("luthier", *words)))


def _players(run: Path, steps: list[int]) -> list[str]:
    """The previews of a former luthier, which are whole files."""
    parts = [html.paragraph("Held-out sounds: each original is followed by its reconstruction.", "note")]
    parts += [html.audio(_preview(run, step), f"step {step}") for step in reversed(steps)]
    image = run / FOLDER_NAME / f"step-{steps[-1]:06d}.png"
    if image.is_file():
        parts.append(html.picture(image, f"spectrograms at step {steps[-1]}"))
    return parts


def _curves(checkpoint: Checkpoint) -> str:
    if not checkpoint.history:
        return html.paragraph("Nothing was validated yet.")
    first, last = checkpoint.history[0], checkpoint.history[-1]
    watched = checkpoint.watched
    now, start = last[watched], first[watched]
    ratio = f", {now / start:.2f} x that of the untrained model" if start else ""
    what = watched.removeprefix("validation_").replace("_", " ")
    line = f"Held-out sounds at step {last['step']:.0f}: {what} {now:.3f}{ratio}."
    return (
        html.paragraph(_sentence(trend(checkpoint.history, checkpoint.watched)))
        + html.paragraph(line)
        + html.drawing(curves(checkpoint.history, watched))
    )


def _latents(latents: Mapping[str, list[float]]) -> str:
    if not latents.get("mean"):
        return html.paragraph("Nothing was validated yet.")
    count = len(latents["mean"])
    order = ["min", "p05", "mean", "p95", "max", "std", "fidelity"]
    order += sorted(key for key in latents if key not in order and key.startswith(_CORRELATION))
    keys = [key for key in order if len(latents.get(key, ())) == count]
    head = ["dimension", *(key.replace(_CORRELATION, "ρ ") for key in keys)]
    rows = [[place, *(float(latents[key][place]) for key in keys)] for place in range(count)]
    note = "p05 and p95: 5 and 95 % of the values lie below. ρ: Spearman correlation with a descriptor of the sound."
    return html.drawing(ranges(latents)) + html.table(head, rows) + html.paragraph(note, "note")


def _corpus(checkpoint: Checkpoint, run: Path) -> str:
    report = read_report(run / "corpus", Path(str(checkpoint.corpus.get("folder", ""))))
    if report is None:
        known = ", ".join(f"{key} {checkpoint.corpus.get(key, '')}" for key in ("folder", "files", "minutes"))
        return html.paragraph(f"The table of sounds is not in {run / 'corpus'}. {known}")
    files = [*report.rejected, *report.accepted]
    rows = [_file_row(file) for file in files[:_MOST_FILES]]
    more = f"... and {len(files) - _MOST_FILES} more files" if len(files) > _MOST_FILES else ""
    head = ["file", "seconds", "rate in Hz", "channels", "peak in dB", "remark"]
    return html.paragraph(f"{report.summary()}.") + html.table(head, rows) + (html.paragraph(more) if more else "")


def _file_row(file: FileReport) -> list[object]:
    remark = f"rejected: {file.problem}" if file.problem else file.note
    numbers = (f"{file.seconds:.2f}", file.sample_rate, file.channels, f"{file.peak_db:.1f}")
    return [file.name, *(numbers if file.sample_rate else ("",) * 4), remark]


def _configuration(checkpoint: Checkpoint) -> str:
    rows: list[list[object]] = []
    for title, config in (("model", checkpoint.model_config), ("train", checkpoint.train_config)):
        usual = dict(_flat(dataclasses.asdict(type(config)())))
        for name, value in _flat(dataclasses.asdict(config)):
            rows.append([f"{title}.{name}", value, "" if usual.get(name) == value else f"default: {usual.get(name)}"])
    return html.table(["setting", "value", "differs"], rows)


def _flat(values: Mapping[str, Any], prefix: str = "") -> Iterable[tuple[str, object]]:
    """(dotted name, value in words) of every setting."""
    for name, value in values.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield prefix + name, str(value)


def _machine(sessions: list[Session]) -> str:
    if not sessions:
        return html.paragraph("Nothing was noted of the machine this run was trained on.")
    head = ["processor", "cores", "threads", "device", "system", "torch", "minutes", "watt-hours", "how known"]
    rows = [_session_row(session) for session in sessions]
    energy = sum(session.joules for session in sessions) / JOULES_A_KILOWATT_HOUR
    minutes = sum(session.seconds for session in sessions) / 60
    measured = all(session.measured for session in sessions)
    kind = "measured by the machine's own meters" if measured else "an estimate: see how each part is known"
    total = f"Together {minutes:.1f} minutes and {energy:.4f} kWh, {kind}."
    accelerators = ", ".join(f"{name} {watts:g} W" for name, watts in ACCELERATOR_WATTS.items())
    method = (
        f"Where nothing measures, {CPU_CORE_WATTS:g} W a core that computes are assumed, and for an accelerator: "
        f"{accelerators}. Screen, memory, power supply and cooling are not counted."
    )
    return html.paragraph(total) + html.table(head, rows) + html.paragraph(method, "note")


def _session_row(session: Session) -> list[object]:
    m = session.machine
    device = f"{m.device} {m.accelerator}".strip()
    known = session.how or ("measured" if session.measured else "assumed")
    spent = (f"{session.seconds / 60:.1f}", f"{session.joules / 3600:.2f}", known)
    return [m.cpu, m.cores, m.threads, device, m.system, m.torch_version, *spent]


def _preview(run: Path, step: int) -> Path:
    return run / FOLDER_NAME / f"step-{step:06d}.wav"


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
