"""From what somebody says to what they mean: a command, an update, or a plight."""
