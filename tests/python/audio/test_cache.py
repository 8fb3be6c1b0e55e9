"""The cache of decoded sounds that all runs share."""

import errno
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
import soundfile

import luthier.audio.decoding
import luthier.audio.listening
from luthier.audio.cache.packs import Pack, checksum
from luthier.audio.cache.store import SoundCache, cache_folder, limit_bytes
from luthier.audio.corpus_index import read_report
from luthier.audio.former_splitting import former_split_spans
from luthier.audio.preparing import spans_of
from luthier.audio.splitting import split_spans
from luthier.errors import UserError
from luthier.locks import FileLock, in_use


@pytest.fixture
def decodings(monkeypatch):
    """Names of the files that are decoded from now on."""
    names = []
    listen = luthier.audio.listening.listen

    def noted(sound, *arguments):
        names.append(sound.name)
        return listen(sound, *arguments)

    monkeypatch.setattr(luthier.audio.decoding, "listen", noted)
    return names


def numbered(make_sound, first, last):
    for index in range(first, last + 1):
        make_sound(f"{index:02d}.wav", f0_hz=100 + 10 * index)


def some_crop(corpus):
    return corpus.crop("train", np.random.default_rng(0), 1000)


def files_of(cache):
    return sorted(path.suffix for path in cache.folder.iterdir())


def test_every_content_is_decoded_once_for_all_runs(make_sound, prepare, decodings, tmp_path):
    numbered(make_sound, 1, 3)
    first = prepare()
    assert decodings == ["01.wav", "02.wav", "03.wav"]
    again = prepare()
    assert "unchanged" in prepare.told[0]
    other = prepare(run="other")
    shutil.copytree(tmp_path / "sounds", tmp_path / "elsewhere")
    os.utime(tmp_path / "sounds" / "01.wav", (0, 0))
    touched = prepare()
    assert len(decodings) == 3
    numbered(make_sound, 4, 4)
    assert len(prepare().report.accepted) == 4 and decodings[3:] == ["04.wav"]
    for corpus in (again, other, touched):
        assert corpus.report.files == first.report.files and np.array_equal(some_crop(corpus), some_crop(first))


def test_settings_that_change_the_sound_decode_again_and_others_do_not(make_sound, prepare, decodings):
    numbered(make_sound, 1, 2)
    prepare()
    for settings in ({"sample_rate": 22050}, {"channels": 2}):
        prepare(**settings)
    assert len(decodings) == 6
    prepare(minimum_seconds=0.5)
    assert "changed" in prepare.told[0] and len(decodings) == 6


def test_what_could_not_be_read_is_not_tried_again(make_sound, prepare, decodings):
    numbered(make_sound, 1, 1)
    make_sound("broken.flac", 3.0).write_bytes(b"fLaC, or so it says")
    reasons = [prepare(run=run).report.rejected[0].problem for run in ("run", "other")]
    assert reasons[0].startswith("not readable as audio") and reasons[0] == reasons[1]
    assert decodings == ["01.wav", "broken.flac"]


def test_a_run_keeps_an_index_and_no_sound(make_sound, prepare, tmp_path, cache):
    numbered(make_sound, 1, 3)
    corpus = prepare()
    assert [path.name for path in (tmp_path / "run").iterdir()] == ["sounds.jsonl"]
    assert files_of(cache) == [".f32", ".jsonl", ".runs"]
    assert read_report(tmp_path / "run", tmp_path / "sounds").files == corpus.report.files


def test_a_cleaned_cache_is_filled_again_with_the_same_sound(make_sound, prepare, cache):
    numbered(make_sound, 1, 3)
    before = some_crop(prepare())
    assert len(cache.clean(0)) == 1 and files_of(cache) == []
    after = prepare()
    assert "no longer in the cache" in prepare.told[0]
    assert np.array_equal(some_crop(after), before)


def test_a_corpus_that_is_read_is_not_cleaned_away(make_sound, prepare, cache):
    numbered(make_sound, 1, 3)
    corpus = prepare()
    assert cache.entries()[0].in_use and not cache.clean(0)
    crop = some_crop(corpus)
    del corpus
    assert not cache.entries()[0].in_use
    assert len(cache.clean(0)) == 1
    assert crop.any()


def test_what_was_used_longest_ago_goes_first(make_sound, prepare, cache, tmp_path):
    for name in ("a", "b", "c"):
        make_sound(f"{name}.wav", 1.0, f0_hz=200 + ord(name))
        prepare(run=name)  # a pack for each
        (tmp_path / "sounds" / f"{name}.wav").rename(tmp_path / f"{name}.wav")
    for entry in cache.entries():
        age = ["c", "a", "b"].index(Path(entry.runs[0]).name)  # b was used last
        os.utime(entry.index, (age, age))
    (removed,) = cache.clean(2.5 * 44100 * 4)
    assert Path(removed.runs[0]).name == "c"
    assert [Path(entry.runs[0]).name for entry in cache.entries()] == ["b", "a"]


def test_reading_a_pack_is_a_use(make_sound, prepare, cache):
    make_sound("a.wav")
    prepare()
    os.utime(cache.entries()[0].index, (0, 0))
    prepare(run="other")
    assert cache.entries()[0].last_use > 0


@pytest.mark.skipif(sys.platform == "win32", reason="locks are had at once there")
def test_who_waited_for_others_keeps_a_third_one_out(cache):
    inside, waits = threading.Event(), threading.Event()

    def second():
        with cache.decoding("the same sounds", lambda line: waits.set()):
            inside.set()
            done.wait()

    done = threading.Event()
    thread = threading.Thread(target=second)
    with cache.decoding("the same sounds", print):
        thread.start()
        waits.wait()
        assert not inside.is_set()
    inside.wait()
    (lock,) = cache.folder.glob("*.lock")
    assert in_use(lock)
    done.set()
    thread.join()
    assert not list(cache.folder.glob("*.lock"))


def test_decoding_keeps_the_cache_within_its_limit(make_sound, prepare, tmp_path):
    small = SoundCache(tmp_path / "decoded", 1.5 * 44100 * 4)
    make_sound("a.wav")
    prepare(run="a", cache=small)
    (tmp_path / "sounds" / "a.wav").unlink()
    make_sound("b.wav", f0_hz=300)
    prepare(run="b", cache=small)
    assert "removed 0.0 GB" in prepare.told[-1]
    (left,) = small.entries()
    assert [Path(run).name for run in left.runs] == ["b"]


def test_sounds_above_the_limit_are_kept_while_they_are_used_and_this_is_said(make_sound, prepare, tmp_path):
    make_sound("a.wav")
    corpus = prepare(cache=SoundCache(tmp_path / "decoded", 1000))
    assert "above its limit" in prepare.told[-1] and "LUTHIER_CACHE_LIMIT" in prepare.told[-1]
    assert some_crop(corpus).any()


@pytest.mark.parametrize("damage", ["cut", "zeroed", "gone", "no json", "half a list", "version", "no header"])
def test_a_damaged_pack_is_noticed_and_made_again(make_sound, prepare, cache, damage):
    numbered(make_sound, 1, 2)
    before = some_crop(prepare())
    (samples,), (index,) = cache.folder.glob("*.f32"), cache.folder.glob("*.jsonl")
    header, *lines = index.read_text().splitlines(keepends=True)
    if damage == "cut":
        os.truncate(samples, samples.stat().st_size // 2)
    elif damage == "zeroed":
        samples.write_bytes(bytes(samples.stat().st_size))
    elif damage == "gone":
        samples.unlink()
    elif damage == "no json":
        index.write_bytes(b"\xff\xfe\0")
    elif damage == "half a list":
        index.write_text(header + lines[0])
    elif damage == "version":
        index.write_text(json.dumps(json.loads(header) | {"format_version": 99}) + "\n" + "".join(lines))
    elif damage == "no header":
        index.write_text("")
    assert np.array_equal(some_crop(prepare()), before)
    assert len(cache.entries()) == 2 and not cache.clean()


@pytest.mark.parametrize("damage", ["gone", "half", "version"])
def test_a_damaged_index_of_a_run_costs_no_decoding(make_sound, prepare, decodings, tmp_path, damage):
    numbered(make_sound, 1, 2)
    first, index = prepare(), tmp_path / "run" / "sounds.jsonl"
    if damage == "gone":
        index.unlink()
    elif damage == "half":
        index.write_text(index.read_text()[:-30])
    else:
        index.write_text(index.read_text().replace('"format_version": 2', '"format_version": 99'))
    assert prepare().report.files == first.report.files and len(decodings) == 2


def test_a_moved_folder_is_still_known(make_sound, prepare, decodings, tmp_path):
    numbered(make_sound, 1, 2)
    prepare()
    shutil.move(tmp_path / "sounds", tmp_path / "renamed")
    shutil.copytree(tmp_path / "renamed", tmp_path / "sounds")
    assert "unchanged" in (prepare(), prepare.told)[1][0] and len(decodings) == 2


def test_nothing_usable_writes_no_index_and_is_said_in_words(make_sound, prepare, tmp_path):
    make_sound("short.wav", 0.004)
    with pytest.raises(UserError, match="too short"):
        prepare()
    assert not (tmp_path / "run").exists()


_DECODING = """
import os, signal, sys
from pathlib import Path
import luthier.audio.decoding as decoding
from luthier.audio.cache.store import SoundCache
from luthier.audio.corpus import Corpus
from luthier.audio.listening import listen
sounds, run, cache, killed_at = sys.argv[1:]
def noted(sound, rate, channels, sink, advance):
    print("decoding", sound.name, flush=True)
    if sound.name == killed_at:
        sink(__import__("numpy").zeros((1, 3000000), "f4"))
        os.kill(os.getpid(), signal.SIGKILL)
    if killed_at == "waits":
        sys.stdin.readline()
    return listen(sound, rate, channels, sink, advance)
decoding.listen = noted
tell = lambda line: print(line, flush=True)
corpus = Corpus.prepare(sounds, run, 44100, 1, cache=SoundCache(Path(cache), 1e9), tell=tell)
print(len(corpus.report.accepted))
"""


def start(tmp_path, cache, run, killed_at=""):
    arguments = [sys.executable, "-c", _DECODING, tmp_path / "sounds", tmp_path / run, cache.folder, killed_at]
    return subprocess.Popen(
        [str(argument) for argument in arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_killed_while_decoding_nothing_half_written_stays(make_sound, prepare, cache, tmp_path):
    numbered(make_sound, 1, 3)
    process = start(tmp_path, cache, "killed", "03.wav")
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert len(list(cache.folder.glob(".*.part-*"))) == 1 and not cache.entries()
    assert len(prepare().report.accepted) == 3
    assert files_of(cache) == [".f32", ".jsonl", ".runs"]


@pytest.mark.skipif(sys.platform == "win32", reason="locks are had at once there")
def test_two_processes_at_once_decode_everything_once(make_sound, cache, tmp_path):
    numbered(make_sound, 1, 2)
    first = start(tmp_path, cache, "first", "waits")
    assert first.stdout.readline() == "decoding 01.wav\n"
    second = start(tmp_path, cache, "second")
    assert "waiting for it" in second.stdout.readline()
    assert not cache.clean(0) and list(cache.folder.glob(".*.part-*"))  # what is being written is no leftover
    assert first.communicate("\n\n")[0].splitlines() == ["decoding 02.wav", "2"]
    assert second.communicate()[0].splitlines() == ["2"]
    assert len(cache.entries()) == 1 and len(cache.entries()[0].runs) == 2


def test_a_lock_of_a_file_that_was_removed_meanwhile_is_known(tmp_path):
    path = tmp_path / "a"
    lock = FileLock(path, exclusive=True, create=True)
    assert lock.still_there()
    path.unlink()
    assert not lock.still_there()
    path.touch()
    assert not lock.still_there()
    lock.release()
    assert not lock.still_there()


def test_a_full_disk_is_one_line_with_the_remedy_and_leaves_nothing(make_sound, prepare, cache, monkeypatch):
    numbered(make_sound, 1, 2)

    def full(writer, block):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("luthier.audio.cache.packs.PackWriter.write", full)
    with pytest.raises(UserError, match=r"is full: free space there .*--clean --all.* or set LUTHIER_CACHE") as caught:
        prepare()
    assert "\n" not in str(caught.value) and files_of(cache) == []


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="needs permissions that count")
def test_a_cache_that_cannot_be_written_is_one_line(make_sound, prepare, tmp_path):
    make_sound("a.wav")
    (tmp_path / "fixed").mkdir(mode=0o500)
    with pytest.raises(UserError, match=r"cannot be written .*LUTHIER_CACHE"):
        prepare(cache=SoundCache(tmp_path / "fixed" / "cache", 1e9))


def test_a_file_where_the_cache_should_be_is_one_line(make_sound, prepare, tmp_path):
    make_sound("a.wav")
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match=r"cannot be written .*LUTHIER_CACHE"):
        prepare(cache=SoundCache(tmp_path / "file", 1e9))


def test_the_cache_is_where_the_person_or_the_system_says():
    assert cache_folder({"LUTHIER_CACHE": "/big/disk"}) == Path("/big/disk")
    if sys.platform == "linux":
        assert cache_folder({"XDG_CACHE_HOME": "/x"}) == Path("/x/luthier")
        assert cache_folder({}) == Path("~/.cache/luthier").expanduser()
    assert SoundCache.of_this_person({"LUTHIER_CACHE": "/c"}).limit_bytes == 10e9
    assert SoundCache.of_this_person({"LUTHIER_CACHE": "/c", "LUTHIER_CACHE_LIMIT": "0.5"}).limit_bytes == 5e8
    for wrong in ("much", "-1", "nan"):
        with pytest.raises(UserError, match=f"limit of the cache is '{wrong}': give gigabytes"):
            limit_bytes(wrong)


def write_former_corpus(run, corpus, fingerprint):
    """What commit 430d84e left in the folder of a run."""
    run.mkdir()
    samples = [corpus.read(span, 0, span.frames).T for span in spans_of(corpus.report)]
    np.concatenate(samples).astype("<f4").tofile(run / "samples.f32")
    files = [
        dict(zip(("name", "seconds", "sample_rate", "channels", "peak_db", "frames", "problem", "note"), file.values()))  # noqa: B905
        for file in corpus.report.files
    ]
    index = {"format_version": 1, "sample_rate": 44100, "channels": 1, "fingerprint": fingerprint}
    index |= {"checksum": checksum(run / "samples.f32"), "ignored": 0, "files": files}
    (run / "index.json").write_text(json.dumps(index))


def former_fingerprint(folder):
    stats = [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in sorted(folder.iterdir())]
    return hashlib.blake2b(json.dumps([(1, 44100, 1, 0.2), stats]).encode(), digest_size=16).hexdigest()


def test_a_run_with_sounds_of_its_own_goes_on_with_them_and_holds_out_what_it_did(make_sound, prepare, tmp_path, cache):
    for index in range(12):
        make_sound(f"{index:02d}.wav", 3.0 if index < 11 else 60.0, 8000, f0_hz=100 + index)
    corpus = prepare()
    write_former_corpus(tmp_path / "old", corpus, former_fingerprint(tmp_path / "sounds"))
    cache.clean(0)
    resumed = prepare(run="old", seed=3)
    assert "using" in prepare.told[0] and "old" in prepare.told[0] and len(prepare.told) == 1
    files = spans_of(resumed.report)
    assert resumed.spans == former_split_spans(files, 3) != split_spans(files, 3, 44100)
    assert np.array_equal(
        some_crop(resumed), resumed.read(*resumed.place("train", np.random.default_rng(0), 1000), 1000)
    )
    assert np.array_equal(resumed.read(files[11], 5, 100), corpus.read(files[11], 5, 100))
    make_sound("12.wav", f0_hz=500)
    prepare(run="old")
    assert sorted(path.name for path in (tmp_path / "old").iterdir()) == ["sounds.jsonl"]


def test_packs_are_closed_at_a_size_so_that_a_killed_process_loses_little(make_sound, prepare, cache, monkeypatch):
    monkeypatch.setattr("luthier.audio.cache.packs.PACK_BYTES", 300_000)
    numbered(make_sound, 1, 5)
    corpus = prepare()
    assert len(cache.entries()) == 3
    for span in spans_of(corpus.report):
        original, _ = soundfile.read(corpus.report.folder / corpus.report.accepted[span.file].name, dtype="float32")
        assert np.allclose(corpus.read(span, 0, span.frames)[0], original, atol=1e-6)


def test_a_pack_says_whence_it_came_and_who_uses_it(make_sound, prepare, cache, tmp_path):
    make_sound("a.wav")
    prepare()
    prepare()
    prepare(run="other")
    (entry,) = cache.entries()
    assert (entry.header.sample_rate, entry.header.channels) == (44100, 1)
    assert entry.header.folder == str(tmp_path / "sounds")
    assert entry.runs == (str(tmp_path / "run"), str(tmp_path / "other"))
    assert entry.size > 44100 * 4
    shutil.rmtree(tmp_path / "run")
    assert cache.entries()[0].runs == (str(tmp_path / "other"),)
    with pytest.raises(FileNotFoundError):
        Pack(cache.folder / "0123.jsonl")
