"""From a sentence to a goal: its clauses, its kind, whose it is, and the letters that hold."""
