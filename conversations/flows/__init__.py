"""The talks: a folder each, with the list of its questions and its words in every language."""
