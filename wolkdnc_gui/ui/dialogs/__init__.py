"""The windows beside the window: account, preferences, history, about, and the question before a long job."""
