"""The version of the program, at the ground because what it makes names it."""

VERSION = "0.1.0"
