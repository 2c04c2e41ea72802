"""What makes two names those of different people, however alike they look."""

from __future__ import annotations

from dragoman.reference.names.nearness import is_spelling, nearness
from dragoman.reference.names.parts import Name

SAME_FIRST_NAME = 0.34  # of its length


def at_odds(a: Name, b: Name) -> bool:
    """Whether something in two names says that they are not of one person."""
    return _numbers_differ(a, b) or _reigns_and_does_not(a, b) or _parent_and_child(a, b)


def _numbers_differ(a: Name, b: Name) -> bool:
    return a.numeral is not None and b.numeral is not None and a.numeral != b.numeral


def _reigns_and_does_not(a: Name, b: Name) -> bool:
    """King Abdullah II and Abdullah Nsour: who reigns has no surname. King Salman may be Salman bin Abdulaziz."""
    if a.numeral is not None and a.numeral == b.numeral:
        return False
    one, other = (a, b) if _reigns(a) else (b, a)
    if not _reigns(one) or len(one.parts) != 1 or _reigns(other) or len(other.parts) == 1:
        return False
    return not (other.filiation and nearness(one.parts[0], other.parts[0]).edits <= 1)


def _reigns(name: Name) -> bool:
    return name.regnal or (name.numeral is not None and len(name.parts) == 1)


def _parent_and_child(a: Name, b: Name) -> bool:
    """Salman bin Muhammad and Muhammad bin Salman; Maktoum bin Muhammad and Muhammad bin Rashid, his father."""
    for child, parent in a.filiation:
        turned = any(is_spelling(child, father) and is_spelling(parent, son) for son, father in b.filiation)
        if turned and not is_spelling(child, parent):
            return True
    return _is_child_of(a, b) or _is_child_of(b, a) or _fathers_differ(a, b)


def _fathers_differ(a: Name, b: Name) -> bool:
    """Abdullah bin Muhammad bin Rashid Al Khalifa and Abdullah bin Rashid Al Khalifa; bin Laden is a family's name."""
    if not (a.filiation and b.filiation):
        return False
    (_, one), (_, other) = a.filiation[0], b.filiation[0]
    families = {a.parts[-1].sound, b.parts[-1].sound}
    if one.sound in families or other.sound in families:
        return False
    return nearness(one, other).share > SAME_FIRST_NAME


def _is_child_of(child: Name, parent: Name) -> bool:
    """Whether ``parent`` begins where the father's name of ``child`` stands, and goes on as the father's does."""
    if not child.filiation or len(parent.parts) < 2 or len(child.parts) < 3:
        return False
    first, father = child.filiation[0]
    if child.parts[0] != first or nearness(first, parent.parts[0]).share <= SAME_FIRST_NAME:
        return False
    further = child.parts[2:]
    return is_spelling(parent.parts[0], father) and any(is_spelling(parent.parts[1], part) for part in further)
