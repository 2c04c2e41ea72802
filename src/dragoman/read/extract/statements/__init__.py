"""Who said what: quotations, reported speech and speech acts, each with its speaker and the words it rests on."""
