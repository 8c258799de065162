"""Which characters are read as others or not at all."""

import re

DROPPED = "\u00ad\ufeff\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069"
"""Soft hyphen, byte-order mark, zero-width characters, directional controls."""

SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Read as a plain space."""

BREAKS = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""Read as a line break; a carriage return before a line feed is dropped."""

OVERRIDES = "\u202d\u202e"
"""Make a text look other than it reads; worth a warning."""

READ_AS = {ord(space): " " for space in SPACES} | {ord(mark): "\n" for mark in BREAKS}
"""For `str.translate`: the replacements that keep the length."""

UNPRINTABLE = re.compile("[\0\ud800-\udfff]")
"""What a JSON escape can name but no text can hold: NUL and lone surrogates."""
