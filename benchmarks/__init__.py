"""Speed of laut beside its peers, as ratios of CPU time in one run."""
