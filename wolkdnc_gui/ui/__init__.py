"""Everything Qt: the window, its panels, table models, dialogs, and the words people read."""
