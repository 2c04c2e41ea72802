"""One engagement of the record from the reports that tell of it."""
