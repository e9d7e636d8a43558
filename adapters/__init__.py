"""Doors: each translates a platform both ways and decides nothing."""
