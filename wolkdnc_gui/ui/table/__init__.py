"""The table: one row per entry, however many there are, filtered, searched and sorted without a stall."""
