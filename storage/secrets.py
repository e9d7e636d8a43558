"""What is kept locked: the tokens of workspaces, under keys that stand in the settings and never in the database.

`storage/installations.py` writes and reads through a `Secrets`. There may be several keys, newest first: the first one
locks, each of them opens, and `renewed` takes over what lies under an old one.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from storage.errors import BadKey, NoKeys, WrongKey

if TYPE_CHECKING:
    from cryptography.fernet import Fernet


def a_new_key() -> str:
    """A key that nobody has: 32 bytes of chance, as 44 letters."""
    from cryptography.fernet import Fernet

    return Fernet.generate_key().decode()


class Secrets:
    """Locks and opens short texts; without keys it does neither, and says what to set."""

    def __init__(self, keys: str = "") -> None:
        """`keys` as the setting has them: newest first, with commas between. Raises BadKey."""
        self._keys = [key.strip() for key in keys.split(",") if key.strip()]
        if self._keys:
            _ = self._locks  # A key that is none is said at once.

    def __bool__(self) -> bool:
        return bool(self._keys)

    @cached_property
    def _locks(self) -> list[Fernet]:
        from cryptography.fernet import Fernet

        if not self._keys:
            raise NoKeys()
        made = []
        for place, key in enumerate(self._keys, 1):
            try:
                made.append(Fernet(key))
            except ValueError:
                raise BadKey(place=place, of=len(self._keys)) from None
        return made

    def locked(self, text: str) -> str:
        """The text under the newest key; an empty text stays empty. Raises NoKeys."""
        return self._locks[0].encrypt(text.encode()).decode() if text else ""

    def opened(self, locked: str) -> str:
        """The text again; raises NoKeys, and WrongKey where none of the keys fits."""
        from cryptography.fernet import InvalidToken, MultiFernet

        if not locked:
            return ""
        try:
            return MultiFernet(self._locks).decrypt(locked.encode()).decode()
        except InvalidToken:
            raise WrongKey() from None

    def renewed(self, locked: str) -> str:
        """The same under the newest key; what lies under it already comes back as it is. Raises as `opened`."""
        from cryptography.fernet import InvalidToken

        if not locked:
            return ""
        try:
            self._locks[0].decrypt(locked.encode())
        except InvalidToken:
            return self.locked(self.opened(locked))
        return locked
