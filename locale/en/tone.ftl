### The tone guard (服务忌语): what staff write to a resident is read before it goes out (taboo.toml). These lines are for staff.
### $number the ticket, $words the words in question, $why the reason, $suggestion a better wording, $fit whether that can be sent as it is (ready, template: fill in or check first, none), $seconds

tone-blocked =
    { $number }: this reply has not been sent yet. “{ $words }” { $why }
    { $fit ->
        [ready]
            Suggested instead:
            { $suggestion }
            Press “Send suggestion” to send it; or edit your message, or reply to the card again.
        [template]
            You could say this; please check it, fill it in, and reply to the card:
            { $suggestion }
       *[none] Please put it differently and reply to the card.
    }
tone-warned =
    { $number }: goes to the resident in { $seconds } seconds. “{ $words }” { $why }
    { $fit ->
        [ready]
            You could say instead:
            { $suggestion }
            Press “Send suggestion instead” to replace it, or “Undo” to keep it back.
        [template]
            You could say this; please check it and fill it in:
            { $suggestion }
            Press “Undo” to keep yours back, or edit your message.
       *[none] Press “Undo” to keep it back, or edit your message.
    }
tone-act-blocked =
    { $number }: not done yet; nothing has changed. The resident would read this, and “{ $words }” { $why }
    { $fit ->
        [none] Please put it differently.
       *[other]
            For example:
            { $suggestion }
            Please put it differently.
    }
tone-act-warned =
    { $number }: done; the resident reads these words. “{ $words }” { $why }{ $fit ->
        [none] { "" }
       *[other] { "" }
            Next time, for example:
            { $suggestion }
    }
tone-too-late = { $number }: this suggestion was used already, is out of date, or the matter has moved on; nothing further was sent. Reply to the card if something is needed.
tone-gap = (please fill in)
action-suggest = Send suggestion
action-suggest-instead = Send suggestion instead

## Wordings of our own to suggest: residents read them

# $by the time limit that is running
tone-say-when = We are following this up and will tell you how it stands by { $by } at the latest.
tone-estate-number = If you would like to speak to us, please call our service number { $phone }; we will gladly pass your message on.
tone-tell-me = Thank you for telling us. Could you describe what happened? If you have a photo, you are welcome to send it; it helps us find the cause faster.
tone-explain-fee = We will gladly explain our charges. Which one would you like to know about?

## Reasons

tone-why-shirking = sounds like passing the matter on. Please say what we will do about it.
tone-why-impatience = sounds impatient. Please say it patiently.
tone-why-blaming = sounds as if it were the resident’s fault. Please let the resident be right.
tone-why-rule-quoting = only quotes a rule. Please give the reason behind it.
tone-why-refusing = only refuses. Please say what the resident can do next.
tone-why-excuse = is about our own difficulties. Please say what we will arrange.
tone-why-commanding = sounds like an order. Please make it a request.
tone-why-cold = sounds cold. Please say it in a way that offers help.
tone-why-rude = would hurt the resident. Please put it differently.
tone-why-threat = sounds like a threat. We take no sanctions of any kind.
tone-why-belittling = runs down the company or a colleague. Please do not agree in that way.
tone-why-vague = is vague. Please give facts and a time, or check first and then answer.
tone-why-promise = is a promise, and no time limit is running here. Please give a time, or check first and then answer.
tone-why-privacy = is not a public number. Please do not send it to others.
tone-why-apology = only apologises. Please thank the resident for waiting instead.

## The week, without names

# $since $until the days, $blocked not sent, $warned pointed out, $rows by cause
tone-week =
    Wording, { $since } to { $until }
    Not sent: { $blocked } · pointed out: { $warned }
    { $rows }
# $cause the cause
tone-week-row = { $cause }: not sent { $blocked } · pointed out { $warned }
tone-cause-shirking = passing the matter on
tone-cause-impatience = impatience
tone-cause-blaming = blaming the resident
tone-cause-rule-quoting = quoting rules
tone-cause-refusing = bare refusal
tone-cause-excuse = our own difficulties
tone-cause-commanding = orders
tone-cause-cold = coldness
tone-cause-rude = harsh words
tone-cause-threat = threats
tone-cause-belittling = running down the company or colleagues
tone-cause-vague = vagueness
tone-cause-promise = careless promises
tone-cause-privacy = private numbers
tone-cause-apology = nothing but apologies
tone-cause-other = other
