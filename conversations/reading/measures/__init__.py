"""From words to numbers: amounts with their units, and what a sentence measures."""
