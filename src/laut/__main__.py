"""`python -m laut` is `laut`."""

from laut.cli.main import main

if __name__ == "__main__":
    main(prog_name="laut")
