"""All tasks by name."""

from laut.evaluation.sets import dating, figures, furniture, provenance, quotes, times
from laut.evaluation.task import Task

TASKS: dict[str, Task] = {
    task.name: task
    for task in (
        provenance.TASK,
        quotes.GERMAN,
        quotes.ENGLISH,
        times.GERMAN,
        times.ENGLISH,
        dating.TASK,
        figures.TASK,
        furniture.TASK,
    )
}
"""What `laut evaluate` knows."""
