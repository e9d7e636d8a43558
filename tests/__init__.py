"""What is promised, tested at the level of people."""
