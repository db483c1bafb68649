### The resident's confirmation (it stands for the signature on the service sheet), rating, quote.

## Confirmation

# $number ticket number, $category, $result what was done
sign-off-ask =
    { $number } ({ $category }) has been attended to: { $result }
    Please confirm whether it is fixed. Your confirmation stands for your signature on the service sheet.
choice-fixed = Yes, it is fixed
choice-not-fixed = There is still a problem
choice-later = I will look later
signed-off = Thank you for confirming. This repair is now closed.
sign-off-later = Very well. Please confirm whenever it suits you; there is no hurry.
# $count photos received
sign-off-reason = { $count ->
    [0] I am sorry for the trouble. Please tell me what is still wrong; photos are welcome too.
    [one] One photo received. Please add a word about what is still wrong, or choose “done”.
   *[other] { $count } photos received. Please add a word about what is still wrong, or choose “done”.
    }
reopened = I am sorry for the trouble. It has been taken up again, and you will hear here as soon as there is news.

## Rating

rating-attitude = How was our manner? (1 is lowest, 5 is highest.) If you would rather not rate, say “cancel”.
rating-speed = How was our speed?
rating-expertise = How was our expertise?
score-1 = ⭐
score-2 = ⭐⭐
score-3 = ⭐⭐⭐
score-4 = ⭐⭐⭐⭐
score-5 = ⭐⭐⭐⭐⭐
rating-remark = Is there anything else you would like to tell us? If not, choose “skip”.
rating-thanks = Thank you for your rating. We take it seriously.
already-rated = You have rated this service already. Thank you.
rating-stopped = Very well, thank you.

## Quote

# $number ticket number, $category, $work what would be done, $amount what it costs
quote-ask =
    { $number } ({ $category }) costs money, so please confirm first:
    Work: { $work }
    Price: { $amount }
    We will begin only when you agree.
choice-agree = I agree
choice-refuse = I do not agree
quote-changed = That quote has been changed. Please look at the new one.
quote-agreed = Thank you. Our staff have been told to begin.
quote-refused = Very well. We will not begin without your agreement; our staff will talk it over with you.
quote-later = Very well, please answer when you have thought about it. We will not begin without your agreement.
