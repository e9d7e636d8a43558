"""What tests of the running house ask for."""

from __future__ import annotations

from tests.bot.voices import process as process
from tests.bot.voices import processes as processes
from tests.bot.voices import slack as slack
from tests.bot.voices import teams as teams
from tests.installed import house as house
from tests.installed import office as office
