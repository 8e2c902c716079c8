"""The real program, a screen and a server, each a process of its own, and the hands that work them."""
