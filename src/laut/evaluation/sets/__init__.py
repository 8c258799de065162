"""The data sets: which fields a reader may see, what is read from them, and how that is scored."""
