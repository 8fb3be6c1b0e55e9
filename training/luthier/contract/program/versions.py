"""The oldest version of the native program that says what a program says; see docs/native_program.md."""

from collections.abc import Iterable

_OPERATIONS_OF_VERSION_1 = frozenset(
    {
        *("convolution", "transposed_convolution", "matrix", "leaky_relu", "snake", "tanh", "sigmoid", "softplus"),
        *("positive", "gate", "batch_norm", "scale", "shift", "delay", "add", "multiply", "channels", "join"),
        *("normalize", "normal_noise", "filtered_noise", "quantize", "dequantize", "adaptive_norm", "each_frame"),
        *("recall", "keep", "gumbel_noise", "clamp_min", "lookup_sum", "lookup", "draw_levels"),
    }
)
_OPERATIONS_OF_VERSION_3 = frozenset(
    {
        *("fallback", "below", "midi_note", "note_hz", "held_pitch", "partial_levels", "at_places", "oscillators"),
    }
)
_OPERATIONS_OF_VERSION_4 = frozenset(
    {
        *("stack", "unstack", "sum", "sin", "cos", "gelu", "bands", "newest_pitch", "voice_slots"),
        *("pulses", "flat_spectrum", "scale_spectrum", "freeze", "adapt", "snap_notes", "strongest", "stretch"),
        *("attack", "gru"),
    }
)
_OPERATIONS_OF_VERSION_5 = frozenset({"settled_pitch", "grains"})
_OPERATIONS_OF_VERSION_6 = frozenset({"salient_pitches"})  # of version 4, its tables now of integers


def version_of(operations: Iterable[str], has_stages: bool) -> int:
    """Of a program with these operations, so that older players still play what they can.

    What else came with a version is used by its operations alone.
    """
    names = frozenset(operations)
    if names & _OPERATIONS_OF_VERSION_6:
        return 6
    if names & _OPERATIONS_OF_VERSION_5:
        return 5
    if names & _OPERATIONS_OF_VERSION_4:
        return 4
    if names & _OPERATIONS_OF_VERSION_3:
        return 3
    return 2 if has_stages or not _OPERATIONS_OF_VERSION_1.issuperset(names) else 1
