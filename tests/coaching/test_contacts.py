"""Whom somebody is shown, by country or as the administrator says."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.app import App
from bot.settings import Settings, SettingsProblem
from conversations.coaching.contacts import COUNTRIES, ContactsProblem, countries_of, read_contacts
from conversations.coaching.values import Person
from tests.talks import Player, new_database


@pytest.mark.parametrize(
    ("locale", "zone", "countries"),
    [
        ("de-AT", "UTC", ("AT",)),
        ("de_CH", "Europe/Zurich", ("CH",)),
        ("en", "Europe/Dublin", ("IE",)),
        ("zh-Hant-AU", "UTC", ("AU",)),
        ("en", "Asia/Calcutta", ("IN",)),
        ("en-US", "Europe/Berlin", ("US", "DE")),
        ("en-ZA", "Africa/Johannesburg", ()),
        ("es-419", "UTC", ()),
        ("en", "UTC", ()),
        ("", "", ()),
    ],
)
def test_the_country_follows_from_the_locale_and_the_zone(locale: str, zone: str, countries: tuple[str, ...]) -> None:
    assert countries_of(Person("local", "p", locale=locale, zone=zone)) == countries


def test_every_country_has_somebody_who_listens_and_somebody_who_advises() -> None:
    wanted = {
        "DE",
        "AT",
        "CH",
        "FR",
        "BE",
        "LU",
        "ES",
        "MX",
        "AR",
        "CO",
        "CL",
        "GB",
        "IE",
        "US",
        "CA",
        "AU",
        "NZ",
        "IN",
    }

    assert COUNTRIES.keys() >= wanted
    assert [code for code, one in COUNTRIES.items() if not (one.emergency and one.listening and one.work)] == []


def test_own_contacts_are_one_a_line_under_either_heading_or_above_both() -> None:
    own = read_contacts("Assistance: 1\n\n# gentle\n- Doctor: 2\n# unfair\n- Council: 3\n")

    assert own == {"gentle": ("Assistance: 1", "Doctor: 2"), "unfair": ("Assistance: 1", "Council: 3")}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "0 contacts for 'gentle'"),
        ("# gentle\nDoctor: 2\n", "0 contacts for 'unfair'"),
        ("# help\nDoctor: 2\n", "Line 1"),
        ("a\n" * 7, "7 contacts"),
        ("a" * 121, "Line 1"),
    ],
)
def test_a_file_that_cannot_be_shown_says_why(text: str, named: str) -> None:
    with pytest.raises(ContactsProblem, match=named):
        read_contacts(text)


@pytest.fixture
def contacts(tmp_path: Path) -> Path:
    """A file of an organisation's own."""
    path = tmp_path / "contacts.md"
    path.write_text("Assistance: *4711*\n# unfair\n- Works council: 4712\n", "utf-8")
    return path


def test_own_contacts_take_the_place_of_the_country_s(tmp_path: Path, migrated: Path, contacts: Path) -> None:
    ana = Player(new_database(tmp_path, migrated), locale="en-GB")
    ana.app.close()
    ana.app = App(Settings(CAIRN_DATABASE_URL=ana.url, CAIRN_CONTACTS=contacts)).open()

    [gentle] = ana.say("I want to die")
    [unfair] = ana.say("my boss screams at me")
    ana.close()

    assert [line.plain() for line in gentle.lines if line.bullet] == ["Assistance: *4711*"]
    assert [line.plain() for line in unfair.lines if line.bullet] == ["Assistance: *4711*", "Works council: 4712"]


@pytest.mark.parametrize("text", [None, "", "# nobody\n", "\xff"])
def test_a_file_that_cannot_be_used_stops_the_start(tmp_path: Path, migrated: Path, text: str | None) -> None:
    path = tmp_path / "contacts.md"
    if text is not None:
        path.write_bytes(text.encode("latin-1"))
    app = App(Settings(CAIRN_DATABASE_URL=new_database(tmp_path, migrated), CAIRN_CONTACTS=path))

    with pytest.raises(SettingsProblem, match="CAIRN_CONTACTS"):
        app.open()

    app.close()


def test_the_doctor_says_whose_contacts_are_shown(
    tmp_path: Path, migrated: Path, contacts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.doctor import report

    monkeypatch.setenv("CAIRN_DATABASE_URL", new_database(tmp_path, migrated))
    country, _ = report()
    monkeypatch.setenv("CAIRN_CONTACTS", str(contacts))
    own, sound = report()
    monkeypatch.setenv("CAIRN_CONTACTS", str(tmp_path / "nowhere.md"))
    nowhere, broken = report()

    assert "ok   contacts: those of each person's country" in country
    assert "ok   contacts: 1 for gentle, 2 for unfair" in own
    assert sound
    assert "FAIL contacts: CAIRN_CONTACTS" in nowhere
    assert not broken
