"""`python -m daemon` is the same program as `callahead`."""

from daemon.cli.main import main

if __name__ == "__main__":
    main()
