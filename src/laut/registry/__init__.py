"""What is known about agencies, outlets and states: names, credit words, domains, and who controls them."""

from laut.registry.lookup import agency, by_domain, find, state_of

__all__ = ["agency", "by_domain", "find", "state_of"]
