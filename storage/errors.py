"""What can go wrong with the store; each docstring is the message, for the one who runs Cairn."""

from __future__ import annotations


class StorageProblem(Exception):
    """The store did not do what it was asked; the rest of the message says what to do."""

    def __init__(self, **about: object) -> None:
        super().__init__(" ".join((type(self).__doc__ or "").split()).format(**about))


class BadUrl(StorageProblem):
    """CAIRN_DATABASE_URL is {url!r}, which names no database ({reason}).

    Write sqlite:///path/to/cairn.db or postgresql://user@host/name.
    """


class CannotOpen(StorageProblem):
    """The database {database} cannot be opened ({reason}).

    See that it exists, can be reached and may be read, then start again.
    """


class NotADatabase(StorageProblem):
    """{database} is damaged or no database ({reason}).

    Put a backup in its place, or name another file in CAIRN_DATABASE_URL.
    """


class ReadOnly(StorageProblem):
    """The database {database} can only be read, so nothing was saved.

    Give the account Cairn runs under the right to write to it.
    """


class NoRight(StorageProblem):
    """The account in CAIRN_DATABASE_URL lacks a right in the database {database} ({reason}).

    Have the owner of the database grant it: to migrate, USAGE and CREATE on the schema; to work, USAGE on the schema
    and its sequences, and SELECT, INSERT, UPDATE and DELETE on its tables.
    """


class DiskFull(StorageProblem):
    """The disk of the database {database} is full, so nothing was saved.

    Make room there, then send the message again.
    """


class DiskFailed(StorageProblem):
    """The disk of the database {database} did not answer ({reason}), so nothing was saved.

    Check the disk before going on.
    """


class Contended(StorageProblem):
    """The database {database} was held by somebody else for too long ({reason}), so nothing was saved.

    Send the message again.
    """


class Lost(StorageProblem):
    """The connection to the database {database} was lost ({reason}), so nothing was saved.

    See that its server is running.
    """


class LostRace(StorageProblem):
    """Somebody else saved {what} in the meantime, so nothing was saved.

    Take the turn again.
    """


class NotTogether(StorageProblem):
    """Two turns of one group were in each other's way, so nothing was saved.

    Take each of them alone.
    """


class CannotKeep(StorageProblem):
    """A text or number cannot be kept ({reason}), so nothing was saved.

    Take that character or number out and send it again.
    """


class HalfWritten(StorageProblem):
    """A statement of this transaction had failed before its end, so nothing was saved.

    The log names the statement to mend.
    """


class FromNewerVersion(StorageProblem):
    """The database {database} was written by a newer Cairn (it is at {version}, this one knows up to {head}).

    Install that version or a newer one.
    """


class NotMigrated(StorageProblem):
    """The database {database} is at version {version} and this Cairn needs {head}.

    Run `cairn migrate` once, then start again.
    """


class HoldsOtherTenants(StorageProblem):
    """The database {database} holds {tenants}, which the playground and the terminal must show to nobody.

    Name another database in CAIRN_DATABASE_URL.
    """


class NoSuchPlace(StorageProblem):
    """No company is known for {places}.

    Add the place before people write from it.
    """


class SameNames(StorageProblem):
    """The two hold {what} of the same name, so they cannot be joined and nothing was changed.

    Have the people of one of them be forgotten first, or leave them apart.
    """


class ClockGoesForward(StorageProblem):
    """The clock of {tenant!r} was not moved: only the clock of "local" can be moved, and only forward.

    Choose a later moment.
    """


class Busy(StorageProblem):
    """More messages are waiting than the store takes ({waiting}).

    Wait a moment and send the message again.
    """


class Closed(StorageProblem):
    """The store is being closed and takes nothing more.

    Start Cairn again and send the message once more.
    """


class BadKey(StorageProblem):
    """Key {place} of {of} in CAIRN_SECRET_KEYS is no key: one is 44 letters and signs long.

    Take it out, or put one in its place that `cairn new-key` printed.
    """


class NoKeys(StorageProblem):
    """The tokens of workspaces are kept locked, and CAIRN_SECRET_KEYS names no key.

    Set it to the key they were locked with; for a new Cairn, to one that `cairn new-key` prints.
    """


class WrongKey(StorageProblem):
    """None of the keys in CAIRN_SECRET_KEYS opens what is locked in the database.

    Put the key it was locked with behind the others. Where that is lost, have the workspace install Cairn again.
    """
