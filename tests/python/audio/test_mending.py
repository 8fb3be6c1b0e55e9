"""Files whose headers lie, channels that cancel, hours of nothing: read to the end, and said."""

import io
import json
import struct

import numpy as np
import pytest
import soundfile

from luthier.audio.finding import find_sounds
from luthier.audio.listening import Heard, content_key, listen
from luthier.audio.mending.coded import true_header
from luthier.audio.mending.mixing import ChannelLevels
from luthier.audio.mending.silence import SilenceCutter
from luthier.audio.reading import probe, read_audio
from luthier.audio.report import FileReport
from luthier.audio.validation import Judge

UNSAID = "its header gives no length: read to the end of the file"
TO_THE_END = "its header says 1.0 s, read to the end of the file: 2.0 s"
CUT = "cut short: the header says 2.0 s"


@pytest.fixture
def written(sine):
    """The bytes of a file of two seconds."""

    def made(container="WAV", encoding="PCM_16", channels=1):
        content, samples = io.BytesIO(), np.tile(sine(2, 44100)[:, None], channels)
        soundfile.write(content, samples, 44100, format=container, subtype=encoding)
        return bytearray(content.getvalue())

    return made


@pytest.fixture
def heard(tmp_path):
    """What is heard in a file of some bytes: seconds of it, note, fault; the sound is what it should be."""

    def what(content, name="a.wav", channels=1):
        (tmp_path / "sounds").mkdir(exist_ok=True)
        (tmp_path / "sounds" / name).write_bytes(content)
        (sound,) = (sound for sound in find_sounds(tmp_path / "sounds").sounds if sound.name == name)
        blocks = []
        result = listen(sound, 44100, channels, blocks.append, lambda count: None)
        if result.frames:
            samples = np.concatenate(blocks, axis=1)[0]
            wanted = 0.5 * np.sin(2 * np.pi * 440 * np.arange(len(samples)) / 44100)
            assert np.abs(samples - wanted)[:-5000].mean() < 0.01
        return round(result.frames / 44100, 1), result.note, result.fault

    return what


def with_size(content, size, name=b"data", order="<", also=()):
    """The bytes with another size of a chunk, and of what else is named by its place."""
    place = content.index(name) + len(name)
    for at in (place, *also):
        content[at : at + 4] = struct.pack(f"{order}I", size)
    return content


ENCODINGS = ["PCM_16", "PCM_24", "PCM_32", "FLOAT", "DOUBLE", "PCM_U8", "ULAW", "ALAW"]


@pytest.mark.parametrize("size", [0, 0x7FFFFFFF, 0xFFFFFFFF, 0xFFFFFFDB, 0x7FFFF000])
@pytest.mark.parametrize(
    ("container", "encoding"),
    [*(("WAV", each) for each in [*ENCODINGS, "IMA_ADPCM"]), *(("WAVEX", each) for each in ENCODINGS)],
)
def test_a_wav_without_a_length_is_read_to_its_end(written, heard, container, encoding, size):
    content = with_size(written(container, encoding), size, also=[4])
    assert heard(content) == (2.0, UNSAID, "")


@pytest.mark.parametrize("encoding", ["PCM_16", "PCM_24", "FLOAT"])
def test_sound_behind_the_length_in_the_header_is_read_too(written, heard, encoding):
    content = written(encoding=encoding)
    half = struct.unpack("<I", content[content.index(b"data") + 4 :][:4])[0] // 2
    assert heard(with_size(content, half)) == (2.0, TO_THE_END, "")


@pytest.mark.parametrize(
    "behind", [b"LIST\x0a\0\0\0INFO123456", b"LIST\xff\xff\0\0INFO", b"TAG" + b"x" * 125, b"\0" * 99]
)
def test_what_follows_the_sound_is_none(written, heard, behind):
    assert heard(written() + behind) == (2.0, "", "")


@pytest.mark.parametrize("size", [0, 16, 0xFFFFFFFF])
def test_a_wrong_size_of_the_whole_does_not_matter(written, heard, size):
    content = written()
    content[4:8] = struct.pack("<I", size)
    assert heard(content) == (2.0, "", "")


@pytest.mark.parametrize("padding", [b"\0", b""])
@pytest.mark.parametrize("size", [None, 0])
def test_odd_chunks_before_the_sound_are_stepped_over(written, heard, padding, size):
    content = written()
    place = content.index(b"data")
    content[place:place] = b"JUNK" + struct.pack("<I", 27) + b"x" * 27 + padding + b"LIST\4\0\0\0INFO"
    assert heard(content if size is None else with_size(content, size))[0] == 2.0


def test_a_chunk_that_says_it_is_longer_than_the_file_does_not_hide_the_sound(written, heard):
    content = written()
    place = content.index(b"data")
    content[place:place] = b"LIST\xff\xff\xff\x0fINFO"
    assert heard(content) == (2.0, UNSAID, "")


def test_a_click_without_a_length_is_read_too(written, tmp_path):
    (tmp_path / "a.wav").write_bytes(with_size(written()[: 44 + 2000], 0))
    assert read_audio(tmp_path / "a.wav", 44100, 1).shape == (1, 1000)


def test_a_file_that_is_empty_indeed_stays_so(written, heard):
    content = written()[:44]
    assert heard(with_size(content, 0)) == (0.0, "", "")
    assert heard(content + b"LIST\4\0\0\0INFO") == (0.0, "", "")


@pytest.mark.parametrize("container", ["WAV", "WAVEX", "RF64", "W64", "AIFF", "CAF", "AU"])
@pytest.mark.parametrize("encoding", ["PCM_16", "PCM_24", "FLOAT"])
def test_a_file_that_was_cut_is_read_and_said(written, heard, container, encoding):
    content = written(container, encoding)
    assert heard(content, f"a.{container.lower()[:4]}" if container != "WAVEX" else "a.wav")[1:] == ("", "")
    seconds, note, fault = heard(content[: len(content) // 2], "b.wav")
    assert (note, fault) == (CUT, "") and seconds == pytest.approx(1.0, abs=0.03)


@pytest.mark.parametrize("encoding", ["PCM_16", "PCM_24", "FLOAT"])
def test_other_containers_without_a_length_are_read_to_their_end(written, heard, encoding):
    rf64, w64 = written("RF64", encoding), written("W64", encoding)
    place = rf64.index(b"ds64") + 8
    rf64[place : place + 24] = bytes(24)
    w64[16:24] = w64[w64.index(b"data\xf3") + 16 :][:8] = bytes(8)
    place = w64.index(b"data\xf3") + 16
    w64[place : place + 8] = bytes(8)
    aiff = written("AIFF", encoding)
    aiff = with_size(aiff, 0, b"SSND", ">", also=[4, aiff.index(b"COMM") + 10])
    caf, au = written("CAF", encoding), written("AU", encoding)
    place = caf.index(b"data") + 4
    caf[place : place + 8] = b"\xff" * 8
    au[8:12] = bytes(4)
    for number, content in enumerate([rf64, bytes(rf64).replace(b"RF64", b"BW64"), w64, aiff, caf, au]):
        assert heard(content, f"{number}.wav") == (2.0, UNSAID, "")


@pytest.mark.parametrize("little_endian", [True, False])
def test_a_length_that_wrapped_at_4_gib_is_told_from_the_size_of_the_file(tmp_path, written, little_endian):
    content = written("WAV", "PCM_16", 2) if little_endian else written("AIFF", "PCM_16", 2)
    path = tmp_path / "long.wav"
    size = (1 << 32) + 60_000_000
    first = len(content) - 2 * 44100 * 4
    if little_endian:
        content = with_size(content, size & 0xFFFFFFFF)
    else:
        content = with_size(content, (size + 8) & 0xFFFFFFFF, b"SSND", ">")
    with path.open("wb") as file:
        file.write(content)
        file.truncate(first + size)
    assert probe(path).frames == size // 4
    with path.open("ab") as file:
        file.write(b"LIST\4\0\0\0INFO" if little_endian else b"ANNO\0\0\0\4INFO")
    assert probe(path).frames == size // 4


@pytest.mark.parametrize("name", ["a.flac", "a.ogg", "a.opus", "a.mp3"])
def test_compressed_files_that_were_cut_are_read_as_far_as_they_go(tmp_path, sine, heard, name):
    path, rng = tmp_path / name, np.random.default_rng(0)
    samples = sine(20, 48000) + rng.uniform(-0.01, 0.01, 20 * 48000)
    kinds = {"flac": "PCM_16", "ogg": "VORBIS", "opus": "OPUS", "mp3": "MPEG_LAYER_III"}
    kind = kinds[path.suffix[1:]]
    container = "OGG" if kind in ("VORBIS", "OPUS") else path.suffix[1:].upper()
    with soundfile.SoundFile(path, "w", 48000, 1, kind, format=container) as file:
        for start in range(0, len(samples), 48000):
            file.write(samples[start : start + 48000])
    whole = path.read_bytes()
    told = []
    assert read_audio(path, 48000, 1, told.append).shape[1] == pytest.approx(20 * 48000, abs=4000) and not told
    path.write_bytes(whole[: len(whole) // 2])
    kept = read_audio(path, 48000, 1, told.append).shape[1] / 48000
    assert 8 < kept < 12
    assert len(told) == 1 and ("cut short" in told[0] or "damaged after" in told[0])


def test_a_flac_without_a_length_is_read(written, heard):
    content = written("FLAC")
    content[21] &= 0xF0
    content[22:26] = bytes(4)
    assert heard(content, "a.flac") == (2.0, "", "")


def with_flac_total(content, total):
    packed = int.from_bytes(content[18:26], "big")
    content[18:26] = (packed >> 36 << 36 | total).to_bytes(8, "big")
    return content


def with_mp3_frames(content, divided):
    """A file whose first frame, of Xing's, counts too few."""
    place = max(content.find(b"Xing"), content.find(b"Info")) + 8
    content[place : place + 4] = struct.pack(">I", struct.unpack(">I", content[place : place + 4])[0] // divided)
    return content


def test_compressed_files_that_say_too_little_are_read_to_the_end(written, heard):
    assert heard(with_flac_total(written("FLAC"), 44100), "a.flac") == (2.0, TO_THE_END, "")
    assert heard(with_flac_total(written("FLAC", "PCM_24", 2), 44100), "b.flac") == (2.0, TO_THE_END, "")
    assert heard(with_mp3_frames(written("MP3", "MPEG_LAYER_III"), 2), "a.mp3") == (2.0, TO_THE_END, "")


def test_sounds_that_were_joined_by_their_bytes_are_read_whole_or_said_to_be_several(written, heard, tmp_path):
    mp3, ogg, path = written("MP3", "MPEG_LAYER_III"), written("OGG", "VORBIS"), tmp_path / "joined.mp3"
    tagged = b"ID3\4\0\0\0\0\0\x40" + bytes(64) + mp3
    assert heard(tagged, "a.mp3")[1] == ""
    path.write_bytes(mp3 + tagged)
    assert read_audio(path, 44100, 1).shape[1] / 44100 == pytest.approx(4.1, abs=0.1)
    length, note, _ = heard(ogg + ogg.replace(ogg[14:18], b"next"), "a.ogg")
    assert length == 2.0
    assert "only the first is read" in note


def test_what_looks_like_a_frame_in_a_sound_is_none(written, heard):
    """The last frame is taken for one by its checksum and by what it says of itself."""
    content = written("FLAC")
    for fake in ("fff879087f00005500", "fff8c9087f00005500", "fff9c908ffbfbfbfbfbfbf00"):
        file = content + bytes.fromhex(fake) + bytes(20)
        assert true_header(io.BytesIO(file), len(file)) is None


def levels_of(*channels):
    levels = ChannelLevels(len(channels))
    levels.add(np.stack(channels, 1).astype(np.float32))
    return levels


def test_channels_that_cancel_are_told_with_what_is_lost(sine):
    y, other = sine(1, 44100), sine(1, 44100, 333)
    assert (
        levels_of(y, -y).loss(1)
        == "its channels cancel in mono, nothing is left; --channels 2 keeps both, or invert one"
    )
    assert "26 dB are lost" in levels_of(y, -0.9 * y).loss(1)
    assert "10 dB are lost" in levels_of(y, -0.5 * y).loss(1)
    assert "26 dB are lost" in levels_of(y + 0.3, -0.9 * y + 0.3).loss(1), "an offset hides it"
    assert "nothing is left; --channels 2 keeps the first two, or invert one" in levels_of(y, -y, y, -y).loss(1)
    assert "6 dB are lost" in levels_of(y, y, -y, y).loss(1)
    for fine in ([y, y], [y, other], [y, 0.1 * y], [y, other, y, other], [y]):
        assert levels_of(*fine).loss(1) == ""
    assert levels_of(y, -y).loss(2) == ""


def test_dead_channels_are_told(sine):
    y, nothing = sine(1, 44100), np.zeros(44100)
    assert levels_of(y, nothing).loss(1) == "channel 2 is silent, and mono is quieter for it"
    assert levels_of(nothing, y).loss(2) == "channel 1 is silent"
    assert levels_of(nothing, nothing, y, y).loss(2).startswith("its first two of 4 channels are silent")
    assert levels_of(nothing, nothing).loss(1) == ""


@pytest.mark.parametrize("rate", [44100, 48000])
def test_a_constant_is_no_sound(tmp_path, make_sound, rate):
    make_sound("a.wav", 1.0, rate, samples=np.full((rate, 2), [0.5, -0.2]))
    heard = listen(find_sounds(tmp_path).sounds[0], 44100, 1, lambda block: None, lambda count: None)
    assert heard.is_silent
    assert Judge(44100, 0.1).verdict("a.wav", heard).problem == "no sound: every sample has the same value"


def test_an_offset_is_told(sine):
    assert levels_of(sine(1, 44100) + 0.1).offset() == "a DC offset of 0.1; a high-pass takes it out"
    assert levels_of(sine(1, 44100)).offset() == ""


def cut(*pieces, block=1000):
    sound = np.concatenate(pieces)[None].astype(np.float32)
    blocks = []
    cutter = SilenceCutter(blocks.append, 100)
    for start in range(0, sound.shape[1], block):
        cutter.write(sound[:, start : start + block])
    cutter.finish()
    return np.concatenate(blocks, axis=1)[0], cutter


@pytest.mark.parametrize("block", [7, 100, 1500, 10000])
def test_long_silence_is_shortened_wherever_blocks_end(block):
    ones = np.ones(300)
    samples, cutter = cut(np.zeros(2000), ones, np.zeros(900), ones, np.zeros(5000), block=min(block, 10000))
    if block == 10000:  # silence inside one block is left as it is
        assert cutter.cuts == ((25, 1975), (1550, 4975)) and len(samples) == 1550
    assert np.array_equal(samples, np.concatenate([np.zeros(25), ones, np.zeros(900), ones, np.zeros(25)]))
    assert cutter.frames == len(samples) and cutter.cuts == ((25, 1975), (1550, 4975))


def test_sound_without_long_silence_is_passed_on_as_it_is():
    sound = np.random.default_rng(0).uniform(-1, 1, 3000)
    samples, cutter = cut(np.zeros(10), sound, np.zeros(1000))
    assert len(samples) == 4010 and np.array_equal(samples[10:3010], sound.astype(np.float32)) and not cutter.cuts


def test_a_hole_of_gigabytes_is_named_quickly_and_apart_from_other_holes(tmp_path):
    names = []
    for size in (2**30, 2**30 + 2**20, 2**30 + 5):
        with (tmp_path / "a.wav").open("wb") as file:
            file.truncate(size)
        names.append(content_key(tmp_path / "a.wav", 44100, 1))
    assert len(set(names)) == 3


def test_the_table_says_what_was_wrong_and_names_the_way_out(make_sound, prepare, sine):
    y = sine(2, 44100)
    make_sound("a.wav", samples=np.stack([y, -y], 1))
    make_sound("b.wav", samples=np.stack([y, -0.9 * y], 1))
    path = make_sound("c.wav", samples=y)
    path.write_bytes(with_size(bytearray(path.read_bytes()), 0))
    make_sound("d.wav", samples=np.concatenate([0.3 * y, np.zeros(30 * 44100)]))
    table = prepare().report.table()
    assert "a.wav  (silent: its channels cancel in mono" in table and "--channels 2 keeps both, or invert one" in table
    assert "b.wav  (its channels cancel in mono, 26 dB are lost" in table
    assert f"c.wav  ({UNSAID})" in table
    assert "d.wav  (29.8 s of digital silence are left out)" in table
    assert table == prepare().report.table(), "the run notes it"
    assert table == prepare(run="other").report.table(), "the cache does"
    assert "cancel" not in prepare(channels=2).report.table()


def test_what_an_older_luthier_noted_is_read():
    heard = Heard(44100, 1, 100, -6.0, "content", "note", "", "mixing", -7.0, ((10, 5),))
    report = FileReport("a.wav", 1.0, 44100, 1, -6.0, 100, "", "note", ((10, 5),))
    assert Heard.of(json.loads(json.dumps(heard.values()))) == heard
    assert FileReport.of(json.loads(json.dumps(report.values()))) == report
    assert Heard.of(heard.values()[:7]) == Heard(44100, 1, 100, -6.0, "content", "note")
    assert FileReport.of(report.values()[:8]) == FileReport("a.wav", 1.0, 44100, 1, -6.0, 100, "", "note")
