"""What the gate of the Slack door lets in, and what it says to the rest."""

from __future__ import annotations

import hashlib
import hmac
import json
from urllib.parse import urlencode

import pytest

from adapters.decoding import DEEPEST
from adapters.slack.gate import FORM, JSON, LARGEST, REASONS, Gate, Verdict, refused
from tests.adapters.slack_payloads import command, event, message, press

SECRET, NOW = "8f742231b10e8888abcd99yyyzzz85a5", 1_764_216_000
GATE = Gate(SECRET)
SIGNED_AT, SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"


def signature(body: bytes, at: object = NOW, secret: str = SECRET) -> str:
    """How Slack signs, worked out apart from the libraries that check it."""
    return "v0=" + hmac.new(secret.encode(), f"v0:{at}:".encode() + body, hashlib.sha256).hexdigest()


def look(body: bytes, kind: str = JSON, at: object = NOW, **more: str) -> Verdict:
    """The verdict on a signed request."""
    named = {SIGNED_AT: str(at), SIGNATURE: signature(body, at), "Content-Type": kind, **more}
    return GATE.look(named.items(), body, NOW)


def test_an_event_goes_on_as_it_came() -> None:
    sent = event(message())

    verdict = look(json.dumps(sent).encode(), "application/json; charset=utf-8")

    assert verdict == Verdict(200, sent)


def test_a_press_is_taken_out_of_its_form_and_a_command_is_its_fields() -> None:
    pressed = look(urlencode({"payload": json.dumps(press())}).encode(), FORM)
    commanded = look(urlencode(command("progress 14 & more")).encode(), FORM)

    assert pressed.payload == press()
    assert commanded.payload == command("progress 14 & more")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({SIGNATURE: ""}, "unsigned"),
        ({SIGNED_AT: ""}, "unsigned"),
        ({SIGNATURE: "v0=" + "0" * 64}, "wrong"),
        ({SIGNATURE: "v0=äöü"}, "malformed"),
        ({SIGNATURE: "v1=" + "0" * 64}, "malformed"),
        ({SIGNATURE: signature(b"{}", secret="another")}, "wrong"),
        ({SIGNED_AT: "now"}, "malformed"),
        ({SIGNED_AT: "١٧٦٤٢١٦٠٠٠"}, "malformed"),
        ({SIGNED_AT: "9" * 5_000}, "malformed"),
        ({SIGNED_AT: str(NOW - 301)}, "stale"),
        ({SIGNED_AT: str(NOW + 301)}, "stale"),
        ({SIGNED_AT: str(NOW + 1)}, "wrong"),
        ({SIGNATURE.lower(): signature(b"{}")}, "header_twice"),
    ],
)
def test_what_is_not_signed_by_slack_just_now_is_turned_away(change: dict[str, str], reason: str) -> None:
    verdict = look(b"{}", **change)

    assert verdict == Verdict(401, reason=reason)


@pytest.mark.parametrize("secret", ["", " "])
def test_without_a_secret_nobody_is_let_in(secret: str) -> None:
    headers = [(SIGNED_AT, str(NOW)), (SIGNATURE, signature(b"{}", secret=secret)), ("Content-Type", JSON)]

    assert Gate(secret).look(headers, b"{}", NOW) == Verdict(401, reason="wrong")


def test_a_signature_holds_for_five_minutes_either_way() -> None:
    body = json.dumps(command()).encode()

    assert look(body, at=NOW - 300).payload == command()
    assert look(body, at=NOW + 300).payload == command()


def test_a_body_that_is_no_text_is_turned_away_however_it_is_signed() -> None:
    assert look(b"\xff\xfe{}") == Verdict(401, reason="not_utf_8")


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (b"", JSON, "json"),
        (b"", FORM, "form"),
        (b"{", JSON, "json"),
        (b"\xef\xbb\xbf{}", JSON, "json"),
        (b"[]", JSON, "no_object"),
        (b"null", JSON, "no_object"),
        (b'"payload"', JSON, "no_object"),
        (b'{"type": "a", "type": "b"}', JSON, "twice"),
        (b'{"a": {"b": 1, "b": 1}}', JSON, "twice"),
        (b'{"a": NaN}', JSON, "number"),
        (b'{"a": -Infinity}', JSON, "number"),
        (b'{"a": 1e999}', JSON, "number"),
        (b'{"a": ' + b"9" * 100_000 + b"}", JSON, "number"),
        (b'{"a": 0.' + b"9" * 100_000 + b"}", JSON, "number"),
        (b'{"a": ' + b"[" * 400_000, JSON, "deep"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, JSON, "deep"),
        (b"payload=5", FORM, "no_object"),
        (b"payload=", FORM, "json"),
        (b"payload=%7B%7D&payload=%7B%7D", FORM, "twice"),
        (b"&".join(b"a%d=1" % n for n in range(65)), FORM, "form"),
        (b"{}", "text/plain", "content_type"),
        (b"{}", "", "content_type"),
        (b"{}", "multipart/form-data; boundary=x", "content_type"),
        (b'{"type": "url_verification"}', JSON, "odd_challenge"),
        (b'{"type": "url_verification", "challenge": "a\\nb"}', JSON, "odd_challenge"),
        (b'{"type": "url_verification", "challenge": ["a"]}', JSON, "odd_challenge"),
    ],
)
def test_what_slack_signed_and_never_sends_is_taken_and_goes_no_further(body: bytes, kind: str, reason: str) -> None:
    verdict = look(body, kind)

    assert verdict == Verdict(200, reason=reason)
    assert reason in REASONS


def test_depth_is_counted_outside_of_texts_only() -> None:
    brackets = {
        "text": '\\"[{' * 1_000,
        "deep": json.loads("[" * (DEEPEST - 1) + "]" * (DEEPEST - 1)),
        "wide": [[]] * 99,
    }

    assert look(json.dumps(brackets).encode()).payload == brackets
    assert look(json.dumps({"a": brackets["deep"], "b": [brackets["deep"]]}).encode()).reason == "deep"


def test_half_a_character_goes_on_and_is_cleaned_by_whoever_keeps_it() -> None:
    verdict = look(b'{"text": "a\\ud83d"}')

    assert verdict.payload == {"text": "a\ud83d"}


def test_the_first_handshake_is_answered_with_its_word() -> None:
    verdict = look(
        b'{"type": "url_verification", "token": "x", "challenge": "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7"}'
    )

    assert verdict == Verdict(200, reason="url_verification", answer="3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7")


def test_a_look_at_the_certificate_needs_no_signature_and_gets_nothing() -> None:
    bare = GATE.look([("Content-Type", FORM)], b"token=abc&ssl_check=1", NOW)
    with_more = GATE.look([("Content-Type", FORM)], b"ssl_check=1&command=/cairn", NOW)
    signed = look(b"ssl_check=1&token=abc", FORM)

    assert bare == signed == Verdict(200, reason="ssl_check")
    assert with_more == Verdict(401, reason="unsigned")


def test_too_much_is_turned_away_whole_or_announced() -> None:
    assert look(b" " * (LARGEST + 1)) == Verdict(413, reason="too_large")
    assert refused([("Content-Length", str(LARGEST + 1)), (SIGNATURE, "v0=")]) == Verdict(413, reason="too_large")
    assert refused([("Content-Length", str(LARGEST)), (SIGNATURE, "v0=")]) is None


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ([("Content-Length", "-1")], "malformed"),
        ([("Content-Length", "1"), ("content-length", "1")], "header_twice"),
        ([("Content-Encoding", "gzip")], "packed"),
        ([("Content-Length", "5000")], "unsigned"),
        ([("Transfer-Encoding", "chunked")], "unsigned"),
    ],
)
def test_some_bodies_are_not_worth_reading(headers: list[tuple[str, str]], reason: str) -> None:
    assert refused(headers) == Verdict(401, reason=reason)
