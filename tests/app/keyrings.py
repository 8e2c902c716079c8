"""Keyrings that answer at once; all of them have the practice server's token."""

from wolkdnc_gui.practice import PRACTICE_TOKEN


class Vault:
    """A keyring with the token in it, whatever the account."""

    def get_password(self, service, username):
        return PRACTICE_TOKEN


class KeyringLocked(Exception):  # noqa: N818  # the name that the library gives it
    """The keyring has not been opened."""


class LockedVault(Vault):
    """A keyring that a person must open first."""

    is_open = False

    def get_password(self, service, username):
        if not self.is_open:
            raise KeyringLocked
        return super().get_password(service, username)
