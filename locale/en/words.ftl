### Single words: categories, states, roles, dates and times. They are put into other sentences.

## Repair categories

category-plumbing = plumbing
category-electrical = electrical
category-elevator = lift
category-door-window = doors and windows
category-gas = gas
category-hvac = heating and air conditioning
category-network-intercom = network and intercom
category-public-area = public facilities
category-other = other

## Emergencies (gas and other are as above)

category-fire = fire
category-lift = trapped in a lift
category-drowning = drowning
category-medical = illness or injury
category-electric-shock = electric shock
category-water = flooding
category-security = security
category-missing-child = missing child

## States of a ticket

state-dispatched = waiting to be taken
state-accepted = taken
state-on-the-way = on the way
state-arrived = on site
state-waiting = on hold
state-done = done, waiting for your confirmation
state-closed = closed

## How a ticket ended

closing-confirmed = confirmed by the resident
closing-unconfirmed = not confirmed by the resident
closing-cancelled = cancelled by the resident
closing-rejected = declined
closing-answered = answered
closing-managed = closed by the manager

## Why a ticket is on hold

pause-waiting-for-resident = waiting for the resident
pause-access = waiting for access
pause-parts = waiting for parts
pause-third-party = waiting for another company

## Promises

clock-accept = taking it
clock-arrive = the visit
clock-resolve = the repair
clock-reply = the answer

## Roles

role-agent = receptionist
role-supervisor = supervisor
role-department-head = department head
role-manager = manager
role-gm = general manager

## Forms of address

honorific-mr = Mr
honorific-ms = Ms

## Languages, each in its own

language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
language-en = English

## Weekdays, months, parts of the day

weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
part-early = early morning
part-morning = morning
part-noon = noon
part-afternoon = afternoon
part-evening = evening

## How dates and times are written
## A date may use $year, $month, $month-name, $day-of-month, $weekday
## A clock may use $part, $hour (24 hours), $hour12 (12 hours), $minute

time-day = { $weekday } { $day-of-month } { $month-name }
time-clock = { $hour }:{ $minute }
# in the same part of the day as the clock before it
time-clock-same-part = { $hour }:{ $minute }
# $day, $clock
time-moment = { $day }, { $clock }
# $day, $from, $until
time-period = { $day }, { $from }–{ $until }
# over several days: $from and $until have their dates
time-period-days = { $from } – { $until }
# from midnight to midnight
time-whole-day = { $day }, all day
time-whole-days = { $from } – { $until }, all day

## The table of service hours

# $days, $spans
hours-row = { $days } { $spans }
hours-closed = closed
hours-separator = {", "}
# $from, $until weekdays
hours-days = { $from }–{ $until }
# $from, $until clocks of 24 hours
hours-span = { $from }–{ $until }
