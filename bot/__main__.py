"""`python -m bot` does what the command `cairn` does."""

from bot.cli import main

if __name__ == "__main__":
    main()
