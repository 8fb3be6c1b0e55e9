"""A run -> one `model.ts`, which is checked before anyone gets it."""

import copy
import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch

from luthier import __version__
from luthier.contract.check import CheckResult, check_stream
from luthier.contract.choices import FIDELITY, WeightType
from luthier.contract.model import Model
from luthier.contract.model_file import saved
from luthier.contract.native_check import check_native
from luthier.contract.program.program import NotInProgramError
from luthier.contract.rounding import round_weights
from luthier.contract.scripting import script
from luthier.contract.spec import PROGRAM_NAME, SPEC_NAME, AttributeSpec, MethodSpec, ModelSpec
from luthier.errors import UserError
from luthier.families.family import Export
from luthier.families.prior.export import check_prior, prior_attribute_specs, prior_method_specs, script_with_prior
from luthier.families.prior.model import Prior
from luthier.families.rave.model import Rave
from luthier.families.table import family
from luthier.files import write_atomically
from luthier.measuring.size import multiply_adds_a_second, parameters
from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.trainer.checkpoint import Checkpoint


def export_model(
    checkpoint: Checkpoint,
    path: Path,
    prior: Prior | None = None,
    fidelity: float = FIDELITY,
    weight_type: WeightType = "f32",
    brief: bool = False,
    noted: Mapping[str, Any] | None = None,
) -> tuple[ModelSpec, list[CheckResult]]:
    """Write the trained model as one TorchScript file, after it has passed its own check.

    Where training has set principal axes, the file shows only the latents that hold a share
    `fidelity` of the variance; see `Rave.crop_latents`. With a `prior` of those latents it has a
    method of that name. Weights are rounded to `weight_type` first, so that what is checked is what
    plays. A model that a native program cannot say is written without one, and the specification says why.
    The native engine must play what TorchScript plays, if it is installed. A `brief` check is for a file that is
    replaced in a moment. `noted` is what else the file says of its training.

    Raises:
        CheckFailedError: it has not; nothing is written.
        UserError: the fidelity is not above 0 and at most 1, a weight is too large for its type, or the family
            has no prior.
    """
    if not 0.0 < fidelity <= 1.0:
        raise UserError(f"fidelity is {fidelity}: choose a share of the variance above 0 and at most 1, such as 0.95")
    model, exporter = built_model(checkpoint), _export_of(checkpoint)
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
    results = check_stream(model, scripted, specs, brief=brief)
    if prior is not None:
        results += check_prior(prior, scripted, model.hop_length)
        specs |= prior_method_specs(prior, model.hop_length)
        attributes |= prior_attribute_specs()
    spec = dataclasses.replace(
        _spec(model, checkpoint.family, checkpoint.preset, specs, attributes),
        latents={name: values[:shown] for name, values in checkpoint.latents.items()},
        training=_training_summary(checkpoint) | dict(noted or {}),
    )
    spec, records = _with_program(spec, exporter, model, prior, weight_type, scripted)
    content = saved(scripted, {SPEC_NAME: spec.to_json()} | records).getvalue()

    def try_out(file: Path) -> None:
        if records:
            codes = model.code_bits > 0.0
            results.extend(check_native(file, scripted, specs, model.hop_length, codes, model.example, brief))

    write_atomically(path, content, try_out)
    return spec, results


def write_trial(name: str, model: Model, path: Path) -> ModelSpec:
    """Write a model of the family `name` that nobody trained as the file that it would become, to see how it plays.

    Nothing is compared and nothing is promised; `model` is as an exported one after it.
    """
    exporter = family(name).export
    assert exporter is not None
    model.eval().fold()
    model.survey()
    specs, attributes = exporter.methods(model), exporter.attributes(model)
    scripted = script(exporter.exported(model))
    spec = _spec(model, name, "trial", specs, attributes)
    spec, records = _with_program(spec, exporter, model, None, "f32", scripted)
    path.write_bytes(saved(scripted, {SPEC_NAME: spec.to_json()} | records).getvalue())
    return spec


def _spec(
    model: Model, name: str, preset: str, methods: dict[str, MethodSpec], attributes: dict[str, AttributeSpec]
) -> ModelSpec:
    return ModelSpec(
        luthier_version=__version__,
        torch_version=torch.__version__,
        family=name,
        preset=preset,
        sample_rate=model.sample_rate,
        hop_length=model.hop_length,
        channels=model.channels,
        methods=methods,
        attributes=attributes,
    )


def export_with_prior(run: Path, prior: Checkpoint, path: Path, brief: bool = False) -> None:
    """Write the model of `run` with a prior in training, as that is now."""
    export_model(load_checkpoint(run), path, built_model(prior).eval(), brief=brief)


def _with_program(
    spec: ModelSpec,
    exporter: Export,
    model: Model,
    prior: Prior | None,
    weight_type: WeightType,
    scripted: torch.jit.ScriptModule,
) -> tuple[ModelSpec, dict[str, str]]:
    """The record of the native program by its name; where there can be none, the specification says why."""
    if exporter.program is None:
        return dataclasses.replace(spec, native=f"no operations say a model of the family {spec.family}"), {}
    try:
        program = exporter.program(model, prior, weight_type, saved(scripted, {}))
    except NotInProgramError as error:
        return dataclasses.replace(spec, native=str(error)), {}
    return spec, {PROGRAM_NAME: program.to_json()}


def _export_of(checkpoint: Checkpoint) -> Export:
    export = family(checkpoint.family).export
    if export is None:
        raise UserError(
            f"a run of the family {checkpoint.family} is not a file of its own: export {checkpoint.origin.get('run')}, "
            "which it belongs to"
        )
    return export


def _size(checkpoint: Checkpoint) -> dict[str, Any]:
    """Of the model, and how much smaller it is than its configuration says."""
    model = built_model(checkpoint)
    left, dense = parameters(model), parameters(family(checkpoint.family).model(checkpoint.model_config))
    return {
        "parameters": left,
        "multiply_adds_a_second": multiply_adds_a_second(model),
        "sparsity": round(1.0 - left / dense, 4) if dense else 0.0,
    }


def _training_summary(checkpoint: Checkpoint) -> dict[str, Any]:
    summary: dict[str, Any] = {
        "steps": checkpoint.step,
        "minutes": round(checkpoint.seconds / 60, 2),
        "files": checkpoint.corpus.get("files", 0),
        "corpus_minutes": checkpoint.corpus.get("minutes", 0.0),
    }
    summary |= _size(checkpoint)
    if checkpoint.history:
        summary[checkpoint.watched] = checkpoint.history[-1][checkpoint.watched]
        summary[f"{checkpoint.watched}_at_start"] = checkpoint.history[0][checkpoint.watched]
    return summary
