"""The page that checks a goal, in a real browser: by keyboard, on a phone, in the dark, and nothing in an address."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

GOAL = "cut waiting time at the counter from 25 to 15 minutes by end of June"
WORDY = "learn " + "Donaudampfschifffahrt" * 12


def look(page: Page, name: str) -> None:
    """Keep a screenshot where somebody wants to look at it."""
    folder = os.environ.get("CAIRN_SCREENSHOTS")
    if folder:
        page.screenshot(path=str(Path(folder) / f"review-{name}.png"), full_page=True)


def check(page: Page, text: str) -> str:
    """Type a goal, press Enter, and read the card that comes."""
    page.evaluate("document.getElementById('card').replaceChildren()")
    page.fill("#text", text)
    page.keyboard.press("Enter")
    page.wait_for_selector("#card h2")
    return page.locator("#card").inner_text()


def test_a_goal_is_checked_by_keyboard_alone_and_no_address_holds_it(browser: Browser, address: str) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 860}, color_scheme="light").new_page()
    asked: list[str] = []
    problems: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(f"{address}/review")
    expect(page.locator("#today")).not_to_have_value("")

    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#text")).to_be_focused()
    page.fill("#today", "2026-01-15")
    page.focus("#text")
    page.keyboard.type(GOAL)
    page.keyboard.press("Enter")

    expect(page.locator("#card h2")).to_be_focused()
    expect(page.locator("#card .title")).to_have_text("Cut waiting time at the counter from 25 to 15 minutes")
    expect(page.locator("#card")).to_contain_text("Tue 30 Jun 2026")
    assert [one[:1] for one in page.locator("#card .letters li").all_inner_texts()] == list("SMART")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#card .whys dl")).to_contain_text("A goal with a number")
    look(page, "light")
    assert page.url in (f"{address}/review", f"{address}/review#text")
    assert not any("waiting" in url or "counter" in url for url in asked)
    assert problems == []


def test_what_is_no_goal_and_what_is_vague_each_get_one_question(browser: Browser, address: str) -> None:
    page = browser.new_context(color_scheme="dark").new_page()
    page.goto(f"{address}/review")

    vague = check(page, "I want to be successful")
    look(page, "dark")
    none = check(page, "hello there")

    assert "easy to check" in vague
    assert vague.count("?") == 1
    assert "no goal in that yet" in none
    assert none.count("?") == 1
    assert page.locator("#card .letters").count() == 0


def test_nothing_to_check_and_a_day_that_is_none_are_said_beside_the_field(browser: Browser, address: str) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{address}/review")

    page.click("button[type=submit]")

    expect(page.locator("#wrong")).to_have_text("Write a goal first; one sentence is enough.")
    expect(page.locator("#text")).to_be_focused()
    expect(page.locator("#card")).to_be_hidden()


def test_a_card_in_german_fits_a_phone_whatever_is_written(browser: Browser, address: str) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, locale="de-DE"
    )
    page = context.new_page()
    page.goto(f"{address}/review")
    assert page.locator("#locale").input_value() == "de"

    for text in ("ich will bis Ende März die Triage-Prüfung bestehen", WORDY, "<img src=x onerror=alert(1)> lernen"):
        check(page, text)

        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert page.evaluate("document.images.length") == 0
    look(page, "phone")
    assert "Warum" in check(page, "ich will bis Ende März die Triage-Prüfung bestehen")
    assert page.locator("#card").get_attribute("lang") == "de"
    context.close()


def test_the_playground_leads_there_and_back(browser: Browser, address: str) -> None:
    page = browser.new_context().new_page()
    page.goto(address)
    page.wait_for_selector("#hello")

    page.click("text=Check a goal")
    expect(page.locator("h1")).to_have_text("Check a goal")
    page.click("text=Talk with the coach")

    expect(page.locator("#hello")).to_be_visible()
