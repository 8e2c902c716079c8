"""A real HTTP server on loopback that plays wolkvox, with its documented limits and its moods."""

PRACTICE_TOKEN = "practice0000000000000000000000000000000000000000token"  # noqa: S105  # public on purpose
"""The one token the practice server accepts. As long as the real ones, and worth nothing anywhere else."""
