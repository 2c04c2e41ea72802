"""How engagements were held, in sentences of our own."""
