"""The lobby's page in a real browser."""
