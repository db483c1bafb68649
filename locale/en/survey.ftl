### The half-yearly satisfaction survey (anonymous).

## Residents

survey-ask =
    { $company } would like to know how you found our service in the past six months: reception, order, cleaning, greening and repairs, one to five stars each. It takes about a minute.
    It is anonymous: we only count how often each number of stars was given, and do not keep who gave it. Any question can be skipped.
survey-begin = Begin
survey-decline = I would rather not
survey-reception = Reception: how many stars? (1 lowest, 5 highest)
survey-order = Order and security: how many stars?
survey-cleaning = Cleaning: how many stars?
survey-greening = Greenery: how many stars?
survey-repair = Repairs: how many stars?
survey-score-please = Please choose a number from 1 to 5, or “Skip”.
survey-remark =
    Is there anything else you would like to tell us? If not, please choose “Skip”.
    These words are anonymous, so we cannot answer them. If you want something done, just tell me directly.
survey-thanks = Thank you. Your stars have been counted without your name. The supervisors and the manager will read the result and improve our service by it.
survey-declined = Of course. We will not ask you again this time.
survey-stopped = Of course. Your stars were not sent and are not kept. If you change your mind, press “Begin” of this survey.
survey-settled = You have answered this survey already, thank you.
survey-closed = This survey is over; thank you for thinking of it. You can tell me what you think at any time.

## Supervisors and the manager

area-reception = Reception
area-order = Order
area-cleaning = Cleaning
area-greening = Greenery
area-repair = Repairs
area-overall = Overall
# $since opened, $until closed, $asked people asked, $answers answers, $overall, $areas and $remarks: rows
survey-result =
    Satisfaction survey, { $since } to { $until } (anonymous)
    { $asked } asked, { $answers } answered
    { $overall }
    { $areas }
    In residents' words:
    { $remarks }
# $area, $rate share of four or five stars, $part of $whole scores, $target, $verdict reached or missed
survey-row = { $area } { $rate }% ({ $part }/{ $whole }), target { $target }%: { $verdict }
survey-row-none = { $area }: no scores, target { $target }%
survey-reached = reached
survey-missed = missed
survey-no-remarks = (none)
survey-more = and { $count } more
survey-none-yet = No satisfaction survey has been completed yet.
