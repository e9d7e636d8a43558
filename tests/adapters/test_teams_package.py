"""The zip for Teams: right by Teams' own schema, the same bytes each time, with icons as Teams wants them."""

from __future__ import annotations

import io
import json
import os
import struct
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from adapters.teams.package import COLOR, HOW_LONG, LISTS, OUTLINE, Described, PackageProblem, drawing, package_id
from bot.languages import LazyWords
from bot.teams_package import DEFAULT, icon, made, own_version, spoken
from tests.public_schemas import schema

ROOT = Path(__file__).resolve().parents[2]
APP = "11111111-2222-3333-4444-aaaaaaaaaaaa"
PAGE = "https://cairn.example.com"
OURS = Described(APP, "1.2.3", "Example Ltd", PAGE, f"{PAGE}/privacy", f"{PAGE}/terms")
WORDS = LazyWords()


def files(of: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(of)) as zipped:
        assert zipped.testzip() is None
        return {name: zipped.read(name) for name in zipped.namelist()}


def manifest(described: Described = OURS) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(made(described, WORDS))["manifest.json"])
    return found


def pixels(png: bytes) -> list[list[tuple[int, ...]]]:
    """The rows of a PNG of four bytes a pixel."""
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    assert (depth, kind) == (8, 6)
    at, packed = 8, b""
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        packed += png[at + 8 : at + 8 + length] if png[at + 4 : at + 8] == b"IDAT" else b""
        at += 12 + length
    raw, before, rows = zlib.decompress(packed), bytes(4 * width), []
    for row in range(height):
        start = row * (4 * width + 1)
        before = plain(raw[start], raw[start + 1 : start + 1 + 4 * width], before)
        rows.append([tuple(before[at : at + 4]) for at in range(0, 4 * width, 4)])
    return rows


def plain(way: int, line: bytes, above: bytes) -> bytes:
    """A line of a PNG without the differences to its neighbours."""
    out = bytearray()
    for at, byte in enumerate(line):
        left, up, corner = (out[at - 4], above[at], above[at - 4]) if at >= 4 else (0, above[at], 0)
        nearest = min((left, up, corner), key=lambda one: abs(left + up - corner - one))
        out.append((byte + (0, left, up, (left + up) // 2, nearest)[way]) & 255)
    return bytes(out)


def cairn(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("TEAMS_", "CAIRN_PUBLIC"))}
    return subprocess.run(
        [sys.executable, "-m", "bot", "teams-package", *words], cwd=ROOT, env=clean | settings, capture_output=True,
        text=True, check=False,
    )  # fmt: skip


def test_the_manifest_passes_teams_own_schema() -> None:
    # The schema itself is not looked at: it says "const", which came after the draft it names, and has a pattern of
    # another language for what is not ours.
    public = jsonschema.Draft7Validator(schema("teams-manifest-1.29.json"))

    assert [problem.message for problem in public.iter_errors(manifest())] == []
    assert list(public.iter_errors(manifest() | {"manifestVersion": "1.28"})) != []


def test_every_language_has_a_file_that_says_all_that_the_manifest_says() -> None:
    inside = files(made(OURS, WORDS))
    described = json.loads(inside["manifest.json"])
    places = {
        f"bots[0].commandLists[{at}].commands[{number}].{key}"
        for at, one in enumerate(described["bots"][0]["commandLists"])
        for number, command in enumerate(one["commands"])
        for key in command
    }
    texts = {"name.short", "name.full", "description.short", "description.full"}

    others = described["localizationInfo"]["additionalLanguages"]

    assert [one["languageTag"] for one in others] == [name for name in WORDS.locales if name != DEFAULT]
    for one in others:
        said = json.loads(inside[one["file"]])
        assert set(said) == {"$schema"} | texts | places
        assert said["description.full"] != described["description"]["full"]


def test_no_text_is_longer_than_teams_takes_in_any_language() -> None:
    for locale in WORDS.locales:
        words = spoken(WORDS, locale)

        assert len(words.name) <= HOW_LONG["name"]
        assert len(words.full_name) <= HOW_LONG["full_name"]
        assert len(words.short) <= HOW_LONG["short"]
        assert all(len(one.title) <= HOW_LONG["title"] for name in words.commands for one in words.commands[name])


def test_a_text_that_teams_would_not_take_is_named() -> None:
    with pytest.raises(PackageProblem, match="1 to 32 characters as developer"):
        made(OURS._replace(developer="A company with a rather long name indeed"), WORDS)


def test_the_same_app_gives_the_same_bytes_and_the_same_package() -> None:
    again = LazyWords()

    assert made(OURS, WORDS) == made(OURS, again)
    assert package_id(APP) == package_id(APP.upper()) == "8065a61f-0fce-5d8b-a3ca-7f9a135329c7"
    assert package_id(APP) != APP


def test_a_command_behind_a_slash_is_offered_where_others_read_along_and_a_chat_of_two_needs_none() -> None:
    (bot,) = manifest()["bots"]

    assert bot["botId"] == APP
    assert bot["supportsTargetedMessages"] is True
    assert [(one["scopes"], one["triggers"]) for one in bot["commandLists"]] == [
        (["personal"], ["mention"]),
        (["team", "groupChat"], ["mention", "slash"]),
    ]
    assert set(bot["scopes"]) == {scope for _, scopes, _ in LISTS for scope in scopes}


def test_it_asks_for_nothing_that_it_does_not_use() -> None:
    asked = manifest()

    assert asked["validDomains"] == []
    assert "webApplicationInfo" not in asked
    assert "authorization" not in asked
    assert "devicePermissions" not in asked


def test_the_colour_icon_is_a_full_square_whose_stones_keep_their_distance_from_the_edge() -> None:
    rows = pixels(icon("color", COLOR))
    ground = rows[0][0]

    stones = [(x, y) for y, row in enumerate(rows) for x, pixel in enumerate(row) if pixel != ground]

    assert (len(rows), len(rows[0])) == (COLOR, COLOR)
    assert all(pixel[3] == 255 for row in rows for pixel in row)
    assert all(48 <= at < COLOR - 48 for place in stones for at in place)
    assert len(stones) > 2_000


def test_the_outline_is_white_on_nothing_and_reaches_the_edges() -> None:
    rows = pixels(icon("outline", OUTLINE))

    drawn = {(x, y) for y, row in enumerate(rows) for x, pixel in enumerate(row) if pixel[3]}

    assert (len(rows), len(rows[0])) == (OUTLINE, OUTLINE)
    assert {pixel[:3] for row in rows for pixel in row if pixel[3]} == {(255, 255, 255)}
    assert {min(x for x, _ in drawn), min(y for _, y in drawn)} == {0}
    assert {max(x for x, _ in drawn), max(y for _, y in drawn)} == {OUTLINE - 1}
    assert len(drawn) < OUTLINE * OUTLINE // 2
    assert "http" not in drawing("outline").replace("http://www.w3.org/2000/svg", "")


def test_the_command_writes_what_the_settings_say_and_names_what_stands_in(tmp_path: Path) -> None:
    out = tmp_path / "app.zip"

    done = cairn("--out", str(out), TEAMS_APP_ID=APP, CAIRN_PUBLIC_URL=PAGE)

    assert (done.returncode, done.stdout.strip()) == (0, str(out))
    assert f"without --website and --privacy and --terms that link leads to {PAGE}" in done.stderr
    expected = Described(APP, own_version(), "Cairn", PAGE, PAGE, PAGE)
    assert out.read_bytes() == made(expected, WORDS)


def test_the_options_come_before_the_settings(tmp_path: Path) -> None:
    out = tmp_path / "app.zip"
    options = ("--developer", "Example Ltd", "--app-version", "1.2.3", "--website", PAGE)
    pages = ("--privacy", f"{PAGE}/privacy", "--terms", f"{PAGE}/terms")

    done = cairn("--out", str(out), "--app-id", APP, *options, *pages, TEAMS_APP_ID=APP.replace("1", "9"))

    assert done.stderr == ""
    assert out.read_bytes() == made(OURS, WORDS)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({}, "Give the bot's app id"),
        ({"--app-id": "cairn"}, "It is a GUID"),
        ({"--app-id": "-" * 36}, "It is a GUID"),
        ({"--app-id": APP}, "wants an https address for --website"),
        ({"--app-id": APP, "--website": "http://cairn.example.com"}, "wants an https address for --website"),
        ({"--app-id": APP, "--website": PAGE, "--terms": "cairn.example.com"}, "wants an https address for --terms"),
        ({"--app-id": APP, "--website": PAGE, "--app-version": "1.2.3-beta"}, "Three numbers with dots"),
        ({"--app-id": APP, "--website": PAGE, "--developer": "x" * 33}, "1 to 32 characters"),
        ({"--app-id": APP, "--website": PAGE, "--out": "/nowhere/app.zip"}, "cannot be written"),
    ],
)
def test_what_teams_would_not_take_is_said_at_once(wrong: dict[str, str], sentence: str) -> None:
    done = cairn(*(word for pair in wrong.items() for word in pair))

    said = " ".join(done.stderr.replace("│", " ").split())
    assert done.returncode == 2
    assert sentence in said
    assert "Traceback" not in said
