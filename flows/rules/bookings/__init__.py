"""Bookings by the book: when a facility is open, what of it is free, who may have it, and what may become of a booking
(handbook/rules.md §14, handbook/systems.md A4, A5, B4, B5)."""
