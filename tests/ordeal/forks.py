"""Workers forked from one process that has everything loaded, so that hundreds can live and die in seconds.

A fork may have neither threads nor connections behind it, so an ordeal with workers runs in a process of its own:
`alone` starts it, and there `fork` makes the workers.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
START = "from tests.ordeal.forks import begin; begin()"

Tell = Callable[..., None]
"""What a worker says to the process that forked it: a few words, as one line."""


def alone(function: Callable[..., Any], *given: Any, patience: float = 3_600) -> Any:
    """Call a function of a module in a process of its own; what it is given and gives back is plain JSON."""
    wish = json.dumps([function.__module__, function.__qualname__, given])
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        [sys.executable, "-c", START], cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True, start_new_session=True
    )
    try:
        said, errors = process.communicate(wish, timeout=patience)
    finally:
        with suppress(ProcessLookupError):  # Whatever it forked that is still there goes with it.
            os.killpg(process.pid, signal.SIGKILL)
    print(errors[-20_000:])
    assert process.returncode == 0, f"{function.__qualname__} failed"
    return json.loads(said.splitlines()[-1])


def begin() -> None:
    """In the process of its own: do what was wished, and say what came of it."""
    module, name, given = json.loads(sys.stdin.read())
    found = getattr(import_module(module), name)(*given)
    print(json.dumps(found), flush=True)


class Worker:
    """A forked process, and what it has said so far."""

    def __init__(self, number: int, ear: int) -> None:
        self.number, self._ear, self._heard = number, ear, b""
        self.status: int | None = None

    def said(self) -> list[list[str]]:
        """What it said since the last time, a list of words a line; half a line is not said."""
        self._listen()
        whole, _, self._heard = self._heard.rpartition(b"\n")
        return [line.split("\t") for line in whole.decode().splitlines()]

    def ended(self, wait: bool = False) -> bool:
        """Whether it is over; `status` is then its exit status, or minus the signal that killed it."""
        while self.status is None:
            found, status = os.waitpid(self.number, os.WNOHANG)
            if found:
                self.status = os.waitstatus_to_exitcode(status)
            elif wait:
                self._listen()  # Else whoever says much would wait to be heard.
                time.sleep(0.01)
            else:
                break
        return self.status is not None

    def _listen(self) -> None:
        with suppress(BlockingIOError):
            while piece := os.read(self._ear, 1 << 20):
                self._heard += piece

    def kill(self) -> None:
        """Pull the plug."""
        if self.status is None:
            os.kill(self.number, signal.SIGKILL)

    def close(self) -> None:
        """Hear nothing more from it."""
        os.close(self._ear)


def fork(work: Callable[[Tell], None]) -> Worker:
    """A process that does this work, and then ends with status 0, or 1 where it failed by itself."""
    gc.freeze()
    ear, mouth = os.pipe()
    number = os.fork()
    if number:
        os.close(mouth)
        os.set_blocking(ear, False)
        return Worker(number, ear)
    status = 1
    try:
        os.close(ear)
        work(lambda *words: _say(mouth, words))
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def _say(mouth: int, words: tuple[object, ...]) -> None:
    os.write(mouth, ("\t".join(map(str, words)) + "\n").encode())
