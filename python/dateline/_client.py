"""The resident process and the lines that it speaks."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import threading
from typing import Any, Mapping, Optional

INSTALL = (
    "install it with 'go install github.com/dateline-go/dateline/cmd/dateline@latest' and put it on PATH, "
    "or name the program in the environment variable DATELINE"
)


class DatelineError(Exception):
    """A request has no answer. ``code`` is the kind of the error, for programs; ``problems``
    are those of single articles."""

    def __init__(self, message: str, code: str = "fault", problems: Optional[list] = None) -> None:
        super().__init__(message)
        self.code = code
        self.problems = problems or []


class NotInstalled(DatelineError):
    """The program is not there, or cannot do this."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "not_installed")


def program() -> str:
    """The path of the program: DATELINE if it is set, else what PATH has."""
    named = os.environ.get("DATELINE")
    if named:
        found = shutil.which(named)
        if found is None:
            raise NotInstalled(f"DATELINE is {named!r}, which is no program that can be run; {INSTALL}")
        return found
    found = shutil.which("dateline")
    if found is None:
        raise NotInstalled(f"the program dateline was not found; {INSTALL}")
    return found


class Client:
    """One ``dateline serve --stdio``, started by the first call. Safe for threads, which take
    turns; ends with :meth:`close`, as a context manager, or with the interpreter."""

    def __init__(self, path: Optional[str] = None) -> None:
        self._path = path
        self._process: Optional[subprocess.Popen] = None
        self._owner = 0  # the process that started it: a fork must not share its pipes
        self._lock = threading.Lock()
        self._next = 0

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def call(self, method: str, params: Mapping[str, Any]) -> Any:
        """The result of a method; :class:`DatelineError` if there is none."""
        with self._lock:
            process = self._running()
            self._next += 1
            request = json.dumps({"id": self._next, "method": method, "params": params})
            line = b""
            try:
                # Whatever goes wrong in between, an interrupt too, an answer that was not read
                # would be taken for that of the next request.
                process.stdin.write(request.encode("utf-8", "replace") + b"\n")  # type: ignore[union-attr]
                process.stdin.flush()  # type: ignore[union-attr]
                line = process.stdout.readline()  # type: ignore[union-attr]
            except (BrokenPipeError, OSError):
                pass  # told below
            except BaseException:
                self._stop()
                raise
            if not line.endswith(b"\n"):
                path = process.args[0]  # type: ignore[index]
                self._stop()
                raise NotInstalled(f"{path} serve --stdio ended (exit code {process.returncode}) and gave no answer; it may be too old, or no dateline: {INSTALL}")
            try:
                answer = json.loads(line)
                if answer["id"] != self._next:
                    raise ValueError
            except (ValueError, TypeError, KeyError):
                self._stop()
                raise NotInstalled(f"{process.args[0]} serve --stdio gave {line[:80]!r}, which is no answer; {INSTALL}") from None  # type: ignore[index]
        if "error" in answer:
            e = answer["error"]
            raise DatelineError(e["message"], e["code"], e.get("problems"))
        return answer["result"]

    def close(self) -> None:
        """End the process. The next call starts another."""
        with self._lock:
            self._stop()

    def _running(self) -> subprocess.Popen:
        if self._process is not None and (self._process.poll() is not None or self._owner != os.getpid()):
            self._stop()
        if self._process is None:
            path = self._path or program()
            try:
                self._process = subprocess.Popen([path, "serve", "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            except OSError as e:
                raise NotInstalled(f"{path} cannot be run: {e.strerror}; {INSTALL}") from e
            self._owner = os.getpid()
        return self._process

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        for pipe in (process.stdin, process.stdout):
            try:
                pipe.close()  # type: ignore[union-attr]
            except OSError:
                pass  # it has ended already
        try:
            process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


_shared = Client()
atexit.register(_shared.close)


def shared() -> Client:
    """The client of the functions of this package."""
    return _shared


def close() -> None:
    """End the process that :func:`read` and :func:`dates` share. The next call starts another."""
    _shared.close()
