"""A real HTTP server on loopback that plays wolkvox, with its documented limits and its moods."""
