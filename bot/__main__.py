"""`python -m bot` is `menfang`."""

from bot.cli import main

if __name__ == "__main__":
    main()
