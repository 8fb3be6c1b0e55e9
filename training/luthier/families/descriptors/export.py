"""Descriptors as a model file: control signals from any sound, for Pd and Max."""

from pathlib import Path
from typing import IO, TYPE_CHECKING

import torch
from torch import Tensor

from luthier import __version__
from luthier.contract.check import CheckResult, check_stream
from luthier.contract.exported_model import ExportedModel
from luthier.contract.model_file import saved
from luthier.contract.native_check import check_native
from luthier.contract.program.blocks import write_block
from luthier.contract.program.program import NativeMethod, NativeProgram, SegmentWriter, complete_program
from luthier.contract.program.weights import WeightTable
from luthier.contract.scripting import script
from luthier.contract.spec import PROGRAM_NAME, SPEC_NAME, AttributeSpec, MethodSpec, ModelSpec
from luthier.families.descriptors.model import DescriptorModel
from luthier.files import write_atomically

FAMILY = "descriptors"


class ExportedDescriptors(ExportedModel):
    """A `DescriptorModel` behind the public nn~ contract."""

    if TYPE_CHECKING:  # TorchScript would take it for an attribute of a type that it does not know
        model: DescriptorModel

    @torch.jit.export
    def describe(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> descriptors in their units [batch, names, time / hop]."""
        return self.model.describe(x)

    @torch.jit.export
    def describe_normalized(self, x: Tensor) -> Tensor:
        """Audio [batch, 1, time] -> descriptors from -1 to 1 [batch, names, time / hop]."""
        return self.model.describe_normalized(x)


def method_specs(model: DescriptorModel) -> dict[str, MethodSpec]:
    """Both methods: a value of each descriptor a hop."""
    delay = model.encode_delay * model.hop_length
    one = MethodSpec(1, 1, model.latents, model.hop_length, delay, ("audio",), tuple(model.config.names))
    return {"describe": one, "describe_normalized": one}


def attribute_specs(model: DescriptorModel) -> dict[str, AttributeSpec]:
    """Those that every luthier file has."""
    late = model.encode_delay * model.hop_length
    return {
        "latency": AttributeSpec(("int",), (late,), False, "samples that describe is late, without buffering"),
        "reset": AttributeSpec(("bool",), (False,), True, "true forgets the past"),
    }


def export_descriptors(model: DescriptorModel, path: Path) -> tuple[ModelSpec, list[CheckResult]]:
    """Write the model as one TorchScript file, after its stream was found equal to the whole sound.

    The native engine, where it is installed, must play the same. Stream and sound are compared in double precision:
    where pitch is found or lost, rounding decides.

    Raises:
        CheckFailedError: they differ; nothing is written.
        UserError: the file cannot be written.
    """
    methods, attributes = method_specs(model), attribute_specs(model)
    scripted = script(ExportedDescriptors(model, methods, attributes))
    results = check_stream(model, scripted, methods, precise=True)
    spec = ModelSpec(
        luthier_version=__version__,
        torch_version=torch.__version__,
        family=FAMILY,
        preset="none",
        sample_rate=model.sample_rate,
        hop_length=model.hop_length,
        channels=model.channels,
        methods=methods,
        attributes=attributes,
        latents=_ranges(model),
    )
    program = native_program(model, saved(scripted, {}))
    content = saved(scripted, {SPEC_NAME: spec.to_json(), PROGRAM_NAME: program.to_json()}).getvalue()

    def try_out(file: Path) -> None:
        results.extend(check_native(file, scripted, methods, model.hop_length, codes=False))

    write_atomically(path, content, try_out)
    return spec, results


def native_program(model: DescriptorModel, archive: IO[bytes]) -> NativeProgram:
    """The program of both methods, as `luthier.families.rave.program.native_program`."""
    weights = WeightTable()
    describer, scale = SegmentWriter(weights), SegmentWriter(weights)
    write_block(model.describer, 0, describer)
    write_block(model.normalizer, 0, scale)
    segments = {"describer": describer.operations, "scale": scale.operations}
    methods = {
        "describe": NativeMethod(("describer",)),
        "describe_normalized": NativeMethod(("describer", "scale")),
    }
    return complete_program(segments, methods, {"reset": []}, weights, "f32", archive)


def _ranges(model: DescriptorModel) -> dict[str, list[float]]:
    """What -1 and 1 of `describe_normalized` stand for, in units, to the six digits that float32 has."""
    shape = (1, model.latents, 1)
    ends = {name: model.normalizer.inverse(torch.full(shape, end)) for name, end in (("min", -1.0), ("max", 1.0))}
    return {name: [float(f"{value:.6g}") for value in values.flatten().tolist()] for name, values in ends.items()}
