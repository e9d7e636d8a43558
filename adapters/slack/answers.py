"""What Slack's answers mean for a message on its way: the table, and nothing else.

Whatever Slack refuses by name was not done, except where it says itself that some of it may have been. A name that is
not in the table is taken for a trouble that passes, because a message is better tried in vain than lost.
"""

from __future__ import annotations

from adapters.sending import NotArrived, Outcome, Refused, Unclear
from adapters.slack.calls import NO_ANSWER, NO_CONNECTION, Answer

GONE = frozenset({
    "account_inactive", "cannot_dm_bot", "channel_not_found", "deprecated_endpoint", "is_archived", "is_inactive",
    "messages_tab_disabled", "method_deprecated", "method_not_supported_for_channel_type", "not_in_channel",
    "team_not_found", "unknown_method", "user_disabled", "user_not_found", "user_not_visible", "users_not_found",
})  # fmt: skip
"""There is nobody there any more, or never will be for this message: it is given up."""
PASSES = frozenset({
    "access_denied", "accesslimited", "ekm_access_denied", "enterprise_is_restricted", "invalid_auth", "missing_scope",
    "no_permission", "not_allowed_token_type", "not_authed", "org_login_required", "request_timeout",
    "restricted_action", "team_access_not_granted", "team_added_to_org", "token_expired", "token_revoked",
    "two_factor_setup_required", NO_CONNECTION,
})  # fmt: skip
"""It was not done, and may well be later: an administrator acts, a token is renewed, the app is installed anew."""
MAYBE_DONE = frozenset({"fatal_error", "internal_error", "service_unavailable", NO_ANSWER})
"""Slack itself says that part of it may have succeeded, or nobody says anything."""
BUSY = frozenset({"message_limit_exceeded", "rate_limited", "ratelimited"})
FOR_ALL = frozenset({"message_limit_exceeded", "rate_limited"})
"""The app as a whole posted too much, not only in one channel."""
BLOCKS = frozenset({"block_mismatch", "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
"""The older blocks may do."""
NO_GOOD = frozenset({
    "invalid_arg_name", "invalid_arguments", "invalid_array_arg", "invalid_charset", "invalid_form_data",
    "invalid_json", "invalid_metadata_format", "invalid_post_type", "json_not_object", "metadata_too_large",
    "msg_too_long", "no_text", *BLOCKS,
})  # fmt: skip
"""The message itself is no good, and would not be the next time."""

NO_FILES = frozenset({
    "file_upload_size_restricted", "file_uploads_disabled", "file_uploads_except_images_disabled", "missing_scope",
    "no_permission", "not_allowed_token_type", "restricted_action", "storage_limit_reached",
})  # fmt: skip
"""This workspace takes no file from the app."""

A_MOMENT, A_WHILE = 1.0, 60.0
"""Seconds to wait where Slack asks for a pause without saying how long; and before a token is looked at once more."""


def busy(answer: Answer) -> float:
    """How many seconds Slack asks to wait; 0 where it does not."""
    return max(answer.retry_after, A_MOMENT) if answer.status == 429 or answer.error in BUSY else 0.0


def of_a_post(answer: Answer) -> Outcome:
    """What the answer to a call that posts means, where it is not yes."""
    if wait := busy(answer):
        return NotArrived(wait, everybody=answer.error in FOR_ALL)
    if answer.error in MAYBE_DONE or answer.status >= 500:
        return Unclear()
    if answer.error in GONE or answer.error in NO_GOOD:
        return Refused(answer.error)
    return NotArrived()


def of_asking(answer: Answer) -> Outcome:
    """What the answer to a call that looks means, where it is not yes."""
    if wait := busy(answer):
        return Unclear(wait)
    if answer.error == "missing_scope":  # Nobody may look there; asking again is of no use.
        return Unclear()
    return Refused(answer.error) if answer.error in GONE else Unclear(A_WHILE if answer.error in PASSES else A_MOMENT)
