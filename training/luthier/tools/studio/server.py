"""Serves the page of the studio to the browsers of this computer, and to nobody else."""

import json
import shutil
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from luthier.errors import UserError
from luthier.tools.studio.bench import Bench

ADDRESS = "127.0.0.1"
_PAGE = Path(__file__).with_name("page.html")
_KINDS = {".html": "text/html; charset=utf-8", ".ts": "application/octet-stream"}
_MOST_WORDS = 65536  # bytes of a message that is no sound


class Studio(ThreadingHTTPServer):
    """Answers at `address`; `serve_forever` until `shutdown`.

    Args:
        bench: what the page works on.
        port: 0 takes a free one.

    Raises:
        OSError: the port is taken.
    """

    daemon_threads = True

    def __init__(self, bench: Bench, port: int) -> None:
        self.bench = bench
        super().__init__((ADDRESS, port), _Answers)

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"http://{ADDRESS}:{self.server_port}/"


class _Answers(BaseHTTPRequestHandler):
    server: Studio
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """The page, what it shows, and what was made."""
        if not self._is_ours():
            return
        path = urlsplit(self.path).path
        if path == "/":
            self._send(_PAGE.read_bytes(), "text/html; charset=utf-8")
        elif path == "/state":
            self._answer(self.server.bench.state)
        else:
            self._send_file(self.server.bench.file(path.lstrip("/")))

    def do_POST(self) -> None:
        """What the person does."""
        if not self._is_ours():
            return
        asked = urlsplit(self.path)
        bench, size = self.server.bench, self._size()
        if asked.path == "/sound":
            name = parse_qs(asked.query).get("name", [""])[0]
            self.close_connection = True  # of a sound that is refused, the rest is not read
            self._answer(lambda: {"kept": bench.receive(name, size, self.rfile)})
            return
        actions: dict[str, Callable[[dict[str, Any]], object]] = {
            "/folder": lambda words: {"added": bench.add_folder(str(words.get("path", "")))},
            "/train": lambda words: bench.train(str(words.get("preset", "")), _number(words.get("minutes"))),
            "/stop": lambda words: bench.stop(),
            "/keep": lambda words: {"kept": bench.keep()},
        }
        action = actions.get(asked.path)
        if action is None or size > _MOST_WORDS:
            self.close_connection = True
            self._fail(HTTPStatus.NOT_FOUND, "there is nothing of that name")
            return
        content = self.rfile.read(size)
        self._answer(lambda: action(_words(content)))

    def log_message(self, format: str, *arguments: Any) -> None:
        """The terminal is for what luthier says."""

    def _is_ours(self) -> bool:
        """Refuse what another page in the same browser sends, and what comes under another name of this computer."""
        ours = {f"{ADDRESS}:{self.server.server_port}", f"localhost:{self.server.server_port}"}
        origin = self.headers.get("Origin")
        foreign = origin is not None and urlsplit(origin).netloc not in ours
        if self.headers.get("Host") in ours and not foreign:
            return True
        self.close_connection = True
        self._fail(HTTPStatus.FORBIDDEN, "only the page of this studio may ask")
        return False

    def _size(self) -> int:
        word = self.headers.get("Content-Length", "0")
        return int(word) if word.isdecimal() else 0

    def _answer(self, work: Callable[[], object]) -> None:
        try:
            found = work()
        except (UserError, OSError) as error:
            self._fail(HTTPStatus.BAD_REQUEST, error.message if isinstance(error, UserError) else str(error))
            return
        self._send(json.dumps(found if found is not None else {}).encode(), "application/json")

    def _fail(self, status: HTTPStatus, words: str) -> None:
        self._send(json.dumps({"error": words}).encode(), "application/json", status)

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self._head(kind, len(content), status)
        self.wfile.write(content)

    def _send_file(self, path: Path | None) -> None:
        if path is None:
            self._fail(HTTPStatus.NOT_FOUND, "it is not there yet")
            return
        with path.open("rb") as file:
            self._head(_KINDS[path.suffix], path.stat().st_size, HTTPStatus.OK)
            shutil.copyfileobj(file, self.wfile)

    def _head(self, kind: str, size: int, status: HTTPStatus) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(size))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()


def _words(content: bytes) -> dict[str, Any]:
    try:
        words = json.loads(content or b"{}")
    except ValueError as error:
        raise UserError("this is no JSON") from error
    if not isinstance(words, dict):
        raise UserError("this is no JSON object")
    return words


def _number(value: object) -> float:
    try:
        return float(str(value))
    except ValueError as error:
        raise UserError(f"{value!r}: give a number of minutes") from error
