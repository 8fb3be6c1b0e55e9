"""What to do next follows from the numbers."""

import pytest
from tests.python.trainer.runs import new_checkpoint

from luthier.families.ddsp.config import DdspConfig
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.config import AudioTrainConfig
from luthier.watching.comparison.advice import Facts, advice, improving
from luthier.watching.comparison.next_steps import next_steps

FALLING, FLAT, RISING = (8.0, 5.0, 4.0), (5.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0), (5.0, 4.0, 4.2, 4.4, 4.6, 4.8, 5.0, 5.2)
GOOD = {"log_mel_l1_db": 2.0, "f0_cents": 15.0, "voicing_error": 0.05}


def ddsp(distances, minutes=20.0, **changes):
    history = [{"step": 100 * n, "phase": 1, "validation_distance": d} for n, d in enumerate(distances)]
    values = dict(history=history, corpus={"minutes": minutes}, seconds=300.0) | changes
    return Checkpoint("ddsp", "ddsp", DdspConfig(), AudioTrainConfig(), {}, **values)


def rave(distances, minutes=20.0, **changes):
    checkpoint = new_checkpoint(**changes)
    checkpoint.history = ddsp(distances).history
    checkpoint.corpus = {"minutes": minutes}
    return checkpoint


def told(checkpoint, heldout=GOOD, learned=GOOD, mosaic=None):
    return advice(Facts(checkpoint, heldout, learned, mosaic or {}))


def test_a_run_that_improves_should_train_on_for_twice_as_long():
    found = told(ddsp(FALLING))
    assert found[0].text.startswith("Train on: it is still improving")
    assert found[0].command == ("train", "--resume", "RUN", "--minutes", "10")
    assert len(found) == 1


@pytest.mark.parametrize("distances", [(), (5.0,)])
def test_a_run_that_has_hardly_begun_should_train_on(distances):
    assert "hardly trained" in told(ddsp(distances))[0].text
    assert improving(ddsp(distances)) is None


def test_a_run_that_gets_worse_is_played_from_its_best():
    found = told(ddsp(RISING))
    assert found[0].command == ("export", "RUN", "--checkpoint", "best")
    assert "Let your ears decide" in found[-1].text


def test_a_broken_run_begins_again_more_slowly():
    found = told(ddsp((5.0, float("nan"))))
    assert "broken" in found[0].text
    assert found[0].command[-1] == "train.learning_rate=0.001"


def test_what_it_knows_by_heart_asks_for_more_of_this_kind_of_sound():
    found = told(ddsp(FLAT), heldout=GOOD | {"log_mel_l1_db": 3.0}, learned=GOOD)
    assert [each.text for each in found] == [
        "Give it more of this kind of sound: the spectrum is 2.0 dB off on sounds that it learned from, and 3.0 dB on "
        "others. It has 20.0 minutes now."
    ]


def test_a_minute_of_sound_is_little():
    assert "Ten are a good beginning" in told(ddsp(FLAT, minutes=1.0))[0].text


def test_what_stands_still_far_away_wants_another_family():
    far = GOOD | {"log_mel_l1_db": 6.0}
    assert told(ddsp(FLAT), far, far)[0].command == ("train", "SOUNDS", "--preset", "small")
    done = rave(FLAT)
    done.phase = 2
    for entry in done.history:
        entry["phase"] = 2
    assert told(done, far, far)[0].command == ("train", "SOUNDS")


def test_a_codec_that_stands_still_in_phase_1_wants_its_adversary():
    far = GOOD | {"log_mel_l1_db": 6.0}
    assert told(rave(FLAT), far, far)[0].command[-1] == "train.representation_share=0.7"


def test_a_mosaic_that_is_nearer_is_told():
    found = told(ddsp(FLAT), GOOD | {"log_mel_l1_db": 3.0}, GOOD | {"log_mel_l1_db": 3.0}, {"log_mel_l1_db": 2.5})
    assert "more than with pieces of the training sounds put together (2.5 dB)" in found[0].text
    assert not any("pieces" in each.text for each in told(ddsp(FALLING), GOOD, GOOD, {"log_mel_l1_db": 1.0}))


def test_a_model_out_of_tune_is_led_to_what_follows_pitch():
    off = GOOD | {"f0_cents": 180.0}
    assert told(rave(FLAT), off, off)[0].command == ("train", "SOUNDS")
    assert told(ddsp(FLAT), off, off)[0].command[-1] == "model.voices=5"
    lost = GOOD | {"voicing_error": 0.4}
    assert "made up in 40 %" in told(rave(FLAT), lost, lost)[0].text


def test_where_nothing_stands_out_ears_decide():
    assert [each.text for each in told(ddsp(FLAT))] == ["No number stands out. Let your ears decide, blind."]


def test_commands_name_the_run_and_the_sounds_of_the_person():
    found = told(ddsp(FALLING)) + told(rave(FLAT), GOOD | {"f0_cents": 180.0}, GOOD)
    page = next_steps(found, "runs/a & b", "/my sounds", lambda *words: "luthier " + " ".join(words))
    assert "<pre>luthier train --resume runs/a &amp; b --minutes 10</pre>" in page
    assert "<pre>luthier train /my sounds</pre>" in page
    assert "train SOUNDS" in next_steps(found, "r", "", lambda *words: " ".join(words))
