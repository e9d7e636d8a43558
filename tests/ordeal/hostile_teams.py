"""More requests that say they come from Teams, made by a seed: what is wrong with these is seldom their token.

`forged.py` makes those whose token is; here they are one part of the crowd.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from adapters.decoding import DEEPEST
from adapters.teams.gate import JSON, LARGEST
from tests.ordeal import forged
from tests.ordeal.forged import KIND, Forger, request
from tests.ordeal.hostile import Request

ENCODING, LENGTH, TRANSFER = "Content-Encoding", "Content-Length", "Transfer-Encoding"
PIECE = 16_384

Making = Callable[[Forger], Request]


class Crowd(Forger):
    """Makes requests of every kind; those that are wrong in how they are sent only where they are sent."""

    over_a_socket = False

    def made(self) -> tuple[str, Request]:
        """The next request, and what kind it is of."""
        kinds = KINDS | SENDINGS if self.over_a_socket else KINDS
        (kind,) = self.draw.choices(list(kinds), list(kinds.values()))
        return kind.__name__, kind(self)


def unsigned(forger: Forger) -> Request:
    """Nobody's, whole or anything at all."""
    whole, noise = json.dumps(forger.activity()).encode(), forger.draw.randbytes(forger.draw.randrange(300))
    names, values = [KIND, "X-Odd", "Cookie", "Proxy-Authorization"], [JSON, "", "\xff", f"Bearer {forger.token()}"]
    headers = [(name, forger.draw.choice(values)) for name in forger.draw.sample(names, forger.draw.randrange(4))]
    return Request(headers, forger.draw.choice([whole, noise]), 401)


def packed(forger: Forger) -> Request:
    """Packed, which Teams does not do: small, and a megabyte once it is unpacked; with a token and without."""
    body = forger.draw.choice([json.dumps(forger.activity()).encode(), b"[" * LARGEST * 4])
    how = forger.draw.choice(["gzip", "GZIP", "deflate", "br", "zstd", "identity, gzip", "nothing", "\xff"])
    squeezed = gzip.compress(body, 1) if "gzip" in how.lower() else zlib.compress(body, 1)
    headers = request(forger.token(), b"", 400).headers[forger.draw.randrange(2) :]
    return Request([*headers, (ENCODING, how)], forger.draw.choice([squeezed, squeezed[:50], b""]), 400)


def no_kind(forger: Forger) -> Request:
    """From Teams by its token, and of a kind that Teams does not send."""
    text = json.dumps(forger.activity())
    kinds = ["", "text/plain", "text/json", "multipart/form-data; boundary=x", f"{JSON}x", f"{JSON}, {JSON}", "\xff"]
    form = urlencode({"payload": text}).encode(), "application/x-www-form-urlencoded"
    body, kind = forger.draw.choice([form, *((text.encode(), one) for one in kinds)])
    return request(forger.token(), body, 400, kind)


def no_text(forger: Forger) -> Request:
    """From Teams by its token, and bytes in it that are no text."""
    body = json.dumps(forger.activity()).encode()
    spot = forger.draw.randrange(len(body))
    odd = forger.draw.choice([b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xe2\x82"])
    return request(forger.token(), body[:spot] + odd + body[spot:], 400)


def no_object(forger: Forger) -> Request:
    """From Teams by its token: several activities at once, one in a text, or one that goes down without end."""
    said, deep = forger.activity(), DEEPEST + forger.draw.choice([1, 2, 100, 1_000, 20_000])
    text = json.dumps(said)
    odd = [
        *(f"[{text}]", json.dumps([said] * 3), json.dumps(text), f"{text}\n{text}", f"{text}\x00", "[]", "true"),
        *(f'{text[:-1]}, "value": {"[" * deep}{"]" * deep}}}', f'{text[:-1]}, "value": {"[" * deep}}}'),
        *(f'{text[:-1]}, "a": {{"a": {"[" * deep}', f'{text[:-1]}, "type": "message"}}', text.replace('"', "'")),
        *(f'{text[:-1]}, "a": -Infinity}}', f'{text[:-1]}, "a": 1e999}}', f'{text[:-1]}, "a": {"9" * deep}}}'),
    ]  # fmt: skip
    return request(forger.token(), forger.draw.choice(odd).encode(), 400)


def not_whole(forger: Forger) -> Request:
    """From Teams by its token, and without something that an activity cannot do without."""
    said = forger.activity()
    chat, sender = dict(said["conversation"]), said["from"]
    none: list[Any] = [None, [], "", {}]
    lacking: list[tuple[dict[str, Any], int]] = [
        *(({"serviceUrl": odd}, 401) for odd in [*none, 7, [said["serviceUrl"]]]),
        *(({"channelId": odd}, 401) for odd in none),
        ({"channelData": None, "conversation": {"id": chat["id"]}}, 403),
        *(({"channelData": odd, "conversation": odd}, 403) for odd in none),
        *(({"from": odd}, 200) for odd in [*none, {"name": "Ana"}, {"id": ""}, {"id": 7}, [sender]]),
        *(({"conversation": odd}, 200) for odd in [*none, chat | {"id": None}, chat | {"id": " "}, [chat]]),
        *(({"type": odd}, 200) for odd in [*none, 7, "Message", "nothing known", "typing"]),
    ]
    if "value" not in said:  # What is done on a card is told apart by the card.
        lacking += [({"id": odd}, 200) for odd in [*none, 7, "\x00", "x" * 600]]
    changes, status = forger.draw.choice(lacking)
    left = {name: value for name, value in (said | changes).items() if value is not None}
    return request(forger.token(), left, status)


def in_pieces(forger: Forger) -> Request:
    """What comes in pieces says nothing of its length: too much of it, no end of it, or nothing right in it."""
    found = forger.draw.choice([unsigned, no_text, no_object, not_whole, too_much])(forger)
    return found._replace(headers=[*found.headers, (TRANSFER, "chunked")], body=pieces(found.body))


def too_much(forger: Forger) -> Request:
    """More than a quarter of a megabyte."""
    return request(forger.token(), b" " * (LARGEST + forger.draw.choice([1, 100_000])), 413)


def odd_pieces(forger: Forger) -> Request:
    """Pieces that are none."""
    body = pieces(json.dumps(forger.activity()).encode())
    found = forger.draw.choice([b"zz" + body, b"-1\r\n" + body, b"\r\n" + body, b"f" * 40 + b"\r\n" + body])
    good = request(forger.token(), found, 400)
    return good._replace(headers=[*good.headers, (TRANSFER, "chunked")])


def odd_length(forger: Forger) -> Request:
    """A length that is none, that is too much, or that comes twice."""
    good = request(forger.token(), forger.activity(), 400)
    length, status = forger.draw.choice(
        [
            ("-1", 400),
            ("1e2", 400),
            ("0x10", 400),
            ("many", 400),
            ("7, 7", 400),
            (str(LARGEST + 1), 413),
            ("9" * 12, 413),
        ]
    )
    more = forger.draw.choice([[], [], [(LENGTH, "7")], [(TRANSFER, "chunked")]])
    return Request([*good.headers, (LENGTH, length), *more], good.body, 400 if more else status)


def too_short(forger: Forger) -> Request:
    """More comes than was said, so that what was said is no activity."""
    good = request(forger.token(), forger.activity(), 400)
    return good._replace(headers=[*good.headers, (LENGTH, str(forger.draw.randrange(len(good.body))))])


def never_ends(forger: Forger) -> Request:
    """Less comes than was said; who has no token is not waited for."""
    good = request(forger.token(), forger.activity(), 400)
    longer = (LENGTH, str(len(good.body) + forger.draw.choice([1, 1_000])))
    if forger.draw.random() < 0.5:
        return Request([*good.headers[1:], longer], good.body, 401)
    return good._replace(headers=[*good.headers, longer])


def pieces(body: bytes) -> bytes:
    """A body as it is sent in pieces."""
    cut = [body[at : at + PIECE] for at in range(0, len(body), PIECE)]
    return b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in [*cut, b""])


KINDS: dict[Making, float] = {
    **{kind: weight / 2 for kind, weight in forged.KINDS.items()},
    unsigned: 15, packed: 5, no_kind: 6, no_text: 8, no_object: 12, not_whole: 25,
}  # fmt: skip
SENDINGS: dict[Making, float] = {in_pieces: 12, odd_pieces: 4, odd_length: 6, too_short: 6, never_ends: 1}
