"""Makes what is handed out: the frozen program, its archives and installers, and the proof that they run."""
