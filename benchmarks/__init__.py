"""Speed and size, as ratios within one run: `make bench` (see docs/performance.md). Nothing here asserts on time."""
