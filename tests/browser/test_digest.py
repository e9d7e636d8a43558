"""In a real browser: one of two goals is shared, its line edited, and on Monday the manager reads that line alone.

Both inboxes stand next to each other. Set CAIRN_SCREENSHOTS to a folder to look at what was seen.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_playground import look

LINE = "Onboarding is at 14 days. Would like: an introduction in Lyon."


def say(page: Page, text: str) -> None:
    """Ana types, and reads the answer."""
    before = page.locator("#lines .message.coach").count()
    page.fill("#words", text)
    page.keyboard.press("Enter")
    expect(page.locator("#lines .message.coach")).not_to_have_count(before)


def press(page: Page, label: str) -> None:
    """Ana presses a button under her newest message."""
    before = page.locator("#lines .message.coach").count()
    page.locator("#lines .choices:not(.old) button", has_text=label).click()
    expect(page.locator("#lines .message.coach")).not_to_have_count(before)


@pytest.fixture
def page(browser: Browser, address: str) -> Page:
    """Ana's page with two goals, and Ben's inbox beside it."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="light")
    page.goto(address)
    page.click("#hello")
    page.wait_for_selector(".message.coach")
    say(page, "cut onboarding from 21 to 10 days in ten weeks so new hires ship sooner, by pairing each with a buddy")
    press(page, "my own")
    press(page, "don't ask")
    say(page, "goal: pass the Kestrel exam in two months")
    press(page, "my own")
    page.select_option("#other", "ben")
    return page


def test_the_managers_monday_digest_shows_exactly_the_line_that_was_approved(page: Page) -> None:
    ben = page.locator("#beside-lines .message.coach")

    say(page, "my manager is Ben")
    expect(ben.last).to_contain_text("named you as manager")
    page.locator("#beside-lines .choices:not(.old) button", has_text="yes, I am").click()
    expect(page.locator("#lines")).to_contain_text("said yes")

    say(page, "share")
    press(page, "onboarding")
    press(page, "yes, share it")
    press(page, "change it")
    say(page, "Onboarding is at 14 days.")
    press(page, "an introduction")
    say(page, "an introduction in Lyon")
    expect(page.locator("#lines .message.coach").last).to_contain_text(LINE)
    press(page, "send it")
    before = ben.count()
    page.click('[data-jump="monday 9:00"]')
    expect(ben).to_have_count(before + 1)

    digest = page.locator("#beside-lines .message.coach").last
    assert digest.locator("li").all_inner_texts() == [f'Ana: "{LINE}"']
    assert "Mon" in digest.locator(".began").inner_text()
    assert "09:00" in digest.locator(".began").inner_text()
    read = page.locator("#beside").inner_text()
    assert not any(word in read for word in ("Kestrel", "21", "buddy", "hires"))
    look(page, "11-digest")

    digest.locator("button", has_text="I'll do it").click()
    expect(page.locator("#lines")).to_contain_text("answered your ask")
    look(page, "12-answered")
