"""What `bench.py` measures, and how."""
