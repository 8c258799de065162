"""Write the table of German verb forms from the list of verbs, with `ablaut` and a table of corrections."""

import sys
from functools import cache
from pathlib import Path

import ablaut

from laut.languages import table

COLUMNS = (
    "infinitive",
    "prefix",
    "present3s",
    "present3p",
    "present1s",
    "preterite3s",
    "preterite3p",
    "konj1_3s",
    "konj1_3p",
    "konj2_3s",
    "konj2_3p",
    "participle",
    "zu_infinitive",
)
TARGET = Path(__file__).parents[1] / "src" / "laut" / "languages" / "de" / "verb_forms.tsv"
NOTE = (
    "# Written by tools/verb_forms.py from verbs.tsv and verb_corrections.tsv; don't edit by hand.\n"
    "# zu_infinitive: only where it is one word."
)

# Prefixes that come separated or not: a verb that isn't listed with its prefix keeps it, and takes no "ge".
EITHER_WAY = ("durch", "hinter", "über", "um", "unter", "voll", "wider", "wieder")


def simple_forms(infinitive: str, variant: bool) -> dict[str, str]:
    """Return the forms of a verb whose prefix, if any, can't be mistaken for a separable one, keyed by column.

    Args:
        infinitive: such as "geben" or "vergeben".
        variant: whether its second set of forms is wanted, where it has one ("gesendet" beside "gesandt").

    Example:
        >>> forms = simple_forms("geben", variant=False)
        >>> forms["present3s"], forms["preterite3s"], forms["konj1_3s"], forms["participle"]
        ('gibt', 'gab', 'gebe', 'gegeben')
    """
    verb = ablaut.conjugate(infinitive)
    forms = {
        "present3s": verb.present[2],
        "present3p": verb.present[5],
        "present1s": verb.present[0],
        "preterite3s": verb.preterite[2],
        "preterite3p": verb.preterite[5],
        "konj1_3s": verb.konjunktiv1[2],
        "konj1_3p": verb.konjunktiv1[5],
        "konj2_3s": verb.konjunktiv2[2],
        "konj2_3p": verb.konjunktiv2[5],
        "participle": verb.past_participle,
        "zu_infinitive": "",  # two words: "zu" and the infinitive
    }
    forms |= corrections(variant="").get(infinitive, {})
    if variant and infinitive.endswith("eln"):
        forms |= full_e(infinitive)
    return forms | (corrections(variant="yes").get(infinitive, {}) if variant else {})


def full_e(infinitive: str) -> dict[str, str]:
    """Return the forms of a verb in -eln that keep its e beside those that drop it.

    Example:
        >>> full_e("handeln")
        {'present1s': 'handele', 'konj1_3s': 'handele'}
    """
    form = infinitive.removesuffix("n") + "e"
    return {"present1s": form, "konj1_3s": form}


@cache
def corrections(variant: str) -> dict[str, dict[str, str]]:
    """Return the forms that override those of `ablaut`: verb → column → form.

    Args:
        variant: "yes" for those that are in use beside the others, "" for those that replace them.
    """
    return {
        row["infinitive"]: {column: row[column] for column in COLUMNS[2:] if row[column]}
        for row in table("de", "verb_corrections")
        if row["variant"] == variant
    }


def inseparable_forms(infinitive: str, variant: bool) -> dict[str, str]:
    """Return the forms of a verb without a separable prefix, built on its base where the prefix could mislead.

    Example:
        >>> inseparable_forms("übergeben", variant=False)["participle"]
        'übergeben'
    """
    prefix = next(
        (prefix for prefix in EITHER_WAY if len(infinitive) > len(prefix) + 3 and infinitive.startswith(prefix)), ""
    )
    if not prefix or infinitive in corrections(variant=""):
        return simple_forms(infinitive, variant)
    base = infinitive.removeprefix(prefix)
    forms = {column: prefix + form for column, form in simple_forms(base, variant).items()}
    participle = prefix + without_ge(forms["participle"].removeprefix(prefix), base)
    return forms | {"participle": participle, "zu_infinitive": ""}


def without_ge(participle: str, base: str) -> str:
    """Return a participle without its "ge", unless that is the base's own prefix.

    Example:
        >>> without_ge("gegeben", "geben"), without_ge("genossen", "genießen"), without_ge("erkannt", "erkennen")
        ('geben', 'genossen', 'erkannt')
    """
    own = base.startswith("ge") and not participle.startswith("geg")
    return participle if own else participle.removeprefix("ge")


def separable_forms(infinitive: str, prefix: str, variant: bool) -> dict[str, str]:
    """Return the forms of a separable verb: finite ones without the prefix, participle and zu-infinitive with it.

    Example:
        >>> forms = separable_forms("mitteilen", "mit", variant=False)
        >>> forms["preterite3s"], forms["participle"], forms["zu_infinitive"]
        ('teilte', 'mitgeteilt', 'mitzuteilen')
    """
    base = infinitive.removeprefix(prefix)
    forms = inseparable_forms(base, variant)
    return forms | {"participle": prefix + forms["participle"], "zu_infinitive": f"{prefix}zu{base}"}


def build() -> str:
    """Return the whole table as text; a verb with a second set of forms has a second line."""
    lines = {NOTE: None, "\t".join(COLUMNS): None}
    for row in table("de", "verbs"):
        infinitive, prefix = row["infinitive"], row["prefix"]
        for variant in (False, True):
            forms = separable_forms(infinitive, prefix, variant) if prefix else inseparable_forms(infinitive, variant)
            lines["\t".join((infinitive, prefix, *(forms[column] for column in COLUMNS[2:])))] = None
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(build(), encoding="utf-8")
    sys.stdout.write(f"{TARGET.name}: {len(table('de', 'verbs'))} verbs\n")
