"""Names of people across spellings, orders and scripts: whether two can be one, and keys to look one up by."""

from dragoman.reference.names.keys import keys as keys
from dragoman.reference.names.same import same as same
from dragoman.reference.names.same import score as score
from dragoman.reference.names.same import spelled_alike as spelled_alike
