"""What figures are taken with."""
