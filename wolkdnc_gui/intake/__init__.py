"""Pasted text and files become judged entries, in a process of their own."""
