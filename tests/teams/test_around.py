"""What happens around the chat in Teams: the app comes and goes, and the coach is named where others read along."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.teams.client import Client
from tests.teams.house import TeamsHouse


async def test_one_welcome_however_often_teams_says_that_somebody_is_there(house: TeamsHouse, ana: Client) -> None:
    await asyncio.gather(ana.installs(), ana.arrives(), ana.arrives())
    await house.answered(ana, "Where shall we start?")

    sent = [await ana.installs(), await ana.arrives()]

    await house.delivered()
    assert [one.status for one in sent] == [200, 200]
    assert house.count_of(ana, "I'm Cairn") == 1
    assert house.rows("outbox") == 1


async def test_whoever_is_new_is_welcomed_in_their_language(house: TeamsHouse) -> None:
    eva = house.client("Eva", locale="de-DE", zone="Europe/Berlin")

    await eva.installs()

    await house.answered(eva, "Womit fangen wir an")
    found = house.known(eva)
    assert found is not None
    assert (found.name, found.zone) == ("Eva", "Europe/Berlin")


async def test_whoever_wrote_before_is_not_welcomed_by_a_page_that_opens(house: TeamsHouse, ana: Client) -> None:
    await ana.types("goal")
    await house.answered(ana, "What do you want to get done")
    said = len(ana.sees())

    await ana.arrives()

    await house.delivered()
    assert len(ana.sees()) == said


async def test_whoever_had_themselves_erased_is_not_welcomed_again(house: TeamsHouse, ana: Client) -> None:
    await ana.installs()
    await house.answered(ana, "Where shall we start?")
    await house.erase(ana)
    said = len(ana.sees())

    await ana.arrives()

    await house.delivered()
    await house.quiet()
    assert len(ana.sees()) == said
    assert (house.known(ana), house.rows("chats")) == (None, 0)


async def test_in_a_team_nobody_is_welcomed(house: TeamsHouse, ana: Client) -> None:
    team = house.teams.add_group("team")
    there = {"conversationType": "channel", "isGroup": True, "tenantId": team.tenant, "id": team.id}

    sent = await house.send(ana.activity("installationUpdate", action="add", conversation=there))

    await house.delivered()
    assert sent.status == 200
    assert team.said == []
    assert house.rows("people") == 0


async def test_once_the_app_is_removed_nothing_is_sent_until_it_is_back(house: TeamsHouse, ana: Client) -> None:
    await ana.types("goal")
    await house.answered(ana, "What do you want to get done")

    await ana.installs("remove")

    gone = house.known(ana)
    assert gone is not None
    assert gone.gone_at
    await ana.installs()
    back = house.known(ana)
    assert back is not None
    assert back.gone_at == 0


async def test_a_talk_goes_on_where_it_was_when_the_app_is_back(house: TeamsHouse, ana: Client) -> None:
    await ana.types("goal")
    await house.answered(ana, "What do you want to get done")
    await ana.installs("remove")
    await ana.installs()

    await ana.types("present at the all-hands")

    await house.answered(ana, "By when?")


async def test_named_where_others_read_along_it_says_only_that_we_talk_in_private(
    house: TeamsHouse, ana: Client
) -> None:
    group = house.teams.add_group("office")

    await ana.mentions(group, "goal: a secret of mine")

    await house.quiet()
    (said,) = group.said
    assert "Write to me in a direct message" in said["text"]
    assert "secret" not in str(said)
    assert (house.rows("inbox"), house.rows("people"), house.rows("chats")) == (0, 0, 0)


async def test_a_mention_that_comes_again_is_answered_once(house: TeamsHouse, ana: Client) -> None:
    group = house.teams.add_group("office")
    sent = await ana.mentions(group, "hello")

    await house.send(sent.activity)

    await house.quiet()
    assert len(group.said) == 1


async def test_what_came_to_the_coach_alone_is_answered_to_its_writer_alone(house: TeamsHouse, ana: Client) -> None:
    group, reference = house.teams.add_group("office"), ana.person.reference
    there = {"conversationType": "groupChat", "isGroup": True, "tenantId": group.tenant, "id": group.id}
    coach = {"id": reference.bot, "name": "Cairn", "isTargeted": True}

    await ana.types("/help", conversation=there, recipient=coach)

    await house.quiet()
    (said,) = group.said
    assert said["recipient"] == {"id": reference.user, "isTargeted": True}
    assert "Write to me in a direct message" in said["text"]
    assert house.rows("inbox") == 0


async def test_what_others_say_in_a_group_is_nobodys_business(house: TeamsHouse, ana: Client) -> None:
    group = house.teams.add_group("office")
    there = {"conversationType": "groupChat", "isGroup": True, "tenantId": group.tenant, "id": group.id}

    sent = await ana.types("goal: a secret of mine", conversation=there)

    await house.quiet()
    assert sent.status == 200
    assert group.said == []
    assert house.rows("inbox") == 0


async def test_a_file_without_words_is_not_read_and_that_is_said(house: TeamsHouse, ana: Client) -> None:
    sent = await ana.shares_file()
    await house.send(sent.activity)

    await house.quiet()
    assert house.count_of(ana, "I can't read files, pictures") == 1
    assert (house.known(ana), house.rows("chats")) == (None, 0)


async def test_a_document_is_offered_and_handed_over_with_a_yes(house: TeamsHouse, ana: Client) -> None:
    house.door.door.listeners.files.drives = lambda address: True
    await ana.types("export")
    await house.until(lambda: any("file.consent" in str(seen.activity) for seen in ana.sees()))
    offer = next(seen for seen in ana.sees() if "file.consent" in str(seen.activity))
    address = f"{house.teams.service_url}drive/export"
    info = {"uploadUrl": address, "contentUrl": address, "name": "cairn.zip", "uniqueId": "1", "fileType": "zip"}
    context = offer.activity["attachments"][0]["content"]["acceptContext"]
    value = {"type": "fileUpload", "action": "accept", "context": context, "uploadInfo": info}

    sent = await house.send(ana.activity("invoke", name="fileConsent/invoke", value=value, replyToId=offer.id))
    await house.send({**sent.activity, "id": "f:again"})

    await house.quiet()
    assert (sent.status, sent.body) == (200, {})
    assert list(house.teams.files) == ["export"]
    assert "file.info" in str(ana.chat.activities[offer.id])


async def test_one_welcome_also_where_the_process_ended_meanwhile(
    house: TeamsHouse, ana: Client, tmp_path: Path, migrated: Path
) -> None:
    await ana.installs()
    await house.answered(ana, "Where shall we start?")

    async with TeamsHouse(house.url, around=house.around) as again:
        await again.send(ana.activity("conversationUpdate", membersAdded=[{"id": ana.person.reference.user}]))
        await again.delivered()

    assert house.count_of(ana, "I'm Cairn") == 1
