"""The pages in a real browser: everything that can be pressed is pressed, and the sound that comes out is looked at."""

import numpy as np
import pytest
import torch
from tests.hosts.browser.chromium import Browser, chromium

from luthier.measuring.energy import Playing
from luthier.measuring.metrics import Measured
from luthier.runs.costs import Costs
from luthier.tools.competition.contenders import Contender
from luthier.tools.competition.page import write_comparison
from luthier.tools.competition.verdict import verdicts
from luthier.tools.demo_page import write_demo_page
from luthier.watching import report_page as html
from luthier.watching.comparison.section import section, section_assets
from luthier.watching.comparison.sounds import Excerpt, Take

pytestmark = pytest.mark.skipif(not chromium(), reason="there is no Chromium: apt install chromium")

RATE = 22_050
SECONDS = 4.0
FIRST = "ear[0].excerpts[0]"
# an ear at the output of the page: how loud each of three tones is, which the A curve hears alike within 0.3 dB
LISTENING = """
(async () => {
  const room = ear[0], context = await room.awake();
  window.analyser = new AnalyserNode(context, { fftSize: 2048, smoothingTimeConstant: 0 });
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to === context.destination) connect.call(this, analyser);
    return connect.call(this, to, ...rest);
  };
  window.level = (hz) => {
    const bins = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(bins);
    return bins[Math.round(hz / context.sampleRate * 2048)];
  };
  window.loudest = () => [2000, 3000, 4000].reduce((a, b) => (level(a) > level(b) ? a : b));
})().then(() => 1)
"""


def tone(hz, amplitude=0.1):
    return (amplitude * np.sin(2 * np.pi * hz * np.arange(round(SECONDS * RATE)) / RATE)).astype(np.float32)[None]


def excerpt(number):
    takes = (
        Take("original", "as it is", tone(2000)),
        Take("cello", "the model", tone(3000, 0.05)),
        Take("mosaic", "pieces", tone(4000, 0.2)),
    )
    return Excerpt(f"{number}. a.wav at 0.0 s", takes)


@pytest.fixture
def browser(tmp_path):
    with Browser(tmp_path / "profile") as opened:
        yield opened


@pytest.fixture
def page(browser, tmp_path):
    """Two excerpts of three tones each, in the browser, with an ear."""
    path = tmp_path / "page.html"
    body = section("cello", [excerpt(1), excerpt(2)], RATE)
    numbers = '<div class="telling">numbers</div>'
    path.write_text(html.page("t", [], [("listen", "Listen", body + numbers)], *section_assets()), "utf-8")
    browser.open(path)
    browser.script(LISTENING)
    yield browser
    assert browser.errors == []
    assert browser.requests == [path.resolve().as_uri()]


def seen(page, selector):
    """How many of what a selector finds take place on the screen."""
    return page.script(f"[...document.querySelectorAll({selector!r})].filter(e => e.getClientRects().length).length")


def test_play_sounds_and_the_clock_goes_on(page):
    page.click(".play")
    page.until(f"{FIRST}.voices && {FIRST}.now() > 0.3 && loudest() === 2000 && level(2000) > -40")
    assert page.script("document.querySelector('.clock').textContent") != "0.0 / 4.0 s"
    page.click(".play")
    assert page.script(f"{FIRST}.voices") is None
    assert page.script(f"{FIRST}.moment") > 0.3


def test_a_switch_keeps_the_place_and_is_as_loud(page):
    page.click(".play")
    page.until(f"{FIRST}.voices && {FIRST}.now() > 0.5 && loudest() === 2000")
    before, began = page.script(f"[level(2000), {FIRST}.voices.began]")
    for number, hz in ((1, 3000), (2, 4000)):
        page.click(".choose", number=number)
        as_loud = f"Math.abs(level({hz}) - ({before})) < 3"
        page.until(f"loudest() === {hz} && level(2000) < -80 && {as_loud}")
    assert page.script(f"{FIRST}.voices.began") == began


def test_without_matching_each_is_as_loud_as_it_was(page):
    page.click(".play")
    page.until(f"{FIRST}.voices && loudest() === 2000 && level(2000) > -40")
    page.click(".matched")
    page.click(".choose", number=2)
    page.until("loudest() === 4000 && level(2000) < -80")
    own, first = page.script(f"{FIRST}.takes()[2].own"), page.script(f"{FIRST}.takes()[2].matched")
    assert own == 1.0
    assert first == pytest.approx(0.5, abs=0.05)


def test_a_click_into_a_picture_plays_that_take_from_there(page):
    page.click(".picture", x=0.5, number=1)
    page.until(f"{FIRST}.voices && loudest() === 3000")
    assert page.script(f"{FIRST}.voices.from") == pytest.approx(2.0, abs=0.02)
    head = page.script("document.querySelector('.head').style.left")
    assert float(head.removesuffix("%")) >= 49.5  # a pointer stands on a whole pixel


def test_what_is_heard_is_the_moment_that_was_clicked(browser, tmp_path):
    changing = np.concatenate(
        [tone(2000)[:, : round(SECONDS * RATE / 2)], tone(4000)[:, round(SECONDS * RATE / 2) :]], 1
    )
    path = tmp_path / "page.html"
    body = section("cello", [Excerpt("one", (Take("original", "", changing),))], RATE)
    path.write_text(html.page("t", [], [("listen", "Listen", body)], *section_assets()), "utf-8")
    browser.open(path)
    browser.script(LISTENING)
    browser.click(".loop")  # so that it ends where it should
    for x, hz in ((0.75, 4000), (0.1, 2000)):
        browser.click(".picture", x=x)
        browser.until(f"{FIRST}.voices && level({hz}) > -40 && loudest() === {hz}")
        assert browser.script(f"{FIRST}.now()") < SECONDS * x + 1.0


def test_another_excerpt_silences_the_first(page):
    page.click(".play")
    page.until(f"{FIRST}.voices")
    page.click(".play", number=1)
    page.until("ear[0].excerpts[1].voices")
    assert page.script(f"{FIRST}.voices") is None


def test_it_begins_again_or_stops_at_the_end(page):
    page.click(".picture", x=0.95)
    page.until(f"{FIRST}.voices && {FIRST}.now() < 1")
    page.click(".loop")
    page.click(".picture", x=0.95)
    page.until(f"!{FIRST}.voices && {FIRST}.moment === {FIRST}.seconds")
    page.click(".play")
    page.until(f"{FIRST}.voices")
    assert page.script(f"{FIRST}.voices.from") == 0


def test_keys_play_choose_and_move(page):
    page.key(" ", "Space")
    page.until(f"{FIRST}.voices && loudest() === 2000")
    page.key("2", "Digit2")
    page.until("loudest() === 3000")
    page.key("ArrowRight")
    page.until(f"{FIRST}.voices && {FIRST}.voices.from >= 1")
    page.key(" ", "Space")
    assert page.script(f"{FIRST}.voices") is None


def test_blind_hides_what_would_tell_and_a_vote_can_be_copied_out(page):
    page.script("Math.random = () => 0.99")  # leaves the order as it is: original, cello, mosaic
    assert seen(page, ".picture") == 6
    page.click(".blind-switch")
    assert seen(page, ".picture") == 2
    assert seen(page, ".name") == 2
    assert seen(page, ".telling") == 0
    assert seen(page, ".votes") == 0
    chosen = "[...e.querySelectorAll('.choose')].map(b => b.innerText)"
    shown = f"[...document.querySelectorAll('.excerpt')].map(e => {chosen})"
    assert page.script(shown) == [["original", "A", "B", "C"]] * 2
    page.click(".choose", number=1)
    page.click(".play")
    page.until(f"{FIRST}.voices && loudest() === 2000")  # the hidden original
    page.click(".choose", number=2)
    page.until("loudest() === 3000")
    page.click(".vote", number=2)
    assert page.script("document.querySelector('.given').textContent") == "1 of 2 voted"
    page.click(".reveal")
    assert page.script(shown)[0][2] == "Bcello"  # " = " between them is of the style
    assert seen(page, ".votes") == 1
    page.click(".vote", number=3)
    assert page.script("document.querySelector('.given').textContent") == "1 of 2 voted"
    assert page.script(f"{FIRST}.ballot().voted") == 1  # what was voted blind stays
    page.click(".copy")
    page.until("document.querySelector('.copy').textContent === 'Copied'")
    copied = page.script("document.querySelector('.votes').value")
    assert "1. a.wav at 0.0 s: nearest is B = cello (A = original; B = cello; C = mosaic)" in copied
    assert "votes: cello 1" in copied
    page.click(".blind-switch")
    assert page.script(shown) == [["original", "cello", "mosaic"]] * 2
    assert seen(page, ".vote") == 0


def test_the_order_is_another_in_each_blind_test(page):
    orders = set()
    for _ in range(12):
        page.click(".blind-switch")
        orders.add(tuple(page.script(f"{FIRST}.ballot().names")))
        page.click(".blind-switch")
    assert len(orders) > 1
    assert all(sorted(order) == ["cello", "mosaic", "original"] for order in orders)


def test_the_page_fits_a_narrow_screen(browser, tmp_path):
    path = tmp_path / "page.html"
    body = section("cello", [excerpt(1)], RATE)
    path.write_text(html.page("t", [], [("listen", "Listen", body)], *section_assets()), "utf-8")
    metrics = dict(width=390, height=800, deviceScaleFactor=1, mobile=True)
    browser._call("Emulation.setDeviceMetricsOverride", **metrics)
    browser.open(path)
    assert browser.script("document.documentElement.scrollWidth") <= 390
    assert browser.script("document.querySelector('.picture').getBoundingClientRect().width") > 250


def test_the_page_of_the_demo_plays_and_has_no_blind_test(browser, tmp_path):
    path = tmp_path / "demo" / "listen.html"
    write_demo_page(path, ["a lead"], tone(2000), tone(3000), tone(4000), RATE, ["luthier render a b"])
    browser.open(path)
    browser.script(LISTENING)
    browser.click(".play")
    browser.until(f"{FIRST}.voices && loudest() === 2000")
    browser.click(".choose", number=1)
    browser.until("loudest() === 3000")
    browser.click(".play", number=1)
    browser.until("ear[0].excerpts[1].voices && loudest() === 4000")
    assert seen(browser, ".blind-switch") == 0
    assert browser.errors == []
    assert browser.requests == [path.resolve().as_uri()]


def test_a_dot_of_a_comparison_is_heard_when_it_is_clicked(browser, tmp_path):
    ones = torch.ones(2)
    contenders = [
        Contender(
            name,
            Costs(Playing(joules, 0.01, "estimated"), None, None, 1000, 0, {}),
            {"log_mel_l1_db": Measured("dB", quality * ones, ones)},
            [tone(hz), tone(hz)],
        )
        for name, joules, quality, hz in (("cheap", 0.1, 5.0, 2000), ("dear", 1.0, 2.0, 3000))
    ]
    page, *_ = write_comparison(tmp_path / "out", contenders, verdicts(contenders, 0), [tone(1000), tone(1000)])
    browser.open(page)
    browser.click(".dot circle", number=1)
    browser.until("document.getElementById('dot-1').currentTime > 0.1")
    browser.click(".dot circle", number=0)
    browser.until("document.getElementById('dot-0').currentTime > 0.1")
    assert browser.script("document.getElementById('dot-1').paused")
    assert browser.errors == []
