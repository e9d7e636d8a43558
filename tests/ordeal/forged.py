"""Requests that say they come from Teams, made by a seed: most of them do not, and each knows what it is owed."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from random import Random
from typing import Any

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from jwt.algorithms import RSAAlgorithm

from adapters.decoding import DEEPEST
from adapters.teams.gate import JSON, LARGEST
from adapters.teams.tokens import LEEWAY
from tests.adapters.teams_payloads import APP, OTHER_TENANT, SERVICE, TENANT, everything, in_playground
from tests.ordeal.hostile import CANARY, Request
from tests.teams_tokens import KeyOffice, name_of, private_key, signed

TOKEN, KIND = "Authorization", "Content-Type"
STRANGER = 100
"""A key that nobody has ever named."""
WHOLE = [one | {"canary": CANARY} for one in everything() if one["serviceUrl"] == SERVICE]
ELSEWHERE = [
    *("https://smba.trafficmanager.net.evil.example/", "https://webchat.botframework.com/", "http://127.0.0.1:3979/"),
    *("https://smba.trafficmanager.net@evil.example/", "http://smba.trafficmanager.net/emea/", "https://10.0.0.1/", ""),
]
OTHERS = [
    *(
        "https://api.botframework.us",
        "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        "",
        "https://evil",
    ),
    *("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", "https://api.botframework.com/"),
]


class Forger:
    """Makes requests; `office` signs those that are right, and its keys may change in between."""

    def __init__(self, office: KeyOffice, draw: Random) -> None:
        self.office, self.draw = office, draw
        self.retired = list[str]()
        """Tokens that were believed once, and whose key is named no more."""
        self._signed: dict[tuple[int, str], str] = {}

    def made(self) -> tuple[str, Request]:
        """The next request, and what kind it is of."""
        (kind,) = self.draw.choices(list(KINDS), list(KINDS.values()))
        return kind.__name__, kind(self)

    def token(self, number: int = 0, **changes: Any) -> str:
        """A token of the office, or of somebody who signs with another key; each is worked out once."""
        number, claims = number or self.office.signs_with, self.office.claims(**changes)
        mark = number, json.dumps(claims)
        if mark not in self._signed:
            self._signed[mark] = signed(claims, number)
        return self._signed[mark]

    def activity(self, **changes: Any) -> dict[str, Any]:
        """An activity that Teams could have sent; a change to None leaves that out."""
        said = self.draw.choice(WHOLE) | changes
        return {name: value for name, value in said.items() if value is not None}


def request(token: str, said: object, status: int, kind: str = JSON, goes_on: bool = False) -> Request:
    """A request with a token and an activity, or with any body."""
    body = said if isinstance(said, bytes) else json.dumps(said).encode()
    return Request([(TOKEN, f"Bearer {token}"), (KIND, kind)], body, status, goes_on)


def right(forger: Forger) -> Request:
    """Teams itself, signed with any key that the office names, its clock up to five minutes off."""
    off, number = forger.draw.choice([0, 0, 0, -250, 250]), forger.draw.choice(forger.office.published)
    now = int(forger.office.wall())
    return request(forger.token(number, nbf=now + off, exp=now + 60 + off), forger.activity(), 200, goes_on=True)


def changed(forger: Forger) -> Request:
    """Something was changed after it was signed."""
    parts = forger.token().split(".")
    which = forger.draw.randrange(3)
    spot = forger.draw.randrange(len(parts[which]))
    old = parts[which][spot]
    new = forger.draw.choice([letter for letter in "AbC0-_z9" if letter != old])
    parts[which] = parts[which][:spot] + new + parts[which][spot + 1 :]
    return request(".".join(parts), forger.activity(), 401)


def swapped(forger: Forger) -> Request:
    """What a stranger wants to say, under a signature of Bot Framework's over something else."""
    head, _, signature = forger.token().split(".")
    claims = part(forger.office.claims(exp=int(forger.office.wall()) + 10**8))
    return request(f"{head}.{claims}.{signature}", forger.activity(), 401)


def stranger(forger: Forger) -> Request:
    """Signed with a key of a stranger's, under its own name or that of a real one."""
    names = [name_of(STRANGER), name_of(forger.office.signs_with), "", "../keys", "\u202e", "x" * 500]
    token = signed(forger.office.claims(), STRANGER, forger.draw.choice(names) or name_of(STRANGER))
    return request(token, forger.activity(), 401)


def other_algorithm(forger: Forger) -> Request:
    """Not signed at all, with the public key as a secret, or in a way that Bot Framework does not."""
    number, claims = forger.office.signs_with, forger.office.claims()
    how = forger.draw.choice(["none", "HS256", "HS256", "RS384", "RS512", "PS256", "ES256"])
    if how in ("RS384", "RS512", "PS256"):
        return request(signed(claims, number, algorithm=how), forger.activity(), 401)
    head = f"{part({'typ': 'JWT', 'alg': forger.draw.choice([how, how, how.lower()]), 'kid': name_of(number)})}"
    text = f"{head}.{part(claims)}"
    mark = hmac.new(forger.draw.choice(secrets_of(number)), text.encode(), hashlib.sha256).digest()
    signature = forger.draw.choice(["", "AA", forger.token().rpartition(".")[2]]) if how != "HS256" else coded(mark)
    return request(f"{text}.{signature}", forger.activity(), 401)


def secrets_of(number: int) -> list[bytes]:
    """The public key in every form in which somebody may take it for a secret."""
    public = private_key(number).public_key()
    forms = [(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo), (Encoding.DER, PublicFormat.SubjectPublicKeyInfo)]
    modulus = str(RSAAlgorithm.to_jwk(public, as_dict=True)["n"]).encode()
    return [*(public.public_bytes(*form) for form in forms), modulus, b"", name_of(number).encode()]


def out_of_time(forger: Forger) -> Request:
    """Signed, and too old, too early, or for no time that it says."""
    now = int(forger.office.wall())
    odd: Any = forger.draw.choice([None, None, "soon", True, [], {}, str(now + 60), float("nan"), float("inf"), 10**80])
    changes: dict[str, Any] = forger.draw.choice(
        [
            {"exp": now - int(LEEWAY) - forger.draw.randrange(10**6)},
            {"nbf": now + int(LEEWAY) + 1 + forger.draw.randrange(10**6)},
            {"exp": odd},
            {"nbf": odd},
            {"exp": None, "nbf": None},
            {"exp": -(10**12)},
        ]
    )
    return request(forger.token(**changes), forger.activity(), 401)


def for_others(forger: Forger) -> Request:
    """Signed by Bot Framework for somebody else, or by somebody else for us."""
    nobody = [None, "", "*", [APP], {"id": APP}, 7, f"{APP} ", APP[:-1], "11111111-2222-4333-8444-555555555555"]
    changes: dict[str, Any] = forger.draw.choice(
        [{"aud": forger.draw.choice(nobody)}, {"iss": forger.draw.choice([None, *OTHERS])}]
    )
    return request(forger.token(**changes), forger.activity(), 401)


def another_address(forger: Forger) -> Request:
    """Signed for another address or channel than the activity says, so that answers would go astray."""
    other = forger.draw.choice([None, 7, [SERVICE], *ELSEWHERE, SERVICE.replace("emea", "amer"), SERVICE.upper()])
    channel = forger.draw.choice([None, "webchat", "directline", "MSTEAMS", ["msteams"], 1])
    ways: list[tuple[dict[str, Any], dict[str, Any]]] = [
        ({"serviceurl": other}, {}),
        ({}, {"serviceUrl": other}),
        ({"serviceurl": None}, {"serviceUrl": None}),
        ({}, {"channelId": channel}),
    ]
    changes, said = forger.draw.choice(ways)
    return request(forger.token(**changes), forger.activity(**said), 401)


def foreign_host(forger: Forger) -> Request:
    """Signed as it should be, and its answers would go to a host that is not Microsoft's."""
    other = forger.draw.choice(ELSEWHERE)
    return request(forger.token(serviceurl=other), forger.activity(serviceUrl=other), 403)


def foreign_tenant(forger: Forger) -> Request:
    """Signed as it should be, from a tenant that is not on the list, or that does not say which it is."""
    other = forger.draw.choice([OTHER_TENANT, "", 7, [TENANT], f"{TENANT} ", TENANT[:-1]])
    chat = dict(forger.draw.choice(WHOLE)["conversation"])
    changes: dict[str, Any] = forger.draw.choice(
        [
            {"channelData": {"tenant": {"id": other}}},
            {"conversation": chat | {"tenantId": other}},
            {"channelData": None, "conversation": None},
            {"channelData": {}, "conversation": {"id": "a:1"}},
            {"channelData": [TENANT], "conversation": TENANT},
        ]
    )
    return request(forger.token(), forger.activity(**changes), 403)


def replayed(forger: Forger) -> Request:
    """A token that was believed once, and whose time, address or key is over."""
    if forger.retired and forger.draw.random() < 0.5:
        return request(forger.draw.choice(forger.retired), forger.activity(), 401)
    if forger.draw.random() < 0.5:
        return request(forger.token(), in_playground(forger.activity()), 401)
    return request(forger.token(exp=int(forger.office.wall()) - int(LEEWAY)), forger.activity(), 401)


def misshapen(forger: Forger) -> Request:
    """The header of the token is not there, there twice, or is no such thing."""
    token = forger.token()
    good = request(token, forger.activity(), 401)
    how = forger.draw.randrange(3)
    deep = [coded(b"[" * 2_000), coded(b'{"a":' * 500), coded(b"\xff"), coded(b"7")]
    odd = [
        *("", " ", "Bearer", "Bearer ", "Basic YTpi", token, f"bearer: {token}", f"Bearer {token} x", "\xff", "\udcff"),
        *(f"Bearer\t{token}", f"Bearer {token}.", f"Bearer .{token}", "Bearer ..", "Bearer a.b", "Bearer null"),
        *("Bearer " + "A" * 6_000, f"Bearer {token.replace('.', '')}", f"Bearer {token.replace('.', '。')}"),
        *(f"Bearer {token}==", *(f"Bearer {one}.{one}.AA" for one in deep)),
    ]
    headers = [(TOKEN, forger.draw.choice(odd)), *good.headers[1:]]
    if how == 0:
        headers = good.headers[1:]
    elif how == 1:
        headers = [*good.headers, (TOKEN.lower(), good.headers[0][1])]
    return Request(headers, good.body, 401)


def no_activity(forger: Forger) -> Request:
    """From Teams by its token, and nothing that it sends."""
    text, deep = json.dumps(forger.activity()), DEEPEST + forger.draw.choice([1, 2, 100, 10_000])
    cut, open_end = text[: forger.draw.randrange(1, len(text) - 1)], text[:-1]
    odd = forger.draw.choice(
        [
            *(
                cut,
                text + text,
                f"\ufeff{text}",
                f"[{text}]",
                "[" * deep,
                '{"a":' * deep + "1" + "}" * deep,
                "",
                "null",
            ),
            *(f'{open_end}, "a": NaN}}', f'{open_end}, "canary": 1}}', f'{open_end}, "a": {"9" * deep}}}', "7", "null"),
        ]
    )
    body = forger.draw.choice([odd.encode(), odd.encode(), b"\xff" + odd.encode(), odd.encode() + b"\xed\xa0\x80"])
    kind = forger.draw.choice([JSON, "application/json; charset=utf-8"])
    if forger.draw.random() < 0.1:
        body, kind = text.encode(), forger.draw.choice(["", "text/plain", "application/xml", "x" * 99])
    return request(forger.token(), body, 400, kind)


def too_large(forger: Forger) -> Request:
    """More than a quarter of a megabyte, with a token and without."""
    body = b" " * (LARGEST + forger.draw.choice([1, 2, 100_000]))
    return forger.draw.choice([Request([(KIND, JSON)], body, 401), request(forger.token(), body, 413)])


def part(value: object) -> str:
    """One part of a token."""
    return coded(json.dumps(value).encode())


def coded(value: bytes) -> str:
    """Bytes as they stand in a token."""
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


KINDS: dict[Callable[[Forger], Request], float] = {
    right: 12, changed: 10, swapped: 5, stranger: 3, other_algorithm: 10, out_of_time: 10, for_others: 8,
    another_address: 8, foreign_host: 5, foreign_tenant: 6, replayed: 5, misshapen: 10, no_activity: 8, too_large: 0.2,
}  # fmt: skip
