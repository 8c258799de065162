"""Measuring laut: data sets, measures, figures with intervals."""

from laut.evaluation.measuring import evaluate

__all__ = ["evaluate"]
