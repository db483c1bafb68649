"""What the commands of `menfang` do. `bot.cli` imports a module from here only when its command runs."""
