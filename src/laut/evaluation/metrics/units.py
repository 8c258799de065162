"""Units folded to one spelling, so that a figure isn't wrong for writing "m2"."""

_SPELLINGS = {
    "m²": "m2 m^2 sqm",
    "km²": "km2 km^2",
    "m³": "m3 m^3",
    "ft²": "ft2 ft^2 sqft",
    "mi²": "mi2 mi^2 sqmi",
    "°c": "c degc celsius",
    "°f": "f degf fahrenheit",
    "percent": "% per_cent",
    "percentage points": "pp percentage_point percentage_points",
    "basis points": "bp bps basis_point basis_points",
    "permille": "‰ per_mille",
    "year": "a y yr years",
    "month": "mo months",
    "week": "wk weeks",
    "d": "days day",
    "h": "hours hour hr",
    "min": "minutes minute",
    "s": "sec second seconds",
    "ac": "acre acres",
    "mph": "mi/h",
    "km/h": "kmh",
    "µg": "ug μg",
    "bbl": "barrel barrels",
    "gal": "gallon gallons",
    "in": "inch inches",
    "ft": "foot feet",
    "mi": "mile miles",
    "lb": "pound pounds lbs",
    "oz": "ounce ounces",
    "": "count none",
}
_FOLDED = {
    variant: unit
    for unit, spellings in _SPELLINGS.items()
    for spelling in spellings.split()
    for variant in (spelling, spelling.replace("_", " "))
}


def folded(unit: str | None) -> str:
    """Return a unit in its one spelling; empty for none.

    Example:
        >>> folded("SQM"), folded("per cent"), folded(None)
        ('m²', 'percent', '')
    """
    bare = (unit or "").strip().lower()
    return _FOLDED.get(bare, bare)
