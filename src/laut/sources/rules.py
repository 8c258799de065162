"""What the rules mean by which a noun phrase is taken for a party."""

from functools import cache

from laut.languages import table


def source_rule(identity: str) -> str | None:
    """Return what the rule of a mention means, in a sentence; None where this version of laut has no such rule.

    Example:
        >>> source_rule("sources.state")
        'A state, which stands for its government.'
    """
    return _meanings().get(identity)


@cache
def _meanings() -> dict[str, str]:
    return {row["id"]: row["meaning"] for row in table("de", "source_rules")}
