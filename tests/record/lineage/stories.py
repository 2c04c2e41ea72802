"""Invented articles: a story, what was made of it elsewhere, and others that only look like it."""

from __future__ import annotations

from dragoman.model.article import Article
from tests.record.examples import article

STORY = (
    "Orlova opens grain talks in Tirvana\n"
    "Foreign Minister Nadezhda Orlova arrived in Tirvana on Tuesday for two days of negotiations about the grain "
    "corridor, the first such journey since the port was closed by storms in the winter.\n"
    "She was received at the airport by her counterpart Karim al-Hadid, with whom she drove straight to the harbour to "
    "inspect the silos that were damaged when a freighter broke loose from its moorings.\n"
    "According to people familiar with the preparations, both delegations brought drafts of an agreement that would "
    "let "
    "inspectors of either side board ships outside the breakwater instead of in port.\n"
    "Farmers in the eastern provinces have complained for months that their harvest rots in sheds because insurers "
    "refuse to cover vessels bound for the corridor.\n"
    "A second round is expected to be held in autumn, when the lower house has voted on the budget for the new pier."
)
REWRITE = (
    "What lies behind the harbour diplomacy\n"
    "Seldom has a pier drawn so much attention in the chancelleries of the region.\n"
    "Orlova, who reportedly arrived in Tirvana on Tuesday for two days of talks on the grain corridor, made the first "
    "such trip since the port was closed by winter storms.\n"
    "Both delegations are said to have brought drafts of a deal that would allow inspectors of either side to board "
    "ships outside the breakwater rather than in port.\n"
    "Eastern farmers have been complaining for months that their harvest is rotting in sheds, because insurers refuse "
    "to cover any vessels bound for the corridor.\n"
    "Whoever remembers the disputes of the last decade will not expect quick results, and the price of bread will tell."
)
INDEPENDENT = (
    "Minister visits damaged port\n"
    "The Russian foreign minister, Nadezhda Orlova, travelled to Tirvana this week. Nadezhda Orlova met Foreign "
    "Minister "
    "Karim al-Hadid there on Tuesday.\n"
    "Their conversation dealt with shipping, customs and the wheat trade; dockers watched as cranes were shown to the "
    "guests.\n"
    "Neither government published the text on which their experts have been working since spring.\n"
    "Traders we asked were sceptical, since premiums have doubled and few captains want to wait off the coast."
)
SPEECH = (
    "We shall not let hunger become a weapon, and whoever closes a harbour to bread closes it to peace, whatever "
    "reasons he may give for it before the council"
)


def story(
    name: str = "harbour-story", published: str | None = "2021-05-04", publisher: str = "Harbour Post"
) -> Article:
    """The story as it first appeared."""
    return article(name, STORY, published, publisher)


def rewrite(name: str = "meridian-behind", published: str | None = "2021-05-06") -> Article:
    """The story told in other words, with the writer's own opening and end."""
    return article(name, REWRITE, published, "Meridian Daily")


def independent(name: str = "plateau-port") -> Article:
    """The same visit by another hand."""
    return article(name, INDEPENDENT, "2021-05-05", "Plateau News")


def paragraphs(*numbers: int) -> str:
    """Some paragraphs of the story; 0 is the headline."""
    lines = STORY.split("\n")
    return "\n".join(lines[n] for n in numbers)
