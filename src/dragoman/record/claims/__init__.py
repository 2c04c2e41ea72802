"""What articles claim about the record ("the second visit since 2015"), checked against the record."""
