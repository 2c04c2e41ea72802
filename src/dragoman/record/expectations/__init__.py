"""What is or was expected: planned, postponed and possible engagements, and what became of them."""
