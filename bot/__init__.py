"""The running coach: wires the rooms together, and owns time and delivery."""
