"""Workshops and lists, in from files and out to files."""
