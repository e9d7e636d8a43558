"""A process with everything imported, from which workers are forked: each can be killed, and none costs a start."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import traceback
from typing import Any

KILLED = -9


class Forge:
    """Forks workers that call one function, named "module:function", with what each of them is given."""

    def __init__(self, work: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.ordeal.forge", work], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def warm(self, **given: Any) -> None:
        """Do it once in the process itself, so that every worker finds loaded and compiled what it needs."""
        assert self._told({"here": True, **given}) == 0

    def run(self, **given: Any) -> int:
        """One worker, from its beginning to its end: 0, or KILLED, or 1 when it raised."""
        return self._told({"here": False, **given})

    def _told(self, line: dict[str, Any]) -> int:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(line) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def close(self) -> None:
        """End it."""
        self.process.communicate(timeout=20)


def main(work: str) -> None:
    """Fork a worker for each line, and say how it ended."""
    module, _, name = work.partition(":")
    function = getattr(importlib.import_module(module), name)
    for line in sys.stdin:
        given = json.loads(line)
        if given.pop("here"):
            function(**given)
            print(0, flush=True)
            continue
        child = os.fork()
        if child == 0:
            try:
                function(**given)
            except BaseException:
                traceback.print_exc()
                os._exit(1)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
