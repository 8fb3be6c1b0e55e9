"""A headless Chromium, driven through two pipes by its own protocol, so that a test needs nothing but the browser.

Protocol: https://chromedevtools.github.io/devtools-protocol/, each message JSON that ends in a zero byte; the browser
reads from file 3 and writes to file 4 (`--remote-debugging-pipe`).
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.hanging import HANG_S

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# a container has no user namespaces and no sound card; a page may play without a hand on a mouse
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run")
FLAGS += ("--autoplay-policy=no-user-gesture-required", "--remote-debugging-pipe", "--hide-scrollbars")


def chromium() -> str | None:
    """The browser, or None where there is none."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


class Browser:
    """A browser with one page; a context manager.

    Attributes:
        errors: what the page wrote to its console as errors or warnings, and every exception.
        requests: every address that it asked for, but for `data:`.
    """

    def __init__(self, profile: Path, width: int = 1100, height: int = 1000) -> None:
        program = chromium()
        assert program, "there is no Chromium"
        to_browser, self._write = os.pipe()
        self._read, from_browser = os.pipe()
        # the shell gives the ends of the pipes the numbers that the browser expects
        line = f'exec "$0" "$@" 3<&{to_browser} 4>&{from_browser}'
        words = [program, *FLAGS, f"--user-data-dir={profile}", f"--window-size={width},{height}", "about:blank"]
        self._process = subprocess.Popen(
            ["bash", "-c", line, *words], pass_fds=(to_browser, from_browser), stderr=subprocess.DEVNULL
        )
        os.close(to_browser)
        os.close(from_browser)
        self._rest, self._number = b"", 0
        self.errors: list[str] = []
        self.requests: list[str] = []
        self._events: list[str] = []
        targets = self._call("Target.getTargets")["targetInfos"]
        page = next(each["targetId"] for each in targets if each["type"] == "page")
        self._session = self._call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._call(f"{domain}.enable")

    _session: str | None = None

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *ended: object) -> None:
        os.close(self._write)
        os.close(self._read)
        self._process.terminate()
        self._process.wait()

    def open(self, page: Path | str) -> None:
        """Show a file or an address, and return when all of it is there."""
        self._events.clear()
        self._call("Page.navigate", url=page if isinstance(page, str) else page.resolve().as_uri())
        while "Page.loadEventFired" not in self._events:
            self._take()

    def script(self, words: str) -> Any:
        """The value of an expression in the page; a promise is waited for.

        Raises:
            AssertionError: it throws.
        """
        found = self._call(
            "Runtime.evaluate", expression=words, awaitPromise=True, returnByValue=True, userGesture=True
        )
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def until(self, words: str) -> None:
        """Return when an expression has become true, which is asked at every picture that the page draws.

        Raises:
            AssertionError: it has not, and never will.
        """
        ask = f"const ask = () => ({words}) ? done(true) : requestAnimationFrame(ask)"
        came = self.script(f"new Promise(done => {{ {ask}; setTimeout(() => done(false), {1000 * HANG_S}); ask(); }})")
        assert came, f"this never became true: {words}"

    def click(self, selector: str, x: float = 0.5, y: float = 0.5, number: int = 0) -> None:
        """Press the mouse at a place, in shares of its width and height, of the n-th thing that a selector finds."""
        found = f"document.querySelectorAll({json.dumps(selector)})[{number}]"
        self.script(f"{found}.scrollIntoView({{block: 'center'}})")
        box = self.script(f"(({found}).getBoundingClientRect()).toJSON()")
        where = {"x": box["x"] + x * box["width"], "y": box["y"] + y * box["height"]}
        for kind in ("mousePressed", "mouseReleased"):
            self._call("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **where)

    def key(self, key: str, code: str = "") -> None:
        """Press a key."""
        text = {"text": key} if len(key) == 1 else {}
        self._call("Input.dispatchKeyEvent", type="keyDown", key=key, code=code or key, **text)
        self._call("Input.dispatchKeyEvent", type="keyUp", key=key, code=code or key)

    def picture(self, path: Path, whole: bool = False) -> None:
        """Write what is seen as a PNG, or the whole page."""
        self.script("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))).then(() => 1)")
        taken = self._call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(taken["data"]))

    def _call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._take()
            if answer.get("id") == self._number:
                assert "error" not in answer, f"{method}: {answer['error']}"
                result: dict[str, Any] = answer["result"]
                return result

    def _take(self) -> dict[str, Any]:
        """The next message; events are noted."""
        while b"\0" not in self._rest:
            piece = os.read(self._read, 2**16)
            assert piece, "the browser has ended"
            self._rest += piece
        line, _, self._rest = self._rest.partition(b"\0")
        message: dict[str, Any] = json.loads(line)
        self._note(message.get("method", ""), message.get("params", {}))
        return message

    def _note(self, event: str, told: dict[str, Any]) -> None:
        self._events.append(event)
        if event == "Runtime.exceptionThrown":
            self.errors.append(str(told["exceptionDetails"]))
        elif event == "Log.entryAdded" and told["entry"]["level"] in ("error", "warning"):
            self.errors.append(told["entry"]["text"])
        elif event == "Runtime.consoleAPICalled" and told["type"] in ("error", "warning", "assert"):
            self.errors.append(str(told["args"]))
        elif event == "Network.requestWillBeSent" and not told["request"]["url"].startswith("data:"):
            self.requests.append(told["request"]["url"])
