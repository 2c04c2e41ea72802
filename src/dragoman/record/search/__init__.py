"""Finding articles and statements by the words in them."""
