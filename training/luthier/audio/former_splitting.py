"""The division of runs that were begun before folders were held out one by one; they keep it to their end.

Divided anew, such a run would be measured with sounds that it has learned.
"""

from collections.abc import Sequence

import numpy as np

from luthier.audio.splitting import Span, Split

_HELD_OUT = 0.1
_FILES_FOR_WHOLE = 10


def former_split_spans(files: Sequence[Span], seed: int) -> dict[Split, tuple[Span, ...]]:
    """Hold out a tenth of the time: whole files of ten or more wherever they lie, else the end of each file."""
    if len(files) < _FILES_FOR_WHOLE:
        cuts = [(span, int(np.ceil(span.frames * (1 - _HELD_OUT)))) for span in files]
        return {
            "train": tuple(Span(span.start, cut, span.domain, span.file) for span, cut in cuts),
            "validation": tuple(
                Span(span.start + cut, span.frames - cut, span.domain, span.file)
                for span, cut in cuts
                if span.frames > cut
            ),
        }
    room = int(sum(span.frames for span in files) * _HELD_OUT)
    held = set()
    for index in np.random.default_rng(seed).permutation(len(files)).tolist():
        if files[index].frames <= room:
            room -= files[index].frames
            held.add(index)
    return {
        "train": tuple(span for index, span in enumerate(files) if index not in held),
        "validation": tuple(span for index, span in enumerate(files) if index in held),
    }
