# What is free on a day: the words on the picture; channels that show no pictures get the same in a few lines.
# The legend: free, taken, full (no place left), own (theirs), closed (cannot be booked), past, left (the numbers)

grid-free = Free
grid-taken = Booked
grid-full = Full
grid-own = Your booking
grid-closed = Not bookable
grid-past = Past
grid-left = Places left
# $day a date
grid-day = { $day }

## In a few lines

# $facility, $day a date
grid-heading = { $facility }, { $day }
# $space a room or the like, $spans stretches of time
grid-row = { $space }: { $spans }
grid-separator = {", "}
# $start, $until clocks of 24 hours
grid-span = { $start }–{ $until }
# $span a stretch of time, $left places
grid-span-left = { $span } ({ $left } left)
# $at a clock, $left places
grid-session-left = { $at } ({ $left } left)
grid-session-full = { $at } (full)
grid-none = nothing left on this day
# The resident's own: $space, $spans stretches of time
grid-own-row = Your booking: { $space }, { $spans }
