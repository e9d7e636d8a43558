"""What tests of the running house ask for."""

from __future__ import annotations

from tests.installed import house as house
from tests.installed import office as office
