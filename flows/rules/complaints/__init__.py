"""Complaints by the book: which act leads where, what guards it, which clocks run (handbook/rules.md §§4–9)."""
