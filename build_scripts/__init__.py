"""Sets the project up, starts it and checks it; `dev.py` is the command."""
