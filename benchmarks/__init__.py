"""What is promised of speed, measured. Run by ``python3 dev.py bench``."""
