"""The studio in a real browser: a sound is dropped, a training is started, and what was made is offered."""

import base64
import threading

import numpy as np
import pytest
import soundfile
from tests.hosts.browser.chromium import Browser, chromium

from luthier.tools.studio import bench as bench_module
from luthier.tools.studio.bench import Bench
from luthier.tools.studio.job import Job
from luthier.tools.studio.server import Studio

pytestmark = pytest.mark.skipif(not chromium(), reason="there is no Chromium: apt install chromium")

# what a browser hands over when files are dropped; a hand on a mouse cannot be had here
DROP = """
(() => {{
  const bytes = Uint8Array.from(atob("{content}"), sign => sign.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bytes], "a tone.wav"));
  data.items.add(new File(["no sound"], "<b>notes.txt"));
  document.getElementById("drop").dispatchEvent(new DragEvent("drop", {{ dataTransfer: data, bubbles: true }}));
}})()
"""


@pytest.fixture
def studio(tmp_path, monkeypatch):
    """A studio whose trainings are over at once, and leave a model."""

    class Quick(Job):
        def __init__(self, commands):
            (tmp_path / "studio" / "model.ts").write_bytes(b"model")
            super().__init__([["--version"]])

    monkeypatch.setattr(bench_module, "Job", Quick)
    with Studio(Bench(tmp_path / "studio"), 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_a_sound_is_dropped_trained_on_and_kept(studio, tmp_path):
    soundfile.write(tmp_path / "a.wav", 0.3 * np.sin(np.arange(4410) / 20), 44100)
    content = base64.b64encode((tmp_path / "a.wav").read_bytes()).decode()
    with Browser(tmp_path / "profile") as browser:
        browser.open(studio.address)
        browser.until("document.getElementById('summary').textContent === 'no sound yet'")
        assert browser.script("document.getElementById('train').disabled")
        browser.script(DROP.format(content=content))
        browser.until("document.querySelector('#sounds td')?.textContent === 'a tone.wav'")
        browser.until("document.getElementById('trouble').textContent.includes('send a WAV')")
        assert "<b>notes.txt" in browser.script("document.getElementById('trouble').textContent")
        browser.until("document.querySelector('input[name=offer]:checked')?.value === 'ddsp'")
        browser.script("document.getElementById('minutes').value = 0")
        browser.click("#train")
        browser.until("document.getElementById('trouble').textContent.includes('choose between')")
        browser.script("document.getElementById('minutes').value = 0.5")
        browser.click("#train")
        browser.until("document.getElementById('ended').textContent.startsWith('done')")
        browser.until("!document.getElementById('made').hidden")
        assert str(tmp_path / "studio" / "model.ts") in browser.script("document.getElementById('object').textContent")
        browser.click("#keep")
        browser.until("document.getElementById('kept').textContent.endsWith('model-1.ts')")
        assert all(address.startswith(studio.address) for address in browser.requests)
        refused = [line for line in browser.errors if "400" not in line]
        assert refused == []
