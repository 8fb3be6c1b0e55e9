"""Checkpoints of older formats, as the present format would have them.

Format 4 is that of luthier 0.1 before models could be trimmed: every tensor had the shape that the configuration says.

Format 3 is that of luthier 0.1 up to November 2026: waveform models were bound to 6 dB over the long-term level of each
band, and heard the log-energies of mel bands in phase 2 alone.

Format 2 is that of luthier 0.1 up to the end of 2026: a cosine tied to the budget led the learning rate, and only the
last checkpoint was kept. A prior was a file `prior.ckpt` of its own, of format 1.
"""

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from luthier.trainer.checkpoint import FORMAT_VERSION

PRIOR_NAME = "prior.ckpt"
_LAST_RATE = 0.02  # of the old cosine


def migrated(plain: dict[str, Any], path: Path) -> dict[str, Any]:
    """The fields of a checkpoint in the present format; those of an unknown format are left as they are."""
    if plain["format_version"] == 2:
        plain = plain | {"format_version": 3, "rate": _cosine_rate(plain), "watched": "validation_distance"}
    if plain["format_version"] == 3:
        plain = _as_before_free_heads(plain) | {"format_version": 4}
    if plain["format_version"] == 4:
        plain = plain | {"format_version": FORMAT_VERSION}
    return plain


def _as_before_free_heads(plain: dict[str, Any]) -> dict[str, Any]:
    """A waveform model keeps the head that it learned with, and does not begin to hear what it did not."""
    model, train = plain["model_config"], plain["train_config"]
    if "amplitude_modulation" in model:
        model = model | {"head": "bounded"}
    if "energy" in train.get("weights", {}):
        train = train | {"weights": train["weights"] | {"early_energy": 0.0}}
    return plain | {"model_config": model, "train_config": train}


def migrated_prior(plain: Mapping[str, Any], run: Path, best: bool) -> dict[str, Any]:
    """The fields of a `prior.ckpt` of format 1, as a checkpoint of the family `prior` trained on `run`.

    `best`: as it was best on held-out sounds, to play; else as it was left, to go on from.
    """
    train = {name: value for name, value in plain["train_config"].items() if name != "patience"}
    history = [
        {
            "step": entry["step"],
            "seconds": entry["seconds"],
            "phase": 1,
            "validation_nats": entry["validation_nats"],
            "train_nats": entry["train_nats"],
        }
        for entry in plain["history"]
    ]
    lowest = min((entry["validation_nats"] for entry in history), default=0.0)
    return {
        "format_version": FORMAT_VERSION,
        "family": "prior",
        "preset": "prior",
        "model_config": plain["config"],
        "train_config": train,
        "model": plain["best"] if best and plain["best"] else plain["weights"],
        "step": plain["step"],
        "seconds": plain["seconds"],
        "learning": {"optimizer": plain["optimizer"]} if plain["optimizer"] and not best else {},
        "watched": "validation_nats",
        "best": {"step": plain["best_step"], "value": lowest} if history else {},
        "history": history,
        "origin": {"run": str(run), "steps": plain["model_step"]},
        "notes": {"probe": plain["probe"]},
    }


def _cosine_rate(plain: Mapping[str, Any]) -> float:
    """Share of its peak to which the old schedule had brought the learning rate: half a cosine down to 2 %."""
    train = plain["train_config"]
    spent = _share(train, plain["step"], plain["seconds"])
    if plain["phase"] == 1 and train.get("representation_steps", 0) > 0:
        share = plain["step"] / train["representation_steps"]
    elif plain["phase"] == 1:
        share = spent / train.get("representation_share", 1.0)
    else:
        began = _share(train, plain["phase_step"], plain["phase_seconds"])
        share = max(0.0, spent - began) / max(1e-9, 1.0 - began)
    return _LAST_RATE + (1.0 - _LAST_RATE) * 0.5 * (1.0 + math.cos(math.pi * min(1.0, share)))


def _share(train: Mapping[str, Any], step: int, seconds: float) -> float:
    by_steps = step / train["steps"] if train.get("steps", 0) > 0 else 0.0
    by_time = seconds / (60 * train["minutes"]) if train.get("minutes", 0.0) > 0 else 0.0
    return min(1.0, max(by_steps, by_time))
