### Training cases: closed complaints picked by a supervisor, exported without personal data.

# $number number
training-marked = { $number } is now a training case.
training-unmarked = { $number } is no longer a training case.
training-closed-only = { $number } cannot be a training case: only closed complaints can.
training-which = Please name the complaint, for example: case 412.
# $count how many, $rows one line each
list-training =
    Training cases ({ $count })
    { $rows }

## The cases as they are exported

training-title = Training cases
# $place from 1
training-case = Case { $place }
training-case-label = Case
training-heading-happened = What happened
training-heading-judged = How it was judged
training-heading-handled = How it was handled
training-heading-learnt = Cause and measure
training-story = In the resident's words
training-against = Whom it was about
training-wants = What was asked for
training-nature = Nature
training-content = Content
training-severity = Severity
training-reasons = Reasons
training-department = Handled by
training-plan = Plan
training-handling = Handling and result
training-took = Time
training-cause = Cause
training-measure = Measure
# $days days, $hours hours
training-span = { $days ->
    [one] { $days } day
   *[other] { $days } days
    } { $hours } h
# $time a span
training-until-handled = From the first word to the handling: { $time }
training-until-closed = From the first word to the closing: { $time }
# $count times
training-overtimes = { $count ->
    [one] More time was asked for once
   *[other] More time was asked for { $count } times
    }
training-note = Names, telephone numbers and doors are masked (**). For training within the office only.
