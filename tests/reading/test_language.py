"""In which language somebody plainly writes, where it is not their own."""

from __future__ import annotations

import pytest

from conversations.reading.tables import plainly_in


@pytest.mark.parametrize(
    ("locale", "text", "code"),
    [
        ("en", "das ist noch nicht klar für mich", "de"),
        ("en-GB", "je ne sais pas encore pour le moment", "fr"),
        ("de-AT", "the numbers are not in yet", "en"),
        ("en", "the audit went well", ""),
        ("de", "läuft noch nicht rund", ""),
        ("en", "am done", ""),
        ("en", "purple rain falls", ""),
        ("en", "", ""),
    ],
)
def test_another_language_is_told_by_some_of_its_words(locale: str, text: str, code: str) -> None:
    assert plainly_in(text, locale) == code
