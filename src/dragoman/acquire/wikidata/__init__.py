"""Offices and their holders from Wikidata's query service (data under CC0 1.0)."""

from dragoman.acquire.wikidata.client import SERVER, Wikidata
from dragoman.acquire.wikidata.harvest import ORGANISATIONS, SOURCE, Harvest, Harvester
from dragoman.acquire.wikidata.pages import Pages

__all__ = ["ORGANISATIONS", "SERVER", "SOURCE", "Harvest", "Harvester", "Pages", "Wikidata"]
