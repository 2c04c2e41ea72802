"""What the parts of reading reach on data of their own: one file a measure.

Each has ``measure(shared: Path) -> dict[str, float]``, figures from 0 to 1 by name, empty where its data is absent.
A figure whose name begins with ``wrong`` must not be exceeded; of all others a floor is the least.
"""
