"""The schemas that others publish of their platforms: not copied into the project, read where somebody has them.

They are looked for in the folder that `PUBLIC_SCHEMAS` names, and in a folder of data that lies beside the checkout.
"""

from __future__ import annotations

import functools
import json
import os
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
BESIDE = Path("shared", "data", "schemas")


def schema(name: str) -> Any:
    """One of them, by the name of its file; a test that needs one that is not there is skipped."""
    for folder in (os.environ.get("PUBLIC_SCHEMAS"), ROOT.parent / BESIDE):
        if folder and (path := Path(folder, name)).is_file():
            return _read(path)
    pytest.skip(f"{name} is not here: it is looked for in PUBLIC_SCHEMAS, and in {BESIDE} beside the checkout")


@functools.cache
def _read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))
