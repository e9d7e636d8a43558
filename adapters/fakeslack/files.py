"""The methods that take a file, in the three steps Slack wants: an address, the bytes, and where it is shown."""

from __future__ import annotations

from typing import Any

from adapters.fakeslack.asked import Ask
from adapters.fakeslack.chat import checked, written
from adapters.fakeslack.events import in_channel
from adapters.fakeslack.world import Json, World
from adapters.fakeslack.wrong import Wrong

LARGEST = 1_000_000_000


class Files:
    """The methods files.*; `tickets` are the uploads under way."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.tickets: dict[str, str] = {}

    def begin(self, ask: Ask) -> Json:
        """files.getUploadURLExternal."""
        length = ask.number("length", 0)
        if length <= 0:
            raise Wrong("missing_argument", "missing required field: length")
        if length > LARGEST:
            raise Wrong("file_upload_size_restricted")
        if len(ask.text("alt_txt")) > 1000:
            raise Wrong("alt_txt_too_large")
        file, ticket = self.world.new_id("F"), self.world.secret("upload")
        self.world.files[file] = {
            "id": file, "name": ask.text("filename"), "title": ask.text("filename"), "size": length,
            "user": ask.installation.bot_user, "alt_txt": ask.text("alt_txt"), "created": int(self.world.clock()),
            "filetype": ask.text("filename").rpartition(".")[2], "mode": "hosted", "is_external": False,
        }  # fmt: skip
        self.tickets[ticket] = file
        return {"ok": True, "upload_url": f"{ask.base}/upload/v1/{ticket}", "file_id": file}

    def received(self, ticket: str, content: bytes) -> str:
        """Keep the bytes of an upload; gives what Slack answers, or raises Wrong."""
        file = self.tickets.pop(ticket, None)
        if file is None:
            raise Wrong("invalid_url")
        contents = self.world.contents
        contents[file] = content
        while len(contents) > self.world.rules.kept_messages:
            del contents[next(iter(contents))]
        return f"OK - {len(content)}"

    def complete(self, ask: Ask) -> Json:
        """files.completeUploadExternal."""
        given = ask.value("files", "invalid_arguments")
        if not isinstance(given, list) or not given:
            raise Wrong("invalid_arguments", "must provide an array [json-pointer:/files]")
        whole = [self._file(one) for one in given]
        blocks = ask.value("blocks", "invalid_blocks")
        checked_blocks = checked(ask, blocks) if blocks and not ask.text("initial_comment") else []
        for name in filter(None, [ask.text("channel_id"), *ask.text("channels").split(",")]):
            self._share(ask, name, whole, checked_blocks)
        return {"ok": True, "files": whole}

    def _file(self, one: Any) -> Json:
        file = self.world.files.get(str(one.get("id"))) if isinstance(one, dict) else None
        if file is None or file["id"] not in self.world.contents:
            raise Wrong("file_not_found")
        if one.get("title"):
            file["title"] = one["title"]
        return file

    def _share(self, ask: Ask, name: str, files: list[Json], blocks: list[Json]) -> None:
        ask.args["channel"] = name
        channel = ask.channel(create=True)
        if not channel.im and ask.installation.bot_user not in channel.members:
            raise Wrong("not_in_channel")
        content: Json = {"text": ask.text("initial_comment"), "files": files, "upload": False, "subtype": "file_share"}
        if blocks:
            content["blocks"] = blocks
        message = written(ask, channel, content, self.world.new_ts())
        if ask.text("thread_ts"):
            message["thread_ts"] = ask.text("thread_ts")
        self.world.keep(channel, message)
        ask.after.append(in_channel(channel, message))
