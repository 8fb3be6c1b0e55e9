"""What anybody may send to an installation, with a Pd that only writes down what it is told."""

import math
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luthier.contract.shipped import shipped_model
from luthier.tools.serve.health import Health
from luthier.tools.serve.installation import Installation
from luthier.tools.serve.keeper import Keeper
from luthier.tools.serve.messages import MESSAGES, OF_NN, take
from luthier.tools.serve.models import Models
from luthier.tools.serve.settings import Settings
from luthier.tools.serve.state import first_state, read_state
from luthier.tools.serve.store import ModelStore


class Pd:
    """Takes the place of Player and of Ports."""

    answers_port = 9999

    def __init__(self, patch: Path) -> None:
        self._patch = patch
        self.told: list[tuple] = []
        self.answered: list[tuple] = []

    def start(self, write) -> None:
        write(self._patch, 9998)
        self.told.clear()

    def send(self, *words) -> None:
        self.told.append(words)

    def answer(self, *words) -> None:
        self.answered.append(words)

    def answer_to(self, host: str, port: int) -> None:
        pass


class Desk:
    """An installation that plays the strings of the box, and what it said."""

    def __init__(self, folder: Path) -> None:
        (folder / "room").mkdir(parents=True)
        self.settings = Settings(shipped_model("strings").model, folder / "state")
        self.pd = Pd(folder / "patch.pd")
        state = first_state(self.settings)
        store = ModelStore(folder / "state", folder / "room")
        models = Models(store, store.first(self.settings.model), self.settings.model, print)
        self.keeper = Keeper(state, folder / "state", print)
        self.it = Installation(
            self.settings, state, models, self.pd, self.pd, Health(0.0), self.keeper, lambda line: None
        )
        self.it.start_player()
        self.it.plays = True

    def errors(self) -> list[str]:
        return [words[2] for words in self.pd.answered if words[:2] == ("nn", "error")]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_what_is_set_is_told_to_this_pd_and_to_the_next(desk):
    take(desk.it, ["nn", "set", "transpose", 7.0])
    take(desk.it, ["nn", "deadline", "auto"])
    take(desk.it, ["level", 70.0, 2000.0])
    assert ("nn", "set", "transpose", 7.0) in desk.pd.told
    assert ("level", 70.0, 2000.0) in desk.pd.told
    desk.it.start_player()
    assert desk.pd.told == []
    desk.it.restore()
    assert ("nn", "set", "transpose", 7.0) in desk.pd.told
    assert ("nn", "deadline", "auto") in desk.pd.told
    assert desk.pd.told[-1][:2] == ("level", 70.0)
    assert desk.errors() == []


def test_what_the_model_cannot_take_is_not_told_to_the_next(desk):
    take(desk.it, ["nn", "set", "transpose", "high"])
    take(desk.it, ["nn", "set", "no_such_thing", 1.0])
    assert len(desk.pd.told) == 2, "nn~ says what is wrong"
    assert desk.it.state.now.attributes == {}


def test_a_scene_brings_back_what_was_set(desk):
    take(desk.it, ["nn", "set", "transpose", 7.0])
    take(desk.it, ["scene", "save", "dusk"])
    take(desk.it, ["nn", "set", "transpose", 0.0])
    take(desk.it, ["level", 50.0])
    take(desk.it, ["scene", "recall", "dusk"])
    assert desk.it.state.now.attributes["transpose"] == [7.0]
    assert desk.it.state.now.level == 80.0
    take(desk.it, ["scene", "forget", "dusk"])
    take(desk.it, ["scene", "recall", "dusk"])
    assert desk.errors() == ["there is no scene 'dusk'; there are: none"]


def test_while_pd_starts_what_is_set_is_kept_and_what_cannot_be_answered_is_said(desk):
    desk.it.plays = False
    take(desk.it, ["nn", "set", "transpose", 7.0])
    take(desk.it, ["nn", "get", "transpose"])
    assert desk.it.state.now.attributes == {"transpose": [7.0]}
    assert desk.errors() == ["Pd starts at this moment: send get transpose again"]


@pytest.mark.parametrize(
    "words",
    [
        ["nn", "set", "transpose", math.inf],
        ["level", math.nan],
        ["level", -1.0],
        ["file", "a\0b"],
        ["file", "x" * 5000],
        ["nn", "load", "~nobody_of_this_name/model.ts"],
        ["nn", "load", "y" * 5000],
        ["nn", "deadline", "soon"],
        ["answers", "example.org", 9.0],
        ["answers", "127.0.0.1", 0.5],
        ["play"],
        ["nn"],
        [1.0],
        [],
    ],
    ids=repr,
)
def test_what_is_wrong_is_answered_and_changes_nothing(desk, words):
    before = str(desk.it.state)
    take(desk.it, words)
    assert len(desk.errors()) == 1
    assert str(desk.it.state) == before


WORDS = st.floats(width=32) | st.text(max_size=8) | st.sampled_from(["transpose", "dusk", "save", "recall", "..", "~"])
SENT = st.builds(
    lambda head, rest: [*head, *rest],
    st.sampled_from([[name] for name in MESSAGES] + [["nn", name] for name in OF_NN] + [["nn", "get"], ["nn"], []]),
    st.lists(WORDS, max_size=4),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SENT, max_size=8))
def test_whatever_is_sent_it_goes_on_and_its_state_can_be_read_again(tmp_path_factory, messages):
    desk = Desk(tmp_path_factory.mktemp("desk"))
    for words in messages:
        take(desk.it, words)
    desk.keeper.write()
    assert read_state(desk.settings) == (desk.it.state, "")
    shutil.rmtree(desk.settings.state.parent)
