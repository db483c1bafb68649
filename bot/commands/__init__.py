"""What the commands of `menfang` do. `bot.cli` reads the command line and imports a module here only when its command runs."""
