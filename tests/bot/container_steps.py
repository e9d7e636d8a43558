"""Takes the steps of the Dockerfile in a folder, where there is no engine to build an image with.

Each stage is a virtual environment and a folder that stands for its file system; COPY, ENV, WORKDIR and RUN are carried
out in order, as they are written. With CAIRN_CONTAINER_STEPS=online everything is installed from the package index
under its hashes. Without it, and that is plainly less, what the locked requirements would bring is taken from the
environment that runs the tests. Never done here: making the user (whose commands are only noted), and the kernel's
part of a container.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.house.rooms import ROOT

ONLINE = os.environ.get("CAIRN_CONTAINER_STEPS") == "online"
NOT_DONE = ("groupadd", "useradd", "chown")
"""Commands for root, which are noted and not run."""
OFFLINE = {
    r"pip install --require-hashes .*": "",
    r"pip wheel --require-hashes .*": "",
    r"pip install --no-index --find-links (\S+) cairn": r"pip install --no-deps --no-index --find-links \1 cairn",
}
"""What is run instead where nothing is fetched; nothing, where it says nothing."""


class Instruction(NamedTuple):
    """A line of the Dockerfile, its continuations put together."""

    word: str
    rest: str


@dataclass
class Stage:
    """One FROM and what follows it, until the next."""

    name: str
    image: str
    steps: list[Instruction] = field(default_factory=list)

    def all(self, word: str) -> list[str]:
        """What follows a word, each time it occurs."""
        return [step.rest for step in self.steps if step.word == word]

    def last(self, word: str) -> str:
        """What follows a word where it occurs last."""
        return self.all(word)[-1]


def stages(text: str) -> list[Stage]:
    """The stages of a Dockerfile, its arguments filled in."""
    joined = re.sub(r"\\\n\s*", "", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE))
    found: list[Stage] = []
    arguments: dict[str, str] = {}
    for line in joined.splitlines():
        word, _, rest = line.strip().partition(" ")
        if not word:
            continue
        for name, value in arguments.items():
            rest = rest.replace(f"${{{name}}}", value)
        if word == "ARG":
            name, _, value = rest.partition("=")
            arguments[name] = value
        elif word == "FROM":
            image, _, name = rest.partition(" AS ")
            found.append(Stage(name, image))
        else:
            found[-1].steps.append(Instruction(word, rest))
    return found


class Build:
    """The image, as far as a folder can be one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.roots: dict[str, Path] = {}
        self.root = folder
        self.environment: dict[str, str] = {}
        self.entry: list[str] = []
        self.command: list[str] = []

    def run(self, text: str) -> Build:
        """Take every step of every stage."""
        for stage in stages(text):
            self._stage(stage)
        return self

    @property
    def bin(self) -> Path:
        """Where the commands of the last stage are."""
        return self.root / "venv" / "bin"

    def _stage(self, stage: Stage) -> None:
        self.root = self.roots[stage.name] = self.folder / (stage.name or "image")
        self.root.mkdir(parents=True)
        # The last one borrows only once everything is installed, so that nothing counts as being there already.
        first = not ONLINE and bool(stage.name)
        venv.create(self.root / "venv", with_pip=ONLINE or not first, symlinks=True)
        if first:
            self._borrow()
        for name in NOT_DONE:
            note = self.bin / name
            note.write_text(f'#!/bin/sh\necho "{name} $*" >>{self.folder / "noted"}\n')
            note.chmod(0o755)
        self.environment = {"PATH": f"{self.bin}:/usr/bin:/bin"}
        here = self.root
        for word, rest in stage.steps:
            if word == "ENV":
                pairs = (pair.partition("=") for pair in rest.split())
                self.environment.update({name: value for name, _, value in pairs})
            elif word == "WORKDIR":
                here = self._at(rest)
                here.mkdir(parents=True, exist_ok=True)
            elif word == "COPY":
                self._copy(rest, here)
            elif word == "RUN":
                self._command(rest, here)
            elif word == "ENTRYPOINT":
                self.entry = json.loads(rest)
            elif word == "CMD":
                self.command = json.loads(rest)
        if not ONLINE and not first:
            self._borrow()

    def _at(self, path: str) -> Path:
        """Where a path of the image is here."""
        return self.root / path.lstrip("/")

    def _copy(self, rest: str, here: Path) -> None:
        """COPY from the project's tree, without what .dockerignore keeps out."""
        *sources, target = rest.split()
        for source in sources:
            to = here / target / Path(source).name if target.endswith("/") or target == "." else here / target
            to.parent.mkdir(parents=True, exist_ok=True)
            if (ROOT / source).is_dir():
                shutil.copytree(ROOT / source, to, ignore=shutil.ignore_patterns("__pycache__", "*.py[co]"))
            else:
                shutil.copy(ROOT / source, to)

    def _command(self, rest: str, here: Path) -> None:
        """RUN, with the paths of the image as the folders they are here."""
        while mount := re.match(r"--mount=type=bind,from=(\w+),source=(\S+?),target=(\S+)\s+", rest):
            rest = rest[mount.end() :]
            self._at(mount[3]).symlink_to(self.roots[mount[1]] / mount[2].lstrip("/"))
        if not ONLINE:
            for pattern, instead in OFFLINE.items():
                rest = re.sub(f"^{pattern}$", instead, rest)
        command = re.sub(r"(?<![\w/:])/(wheels|data|source)\b", lambda found: str(self._at(found[0])), rest)
        if command:
            done = subprocess.run(
                ["/bin/sh", "-ec", command], cwd=here, env=self._own(), capture_output=True, text=True, timeout=600
            )
            assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"

    def _own(self) -> dict[str, str]:
        """The environment of the image, and what pip was told about this machine's package index."""
        index = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
        return index | {"HOME": str(self.root)} | self.environment

    def _borrow(self) -> None:
        """Lend the stage what the environment that runs the tests has, but not the project's own tree."""
        (site,) = (self.root / "venv" / "lib").glob("python*/site-packages")
        lent = [path for path in sys.path if path.endswith("site-packages")]
        (site / "borrowed.pth").write_text("\n".join(lent))
