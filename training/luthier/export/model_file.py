"""Writing and reading `model.ts`."""

import copy
import dataclasses
import io
import zipfile
from pathlib import Path
from typing import Any

import torch

from luthier import __version__
from luthier.errors import UserError
from luthier.export.check import CheckResult, check_stream
from luthier.export.contract import SPEC_NAME, ModelSpec
from luthier.export.exporters import EXPORTERS
from luthier.export.native_check import check_native
from luthier.export.native_program import PROGRAM_NAME, NotInProgramError, WeightType
from luthier.export.rounding import round_weights
from luthier.export.scripted import script
from luthier.export.with_prior import check_prior, prior_attribute_specs, prior_method_specs, script_with_prior
from luthier.files import write_atomically
from luthier.models.model import Model
from luthier.models.prior import Prior
from luthier.models.rave import Rave
from luthier.train.checkpoint import FIDELITY, Checkpoint


def export_model(
    checkpoint: Checkpoint,
    path: Path,
    prior: Prior | None = None,
    fidelity: float = FIDELITY,
    weight_type: WeightType = "f32",
) -> tuple[ModelSpec, list[CheckResult]]:
    """Write the trained model as one TorchScript file, after it has passed its own check.

    Where training has set principal axes, the file shows only the latents that hold a share
    `fidelity` of the variance; see `Rave.crop_latents`. With a `prior` of those latents it has a
    method of that name. Weights are rounded to `weight_type` first, so that what is checked is what
    plays. A model that a native program cannot say is written without one, and the specification says why.
    The native engine must play what TorchScript plays, if it is installed.

    Raises:
        CheckFailedError: it has not; nothing is written.
        UserError: the fidelity is not above 0 and at most 1, a weight is too large for its type, or the family
            has no prior.
    """
    if not 0.0 < fidelity <= 1.0:
        raise UserError(f"fidelity is {fidelity}: choose a share of the variance above 0 and at most 1, such as 0.95")
    model, exporter = checkpoint.build_model(), EXPORTERS[checkpoint.family]
    if prior is not None and not exporter.takes_prior:
        raise UserError(f"a model of the family {checkpoint.family} cannot have a prior: remove it from the run")
    shown = model.crop_latents(fidelity)
    model.fold()
    round_weights(model, weight_type)
    model.survey()
    if prior is not None:
        prior = copy.deepcopy(prior)
        round_weights(prior, weight_type)
    specs, attributes = exporter.methods(model), exporter.attributes(model)
    if prior is None:
        scripted = script(exporter.exported(model))
    else:
        assert isinstance(model, Rave)
        scripted = script_with_prior(model, prior)
    results = check_stream(model, scripted, specs)
    if prior is not None:
        results += check_prior(prior, scripted, model.hop_length)
        specs |= prior_method_specs(prior, model.hop_length)
        attributes |= prior_attribute_specs()
    spec = ModelSpec(
        luthier_version=__version__,
        torch_version=torch.__version__,
        family=checkpoint.family,
        preset=checkpoint.preset,
        sample_rate=model.sample_rate,
        hop_length=model.hop_length,
        channels=model.channels,
        methods=specs,
        attributes=attributes,
        latents={name: values[:shown] for name, values in checkpoint.latents.items()},
        training=_training_summary(checkpoint),
    )
    spec, records = _with_program(spec, model, prior, weight_type, scripted)
    content = saved(scripted, {SPEC_NAME: spec.to_json()} | records).getvalue()

    def try_out(file: Path) -> None:
        if records:
            codes = model.code_bits > 0.0
            results.extend(check_native(file, scripted, specs, model.hop_length, codes, model.example))

    write_atomically(path, content, try_out)
    return spec, results


def saved(scripted: torch.jit.ScriptModule, records: dict[str, str]) -> io.BytesIO:
    """The archive with extra records by name; those leave the names of its tensors as they are."""
    content = io.BytesIO()
    torch.jit.save(scripted, content, _extra_files=records)
    return content


def _with_program(
    spec: ModelSpec, model: Model, prior: Prior | None, weight_type: WeightType, scripted: torch.jit.ScriptModule
) -> tuple[ModelSpec, dict[str, str]]:
    """The record of the native program by its name; where there can be none, the specification says why."""
    try:
        program = EXPORTERS[spec.family].program(model, prior, weight_type, saved(scripted, {}))
    except NotInProgramError as error:
        return dataclasses.replace(spec, native=str(error)), {}
    return spec, {PROGRAM_NAME: program.to_json()}


def read_spec(path: Path) -> ModelSpec:
    """What a model file says of itself, without running it.

    Raises:
        UserError: the file is missing, damaged, or no model of luthier's.
    """
    text = _extra_record(path, SPEC_NAME)
    if text is None:
        raise UserError(f"{path}: it has no {SPEC_NAME}, so another tool made it; nn~ may still play it")
    return ModelSpec.from_json(text, path)


def read_program(path: Path) -> str | None:
    """The text of a file's native program; None where it has none.

    Raises:
        UserError: the file is missing or damaged.
    """
    return _extra_record(path, PROGRAM_NAME)


def _extra_record(path: Path, record: str) -> str | None:
    if not path.is_file():
        raise UserError(f"{path}: there is no such file; name a model.ts that `luthier export` wrote")
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist() if name.endswith(f"/extra/{record}")]
            return archive.read(names[0]).decode("utf-8") if names else None
    except (zipfile.BadZipFile, OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: not a TorchScript file, or damaged ({error}); export it again") from error


def _training_summary(checkpoint: Checkpoint) -> dict[str, Any]:
    summary: dict[str, Any] = {
        "steps": checkpoint.step,
        "minutes": round(checkpoint.seconds / 60, 2),
        "files": checkpoint.corpus.get("files", 0),
        "corpus_minutes": checkpoint.corpus.get("minutes", 0.0),
    }
    if checkpoint.history:
        summary["validation_distance"] = checkpoint.history[-1]["validation_distance"]
        summary["validation_distance_at_start"] = checkpoint.history[0]["validation_distance"]
    return summary
