"""The native program of an exported fader model."""

from typing import IO

from luthier.contract.choices import WeightType
from luthier.contract.program.blocks import write_block
from luthier.contract.program.program import (
    NativeMethod,
    NativeProgram,
    NativeStage,
    SegmentWriter,
    complete_program,
    write_clamped,
    written_segments,
)
from luthier.contract.program.weights import WeightTable
from luthier.families.fader.model import Fader
from luthier.families.prior.model import Prior
from luthier.families.rave.latent_program import write_decoding
from luthier.families.rave.program import style_actions, write_encoder, write_rebuilt


def native_program(model: Fader, prior: Prior | None, weight_type: WeightType, archive: IO[bytes]) -> NativeProgram:
    """See `luthier.families.rave.program.native_program`; there is no prior of these latents.

    Raises:
        NotInProgramError: the model has a part that no operation says.
    """
    assert prior is None
    weights = WeightTable()
    writers = {
        "sound": _write_sound,
        "controls": _write_controls,
        "encoder": write_encoder,
        "describer": _write_describer,
        "asked": _write_asked,
        "values": _write_values,
        "latent": _write_latent,
        "faders": _write_faders,
        "decoder": _write_decoder,
    }
    segments = written_segments(model, writers, weights)
    return complete_program(
        segments, _methods(model), style_actions(segments["decoder"]), weights, weight_type, archive
    )


def _methods(model: Fader) -> dict[str, NativeMethod]:
    decode = (
        NativeStage("asked", (0,)),
        NativeStage("values", (0,)),
        NativeStage("latent", (2,)),
        NativeStage("decoder", (3, 1)),
    )
    forward = (
        NativeStage("sound", (0,)),
        NativeStage("controls", (0,)),
        NativeStage("encoder", (1,)),
        NativeStage("describer", (1,)),
        NativeStage("latent", (3,), model.encode_delay),
        NativeStage("faders", (5, 4, 2)),
        NativeStage("decoder", (6,), model.told_delay),
    )
    return {
        "encode": NativeMethod(("encoder",)),
        "decode": NativeMethod(stages=decode),
        "forward": NativeMethod(stages=forward),
        "describe": NativeMethod(("describer",)),
    }


def _write_sound(model: Fader, to: SegmentWriter) -> None:
    to.channels(0, 0, model.channels)


def _write_controls(model: Fader, to: SegmentWriter) -> None:
    """Of what comes into `forward`: a value a hop, as late as the latent."""
    controls = to.channels(0, model.channels, model.channels + len(model.names))
    write_block(model.control_line, to.add("average", controls, frames=model.hop_length), to)


def _write_describer(model: Fader, to: SegmentWriter) -> None:
    write_block(model.normalizer, write_block(model.describer, 0, to), to)


def _write_asked(model: Fader, to: SegmentWriter) -> None:
    """Of what comes into `decode`: the descriptors."""
    to.channels(0, 0, len(model.names))


def _write_values(model: Fader, to: SegmentWriter) -> None:
    """Of what comes into `decode`: the latent."""
    to.channels(0, len(model.names), len(model.names) + model.latents)


def _write_latent(model: Fader, to: SegmentWriter) -> None:
    write_decoding(model.latent, 0, to)


def _write_faders(model: Fader, to: SegmentWriter) -> None:
    """Full latent, measured descriptors and controls -> latent and descriptors, equally late."""
    latents, count = model.latent_line.history.channels, len(model.names)
    z, measured, control = (
        to.channels(0, begin, end)
        for begin, end in ((0, latents), (latents, latents + count), (latents + count, latents + 2 * count))
    )
    told = to.add(
        "faders",
        write_block(model.describe_line, measured, to),
        control,
        modes=[f"{name}_mode" for name in model.names],
        ranges=[f"{name}_range" for name in model.names],
    )
    to.add("join", write_block(model.latent_line, z, to), told)


def _write_decoder(model: Fader, to: SegmentWriter) -> None:
    """`Fader.joined` and what follows."""
    latents, count = model.latent_line.history.channels, len(model.names)
    z, a = to.channels(0, 0, latents), to.channels(0, latents, latents + count)
    told = to.add("scale", write_clamped(a, -1.0, 1.0, to), number=model.emphasis)
    write_rebuilt(model, to.add("join", z, told), to)
