"""Requests that say they come from Slack, made by a seed: most of them do not, and each knows what it is owed."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable
from random import Random
from typing import NamedTuple
from urllib.parse import urlencode

from adapters.decoding import DEEPEST
from adapters.slack.gate import FORM, JSON, LARGEST, OLDEST
from tests.adapters.slack_payloads import everything

SECRET, NOW = "8f742231b10e8888abcd99yyyzzz85a5", 1_764_216_000
TIMESTAMP, SIGNATURE, KIND = "X-Slack-Request-Timestamp", "X-Slack-Signature", "Content-Type"
CANARY = "private-words-of-somebody"
"""Stands in every body, and may stand nowhere else."""
WHOLE = [json.dumps(payload | {"canary": CANARY}) for payload in everything()]


class Request(NamedTuple):
    """A request, and the status it is owed; `goes_on` says whether anything may be made of it."""

    headers: list[tuple[str, str]]
    body: bytes
    status: int
    goes_on: bool = False


def signed(body: bytes, at: object = None, secret: str = SECRET) -> str:
    """How Slack signs a body, now or at another time."""
    at = NOW if at is None else at
    return "v0=" + hmac.new(secret.encode(), f"v0:{at}:".encode() + body, hashlib.sha256).hexdigest()


def request(body: bytes, status: int, kind: str = JSON, at: object = None, goes_on: bool = False) -> Request:
    """A request that is signed as it should be."""
    at = NOW if at is None else at
    return Request([(TIMESTAMP, str(at)), (SIGNATURE, signed(body, at)), (KIND, kind)], body, status, goes_on)


def whole(draw: Random) -> tuple[bytes, str]:
    """A body that Slack could have sent, and its kind."""
    text = draw.choice(WHOLE)
    if text.startswith('{"type"') or draw.random() < 0.2:
        return urlencode({"payload": text}).encode(), FORM
    return text.encode(), draw.choice([JSON, "application/json; charset=utf-8", "Application/JSON"])


def right(draw: Random) -> Request:
    """Slack itself, its clock up to five minutes off."""
    body, kind = whole(draw)
    return request(body, 200, kind, NOW + draw.randint(-OLDEST, OLDEST), goes_on=True)


def stale(draw: Random) -> Request:
    """The time is too long ago, or too far ahead."""
    body, kind = whole(draw)
    return request(body, 401, kind, NOW + draw.choice([-1, 1]) * draw.randint(OLDEST + 1, 10**9))


def forged(draw: Random) -> Request:
    """Signed with another secret, or something was changed after the signing."""
    body, kind = whole(draw)
    good = request(body, 401, kind)
    headers = dict(good.headers)
    spot = draw.randrange(len(body))
    at = 3 + draw.randrange(64)
    how = draw.randrange(6)
    if how == 0:
        headers[SIGNATURE] = signed(body, secret=draw.choice(["", "x", SECRET.upper(), SECRET + " "]))
    elif how == 1:
        body = body[:spot] + bytes([body[spot] ^ 1 << draw.randrange(7)]) + body[spot + 1 :]
    elif how == 2:
        body = body[:spot]
    elif how == 3:
        body += draw.choice([b" ", b"\n", b"\x00", b"&a=b"])
    elif how == 4:
        headers[TIMESTAMP] = str(NOW + draw.choice([-1, 1]) * draw.randint(1, OLDEST))
    else:
        digits = headers[SIGNATURE]
        headers[SIGNATURE] = digits[:at] + ("1" if digits[at] == "0" else "0") + digits[at + 1 :]
    return Request(list(headers.items()), body, 401)


def misshapen(draw: Random) -> Request:
    """The headers of the signature are not there, there twice, or are no such thing."""
    body, kind = whole(draw)
    good = dict(request(body, 401, kind).headers)
    name = draw.choice([TIMESTAMP, SIGNATURE])
    odd = [
        *("", " ", "0", "-1", "+1", "1e9", "NaN", "nul\x00l", "é", "\udcff", "١٧٦٤٢١٦٠٠٠", "9" * 5_000, "x" * 5_000),
        *(f" {good[name]}", f"{good[name]}, {good[name]}", good[name].upper() + "X", "v1" + good[SIGNATURE][2:]),
        *("v0=", "v0=" + "g" * 64, "v0=" + "0" * 63, "v0=" + "0" * 65, good[TIMESTAMP] + ".0", "v0:" + good[TIMESTAMP]),
    ]
    how = draw.randrange(3)
    if how == 0:
        del good[name]
    elif how == 1:
        good[name] = draw.choice(odd)
    headers = list(good.items())
    return Request([*headers, (name.lower(), good[name])] if how == 2 else headers, body, 401)


def garbage(draw: Random) -> Request:
    """Anything at all, of anybody."""
    body = draw.randbytes(draw.randrange(300))
    headers = [(draw.choice([KIND, "X-Odd", "Cookie"]), draw.choice([JSON, FORM, "", "\xff"])) for _ in range(2)]
    return Request(headers[: draw.randrange(3)] if headers[0][0] != headers[1][0] else headers[:1], body, 401)


def no_text(draw: Random) -> Request:
    """Bytes that are no text, signed."""
    body, kind = whole(draw)
    spot = draw.randrange(len(body))
    odd = draw.choice([b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xe2\x82"])
    return request(body[:spot] + odd + body[spot:], 401, kind)


def too_large(draw: Random) -> Request:
    """More than a megabyte, signed or not."""
    body = b" " * (LARGEST + draw.choice([1, 2, 100_000]))
    return draw.choice([Request([], body, 401), request(body, 413)])


def no_json(draw: Random) -> Request:
    """Signed, and nothing that Slack sends."""
    text, deep = draw.choice(WHOLE), DEEPEST + draw.choice([1, 2, 100, 1_000, 20_000])
    odd = draw.choice(
        [
            lambda: text[: draw.randrange(1, len(text) - 1)],
            lambda: text + text,
            lambda: "\ufeff" + text,
            lambda: "[" * deep,
            lambda: "[" * deep + "]" * deep,
            lambda: '{"a":' * deep + "1" + "}" * deep,
            lambda: text[:-1] + ', "a": NaN}',
            lambda: text[:-1] + ', "a": -Infinity}',
            lambda: text[:-1] + ', "a": 1e999}',
            lambda: text[:-1] + f', "a": {"9" * deep}}}',
            lambda: text[:-1] + ', "canary": 1}',
            lambda: f"[{text}]",
            lambda: draw.choice(["", " ", "null", "7", '"text"', "[]", "true", "\x00", "{'type': 'event_callback'}"]),
        ]
    )()
    if draw.random() < 0.3:
        return request(urlencode({"payload": odd}).encode(), 200, FORM)
    return request(odd.encode(), 200)


def no_kind(draw: Random) -> Request:
    """Signed, and of a kind that Slack does not send."""
    body, _ = whole(draw)
    return request(
        body, 200, draw.choice(["", "text/plain", "multipart/form-data; boundary=x", "application/xml", JSON + "x"])
    )


def no_form(draw: Random) -> Request:
    """Signed, and no form that Slack sends."""
    text = urlencode({"payload": draw.choice(WHOLE)})
    many = "&".join(f"field{number}=1" for number in range(draw.randint(65, 2_000)))
    return request(
        draw.choice([f"{text}&{text}", many, "", "&&&", "payload=", "payload=%ff%fe", "a=1&a=2"]).encode(), 200, FORM
    )


KINDS: dict[Callable[[Random], Request], float] = {
    right: 10, stale: 8, forged: 20, misshapen: 20, garbage: 10, no_text: 8, too_large: 0.1, no_json: 15, no_kind: 4,
    no_form: 4,
}  # fmt: skip


def made(draw: Random) -> tuple[str, Request]:
    """The next request, and what kind it is of."""
    (kind,) = draw.choices(list(KINDS), list(KINDS.values()))
    return kind.__name__, kind(draw)
