"""Results out: what an exported file contains."""
