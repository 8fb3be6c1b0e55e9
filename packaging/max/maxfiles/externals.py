"""What help and reference say about each external, beyond its messages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ObjectArgument:
    """`type` is Max's word; every argument may be missing."""

    name: str
    type: str
    help: str


@dataclass(frozen=True)
class ObjectAttribute:
    """One of the object itself, typed with @ when it is made. A switch is in the inspector too, on or off."""

    name: str
    type: str
    help: str
    is_switch: bool = False


@dataclass(frozen=True)
class External:
    """`forward`, `encode`, `decode` are the texts of objects that help patches show: four latents, no model yet."""

    name: str
    digest: str
    description: str
    arguments: tuple[ObjectArgument, ...]
    attributes: tuple[ObjectAttribute, ...]
    outlets: tuple[tuple[str, str], ...]
    see_also: tuple[str, ...]
    forward: str = ""
    encode: str = ""
    decode: str = ""


_MODEL = ObjectArgument(
    "model", "symbol", "a file in the search path, with or without .ts; void: none yet, send load later"
)
_METHOD = ObjectArgument("method", "symbol", "forward, encode, decode or another of the model (default: forward)")
_BLOCK = ObjectArgument(
    "block", "int", "in samples, rounded up to a legal one; 0 plays in place, without a thread (default: 4096)"
)
_INLETS = ObjectArgument("inlets", "int", "keep so many inlets, so that cords stay when the model is missing")
_OUTLETS = ObjectArgument("outlets", "int", "keep so many signal outlets")
_EXAMPLES = ObjectArgument("examples", "int", "one inlet and one outlet for each (default: 1)")
_PLAYING = (
    ObjectAttribute("enable", "int", "0 is silence, 1 plays (also a message, and a switch in the inspector)", True),
    ObjectAttribute("gpu", "int", "accepted, and said to be not supported: models play on the processor", True),
    ObjectAttribute("void", "list", "inlets and outlets, for an object that has no model yet: @void 1 8"),
    ObjectAttribute("chans", "int", "voices: play so many in one batch"),
)
_ANSWERS = (
    ("get attribute value ...", "the answer to get"),
    ("latency total buffering model", "in samples; model -1 is not stated"),
    ("stats blocks n late n ...", "how well the computer keeps up"),
    ("model path", "from dump, as are sample_rate, engine and the next"),
    ("method name ins ratio outs ratio delay", "a ratio is samples a value"),
    ("loaded path", "a model that was loaded by a message starts to play"),
    ("error sentence", "what the console says when something is wrong"),
)
_DESCRIPTION = (
    "A model has learned one kind of sound, and answers what it hears with it. {name} plays the file as a stream, with "
    "a latency that is exact to the sample, and never holds up the sound of Max. {more}"
)

EXTERNALS = {
    external.name: external
    for external in (
        External(
            "nn~",
            "Play a neural instrument",
            _DESCRIPTION.format(name="nn~", more="It has one inlet and one outlet for each channel of the method."),
            (_MODEL, _METHOD, _BLOCK, _INLETS, _OUTLETS),
            _PLAYING,
            _ANSWERS,
            ("mc.nn~", "mcs.nn~", "nn.info"),
            "nn~ strings forward 2048 1 1",
            "nn~ strings encode 2048 1 4",
            "nn~ strings decode 2048 4 1",
        ),
        External(
            "mc.nn~",
            "Play a neural instrument with many voices",
            _DESCRIPTION.format(
                name="mc.nn~",
                more="Each channel of a multichannel cord is a voice: all are computed at once, each has its own "
                "memory.",
            ),
            (_MODEL, _METHOD, _BLOCK, _INLETS, _OUTLETS),
            _PLAYING,
            _ANSWERS,
            ("nn~", "mcs.nn~", "nn.info", "mc.pack~"),
            "mc.nn~ strings forward 2048 1 1",
            "mc.nn~ strings encode 2048 1 4",
            "mc.nn~ strings decode 2048 4 1",
        ),
        External(
            "mcs.nn~",
            "Play a neural instrument, all latents in one cord",
            _DESCRIPTION.format(
                name="mcs.nn~",
                more="One multichannel cord carries all channels of the method; each example has its own inlet and "
                "outlet.",
            ),
            (_MODEL, _METHOD, _EXAMPLES, _BLOCK),
            _PLAYING,
            _ANSWERS,
            ("nn~", "mc.nn~", "nn.info", "mc.unpack~"),
            "mcs.nn~ strings forward 1 2048",
            "mcs.nn~ strings encode 1 2048",
            "mcs.nn~ strings decode 1 2048",
        ),
        External(
            "nn.info",
            "Tell what a model file says about itself",
            "Reads a model file and sends what it says: rate, methods, attributes, ranges, training. The model never "
            "runs, so this is quick and safe while others play.",
            (ObjectArgument("model", "symbol", "a file in the search path, with or without .ts; it is read at once"),),
            (),
            (
                ("dictionary name", "all of it in a dictionary, for dict and dict.view"),
                ("model path", "the file that was read"),
                ("sample_rate hz where", "0 when the file does not state it, and what states it"),
                ("method name ins ratio outs ratio delay", "a ratio is samples a value; delay -1 is not stated"),
                ("inputs method labels ...", "what the inlets of the method mean; outputs: its outlets"),
                ("attribute name settable types ...", "settable is 1, or 0 when it can only be read"),
                ("range name min max default", "none where there is no limit"),
                ("latents fact number ...", "over held-out sounds, one number a latent: min, max, p05 ..."),
                ("follows latent descriptor correlation", "what each latent follows most, -1 to 1"),
                ("json key value", "one for each thing that luthier wrote into the file"),
                ("done", "after the last one"),
            ),
            ("nn~", "mc.nn~", "mcs.nn~", "dict"),
        ),
    )
}
