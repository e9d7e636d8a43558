"""The door to Microsoft Teams: activities in, Adaptive Cards out, botbuilder behind a gate of our own."""
