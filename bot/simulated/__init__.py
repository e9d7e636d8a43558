"""A company that does not exist, and what a year with the coach would be like for it; `year.py` plays it."""
