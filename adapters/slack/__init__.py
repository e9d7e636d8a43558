"""The door to Slack: the only place that knows its events, blocks and methods."""
