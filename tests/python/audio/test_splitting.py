import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luthier.audio.former_splitting import former_split_spans
from luthier.audio.splitting import Span, split_spans

RATE = 44100


def spans(*folders):
    """Files of the given seconds, a list a folder, one after the other."""
    files = [(round(seconds * RATE), domain) for domain, folder in enumerate(folders) for seconds in folder]
    starts = np.cumsum([0, *(frames for frames, _ in files)]).tolist()
    return [Span(start, frames, domain, i) for i, (start, (frames, domain)) in enumerate(zip(starts, files))]  # noqa: B905


def share_held(files, seed=0):
    held = sum(span.frames for span in split_spans(files, seed, RATE)["validation"])
    return held / sum(span.frames for span in files)


@settings(max_examples=150)
@given(
    st.lists(st.tuples(st.floats(0.03, 300), st.integers(0, 4)), min_size=1, max_size=60), st.integers(0, 2**32)
)  # fmt: skip
def test_no_split_leaks_and_none_is_empty(lengths, seed):
    starts = np.cumsum([0, *(round(seconds * RATE) for seconds, _ in lengths)]).tolist()
    files = [Span(starts[i], starts[i + 1] - starts[i], domain, i) for i, (_, domain) in enumerate(lengths)]
    split = split_spans(files, seed, RATE)
    assert split == split_spans(files, seed, RATE)
    assert split["train"] and split["validation"]
    parts = sorted([*split["train"], *split["validation"]], key=lambda span: span.start)
    assert all(one.start + one.frames <= other.start for one, other in itertools.pairwise(parts))
    assert all(files[part.file].start <= part.start for part in parts)
    assert all(part.start + part.frames <= starts[part.file + 1] for part in parts)
    assert all(part.domain == files[part.file].domain and part.frames > 0 for part in parts)
    assert 0.04 < share_held(files, seed) < 0.21


def test_an_instrument_with_few_of_many_files_is_always_held_out_with_something():
    files = spans([3.0] * 40, [3.0] * 2)
    for seed in range(200):
        split = split_spans(files, seed, RATE)
        for part in split.values():
            assert {span.domain for span in part} == {0, 1}
        assert sum(span.frames for span in split["validation"]) == pytest.approx(0.1 * 126 * RATE, rel=0.1)


def test_one_long_file_among_short_ones_is_held_out_too():
    for short in (9, 50):
        files = spans([180.0] + [2.0] * short)
        assert share_held(files) == pytest.approx(0.1, abs=0.01)
        assert 0 in {span.file for span in split_spans(files, 0, RATE)["validation"]}


def test_ends_are_held_out_after_a_gap():
    split = split_spans(spans([100.0, 2.0]), 0, RATE)
    gaps = [
        (held.start - train.start - train.frames) / RATE
        for train, held in zip(split["train"], split["validation"], strict=True)
    ]
    assert gaps == pytest.approx([1.0, 0.1], abs=1e-3)


def test_a_folder_of_many_like_files_is_held_out_as_it_was_before():
    files = spans([5.0] * 42)
    for seed in range(5):
        assert split_spans(files, seed, RATE) == former_split_spans(files, seed)


def test_folders_of_single_short_sounds_hold_out_whole_ones():
    files = spans(*([[1.5]] * 30))
    split = split_spans(files, 0, RATE)
    assert len(split["validation"]) == 3 and len(split["train"]) == 27
    instruments = split_spans(spans(*([[60.0]] * 12)), 0, RATE)
    assert len(instruments["train"]) == len(instruments["validation"]) == 12  # none may be held out whole


def test_no_file_is_held_out_that_leads_farther_from_a_tenth():
    # 2 of 24 are 8.3 %, and 3 would be 12.5 %
    for seed in range(5):
        assert len(split_spans(spans([5.0] * 24), seed, RATE)["validation"]) == 2
