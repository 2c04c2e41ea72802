"""Which reports of different articles tell of one engagement: block, compare, cluster."""
