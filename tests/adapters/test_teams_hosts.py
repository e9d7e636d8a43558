"""Which addresses answers to Teams may go to."""

from __future__ import annotations

import pytest

from adapters.teams.hosts import LONGEST, MICROSOFTS, BadAddress, Hosts, HostsHere

HOSTS, HERE = Hosts(), HostsHere()


@pytest.mark.parametrize("host", sorted(MICROSOFTS))
@pytest.mark.parametrize(
    "path", ["", "/", "/teams/", "/emea/b1f3d0a2-1111-2222-3333-444455556666/", "/amer-client-ss.msg"]
)
def test_microsofts_own_hosts_are_allowed_with_any_path(host: str, path: str) -> None:
    assert HOSTS.allowed(f"https://{host}{path}")
    assert HOSTS.allowed(f"https://{host}:443{path}")
    assert HOSTS.allowed(f"https://{host.upper()}{path}")


@pytest.mark.parametrize(
    "lookalike",
    [
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net:80/emea/",
        "https://smba.trafficmanager.net:8443/",
        "https://smba.trafficmanager.net:443443/",
        "https://smba.trafficmanager.net:/",
        "https://smba.trafficmanager.net:0443/",
        "https://smba.trafficmanager.net:４４３/",
        "https://smba.trafficmanager.net./emea/",
        "https://smba.trafficmanager.net../",
        "https://smba..trafficmanager.net/",
        "https://.smba.trafficmanager.net/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://smba.trafficmanager.net-evil.example/",
        "https://smba-trafficmanager.net/",
        "https://trafficmanager.net/",
        "https://evil.trafficmanager.net/",
        "https://x.smba.trafficmanager.net/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://smba.trafficmanager.net:443@evil.example/",
        "https://me:pass@smba.trafficmanager.net/",
        "https://@smba.trafficmanager.net/",
        "https://evil.example\\@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net\\@evil.example/",
        "https://smba.trafficmanager.net\\.evil.example/",
        "https:\\\\smba.trafficmanager.net/",
        "https:/smba.trafficmanager.net/",
        "https:///smba.trafficmanager.net/",
        "https:smba.trafficmanager.net/",
        "//smba.trafficmanager.net/",
        "smba.trafficmanager.net",
        "ftp://smba.trafficmanager.net/",
        "javascript://smba.trafficmanager.net/",
        "https://smba.trafficmanager.net#.evil.example/",
        "https://smba.trafficmanager.net/#x",
        "https://evil.example/#smba.trafficmanager.net",
        "https://evil.example?smba.trafficmanager.net",
        "https://smba.trafficmanager.net?x",
        "https://smba.trafficmanager.net/?to=https://evil.example",
        "https://smba.trafficmanager.net/../x",
        "https://smba.trafficmanager.net/./x",
        "https://smba.trafficmanager.net/x/..",
        "https://smba.trafficmanager.net/.",
        "https://smba.trafficmanager.net//evil.example/",
        "https://smba.trafficmanager.net/x//",
        "https://smba.trafficmanager.net/%2e%2e/",
        "https://smba%2Etrafficmanager.net/",
        "https://smba.trafficmanager.net%2f.evil.example/",
        "https://smba.trafficmanager.net%00.evil.example/",
        "https://smba.trafficmanager.net\x00.evil.example/",
        "https://smba.trafficmanager.net/\n",
        "https://smba.trafficmanager.net\n",
        "\nhttps://smba.trafficmanager.net/",
        " https://smba.trafficmanager.net/",
        "https://smba.trafficmanager.net /",
        "https://smba.trafficmanager.net/ x",
        "https://smba.traffic\tmanager.net/",
        "https://smba.traffic\u200bmanager.net/",
        "https://smba.traffic\u00admanager.net/",
        "https://smba。trafficmanager。net/",
        "https://smba.trafficmanager\u2024net/",
        "https://ｓｍｂａ.trafficmanager.net/",
        "https://smbа.trafficmanager.net/",
        "https://ſmba.trafficmanager.net/",
        "https://smba.traffıcmanager.net/",
        "https://xn--smb-7cd.trafficmanager.net/",
        "https://smba.trafficmanager.net／emea/",
        "https://ⓢmba.trafficmanager.net/",
        "https://[smba.trafficmanager.net]/",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://[::1]/",
        "https://169.254.169.254/",
        "https://2130706433/",
        "https://",
        "",
        "https://smba.trafficmanager.net/" + "a" * LONGEST,
        "https://" + "a" * 100_000,
        None,
        7,
        ["https://smba.trafficmanager.net/"],
        b"https://smba.trafficmanager.net/",
    ],
)
def test_what_only_looks_like_one_is_refused(lookalike: object) -> None:
    assert not HOSTS.allowed(lookalike)


def test_the_settings_can_name_more_and_a_path_counts_as_a_whole() -> None:
    hosts = Hosts("https://proxy.example:8443/teams/, http://127.0.0.1:56150")

    assert hosts.allowed("https://proxy.example:8443/teams")
    assert hosts.allowed("https://proxy.example:8443/teams/emea/")
    assert hosts.allowed("http://127.0.0.1:56150/_connector")
    assert hosts.allowed("https://smba.trafficmanager.net/emea/")
    assert not hosts.allowed("https://proxy.example:8443/")
    assert not hosts.allowed("https://proxy.example:8443/teamsters")
    assert not hosts.allowed("https://proxy.example/teams")
    assert not hosts.allowed("http://proxy.example:8443/teams")
    assert not hosts.allowed("http://127.0.0.1:56151/")
    assert not hosts.allowed("https://127.0.0.1:56150/")


@pytest.mark.parametrize(
    "extra", ["http://proxy.example/", "https://*.example/", "proxy.example", "https://a@b/", "http://127.0.0.1.evil/"]
)
def test_an_address_that_could_mean_two_things_is_no_setting(extra: str) -> None:
    with pytest.raises(BadAddress, match="TEAMS_SERVICE_URLS must look like"):
        Hosts(extra)


@pytest.mark.parametrize(
    "here", ["http://127.0.0.1:56150", "http://localhost:56150/_connector", "https://LOCALHOST/", "http://[::1]:3979/"]
)
def test_a_playground_is_on_this_machine(here: str) -> None:
    assert HERE.allowed(here)
    assert not HOSTS.allowed(here)


@pytest.mark.parametrize(
    "elsewhere",
    [
        *("https://smba.trafficmanager.net/emea/", "http://127.0.0.1.evil.example/", "http://localhost.evil.example/"),
        *(
            "http://127.0.0.2/",
            "http://0.0.0.0/",
            "http://localhost./",
            "http://[::]/",
            "http://127.1/",
            "http://0x7f.1/",
        ),
        *("http://localhost@evil.example/", "http://[::ffff:127.0.0.1]/", "http://2130706433/", "http://[::1%25lo]/"),
    ],
)
def test_and_nowhere_else(elsewhere: str) -> None:
    assert not HERE.allowed(elsewhere)
