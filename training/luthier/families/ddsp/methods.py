"""What an exported source-filter auto-encoder offers: its methods and attributes."""

from luthier.contract.codec import codec_attributes
from luthier.contract.spec import MAX_SEED, AttributeSpec, MethodSpec
from luthier.families.ddsp.model import Ddsp

_AUDIO = ("audio",)


def latent_names(model: Ddsp) -> tuple[str, ...]:
    """One a latent, as inlets and outlets show them."""
    voices = [f" {voice + 1}" for voice in range(model.voices)] if model.voices > 1 else [""] * model.voices
    pitches = [f"pitch{voice} (MIDI note)" for voice in voices]
    voicings = [f"voicing{voice} (0 to 1)" for voice in voices]
    return (*pitches, *voicings, "loudness (dB)", *(f"timbre {number + 1}" for number in range(model.timbre)))


def method_specs(model: Ddsp) -> dict[str, MethodSpec]:
    """The methods: an instrument that follows a sound, and its halves."""
    hop, names = model.hop_length, latent_names(model)
    return {
        "encode": MethodSpec(1, 1, len(names), hop, model.encode_delay * hop, _AUDIO, names),
        "decode": MethodSpec(len(names), hop, 1, 1, model.decode_delay, names, _AUDIO),
        "forward": MethodSpec(1, 1, 1, 1, model.delay, _AUDIO, _AUDIO),
    }


def attribute_specs(model: Ddsp) -> dict[str, AttributeSpec]:
    """The attributes: what is done to the latents on the way, and the gains of the sources."""
    return codec_attributes(model) | {
        "transpose": AttributeSpec(("float",), (0.0,), True, "semitones added to every pitch", -48.0, 48.0),
        "noise_gain": AttributeSpec(("float",), (1.0,), True, "gain of the noise", 0.0, 4.0),
        "source_gain": AttributeSpec(("float",), (1.0,), True, "gain of the pulses of the voices", 0.0, 4.0),
        "freeze": AttributeSpec(("bool",), (False,), True, "true holds the mean of the last 0.2 s of timbre"),
        "adapt": AttributeSpec(
            ("float",),
            (0.0,),
            True,
            "how far the timbre of what is heard is brought to moments of the corpus",
            0.0,
            1.0,
        ),
        "seed": AttributeSpec(("int",), (0,), True, "which noise is heard", 0.0, float(MAX_SEED)),
    }
