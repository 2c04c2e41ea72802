"""The record in its project folder: captures, readings and judgements, and what is computed from them."""
