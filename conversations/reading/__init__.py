"""From what a person typed to plain values: number, measure, day, choice, goal, step, update.

`flows/` come before, with the text of an answer; the coaching rules come after, with the values. Every reader is
pure and takes time in proportion to the text. A reader that finds nothing returns None and raises nothing.
"""
