"""One module for each schema: ``v0002_what_it_brings`` with ``upgrade()``. A released one never changes."""
