"""A client for language servers, as far as the tests need one."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

#: How long a server may take for one answer on a busy machine.
PATIENCE = 90.0


class LanguageServer:
    """A running server that speaks the protocol on its standard streams."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self.folder = folder
        self._command = command
        self._messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._number = 0

    def __enter__(self) -> LanguageServer:
        self._process = subprocess.Popen(
            self._command,
            cwd=self.folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.request("shutdown", None)
            self.notify("exit", None)
        else:
            self._process.kill()
        self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()

    def request(self, method: str, params: object) -> Any:
        """Send a request and return its result."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        return self._wait(lambda m: m.get("id") == number and "method" not in m).get("result")

    def notify(self, method: str, params: object) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def diagnostics(
        self, uri: str, wanted: Callable[[list[dict[str, Any]]], bool]
    ) -> list[dict[str, Any]]:
        """Return the next diagnostics of a document that are as wanted."""

        def matches(message: dict[str, Any]) -> bool:
            if message.get("method") != "textDocument/publishDiagnostics":
                return False
            params = message["params"]
            return bool(params["uri"] == uri and wanted(params["diagnostics"]))

        found: list[dict[str, Any]] = self._wait(matches)["params"]["diagnostics"]
        return found

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _wait(self, matches: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        end = time.monotonic() + PATIENCE
        while True:
            message = self._messages.get(timeout=max(0.1, end - time.monotonic()))
            assert message is not None, "the server has ended"
            if matches(message):
                return message
            if "method" in message and "id" in message:  # a question of the server's own
                self._send({"id": message["id"], "result": None})

    def _read(self) -> None:
        assert self._process.stdout is not None
        stream = self._process.stdout
        while line := stream.readline():
            length = 0
            while line.strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
                line = stream.readline()
            self._messages.put(json.loads(stream.read(length)))
        self._messages.put(None)


def settings_of(server: LanguageServer, name: str, settings: dict[str, Any]) -> None:
    """Initialize a server with the settings that a client would hold for it."""
    server.request(
        "initialize",
        {
            "processId": os.getpid(),
            "rootPath": os.fspath(server.folder),
            "rootUri": server.folder.as_uri(),
            "capabilities": {"textDocument": {"publishDiagnostics": {}}},
        },
    )
    server.notify("initialized", {})
    server.notify("workspace/didChangeConfiguration", {"settings": {name: settings}})
