"""What persons say of reports: where their judgements hold after a new reading, and what they change."""
