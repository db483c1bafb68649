### The club's register of entries

form-title-entries = Register of entries
form-entries = Visits
form-entry-day = Day
form-entry-facility = Facility
form-entry-name = Name
form-entry-house = Home
form-entry-people = People
form-entry-arrived = Arrived
form-entry-locker = Locker
form-entry-left = Left
form-entry-card = Member card
# $place facility or space
form-entry-place = { $place }
