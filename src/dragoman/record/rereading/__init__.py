"""Reading captures anew with today's reader, and what that changes."""
