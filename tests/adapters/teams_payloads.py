"""Activities as Teams and the Agents Playground send them, with every field they have, for whoever tests with them."""

from __future__ import annotations

from typing import Any

from adapters.teams.carddata import VERB, acting, named, pressing
from conversations.messages import Press

Payload = dict[str, Any]

APP = "0d469698-ab9d-479a-b0d8-758b6e6b1235"
TENANT, OTHER_TENANT = "528dbe3f-15e0-4e37-84a1-00cc305847dd", "72f988bf-86f1-41af-91ab-2d7cd011db47"
ANA, ANAS_NUMBER = "976e4d1e-2108-43ee-a092-46a9507c5606", "29:1BLjP9j3_TM4mubmQZsYEo7jDyLeLf_YVA9sVPVO7KMA"
BEN, BENS_NUMBER = "7faf8ab2-3d56-4244-b585-20c8a42ed2b8", "29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB39ATiQWA85g"
BOT = f"28:{APP}"
CHAT = "a:1tewuGJ44RkB90tiJNQ_I4q8vyuN5CYA_f-v6f0Vd-Bs3Ce85C73Ah1y8TvyjESsTHWjjgw-gnsuIuCUOWkfOCq6qa"
CHANNEL = "19:c6cac3b2e9584446bf5c8e8db068bdf0@thread.tacv2"
SERVICE = "https://smba.trafficmanager.net/emea/"
WROTE, CARD = "1666977568748", "1666977500000"
WROTE_AT, CHANGED_AT = "2022-10-28T17:19:28.7481234Z", "2022-10-28T17:19:39.4615413Z"
LETTER = f"teams:{CHAT}/1666977490000#1"


def activity(kind: str, at: str = WROTE_AT, **more: Any) -> Payload:
    """What every activity of the chat with one person has."""
    return {
        "type": kind,
        "id": WROTE,
        "timestamp": at,
        "localTimestamp": "2022-10-28T18:19:28.7481234+01:00",
        "localTimezone": "Europe/Lisbon",
        "locale": "pt-PT",
        "channelId": "msteams",
        "serviceUrl": SERVICE,
        "from": {"id": ANAS_NUMBER, "name": "Ana Costa", "aadObjectId": ANA},
        "conversation": {"conversationType": "personal", "tenantId": TENANT, "id": CHAT},
        "recipient": {"id": BOT, "name": "Cairn"},
        "entities": [client()],
        "channelData": {"tenant": {"id": TENANT}},
    } | more


def client() -> Payload:
    """What an activity says of the program it was sent with."""
    return {
        "type": "clientInfo",
        "locale": "pt-PT",
        "country": "PT",
        "platform": "Web",
        "timezone": "Europe/Lisbon",
    }


def message(text: str | None = "reply time is 14 days", **more: Any) -> Payload:
    """What somebody wrote in the chat; Teams sends it once more as HTML where it is more than plain."""
    return activity("message", **{"text": text, "textFormat": "plain"} | more)


def html(words: str = "reply time is <strong>14</strong> days") -> list[Payload]:
    """The same message as HTML."""
    return [{"contentType": "text/html", "content": f"<div><div>{words}</div>\n</div>"}]


def picture() -> list[Payload]:
    """A picture that was pasted."""
    image = {"contentType": "image/*", "contentUrl": f"{SERVICE}v3/attachments/0-eus-d3/views/original"}
    return [image, *html('<img src="https://eu-api.asm.skype.com/v1/objects/0-eus-d3/views/imgo">')]


def changed(now: str = "reply time is 13 days", happened: str = "editMessage", **more: Any) -> Payload:
    """A message that is another now, or is back; it keeps its id."""
    about = {"text": now, "textFormat": "plain", "channelData": {"eventType": happened, "tenant": {"id": TENANT}}}
    return activity("messageUpdate", CHANGED_AT, **about | more)


def deleted(**more: Any) -> Payload:
    """A message that was taken back."""
    about = {"channelData": {"eventType": "softDeleteMessage", "tenant": {"id": TENANT}}}
    return activity("messageDelete", CHANGED_AT, **about | more)


def mention(account: str = BOT, name: str = "Cairn") -> Payload:
    """The entity of a mention."""
    return {"type": "mention", "mentioned": {"id": account, "name": name}, "text": f"<at>{name}</at>"}


def among_others(text: str, *mentions: Payload, **more: Any) -> Payload:
    """A message in a channel of a team."""
    where = {
        "conversation": {
            "isGroup": True,
            "conversationType": "channel",
            "tenantId": TENANT,
            "id": f"{CHANNEL};messageid={WROTE}",
        },
        "channelData": {
            "teamsChannelId": CHANNEL,
            "teamsTeamId": CHANNEL,
            "channel": {"id": CHANNEL},
            "team": {"id": CHANNEL},
            "tenant": {"id": TENANT},
        },
        "attachments": html(text),
        "entities": [*mentions, client()],
    }
    return message(text, **where | more)


def in_group(text: str = "<at>Cairn</at> hello\n", **more: Any) -> Payload:
    """The coach is named in a group chat."""
    where = {"isGroup": True, "conversationType": "groupChat", "tenantId": TENANT, "id": "19:8ea0e38b@thread.v2"}
    return message(text, **{"conversation": where, "entities": [mention(), client()]} | more)


def executed(data: object, name: str = "adaptiveCard/action", **more: Any) -> Payload:
    """A button with `Action.Execute`."""
    action = {"type": "Action.Execute", "id": "", "title": "1 · a result", "verb": VERB, "data": data}
    value = {"action": action, "trigger": "manual"}
    return about_a_card("invoke", **{"name": name, "value": value} | more)


def submitted(data: object, **more: Any) -> Payload:
    """The same button with `Action.Submit`: a message without words."""
    return about_a_card("message", **{"text": None, "value": data} | more)


def about_a_card(kind: str, **more: Any) -> Payload:
    """What is done on a card."""
    data = {"tenant": {"id": TENANT}, "source": {"name": "message"}}
    return activity(kind, **{"id": "f:8e2e1a2c-1111", "replyToId": CARD, "channelData": data} | more)


def pressed(letter: str = LETTER, token: str = "t1|kind|3|result") -> Payload:
    """The data of a button of a reply."""
    press = Press.parse(token)
    assert press is not None
    return pressing(letter, press, "1 · a result")


def filled(**fields: str) -> Payload:
    """The data of a form that was filled in."""
    return acting("form 1", "submit", named("edit_goal", "g1"), "7") | {f"f.{step}": fields[step] for step in fields}


def answered(action: str = "accept", **more: Any) -> Payload:
    """A yes or a no to a file that was offered."""
    drive = "https://acme-my.sharepoint.com/personal/ana"
    info = {
        "contentUrl": f"{drive}/Documents/Microsoft Teams Chat Files/cairn-export.zip",
        "uploadUrl": f"{drive}/_api/v2.0/upload?tempauth=a%2Bb%3D",
        "name": "cairn-export.zip", "uniqueId": "1150D938-8870-4044-9F2C-5BBDEBA70C9D", "fileType": "zip",
    }  # fmt: skip
    value: Payload = {"type": "fileUpload", "action": action, "context": {"cairn": {"d": "export"}}}
    value |= {"uploadInfo": info} if action == "accept" else {}
    return about_a_card("invoke", **{"name": "fileConsent/invoke", "value": value} | more)


def installed(action: str = "add", **more: Any) -> Payload:
    """The app was installed for one person; nothing says their name."""
    about = {
        "id": "f:3033745319439849398",
        "action": action,
        "from": {"id": ANAS_NUMBER, "aadObjectId": ANA},
        "channelData": {"tenant": {"id": TENANT}, "source": {"name": "message"}},
    }
    return activity("installationUpdate", **about | more)


def came(*accounts: str, **more: Any) -> Payload:
    """Somebody came."""
    about = {
        "id": "f:1033745319439849398",
        "from": {"id": ANAS_NUMBER, "aadObjectId": ANA},
        "membersAdded": [{"id": account} for account in accounts],
    }
    return activity("conversationUpdate", **about | more)


def went(*accounts: str, **more: Any) -> Payload:
    """Somebody went."""
    return came(**{"membersAdded": [], "membersRemoved": [{"id": account} for account in accounts]} | more)


def to_team(**more: Any) -> Payload:
    """What makes an activity one of a whole team."""
    where = {"isGroup": True, "conversationType": "channel", "tenantId": TENANT, "id": CHANNEL}
    team = {"id": CHANNEL, "name": "Sales", "aadGroupId": "3d5d4c90-1ae9-41c7-9471-7ccd37ddb7d4"}
    data = {"tenant": {"id": TENANT}, "team": team, "eventType": "teamMemberAdded"}
    return {"conversation": where, "channelData": data} | more


def in_playground(given: Payload) -> Payload:
    """An activity as the Agents Playground sends it: other ids, and everything else as in Teams."""
    tenant, here = "00000000-0000-0000-0000-0000000000001", "b03f83d9-8e89-4ca3-8d29-c881cdfa72ce"
    return given | {
        "id": "f46766c0-112c-4394-b6e6-d4fa841d690d",
        "timestamp": "2026-11-27T07:20:53.100Z",
        "localTimestamp": "2026-11-27T07:20:53.100+00:00",
        "localTimezone": "UTC",
        "serviceUrl": "http://localhost:56150/_connector",
        "from": {"id": "user-id-0", "name": "Alex Wilber", "aadObjectId": "00000000-0000-0000-0000-0000000000020"},
        "conversation": {"conversationType": "personal", "tenantId": tenant, "id": here},
        "recipient": {"id": "00000000-0000-0000-0000-00000000000011", "name": "Test Bot"},
        "channelData": given["channelData"] | {"tenant": {"id": tenant}},
        "locale": "en-US",
        "entities": [{"type": "clientInfo", "locale": "en-US", "country": "US", "platform": "Web", "timezone": "UTC"}],
    }


def everything() -> list[Payload]:
    """One of each kind, whole."""
    team = to_team()
    return [
        message(),
        message("a <at>Cairn</at> &lt;b&gt;", textFormat="xml", entities=[mention(), client()], attachments=html()),
        message(None, attachments=picture()),
        changed(),
        changed(happened="undeleteMessage"),
        deleted(),
        among_others("<at>Cairn</at> hello\n", mention()),
        in_group(),
        in_group("goals", entities=[client()], recipient={"id": BOT, "name": "Cairn", "isTargeted": True}),
        executed(pressed()),
        submitted(pressed()),
        executed(acting("home 1", "draw", "g1")),
        submitted(acting(LETTER, "open", LETTER)),
        executed(filled(wish="present", kind="result")),
        submitted(filled(wish="present")),
        answered(),
        answered("decline"),
        installed(),
        installed("remove"),
        installed("add", **team),
        came(BOT, ANAS_NUMBER),
        came(BOT, **team),
        went(BOT, **team),
        in_playground(message()),
        in_playground(executed(pressed())),
    ]


def passed_over() -> list[Payload]:
    """One of each kind that asks for nothing."""
    return [
        activity("typing"),
        activity("endOfConversation", code="unknown"),
        activity("messageReaction", reactionsAdded=[{"type": "like"}], replyToId=CARD),
        activity("event", name="application/vnd.microsoft.readReceipt", value={"lastReadMessageId": CARD}),
        activity("trace", name="x"),
        executed({}, "task/fetch", value={"data": {}}),
        executed({}, "composeExtension/query", value={"commandId": "x"}),
        executed({}, "signin/verifyState", value={"state": "1"}),
        among_others("hello"),
        came(BENS_NUMBER, **to_team()),
    ]
