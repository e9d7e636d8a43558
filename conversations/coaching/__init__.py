"""What the coach knows about goals: plain values and pure functions, each remark with its rule id."""
