"""`luthier train --from`: a run that starts from the weights of another."""

import dataclasses
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

from luthier.errors import UserError
from luthier.families.presets import read_preset
from luthier.families.table import DEFAULT_PRESET, family
from luthier.runs.checkpoints import built_model
from luthier.runs.initial_weights import Transfer, take_over
from luthier.shown import shown
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.checkpoint_files import checkpoint_path


def settings(preset: str | None, source: Checkpoint | None) -> tuple[str, dict[str, Any]]:
    """The name of the preset to train, and the preset as `read_preset` gives it.

    Without a name, a run from another has the settings of that one, as they were and not as the preset of that
    name is by now; a run from nothing has the default.

    Raises:
        UserError: there is no preset of that name.
    """
    if source is None or preset is not None:
        return preset or DEFAULT_PRESET, read_preset(preset or DEFAULT_PRESET)
    return source.preset, {
        "family": source.family,
        "model": dataclasses.asdict(source.model_config),
        "train": dataclasses.asdict(source.train_config),
    }


def start_from(
    checkpoint: Checkpoint, source: Checkpoint, path: str | Path, tell: Callable[[str], None] = print
) -> Transfer:
    """Put the weights of `source` into the untrained `checkpoint`, and tell what was and was not taken over.

    Taken are the weights that an export of `source` would get.

    Raises:
        UserError: nothing of `source` fits, or it is trimmed.
    """
    if source.widths:
        raise UserError(
            f"{shown(checkpoint_path(path))} is trimmed, and what begins from it would be as wide as before: "
            "begin from the run that was trimmed, and trim what comes of it"
        )
    model = family(checkpoint.family).model(checkpoint.model_config)
    model.load_state_dict(checkpoint.model, strict=True)
    transfer = take_over(model, built_model(source).state_dict())
    checkpoint.model = model.state_dict()
    tell(f"starting from {shown(checkpoint_path(path))} (preset {shown(source.preset)}, {source.step} steps)")
    for line in [*transfer.lines(), *_warnings(checkpoint, source)]:
        tell(f"  {shown(line)}")
    return transfer


def _warnings(checkpoint: Checkpoint, source: Checkpoint) -> list[str]:
    here, there = checkpoint.model_config, source.model_config
    lines = []
    if here.sample_rate != there.sample_rate:
        semitones = 12 * math.log2(here.sample_rate / there.sample_rate)
        lines.append(
            f"warning: what was learnt at {there.sample_rate} Hz goes on at {here.sample_rate} Hz, so everything is "
            f"{abs(semitones):.1f} semitones {'lower' if semitones < 0 else 'higher'} until training has put it "
            f"right; --sample-rate {there.sample_rate} avoids that"
        )
    if here.channels != there.channels:
        kinds = {1: "mono", 2: "stereo"}
        lines.append(
            f"warning: a {kinds[here.channels]} model starts from a {kinds[there.channels]} one: "
            "the layers next to the sound are new"
        )
    return lines
