"""What is known about agencies, outlets, states and places: names, credit words, domains, and who controls them."""

from laut.registry.lookup import agency, agency_words, by_domain, find, state_of
from laut.registry.tables import places

__all__ = ["agency", "agency_words", "by_domain", "find", "places", "state_of"]
