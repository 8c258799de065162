"""Scripts that write what is generated in this repository."""
