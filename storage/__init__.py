"""What is kept: tables, units of work and migrations, synchronous, on SQLite and PostgreSQL alike.

May import `flows` and nothing of `bot`.
"""
