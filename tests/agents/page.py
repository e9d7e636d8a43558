"""The playground's page in a browser: what the coach says there, and a person who writes and presses."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.agents.playground import AgentsPlayground

SAID = ".fai-OutputCard"
"""What the coach said, each in a box of its own; a card stands in one."""
CHANGED = f"before => [...document.querySelectorAll('{SAID}')].map(one => one.innerText).join('\\n') !== before"


class Window:
    """One person's chat with the coach."""

    def __init__(self, browser: Browser, playground: AgentsPlayground) -> None:
        self.page: Page = browser.new_page(viewport={"width": 1280, "height": 1000})
        self.problems: list[str] = []
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.goto(playground.ready(), wait_until="domcontentloaded")
        self._ready()

    def _ready(self) -> None:
        expect(self.page.locator("[data-lexical-editor]")).to_be_visible()
        expect(self.page.get_by_text("conversationUpdate 200")).not_to_have_count(0)

    def open_again(self) -> None:
        """Load the page anew, upon which Teams tells once more that the app was installed."""
        self.page.reload(wait_until="domcontentloaded")
        self._ready()

    @property
    def said(self) -> Locator:
        """Everything the coach said since the page was opened."""
        return self.page.locator(SAID)

    @property
    def newest(self) -> Locator:
        return self.said.last

    @contextmanager
    def answered(self) -> Iterator[None]:
        """Waits until what the coach says has changed: one more message, or a card that became another."""
        before = "\n".join(self.said.all_inner_texts())
        yield
        self.page.wait_for_function(CHANGED, arg=before, timeout=30_000)

    def say(self, text: str) -> None:
        """Write in the chat, and read the answer."""
        with self.answered():
            self.page.locator("[data-lexical-editor]").click()
            self.page.keyboard.insert_text(text)
            self.page.keyboard.press("Enter")

    def press(self, label: str) -> None:
        """Press a button of the newest card that has it, and read the answer."""
        with self.answered():
            self.said.get_by_role("button", name=label, exact=True).last.click()

    def look(self, name: str) -> None:
        """Keep a screenshot where somebody wants to look at it."""
        folder = os.environ.get("CAIRN_SCREENSHOTS")
        if folder:
            self.newest.evaluate("one => one.scrollIntoView({block: 'end'})")
            self.page.wait_for_timeout(300)
            self.page.screenshot(path=str(Path(folder) / f"agents-{name}.png"))
