"""Language-neutral machinery: offsets, tokens, sentences, clauses, number grammar, lexicon files."""
