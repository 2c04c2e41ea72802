"""Who: people, offices, states and organisations in an article, and which words stand for which of them."""
