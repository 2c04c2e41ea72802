"""Who copied from whom: passages that articles share, their direction, and the origin that stands behind a report.

``bands`` finds the articles worth comparing, ``copied`` compares two, ``lineage_of`` judges a group of articles that
share passages. All are pure functions of the articles alone.
"""
