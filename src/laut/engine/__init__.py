from laut.engine.base import Columns, Engine
from laut.engine.embedded import Embedded, embedded

__all__ = ["Columns", "Embedded", "Engine", "embedded"]
