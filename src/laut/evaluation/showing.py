"""Showing an evaluation: as text for reading, as JSON for programs."""

import json
import textwrap
from collections import Counter

from laut.evaluation.measuring import Cost, Evaluation, Measured
from laut.evaluation.metrics.tally import Miss

WIDTH = 110


def as_text(evaluation: Evaluation, errors: int = 0) -> str:
    """Return the figures, their cost and the worst documents for reading.

    Args:
        evaluation: what came of running a task.
        errors: how many documents to show with their errors, the worst first.
    """
    first = [name for name in evaluation.headlines if name in evaluation.figures]
    rest = [name for name in evaluation.figures if name not in first]
    width = max(map(len, evaluation.figures))
    rows = [_row(name, evaluation.figures[name], width) for name in first]
    if rest:
        rows += ["", *(_row(name, evaluation.figures[name], width) for name in rest)]
    blocks = [f"{evaluation.task}: {_cost(evaluation.cost)}", "\n".join(rows)]
    if errors:
        counts = Counter(miss.kind for _, misses in evaluation.misses for miss in misses)
        blocks.append("errors by class:\n" + "\n".join(f"{count:6} {kind}" for kind, count in counts.most_common()))
    blocks += [_document(name, misses) for name, misses in evaluation.misses[:errors] if misses]
    return "\n\n".join(blocks) + "\n"


def _row(name: str, measured: Measured, width: int) -> str:
    if measured.value is None:
        return f"  {name:{width}}       -"
    interval = "" if measured.low is None else f"  [{_number(measured.low)}, {_number(measured.high)}]"
    return f"  {name:{width}}  {_number(measured.value):>6}{interval}"


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.3f}" if abs(value) <= 1 else f"{value:.1f}"


def _cost(cost: Cost) -> str:
    speed = cost.words / cost.cpu_seconds if cost.cpu_seconds else 0.0
    pace = cost.documents / cost.cpu_seconds if cost.cpu_seconds else 0.0
    return (
        f"{cost.documents} documents, {cost.words} words, {cost.cpu_seconds:.2f} CPU seconds "
        f"({speed:.0f} words, {pace:.1f} documents a CPU second), peak {cost.peak_mebibytes:.0f} MiB"
    )


def _document(name: str, misses: list[Miss]) -> str:
    """Return a document's errors by class."""
    counts = Counter(miss.kind for miss in misses)
    lines = [f"{name}: " + ", ".join(f"{count} {kind}" for kind, count in counts.most_common())]
    for miss in sorted(misses, key=lambda miss: (-counts[miss.kind], miss.kind)):
        words = textwrap.shorten(" ".join(miss.words.split()), WIDTH, placeholder=" …")
        lines.append(f"  {miss.kind:24}  {words}")
        if miss.detail:
            lines.append(f"  {'':24}    {textwrap.shorten(' '.join(miss.detail.split()), WIDTH, placeholder=' …')}")
    return "\n".join(lines)


def as_json(evaluation: Evaluation, errors: int = 0) -> str:
    """Return the figures, their cost and the worst documents as one JSON object."""
    cost = evaluation.cost
    return json.dumps(
        {
            "set": evaluation.task,
            "documents": cost.documents,
            "words": cost.words,
            "cpu_seconds": round(cost.cpu_seconds, 3),
            "words_per_cpu_second": round(cost.words / cost.cpu_seconds) if cost.cpu_seconds else None,
            "documents_per_cpu_second": round(cost.documents / cost.cpu_seconds, 2) if cost.cpu_seconds else None,
            "peak_mebibytes": round(cost.peak_mebibytes, 1),
            "figures": {
                name: {"value": one.value, "low": one.low, "high": one.high} for name, one in evaluation.figures.items()
            },
            "errors": {
                name: [{"kind": miss.kind, "words": miss.words, "detail": miss.detail} for miss in misses]
                for name, misses in evaluation.misses[:errors]
            },
        },
        ensure_ascii=False,
    )
