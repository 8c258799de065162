"""laut: who says so, through whom did it reach this page, and how many independent origins has it?"""

__version__ = "0.1.0"
