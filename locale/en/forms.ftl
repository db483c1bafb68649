### The five forms: four of complaints, and the repair slip. Printed, kept as spreadsheets, read on the supervisor's page.
### form-given-… are the handbook's own fields; the others are ours.

## titles

form-title-opinion = Customer complaint form
form-title-register = Register of complaint dispatches
form-title-record = Complaint record
form-title-month = Monthly summary of complaints
form-title-repair = Repair service slip

## headings

form-heading-given = Fields of the handbook
form-heading-ours = Fields added here
form-heading-opening = Opening · fields of the handbook
form-heading-closing = Closing · fields of the handbook

## complaint form, given fields

form-given-time-place = Time and place of what is complained about
form-given-accused = Person or department complained about
form-given-story = What happened (short and clear)
form-given-wants = What the resident asks for
form-given-reach = How to reach the resident
form-given-handling = How it was handled

## register, given fields

form-given-signed-for = Signed for by
form-given-came-back = Returned after handling

## record, given fields

form-given-case = Whether a case was opened, and when
form-given-contact = Contact for the complaint
form-given-address = Address and telephone of the case
form-given-case-content = What the case is about
form-given-result = Final result
form-given-agreed = Signature of whoever agrees to closing
form-given-closed = Time of closing

## repair slip, given fields

form-given-signature = Accepted and signed by the complainant
form-given-copy = Copy to the service centre

## signatures

form-signed-head = Department head
form-signed-centre = Signature of the service centre

## head

form-number = No.
form-estate = Estate
form-received = Received
form-reported = Reported
form-of = Covers
form-of-month = Month
form-rows = Dispatches
form-scope = Counted
form-scope-room = complaints open to staff
form-scope-supervisor = complaints a supervisor may read
form-scope-manager = complaints a manager may read
form-scope-gm = all complaints
form-scope-department = complaints of this department

## added fields

form-receiver = Taken down by
form-severity-confirmed = Severity confirmed by
form-nature = Nature
form-content = Content
form-severity = Severity
form-photos-label = Photos
form-wish = Deadline the resident asked for
form-due = Due
form-sent-label = Dispatches
form-returned = Returned
form-notified = Resident told of the result
form-plan = Plan
form-corrective-label = Corrective and preventive action
form-visit = Follow-up visit
form-opinion-number = Complaint form no.
form-ended = How it was closed
form-verifier = Verified by
form-linked = Further problems and cases
form-evidence = Evidence
form-park-note = Why it cannot be handled now
form-sent-at = Dispatched
form-department = Department
form-overtime = Overtime asked for and decided
form-house = Household
form-contact = Contact
form-place = Place
form-fault-kind = Trade
form-fault = Fault
form-urgency = Urgency
form-appointment = Appointment
form-worker = Worker
form-arrived = Arrived
form-fee = Material and fee
form-result = Result
form-done = Finished
form-score = Rating

## what is filled in

# $year, $month, $day: numbers; $clock: hours and minutes
form-moment = { $year }-{ $month }-{ $day } { $clock }
# $at: start, $until: time of day at the end
form-from-until = { $at } to { $until }
form-comma = , { "" }
# $words: nature
form-provisional = { $words } (provisional until closing)
# $department, $at: time
form-sent = { $department }, { $at }
# $count: how many
form-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
# $cause, $measure, $until
form-corrective =
    Cause: { $cause }
    Action: { $measure }
    By: { $until }
# $attitude, $speed, $expertise: 1 to 5
form-scores = attitude { $attitude }, speed { $speed }, expertise { $expertise } (of 5)
# $at: time
form-case-opened = Opened, { $at }
# $at: time
form-case-explained = Not opened (explained to the resident), { $at }
form-case-ground-on-site = somebody must go there to handle it
form-case-ground-found-by-us = found by our own people, to be followed up
form-case-ground-worth-following = reported by a resident and worth following up
form-case-ground-emergency = a call for help
form-case-ground-outside-duty = outside our duty, help given
form-no-agreement-needed = Ordinary case: no further agreement needed
form-closing-confirmed = confirmed by the resident
form-closing-unconfirmed = not confirmed; closed after a telephone call
form-closing-cancelled = withdrawn by the resident
form-closing-rejected = not accepted
form-closing-answered = answered
form-closing-managed = closed by the manager
form-closing-settled = handled, verified and closed
form-closing-explained = explained; nothing left to follow up
form-closing-stuck = could not be handled; closed in the quarterly review
form-closing-visited = visited
form-anonymous = (anonymous, as the resident wished)
form-anonymous-reach = (anonymous, as the resident wished; the service centre passes messages on)
# $at: time
form-copy-kept = kept in the system when the resident confirmed, { $at }
form-quote-open = (not answered yet)
form-quote-agreed = (agreed by the resident)
form-quote-refused = (refused by the resident)
form-urgent = urgent
form-ordinary = ordinary
# $member: who asks, $until: new time, $reason
form-overtime-asked = { $member } asks for time until { $until }: { $reason }
# $member: who decided, $at: time
form-overtime-approved = approved by { $member }, { $at }
# $member: who decided, $at: time
form-overtime-refused = refused by { $member }, { $at }
# $role: who decides
form-overtime-waits = waits for the { $role }

## nature, content, severity

form-nature-valid = valid complaint
form-nature-help = communication · asks for help
form-nature-consult = communication · asks or suggests
form-nature-vent = communication · vents
form-content-equipment = equipment
form-content-service-attitude = service attitude
form-content-service-quality = service quality
form-content-sudden-event = sudden event
form-tag-neighbour = neighbours
form-tag-noise = noise
form-tag-parking = parking
form-tag-pets = pets
form-tag-cleaning = cleaning
form-tag-decoration = decoration
form-tag-fees = fees
form-tag-parcels = parcels
form-tag-other = other
form-severity-minor = minor
form-severity-important = important
form-severity-major = major
form-ground-broken-promise = a: a promised service was not given
form-ground-loss-or-injury = b: serious loss or injury
form-ground-one-month = c: not settled within a month

## limits

form-clock-dispatch = to the department and signed for in ten minutes
form-clock-check = looked into and decided the same day
form-clock-forward = passed on to the superior
form-clock-reply = clear reply within two days
form-clock-plan = plan within three working days
form-clock-resolve = settled
form-clock-form-back = form returned the same day
form-clock-notify = resident told the same day

## monthly summary

form-heading-overview = Overview
form-heading-nature = By nature
form-heading-content = By content
form-heading-tags = By tag
form-heading-severity = By severity
form-heading-department = By department
form-heading-clocks = Limits
form-heading-open = Open at the end of the month
form-heading-lessons = Lessons and action
form-heading-hands = Analysis and signatures
form-count-received = Complaints received
form-count-cases = of these, opened as cases
form-count-closed = Closed in the month
form-count-open = Open at the end
form-count-retracted = Withdrawn
form-count-on-time = Settled on time
form-count-overtimes = Overtime requests
form-count-repeated = Repeated
form-count-visits = Visited within three days
form-column-figure = Figure
form-column-month = This month
form-column-before = Month before
form-column-change = Change
form-column-kind = Kind
form-column-count = Count
form-column-share = Share
form-column-clock = Limit
form-column-on-time = On time
form-column-late = Late
form-column-running = Running
form-column-cause = Cause
form-column-measure = Action
form-column-until = By
form-analysis = Analysis
form-made-by = Made by (supervisor)
form-read-by = Read by (manager)
form-no-rate = none
# $part, $whole: counts; $percent
form-rate = { $part } of { $whole } ({ $percent }%)
# $percent
form-percent = { $percent }%
# $points: percentage points with their sign
form-points = { $points } points

## notes under a form

form-note-press = A name with a time is that person's own press in the system and stands for the signature. Empty lines are filled in by hand.
form-note-keep = This form is kept permanently.
form-note-month = Every figure is added here: the handbook gives this form's name alone.
form-note-repeat = Repeated: the same household (without one, the same person) complained about the same content within the ninety days before. On time: settled within the limit or its approved extension.
form-note-visits = Visits: of the complaints handled in the month, those that staff followed up within three days. A question sent by the system alone does not count; where the limit still runs, the complaint is left out.

## file names

# $name: number or month, $title: the form
form-file = { $name } { $title }
# $name: number or month
form-file-all = { $name } All forms

## the supervisor's page

form-page-title = Forms
form-page-print = Print
form-page-download = Download XLSX
form-page-download-all = Download all as XLSX
form-page-only = This form alone
form-page-all = All forms
form-page-print-hint = Use the browser's print function with A4 paper.
form-page-closed-title = This link does not open
form-page-closed = A link opens once, within thirty minutes; what it opens can be read for eight hours.
form-page-closed-again = For a new link, write “/forms” and a number or a month to the gatehouse in your private chat, for example “/forms 412” or “/forms 2026-11”.
form-page-none-title = No such form
form-page-none = There are no forms of this number or month, or they are not yours to read.
form-page-empty = There are no complaints of this month that you may read.

## short codes of staff

# $what: number or month, $link, $until: valid until
forms-link =
    Forms of { $what }:
    { $link }
    You alone can open this link, once, until { $until }. Please do not pass it on.
forms-in-private = The link is in your private chat with the gatehouse.
forms-open-private = Links to forms are sent in private only. Please write a word to the gatehouse in private first, then send “/forms” again.
forms-which = Please add a number or a month, for example “/forms 412” or “/forms 2026-11”.
