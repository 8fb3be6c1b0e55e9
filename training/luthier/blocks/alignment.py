"""Delay algebra: pure functions on padding and delay, so that every block counts the same way.

Source: streamable non-causal convolutions (arXiv 2204.07064), extended in one point: a strided
window ends at the last frame of its group, not at the first, because a whole group is there before
its output is due. That saves up to `stride - 1` frames of delay a layer.
"""

from typing import Literal

Padding = Literal["causal", "centred", "anticausal"]


def split_padding(total: int, padding: Padding | int) -> tuple[int, int]:
    """Share `total` frames of padding between (past, look-ahead); a number is the look-ahead.

    Raises:
        ValueError: `padding` is none of causal, centred, anticausal, or a number that is not from 0 to `total`.
    """
    if isinstance(padding, int):
        if not 0 <= padding <= total:
            raise ValueError(f"padding is {padding}: a window of {total + 1} frames looks 0 to {total} ahead")
        return total - padding, padding
    if padding == "causal":
        return total, 0
    if padding == "centred":
        return total // 2, total - total // 2
    if padding == "anticausal":
        return 0, total
    raise ValueError(f"padding is {padding!r}: choose causal, centred or anticausal")


def align_window(input_delay: int, look_ahead: int, stride: int) -> tuple[int, int]:
    """Place a strided window on a stream that is `input_delay` frames late.

    Output n of the stream may use input up to frame `n*stride + stride - 1`; offline output m uses
    input up to frame `m*stride + look_ahead`. They are the same window when
    `(n - m)*stride = input_delay + look_ahead - (stride - 1) + shift`, which must divide.

    Returns:
        (shift, output_delay): `shift` in input frames, 0 <= shift < stride, is how much earlier the
        window ends; `output_delay` = n - m in output frames, never negative.
    """
    late = input_delay + look_ahead - (stride - 1)
    shift = -late % stride
    return shift, (late + shift) // stride
