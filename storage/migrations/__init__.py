"""How the tables came to be: one file a step in `versions/`, each only ever adding.

To add one: write `versions/0002_what_it_adds.py` with `revision`, `down_revision`, `upgrade` and `downgrade`, and put
its revision at the end of `VERSIONS` in `storage/database.py`. A test compares the outcome with `storage/tables.py`.
"""
