"""From words to days: what date starts at a word, and which of them is a deadline."""
