"""The Max patches of named latents do what their hands say: messages are followed from a hand to the sound."""

from __future__ import annotations

import json

import pytest
from tests.hosts.max.messages import BANG, Message, Messages
from tests.hosts.pd.pd_patch import ROOT

from maxfiles.patches.named_latents import LATENTS

NAMES = ["pitch", "voicing", "loudness_db", "timbre 1", "timbre 2"]
LEAST, MOST, MEANS = [30.0, 0.0, -80.0, -2.0, -1.0], [90.0, 1.0, -10.0, 2.0, 3.0], [60.0, 0.5, -40.0, 0.0, 1.0]


class Opened:
    """A patch whose model was read, as nn.info tells it."""

    def __init__(self, name: str) -> None:
        text = (ROOT / "patches/max" / f"luthier.{name}.maxpat").read_text("utf-8")
        self.page = Messages(json.loads(text)["patcher"])
        self.sound = self.page.inner[self.page.find("p latents")[0]]
        for begin in self.sound.find("loadbang"):
            self.sound.emit(begin, 0, BANG)
        for begin in self.page.find("loadmess 1"):
            self.page.emit(begin, 0, [1])
        names = self.page.inner[self.page.find("p names")[0]]
        (info,) = names.find("nn.info strings")
        told: list[Message] = [["sample_rate", 44_100], ["inputs", "forward", "sound"], ["inputs", "decode", *NAMES]]
        told += [["latents", "min", *LEAST], ["latents", "max", *MOST], ["latents", "mean", *MEANS], ["done"]]
        for message in told:
            names.emit(info, 1, message)

    def hold(self, row: int, number: int | None = None, place: float | None = None, held: int | None = None) -> None:
        """What a hand does to the n-th row: menu, slider, switch."""
        for kind, value in (("umenu", number), ("slider", place), ("toggle", held)):
            if value is not None:
                self.page.emit(self._of_rows(kind)[row], 0, [value])

    def heard(self, latent: int) -> tuple[float, float]:
        """The factor and the amount that a latent, from 1, has now."""
        lines = [self.sound.find("line~")[at] for at in (2 * latent - 2, 2 * latent - 1)]
        factor, amount = (self.sound.told[line][-1][1] for line in lines)
        assert factor[1] == amount[1] == 50
        return float(factor[0]), float(amount[0])

    def _of_rows(self, kind: str) -> list[str]:
        rows = {self.page.boxes[menu]["patching_rect"][1] for menu in self.page.find("umenu")}
        near = lambda box: any(abs(box["patching_rect"][1] - row) < 3 for row in rows)  # noqa: E731
        return [found for found in self.page.find(kind) if near(self.page.boxes[found])]


@pytest.mark.parametrize("name", ["latent-sliders", "latent-drawing", "feedback"])
def test_menus_get_the_names_and_begin_one_after_the_other(name: str) -> None:
    opened = Opened(name)
    menus = opened.page.find("umenu")
    first = [opened.page.told[menu][-1][1] for menu in menus]
    assert first == [[at] for at in ((0, 2, 3, 4) if name == "latent-drawing" else range(len(menus)))]
    for menu in menus:
        told = [message for _, message in opened.page.told[menu]][:-1]
        assert told == [["clear"], *(["append", word] for word in NAMES)]


def test_a_latent_is_held_between_the_least_and_the_most_and_let_go() -> None:
    opened = Opened("latent-sliders")
    assert opened.heard(3) == (1.0, 0.0)
    opened.hold(2, number=2, place=0.25)
    assert opened.heard(3) == (1.0, 0.0)
    opened.hold(2, held=1)
    assert opened.heard(3) == (0.0, -62.5)
    opened.hold(2, place=1.0)
    assert opened.heard(3) == (0.0, -10.0)
    assert all(opened.heard(other) == (1.0, 0.0) for other in (1, 2, 4, 5, LATENTS))
    opened.hold(2, held=0)
    assert opened.heard(3) == (1.0, 0.0)


def test_a_row_that_takes_another_latent_lets_the_first_go() -> None:
    opened = Opened("latent-sliders")
    opened.hold(0, number=0, place=0.5, held=1)
    assert opened.heard(1) == (0.0, 60.0)
    opened.hold(0, number=4)
    assert opened.heard(1) == (1.0, 0.0)
    assert opened.heard(5) == (0.0, 1.0)


@pytest.mark.parametrize("name", ["latent-sliders", "latent-drawing", "interpolation-plane"])
def test_keys_hold_the_pitch_and_let_it_go(name: str) -> None:
    opened = Opened(name)
    (keyboard,) = opened.page.find("kslider")
    opened.page.emit(keyboard, 0, [67])
    assert opened.heard(1) == (0.0, 67.0)
    opened.page.send(opened.page.find("times 1 1., plus 1 0.")[0], 0, BANG)
    assert opened.heard(1) == (1.0, 0.0)


def test_what_is_not_drawn_rests_at_its_mean_and_a_curve_moves_its_latent() -> None:
    opened = Opened("latent-drawing")
    assert opened.heard(2) == (0.0, 0.5)
    for curve, value in zip(opened.page.find("snapshot~ 20"), (0.75, 0.5, 0.5, 0.5), strict=True):
        opened.page.emit(curve, 0, [value])
    assert [opened.heard(latent) for latent in range(1, 6)] == [(0, 75.0), (0, 0.5), (0, -45.0), (0, 0.0), (0, 1.0)]
    opened.hold(2, held=0)
    assert opened.heard(4) == (1.0, 0.0)


def test_a_moment_is_kept_in_a_corner_and_a_place_mixes_the_four() -> None:
    opened = Opened("interpolation-plane")
    page = opened.page
    (look,) = opened.sound.find("pack" + " 0." * LATENTS)
    now = [45.0, 0.5, -45.0, 1.0, 0.0, *(0.0 for _ in range(LATENTS - 5))]
    asked = opened.sound.find("snapshot~")
    corners = page.find("multislider")
    page.send(next(box for box in page.find("message") if page.boxes[box]["text"] == "2"), 0, BANG)
    assert all(opened.sound.told[snapshot][-1] == (0, BANG) for snapshot in asked)
    opened.sound.emit(look, 0, now)
    second = sorted(corners, key=lambda box: page.boxes[box]["patching_rect"][:2])[2]
    assert page.told[second][-1][1] == pytest.approx([0.25, 0.5, 0.5, 0.75, 0.25])
    assert sum(bool(page.told[corner]) for corner in corners) == 1
    places = {corner: page.boxes[corner]["patching_rect"][:2] for corner in corners}
    left, right = sorted({x for x, _ in places.values()})
    upper, lower = sorted({y for _, y in places.values()})
    values = {(left, upper): 0.0, (right, upper): 1.0, (left, lower): 0.5, (right, lower): 0.25}
    across, up = (box for box in page.find("flonum") if page.boxes[box]["patching_rect"][0] < 600)
    for corner in corners:
        x, y = places[corner]
        page.emit(corner, 0, [values[x, y]] * len(NAMES))
    for (x, y), expected in (((0, 1), 0.0), ((1, 1), 1.0), ((0, 0), 0.5), ((1, 0), 0.25), ((0.5, 0.5), 0.4375)):
        page.emit(across, 0, [float(x)])
        page.emit(up, 0, [float(y)])
        for latent, (low, high) in enumerate(zip(LEAST, MOST, strict=True), 1):
            assert opened.heard(latent) == pytest.approx((0.0, low + expected * (high - low)))
    page.send(page.find("neutral")[0], 0, BANG)
    assert all(opened.heard(latent) == (1.0, 0.0) for latent in range(1, LATENTS + 1))
