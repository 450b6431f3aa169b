"""What a workshop is, and what may be done to it. Standard library only."""
