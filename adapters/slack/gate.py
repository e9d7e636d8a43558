"""The first to see a request that says it comes from Slack: raw bytes in, a verdict out; nothing is kept or logged.

    what came                                                    status   payload
    longer than 1 MiB                                            413      none
    never came to its end                                        401      none
    not signed, wrongly signed, malformed, older than 5 minutes  401      none
    signed, and nothing Slack sends                              200      none; the reason is for a counter
    signed: a first handshake, a look at the certificate         200      none; `answer` is the body, where there is one
    signed: JSON, or a form with `payload=`, or a command        200      what `events.py` reads

The route asks `refused` before it reads a body, and gives both to `look`. Only what a verdict gives a payload for goes
on.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from slack_sdk.signature import SignatureVerifier

from adapters import bodies
from adapters.bodies import ABOUT_BODIES, kind_of, named, unworthy
from adapters.decoding import Odd, a_form, an_object

LARGEST = 1_048_576
"""Bytes of a body."""
OLDEST = 300
"""Seconds between the signature's time and ours, either way."""

_TIMESTAMP, _SIGNATURE = "x-slack-request-timestamp", "x-slack-signature"
_WATCHED = ABOUT_BODIES | {_TIMESTAMP, _SIGNATURE}
_A_TIME = re.compile(r"[0-9]{1,12}")
_A_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")
_A_CHALLENGE = re.compile(r"[ -~]{1,999}")
_LOOKS_AT_THE_CERTIFICATE = re.compile(rb"(?:token=[\w-]{0,99}&)?ssl_check=1(?:&token=[\w-]{0,99})?")


class Verdict(NamedTuple):
    """What becomes of a request."""

    status: int
    payload: dict[str, Any] | None = None
    reason: str = ""
    """One word of a fixed few, for a counter; empty for what goes on."""
    answer: str = ""
    """The body of the response; empty for none."""


class Gate:
    """Tells what comes from Slack by the secret it is signed with; without a secret nothing does."""

    def __init__(self, secret: str) -> None:
        self._verifier = SignatureVerifier(secret) if secret.strip() else None

    def look(self, headers: Iterable[tuple[str, str]], body: bytes, now: float) -> Verdict:
        """The verdict on a whole request; `now` is in seconds since 1970. Never raises."""
        if len(body) > LARGEST:
            return TOO_LARGE
        known = named(headers, _WATCHED)
        if known is None:
            return Verdict(401, reason="header_twice")
        kind = kind_of(known)
        if kind == FORM and _TIMESTAMP not in known and _LOOKS_AT_THE_CERTIFICATE.fullmatch(body):
            return Verdict(200, reason="ssl_check")
        try:
            text = body.decode("utf-8")
        except UnicodeDecodeError:
            return Verdict(401, reason="not_utf_8")
        why = self._unsigned(known.get(_TIMESTAMP, ""), known.get(_SIGNATURE, ""), text, now)
        return Verdict(401, reason=why) if why else _opened(kind, text)

    def _unsigned(self, timestamp: str, signature: str, text: str, now: float) -> str:
        """Why a request cannot be believed; empty where it can."""
        if not timestamp or not signature:
            return "unsigned"
        if not _A_TIME.fullmatch(timestamp) or not _A_SIGNATURE.fullmatch(signature):
            return "malformed"
        if abs(now - int(timestamp)) > OLDEST:
            return "stale"
        right = self._verifier.generate_signature(timestamp=timestamp, body=text) if self._verifier else None
        return "" if right is not None and hmac.compare_digest(right, signature) else "wrong"


TOO_LARGE, CUT_OFF = Verdict(413, reason=bodies.TOO_LARGE), Verdict(401, reason=bodies.CUT_OFF)
JSON, FORM = "application/json", "application/x-www-form-urlencoded"


def refused(headers: Iterable[tuple[str, str]]) -> Verdict | None:
    """The verdict on a request whose body is not worth reading; None where it is."""
    known = named(headers, _WATCHED)
    if known is None:
        return Verdict(401, reason="header_twice")
    if why := unworthy(known, LARGEST):
        return TOO_LARGE if why == bodies.TOO_LARGE else Verdict(401, reason=why)
    if not known.get(_SIGNATURE) and int(known.get("content-length", LARGEST)) > 999:
        return Verdict(401, reason="unsigned")
    return None


def _opened(kind: str, text: str) -> Verdict:
    """The verdict on a body that is Slack's."""
    try:
        payload = _payload(kind, text)
    except Odd as odd:
        return Verdict(200, reason=odd.reason)
    if payload.get("type") == "url_verification":
        challenge = payload.get("challenge")
        if isinstance(challenge, str) and _A_CHALLENGE.fullmatch(challenge):
            return Verdict(200, reason="url_verification", answer=challenge)
        return Verdict(200, reason="odd_challenge")
    if "ssl_check" in payload:
        return Verdict(200, reason="ssl_check")
    return Verdict(200, payload)


def _payload(kind: str, text: str) -> dict[str, Any]:
    """What a body holds; raises Odd."""
    if kind == JSON:
        return an_object(text)
    if kind != FORM:
        raise Odd("content_type")
    fields: dict[str, Any] = a_form(text)
    return an_object(fields["payload"]) if "payload" in fields else fields


REASONS = frozenset(
    {
        *("too_large", "cut_off", "header_twice", "packed", "not_utf_8", "unsigned", "malformed", "stale", "wrong"),
        *("content_type", "deep", "json", "number", "twice", "no_object", "form"),
        *("url_verification", "odd_challenge", "ssl_check"),
    }
)
"""Every word a verdict can give as its reason."""
