"""What the gate of the Teams door lets in, and what it says to the rest."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from adapters.bodies import CUT_OFF, TOO_LARGE, Unread
from adapters.teams.gate import JSON, LARGEST, Verdict, tenants_of
from tests.adapters.teams_door import NOW, Door
from tests.adapters.teams_payloads import SERVICE, TENANT
from tests.teams_tokens import KeyOffice, activity


@pytest_asyncio.fixture
async def door() -> AsyncIterator[Door]:
    async with KeyOffice() as office:
        yield Door(office)


async def test_an_activity_goes_on_as_it_came_with_what_its_token_says(door: Door) -> None:
    verdict = await door.look(kind="application/json; charset=utf-8")

    assert verdict == Verdict(200, "", activity(), door.office.claims())


CHANGES: list[tuple[dict[str, Any], int, str]] = [
    ({"serviceUrl": None}, 401, "service_url"),
    ({"serviceUrl": "https://smba.trafficmanager.net/amer/"}, 401, "service_url"),
    ({"serviceUrl": 7}, 401, "service_url"),
    ({"channelId": None}, 401, "channel"),
    ({"channelId": "webchat"}, 401, "channel"),
    ({"channelId": ["msteams"]}, 401, "channel"),
    ({"channelData": {"tenant": {"id": "c" * 36}}}, 403, "tenant"),
    ({"conversation": {"id": "a:1chat", "tenantId": "c" * 36}}, 403, "tenant"),
    ({"channelData": None, "conversation": None}, 403, "tenant"),
    ({"channelData": [], "conversation": "a:1"}, 403, "tenant"),
    ({"channelData": {"tenant": TENANT}, "conversation": {}}, 403, "tenant"),
    ({"channelData": {"tenant": {"id": [TENANT]}}}, 403, "tenant"),
    ({"channelData": {"tenant": {"id": f" {TENANT}"}}}, 403, "tenant"),
]


@pytest.mark.parametrize(("change", "status", "reason"), CHANGES)
async def test_an_activity_that_its_token_is_not_for_is_turned_away(
    door: Door, change: dict[str, Any], status: int, reason: str
) -> None:
    verdict = await door.look(said=activity(**change))

    assert verdict == Verdict(status, reason)


async def test_a_slash_at_the_end_of_an_address_makes_no_difference(door: Door) -> None:
    assert (await door.look(said=activity(serviceUrl=SERVICE.rstrip("/")))).activity
    assert (await door.look(door.office.bearer(serviceurl=SERVICE.rstrip("/")))).activity


async def test_a_host_that_is_not_microsofts_is_turned_away_however_it_is_signed(door: Door) -> None:
    elsewhere = "https://directline.botframework.com/"

    verdict = await door.look(door.office.bearer(serviceurl=elsewhere), activity(serviceUrl=elsewhere))
    named = await Door(door.office, hosts=elsewhere).look(
        door.office.bearer(serviceurl=elsewhere), activity(serviceUrl=elsewhere)
    )

    assert verdict == Verdict(403, "host")
    assert named.activity


async def test_a_key_speaks_only_for_the_channels_it_is_endorsed_for(door: Door) -> None:
    door.office.channels = ["webchat"]
    webchat = await door.look()
    door.office.channels = None
    silent = await Door(door.office).look()

    assert webchat == Verdict(401, "channel")
    assert silent.activity


@pytest.mark.parametrize(
    ("listed", "app_tenant", "tenants"),
    [
        ("", "", []),
        ("", TENANT.upper(), [TENANT]),
        ("A-1, b-2 c-3", TENANT, ["a-1", "b-2", "c-3"]),
    ],
)
def test_who_may_talk_is_listed_or_the_apps_own_tenant_or_anybody(
    listed: str, app_tenant: str, tenants: list[str]
) -> None:
    assert tenants_of(listed, app_tenant) == set(tenants)


async def test_an_app_of_many_tenants_without_a_list_lets_every_tenant_in(door: Door) -> None:
    many = Door(door.office, tenants="")

    assert (await many.look(said=activity(channelData={"tenant": {"id": "anybody's"}}))).activity
    assert (await many.look(said=activity(channelData=None, conversation=None))).activity


async def test_a_tenant_is_the_same_in_capitals(door: Door) -> None:
    assert (await door.look(said=activity(channelData={"tenant": {"id": TENANT.upper()}}))).activity


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (b"", JSON, "json"),
        (b"{", JSON, "json"),
        (b"\xff\xfe{}", JSON, "not_utf_8"),
        (b"[]", JSON, "no_object"),
        (b"null", JSON, "no_object"),
        (b'{"a": 1, "a": 2}', JSON, "twice"),
        (b'{"a": NaN}', JSON, "number"),
        (b'{"a": ' + b"[" * 100_000, JSON, "deep"),
        (b"{}", "text/plain", "content_type"),
        (b"{}", "", "content_type"),
    ],
)
async def test_what_is_signed_and_no_activity_at_all_is_a_bad_request(
    door: Door, body: bytes, kind: str, reason: str
) -> None:
    assert await door.look(body=body, kind=kind) == Verdict(400, reason)


@pytest.mark.parametrize(
    ("headers", "verdict"),
    [
        ({"Content-Length": str(LARGEST + 1)}, Verdict(413, "too_large")),
        ({"Content-Length": "-1"}, Verdict(400, "malformed")),
        ({"Content-Encoding": "gzip"}, Verdict(400, "packed")),
        ({"authorization": "Bearer a.b.c"}, Verdict(401, "header_twice")),
    ],
)
async def test_some_bodies_are_not_worth_reading(door: Door, headers: dict[str, str], verdict: Verdict) -> None:
    assert await door.look(more=headers) == verdict
    assert not door.office.fetches


@pytest.mark.parametrize(("reason", "status"), [(TOO_LARGE, 413), (CUT_OFF, 400)])
async def test_a_body_that_cannot_be_had_is_turned_away(door: Door, reason: str, status: int) -> None:
    async def body() -> bytes:
        raise Unread(reason)

    headers = [("Authorization", door.office.bearer()), ("Content-Type", JSON)]

    assert await door.gate.look(headers, body) == Verdict(status, reason)


async def test_nobodys_body_is_read_before_the_token(door: Door) -> None:
    async def body() -> bytes:
        raise AssertionError

    headers = [("Authorization", door.office.bearer(exp=NOW - 900)), ("Content-Type", JSON)]

    assert await door.gate.look(headers, body) == Verdict(401, "expired")
