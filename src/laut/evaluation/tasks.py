"""All tasks by name."""

from laut.evaluation.sets import (
    copies,
    dating,
    figures,
    furniture,
    likeness,
    provenance,
    quotes,
    relations,
    stories,
    times,
)
from laut.evaluation.task import Task

TASKS: dict[str, Task] = {
    task.name: task
    for task in (
        provenance.TASK,
        stories.KNOWN,
        relations.TASK,
        quotes.GERMAN,
        quotes.ENGLISH,
        times.GERMAN,
        times.ENGLISH,
        dating.TASK,
        figures.TASK,
        furniture.TASK,
        copies.SIMULATED,
        copies.REAL,
        stories.ECBPLUS,
        stories.NEWSWCL50,
        stories.STREAM,
        stories.MEANTIME,
        likeness.TASK,
    )
}
"""What `laut evaluate` knows."""
