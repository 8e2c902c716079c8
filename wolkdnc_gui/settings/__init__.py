"""Accounts, preferences, where data lives, and the token in the operating system's keyring."""
