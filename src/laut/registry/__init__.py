"""What is known about agencies, outlets, states and places: names, credit words, domains, and who controls them."""

from laut.registry.lookup import agency, by_domain, find, state_of
from laut.registry.tables import places

__all__ = ["agency", "by_domain", "find", "places", "state_of"]
