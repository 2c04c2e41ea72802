"""What was done: engagements, from the words that tell of them."""
