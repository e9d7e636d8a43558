"""What is said and in which order: pure values and functions, no clock, no database, no network."""
