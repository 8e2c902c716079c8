"""The name that stands for the practice server where an operation's label stands otherwise."""

PRACTICE_SERVER = "practice"
"""Stands for the practice server on this machine, whatever its port is today."""
