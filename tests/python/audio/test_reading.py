import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

import luthier.audio.reading
from luthier.audio.reading import UnreadableAudioError, probe, read_audio, stream_audio
from luthier.errors import UserError


@pytest.mark.parametrize(
    ("name", "sample_rate", "subtype", "tolerance"),
    [
        ("a.wav", 44100, "PCM_16", 1e-4),
        ("a.wav", 192000, "PCM_24", 1e-5),
        ("a.wav", 96000, "FLOAT", 1e-5),
        ("a.flac", 192000, "PCM_24", 1e-5),
        ("a.aiff", 48000, "PCM_24", 1e-5),
        ("a.ogg", 48000, "VORBIS", 0.03),
        ("käse & 鈴 mit space.wav", 22050, "PCM_16", 1e-4),
    ],
)
def test_every_format_and_rate_arrives_as_the_same_sine(make_sound, name, sample_rate, subtype, tolerance, sine):
    path = make_sound(name, 1.0, sample_rate, subtype=subtype)
    samples = read_audio(path, 44100, 1)
    assert samples.dtype == np.float32
    assert samples.shape == (1, 44100)
    inside = slice(1000, -1000)  # a resampler cannot know what comes before and after the file
    assert np.abs(samples[0] - sine(1.0, 44100))[inside].max() < tolerance


def test_mp3_arrives_with_its_pitch_and_length(make_sound):
    samples = read_audio(make_sound("a.mp3", 2.0, 48000), 44100, 1)
    assert abs(samples.shape[1] - 88200) < 5000  # the codec pads
    spectrum = np.abs(np.fft.rfft(samples[0, 20000:64100] * np.hanning(44100)))
    assert abs(spectrum.argmax() - 440) <= 1


def test_the_header_is_reported_and_the_suffix_not_trusted(make_sound):
    path = make_sound("a.flac", 0.5, 96000, samples=np.zeros((48000, 6)), subtype="PCM_24")
    renamed = path.rename(path.with_suffix(".wav"))
    info = probe(renamed)
    assert (info.sample_rate, info.channels, info.frames) == (96000, 6, 48000)
    assert (info.container, info.encoding, info.seconds) == ("FLAC", "PCM_24", 0.5)


def test_channels_are_averaged_doubled_or_the_front_two(make_sound):
    six = np.tile(np.arange(1, 7) / 10, (1000, 1))
    path = make_sound("six.wav", samples=six, subtype="FLOAT")
    assert np.allclose(read_audio(path, 44100, 1), 0.35)
    assert np.allclose(read_audio(path, 44100, 2), [[0.1], [0.2]])
    mono = make_sound("one.wav", samples=six[:, 0], subtype="FLOAT")
    assert np.allclose(read_audio(mono, 44100, 2), 0.1)


def test_other_channel_counts_are_refused(make_sound):
    with pytest.raises(UserError, match="channels = 3"):
        read_audio(make_sound("a.wav"), 44100, 3)


@settings(deadline=None, max_examples=15)
@given(block_frames=st.integers(1000, 50000), sample_rate=st.sampled_from([8000, 44100, 48000, 96000]))
def test_the_size_of_the_blocks_does_not_show(tmp_path_factory, block_frames, sample_rate):
    path = tmp_path_factory.mktemp("blocks") / "noise.wav"
    soundfile.write(path, np.random.default_rng(0).uniform(-0.5, 0.5, 44100), 44100, subtype="FLOAT")
    streamed = np.concatenate(list(stream_audio(path, sample_rate, 1, block_frames)), axis=1)
    whole = read_audio(path, sample_rate, 1)
    assert streamed.shape == whole.shape == (1, sample_rate)
    assert np.allclose(streamed, whole, atol=1e-5)


def test_a_file_without_samples_reads_as_nothing(make_sound):
    assert read_audio(make_sound("a.wav", samples=np.zeros(0)), 48000, 2).shape == (2, 0)


@pytest.mark.parametrize("name", ["a.wav", "a.mp3", "a.flac", "a.raw"])
def test_text_with_a_sound_suffix_is_refused_in_words(tmp_path, name):
    path = tmp_path / name
    path.write_text("dear diary " * 50)
    with pytest.raises(UnreadableAudioError, match=f"{name}: not readable as audio .*Give a sound WAV"):
        probe(path)


def test_missing_empty_and_folder_are_told_apart(tmp_path):
    (tmp_path / "zero.wav").touch()
    for name, reason in [("none.wav", "there is no such file"), ("zero.wav", "zero length"), (".", "not a file")]:
        with pytest.raises(UnreadableAudioError, match=reason):
            read_audio(tmp_path / name, 44100, 1)


@pytest.mark.parametrize("poison", [np.nan, np.inf, -np.inf])
def test_one_poisonous_sample_refuses_the_file(make_sound, poison, sine):
    samples = sine(1, 44100)
    samples[40000] = poison
    path = make_sound("a.wav", samples=samples, subtype="FLOAT")
    with pytest.raises(UnreadableAudioError, match="NaN or infinite"):
        read_audio(path, 48000, 1)


def test_levels_far_beyond_full_scale_are_refused_with_the_remedy(make_sound, sine):
    loud = make_sound("loud.wav", samples=10 * sine(1, 44100), subtype="FLOAT")  # 14 dB over: somebody's mix
    assert np.abs(read_audio(loud, 44100, 1)).max() == pytest.approx(5, rel=1e-3)
    integers = make_sound("integers.wav", samples=32767 * sine(1, 44100), subtype="FLOAT")
    with pytest.raises(UnreadableAudioError, match="84 dB over full scale, 24 dB are allowed; normalise it"):
        read_audio(integers, 44100, 1)
    with pytest.raises(UnreadableAudioError, match=r"7.. dB over full scale"):
        read_audio(make_sound("rubbish.wav", samples=np.full((100, 2), 3e38), subtype="FLOAT"), 44100, 1)


@pytest.mark.parametrize("sample_rate", [1, 100, 3999, 768_001])
def test_rates_that_no_sound_has_are_refused_before_a_resampler_sees_them(make_sound, sample_rate):
    path = make_sound("a.wav", samples=np.zeros(1000), sample_rate=sample_rate)
    with pytest.raises(UnreadableAudioError, match=f"says {sample_rate:,} Hz; rates from 4,000 to 768,000 Hz"):
        read_audio(path, 44100, 1)
    with pytest.raises(UnreadableAudioError):
        probe(path)


def test_the_lowest_and_the_highest_rate_are_read(make_sound):
    for sample_rate in (4000, 768_000):
        path = make_sound(f"{sample_rate}.wav", samples=np.full(sample_rate // 4, 0.5), sample_rate=sample_rate)
        assert read_audio(path, 44100, 1).shape == (1, 11025)


def test_many_channels_are_read_in_smaller_blocks(make_sound):
    path = make_sound("many.wav", samples=np.full((20000, 200), 0.25), subtype="PCM_16")
    blocks = list(stream_audio(path, 44100, 1))
    assert max(block.shape[1] for block in blocks) * 200 <= 8 * 65536
    assert np.concatenate(blocks, axis=1).shape == (1, 20000)


def test_a_file_that_is_damaged_from_the_beginning_is_refused(make_sound):
    path = make_sound("a.flac", 4.0)
    content = bytearray(path.read_bytes())
    content[200:] = b"\x55" * (len(content) - 200)
    path.write_bytes(content)
    with pytest.raises(UnreadableAudioError, match="damaged"):
        read_audio(path, 44100, 1)


def test_what_is_wrong_with_a_file_that_is_read_is_told(make_sound, sine):
    told = []
    path = make_sound("a.wav", samples=np.stack([sine(1, 44100), -0.9 * sine(1, 44100)], 1))
    path.write_bytes(path.read_bytes()[:100_000])
    read_audio(path, 44100, 1, told.append)
    assert [line.partition(": ")[2] for line in told] == [
        "cut short: the header says 1.0 s",
        "its channels cancel in mono, 26 dB are lost; --channels 2 keeps both, or invert one",
    ]


def test_what_does_not_fit_into_memory_at_once_is_refused(make_sound, monkeypatch):
    monkeypatch.setattr(luthier.audio.reading, "LONGEST_AT_ONCE_SECONDS", 1.0)
    with pytest.raises(UnreadableAudioError, match=r"lasts 2.0 s, at most 1.0 s are taken at once; cut it"):
        read_audio(make_sound("a.wav", 2.0), 44100, 1)
