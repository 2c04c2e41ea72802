"""The words of diplomacy's record, as frozen types without any input or output."""
