"""What an exported source-filter auto-encoder offers: its methods and attributes."""

from luthier.contract.codec import audio_labels, codec_attributes
from luthier.contract.spec import MAX_SEED, AttributeSpec, MethodSpec
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.naming import latent_names
from luthier.families.ddsp.tuning import SCALES


def method_specs(model: Ddsp) -> dict[str, MethodSpec]:
    """The methods: an instrument that follows a sound, and its halves."""
    hop, channels, names, audio = model.hop_length, model.channels, latent_names(model), audio_labels(model.channels)
    return {
        "encode": MethodSpec(channels, 1, len(names), hop, model.encode_delay * hop, audio, names),
        "decode": MethodSpec(len(names), hop, channels, 1, model.decode_delay, names, audio),
        "forward": MethodSpec(channels, 1, channels, 1, model.delay, audio, audio),
    }


def attribute_specs(model: Ddsp) -> dict[str, AttributeSpec]:
    """The attributes: what is done to the latents on the way, and the gains of the sources."""
    specs = codec_attributes(model)
    if model.voices:
        specs |= _of_pitches()
    specs |= _of_time() | _of_colour()
    if model.voices > 1:
        specs["voices"] = AttributeSpec(
            ("int",),
            (model.voices,),
            True,
            "how many voices sound at once; of more the strongest",
            0.0,
            float(model.voices),
        )
    return specs


def _of_pitches() -> dict[str, AttributeSpec]:
    words = ", ".join(SCALES)
    return {
        "transpose": _number(0.0, "semitones added to every pitch", -48.0, 48.0),
        "pitch_snap": _number(0.0, "how far pitches are drawn to the notes of the scale", 0.0, 1.0),
        "scale": AttributeSpec(("string",), ("chromatic",), True, f"notes that pitch_snap draws to: {words}"),
        "key": AttributeSpec(("int",), (0,), True, "pitch class that the scale begins with, 0 for C", 0.0, 11.0),
        "source_gain": _number(1.0, "gain of the pulses of the voices", 0.0, 4.0),
    }


def _of_time() -> dict[str, AttributeSpec]:
    return {
        "freeze": AttributeSpec(("bool",), (False,), True, "true holds the last 0.2 s of timbre, the louder the more"),
        "stretch": _number(1.0, "how many times as slowly time passes, up to 8 s behind", 1.0, 64.0),
        "attack": _number(0.0, "how much sharper attacks are; below 0 softer", -1.0, 4.0),
    }


def _of_colour() -> dict[str, AttributeSpec]:
    return {
        "adapt": _number(0.0, "how far the timbre of what is heard is brought to moments of the corpus", 0.0, 1.0),
        "temperature": _number(0.0, "how far timbre wanders by itself, in deviations", 0.0, 4.0),
        "brightness": _number(0.0, "tilt of the spectrum around 1 kHz in dB an octave", -12.0, 12.0),
        "noise_gain": _number(1.0, "gain of the noise", 0.0, 4.0),
        "seed": AttributeSpec(("int",), (0,), True, "which noise is heard", 0.0, float(MAX_SEED)),
    }


def _number(default: float, help_text: str, lowest: float, highest: float) -> AttributeSpec:
    return AttributeSpec(("float",), (default,), True, help_text, lowest, highest)
