"""Jobs: planned, run in order, journalled, paused, resumed. Knows no window and no preferences file."""
