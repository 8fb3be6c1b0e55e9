import numpy as np
import pytest
import soundfile

from luthier.audio.reading import probe, read_audio
from luthier.audio.writing import write_sound, write_wav
from luthier.errors import UserError


def test_what_is_written_is_read_back(tmp_path):
    samples = np.random.default_rng(0).uniform(-1.5, 1.5, (2, 1000)).astype(np.float32)
    path = tmp_path / "new folder" / "a b.wav"
    write_wav(path, samples, 48000)
    assert np.array_equal(read_audio(path, 48000, 2), samples)
    write_wav(path, samples, 48000, "int16")
    assert probe(path).encoding == "PCM_16"
    assert np.allclose(read_audio(path, 48000, 2), np.clip(samples, -1, 1), atol=2**-15)


def test_one_channel_may_be_given_flat(tmp_path):
    write_wav(tmp_path / "a.wav", np.ones(10, np.float32), 8000)
    assert read_audio(tmp_path / "a.wav", 8000, 1).shape == (1, 10)


@pytest.mark.parametrize("poison", [np.nan, np.inf])
def test_poison_is_refused_and_the_old_file_kept(tmp_path, poison):
    path = tmp_path / "a.wav"
    write_wav(path, np.ones(10, np.float32), 8000)
    before = path.read_bytes()
    with pytest.raises(UserError, match=r"a\.wav was not written: 1 of 3 samples"):
        write_wav(path, np.array([0, poison, 0], np.float32), 8000)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["a.wav", "a.flac"])
def test_a_disk_that_takes_no_more_is_said_and_nothing_is_left(tmp_path, monkeypatch, name):
    def partly(path, *_: object, **__: object) -> None:
        path.write_bytes(b"half")
        raise AssertionError

    monkeypatch.setattr(soundfile, "write", partly)
    with pytest.raises(UserError, match=r"cannot be written \(the disk is full, or took no more\): free space"):
        write_sound(tmp_path / name, np.zeros(1000, np.float32), 44100)
    assert not list(tmp_path.iterdir())
