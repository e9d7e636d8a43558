"""In a real browser: two inboxes next to each other, while the time machine plays four weeks."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_playground import look, press, say


@pytest.fixture
def page(browser: Browser, address: str, tmp_path: Path) -> Page:
    """Ana's page, with a goal and a check-in every Friday."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.click("#hello")
    page.wait_for_selector(".message.coach")
    say(page, "cut onboarding from 21 to 10 days in ten weeks by pairing each with a buddy")
    press(page, "my own")
    press(page, "don't ask, I'll come")
    with sqlite3.connect(tmp_path / "cairn.db", timeout=10) as database:
        database.execute("UPDATE people SET rhythm = 'fri' WHERE id = 'p-ana'")
        database.execute(
            "INSERT INTO schedule SELECT tenant, id, 'check_in', 'check_in', '', 'fri', '', '', unixepoch() * 1000,"
            " '', '', 0, '' FROM people WHERE id = 'p-ana' ON CONFLICT DO NOTHING"
        )
    return page


def test_four_weeks_are_played_while_somebodys_inbox_stands_beside(page: Page) -> None:
    page.select_option("#other", "ben")
    expect(page.locator("#beside-title")).to_have_text("Ben")

    page.click("#play")
    expect(page.locator("#play")).to_have_text("stop")
    expect(page.locator("#play")).to_have_text("play 4 weeks")

    began = page.locator("#lines .began")
    expect(began).to_have_count(4)
    assert all("Fri" in text and "15:00" in text for text in began.all_inner_texts())
    expect(page.locator("#beside .began")).to_have_count(0)
    expect(page.locator("#beside .note")).to_have_count(1)
    look(page, "10-played")


def test_what_reached_a_page_is_marked_as_sent(page: Page, tmp_path: Path) -> None:
    page.click('[data-jump="+1 week"]')
    expect(page.locator("#lines .began")).to_have_count(1)
    page.click('[data-jump="+1 day"]')

    def states() -> set[str]:
        with sqlite3.connect(tmp_path / "cairn.db", timeout=10) as database:
            return {state for (state,) in database.execute("SELECT state FROM outbox")}

    for _ in range(50):
        if states() == {"sent"}:
            break
        page.wait_for_timeout(200)
    assert states() == {"sent"}


def test_whoever_stands_beside_answers_by_tapping_and_can_change_places(page: Page) -> None:
    page.select_option("#person", "ben")
    page.select_option("#other", "ana")
    before = page.locator("#beside-lines .message").count()

    page.locator("#beside-lines .choices:not(.old) button").first.click()

    expect(page.locator("#beside-lines .message.mine")).not_to_have_count(0)
    expect(page.locator("#beside-lines .message")).not_to_have_count(before)
    expect(page.locator("#lines .message")).to_have_count(0)
    page.click("#swap")
    expect(page.locator("#person")).to_have_value("ana")
    expect(page.locator("#beside-title")).to_have_text("Ben")
    expect(page.locator("#lines")).to_contain_text("onboarding")


def test_on_a_phone_the_other_inbox_has_an_area_of_its_own(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 780})
    expect(page.locator("#to-beside")).to_be_hidden()

    page.locator("[data-area=time]").click()
    page.select_option("#other", "jo")
    page.locator("[data-area=beside]").click()

    expect(page.locator("#beside-title")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("#beside-close").click()
    expect(page.locator("#log")).to_be_visible()
