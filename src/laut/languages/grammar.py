"""The number grammar of each language, compiled once."""

from functools import cache

from laut.languages import table
from laut.linguistics.numbers import NumberGrammar, compile_grammar


@cache
def number_grammar(language: str) -> NumberGrammar:
    """Return the number grammar of a language.

    Args:
        language: ISO 639-1 code of a language with a table `numbers`.

    Example:
        >>> [number.low for number in number_grammar("de").find("einundzwanzig oder 1.500, nie anderthalb")]
        [21.0, 1500.0, 1.5]
    """
    return compile_grammar(table(language, "numbers"))
