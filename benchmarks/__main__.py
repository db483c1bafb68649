"""`python -m benchmarks [--short]`: prints the tables; progress goes to standard error.

BENCH_SECONDS is how long each server of the durable path is under load in one round (default 6, with --short 2).
"""

from __future__ import annotations

import argparse
import os
import platform

from benchmarks import durable, parts, polls, process
from benchmarks.table import table


def main() -> None:
    arguments = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    arguments.add_argument("--short", action="store_true", help="a quick look, for CI")
    short: bool = arguments.parse_args().short
    seconds = float(os.environ.get("BENCH_SECONDS") or (2 if short else 6))
    print(f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}\n")
    print(table("Parts of a turn", parts.measure()), flush=True)
    print(
        table("One poll of the timers (SQLite)", polls.measure(100_000 if short else 1_000_000, 50 if short else 200))
    )
    print(table("The real process", process.measure(300 if short else 10_000, 1 if short else 2)), flush=True)
    print(table("The durable path (SQLite, synchronous=FULL)", durable.measure(seconds, 1 if short else 2)), flush=True)


if __name__ == "__main__":
    main()
