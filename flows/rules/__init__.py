"""Rules of the house: what may happen to a ticket, when a promise is due, who must hear of it."""
