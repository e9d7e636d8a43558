"""Which tokens are Bot Framework's, for this app and of now, and which are not."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import pytest_asyncio
from cryptography.hazmat.primitives import serialization

from adapters.teams.gate import Verdict
from adapters.teams.keys import SELDOM
from adapters.teams.tokens import LEEWAY, REMEMBERED
from tests.adapters.teams_door import NOW, Door
from tests.adapters.teams_payloads import APP, SERVICE
from tests.teams_tokens import ISSUER, KeyOffice, activity, name_of, private_key, signed


@pytest_asyncio.fixture
async def door() -> AsyncIterator[Door]:
    async with KeyOffice() as office:
        yield Door(office)


async def test_what_is_said_with_one_token_is_believed_without_working_it_out_again(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    bearer = door.office.bearer()
    await door.look(bearer)
    monkeypatch.setattr("jwt.api_jws.PyJWS.decode", None)

    verdict = await door.look(bearer, activity(text="something else"))

    assert verdict.activity == activity(text="something else")


CLAIMS: list[tuple[dict[str, Any], str]] = [
    ({"iss": None}, "issuer"),
    ({"iss": "https://api.botframework.us"}, "issuer"),
    ({"iss": f"{ISSUER}/"}, "issuer"),
    ({"iss": [ISSUER]}, "issuer"),
    ({"aud": None}, "audience"),
    ({"aud": "11111111-62a5-4d69-9b74-0f2b8bd6a001"}, "audience"),
    ({"aud": [APP]}, "audience"),
    ({"aud": ""}, "audience"),
    ({"exp": None}, "no_time"),
    ({"exp": str(NOW + 60)}, "no_time"),
    ({"exp": True}, "no_time"),
    ({"exp": [NOW]}, "no_time"),
    ({"exp": 10**70}, "malformed"),
    ({"exp": float("inf")}, "malformed"),
    ({"nbf": None}, "no_time"),
    ({"nbf": float("nan")}, "malformed"),
    ({"exp": NOW - LEEWAY}, "expired"),
    ({"exp": -1}, "expired"),
    ({"nbf": NOW + LEEWAY + 1}, "early"),
    ({"serviceurl": None}, "service_url"),
    ({"serviceurl": [SERVICE]}, "service_url"),
    ({"serviceurl": "https://smba.trafficmanager.net/amer/"}, "service_url"),
    ({"serviceurl": SERVICE.upper()}, "service_url"),
]


@pytest.mark.parametrize(("change", "reason"), CLAIMS)
async def test_a_token_that_says_anything_else_is_turned_away(door: Door, change: dict[str, Any], reason: str) -> None:
    verdict = await door.look(door.office.bearer(**change))

    assert verdict == Verdict(401, reason)


async def test_clocks_may_be_five_minutes_apart(door: Door) -> None:
    ended = await door.look(door.office.bearer(exp=NOW - LEEWAY + 1))
    begins = await door.look(door.office.bearer(nbf=NOW + LEEWAY))

    assert ended.activity
    assert begins.activity


def part(value: object) -> str:
    """One part of a token."""
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def public_pem() -> bytes:
    """The public key as text, which a careless reader takes for a shared secret."""
    return (
        private_key(1)
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )


def with_public_key(office: KeyOffice) -> str:
    """Signed with what everybody knows."""
    head = f"{part({'alg': 'HS256', 'typ': 'JWT', 'kid': name_of(1)})}.{part(office.claims())}"
    mark = hmac.new(public_pem(), head.encode(), hashlib.sha256).digest()
    return f"{head}.{base64.urlsafe_b64encode(mark).decode().rstrip('=')}"


def with_header(**header: object) -> Callable[[KeyOffice], str]:
    """A header of another kind over the right rest."""

    def made(office: KeyOffice) -> str:
        _, claims, signature = office.token().split(".")
        return f"{part({'alg': 'RS256', 'kid': name_of(1), **header})}.{claims}.{signature}"

    return made


def unsigned(office: KeyOffice) -> str:
    """No signature at all, and the token says that this is how it should be."""
    return f"{part({'alg': 'none', 'typ': 'JWT', 'kid': name_of(1)})}.{part(office.claims())}."


def changed(office: KeyOffice) -> str:
    """What a token says was changed after it was signed."""
    head, _, signature = office.token().split(".")
    return f"{head}.{part(office.claims(aud=APP, more='me'))}.{signature}"


def longer_alphabet(office: KeyOffice) -> str:
    """The bits at the end of the signature that mean nothing were changed."""
    token = office.token()
    last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return token[:-1] + last[last.index(token[-1]) ^ 1]


FORGED: list[tuple[Callable[[KeyOffice], str], str]] = [
    (unsigned, "malformed"),
    (lambda office: f"{unsigned(office)}AAAA", "algorithm"),
    (with_public_key, "algorithm"),
    (lambda office: signed(office.claims(), 1, algorithm="RS512"), "algorithm"),
    (lambda office: signed(office.claims(), 1, algorithm="PS256"), "algorithm"),
    (lambda office: signed(office.claims(), 1, more="x").replace(".", "..", 1), "malformed"),
    (lambda office: office.token(signed_with=2), "unknown_key"),
    (lambda office: office.token(signed_with=2, kid=name_of(1)), "signature"),
    (changed, "signature"),
    (longer_alphabet, "signature"),
    (with_header(typ="JWT", more="x"), "signature"),
    (with_header(alg="rs256"), "algorithm"),
    (with_header(alg=["RS256"]), "algorithm"),
    (with_header(kid=7), "malformed"),
    (with_header(kid=""), "malformed"),
    (with_header(crit=["exp"]), "malformed"),
    (with_header(b64=False), "malformed"),
    (with_header(jwk={"kty": "RSA"}, jku="https://evil.example/keys"), "signature"),
    (lambda office: f"{base64.urlsafe_b64encode(b'[' * 3_000).decode()}.e30.AA", "malformed"),
    (lambda office: "a.b.c", "malformed"),
    (lambda office: office.token() + ".", "malformed"),
    (lambda office: office.token() + "\n", "malformed"),
    (lambda office: office.token() + "=", "malformed"),
    (lambda office: office.token().replace(".", "。", 1), "malformed"),
    (lambda office: "e30." + "A" * 20_000 + ".AA", "malformed"),
    (lambda office: "", "malformed"),
]


@pytest.mark.parametrize(("forged", "reason"), FORGED)
async def test_a_token_that_bot_framework_did_not_sign_is_turned_away(
    door: Door, forged: Callable[[KeyOffice], str], reason: str
) -> None:
    await door.look()

    verdict = await door.look(f"Bearer {forged(door.office)}")

    assert verdict == Verdict(401, reason)


@pytest.mark.parametrize(
    "header", ["", "Basic YTpi", "Bearer", "Bearer \ud800", "\udcff", "Bearer a.b.c, Bearer a.b.c"]
)
async def test_without_a_token_nobody_is_let_in(door: Door, header: str) -> None:
    verdict = await door.look(header)

    assert verdict == Verdict(401, "malformed" if header else "no_token")
    assert not door.office.fetches


async def test_without_an_app_id_nobody_is_let_in(door: Door) -> None:
    nobody = Door(door.office, app_id="")

    verdict = await nobody.look(door.office.bearer(aud=""))

    assert verdict == Verdict(401, "audience")


async def test_an_app_id_is_the_same_in_capitals(door: Door) -> None:
    loud = Door(door.office, app_id=APP.upper())

    assert (await loud.look()).activity


async def test_a_token_that_was_believed_ends_with_its_time(door: Door) -> None:
    bearer = door.office.bearer()
    believed = await door.look(bearer)
    door.now += 3_600 + LEEWAY

    assert believed.activity
    assert await door.look(bearer) == Verdict(401, "expired")


async def test_a_token_that_was_believed_ends_with_its_key(door: Door) -> None:
    old, door.now = door.office.bearer(), NOW
    believed = await door.look(old)
    door.office.rotate()
    door.office.forget(1)
    door.now += SELDOM

    new = await door.look()

    assert believed.activity
    assert new.activity
    assert await door.look(old) == Verdict(401, "unknown_key")


async def test_a_rotation_loses_nothing(door: Door) -> None:
    old = door.office.bearer()
    await door.look(old)
    door.office.rotate()
    door.now += SELDOM

    verdicts = [await door.look(bearer) for bearer in (old, door.office.bearer(), old, door.office.bearer())]

    assert all(verdict.activity for verdict in verdicts)
    assert door.office.fetches["keys"] == 2


async def test_while_no_key_can_be_had_teams_is_asked_to_come_again(door: Door) -> None:
    door.office.trouble = "away"
    away = await door.look()
    door.office.trouble = ""
    door.now += SELDOM

    assert away == Verdict(503, "keys_away")
    assert (await door.look()).activity


async def test_only_so_many_tokens_are_remembered(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adapters.teams.tokens.REMEMBERED", 3)

    for number in range(9):
        assert (await door.look(door.office.bearer(more=number))).activity

    assert len(door.gate._tokens._seen) == 3
    assert REMEMBERED >= 256


async def test_another_cloud_signs_in_its_own_name() -> None:
    async with KeyOffice() as office:
        office.issuer = "https://api.botframework.us"
        door = Door(office)

        own = await door.look()
        public = await door.look(office.bearer(iss=ISSUER))

    assert own.activity
    assert public == Verdict(401, "issuer")
