"""The families of models beside the plain instrument: how one is made, played and set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from maxfiles.model_attributes import ModelAttribute

DESCRIPTORS = ("loudness_db", "centroid_hz", "flatness")
"""Of the preset of the family fader, in the order of its inlets."""
MODES = ("replace", "offset", "scale")
INSTRUMENTS = 4
"""That patches can mix; a model has one for each of the folders it was trained on."""
AXES = 8
"""Of timbre, of the preset of the family timbre; the loudness comes before them."""
FOLLOWED = ("centroid", "bandwidth", "f0")
MEASURES = {
    "loudness_db": "dB, A-weighted",
    "centroid_hz": "Hz: how bright",
    "bandwidth_hz": "Hz: how wide",
    "flatness": "0 a tone, 1 noise",
    "rolloff_hz": "Hz: 85 % lie below",
    "zero_crossings_hz": "a second",
    "sharpness_acum": "acum",
    "booming_sone": "sone",
    "f0_hz": "Hz, 0: no pitch",
    "f0_confidence": "0 to 1",
}
"""Of descriptors.ts -> what its number means."""


@dataclass(frozen=True)
class Method:
    """One that a family has, with what goes in and comes out."""

    name: str
    inputs: int
    outputs: int
    what: str


@dataclass(frozen=True)
class Family:
    """`model` is how patches name a file of it; `made` is the line that makes one."""

    model: str
    what: str
    made: str
    methods: tuple[Method, ...]
    attributes: tuple[ModelAttribute, ...]
    patches: tuple[str, ...]


def _fader_attributes(names: Sequence[str]) -> tuple[ModelAttribute, ...]:
    made = []
    for name in names:
        mode = f"what the control does to {name}: {', '.join(MODES)}"
        made.append(ModelAttribute(f"{name}_mode", "symbol", MODES[0], mode))
        ends = f"what controls of -1 and 1 mean for {name}"
        made.append(ModelAttribute(f"{name}_range", "list", "-0.5 0.5", ends, -4, 4))
    return tuple(made)


_TARGET = (
    ModelAttribute("target", "int", "1", "the instrument to become, by its number; nn.info tells their names", 0, None),
    ModelAttribute("blend", "list", "0.5 0.5 0 0", "or several of them: a weight for each instrument"),
)
_NAMED = (
    ModelAttribute("adapt", "float", "1", "how far a foreign sound is brought to moments of the corpus", 0, 1),
    ModelAttribute("transpose", "float", "5", "semitones added to every pitch", -48, 48),
    ModelAttribute("freeze", "int", "1", "1 holds the moment until 0"),
    ModelAttribute("stretch", "float", "4", "how many times as slowly time passes, up to 8 s behind", 1, 64),
    ModelAttribute("pitch_snap", "float", "1", "how far pitches are drawn to the notes of the scale", 0, 1),
    ModelAttribute("scale", "symbol", "minor", "notes that pitch_snap draws to"),
    ModelAttribute("key", "int", "9", "pitch class that the scale begins with, 0 for C", 0, 11),
    ModelAttribute("attack", "float", "2", "how much sharper attacks are, below 0 softer", -1, 4),
    ModelAttribute("brightness", "float", "3", "tilt of the spectrum around 1 kHz in dB an octave", -12, 12),
    ModelAttribute("source_gain", "float", "0.5", "gain of the pulses of the voices", 0, 4),
)
_VALUES = 35
"""Of a model of the family ddsp with one voice: pitch, voicing, loudness, and 32 of timbre."""
FAMILIES = (
    Family(
        "ddsp",
        "the default: pitch, voicing, loudness and timbre, each by its name",
        "luthier train SOUNDS, or luthier learn",
        (
            Method("encode", 1, _VALUES, "a sound in, its latents out; nn.info tells their names"),
            Method("decode", _VALUES, 1, "pitch as a MIDI note, voicing 0 to 1, loudness in dB, timbre in; sound out"),
        ),
        _NAMED,
        ("luthier.learn", "luthier.latent-sliders", "luthier.latent-drawing", "luthier.cross-synthesis"),
    ),
    Family(
        "fader",
        "how loud, bright and noisy it is, is played",
        "luthier train SOUNDS --model fader",
        (
            Method("forward", 1 + len(DESCRIPTORS), 1, "a sound and a control for each descriptor in, -1 to 1"),
            Method("describe", 1, len(DESCRIPTORS), "a sound in, its descriptors out, -1 to 1"),
        ),
        _fader_attributes(DESCRIPTORS),
        ("luthier.descriptor-faders", "luthier.attribute-transfer"),
    ),
    Family(
        "move",
        "the notes of one instrument by another",
        "luthier train SOUNDS --model move, where SOUNDS has a folder for each instrument",
        (
            Method("forward", 1, 1, "one note at a time in, the same by another instrument out"),
            Method("decode", 4, 1, "three axes of timbre, 0 is their middle, and a MIDI note in"),
        ),
        (
            *_TARGET,
            ModelAttribute("source", "int", "0", "the instrument that is heard; -1: any", -1, None),
            ModelAttribute("dynamics", "float", "0.5", "how far the loudness follows what is heard", 0, 1),
        ),
        ("luthier.timbre-transfer", "luthier.note-pad"),
    ),
    Family(
        "transfer",
        "the same on waveforms; it has no source and no dynamics",
        "luthier train SOUNDS --model transfer",
        (Method("decode", 5, 1, "as of move, and how loud, -1 to 1"),),
        _TARGET,
        ("luthier.timbre-transfer", "luthier.note-pad"),
    ),
    Family(
        "timbre",
        "loudness, and axes of timbre that do not know it, -1 to 1",
        "luthier train SOUNDS --model timbre",
        (Method("decode", 1 + AXES, 1, "loudness and the axes in, sound out"),),
        (),
        ("luthier.latent-remote", "luthier.interpolation-plane", "luthier.feedback"),
    ),
    Family(
        "codes",
        "one instrument as 128 sounds, found by what they measure",
        "luthier train SOUNDS --model codes",
        (Method("descriptor", 2, 1, "what is wanted, 0 the least to 1 the most, and a gain in"),),
        (
            ModelAttribute("follow", "symbol", "bandwidth", f"what is wanted: {', '.join(FOLLOWED)}"),
            ModelAttribute("hertz", "int", "1", "1: it is wanted in Hz", 0, 1),
            ModelAttribute("lowest_hz", "float", "", "what 0 is; read only"),
            ModelAttribute("highest_hz", "float", "", "what 1 is; read only"),
        ),
        ("luthier.descriptor-drawing",),
    ),
    Family(
        "descriptors",
        "no instrument but an ear",
        "luthier descriptors --export descriptors.ts",
        (Method("describe", 1, len(MEASURES), "any sound in, ten descriptors out, each in its unit"),),
        (),
        ("luthier.descriptors",),
    ),
)


def family_attributes() -> dict[str, ModelAttribute]:
    """Those that not every model has, by name; the first family that has one says what it is."""
    found: dict[str, ModelAttribute] = {}
    for family in FAMILIES:
        for attribute in family.attributes:
            found.setdefault(attribute.name, attribute)
    return found
