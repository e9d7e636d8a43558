"""A document that was offered in Teams: with a yes it goes to the person's own OneDrive, with a no the offer goes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import cast

import pytest

from adapters.port import Coach
from adapters.teams.activities import read
from adapters.teams.calls import Calls
from adapters.teams.files import INFO, Files, is_drive, offer, takes_files
from adapters.teams.incoming import Consented, Ignored, Upload
from tests.adapters.slack_out import Shelf
from tests.adapters.teams_out import calls_of, words_of
from tests.adapters.teams_payloads import ANA, CARD, CHANNEL, TENANT, answered
from tests.teams.connector import Connector, Person

NAME = "cairn-export.zip"


@pytest.fixture
async def teams() -> AsyncIterator[Connector]:
    async with Connector() as teams:
        yield teams


@pytest.fixture
def ana(teams: Connector) -> Person:
    return teams.add_person("Ana")


@pytest.fixture
async def calls(teams: Connector) -> AsyncIterator[Calls]:
    calls = calls_of(teams)
    yield calls
    await calls.close()


async def offered(teams: Connector, calls: Calls, ana: Person, document: str = "export") -> Consented:
    """A yes to what was offered a moment ago."""
    there = await calls.post(ana.reference, offer(document, NAME, 9))
    upload = Upload(f"{teams.service_url}drive/1?a=b%2Bc", f"{teams.service_url}a file", NAME, "1150", "zip")
    who = cast(Consented, read(answered())).who._replace(tenant=ana.tenant, user=ana.user)
    return Consented("k", who, ana.reference, there.ref, document, upload)


def files(calls: Calls) -> Files:
    return Files(cast(Coach, Shelf()), calls, drives=lambda address: address.startswith("http://127.0.0.1"))


def test_a_yes_says_where_the_file_goes_and_a_no_does_not() -> None:
    yes, no = read(answered()), read(answered("decline"))

    assert isinstance(yes, Consented)
    assert isinstance(no, Consented)
    assert (yes.who.tenant, yes.who.user, yes.activity, yes.document) == (TENANT, ANA, CARD, "export")
    assert yes.upload is not None
    assert is_drive(yes.upload.address)
    assert (yes.upload.name, yes.upload.kind) == (NAME, "zip")
    assert no.upload is None
    assert offer("export", NAME, 9)["attachments"][0]["content"]["acceptContext"] == answered()["value"]["context"]
    assert yes.key == cast(Consented, read(answered(id="another"))).key


def test_an_answer_to_what_was_never_offered_or_elsewhere_is_passed_over() -> None:
    channel = {"conversationType": "channel", "tenantId": TENANT, "id": CHANNEL, "isGroup": True}

    assert read(answered(value={"action": "accept", "context": "?"})) == Ignored("unknown_card")
    assert read(answered(conversation=channel)) == Ignored("channel")


async def test_with_a_yes_the_file_is_in_the_drive_and_the_chat_leads_to_it(
    teams: Connector, calls: Calls, ana: Person
) -> None:
    consented = await offered(teams, calls, ana)

    await files(calls).hand_over(consented)

    assert teams.files == {"1": b"all of it"}
    (said,) = teams.chat(ana).said
    (attached,) = said["attachments"]
    assert (attached["contentType"], attached["name"]) == (INFO, NAME)
    assert attached["contentUrl"].endswith("/a%20file")
    assert attached["content"] == {"uniqueId": "1150", "fileType": "zip"}


async def test_with_a_no_the_offer_goes(teams: Connector, calls: Calls, ana: Person) -> None:
    consented = await offered(teams, calls, ana)

    await files(calls).hand_over(consented._replace(upload=None))

    assert teams.chat(ana).said == []
    assert teams.files == {}


async def test_nothing_is_written_where_no_drive_is(teams: Connector, calls: Calls, ana: Person) -> None:
    consented = await offered(teams, calls, ana)

    await Files(cast(Coach, Shelf()), calls).hand_over(consented)

    assert teams.files == {}
    assert "no_files_here" in words_of(teams.chat(ana).said[0])


async def test_a_file_that_could_not_be_written_is_said(teams: Connector, calls: Calls, ana: Person) -> None:
    consented = await offered(teams, calls, ana)
    teams.files["1"] = b"of another time"

    await files(calls).hand_over(consented)

    assert teams.files == {"1": b"of another time"}
    assert "no_files_here" in words_of(teams.chat(ana).said[0])


async def test_a_document_that_is_gone_is_said(teams: Connector, calls: Calls, ana: Person) -> None:
    consented = await offered(teams, calls, ana, "gone")

    await files(calls).hand_over(consented)

    assert "form_gone" in words_of(teams.chat(ana).said[0])


async def test_an_offer_that_was_taken_away_is_answered_below(teams: Connector, calls: Calls, ana: Person) -> None:
    consented = await offered(teams, calls, ana)
    await calls.delete(ana.reference, consented.activity)

    await files(calls).hand_over(consented)

    assert len(teams.chat(ana).said) == 1


@pytest.mark.parametrize(
    "address",
    [
        "https://acme-my.sharepoint.com.evil.example/x", "http://acme-my.sharepoint.com/x", "https://sharepoint.com/x",
        "https://evil.example/acme-my.sharepoint.com/x", "https://acme-my.sharepoint.com@evil.example/x",
        "https://acme-my.sharepoint.com:444/x", "https://evil.example\\.sharepoint.com/x",
        "https://evil.example#.sharepoint.com/x", "https://a.sharepoint.com/a b", "https://a.sharepoint.com/\n", "",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_drive_is_none(address: str) -> None:
    assert not is_drive(address)


def test_a_drive_is_one_in_every_cloud() -> None:
    assert is_drive("https://acme-my.sharepoint.com/personal/ana/_api/v2.0/upload?tempauth=a%2Bb%3D")
    assert is_drive("https://agency-my.sharepoint.us/x")


def test_some_clouds_take_no_files(ana: Person) -> None:
    assert takes_files(ana.reference)
    assert not takes_files(ana.reference._replace(service_url="https://smba.infra.gov.teams.microsoft.us/teams/"))
